"""Pictures that the gate must refuse: one sub-folder per kind."""

from pathlib import Path

from training.data.datasets.folders import list_pictures
from training.data.datasets.labelled_radiograph import NOT_READABLE, LabelledRadiograph

VIEWS = {"lateral": "L", "ct": "CT"}


def read(folder: Path, source: str) -> list[LabelledRadiograph]:
    """Read every picture; its kind is its hospital, so that one kind can be held out."""
    return [
        LabelledRadiograph(
            path=path,
            file=path.relative_to(folder).as_posix(),
            source=source,
            label=f"{NOT_READABLE}/{path.relative_to(folder).parts[0]}",
            hospitals=(f"not-frontal-{path.relative_to(folder).parts[0]}",),
            patient=f"{source}/{path.stem}",
            view=VIEWS.get(path.parent.name, ""),
            licence="mixed, research use",
        )
        for path in list_pictures(folder, recursive=True)
    ]
