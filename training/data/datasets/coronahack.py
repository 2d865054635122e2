"""Coronahack: ``Chest_xray_Corona_Metadata.csv`` in its real form.

The table spells "Pnemonia", leaves empty what it does not know, and divides by
``Dataset_type`` (TRAIN, TEST). Made of the Kermany set and ieee8023.
"""

from pathlib import Path

from training.data.datasets import kermany
from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import first_existing, report_missing
from training.data.datasets.labelled_radiograph import COVID19, NORMAL, LabelledRadiograph

TABLE = "Chest_xray_Corona_Metadata.csv"
COLUMNS = (
    "X_ray_image_name",
    "Label",
    "Dataset_type",
    "Label_1_Virus_category",
    "Label_2_Virus_category",
)
PICTURES = (
    "Coronahack-Chest-XRay-Dataset/Coronahack-Chest-XRay-Dataset",
    "Coronahack-Chest-XRay-Dataset",
)
NOT_AVAILABLE = "NA"
LABELS = {
    ("Normal", "NA", "NA"): NORMAL,
    ("Pnemonia", "Virus", "COVID-19"): COVID19,
    ("Pnemonia", "Virus", "SARS"): "pneumonia/viral/sars",
    ("Pnemonia", "Virus", "NA"): "pneumonia/viral",
    ("Pnemonia", "bacteria", "NA"): "pneumonia/bacterial",
    ("Pnemonia", "bacteria", "Streptococcus"): "pneumonia/bacterial/streptococcus",
    ("Pnemonia", "Stress-Smoking", "ARDS"): "ards",
}
LICENCE = "of Kermany (CC BY 4.0) and ieee8023 (per picture)"


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read the table; rows without a picture are counted and left out."""
    table = folder / TABLE
    pictures = first_existing(folder, PICTURES)
    rows = list(read_rows(table, COLUMNS))
    found = [
        _labelled(row, path, folder, source)
        for row in rows
        if (path := pictures / row["Dataset_type"].lower() / row["X_ray_image_name"]).is_file()
    ]
    report_missing(table, len(rows) - len(found), len(rows))
    return found


def _labelled(row: Row, path: Path, folder: Path, source: str) -> LabelledRadiograph:
    named = tuple(
        row[column].strip() or NOT_AVAILABLE
        for column in ("Label", "Label_1_Virus_category", "Label_2_Virus_category")
    )
    label = LABELS.get((named[0], named[1], named[2]))
    if label is None:
        raise row.error(f"the combination of labels {' / '.join(named)} is not known")
    subset = row["Dataset_type"].strip().lower()
    if subset not in ("train", "test"):
        raise row.error(f"Dataset_type {row['Dataset_type']!r} is neither TRAIN nor TEST")
    collected = label == COVID19 or label in ("ards", "pneumonia/viral/sars")
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=label,
        hospitals=("publications",) if collected else ("guangzhou",),
        patient=f"{source}/{path.stem}"
        if collected
        else f"kermany/{kermany.patient_of(path.stem)}",
        licence=LICENCE,
        subset=subset,
    )
