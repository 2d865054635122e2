"""Examples without pictures, and the findings that they have."""

from pathlib import Path
from typing import Any

from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import Example
from training.recipe import FindingRecipe

FINDINGS = (
    FindingRecipe("normal", "normal", ("normal",), is_normal=True),
    FindingRecipe("covid", "COVID-19", ("pneumonia/viral/covid-19",)),
    FindingRecipe("other", "other", ("pneumonia", "tuberculosis")),
)


def examples(tmp_path: Path, rows: Any) -> Any:
    """From (finding, hospital, patient, subset)."""
    return [
        Example(
            LabelledRadiograph(
                path=tmp_path / f"{number}.png",
                file=f"{number}.png",
                source="made",
                label="normal",
                hospitals=(hospital,) if isinstance(hospital, str) else hospital,
                patient=patient,
                subset=subset,
            ),
            finding,
        )
        for number, (finding, hospital, patient, subset) in enumerate(rows)
    ]
