"""What the window remembers of a film is what `hilum-classify` says of it."""

from pathlib import Path

import pytest

from desktop.work.analysis import analyse
from desktop.work.model_at_work import ModelAtWork
from inference.classifier import Classifier
from inference.input_item import InputItem
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file
from inference.prediction import Verdict
from tests.synthetic_bundle import write_bundle
from tests.synthetic_films import ABNORMAL, BETWEEN, NORMAL, NOT_A_CHEST, write_film

NO_NORMAL = {
    "findings": [
        {"key": key, "name": key.title()} for key in ("tuberculosis", "silicosis", "pneumonia")
    ],
    "operating_points": {},
    "default_operating_point": "",
}


@pytest.mark.parametrize(
    ("gray", "changes", "verdict"),
    [
        (NORMAL, {}, Verdict.NORMAL),
        (ABNORMAL, {}, Verdict.NAMED),
        (ABNORMAL, {"naming": {}}, Verdict.ABNORMAL),
        (NORMAL, NO_NORMAL, Verdict.MOST_LIKELY),
        (BETWEEN, {}, Verdict.NONE),
        (NOT_A_CHEST, {}, Verdict.NONE),
    ],
)
def test_the_verdict_is_remembered_as_the_model_gave_it(
    tmp_path: Path, gray: int, changes: dict[str, object], verdict: Verdict
) -> None:
    film = InputItem(write_film(tmp_path / "film.png", gray))
    classifier = Classifier(ModelBundle.open(write_bundle(tmp_path / "bundle", **changes)))
    told = classify_file(film, classifier).as_record()
    assert told["verdict_key"] == verdict
    reading = analyse(film, ModelAtWork(classifier, signed=False)).result.reading
    assert (reading.verdict_key, reading.named) == (told["verdict_key"], told["named"])


def test_without_a_model_there_is_no_verdict(tmp_path: Path) -> None:
    film = InputItem(write_film(tmp_path / "film.png"))
    assert analyse(film, None).result.reading.verdict_key is Verdict.NONE
