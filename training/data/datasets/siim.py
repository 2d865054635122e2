"""SIIM-FISABIO-RSNA COVID-19 (Lakhani 2022): four appearances, and boxes round opacities.

::

    train_study_level.csv, train_image_level.csv         as Kaggle has them
    train/STUDY/SERIES/IMAGE.dcm                         Kaggle's pictures, or
    train/IMAGE.jpg, image_size.csv                      smaller ones, and how large they were
    copies.csv                                           the same films in other sources, if known

A study is a patient: who had several, the set does not say.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydicom import dcmread
from pydicom.errors import InvalidDicomError

from training.data.datasets.annotations import Box
from training.data.datasets.csv_table import Row, read_rows
from training.data.datasets.folders import list_pictures, report_missing
from training.data.datasets.labelled_radiograph import COVID19, NORMAL, LabelledRadiograph

INDETERMINATE = "lung_opacity/indeterminate"
"""Abnormal, but of which disease the radiologists would not say."""
LABELS = {
    "Negative for Pneumonia": NORMAL,
    "Typical Appearance": COVID19,
    "Indeterminate Appearance": INDETERMINATE,
    "Atypical Appearance": "lung_opacity/atypical",
}
HOSPITALS = ("siim", "valencia")
"""Many of its films are from the BIMCV collection of Valencia."""
LICENCE = "research use, cite BIMCV-COVID19 and MIDRC-RICORD"
WORDS_OF_BOX = 6
"""``opacity 1 LEFT TOP RIGHT BOTTOM``; without an opacity ``none 1 0 0 1 1``."""
Sizes = Mapping[str, tuple[int, int]]
"""Columns and rows of the originals."""


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read either form; rows without a picture are counted and left out."""
    labels = _read_labels(folder / "train_study_level.csv")
    copies = _read_copies(folder / "copies.csv")
    sizes = _read_sizes(folder / "image_size.csv")
    pictures = {path.stem: path for path in list_pictures(folder / "train", recursive=True)}
    table = folder / "train_image_level.csv"
    rows = list(read_rows(table, ("id", "label", "StudyInstanceUID")))
    present = [row for row in rows if _name(row) in pictures]
    report_missing(table, len(rows) - len(present), len(rows))
    studies: dict[str, list[LabelledRadiograph]] = defaultdict(list)
    for row in present:
        study, path = row["StudyInstanceUID"], pictures[_name(row)]
        if study not in labels:
            raise row.error(f"the study {study!r} is not in train_study_level.csv")
        studies[study].append(
            LabelledRadiograph(
                path=path,
                file=path.relative_to(folder).as_posix(),
                source=source,
                label=labels[study],
                hospitals=HOSPITALS,
                patient=f"siim/{study}",
                licence=LICENCE,
                opacity_boxes=_read_boxes(row, path, sizes),
                copies=tuple(copies[_name(row)]),
            )
        )
    return [row for films in studies.values() for row in _without_unread(films)]


def _without_unread(films: Sequence[LabelledRadiograph]) -> list[LabelledRadiograph]:
    """Of a study with opacities one film was marked; the others were not looked at."""
    marked = any(film.opacity_boxes for film in films)
    return [
        film if film.opacity_boxes or not marked else replace(film, opacity_boxes=None)
        for film in films
    ]


def _name(row: Row) -> str:
    return row["id"].strip().removesuffix("_image")


def _read_labels(table: Path) -> dict[str, str]:
    """The label of each study."""
    labels = {}
    for row in read_rows(table, ("id", *LABELS)):
        named = [label for column, label in LABELS.items() if row[column].strip() == "1"]
        if len(named) != 1:
            raise row.error("exactly one of the four appearances is expected to be 1")
        labels[row["id"].strip().removesuffix("_study")] = named[0]
    return labels


def _read_copies(table: Path) -> dict[str, list[Path]]:
    """The same films in folders beside this one."""
    copies: dict[str, list[Path]] = defaultdict(list)
    if table.is_file():
        for row in read_rows(table, ("siim_image", "shared_file")):
            copies[row["siim_image"].strip()].append(
                table.parent.parent / row["shared_file"].strip()
            )
    return copies


def _read_sizes(table: Path) -> Sizes:
    if not table.is_file():
        return {}
    sizes = {}
    for row in read_rows(table, ("image", "columns", "rows")):
        columns, rows = row["columns"].strip(), row["rows"].strip()
        if not (columns.isdecimal() and rows.isdecimal() and int(columns) and int(rows)):
            raise row.error("columns and rows are expected to be whole numbers above 0")
        sizes[row["image"].strip()] = int(columns), int(rows)
    return sizes


def _read_boxes(row: Row, path: Path, sizes: Sizes) -> tuple[Box, ...]:
    words = row["label"].split()
    marks = [words[start : start + WORDS_OF_BOX] for start in range(0, len(words), WORDS_OF_BOX)]
    opacities = [mark for mark in marks if mark[0] != "none"]
    if not opacities:
        return ()
    columns, rows = sizes.get(_name(row)) or _size_in_header(row, path)
    try:
        corners = [(float(x), float(y), float(r), float(b)) for _, _, x, y, r, b in opacities]
    except ValueError:
        raise row.error("column 'label' is no list of 'opacity 1 LEFT TOP RIGHT BOTTOM'") from None
    boxes = [Box.on_picture(corner, columns, rows) for corner in corners]
    return tuple(box for box in boxes if box is not None)


def _size_in_header(row: Row, path: Path) -> tuple[int, int]:
    try:
        header = dcmread(path, stop_before_pixels=True, specific_tags=["Rows", "Columns"])
        return int(header.Columns), int(header.Rows)
    except (InvalidDicomError, OSError, AttributeError, TypeError):
        raise row.error(
            f"the original size of {path.name} is neither in image_size.csv nor in its header,"
            " so its boxes cannot be placed"
        ) from None
