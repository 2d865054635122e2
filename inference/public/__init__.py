"""Hilum for scripts and notebooks. Installed under the name ``hilum``.

::

    import hilum

    classifier = hilum.Classifier()
    print(classifier.predict("film.dcm").sentence)

Decision support for trained readers. Not a diagnosis.
"""

from importlib.util import find_spec
from pathlib import Path


def _refuse_namesakes() -> None:
    """Say so when another `inference` stands before ours; ask without running it."""
    for name, part in (("inference", "library.py"), ("assets", "models")):
        spec = find_spec(name)
        if spec is None:
            raise ImportError(f"Hilum is not installed whole: its part {name!r} is missing.")
        if not any(Path(place, part).exists() for place in spec.submodule_search_locations or ()):
            raise ImportError(
                f"{spec.origin or name} hides a part of Hilum, which is called {name!r} too: "
                "rename that file, or work in another folder.",
                name=name,
            )


_refuse_namesakes()

from inference.errors import HilumError, InputError, ModelError  # noqa: E402
from inference.library import Classifier, from_array, read  # noqa: E402
from inference.prediction import Finding, Prediction, Status, Verdict  # noqa: E402
from inference.radiograph import Radiograph  # noqa: E402

__all__ = [
    "Classifier",
    "Finding",
    "HilumError",
    "InputError",
    "ModelError",
    "Prediction",
    "Radiograph",
    "Status",
    "Verdict",
    "from_array",
    "read",
]
