"""A bundle evaluated on pictures that no recipe knows: a clinic's own, or a new dataset."""

from collections.abc import Sequence

from inference.model_bundle import ModelCard
from training.errors import RecipeError
from training.recipe import (
    FindingRecipe,
    FitRecipe,
    GateRecipe,
    InputRecipe,
    NetworkRecipe,
    Recipe,
    SourceRecipe,
    SplitRecipe,
    StageRecipe,
)

SEED = 1


def recipe_for(card: ModelCard, layout: str, labels: Sequence[str]) -> Recipe:
    """A recipe that trains nothing: the card's findings and input, and one source.

    Parameters
    ----------
    card : ModelCard
    layout : str
        One of `training.data.datasets.LAYOUTS`.
    labels : sequence of str
        ``FINDING=LABEL`` or ``FINDING=LABEL,LABEL``; a finding that is not named
        stands for the label of its own key.

    Raises
    ------
    RecipeError
        A finding is not the card's.
    """
    named = dict(_parse(entry) for entry in labels)
    unknown = sorted(set(named) - {finding.key for finding in card.findings})
    if unknown:
        raise RecipeError(f"--labels: the bundle has no finding {unknown[0]!r}.")
    contract = card.input
    return Recipe(
        name=card.name,
        version=card.version,
        title=card.name,
        description="",
        intended_use="",
        seed=SEED,
        input=InputRecipe(
            contract.height, contract.width, contract.channels, contract.value_range, contract.fit
        ),
        findings=tuple(
            FindingRecipe(item.key, item.name, named.get(item.key, (item.key,)), item.is_normal)
            for item in card.findings
        ),
        sources=(SourceRecipe("pictures", layout, "."),),
        network=NetworkRecipe(kind=""),
        fit=FitRecipe(stages=(StageRecipe(epochs=0, learning_rate=1.0),)),
        split=SplitRecipe(validation=0.0, test=0.0),
        gate=None if card.gate_threshold is None else GateRecipe(),
    )


def _parse(entry: str) -> tuple[str, tuple[str, ...]]:
    finding, separator, labels = entry.partition("=")
    if not (separator and labels):
        raise RecipeError(f"--labels: FINDING=LABEL is expected, not {entry!r}.")
    return finding, tuple(labels.split(","))
