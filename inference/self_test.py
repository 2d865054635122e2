"""Does this copy of Hilum work on this computer? The checks that need no window.

Every check uses what ships with the program: one tiny file for each transfer
syntax that Hilum reads, and a sample radiograph of which the model card says what the
model must answer.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inference.classifier import Classifier
from inference.errors import HilumError, ModelError, ModelStoppedError, SignatureError
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph

RAMP_SIDE = 32
LOSSY_TOLERANCE = 0.02
"""Largest error of a lossy file, as a share of the ramp's range."""
LOSSY = frozenset(
    {
        *("JPEGBaseline8Bit", "JPEGExtended12Bit", "JPEGLSNearLossless"),
        *("JPEG2000", "JPEG2000MC", "HTJ2K"),
    }
)
"""Names of files that do not hold the ramp exactly."""
REFERENCE_ANSWER = "reference answer"
PROBABILITY_TOLERANCE = 1e-3
"""Processors add in different orders; measured differences are a hundred times smaller."""


@dataclass(frozen=True)
class Check:
    """One thing that was tried."""

    name: str
    passed: bool
    detail: str = ""
    """What was found, in a few words."""


def ramp(bits: int) -> NDArray[np.uint16]:
    """The picture in every tiny file: from 0 to full scale, row by row.

    Returns
    -------
    ndarray of uint16, shape (RAMP_SIDE, RAMP_SIDE)
    """
    full_scale = 2**bits - 1
    steps = np.linspace(0, full_scale, RAMP_SIDE * RAMP_SIDE).round()
    return steps.astype(np.uint16).reshape(RAMP_SIDE, RAMP_SIDE)


def check_transfer_syntaxes(folder: Path) -> Iterator[Check]:
    """Decode every tiny file and compare it with the ramp."""
    files = sorted(folder.glob("*.dcm"))
    if not files:
        yield Check("transfer syntaxes", False, "the files for this check are missing")
    for file in files:
        yield _check_ramp(file)


def check_model(bundle: Path, samples: Path, keys: Path) -> Iterator[Check]:
    """Open the model and compare its answer with the one that its card promises."""
    try:
        classifier = Classifier(ModelBundle.open(bundle, keys))
        check = check_reference_answer(classifier, samples)
    except (ModelError, SignatureError) as error:
        yield Check("model", False, str(error))
        return
    who = "signed" if classifier.signed else "not signed"
    yield Check("model", True, f"{classifier.identity.name} {classifier.identity.version}, {who}")
    yield check or Check(REFERENCE_ANSWER, False, "the model card has none")


def check_reference_answer(classifier: Classifier, samples: Path) -> Check | None:
    """Compare a model's answer for its reference picture with the one that its card promises.

    Parameters
    ----------
    classifier : Classifier
    samples : Path
        Folder of the pictures that ship with Hilum, one of which the card names.

    Returns
    -------
    Check or None
        None: the card promises nothing.

    Raises
    ------
    ModelStoppedError
        The model took too long or too much memory.
    """
    reference = classifier.card.document.get("reference")
    if reference is None:
        return None
    try:
        file, promised = str(reference["file"]), dict(reference["probabilities"])
        radiograph = read_radiograph(samples / Path(file).name)
        answer = classifier.predict(radiograph, gate=False).probabilities or {}
        differences = [abs(answer[key] - float(value)) for key, value in promised.items()]
    except ModelStoppedError:
        raise
    except HilumError as error:
        return Check(REFERENCE_ANSWER, False, str(error))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return Check(REFERENCE_ANSWER, False, f"malformed: {type(error).__name__}")
    worst = max(differences, default=np.inf)
    within = bool(worst <= PROBABILITY_TOLERANCE)
    return Check(REFERENCE_ANSWER, within, f"largest difference {worst:.1e}")


def as_text(checks: Iterable[Check], *, as_json: bool) -> str:
    """The checks as lines for people or as one JSON object."""
    listed = list(checks)
    if as_json:
        passed = all(check.passed for check in listed)
        return json.dumps({"passed": passed, "checks": [asdict(check) for check in listed]})
    lines = [
        f"{'ok' if check.passed else 'FAILED':8}{check.name}"
        + (f" ({check.detail})" if check.detail else "")
        for check in listed
    ]
    return "\n".join(lines)


def _check_ramp(file: Path) -> Check:
    name = f"transfer syntax {file.stem}"
    try:
        radiograph = read_radiograph(file)
    except HilumError as error:
        return Check(name, False, str(error))
    expected = ramp(radiograph.file.bits_stored).astype(np.float64)
    if radiograph.pixels.shape != expected.shape:
        return Check(name, False, "not the size that was stored")
    error_share = float(np.abs(radiograph.pixels - expected).max() / expected.max())
    allowed = LOSSY_TOLERANCE if file.stem in LOSSY else 0.0
    return Check(name, error_share <= allowed, f"largest error {error_share:.2%}")
