"""Entries of a history as values, with everything in them that an export could show."""

from datetime import UTC, date, datetime
from pathlib import Path

from desktop.records.record import (
    Conclusion,
    Impression,
    PictureFacts,
    Reading,
    Record,
    ReferenceTest,
    Result,
    Review,
    Score,
)
from desktop.records.source import Source
from inference.decision import NAMED
from inference.message import Message
from inference.model_bundle import Proportion
from inference.prediction import ModelIdentity
from inference.radiograph import Acquisition, FileFacts, Patient
from tests.identified_film import REFERENCE

SHA256 = "c0ffee" + 58 * "0"
MODEL = ModelIdentity("test", "0.0.1", "5f0a84f05f11" + 52 * "0")


def scores(abnormal: float) -> tuple[Score, tuple[Score, ...]]:
    """The score of "abnormal", and one each that must and must not be rounded to a number."""
    measured = (Proportion(0.912, 0.85, 0.95), Proportion(0.768, 0.7, 0.83))
    return (
        Score("abnormal", "Abnormal", abnormal, 0.52, False, *measured),
        (
            Score("normal", "Normal", 1 - abnormal, is_normal=True),
            Score("covid19_pneumonia", "COVID-19 pneumonia", abnormal - 0.0041),
            Score("other_lung_disease", "Other lung disease", 0.0041),
        ),
    )


def result_with_everything(share: float = 0.943) -> Result:
    abnormal, findings = scores(share)
    reading = Reading(
        conclusion=Conclusion.ABNORMAL,
        verdict=Message(NAMED, (("finding", "COVID-19 pneumonia"),)),
        abnormal=abnormal,
        scores=findings,
        operating_point="balanced",
        model=MODEL,
        named="covid19_pneumonia",
        signed=True,
    )
    facts = PictureFacts(
        file=FileFacts("DICOM", "Explicit VR Little Endian", SHA256, 12),
        rows=100,
        columns=80,
        acquisition=Acquisition(
            modality="DX",
            view_position="PA",
            study_date=date(2026, 11, 19),
            institution="Northern Hospital",
            station="room 4",
            study_description="Chest PA, cough",
        ),
        patient=Patient("Okonkwo, Adaeze", "HX-20931", date(1971, 3, 4), 55.7, sex="F"),
        dicom=REFERENCE,
    )
    return Result(reading, facts)


def record_with_everything(share: float = 0.943) -> Record:
    result = result_with_everything(share)
    return Record(
        id=17,
        source=Source(Path("/media/stick/okonkwo-film.dcm")),
        added_at=datetime(2026, 11, 20, 6, 15, tzinfo=UTC),
        reading=result.reading,
        facts=result.facts,
        review=Review(
            Impression.ABNORMAL,
            "Okonkwo: asked for sputum.",
            ReferenceTest.PCR,
            "grown",
            datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
        ),
    )
