"""Everything that can be concluded has its words."""

from desktop.look import wording
from desktop.records.record import Conclusion


def test_every_conclusion_has_its_words() -> None:
    for conclusion in Conclusion:
        assert wording.conclusion(conclusion)
    assert len(set(map(wording.conclusion, Conclusion))) == len(Conclusion)
