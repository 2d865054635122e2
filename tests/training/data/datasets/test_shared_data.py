"""The public pictures themselves, where they are at hand."""

from collections import Counter
from pathlib import Path

import pytest

from training.data.datasets import read_dataset

DATA = Path(__file__).parents[5] / "shared" / "data"
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA.is_dir(), reason="the public X-rays are not in ../shared/data"),
]


@pytest.mark.parametrize(
    ("layout", "folder", "pictures"),
    [
        ("radiography", "radiography", 8458),
        ("nih", "nih", 1000),
        ("ieee8023", "ieee8023", 556),
        ("covid-cxnet", "covid-cxnet", 853),
        ("hannover", "hannover", 243),
        ("nlm-tuberculosis", "shenzhen", 662),
        ("tuberculosis", "tuberculosis", 500),
        ("kermany", "chest_xray", 3765),
        ("coronahack", "coronahack", 3819),
        ("not-frontal", "not-frontal", 364),
    ],
)
def test_every_picture_is_listed_once(layout, folder, pictures):
    rows = read_dataset(layout, DATA / folder, folder)
    assert len(rows) == pictures
    assert max(Counter(row.key for row in rows).values()) == 1


def test_hannover_has_its_patients():
    rows = read_dataset("hannover", DATA / "hannover", "hannover")
    assert len({row.patient for row in rows}) == 71
