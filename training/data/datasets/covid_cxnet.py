"""COVID-CXNet (Haghanifar 2020): ``metadata.csv``, ``chest_xray_images/covid19``.

The table describes about half of the pictures. A name that ends in ``-`` has no
visible abnormality, one that ends in ``p`` is a child's.
"""

import re
from pathlib import Path

from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import COVID19, LabelledRadiograph

LICENCE = "CC BY 4.0"


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read every picture, with what the table knows of it."""
    pictures = list_pictures(folder / "chest_xray_images" / "covid19")
    rows = read_rows(folder / "metadata.csv", ("filename", "patient_id", "view", "location"))
    described = {_number(row["filename"]): row for row in rows}
    return [_labelled(path, folder, source, described.get(_number(path.name))) for path in pictures]


def _number(name: str) -> str:
    """Pictures were renamed ("532.png", "532-.png") and converted; the number stays."""
    match = re.match(r"\d+", name)
    return str(int(match[0])) if match else name


def _labelled(path: Path, folder: Path, source: str, row: Row | None) -> LabelledRadiograph:
    patient = row["patient_id"].strip() if row else ""
    german = row is not None and "germany" in row["location"].lower()
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=COVID19,
        hospitals=("publications", "hannover") if german else ("publications",),
        patient=f"{source}/{patient}" if patient else f"{source}/{path.stem}",
        view=row["view"].strip() if row else "",
        age=row.age() if row else None,
        sex=row.sex() if row else "",
        licence=LICENCE,
    )
