"""NIH ChestX-ray8 (Wang 2017).

Either as shared in class folders ``No_findings`` and ``Pneumonia``, with a table
``metadata.csv`` of file, age, sex and view where it is there, or the full
download: ``Data_Entry_2017*.csv`` with the pictures in ``images`` or
``images_001/images`` and so on. Pictures are named PATIENT_FOLLOWUP.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import list_pictures, report_missing
from training.data.datasets.labelled_radiograph import NORMAL, LabelledRadiograph
from training.errors import DatasetError

CLASS_FOLDERS = {"No_findings": NORMAL, "Pneumonia": "pneumonia"}
LICENCE = "no restrictions; acknowledge the NIH Clinical Center"


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read either form."""
    entries = sorted(folder.glob("Data_Entry_2017*.csv"))
    if entries:
        return list(_read_entries(entries[0], folder, source))
    present = [name for name in CLASS_FOLDERS if (folder / name).is_dir()]
    if not present:
        raise DatasetError(f"{folder} holds neither Data_Entry_2017.csv nor class folders.")
    table = folder / "metadata.csv"
    rows = read_rows(table, ("file", "age", "sex", "view")) if table.is_file() else ()
    described = {row["file"].strip(): _Person.of(row, "view", "age", "sex") for row in rows}
    return [
        _row(
            path, folder, source, CLASS_FOLDERS[name], described.get(f"{name}/{path.name}", NOBODY)
        )
        for name in present
        for path in list_pictures(folder / name)
    ]


def _read_entries(table: Path, folder: Path, source: str) -> Iterator[LabelledRadiograph]:
    pictures = {path.name: path for path in list_pictures(folder, recursive=True)}
    rows = list(read_rows(table, ("Image Index", "Finding Labels", "View Position")))
    present = [row for row in rows if row["Image Index"] in pictures]
    report_missing(table, len(rows) - len(present), len(rows))
    sex = "Patient Gender" if rows and "Patient Gender" in rows[0].values else "Patient Sex"
    for row in present:
        labels = row["Finding Labels"].split("|")
        label = NORMAL if labels == ["No Finding"] else "pneumonia"
        known = labels == ["No Finding"] or "Pneumonia" in labels
        path = pictures[row["Image Index"]]
        yield _row(
            path,
            folder,
            source,
            label if known else _slug(labels[0]),
            _Person.of(row, "View Position", "Patient Age", sex),
        )


@dataclass(frozen=True)
class _Person:
    view: str = ""
    age: float | None = None
    sex: str = ""

    @classmethod
    def of(cls, row: Row, view: str, age: str, sex: str) -> "_Person":
        """From a row's columns of these names."""
        return cls(row[view].strip().upper(), row.age(age), row.sex(sex))


NOBODY = _Person()


def _row(path: Path, folder: Path, source: str, label: str, person: _Person) -> LabelledRadiograph:
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=label,
        hospitals=("nih",),
        patient=f"nih/{path.stem.split('_')[0]}",
        view=person.view,
        age=person.age,
        sex=person.sex,
        licence=LICENCE,
    )


def _slug(label: str) -> str:
    return label.strip().lower().replace(" ", "_")
