"""What others trained inside the models that ship."""

import json
from collections.abc import Iterator
from pathlib import Path

from shipped_component import TEXTS, ShippedComponent, UnknownOriginError, filed_parts


def find_weights(cards: list[Path]) -> Iterator[ShippedComponent]:
    """The pretrained weights that models began with, and keep.

    Parameters
    ----------
    cards : list of Path
        The model cards in a program folder.

    Raises
    ------
    UnknownOriginError
        A model of which nobody has said what it began with; an empty index says: with nothing.
    """
    for card in cards:
        model = json.loads(card.read_text("utf-8"))["name"]
        texts = TEXTS / "models" / model
        if not texts.is_dir():
            raise UnknownOriginError(f"nobody has filed what the model {model} began with")
        for part in filed_parts(texts):
            yield ShippedComponent(
                f"{part['id']} in the model {model}",
                part["version"],
                part["licence"],
                part["text"],
                f"pkg:generic/{model}/{part['id']}",
            )
