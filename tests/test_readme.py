"""The examples of the README do what they say."""

import doctest
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    options = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=options)
    assert tried.failed == 0
    assert tried.attempted >= 8
