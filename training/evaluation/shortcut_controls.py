"""Whether a network could do without the lungs (after DeGrave, Janizek & Lee 2021).

Each control spoils what a reader needs and keeps what a shortcut needs. A
network that looks at lungs falls to an area under the curve near one half.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tqdm import tqdm

from inference.activation_map import place_on_picture
from inference.classifier import Classifier
from inference.errors import InputError
from inference.grayscale import to_brightness
from inference.model_output import probabilities_of
from inference.prediction import ABNORMAL
from inference.preprocessing import prepare_brightness
from inference.readers import read_radiograph
from training.data.examples import Example
from training.evaluation import metrics
from training.evaluation.results import ActivationInsideLungs, ShortcutControl, Shortcuts

Brightness = NDArray[np.float32]
Mask = NDArray[np.bool_]
MAXIMUM_PICTURES = 400
"""A random choice of this many, to bound the time."""
CENTRE = 0.7
"""Share of each side that "border only" blackens."""
MARKER_BORDER = 0.08
"""Share of each side that "border masked" blackens at each edge."""
THUMBNAIL = 32
MINIMUM_PICTURES = 30


def _unchanged(brightness: Brightness, _lungs: Mask | None) -> Brightness:
    return brightness


def _lungs_black(brightness: Brightness, lungs: Mask | None) -> Brightness | None:
    return None if lungs is None else np.where(lungs, np.float32(0), brightness)


def _lungs_only(brightness: Brightness, lungs: Mask | None) -> Brightness | None:
    return None if lungs is None else np.where(lungs, brightness, np.float32(0))


def _border_only(brightness: Brightness, _lungs: Mask | None) -> Brightness:
    return np.where(_centre(brightness.shape, CENTRE), np.float32(0), brightness)


def _border_masked(brightness: Brightness, _lungs: Mask | None) -> Brightness:
    centre = _centre(brightness.shape, 1 - 2 * MARKER_BORDER)
    return np.where(centre, brightness, np.float32(0))


def _thumbnail(brightness: Brightness, _lungs: Mask | None) -> Brightness:
    small = Image.fromarray(brightness).resize((THUMBNAIL, THUMBNAIL), Image.Resampling.BOX)
    size = (brightness.shape[1], brightness.shape[0])
    return np.asarray(small.resize(size, Image.Resampling.BILINEAR), np.float32)


CONTROLS: Mapping[str, Callable[[Brightness, Mask | None], Brightness | None]] = {
    "unchanged": _unchanged,
    "border masked": _border_masked,
    "lungs only": _lungs_only,
    "lungs blacked out": _lungs_black,
    "border only": _border_only,
    "32 × 32 thumbnail": _thumbnail,
}
"""None where a control needs a lung mask that is not there. "unchanged" comes first."""


def measure_shortcuts(
    classifier: Classifier, examples: Sequence[Example], normal: int | None, seed: int
) -> Shortcuts:
    """Areas under the curve on spoilt pictures, and where the activation maps lie.

    Parameters
    ----------
    classifier : Classifier
    examples : sequence of Example
        Of the test set.
    normal : int or None
        Index of the normal finding.
    seed : int
        Of the choice of pictures.
    """
    chosen = _choose([item for item in examples if item.finding >= 0], seed)
    truth: dict[str, list[int]] = {name: [] for name in CONTROLS}
    found: dict[str, list[NDArray[np.float64]]] = {name: [] for name in CONTROLS}
    changes: dict[str, list[float]] = {name: [] for name in CONTROLS}
    energies: list[tuple[float, float]] = []
    for example in tqdm(chosen, desc="Shortcut controls", unit="picture"):
        try:
            brightness = to_brightness(read_radiograph(example.row.path))
            lungs = _read_lungs(example, brightness.shape)
        except InputError:
            continue
        for name, spoil in CONTROLS.items():
            spoilt = spoil(brightness, lungs)
            if spoilt is None:
                continue
            outputs = classifier.run(prepare_brightness(spoilt, classifier.card.input)[np.newaxis])
            found[name].append(probabilities_of(outputs[classifier.card.outputs.probabilities])[0])
            truth[name].append(example.finding)
            changes[name].append(float(np.abs(found[name][-1] - found["unchanged"][-1]).mean()))
            if name == "unchanged" and lungs is not None:
                shown = _leading_map(classifier, outputs, int(found[name][-1].argmax()))
                if shown is not None:
                    energies.append(_energy(shown, lungs, classifier))
    controls = {
        name: ShortcutControl(
            pictures=len(values),
            auc=_areas(np.array(truth[name]), np.array(values), classifier, normal),
            mean_change=float(np.mean(changes[name])),
        )
        for name, values in found.items()
        if len(values) >= MINIMUM_PICTURES
    }
    inside = None
    if len(energies) >= MINIMUM_PICTURES:
        energy, area = np.mean(energies, axis=0)
        inside = ActivationInsideLungs(len(energies), float(energy), float(area))
    return Shortcuts(controls, inside)


def _leading_map(
    classifier: Classifier, outputs: Mapping[str, NDArray[np.float32]], leading: int
) -> NDArray[np.float32] | None:
    """The map of "abnormal" where there is one, else that of the leading finding."""
    named = classifier.card.outputs.maps
    if named is not None and ABNORMAL in named.keys:
        return outputs[named.name][0, :, :, named.keys.index(ABNORMAL)]
    maps = classifier.card.outputs.activation_maps
    return None if maps is None else outputs[maps][0, :, :, leading]


def _choose(examples: Sequence[Example], seed: int) -> list[Example]:
    """At random, but half of them with a lung mask where there are such."""
    generator = np.random.default_rng(seed)
    masked = [item for item in examples if item.row.anatomy.of_lungs]
    others = [item for item in examples if not item.row.anatomy.of_lungs]
    chosen = []
    for part in (masked, others):
        order = generator.permutation(len(part))[: MAXIMUM_PICTURES // 2]
        chosen += [part[place] for place in order]
    return chosen


def _read_lungs(example: Example, shape: tuple[int, ...]) -> Mask | None:
    if not example.row.anatomy.of_lungs:
        return None
    lungs = np.zeros(shape, np.bool_)
    for path in example.row.anatomy.of_lungs:
        mask = Image.fromarray(to_brightness(read_radiograph(path)))
        lungs |= np.asarray(mask.resize((shape[1], shape[0]), Image.Resampling.BILINEAR)) > 0.5
    return lungs


def _centre(shape: tuple[int, ...], share: float) -> Mask:
    rows, columns = shape
    margin_y, margin_x = round(rows * (1 - share) / 2), round(columns * (1 - share) / 2)
    inside = np.zeros(shape, np.bool_)
    inside[margin_y : rows - margin_y, margin_x : columns - margin_x] = True
    return inside


def _energy(
    activation: NDArray[np.float32], lungs: Mask, classifier: Classifier
) -> tuple[float, float]:
    """Share of the map's energy inside the lungs, and of the picture's area."""
    rows, columns = lungs.shape
    energy = place_on_picture(activation, (rows, columns), classifier.card.input) ** 2
    total = float(energy.sum())
    return (float(energy[lungs].sum()) / total if total else 0.0), float(lungs.mean())


def _areas(
    truth: NDArray[np.int64],
    probabilities: NDArray[np.float64],
    classifier: Classifier,
    normal: int | None,
) -> dict[str, float | None]:
    areas = {
        finding.key: metrics.area_under_curve(truth == index, probabilities[:, index])
        for index, finding in enumerate(classifier.card.findings)
    }
    if normal is not None:
        areas["abnormal"] = metrics.area_under_curve(truth != normal, 1 - probabilities[:, normal])
    return areas
