"""covid-chestxray-dataset (Cohen 2020): ``metadata.csv`` and ``images/``.

``finding`` is read in both of its forms: the older flat one ("COVID-19, ARDS")
and the hierarchical one ("Pneumonia/Viral/COVID-19").
"""

from pathlib import Path

from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import report_missing
from training.data.datasets.labelled_radiograph import COVID19, NORMAL, LabelledRadiograph

COLUMNS = ("patientid", "finding", "view", "location", "filename", "license", "folder")
GENERAL = {
    "mycoplasma bacterial pneumonia": "pneumonia/bacterial/mycoplasma",
    "bacterial": "pneumonia/bacterial",
    "klebsiella": "pneumonia/bacterial/klebsiella",
    "legionella": "pneumonia/bacterial/legionella",
    "streptococcus": "pneumonia/bacterial/streptococcus",
    "e.coli": "pneumonia/bacterial/e.coli",
    "chlamydophila": "pneumonia/bacterial/chlamydophila",
    "sars": "pneumonia/viral/sars",
    "influenza": "pneumonia/viral/influenza",
    "varicella": "pneumonia/viral/varicella",
    "pneumocystis": "pneumonia/fungal/pneumocystis",
    "lipoid": "pneumonia/lipoid",
}
"""Where the flat vocabulary belongs in the hierarchical one."""
UNKNOWN = frozenset(("", "todo", "unknown"))
VIEWS = {"axial": "CT", "coronal": "CT", "?": ""}


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read the collection; rows without a picture are counted and left out."""
    table = folder / "metadata.csv"
    rows = list(read_rows(table, COLUMNS))
    found = [_labelled(row, folder, source) for row in rows if _path(row, folder).is_file()]
    report_missing(table, len(rows) - len(found), len(rows))
    # The table names three pictures twice, once for each of two findings.
    return list({row.key: row for row in found}.values())


def label_of(finding: str) -> str | None:
    """The label of one ``finding``, of which "COVID-19, ARDS" names two."""
    text = finding.strip().lower()
    if "covid-19" in text:
        return COVID19
    if text == "no finding":
        return NORMAL
    if text in UNKNOWN:
        return None
    return GENERAL.get(text, text.replace(" ", "_"))


def _labelled(row: Row, folder: Path, source: str) -> LabelledRadiograph:
    path = _path(row, folder)
    if not row["patientid"].strip():
        raise row.error("column 'patientid' is empty, so the picture cannot be split by patient")
    view = row["view"].strip()
    return LabelledRadiograph(
        path=path,
        file=path.relative_to(folder).as_posix(),
        source=source,
        label=label_of(row["finding"]),
        hospitals=("hannover",) if "hannover" in row["location"].lower() else ("publications",),
        patient=f"ieee8023/{row['patientid'].strip()}",
        view=VIEWS.get(view.lower(), view),
        age=row.age(),
        sex=row.sex(),
        licence=row["license"].strip() or "not stated",
    )


def _path(row: Row, folder: Path) -> Path:
    return folder / row["folder"] / row["filename"]
