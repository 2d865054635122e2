"""Adult tuberculosis from a public collection: one folder, provenance by file name only."""

from pathlib import Path

from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import LabelledRadiograph


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read every picture below the folder."""
    return [
        LabelledRadiograph(
            path=path,
            file=path.relative_to(folder).as_posix(),
            source=source,
            label="tuberculosis",
            hospitals=("tuberculosis-collection",),
            patient=f"{source}/{path.stem}",
            licence="public collection, research use",
        )
        for path in list_pictures(folder, recursive=True)
    ]
