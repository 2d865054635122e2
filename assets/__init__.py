"""Data that ships with the program: icons, samples, the model; and where each of them lies."""

from pathlib import Path

# Hilum is installed and frozen as plain folders, never run from an archive, so
# all of it has a path.
ASSETS = Path(__file__).parent


def model_directory() -> Path:
    """The model bundle that ships with Hilum."""
    return ASSETS / "models" / "hilum"


def keys_folder() -> Path:
    """Public keys of Hilum's makers; a signature by any of them holds."""
    return ASSETS / "keys"


def samples_folder() -> Path:
    """Synthetic radiographs; a model card names one of them as its reference."""
    return ASSETS / "samples"


def self_test_folder() -> Path:
    """One tiny file for each transfer syntax that Hilum reads."""
    return ASSETS / "self_test"
