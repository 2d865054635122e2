"""``hilum --verify``, ``--install-model`` and ``--previous-model``, for the terminal."""

import sys
from collections.abc import Callable
from pathlib import Path

from desktop.errors import UnsignedModelError
from desktop.locations import DataFolder
from desktop.look import wording
from desktop.models.installed_models import InstalledModels
from desktop.models.signature import KEYS, verify
from inference.errors import HilumError
from inference.model_bundle import ModelBundle, ModelCard


def verify_file(path: Path, keys: Path = KEYS) -> int:
    """Say whether a package or a model bundle comes from Hilum's makers, unaltered."""
    return _speak(lambda: f"{path.name} is genuine. {verify(path, keys)}")


def install_model(
    bundle: Path, data_folder: DataFolder, keys: Path = KEYS, *, unsigned: bool = False
) -> int:
    """Install a model bundle; one without a signature only when that was said to be wanted."""

    def install() -> str:
        models = InstalledModels(data_folder.models, keys)
        candidate = models.examine(bundle)
        if not candidate.signed and not unsigned:
            models.decline()
            raise UnsignedModelError()
        models.accept(candidate)
        return _used_from_now_on(candidate.card, candidate.signed)

    return _speak(install)


def previous_model(data_folder: DataFolder, keys: Path = KEYS) -> int:
    """Go back to the model before the current one."""

    def go_back() -> str:
        models = InstalledModels(data_folder.models, keys)
        bundle = models.go_back()
        return _used_from_now_on(ModelBundle.open(bundle).card, models.is_signed(bundle))

    return _speak(go_back)


def _used_from_now_on(card: ModelCard, signed: bool) -> str:
    version = wording.model_version(card.version, signed)
    return f"{card.name} {version} is used from the next start on."


def _speak(command: Callable[[], str]) -> int:
    """Print a command's sentence and return the exit status: 0 done, 1 refused."""
    try:
        print(command())  # noqa: T201
    except HilumError as error:
        print(f"hilum: {error.sentence} {error.advice}", file=sys.stderr)  # noqa: T201
        return 1
    return 0
