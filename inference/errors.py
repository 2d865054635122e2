"""The errors that Hilum expects, and whose fault each is.

::

    HilumError
    ├── InputError                  the file's fault; the rest of a batch goes on
    │   ├── FileUnavailableError        missing, or lost while it was read
    │   │   ├── FileChangedError            written to since its content was listed
    │   │   ├── NotAFileError               a folder or a device
    │   │   ├── PermissionDeniedError       the system says no
    │   │   └── OutsideReferenceError       an entry that leads out of its own folder or archive
    │   ├── UnsupportedFileError        not a picture format that Hilum reads
    │   │   ├── ProgramError                executable code, alone or behind a picture's header
    │   │   ├── UnsupportedEncodingError    a picture, stored in a way that Hilum cannot decode
    │   │   ├── CollectionError             many files in one: an archive, a disc's index
    │   │   ├── ArchiveKindError            an archive that Hilum cannot unpack
    │   │   └── PasswordProtectedError      an encrypted archive
    │   ├── DamagedFileError            truncated or contradictory
    │   │   ├── EmptyFileError              no content at all
    │   │   ├── DecodingStoppedError        a decoder crashed or ran away
    │   │   └── IncompletePictureError      some rows are whole: they may be shown, not judged
    │   ├── TooLargeError               beyond the limits in `inference.limits`
    │   │   └── ArchiveTooLargeError        so is what an archive holds
    │   └── NotARadiographError         readable, but no projection X-ray picture
    │       ├── OtherModalityError          CT, MR, ultrasound and so on
    │       ├── DocumentError               a report, a PDF, a measurement
    │       └── BlankPictureError           one brightness everywhere
    ├── ModelError                  the model bundle's fault; no file can be read with it
    │   ├── ModelMissingError           no bundle in that folder
    │   ├── ModelInvalidError           damaged, altered or contradictory bundle
    │   ├── ModelStoppedError           crashed, ran away or wanted too much memory
    │   ├── ModelSelfTestError          answers otherwise on this computer than it promises
    │   └── ModelAnswerError            gives no answer, or one that cannot be true, for a picture
    ├── SignatureError              a file whose origin is not proved
    │   ├── NotSignedError              there is no signature
    │   └── WrongSignatureError         altered, or signed by somebody else
    └── InternalError               our fault: a bug met while working on one file

Every class has one sentence for a health worker and one piece of advice, both
fixed, so that the desktop can translate them; what is particular to one file is
in ``detail``, for the log and for ``hilum-classify --inspect``. ``detail`` never
holds patient data. Anything else that is raised is a bug; where a batch must go
on, it becomes an ``InternalError``.
"""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:  # numpy would come with it, and every start of the program pay for it
    from inference.radiograph import Radiograph


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
        self.input_sha256: str | None = None
        """Of the file that could not be read, once all of it was in memory."""


class InputError(HilumError):
    """A file that cannot be read as a radiograph."""

    sentence = "This file could not be read."
    advice = "Export the picture again from the X-ray system and open the new file."


class FileUnavailableError(InputError):
    """The path leads to no readable file."""

    sentence = "This file cannot be opened."
    advice = "Check that it still exists, that the drive is connected and that you may read it."


class FileChangedError(FileUnavailableError):
    """An archive was written to after its content was listed."""

    sentence = "This archive was changed after it was opened."
    advice = "Open it again when nothing is written to it any more."


class NotAFileError(FileUnavailableError):
    """The path leads to a folder, a device or a pipe."""

    sentence = "This is a folder or a device, not a file."
    advice = "Choose the picture file itself."


class PermissionDeniedError(FileUnavailableError):
    """The operating system refuses to open the file."""

    sentence = "You are not allowed to read this file."
    advice = "Ask whoever looks after this computer for permission, or copy the file."


class OutsideReferenceError(FileUnavailableError):
    """An entry of an archive or of a disc's index, or a link, that leads elsewhere."""

    sentence = "This entry points to a file outside of its own folder, and was not opened."
    advice = "Open that file directly if you trust it."


class UnsupportedFileError(InputError):
    """The content is in no format that Hilum reads."""

    sentence = "This is not a picture that Hilum can read."
    advice = "Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file."


class ProgramError(UnsupportedFileError):
    """Executable code, also where a DICOM header follows it."""

    sentence = "This file contains a program, and was not opened."
    advice = "Do not start it, and show it to whoever looks after this computer."


class UnsupportedEncodingError(UnsupportedFileError):
    """A known container with a compression or layout that cannot be decoded."""

    sentence = "This picture is stored in a way that Hilum cannot decode."
    advice = "Export it again, as DICOM without compression or as PNG."


class CollectionError(UnsupportedFileError):
    """An archive or a DICOMDIR where one picture was expected."""

    sentence = "This file is a collection of files, not one picture."
    advice = "Open the pictures in it one by one."


class ArchiveKindError(UnsupportedFileError):
    """An archive in a format that is not unpacked, or one inside another."""

    sentence = "Hilum cannot look into this kind of archive."
    advice = "Unpack it first, then open the folder."


class PasswordProtectedError(UnsupportedFileError):
    """An encrypted archive or entry."""

    sentence = "This file is protected with a password."
    advice = "Unpack it with its password first, then open the folder."


class DamagedFileError(InputError):
    """The content breaks off or contradicts itself."""

    sentence = "This file is damaged or incomplete."
    advice = "Copy or export it again from the X-ray system and open the new file."


class EmptyFileError(DamagedFileError):
    """A file of no bytes."""

    sentence = "This file is empty."


class DecodingStoppedError(DamagedFileError):
    """The decoder crashed, took too long or wanted too much memory."""

    sentence = "This picture could not be decoded and was given up."


class IncompletePictureError(DamagedFileError):
    """The picture's first rows are sure to be whole, the others are missing.

    Parameters
    ----------
    part : Radiograph
        The rows that are whole. It may be shown, marked as damaged; no model may judge it.

    Attributes
    ----------
    part : Radiograph
    """

    sentence = "This file is damaged: part of the picture is missing, so it was not judged."

    def __init__(self, part: "Radiograph") -> None:
        super().__init__(f"{part.missing_rows} rows are missing")
        self.part = part


class TooLargeError(InputError):
    """The file or the picture that it promises is beyond all reason."""

    sentence = "This file is larger than any chest X-ray."
    advice = "Check that it is a single X-ray picture, and export it again if so."


class ArchiveTooLargeError(TooLargeError):
    """An archive with more entries, or more in them, than any clinic packs."""

    sentence = "This archive holds more than Hilum takes at once."
    advice = "Unpack it first, then open the folder, or pack fewer pictures at a time."


class NotARadiographError(InputError):
    """A sound file that holds no projection X-ray picture."""

    sentence = "This file holds no X-ray picture."
    advice = "Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC)."


class OtherModalityError(NotARadiographError):
    """A picture of another modality."""

    sentence = "This is another kind of medical picture (such as CT, MR or ultrasound)."


class DocumentError(NotARadiographError):
    """A report, a PDF, a presentation state, a waveform, a treatment plan."""

    sentence = "This file holds a document or measurements, no X-ray picture."


class BlankPictureError(NotARadiographError):
    """Every pixel has the same brightness, or none has a number."""

    sentence = "This picture is blank: it shows nothing at all."
    advice = "Check the picture on the X-ray system and export it again."


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


class ModelStoppedError(ModelError):
    """The model crashed, took too long or wanted too much memory."""

    sentence = "The model took too long or too much memory and is not used."
    advice = "Use a smaller model, or install this one again from its original source."


class ModelSelfTestError(ModelError):
    """The answer for the reference picture is not the one that the card promises."""

    sentence = "The model does not give the answers on this computer that it should."
    advice = "Install Hilum and the model again; if that does not help, use another computer."


class ModelAnswerError(ModelError):
    """What the graph gives for one picture is no set of probabilities, or nothing at all."""

    sentence = "The model gave no sound answer for this picture, so it was not judged."
    advice = "If that happens again, install the model again or use another one."


class SignatureError(HilumError):
    """Nobody knows where a file comes from."""

    sentence = "It is not proved that this file comes from Hilum's makers."
    advice = "Do not use it. Get it again from where you got Hilum."


class NotSignedError(SignatureError):
    """There is no signature beside the file."""

    sentence = "There is no signature beside this file."
    advice = "Copy the file of the same name that ends in .minisig to the same folder."


class WrongSignatureError(SignatureError):
    """The signature is not one of ours for this content."""

    sentence = "This file was altered, or does not come from Hilum's makers."


class InternalError(HilumError):
    """A bug in Hilum, kept from spoiling the other files."""

    sentence = "Hilum made a mistake with this file; it was not judged."
    advice = "Open the other files as usual, and send the log to whoever looks after Hilum."
