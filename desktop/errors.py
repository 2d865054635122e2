"""Expected failures of the desktop itself, spoken of like those of `inference.errors`.

::

    HilumError
    ├── UnexpectedError                 a bug, met outside the work on one file
    ├── FolderInUseError                another window has this data folder
    ├── NoAnswerError                   that window does not react
    ├── SignatureError                  see `inference.errors`
    │   ├── UnsignedModelError              a model that was not agreed to
    │   └── UnsignedModelAlteredError       it was agreed to, but to another content
    ├── OlderModelError                 a model that is older than the one in use
    ├── InstalledModelGoneError         the installed model is not where it was
    ├── ModelNotInstalledError          a model that cannot be copied
    ├── NoPreviousModelError            there is none to go back to
    ├── HistoryError                    nothing can be remembered at the moment
    │   ├── HistoryFullError                no room on the disk
    │   ├── HistoryReadOnlyError            the system says no
    │   ├── HistoryBusyError                another program holds the file
    │   ├── HistoryDamagedError             it is no database any more
    │   ├── EntryDamagedError               one entry of it makes no sense
    │   └── HistoryTooNewError              written by a later Hilum
    ├── NotReadAgainError               the file of an entry is not there any more, or another one
    └── WritingError                    a file could not be written; what was there is unchanged
        ├── StorageFullError                no room left
        └── NotWritableError                the system says no
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from inference.errors import HilumError, SignatureError


@contextmanager
def or_else(undo: Callable[[], object]) -> Iterator[None]:
    """Call ``undo`` when the block ends with an error, which then goes on its way."""
    with ExitStack() as stack:
        stack.callback(undo)
        yield
        stack.pop_all()


class UnexpectedError(HilumError):
    """A bug that was caught at the last moment."""

    sentence = "Something went wrong in Hilum itself."
    advice = (
        "What was saved is safe, and you can go on. If it happens again, choose “Save log…” in"
        " the Help menu and give the file, which holds no patient data, to whoever looks after"
        " this computer."
    )


class UnsignedModelError(SignatureError):
    """A model without a signature, where nobody said that it is wanted all the same."""

    sentence = "It is not proved who trained this model: it is not signed."
    advice = (
        "If you trust whoever gave it to you, install it in the settings, or with"
        " hilum --install-model DIR --unsigned."
    )


class UnsignedModelAlteredError(SignatureError):
    """The card of an installed model is not the one that the user has agreed to."""

    sentence = "The installed model is not signed, and was altered since you agreed to it."
    advice = (
        "Install it again from where you got it, or go back to the model before it, in the settings"
        " or with hilum --previous-model."
    )


class OlderModelError(HilumError):
    """A model that is older than the one in use, where nobody said that it is wanted."""

    sentence = "This model is older than the one in use."
    advice = (
        "If you want it all the same, install it in the settings, or with"
        " hilum --install-model DIR --older."
    )


class InstalledModelGoneError(HilumError):
    """The folder of the installed model, or the note of which one it is, is gone or damaged."""

    sentence = (
        "The model that was installed is not there any more, and no other one is used instead."
    )
    advice = (
        "Install it again, or go back to the model before it, in the settings or with"
        " hilum --previous-model."
    )


class ModelNotInstalledError(HilumError):
    """The system does not let a model be copied."""

    sentence = "The model cannot be installed; the one in use stays."
    advice = "Check that the disk is not full and that you may write to Hilum's data folder."


class NoPreviousModelError(HilumError):
    """Only the model that ships with Hilum is there."""

    sentence = "There is no model to go back to."
    advice = "Hilum uses the model that it came with."


class FolderInUseError(HilumError):
    """No picture of the window can be taken while another one is open."""

    sentence = "Hilum is open already."
    advice = (
        "Close that window first, or use another folder:"
        " hilum --data-dir FOLDER --screenshot OUT.png."
    )


class NoAnswerError(HilumError):
    """The window that is open did not take what it was handed."""

    sentence = "Hilum is open already, but its window does not answer."
    advice = (
        "Nothing that was saved is lost. Wait a little and try again; if that does not help, end"
        " Hilum in the system's list of programs and start it anew."
    )


class HistoryError(HilumError):
    """The history's database cannot be read or written."""

    sentence = "The history cannot be read or saved."
    advice = (
        "What was saved before is kept. Check that the disk is sound and not full, and that you"
        " may write to the history's folder."
    )


class HistoryFullError(HistoryError):
    """There is no room for what was to be saved."""

    sentence = "The disk is full, so the history cannot be saved."
    advice = "What was saved before is kept. Make room on the disk, then go on."


class HistoryReadOnlyError(HistoryError):
    """The history's folder or file may not be written."""

    sentence = "The history may not be written to."
    advice = (
        "Nothing was changed. Ask whoever looks after this computer for permission to write to"
        " Hilum's folder, or choose another folder for the history."
    )


class HistoryBusyError(HistoryError):
    """Another program has locked the file for longer than we wait."""

    sentence = "The history is in use by another program."
    advice = "What was saved before is kept. Close the other program, then try again."


class HistoryDamagedError(HistoryError):
    """The file is no sound database any more."""

    sentence = "The history is damaged."
    advice = "Close Hilum and start it again: it will repair what can be repaired."


class EntryDamagedError(HistoryError):
    """What one entry holds cannot be understood; the others are not affected."""

    sentence = "This entry of the history is damaged and cannot be shown."
    advice = "The other entries are not affected. Open the picture's file again to have it read."


class HistoryTooNewError(HistoryError):
    """The database has a schema that this version does not know."""

    sentence = "The history was written by a newer version of Hilum."
    advice = (
        "Nothing was changed. Install that version again, or choose another folder for the history."
    )


class NotReadAgainError(HilumError):
    """The original of an entry cannot be read with another model."""

    sentence = "The original file is not at hand or was changed, so it was not read again."
    advice = "The earlier result stays. Connect the drive that the file came from."


class WritingError(HilumError):
    """A file could not be written where the user wanted it."""

    sentence = "The file could not be written, and nothing was changed."
    advice = "Check that the folder still exists and that its drive is connected."


class StorageFullError(WritingError):
    """The disk has no room, or the user has used up his share of it."""

    sentence = "There is no room left on that drive, and nothing was changed."
    advice = "Free some space or choose another drive."


class NotWritableError(WritingError):
    """The folder or the file is protected, or another program keeps the file open."""

    sentence = "Nothing may be written there, and nothing was changed."
    advice = "Choose another folder, or close the file if another program shows it."
