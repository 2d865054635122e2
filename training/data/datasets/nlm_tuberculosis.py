"""NLM's Shenzhen and Montgomery sets (Jaeger 2014).

``CXR_png/CHNCXR_0001_0.png`` (Shenzhen) and ``MCUCXR_0001_0.png`` (Montgomery):
the last digit is 1 for tuberculosis. ``ClinicalReadings/*.txt`` holds age and
sex. Lung masks are in ``masks`` or ``mask`` (Shenzhen, one file), or in
``ManualMask/leftMask`` and ``rightMask`` (Montgomery).
"""

import re
from pathlib import Path

from training.data.datasets.annotations import AnatomyMasks
from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import NORMAL, LabelledRadiograph
from training.errors import DatasetError

LICENCE = "U.S. National Library of Medicine, public research use, cite"
HOSPITALS = {"CHNCXR": "shenzhen", "MCUCXR": "montgomery"}
MASKS = (
    "masks/{stem}_mask.png",
    "mask/{stem}_mask.png",
    "ManualMask/leftMask/{stem}.png",
    "ManualMask/rightMask/{stem}.png",
)


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read either set."""
    return [_labelled(path, folder, source) for path in list_pictures(folder / "CXR_png")]


def _labelled(path: Path, folder: Path, source: str) -> LabelledRadiograph:
    name = re.fullmatch(r"(CHNCXR|MCUCXR)_(\d+)_([01])", path.stem)
    if name is None:
        raise DatasetError(f"{path}: the name does not say whether this is tuberculosis.")
    masks = (folder / pattern.format(stem=path.stem) for pattern in MASKS)
    age, sex = _read_clinical(folder / "ClinicalReadings" / f"{path.stem}.txt")
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label="tuberculosis" if name[3] == "1" else NORMAL,
        hospitals=(HOSPITALS[name[1]],),
        patient=f"{HOSPITALS[name[1]]}/{name[2]}",
        view="PA",
        age=age,
        sex=sex,
        licence=LICENCE,
        anatomy=AnatomyMasks(lungs=tuple(mask for mask in masks if mask.is_file())),
    )


def _read_clinical(path: Path) -> tuple[float | None, str]:
    """Age and sex from "male 45yrs" or "Patient's Sex: M Patient's Age: 045Y"."""
    if not path.is_file():
        return None, ""
    text = path.read_text(encoding="utf-8", errors="replace").lower()
    age = re.search(r"(\d+)\s*y", text)
    sex = re.search(r"\b(female|male|f|m)\b", text)
    return (float(age[1]) if age else None), (sex[1][0].upper() if sex else "")
