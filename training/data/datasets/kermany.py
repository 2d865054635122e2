"""Kermany chest_xray (2018): children of Guangzhou.

``train|test|val / NORMAL|PNEUMONIA``; the patient is in the name
(``person12_bacteria_34``, ``IM-0115-0001``, ``NORMAL2-IM-0339-0001``).
"""

import re
from pathlib import Path

from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import NORMAL, LabelledRadiograph
from training.errors import DatasetError

LICENCE = "CC BY 4.0"
SUBSETS = ("train", "test", "val")


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read every subset that is there."""
    present = [name for name in SUBSETS if (folder / name).is_dir()]
    if not present:
        raise DatasetError(f"{folder} holds none of the folders {', '.join(SUBSETS)}.")
    return [
        _labelled(path, folder, source, subset, class_name)
        for subset in present
        for class_name in ("NORMAL", "PNEUMONIA")
        for path in list_pictures(folder / subset / class_name)
    ]


def patient_of(stem: str) -> str:
    """The patient that a Kermany file name holds.

    The numbers run through ``train`` and ``test`` together. Whether ``person1`` of
    the bacterial films is that of the viral ones nobody says; taking both for
    one is the side that cannot leak.
    """
    person = re.match(r"person\d+", stem)
    film = re.match(r"(NORMAL2-)?IM-\d+", stem)
    match = person or film
    return match[0] if match else stem


def label_of(stem: str) -> str:
    """Label of a picture of the class PNEUMONIA."""
    for kind, label in (("bacteria", "pneumonia/bacterial"), ("virus", "pneumonia/viral")):
        if kind in stem:
            return label
    return "pneumonia"


def _labelled(
    path: Path, folder: Path, source: str, subset: str, class_name: str
) -> LabelledRadiograph:
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=NORMAL if class_name == "NORMAL" else label_of(path.stem),
        hospitals=("guangzhou",),
        patient=f"kermany/{patient_of(path.stem)}",
        licence=LICENCE,
        subset="train" if subset == "val" else subset,
    )
