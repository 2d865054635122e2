"""covid-19-image-repository of Hannover Medical School: ``data.csv`` and ``png/``."""

from pathlib import Path

from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import report_missing
from training.data.datasets.labelled_radiograph import COVID19, LabelledRadiograph

LICENCE = "CC BY 3.0"


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read the repository; rows without a picture are counted and left out."""
    table = folder / "data.csv"
    rows = list(read_rows(table, ("patient_id", "image_id", "sex", "age", "projection")))
    found = [_labelled(row, folder, source) for row in rows if _path(row, folder).is_file()]
    report_missing(table, len(rows) - len(found), len(rows))
    return found


def _labelled(row: Row, folder: Path, source: str) -> LabelledRadiograph:
    path = _path(row, folder)
    if not row["patient_id"].strip():
        raise row.error("column 'patient_id' is empty, so the picture cannot be split by patient")
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=COVID19,
        hospitals=("hannover",),
        patient=f"hannover/{row['patient_id'].strip()}",
        view=row["projection"].strip().upper(),
        age=row.age(),
        sex=row.sex(),
        licence=LICENCE,
    )


def _path(row: Row, folder: Path) -> Path:
    return folder / "png" / f"{row['image_id']}.png"
