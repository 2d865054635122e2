from pathlib import Path
from typing import Any

import pytest

from tests.training.chest_pictures import save
from training.data.datasets import read_dataset
from training.data.datasets.exclusions import find_list, read_exclusions
from training.errors import DatasetError


def row_named(folder: Path, name: Any) -> Any:
    save(folder / "a" / name, 1)
    (row,) = read_dataset("class-folders", folder, "clinic")
    return row


def test_names_and_patterns_with_their_reasons(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text('source,file,reason\nclinic,x.png,"wrong label, twice"\nclinic,p*,child\n')
    exclusions = read_exclusions([listed])
    assert exclusions.reason_for(row_named(tmp_path / "1", "x.png")) == "wrong label, twice"
    assert exclusions.reason_for(row_named(tmp_path / "2", "p1.png")) == "child"
    assert exclusions.reason_for(row_named(tmp_path / "3", "y.png")) is None


def test_a_line_without_a_reason_is_named(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("source,file,reason\nclinic,x.png,\n")
    with pytest.raises(DatasetError, match="row 2: an exclusion needs"):
        read_exclusions([listed])


def test_lists_come_from_the_data_or_from_hilum(tmp_path: Path) -> None:
    assert find_list("children.csv", tmp_path).is_file()
    (tmp_path / "children.csv").write_text("source,file,reason\n")
    assert find_list("children.csv", tmp_path) == tmp_path / "children.csv"
    with pytest.raises(DatasetError, match=r"no exclusion list 'mine\.csv'"):
        find_list("mine.csv", tmp_path)
