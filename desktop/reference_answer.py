"""What every model is asked before it is used: its answer for the reference picture."""

from desktop.resources import samples_folder
from inference.classifier import Classifier
from inference.errors import ModelSelfTestError
from inference.self_test import check_reference_answer


def require_reference_answer(classifier: Classifier) -> None:
    """Judge the reference picture, where the card names one.

    Raises
    ------
    ModelSelfTestError
        The answer is not the one that the card promises.
    """
    check = check_reference_answer(classifier, samples_folder())
    if check is not None and not check.passed:
        raise ModelSelfTestError(check.detail)
