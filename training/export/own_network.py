"""Somebody's own Keras classifier: read it, and hold it against its card.

What the model says of itself (input size, channels, head, a first rescaling
layer) is believed; the card fills in what it cannot say, and is refused where it
says something else.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np

from inference.preprocessing import Fit, InputContract
from training.errors import NetworkError
from training.recipe import Head
from training.toml_file import read_toml

PLAUSIBLE = 6.0
"""A network whose inputs exceed this after its own rescaling was fed the wrong range."""


@dataclass(frozen=True)
class OwnFinding:
    """One answer of the model, in the order of its outputs."""

    key: str
    name: str
    is_normal: bool = False


@dataclass(frozen=True)
class OwnInput:
    """What the model cannot say of its input; what it can say may be left out."""

    value_range: tuple[float, float]
    """What black and white become before the model's own layers."""
    fit: Fit
    height: int | None = None
    width: int | None = None
    channels: int | None = None


@dataclass(frozen=True)
class OwnCard:
    """The card that goes with somebody's own network."""

    name: str
    version: str
    title: str
    description: str
    intended_use: str
    findings: tuple[OwnFinding, ...]
    input: OwnInput
    head: Head | None = None
    """Needed only where the last layer has no activation."""
    training_data: str = ""
    results: str = ""


@dataclass(frozen=True)
class OwnNetwork:
    """A network that agrees with its card."""

    model: keras.Model
    card: OwnCard
    contract: InputContract
    head: Head
    ends_in_logits: bool
    """Whether the head's activation has still to be added."""


class _DepthwiseConv2D(keras.layers.DepthwiseConv2D):  # type: ignore[misc]
    """Keras 2 wrote ``groups`` into H5 files, which Keras 3 does not know."""

    def __init__(self, *arguments: Any, groups: int = 1, **options: Any) -> None:
        del groups
        super().__init__(*arguments, **options)


def read_own_card(path: Path) -> OwnCard:
    """Read a card.

    Raises
    ------
    RecipeError
        Naming the file and every key that is wrong.
    """
    card, _ = read_toml(path, OwnCard)
    return card


def read_own_network(path: Path, card: OwnCard) -> OwnNetwork:
    """Load a model (``.keras`` or legacy ``.h5``) and hold it against its card.

    Raises
    ------
    NetworkError
        It cannot be loaded, or contradicts the card.
    """
    if not path.is_file():
        raise NetworkError(f"There is no model {path}.")
    try:
        model = keras.models.load_model(
            path, compile=False, custom_objects={"DepthwiseConv2D": _DepthwiseConv2D}
        )
    except Exception as error:
        reason = str(error).strip().splitlines()[0]
        raise NetworkError(f"{path.name} is no model that Keras can load: {reason}") from error
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise NetworkError(f"{path.name} has more than one input or output.")
    contract = _contract(model, card.input, path.name)
    head, ends_in_logits = _head(model, card, path.name)
    model = keras.Model(model.inputs[0], model.outputs[0])  # of whatever structure they were
    return OwnNetwork(model, card, contract, head, ends_in_logits)


def _contract(model: keras.Model, own: OwnInput, name: str) -> InputContract:
    shape = tuple(model.inputs[0].shape)
    if len(shape) != 4:
        raise NetworkError(f"{name} does not take pictures: its input has the shape {shape}.")
    sizes = {}
    for key, said in zip(("height", "width", "channels"), shape[1:], strict=True):
        given = getattr(own, key)
        if said is None and given is None:
            raise NetworkError(f"{name} takes any {key}; the card must name one (input.{key}).")
        if said is not None and given is not None and said != given:
            raise NetworkError(f"The card says input.{key} = {given}, but {name} takes {said}.")
        sizes[key] = int(said if said is not None else given)
    if sizes["channels"] not in (1, 3):
        raise NetworkError(
            f"{name} takes {sizes['channels']} colour channels; 1 or 3 are possible."
        )
    _check_range(model, own.value_range, name)
    return InputContract(value_range=own.value_range, fit=own.fit, **sizes)


def _check_range(model: keras.Model, value_range: tuple[float, float], name: str) -> None:
    """A first rescaling layer tells which range it expects."""
    first = next(
        (layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)), None
    )
    if not isinstance(first, keras.layers.Rescaling):
        return
    black, white = (
        np.asarray(value * np.asarray(first.scale) + np.asarray(first.offset))
        for value in value_range
    )
    span = float(np.abs(white - black).max())
    if not 0.5 <= span <= 2 * PLAUSIBLE:
        raise NetworkError(
            f"The card says input.value_range = {list(value_range)}, but {name} begins with a"
            f" rescaling by {np.max(first.scale):.4g}, after which black and white would be"
            f" {span:.3g} apart."
        )


def _head(model: keras.Model, card: OwnCard, name: str) -> tuple[Head, bool]:
    units = int(model.outputs[0].shape[-1])
    activation = _last_activation(model)
    if activation == "linear":
        if card.head is None:
            raise NetworkError(f"{name} ends without an activation; the card must name its head.")
        head = card.head
    elif activation in list(Head):
        head = Head(activation)
        if card.head is not None and card.head is not head:
            raise NetworkError(
                f"The card says head = {card.head.value!r}, but {name} ends in {head}."
            )
    else:
        raise NetworkError(f"{name} ends in {activation!r}; softmax or sigmoid is possible.")
    count = len(card.findings)
    if head is Head.SIGMOID and units != 1:
        raise NetworkError(
            f"{name} ends in {units} sigmoids, findings that may hold together;"
            " Hilum shows findings of which one holds."
        )
    wanted = 2 if head is Head.SIGMOID else units
    if count != wanted or (head is Head.SOFTMAX and units < 2):
        raise NetworkError(
            f"The card names {count} findings, but {name} tells {wanted} apart ({head}, {units})."
        )
    return head, activation == "linear"


def _last_activation(model: keras.Model) -> str:
    layer = model.outputs[0]._keras_history.operation
    while isinstance(layer, keras.Model):  # a model may end in a model
        layer = layer.outputs[0]._keras_history.operation
    if isinstance(layer, keras.layers.Softmax):
        return "softmax"
    activation = getattr(layer, "activation", None)
    return "linear" if activation is None else str(activation.__name__)
