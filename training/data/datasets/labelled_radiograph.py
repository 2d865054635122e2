"""One row of the table that every dataset module gives."""

from dataclasses import dataclass
from pathlib import Path

from training.data.datasets.annotations import NO_MASKS, AnatomyMasks, Box

NORMAL = "normal"
COVID19 = "pneumonia/viral/covid-19"
NOT_READABLE = "not_readable"
"""Label of a picture that is no frontal chest radiograph; for the gate."""
ANATOMY_ONLY = "anatomy_only"
"""Label of a film that shows where lungs and heart are, and no finding that we ask for."""


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
    "pneumonia/viral/covid-19", "tuberculosis", :data:`NOT_READABLE`,
    :data:`ANATOMY_ONLY`. None: unknown. A recipe groups labels into findings."""
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
    opacity_boxes: tuple[Box, ...] | None = None
    """Where readers saw an opacity; empty: they looked and saw none. None: nobody looked."""
    anatomy: AnatomyMasks = NO_MASKS
    copies: tuple[Path, ...] = ()
    """Pictures of other sources that are the same film."""

    @property
    def key(self) -> str:
        """Unique name in tables and reports."""
        return f"{self.source}/{self.file}"
