"""What the viewer is given to show."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop.errors import EntryDamagedError
from desktop.history.record import HeatMaps, StoredPicture
from desktop.source import Source
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import gray_array
from inference.errors import InputError
from inference.readers import read_radiograph


@dataclass(frozen=True)
class ShownPicture:
    """A picture with the heat map that goes with it."""

    picture: DisplayPicture
    is_preview: bool = False
    """Reduced, from the history, because the original file is not at hand (yet)."""
    heat_maps: HeatMaps | None = None
    finding: str = ""
    """Key of the finding whose heat map is shown."""
    finding_name: str = ""


def decode_preview(stored: StoredPicture) -> DisplayPicture:
    """The stored preview, ready for the viewer.

    Raises
    ------
    EntryDamagedError
    """
    image = QImage.fromData(stored.preview)
    if image.isNull():
        raise EntryDamagedError("preview")
    return DisplayPicture.of_preview(gray_array(image))


def read_original(source: Source, sha256: str) -> DisplayPicture | None:
    """The original file, ready for the viewer, if it is still there and still the same.

    Runs on a worker's thread.
    """
    try:
        radiograph = read_radiograph(source.item())
    except InputError:
        return None
    return DisplayPicture.of(radiograph) if radiograph.file.sha256 == sha256 else None
