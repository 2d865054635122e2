"""COVID-19 Radiography Database (Chowdhury 2020, Rahman 2021).

::

    COVID/images, Normal/images, Viral Pneumonia/images, Lung_Opacity/images
    COVID/masks, …                                       lungs, in the full download
"""

import re
from pathlib import Path

from training.data.datasets.annotations import AnatomyMasks
from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import COVID19, NORMAL, LabelledRadiograph

LABELS = {
    "COVID": COVID19,
    "Normal": NORMAL,
    "Viral Pneumonia": "pneumonia/viral",
    "Lung_Opacity": "lung_opacity",
}
LICENCE = "mixed, research use, cite the authors"
FIRST_OF_VALENCIA = 1894
"""COVID pictures from this number on come from one Spanish group; those before are
collected from publications, COVID-CXNet and Hannover."""
KERMANY_NORMALS = range(63, 1404)
"""Normal pictures with these numbers are the children of the Kermany set."""


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read the database; classes that are not there are left out."""
    present = [name for name in LABELS if (folder / name).is_dir()]
    if not present:
        list_pictures(folder / "COVID" / "images")
    return [
        _row(path, folder, source, name)
        for name in present
        for path in list_pictures(folder / name / "images")
    ]


def _row(path: Path, folder: Path, source: str, class_name: str) -> LabelledRadiograph:
    mask = folder / class_name / "masks" / path.name
    nih = re.fullmatch(r"NIH-(\d+)_\d+", path.stem)
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=LABELS[class_name],
        hospitals=_hospitals(path.stem, class_name),
        patient=f"nih/{nih[1]}" if nih else f"{source}/{path.stem}",
        licence=LICENCE,
        anatomy=AnatomyMasks(lungs=(mask,) if mask.is_file() else ()),
    )


def _hospitals(stem: str, class_name: str) -> tuple[str, ...]:
    if class_name == "Viral Pneumonia":
        return ("guangzhou",)
    match = re.search(r"(\d+)$", stem)
    number = int(match[1]) if match else 0
    if class_name == "Normal":
        return ("guangzhou",) if number in KERMANY_NORMALS else ("nih",)
    if class_name != "COVID":
        return ("nih",)  # RSNA's pictures are NIH's
    # SIIM took films of Valencia too; which, `copies` knows in part.
    return ("valencia", "siim") if number >= FIRST_OF_VALENCIA else ("publications", "hannover")
