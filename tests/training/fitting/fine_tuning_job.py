"""A multi-task network and something to teach it, small enough for tests."""

from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from training.data.datasets.annotations import AnatomyMasks, Box
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import ANATOMY_ONLY, REFUSED, UNNAMED, Example
from training.data.prepared_pictures import PreparedPictures
from training.fitting.teaching import Teaching
from training.model.networks import multi_task
from training.recipe import (
    FindingRecipe,
    FineTuningRecipe,
    FitRecipe,
    GateRecipe,
    InputRecipe,
    NetworkRecipe,
    Recipe,
    SourceRecipe,
)

SIZE = 64
FINDINGS = (
    FindingRecipe("normal", "Normal", ("normal",), is_normal=True),
    FindingRecipe("covid", "COVID-19", ("covid",)),
    FindingRecipe("other", "Other", ("other",)),
)
KINDS = (0, 0, 1, 1, 2, 2, UNNAMED, UNNAMED, REFUSED, REFUSED, ANATOMY_ONLY, ANATOMY_ONLY)
LEFT_LUNG, RIGHT_LUNG, HEART = (
    (slice(12, 48), slice(38, 54)),
    (slice(12, 48), slice(10, 26)),
    (slice(30, 48), slice(26, 40)),
)


def recipe_of(**changes: Any) -> Any:
    settings = {"steps": 4, "batch": 8, "masked": 1, "refused": 2, "checkpoint": 2, **changes}
    return Recipe(
        name="small",
        version="1",
        title="t",
        description="d",
        intended_use="u",
        seed=5,
        input=InputRecipe(SIZE, SIZE, 1, (0.0, 255.0)),
        findings=FINDINGS,
        sources=(SourceRecipe("clinic", "class-folders", "clinic"),),
        network=NetworkRecipe("multi-task-lite0", dropout=0.3),
        fit=FitRecipe(label_smoothing=0.05, fine_tuning=FineTuningRecipe(**settings)),
        gate=GateRecipe(synthetic=("inverted",)),
    )


def network_of(recipe: Any) -> Any:
    return multi_task.build(recipe.input, recipe.network, recipe.findings, None)


def examples_in(folder: Path) -> Any:
    """Two films of each kind; those for anatomy with masks, sick ones with a box."""
    masks = {}
    for name, region in (("left", LEFT_LUNG), ("right", RIGHT_LUNG), ("heart", HEART)):
        mask = np.zeros((SIZE, SIZE), np.uint8)
        mask[region] = 255
        masks[name] = folder / f"{name}.png"
        Image.fromarray(mask).save(masks[name])
    anatomy = AnatomyMasks(left_lung=masks["left"], right_lung=masks["right"], heart=masks["heart"])
    examples = []
    for number, finding in enumerate(KINDS):
        boxes = (Box(0.6, 0.25, 0.8, 0.5),) if finding in (1, 2) else None
        examples.append(
            Example(
                LabelledRadiograph(
                    path=folder / f"{number}.png",
                    file=f"{number}.png",
                    source="clinic",
                    label="x",
                    hospitals=("clinic",),
                    patient=f"patient {number}",
                    opacity_boxes=() if finding == 0 else boxes,
                    anatomy=anatomy if finding == ANATOMY_ONLY else AnatomyMasks(),
                ),
                finding,
            )
        )
    return examples


def pictures_of(count: Any, recipe: Any) -> Any:
    generator = np.random.default_rng(1)
    size = recipe.input.height
    return PreparedPictures(
        inputs=generator.uniform(0, 255, (count, size, size, 1)).astype(np.float32),
        hashes=np.zeros((count, 256), np.bool_),
        unreadable={},
        contract=recipe.input.contract,
    )


def teaching_of(folder: Path, recipe: Any, held_out: Any = ()) -> Any:
    examples = examples_in(folder)
    kept_apart = np.isin(np.arange(len(examples)), held_out)
    return Teaching(
        recipe,
        pictures_of(len(examples), recipe),
        examples,
        np.arange(len(examples)),
        kept_apart,
    )
