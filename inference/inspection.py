"""What Hilum understood of one file, or why it refuses it; for ``hilum-classify --inspect``."""

from collections.abc import Iterator
from pathlib import Path

from inference.errors import InputError
from inference.grayscale import default_voi
from inference.header_gate import check_header
from inference.input_item import InputItem
from inference.model_bundle import Population
from inference.radiograph import (
    FileFacts,
    Patient,
    PhotometricInterpretation,
    PixelSpacing,
    Radiograph,
    SpacingOrigin,
    VoiLut,
    Window,
)
from inference.readers import read_radiograph

SPACING_ORIGINS = {
    SpacingOrigin.DETECTOR: "at the detector, magnified against the patient",
    SpacingOrigin.CALIBRATED: "in the patient, calibrated",
    SpacingOrigin.UNKNOWN: "the file does not say where it holds",
}
UNKNOWN = "not given"
EVERYBODY = Population()
REFUSED = "refused"
"""Name of the first entry for what cannot be read, or would not be judged."""


def inspect(
    source: Path | InputItem, with_patient: bool = False, population: Population = EVERYBODY
) -> list[tuple[str, str]]:
    """Everything that was understood, as names and values in English.

    Parameters
    ----------
    source : Path or InputItem
    with_patient : bool, optional
        Without it nothing is told that could name the patient or the institution.
    population : Population, optional
        Of the model that would judge the file: what it refuses by the header is told.

    Returns
    -------
    list of (str, str)
        In the order in which they are worth reading; ("refused", …) comes first
        for what cannot be read or would not be judged. The values are single lines.
    """
    try:
        radiograph = read_radiograph(source)
    except InputError as error:
        return list(_refusal(error))
    check = check_header(radiograph, population)
    refused = [] if check.refusal is None else [(REFUSED, str(check.refusal))]
    remarks = [("warning", str(remark)) for remark in check.remarks]
    return [*refused, *_description(radiograph, with_patient), *remarks]


def _refusal(error: InputError) -> Iterator[tuple[str, str]]:
    yield REFUSED, error.sentence
    yield "advice", error.advice
    yield "kind", type(error).__name__
    if error.detail:
        yield "detail", error.detail


def _description(radiograph: Radiograph, with_patient: bool) -> Iterator[tuple[str, str]]:
    file, acquisition = radiograph.file, radiograph.acquisition
    yield "format", file.container
    yield "encoding", file.encoding
    yield "colour model", file.colour_model or UNKNOWN
    yield "size", f"{file.columns} x {file.rows} pixels"
    yield "bits", str(file.bits_stored)
    yield "values", f"{radiograph.pixels.min():g} to {radiograph.pixels.max():g}"
    yield "frame", f"{file.frame} of {file.frame_count}"
    yield "contrast", describe_voi(radiograph)
    yield "polarity", describe_polarity(radiograph.photometric_interpretation, file)
    yield "spacing", describe_spacing(radiograph.spacing)
    yield "modality", acquisition.modality or UNKNOWN
    yield "view", acquisition.view_position or UNKNOWN
    yield "laterality", acquisition.laterality or UNKNOWN
    yield "body part", acquisition.body_part or UNKNOWN
    yield "manufacturer", acquisition.manufacturer or UNKNOWN
    yield "SHA-256", file.sha256
    if with_patient:
        yield "institution", acquisition.institution or UNKNOWN
        yield "study", _text(acquisition.study_date)
        yield from _patient(radiograph.patient or Patient())
    for warning in radiograph.warnings:
        yield "warning", str(warning)


def describe_voi(radiograph: Radiograph) -> str:
    """Which VOI transformation is used, and where it comes from."""
    voi = default_voi(radiograph)
    offered = len(radiograph.windows) + len(radiograph.voi_luts)
    if isinstance(voi, VoiLut):
        return f"VOI LUT of the file, {voi.table.size} entries of {voi.bits} bits{_named(voi)}"
    window = f"center {voi.center:g}, width {voi.width:g}"
    if any(voi is candidate for candidate in radiograph.windows):
        place = radiograph.windows.index(voi) + 1
        return f"window {place} of {offered} of the file: {window}, {voi.function}{_named(voi)}"
    reason = "the file has none" if offered == 0 else f"none of the file's {offered} is usable"
    if radiograph.value_range is not None:
        return f"all possible values: {window} ({reason})"
    return f"the bulk of the values: {window} ({reason})"


def describe_polarity(found: PhotometricInterpretation, file: FileFacts) -> str:
    """Whether low values are shown dark or bright, and what the file wrote."""
    written = file.colour_model or UNKNOWN
    if found is PhotometricInterpretation.MONOCHROME1:
        return f"low values are white, inverted once (written: {written})"
    return f"low values are black, not inverted (written: {written})"


def describe_spacing(spacing: PixelSpacing | None) -> str:
    """Millimetres, and where they hold."""
    if spacing is None:
        return UNKNOWN
    size = f"{spacing.row_mm:g} x {spacing.column_mm:g} mm"
    return f"{size}, {SPACING_ORIGINS[spacing.origin]}"


def _named(voi: Window | VoiLut) -> str:
    return f', "{voi.explanation}"' if voi.explanation else ""


def _patient(patient: Patient) -> Iterator[tuple[str, str]]:
    yield "patient", patient.name or UNKNOWN
    yield "patient ID", patient.patient_id or UNKNOWN
    yield "birth date", _text(patient.birth_date)
    yield "age", UNKNOWN if patient.age_years is None else f"{patient.age_years:.4g} years"
    yield "sex", patient.sex or UNKNOWN


def _text(value: object) -> str:
    return UNKNOWN if value is None else str(value)
