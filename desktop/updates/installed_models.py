"""Models that came after Hilum was installed: the one in use, and the one before it.

::

    DATA/models/current     in use, if it is there; else the bundle that ships with Hilum
    DATA/models/previous    what `current` was before
    DATA/models/incoming    a copy that is not finished
"""

import shutil
from pathlib import Path

from desktop.errors import ModelNotInstalledError, NoPreviousModelError
from desktop.reference_answer import require_reference_answer
from desktop.resources import model_directory
from desktop.updates.bundle_archive import unpack_bundle
from desktop.updates.signature import KEYS, SIGNATURE_SUFFIX, verify
from inference.classifier import Classifier
from inference.model_bundle import CARD_FILE, GRAPH_FILE, ModelBundle
from inference.prediction import ModelIdentity

PARTS = (GRAPH_FILE, CARD_FILE, CARD_FILE + SIGNATURE_SUFFIX)


class InstalledModels:
    """The models in one data folder. Only signed ones come in, and only signed ones are used.

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
        """The bundle to read with.

        Raises
        ------
        SignatureError, ModelError
            The installed one was altered since.
        """
        if not self._current.is_dir():
            return model_directory()
        verify(self._current, self._keys)
        return self._current

    def install(self, bundle: Path) -> ModelIdentity:
        """Copy a signed bundle in, from a folder or a ZIP file; the one before is kept.

        Raises
        ------
        SignatureError, ModelError, FileUnavailableError
            Nothing has changed: not signed, altered, or wrong about its own reference picture.
        ModelNotInstalledError
            There is no room, or no permission; nothing has changed.
        """
        if bundle.is_dir():
            verify(bundle, self._keys)
        try:
            shutil.rmtree(self._incoming, ignore_errors=True)
            self._incoming.mkdir(parents=True)
            if bundle.is_dir():
                for name in PARTS:
                    shutil.copyfile(bundle / name, self._incoming / name)
            else:
                unpack_bundle(bundle, PARTS, self._incoming)
            # The copy is what will be used, so the copy is what must hold.
            verify(self._incoming, self._keys)
            classifier = Classifier(ModelBundle.open(self._incoming))
            require_reference_answer(classifier)
            shutil.rmtree(self._previous, ignore_errors=True)
            if self._current.is_dir():
                self._current.rename(self._previous)
            self._incoming.rename(self._current)
        except OSError as error:
            raise ModelNotInstalledError(type(error).__name__) from None
        return classifier.identity

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
        SignatureError, ModelError
            The previous one was altered; nothing has changed.
        """
        if self._previous.is_dir():
            verify(self._previous, self._keys)
        elif not self._current.is_dir():
            raise NoPreviousModelError()
        try:
            shutil.rmtree(self._incoming, ignore_errors=True)
            if self._current.is_dir():
                self._current.rename(self._incoming)
            if self._previous.is_dir():
                self._previous.rename(self._current)
            if self._incoming.is_dir():
                self._incoming.rename(self._previous)
        except OSError as error:
            raise ModelNotInstalledError(type(error).__name__) from None
        return self.in_use()
