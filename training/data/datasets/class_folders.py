"""A folder of class sub-folders, as a clinic would make it by hand.

::

    normal/…, covid-19/…, tuberculosis/…       or the same inside train/ and test/

The folder's name, in lower case with underscores, is the label.
"""

from pathlib import Path

from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError

SUBSETS = {"train": "train", "training": "train", "test": "test", "val": "train"}


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read every picture; each is a patient of its own."""
    if not folder.is_dir():
        raise DatasetError(f"The folder {folder} is missing.")
    rows = [
        row
        for top in sorted(path for path in folder.iterdir() if path.is_dir())
        for row in _read_top(top, folder, source)
    ]
    if not rows:
        raise DatasetError(f"{folder} holds no class folder with pictures.")
    return rows


def _read_top(top: Path, folder: Path, source: str) -> list[LabelledRadiograph]:
    subset = SUBSETS.get(top.name.lower(), "")
    classes = sorted(path for path in top.iterdir() if path.is_dir()) if subset else [top]
    return [
        LabelledRadiograph(
            path=path,
            file=path.relative_to(folder).as_posix(),
            source=source,
            label=class_folder.name.strip().lower().replace(" ", "_"),
            hospitals=(source,),
            patient=f"{source}/{path.relative_to(folder).with_suffix('').as_posix()}",
            licence="own pictures",
            subset=subset,
        )
        for class_folder in classes
        for path in list_pictures(class_folder, recursive=True)
    ]
