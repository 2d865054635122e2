"""What the viewer is given to show."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop.errors import EntryDamagedError
from desktop.records.record import (
    HeatMaps,
    Line,
    PictureFacts,
    Reading,
    Record,
    Score,
    StoredPicture,
)
from desktop.records.source import Source
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import gray_array
from inference.errors import IncompletePictureError, InputError
from inference.prediction import ABNORMAL
from inference.readers import read_radiograph


@dataclass(frozen=True)
class ShownPicture:
    """A picture with the heat maps that go with it."""

    picture: DisplayPicture
    record_id: int
    original_missing: bool = False
    """It is a reduced preview, and stays one."""
    heat_maps: HeatMaps | None = None
    findings: tuple[Score, ...] = ()
    """Those that there is a heat map of, as :func:`mapped_findings` orders them."""
    lines: tuple[Line, ...] = ()
    """What was measured on it."""

    @classmethod
    def of(
        cls,
        picture: DisplayPicture,
        record: Record,
        stored: StoredPicture,
        original_missing: bool = False,
    ) -> "ShownPicture":
        """A picture of one record."""
        findings = mapped_findings(record.reading, stored)
        return cls(
            picture,
            record.id,
            original_missing,
            stored.heat_maps if findings else None,
            findings,
            record.lines,
        )


def mapped_findings(reading: Reading | None, stored: StoredPicture) -> tuple[Score, ...]:
    """What there is a heat map of: "abnormal", which the verdict is about, then the likeliest."""
    if reading is None or stored.heat_maps is None:
        return ()
    findings = [score for score in reading.all_scores if score.key in stored.heat_maps.maps]
    return tuple(
        sorted(
            findings, key=lambda score: (score.key != ABNORMAL, score.is_normal, -score.probability)
        )
    )


def decode_preview(stored: StoredPicture, facts: PictureFacts | None) -> DisplayPicture:
    """The stored preview, ready for the viewer.

    Raises
    ------
    EntryDamagedError
    """
    image = QImage.fromData(stored.preview)
    if image.isNull():
        raise EntryDamagedError("preview")
    return DisplayPicture.of_preview(gray_array(image), facts)


def read_original(source: Source, sha256: str) -> DisplayPicture | None:
    """The original file, ready for the viewer, if it is still there and still the same.

    Runs on a worker's thread.
    """
    try:
        radiograph = read_radiograph(source.item())
    except IncompletePictureError as error:
        radiograph = error.part
    except InputError:
        return None
    return DisplayPicture.of(radiograph) if radiograph.file.sha256 == sha256 else None
