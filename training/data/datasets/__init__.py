"""One module per public dataset layout, all giving the same labelled table."""

from collections.abc import Callable, Mapping
from pathlib import Path

from training.data.datasets import (
    class_folders,
    coronahack,
    covid_cxnet,
    covid_xray_5k,
    hannover,
    ieee8023,
    jsrt,
    kermany,
    label_table,
    nih,
    nlm_tuberculosis,
    not_frontal,
    radiography,
    siim,
    tuberculosis,
)
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError

LAYOUTS: Mapping[str, Callable[[Path, str], list[LabelledRadiograph]]] = {
    "class-folders": class_folders.read,
    "coronahack": coronahack.read,
    "covid-cxnet": covid_cxnet.read,
    "covid-xray-5k": covid_xray_5k.read,
    "hannover": hannover.read,
    "ieee8023": ieee8023.read,
    "jsrt": jsrt.read,
    "kermany": kermany.read,
    "label-table": label_table.read,
    "nih": nih.read,
    "nlm-tuberculosis": nlm_tuberculosis.read,
    "not-frontal": not_frontal.read,
    "radiography": radiography.read,
    "siim": siim.read,
    "tuberculosis": tuberculosis.read,
}
"""How each public download is laid out; a recipe names one of these for each source."""


def read_dataset(layout: str, folder: Path, source: str) -> list[LabelledRadiograph]:
    """The labelled table of one source.

    Parameters
    ----------
    layout : str
        One of :data:`LAYOUTS`.
    folder : Path
        Where the download was unpacked.
    source : str
        What the rows are called in tables, splits and exclusion lists.

    Raises
    ------
    DatasetError
        The layout is not known, or the folder is not laid out so; the message
        names the folder, or the table and its row.
    """
    if layout not in LAYOUTS:
        raise DatasetError(f"The layout {layout!r} is none of {', '.join(LAYOUTS)}.")
    if not folder.exists():
        raise DatasetError(f"The folder {folder} of source {source!r} is missing.")
    rows = LAYOUTS[layout](folder, source)
    if not rows:
        raise DatasetError(f"{folder} of source {source!r} holds no pictures.")
    return rows
