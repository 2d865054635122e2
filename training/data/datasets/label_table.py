"""``labels.csv`` with the columns path and label; patient, hospital, view, age and sex may follow.

Paths are relative to the folder of the table.
"""

from pathlib import Path

from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read ``folder/labels.csv``, or ``folder`` when it is a table itself."""
    table = folder if folder.is_file() else folder / "labels.csv"
    rows = [_labelled(row, table.parent, source) for row in read_rows(table, ("path", "label"))]
    if not rows:
        raise DatasetError(f"{table} has no rows.")
    return rows


def _labelled(row: Row, folder: Path, source: str) -> LabelledRadiograph:
    path = folder / row["path"].strip()
    if not path.is_file():
        raise row.error(f"there is no picture {row['path']!r}")
    label = row["label"].strip().lower().replace(" ", "_")
    if not label:
        raise row.error("column 'label' is empty")
    patient = row.values.get("patient", "").strip() or row["path"].strip()
    return LabelledRadiograph(
        path=path,
        file=row["path"].strip(),
        source=source,
        label=label,
        hospitals=(row.values.get("hospital", "").strip() or source,),
        patient=f"{source}/{patient}",
        view=row.values.get("view", "").strip(),
        age=row.age(),
        sex=row.sex(),
        licence="own pictures",
    )
