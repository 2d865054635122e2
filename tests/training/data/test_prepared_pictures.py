"""Pictures are prepared once, and again as soon as anything that they depend on is another."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.preprocessing import Fit, InputContract, prepare
from inference.readers import read_radiograph
from tests.training.chest_pictures import save
from training.data import prepared_pictures as subject
from training.data.near_duplicates import HASH_BITS
from training.data.prepared_pictures import prepare_pictures

CONTRACT = InputContract(24, 32, 3, (-1.0, 1.0), Fit.PAD)


@pytest.fixture
def paths(tmp_path: Path) -> Any:
    for number in range(4):
        save(tmp_path / f"{number}.png", number)
    (tmp_path / "2.png").write_bytes(b"no picture")
    return [tmp_path / f"{number}.png" for number in range(4)]


def names(cache: Any) -> Any:
    return {path.name for path in cache.glob("*.np[yz]")}


def test_what_is_kept_is_what_prepare_gives(paths: Any, tmp_path: Path) -> None:
    pictures = prepare_pictures(paths, CONTRACT, tmp_path / "cache")
    assert pictures.inputs.shape == (4, 24, 32, 1)
    assert list(pictures.unreadable) == [2]
    assert not pictures.inputs[2].any()
    assert pictures.hashes.shape == (4, HASH_BITS)
    wanted = np.stack([prepare(read_radiograph(paths[index]), CONTRACT) for index in (3, 0)])
    np.testing.assert_array_equal(pictures.batch([3, 0]), wanted)


def test_nothing_is_prepared_twice(
    paths: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = prepare_pictures(paths, CONTRACT, tmp_path / "cache")
    monkeypatch.setattr(subject, "read_radiograph", None)
    again = prepare_pictures(paths, CONTRACT, tmp_path / "cache")
    np.testing.assert_array_equal(first.inputs, again.inputs)
    np.testing.assert_array_equal(first.hashes, again.hashes)
    assert again.unreadable == first.unreadable


def test_picture_order_contract_and_code_each_give_another_name(
    paths: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    seen: set[str] = set()

    def is_new(of: Any = paths, contract: Any = CONTRACT) -> Any:
        prepare_pictures(of, contract, cache)
        fresh = names(cache) - seen
        seen.update(fresh)
        return len(fresh) == 2

    assert is_new()
    assert not is_new()
    assert is_new(paths[::-1])
    for changed in (
        replace(CONTRACT, height=32),
        replace(CONTRACT, fit=Fit.CROP),
        replace(CONTRACT, value_range=(0.0, 1.0)),
    ):
        assert is_new(contract=changed)
    save(paths[1], 77)
    assert is_new()
    monkeypatch.setattr(subject, "code_digest", lambda _roots: "another")
    assert is_new()


def test_a_stopped_preparation_leaves_nothing_behind(
    paths: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(subject, "prepare", stop)
        with pytest.raises(KeyboardInterrupt):
            prepare_pictures(paths, CONTRACT, tmp_path / "cache")
    assert {path.name for path in (tmp_path / "cache").iterdir()} == {"content.json"}
    assert prepare_pictures(paths, CONTRACT, tmp_path / "cache").inputs[0].any()
