"""What the viewer is given to show."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop.errors import EntryDamagedError
from desktop.history.record import HeatMaps, PictureFacts, Record, Score, StoredPicture
from desktop.source import Source
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import gray_array
from inference.errors import InputError
from inference.readers import read_radiograph


@dataclass(frozen=True)
class ShownPicture:
    """A picture with the heat maps that go with it."""

    picture: DisplayPicture
    original_missing: bool = False
    """It is a reduced preview, and stays one."""
    heat_maps: HeatMaps | None = None
    findings: tuple[Score, ...] = ()
    """Those that there is a heat map of, the likeliest disease first."""

    @classmethod
    def of(
        cls,
        picture: DisplayPicture,
        record: Record,
        stored: StoredPicture,
        original_missing: bool = False,
    ) -> "ShownPicture":
        """A picture of one record."""
        maps, reading = stored.heat_maps, record.reading
        if maps is None or reading is None:
            return cls(picture, original_missing)
        findings = [score for score in reading.scores if score.key in maps.maps]
        findings.sort(key=lambda score: (score.is_normal, -score.probability))
        if not findings:
            return cls(picture, original_missing)
        return cls(picture, original_missing, maps, tuple(findings))


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
    except InputError:
        return None
    return DisplayPicture.of(radiograph) if radiograph.file.sha256 == sha256 else None
