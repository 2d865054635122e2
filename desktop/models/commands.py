"""``hilum --verify``, ``--install-model`` and ``--previous-model``, for the terminal."""

import sys
from collections.abc import Callable
from pathlib import Path

from assets import keys_folder
from desktop.errors import OlderModelError, UnsignedModelError
from desktop.locations import DataFolder
from desktop.look import wording
from desktop.models.installed_models import InstalledModels
from inference.errors import HilumError, NotSignedError
from inference.model_bundle import ModelBundle
from inference.signature import verify_file as verify


def verify_file(path: Path, keys: Path | None = None) -> int:
    """Say whether a package or a model bundle comes from Hilum's makers, unaltered."""

    def check() -> str:
        if path.is_dir():
            bundle = ModelBundle.open(path, keys or keys_folder())
            if not bundle.signed:
                raise NotSignedError()
            return f"{path.name} is genuine: the model {bundle.card.name} {bundle.card.version}."
        statement = verify(path, keys or keys_folder())
        if statement.name not in (None, path.name):
            return f"{path.name} is genuine, but its true name is {statement.name}."
        return f"{path.name} is genuine. {statement.words}"

    return _speak(check)


def install_model(
    bundle: Path,
    data_folder: DataFolder,
    keys: Path | None = None,
    *,
    unsigned: bool = False,
    older: bool = False,
) -> int:
    """Install a model bundle.

    One without a signature, or an older one than that in use, only when that was said to be
    wanted.
    """

    def install() -> str:
        models = InstalledModels(data_folder.models, keys)
        candidate = models.examine(bundle)
        if not candidate.signed and not unsigned:
            models.decline()
            raise UnsignedModelError()
        if candidate.older_than is not None and not older:
            models.decline()
            raise OlderModelError()
        return _used_from_now_on(models.open(models.accept(candidate)))

    return _speak(install)


def previous_model(data_folder: DataFolder, keys: Path | None = None) -> int:
    """Go back to the model before the current one."""

    def go_back() -> str:
        models = InstalledModels(data_folder.models, keys)
        return _used_from_now_on(models.open(models.go_back()))

    return _speak(go_back)


def _used_from_now_on(bundle: ModelBundle) -> str:
    version = wording.model_version(bundle.card.version, bundle.signed)
    return f"{bundle.card.name} {version} is used from the next start on."


def _speak(command: Callable[[], str]) -> int:
    """Print a command's sentence and return the exit status: 0 done, 1 refused."""
    try:
        print(command())  # noqa: T201
    except HilumError as error:
        print(f"hilum: {error.sentence} {error.advice}", file=sys.stderr)  # noqa: T201
        return 1
    return 0
