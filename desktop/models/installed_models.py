"""Models that came after Hilum was installed: the one in use, and the one before it.

::

    DATA/models/in_use.json     names the folder in use and the one before; none is the bundle
                                that ships with Hilum
    DATA/models/DIGEST-NUMBER   a bundle that was installed
    DATA/models/incoming        a copy that is not agreed to, or not finished

The note is replaced in one step, so that an exchange that is interrupted has happened or has not.

A bundle without a signature has ``agreed.sha256`` beside its parts: the digest of the card that
the user has agreed to, which in turn holds the digest of the graph.
"""

import json
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from assets import keys_folder, model_directory
from desktop.errors import (
    InstalledModelGoneError,
    ModelNotInstalledError,
    NoPreviousModelError,
    UnsignedModelAlteredError,
    WritingError,
    or_else,
)
from desktop.models.bundle_archive import MOST_BYTES, unpack_bundle
from desktop.models.reference_answer import require_reference_answer
from desktop.private import private_file, private_folder
from desktop.writing import written_aside
from inference.classifier import Classifier
from inference.collection import natural_order
from inference.errors import ModelError, ModelMissingError, NotSignedError
from inference.model_bundle import CARD_FILE, GRAPH_FILE, ModelBundle, ModelCard, read_card

AGREED_FILE = "agreed.sha256"
NOTE_FILE = "in_use.json"
INCOMING = "incoming"
OLD_NAMES = ("current", "previous")
"""Of the folders in use and before, when there was no note."""


@dataclass(frozen=True)
class Candidate:
    """A copied model that passed every check and is not in use yet."""

    card: ModelCard
    signed: bool
    """Whether Hilum's makers have signed it. Without that the user has to be asked."""
    card_sha256: str
    older_than: str | None
    """Version of the model in use, where that is a later one of the same name."""


@dataclass(frozen=True)
class _Note:
    """Names of folders; None is the bundle that ships with Hilum, or nothing before it."""

    current: str | None = None
    previous: str | None = None


class InstalledModels:
    """The models in one data folder.

    Parameters
    ----------
    folder : Path
        Made when a model is installed.
    keys : Path, optional
        Public keys that may sign; those of Hilum's makers without it.
    """

    def __init__(self, folder: Path, keys: Path | None = None) -> None:
        self._folder = folder
        self._incoming = folder / INCOMING
        self._keys = keys or keys_folder()

    def in_use(self) -> Path:
        """The bundle to read with, for :meth:`open`."""
        note = self._note()
        if note is None:
            return self._folder / NOTE_FILE  # no bundle, so that whoever opens it says so
        return model_directory() if note.current is None else self._folder / note.current

    def open(self, directory: Path) -> ModelBundle:
        """Read a bundle once, and check what was read.

        Parameters
        ----------
        directory : Path
            An installed one; the one that ships; or any other folder, for whoever names it.

        Raises
        ------
        SignatureError, ModelError
            Its signature is wrong, or an installed one is neither signed nor what was agreed to.
        InstalledModelGoneError
            It was installed, and is not there any more.
        """
        installed = directory.parent == self._folder and directory != self._incoming
        if installed and not directory.is_dir():
            raise InstalledModelGoneError()
        bundle = ModelBundle.open(directory, self._keys)
        if installed and not bundle.signed:
            _require_agreed(bundle)
        return bundle

    def examine(self, bundle: Path) -> Candidate:
        """Copy a bundle in, from a folder or a ZIP file, and check the copy.

        Returns
        -------
        Candidate
            For :meth:`accept` or :meth:`decline`.

        Raises
        ------
        SignatureError, ModelError, FileUnavailableError
            A wrong signature, altered, or wrong about its own reference picture.
        ModelNotInstalledError
            There is no room, or no permission.
        """
        self.decline()
        try:
            with or_else(self.decline):
                private_folder(self._folder.parent)
                private_folder(self._folder)
                private_folder(self._incoming)
                _copy(bundle, self._incoming)
                # The copy is what will be used, so the copy is what must hold.
                copy = self.open(self._incoming)
                require_reference_answer(Classifier(copy))
                newer = self._newer_than(copy.card)
                return Candidate(copy.card, copy.signed, copy.card_sha256, newer)
        except OSError as error:
            raise ModelNotInstalledError(type(error).__name__) from None

    def accept(self, candidate: Candidate) -> Path:
        """Use an examined model; the one before is kept.

        Parameters
        ----------
        candidate : Candidate
            Without a signature only after the user has agreed to it, which is remembered.

        Returns
        -------
        Path
            The bundle that is in use now.

        Raises
        ------
        ModelNotInstalledError
            There is no room, no permission, or another model was examined since.
        """
        try:
            if self.open(self._incoming).card_sha256 != candidate.card_sha256:
                raise ModelNotInstalledError("another model was examined since")
            if not candidate.signed:
                agreed = private_file(self._incoming / AGREED_FILE)
                agreed.write_text(f"{candidate.card_sha256}\n", encoding="ascii")
            before = self._note() or _Note()
            name = f"{candidate.card_sha256[:12]}-{token_hex(3)}"
            self._incoming.rename(self._folder / name)
            self._write(_Note(name, before.current))
        except (OSError, ModelMissingError) as error:
            raise ModelNotInstalledError(type(error).__name__) from None
        self._remove_others()
        return self.in_use()

    def decline(self) -> None:
        """Forget what was examined last."""
        shutil.rmtree(self._incoming, ignore_errors=True)

    def go_back(self) -> Path:
        """Use the model before the current one; a second time undoes it.

        Returns
        -------
        Path
            The bundle that is in use now.

        Raises
        ------
        NoPreviousModelError
            Nothing was installed.
        SignatureError, ModelError, FileUnavailableError
            The previous one was altered; nothing has changed.
        """
        note = self._note()
        if note is None or note == _Note():
            raise NoPreviousModelError()
        if note.previous is not None:
            self.open(self._folder / note.previous)
        there = note.current is not None and (self._folder / note.current).is_dir()
        self._write(_Note(note.previous, note.current if there else None))
        return self.in_use()

    def _note(self) -> _Note | None:
        """Which folders are meant; None where the note is damaged."""
        try:
            document = json.loads((self._folder / NOTE_FILE).read_text("utf-8"))
            note = _Note(document["current"], document["previous"])
        except FileNotFoundError:
            names = [name if (self._folder / name).is_dir() else None for name in OLD_NAMES]
            return _Note(*names)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return note if _is_name(note.current) and _is_name(note.previous) else None

    def _write(self, note: _Note) -> None:
        document = {"current": note.current, "previous": note.previous}
        try:
            with written_aside(self._folder / NOTE_FILE) as stream:
                stream.write(json.dumps(document).encode())
            private_file(self._folder / NOTE_FILE)
        except (OSError, WritingError) as error:
            raise ModelNotInstalledError(type(error).__name__) from None

    def _remove_others(self) -> None:
        """Remove what the note does not name any more."""
        note = self._note() or _Note()
        with suppress(OSError):
            for folder in self._folder.iterdir():
                if folder.is_dir() and folder.name not in (note.current, note.previous):
                    shutil.rmtree(folder, ignore_errors=True)

    def _newer_than(self, card: ModelCard) -> str | None:
        """The version in use, where it is a later one of the same model."""
        try:
            present = read_card(self.in_use())
        except ModelError:
            return None
        older = natural_order(card.version) < natural_order(present.version)
        return present.version if older and card.name == present.name else None


def _copy(bundle: Path, folder: Path) -> None:
    if not bundle.is_dir():
        unpack_bundle(bundle, folder)
    else:
        for part in MOST_BYTES:
            if (bundle / part).is_file():
                shutil.copyfile(bundle / part, folder / part)
    if not all((folder / part).is_file() for part in (GRAPH_FILE, CARD_FILE)):
        raise ModelMissingError("a part of the bundle is missing")
    for file in folder.iterdir():
        private_file(file)
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())  # before the note names it, whenever the power fails


def _is_name(value: object) -> bool:
    """Whether a note names a folder beside it, or none."""
    return value is None or (isinstance(value, str) and Path(value).name == value != "")


def _require_agreed(bundle: ModelBundle) -> None:
    try:
        agreed = (bundle.directory / AGREED_FILE).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        # It was signed once: without a signature only what was agreed to is ever installed.
        raise NotSignedError("nobody agreed to it") from None
    if bundle.card_sha256 != agreed:
        raise UnsignedModelAlteredError()
