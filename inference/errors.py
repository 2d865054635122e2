"""The errors that Hilum expects, and whose fault each is.

::

    HilumError
    ├── InputError                  the file's fault; the rest of a batch goes on
    │   ├── FileUnavailableError        missing, a folder, a device, no permission
    │   ├── UnsupportedFileError        not a picture format that Hilum reads
    │   ├── DamagedFileError            truncated or contradictory
    │   ├── TooLargeError               beyond the limits in `inference.limits`
    │   └── NotARadiographError         readable, but no projection X-ray picture
    ├── ModelError                  the model bundle's fault; no file can be read with it
    │   ├── ModelMissingError           no bundle in that folder
    │   └── ModelInvalidError           damaged, altered or contradictory bundle
    └── InternalError               our fault: a bug met while working on one file

Every class has one sentence for a health worker and one piece of advice, both
fixed, so that the desktop can translate them; what is particular to one file is
in ``detail``, for the log and for ``hilum-classify --inspect``. ``detail`` never
holds patient data. Anything else that is raised is a bug; where a batch must go
on, it becomes an ``InternalError``.
"""

from typing import ClassVar


class HilumError(Exception):
    """An expected failure.

    Parameters
    ----------
    detail : str, optional
        The technical cause in a few words, without patient data and without paths.

    Attributes
    ----------
    sentence, advice : str
        What happened and what to do, for somebody who knows no computing.
    """

    sentence: ClassVar[str] = "Something went wrong."
    advice: ClassVar[str] = "Try again."

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.sentence} ({detail})" if detail else self.sentence)
        self.detail = detail


class InputError(HilumError):
    """A file that cannot be read as a radiograph."""

    sentence = "This file could not be read."
    advice = "Export the picture again from the X-ray system and open the new file."


class FileUnavailableError(InputError):
    """The path leads to no readable file."""

    sentence = "This file cannot be opened."
    advice = "Check that it still exists, that the drive is connected and that you may read it."


class UnsupportedFileError(InputError):
    """The content is in no format that Hilum reads."""

    sentence = "This is not a picture that Hilum can read."
    advice = "Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file."


class DamagedFileError(InputError):
    """The content breaks off or contradicts itself."""

    sentence = "This file is damaged or incomplete."
    advice = "Copy or export it again from the X-ray system and open the new file."


class TooLargeError(InputError):
    """The file or the picture that it promises is beyond all reason."""

    sentence = "This file is larger than any chest X-ray."
    advice = "Check that it is a single X-ray picture, and export it again if so."


class NotARadiographError(InputError):
    """A sound file that holds no projection X-ray picture."""

    sentence = "This file holds no X-ray picture."
    advice = "Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC)."


class ModelError(HilumError):
    """A model bundle that cannot be used."""

    sentence = "The model cannot be used."
    advice = "Install the model again."


class ModelMissingError(ModelError):
    """There is no model bundle where one was expected."""

    sentence = "No model is installed in this folder."
    advice = "Choose a folder that holds model.onnx and model_card.json."


class ModelInvalidError(ModelError):
    """The bundle is damaged, was altered, or its parts contradict each other."""

    sentence = "The model is damaged or was altered, and is not used."
    advice = "Install the model again from its original source."


class InternalError(HilumError):
    """A bug in Hilum, kept from spoiling the other files."""

    sentence = "Hilum made a mistake with this file; it was not judged."
    advice = "Open the other files as usual, and send the log to whoever looks after Hilum."
