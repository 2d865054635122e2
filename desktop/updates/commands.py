"""``hilum --verify``, ``--install-model`` and ``--previous-model``, for the terminal."""

import sys
from collections.abc import Callable
from pathlib import Path

from desktop.locations import DataFolder
from desktop.updates.installed_models import InstalledModels
from desktop.updates.signature import KEYS, verify
from inference.errors import HilumError
from inference.model_bundle import ModelBundle


def verify_file(path: Path, keys: Path = KEYS) -> int:
    """Say whether a package or a model bundle comes from Hilum's makers, unaltered."""
    return _speak(lambda: f"{path.name} is genuine. {verify(path, keys)}")


def install_model(bundle: Path, data_folder: DataFolder, keys: Path = KEYS) -> int:
    """Install a signed model bundle."""

    def install() -> str:
        identity = InstalledModels(data_folder.models, keys).install(bundle)
        return f"{identity.name} {identity.version} is used from the next start on."

    return _speak(install)


def previous_model(data_folder: DataFolder, keys: Path = KEYS) -> int:
    """Go back to the model before the current one."""

    def go_back() -> str:
        card = ModelBundle.open(InstalledModels(data_folder.models, keys).go_back()).card
        return f"{card.name} {card.version} is used from the next start on."

    return _speak(go_back)


def _speak(command: Callable[[], str]) -> int:
    """Print a command's sentence and return the exit status: 0 done, 1 refused."""
    try:
        print(command())  # noqa: T201
    except HilumError as error:
        print(f"hilum: {error.sentence} {error.advice}", file=sys.stderr)  # noqa: T201
        return 1
    return 0
