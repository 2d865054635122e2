"""A recipe cut short: within limits that somebody set, or for a trial of the whole chain."""

from dataclasses import dataclass, replace

from training.errors import RecipeError
from training.recipe import FitRecipe, Recipe

QUICK_PICTURES = 96
QUICK_HOSPITALS = 2
QUICK_STEPS = 3


@dataclass(frozen=True)
class Limits:
    """What a run may take, where the whole recipe would take too long; None is no limit."""

    epochs: int | None = None
    """At most this many in each stage."""
    pictures_per_epoch: int | None = None
    patience: int | None = None
    """Epochs without improvement after which a stage ends."""
    steps: int | None = None
    """At most this many of fine-tuning."""

    def __str__(self) -> str:
        said = []
        if self.epochs is not None:
            said.append(f"at most {self.epochs} epochs in each stage")
        if self.pictures_per_epoch is not None:
            said.append(f"{self.pictures_per_epoch} pictures per epoch")
        if self.patience is not None:
            said.append(f"a stage ends after {self.patience} epochs without improvement")
        if self.steps is not None:
            said.append(f"at most {self.steps} steps of fine-tuning")
        return f"Shorter run: {', '.join(said)}." if said else ""

    def apply(self, recipe: Recipe) -> Recipe:
        """The recipe within these limits, which it names among its deviations.

        Raises
        ------
        RecipeError
            A limit is of the other kind of training than the recipe's.
        """
        if self == NO_LIMITS:
            return recipe
        fit = self._fine_tuned(recipe.fit) if recipe.fit.fine_tuning else self._staged(recipe.fit)
        return replace(recipe, fit=fit, deviations=f"{recipe.deviations} {self}".strip())

    def _fine_tuned(self, fit: FitRecipe) -> FitRecipe:
        if self != Limits(steps=self.steps):
            raise RecipeError("This recipe fine-tunes in steps, not in epochs: use --steps.")
        assert fit.fine_tuning is not None and self.steps is not None  # noqa: S101 - see apply
        course = fit.fine_tuning
        return replace(fit, fine_tuning=replace(course, steps=min(course.steps, self.steps)))

    def _staged(self, fit: FitRecipe) -> FitRecipe:
        if self.steps is not None:
            raise RecipeError("--steps: this recipe trains in epochs: use --epochs.")
        stages = tuple(
            replace(stage, epochs=min(stage.epochs, self.epochs or stage.epochs))
            for stage in fit.stages
        )
        return replace(
            fit,
            stages=stages,
            pictures_per_epoch=self.pictures_per_epoch or fit.pictures_per_epoch,
            patience=fit.patience if self.patience is None else self.patience,
        )


NO_LIMITS = Limits()


def shortened(recipe: Recipe) -> Recipe:
    """The same recipe for a run of a minute or two, which proves the chain and nothing else."""
    unseen = recipe.split.unseen[:QUICK_HOSPITALS]
    judged = tuple(name for name in recipe.split.only_judged if name in unseen)
    split = replace(recipe.split, unseen=unseen, only_judged=judged)
    limits = (
        Limits(steps=QUICK_STEPS)
        if recipe.fit.fine_tuning
        else Limits(epochs=1, pictures_per_epoch=QUICK_PICTURES)
    )
    return replace(limits.apply(recipe), split=split, baselines=())
