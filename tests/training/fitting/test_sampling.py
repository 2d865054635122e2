from typing import Any

import numpy as np
import pytest

from training.fitting.sampling import NOT_ASKED, balance

DOMAINS = ["both"] * 100 + ["sick only"] * 400
ABNORMAL = np.array([0] * 20 + [1] * 80 + [1] * 400)
DISEASE = np.array([NOT_ASKED] * 20 + [0] * 40 + [1] * 40 + [0] * 400)


@pytest.fixture
def balanced() -> Any:
    return balance(DOMAINS, ABNORMAL, DISEASE, one_sided=0.15)


def expected(balanced: Any, weights: Any) -> Any:
    """What films contribute on average: how often they are drawn times what they count for."""
    return balanced.chance * weights


def test_chances_are_a_distribution(balanced: Any) -> None:
    assert balanced.chance.sum() == pytest.approx(1)
    assert balanced.chance.min() > 0


def test_both_sides_of_each_answer_weigh_the_same(balanced: Any) -> None:
    abnormal = expected(balanced, balanced.abnormal)
    assert abnormal[ABNORMAL == 0].sum() == pytest.approx(abnormal[ABNORMAL == 1].sum(), rel=1e-5)
    disease = expected(balanced, balanced.disease)
    assert disease[DISEASE == 0].sum() == pytest.approx(disease[DISEASE == 1].sum(), rel=1e-5)


def test_a_source_with_one_side_counts_less_for_abnormal_and_as_the_root_of_its_films(
    balanced: Any,
) -> None:
    abnormal = expected(balanced, balanced.abnormal)
    both, alone = abnormal[20:100].sum(), abnormal[100:].sum()
    assert alone / both == pytest.approx(0.15 * np.sqrt(400 / 80), rel=1e-5)


def test_films_that_are_not_asked_for_their_disease_count_nothing_there(balanced: Any) -> None:
    assert not balanced.disease[DISEASE == NOT_ASKED].any()
    assert balanced.disease[DISEASE != NOT_ASKED].all()


def test_weights_hold_among_the_films_of_one_side_and_change_no_side() -> None:
    weights = np.where(np.arange(500) % 2, 3.0, 1.0)
    weighed = balance(DOMAINS, ABNORMAL, DISEASE, one_sided=0.15, weights=weights)
    abnormal = expected(weighed, weighed.abnormal)
    heavy = weights == 3
    for side in (ABNORMAL == 0, (ABNORMAL == 1) & (np.arange(500) < 100)):
        assert abnormal[side & heavy].sum() / abnormal[side & ~heavy].sum() == pytest.approx(3)
    assert abnormal[ABNORMAL == 0].sum() == pytest.approx(abnormal[ABNORMAL == 1].sum(), rel=1e-5)
