"""What every model is asked before it is used: its answer for a picture that is known."""

from assets import samples_folder
from desktop.look.resources import sample_files
from inference.classifier import Classifier
from inference.errors import ModelSelfTestError
from inference.readers import read_radiograph
from inference.self_test import check_reference_answer


def require_reference_answer(classifier: Classifier) -> None:
    """Judge the reference picture; without one in the card, any sample, to see that it answers.

    Raises
    ------
    ModelSelfTestError
        The answer is not the one that the card promises.
    ModelError
        There is no answer.
    """
    check = check_reference_answer(classifier, samples_folder())
    if check is None:
        _require_any_answer(classifier)
    elif not check.passed:
        raise ModelSelfTestError(check.detail)


def _require_any_answer(classifier: Classifier) -> None:
    for file in sample_files()[:1]:
        classifier.predict(read_radiograph(file), gate=False)
