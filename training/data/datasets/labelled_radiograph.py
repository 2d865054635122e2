"""One row of the table that every dataset module gives."""

from dataclasses import dataclass
from pathlib import Path

NORMAL = "normal"
COVID19 = "pneumonia/viral/covid-19"
NOT_READABLE = "not_readable"
"""Label of a picture that is no frontal chest radiograph; for the gate."""


@dataclass(frozen=True)
class LabelledRadiograph:
    """A picture file and what its source says about it."""

    path: Path
    file: str
    """Path inside the source's folder, with slashes, in every report and exclusion list."""
    source: str
    """Name of the dataset that the file came with: "nih"."""
    label: str | None
    """From general to special with slashes, as ieee8023 writes it: "normal",
    "pneumonia/viral/covid-19", "tuberculosis", :data:`NOT_READABLE`. None: unknown.
    A recipe groups labels into findings."""
    hospitals: tuple[str, ...]
    """Every hospital group that the picture may come from, the likeliest first."""
    patient: str
    """Unique over all sources; a picture without a known patient is a patient of its own."""
    view: str = ""
    """"PA", "AP", "AP Supine", "L", "CT" or empty when unknown."""
    age: float | None = None
    """Years."""
    sex: str = ""
    """"F", "M" or empty."""
    licence: str = ""
    subset: str = ""
    """The source's own division: "train", "test" or empty."""
    lung_masks: tuple[Path, ...] = ()
    """Pictures with the proportions of this one, together white inside the lungs."""

    @property
    def key(self) -> str:
        """Unique name in tables and reports."""
        return f"{self.source}/{self.file}"
