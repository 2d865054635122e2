"""The model that answers, as it is handed from the one who loads it to those who ask it."""

from dataclasses import dataclass

from inference.classifier import Classifier
from inference.model_bundle import ModelCard
from inference.prediction import ModelIdentity


@dataclass(frozen=True)
class ModelAtWork:
    """A model that was proved to answer."""

    classifier: Classifier
    signed: bool
    """Whether it is proved who trained it."""

    @property
    def card(self) -> ModelCard:
        """What the model says of itself."""
        return self.classifier.card

    @property
    def identity(self) -> ModelIdentity:
        """Which model it is."""
        return self.classifier.identity
