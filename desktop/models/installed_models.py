"""Models that came after Hilum was installed: the one in use, and the one before it.

::

    DATA/models/current     in use, if it is there; else the bundle that ships with Hilum
    DATA/models/previous    what `current` was before
    DATA/models/incoming    a copy that is not agreed to, or not finished

A bundle without a signature has ``agreed.sha256`` beside its parts: the digest of the card that
the user has agreed to, which in turn holds the digest of the graph.
"""

import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assets import model_directory
from desktop.errors import (
    ModelNotInstalledError,
    NoPreviousModelError,
    NotSignedError,
    UnsignedModelAlteredError,
)
from desktop.models.bundle_archive import unpack_bundle
from desktop.models.reference_answer import require_reference_answer
from desktop.models.signature import KEYS, SIGNATURE_SUFFIX, verify
from inference.classifier import Classifier
from inference.errors import ModelMissingError
from inference.model_bundle import CARD_FILE, GRAPH_FILE, ModelBundle, ModelCard

PARTS = (GRAPH_FILE, CARD_FILE, CARD_FILE + SIGNATURE_SUFFIX)
AGREED_FILE = "agreed.sha256"


@dataclass(frozen=True)
class Candidate:
    """A copied model that passed every check and is not in use yet."""

    card: ModelCard
    signed: bool
    """Whether Hilum's makers have signed it. Without that the user has to be asked."""
    card_sha256: str


class InstalledModels:
    """The models in one data folder.

    Parameters
    ----------
    folder : Path
        Made when a model is installed.
    keys : Path
        Public keys that may sign.
    """

    def __init__(self, folder: Path, keys: Path = KEYS) -> None:
        self._current = folder / "current"
        self._previous = folder / "previous"
        self._incoming = folder / "incoming"
        self._keys = keys

    def in_use(self) -> Path:
        """The bundle to read with. Whoever opens it asks :meth:`is_signed` too."""
        return self._current if self._current.is_dir() else model_directory()

    def is_signed(self, bundle: Path) -> bool:
        """Whether it is proved who trained a model.

        Parameters
        ----------
        bundle : Path
            An installed one; the one that ships, which came as part of Hilum's own package; or
            any other folder, for whoever names it.

        Raises
        ------
        SignatureError, ModelError, FileUnavailableError
            The signature is wrong, or an installed model is neither signed nor the one that was
            agreed to.
        """
        if bundle == model_directory():
            return True
        try:
            verify(bundle, self._keys)
        except NotSignedError:
            if bundle in (self._current, self._previous):
                _require_agreed(bundle)
            return False
        return True

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
            self._incoming.mkdir(parents=True)
            _copy(bundle, self._incoming)
            # The copy is what will be used, so the copy is what must hold.
            signed = self.is_signed(self._incoming)
            classifier = Classifier(ModelBundle.open(self._incoming))
            require_reference_answer(classifier)
            return Candidate(classifier.card, signed, _card_digest(self._incoming))
        except OSError as error:
            self.decline()
            raise ModelNotInstalledError(type(error).__name__) from None
        except Exception:
            self.decline()
            raise

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
            if _card_digest(self._incoming) != candidate.card_sha256:
                raise ModelNotInstalledError("another model was examined since")
            if not candidate.signed:
                agreed = self._incoming / AGREED_FILE
                agreed.write_text(f"{candidate.card_sha256}\n", encoding="ascii")
            shutil.rmtree(self._previous, ignore_errors=True)
            if self._current.is_dir():
                self._current.rename(self._previous)
            self._incoming.rename(self._current)
        except OSError as error:
            raise ModelNotInstalledError(type(error).__name__) from None
        return self._current

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
        if self._previous.is_dir():
            self.is_signed(self._previous)
        elif not self._current.is_dir():
            raise NoPreviousModelError()
        try:
            self.decline()
            if self._current.is_dir():
                self._current.rename(self._incoming)
            if self._previous.is_dir():
                self._previous.rename(self._current)
            if self._incoming.is_dir():
                self._incoming.rename(self._previous)
        except OSError as error:
            raise ModelNotInstalledError(type(error).__name__) from None
        return self.in_use()


def _copy(bundle: Path, folder: Path) -> None:
    if not bundle.is_dir():
        unpack_bundle(bundle, PARTS, folder)
    else:
        for part in PARTS:
            if (bundle / part).is_file():
                shutil.copyfile(bundle / part, folder / part)
    if not all((folder / part).is_file() for part in (GRAPH_FILE, CARD_FILE)):
        raise ModelMissingError("a part of the bundle is missing")


def _card_digest(bundle: Path) -> str:
    return sha256((bundle / CARD_FILE).read_bytes()).hexdigest()


def _require_agreed(bundle: Path) -> None:
    try:
        agreed = (bundle / AGREED_FILE).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        # It was signed once: without a signature only what was agreed to is ever installed.
        raise NotSignedError("nobody agreed to it") from None
    if _card_digest(bundle) != agreed:
        raise UnsignedModelAlteredError()
