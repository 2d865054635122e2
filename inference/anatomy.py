"""What a network's masks of lungs and heart tell: the heart's size, lungs cut off, places.

"Left" and "right" of an organ are the patient's, who faces the reader: the right lung lies
on the left of the radiograph. "Left" and "right" of an edge are the picture's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.largest_part import largest_part
from inference.message import Message
from inference.preprocessing import Fit, InputContract, place

FINE_SIDE = 256
"""Pixels of the masks' longer side from which on a width is exact to half a per cent; smaller
masks are enlarged, which puts the outline between their pixels."""
LEAST_SHARE = 0.01
"""Of the picture: a smaller lung or heart is none."""
HALF = 0.5
"""From where on a mask's probability counts as inside."""
LEAST_CONTACT = 0.05
"""Share of a lung's width or height that must touch an edge before the lung is cut off."""
EDGE_WITHIN = 0.01
"""Of the picture's side: what is so near to an edge touches it."""
STRONG = 0.5
"""Share of a map's highest value from which on a place counts."""
LEAST_ZONE = 0.25
"""Share of what is strong inside the lungs that makes a zone worth a word."""


class Organ(StrEnum):
    """What a channel of the ``anatomy`` output shows. The values stand in model cards."""

    LEFT_LUNG = "left_lung"
    RIGHT_LUNG = "right_lung"
    HEART = "heart"


LUNGS = (Organ.RIGHT_LUNG, Organ.LEFT_LUNG)


class Edge(StrEnum):
    """A side of the picture."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


class Zone(StrEnum):
    """A third of a lung's height, from apex to base.

    As the ILO's classification of radiographs of pneumoconioses (2011) divides a lung. The
    values are words for people, in English.
    """

    RIGHT_UPPER = "right upper zone"
    RIGHT_MIDDLE = "right middle zone"
    RIGHT_LOWER = "right lower zone"
    LEFT_UPPER = "left upper zone"
    LEFT_MIDDLE = "left middle zone"
    LEFT_LOWER = "left lower zone"


ZONES = {
    Organ.RIGHT_LUNG: (Zone.RIGHT_UPPER, Zone.RIGHT_MIDDLE, Zone.RIGHT_LOWER),
    Organ.LEFT_LUNG: (Zone.LEFT_UPPER, Zone.LEFT_MIDDLE, Zone.LEFT_LOWER),
}
OUTSIDE = "outside the lungs"

CUT_OFF = {
    (Organ.RIGHT_LUNG, Edge.TOP): "The top of the right lung is cut off by the picture's edge.",
    (Organ.RIGHT_LUNG, Edge.BOTTOM): "The base of the right lung is cut off by the lower edge.",
    (Organ.RIGHT_LUNG, Edge.LEFT): "The side of the right lung is cut off by the picture's edge.",
    (Organ.RIGHT_LUNG, Edge.RIGHT): "The right lung is cut off by the picture's right edge.",
    (Organ.LEFT_LUNG, Edge.TOP): "The top of the left lung is cut off by the picture's edge.",
    (Organ.LEFT_LUNG, Edge.BOTTOM): "The base of the left lung is cut off by the lower edge.",
    (Organ.LEFT_LUNG, Edge.LEFT): "The left lung is cut off by the picture's left edge.",
    (Organ.LEFT_LUNG, Edge.RIGHT): "The side of the left lung is cut off by the picture's edge.",
}
REMARKS = tuple(CUT_OFF.values())


@dataclass(frozen=True)
class Location:
    """Where a map lies."""

    zones: tuple[Zone, ...]
    """Those that hold most of it, the strongest first; empty where it lies outside the lungs."""
    inside: float
    """Share of all of the map that lies in the lungs, 0 to 1."""

    @property
    def words(self) -> str:
        """For people, in English: "right lower zone, left lower zone"."""
        return ", ".join(self.zones) or OUTSIDE


@dataclass(frozen=True)
class Anatomy:
    """What the masks of one radiograph tell."""

    masks: Mapping[Organ, NDArray[np.float32]]
    """Each of shape (mask rows, mask columns), 0 to 1, in the frame of the network's input."""
    cardiothoracic_ratio: float | None
    """None where heart or lungs are not found whole."""
    cut_off: tuple[tuple[Organ, Edge], ...]
    """Lungs that go on beyond an edge of the picture."""
    locations: Mapping[str, Location]
    """By the key of the map. One that shows nothing, or where there are no lungs, is not in it."""

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What of it the reader should be told in any case."""
        return tuple(Message(CUT_OFF[place]) for place in self.cut_off)


def describe(
    masks: Mapping[Organ, NDArray[np.float32]],
    maps: Mapping[str, NDArray[np.float32]],
    shape: tuple[int, int],
    contract: InputContract,
) -> Anatomy:
    """Measure the masks of one upright frontal radiograph, and put its maps into words.

    Parameters
    ----------
    masks : mapping of Organ to ndarray of float32, each of shape (mask rows, mask columns)
        0 to 1, over the whole of the network's input.
    maps : mapping of key to ndarray of float32, each of shape (map rows, map columns)
        What spoke for a finding, over the whole of the network's input; below 0 counts as 0.
    shape : (int, int)
        Rows and columns of the radiograph.
    contract : InputContract
        How the radiograph was fitted into the network's input.
    """
    organs = _organs(masks, shape, contract)
    lungs = {side: organs[side] for side in LUNGS if organs[side].any()}
    # Beyond the edge of what a network crops there is more of the radiograph.
    seen_whole = {} if contract.fit is Fit.CROP else lungs
    cut_off = tuple((side, edge) for side, lung in seen_whole.items() for edge in _edges(lung))
    sideways = {Edge.LEFT, Edge.RIGHT} & {edge for _, edge in cut_off}
    locations = {}
    for key, values in maps.items():
        found = _location(np.maximum(values, 0), lungs, shape, contract)
        if found is not None:
            locations[key] = found
    return Anatomy(
        masks=masks,
        cardiothoracic_ratio=None if sideways else cardiothoracic_ratio(organs),
        cut_off=cut_off,
        locations=locations,
    )


def cardiothoracic_ratio(organs: Mapping[Organ, NDArray[np.bool_]]) -> float | None:
    """Width of the heart by the largest inner width of the chest (Danzer 1919).

    The heart's width is that of its whole shadow from its right to its left border, which
    need not lie at one height; the chest's is the widest of all rows, from the outer border
    of one lung to that of the other.

    Parameters
    ----------
    organs : mapping of Organ to ndarray of bool, each of shape (rows, columns)

    Returns
    -------
    float or None
        None where an organ is missing or the result is no ratio of a living person.
    """
    heart = organs[Organ.HEART]
    lungs = [organs[side] for side in LUNGS]
    if not heart.any() or not all(lung.any() for lung in lungs):
        return None
    columns = np.nonzero(heart.any(axis=0))[0]
    chest = lungs[0] | lungs[1]
    both = lungs[0].any(axis=1) & lungs[1].any(axis=1)
    if not both.any():
        return None
    first = chest[both].argmax(axis=1)
    behind_last = chest.shape[1] - chest[both][:, ::-1].argmax(axis=1)
    ratio = float((columns[-1] + 1 - columns[0]) / (behind_last - first).max())
    return ratio if 0 < ratio < 1 else None


def _organs(
    masks: Mapping[Organ, NDArray[np.float32]], shape: tuple[int, int], contract: InputContract
) -> dict[Organ, NDArray[np.bool_]]:
    """Outlines without islands, on a fine grid over the radiograph."""
    outlines = {}
    for organ in Organ:
        whole = largest_part(_over_film(masks[organ], shape, contract) >= HALF)
        outlines[organ] = whole if whole.mean() >= LEAST_SHARE else np.zeros_like(whole)
    return outlines


def _over_film(
    values: NDArray[np.float32], shape: tuple[int, int], contract: InputContract
) -> NDArray[np.float32]:
    """That part of a mask or map that lies over the radiograph, on a grid of the finer side."""
    where = place(*shape, contract)
    rows, columns = values.shape
    scale_x, scale_y = columns / contract.width, rows / contract.height
    box = (
        where.input_left * scale_x,
        where.input_top * scale_y,
        (where.input_left + where.input_width) * scale_x,
        (where.input_top + where.input_height) * scale_y,
    )
    side = max(FINE_SIDE, rows, columns)
    picture = Image.fromarray(np.ascontiguousarray(values, np.float32))
    return np.asarray(picture.resize((side, side), Image.Resampling.BILINEAR, box=box))


def _edges(lung: NDArray[np.bool_]) -> list[Edge]:
    """Which edges of the picture a lung touches along more than a point."""
    near = max(1, round(EDGE_WITHIN * len(lung)))
    width, height = lung.any(axis=0).sum(), lung.any(axis=1).sum()
    contacts = {
        Edge.TOP: lung[:near].any(axis=0).sum() / width,
        Edge.BOTTOM: lung[-near:].any(axis=0).sum() / width,
        Edge.LEFT: lung[:, :near].any(axis=1).sum() / height,
        Edge.RIGHT: lung[:, -near:].any(axis=1).sum() / height,
    }
    return [edge for edge, contact in contacts.items() if contact >= LEAST_CONTACT]


def _location(
    evidence: NDArray[np.float32],
    lungs: Mapping[Organ, NDArray[np.bool_]],
    shape: tuple[int, int],
    contract: InputContract,
) -> Location | None:
    values = _over_film(evidence, shape, contract).astype(np.float64)
    if len(lungs) < len(LUNGS) or values.max() <= 0:
        return None
    size = next(iter(lungs.values())).shape
    if values.shape != size:
        resized = Image.fromarray(values.astype(np.float32)).resize(size[::-1])
        values = np.asarray(resized, np.float64)
    values = np.maximum(values, 0)
    strong = np.where(values >= STRONG * values.max(), values, 0)
    held = {
        zone: float(strong[part].sum())
        for side, lung in lungs.items()
        for zone, part in zip(ZONES[side], _thirds(lung), strict=True)
    }
    inside = np.any(list(lungs.values()), axis=0)
    share = float(values[inside].sum() / values.sum())
    in_lungs = sum(held.values())
    if in_lungs < HALF * strong.sum():
        return Location((), share)
    zones = sorted(held, key=lambda zone: -held[zone])
    return Location(tuple(zone for zone in zones if held[zone] >= LEAST_ZONE * in_lungs), share)


def _thirds(lung: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """A lung's upper, middle and lower third, by height."""
    rows = np.nonzero(lung.any(axis=1))[0]
    bounds = np.linspace(rows[0], rows[-1] + 1, 4)
    places = np.arange(len(lung))[:, np.newaxis]
    return [lung & (low <= places) & (places < high) for low, high in pairwise(bounds)]
