"""COVID-XRay-5K (Minaee 2020): ``train|test / covid|non``.

COVID-19 pictures are ieee8023's, the others CheXpert's
(``patient00123-study1-view1_frontal.jpg``), in ``test`` in folders per finding.
"""

import re
from pathlib import Path

from training.data.datasets.folders import first_existing, list_pictures
from training.data.datasets.labelled_radiograph import COVID19, NORMAL, LabelledRadiograph

ROOTS = ("data_upload_v3", "data_upload_v2", "data", ".")
OTHER = "not_covid-19"
"""Label of a CheXpert picture whose finding the layout does not tell."""


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read both subsets."""
    root = first_existing(folder, [name for name in ROOTS if (folder / name / "train").is_dir()])
    return [
        _labelled(path, root / subset / class_name, folder, source, subset)
        for subset in ("train", "test")
        for class_name in ("covid", "non")
        for path in list_pictures(root / subset / class_name, recursive=True)
    ]


def _labelled(
    path: Path, class_folder: Path, folder: Path, source: str, subset: str
) -> LabelledRadiograph:
    covid = class_folder.name == "covid"
    patient = re.search(r"patient\d+", path.stem)
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=COVID19 if covid else _label_of(path.relative_to(class_folder)),
        hospitals=("publications",) if covid else ("stanford",),
        patient=f"{source}/{patient[0] if patient else path.stem}",
        licence="of ieee8023 (per picture) and CheXpert (Stanford research use)",
        subset=subset,
    )


def _label_of(inside: Path) -> str:
    if len(inside.parts) == 1:
        return OTHER
    name = inside.parts[0].lower().replace(" ", "_")
    return NORMAL if name == "no_finding" else name
