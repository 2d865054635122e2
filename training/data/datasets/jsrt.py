"""JSRT (Shiraishi 2000): films with nodules and without, outlined in SCR (van Ginneken 2006).

::

    images/JPCLN001.png, images/JPCNN001.png             converted from the published raw files
    masks/left_lung|right_lung|heart/JPCLN001.png        or, as SCR is published,
    fold1|fold2/masks/left lung|right lung|heart/JPCLN001.gif

The films teach where lungs and heart are and nothing else: a nodule is too fine
to be seen at a network's resolution, so "no nodule" must not teach "normal".
"""

import re
from pathlib import Path

from training.data.datasets.annotations import AnatomyMasks
from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import ANATOMY_ONLY, LabelledRadiograph
from training.errors import DatasetError

LICENCE = "research use, cite JSRT and SCR"
MASKS = ("masks", "fold1/masks", "fold2/masks")
ORGANS = {"left_lung": "left lung", "right_lung": "right lung", "heart": "heart"}


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read the films that have an outline."""
    masks = _find_masks(folder)
    if not masks:
        raise DatasetError(f"{folder} holds no outlines in {', '.join(MASKS)}.")
    return [
        LabelledRadiograph(
            path=path,
            file=path.relative_to(folder).as_posix(),
            source=source,
            label=ANATOMY_ONLY,
            hospitals=("jsrt",),
            patient=f"jsrt/{path.stem}",
            view="PA",
            licence=LICENCE,
            anatomy=AnatomyMasks(
                left_lung=masks[path.stem].get("left_lung"),
                right_lung=masks[path.stem].get("right_lung"),
                heart=masks[path.stem].get("heart"),
            ),
        )
        for path in list_pictures(folder / "images")
        if re.fullmatch(r"JPC[LN]N\d+", path.stem) and path.stem in masks
    ]


def _find_masks(folder: Path) -> dict[str, dict[str, Path]]:
    """Of each film, the outline of each organ."""
    found: dict[str, dict[str, Path]] = {}
    for place in MASKS:
        for organ, published in ORGANS.items():
            for name in {organ, published}:
                for path in sorted((folder / place / name).glob("JPC*")):
                    found.setdefault(path.stem, {})[organ] = path
    return found
