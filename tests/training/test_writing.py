from pathlib import Path

import pytest

from training.writing import written_aside


def test_a_file_is_put_in_place_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "card.json"
    target.write_text("before")
    with written_aside(target) as aside:
        assert (aside.suffix, aside.parent) == (target.suffix, target.parent)
        aside.write_text("after")
        assert target.read_text() == "before"
    assert target.read_text() == "after"
    assert list(tmp_path.iterdir()) == [target]


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "card.json"
    target.write_text("before")
    with pytest.raises(ValueError, match="no"), written_aside(target) as aside:
        aside.write_text("half")
        raise ValueError("no")
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]
