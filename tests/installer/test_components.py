"""Python's own terms go along, with those of what others wrote in it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).resolve().parents[2] / "installer"


@pytest.fixture
def components(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(INSTALLER))
    spec = importlib.util.spec_from_file_location("components", INSTALLER / "components.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("inside_wheels", "shipped_component"):
        monkeypatch.delitem(sys.modules, name)
    return module


def test_python_brings_the_terms_of_what_it_incorporates(components: ModuleType) -> None:
    [python] = components.find_components([], frozenset())
    for words in (
        "PYTHON SOFTWARE FOUNDATION LICENSE",
        "Thai Open Source Software Center",
        "libmpdec",
        "mimalloc",
    ):
        assert words in python.licence_text
    assert "Makoto Matsumoto and Takuji Nishimura" in python.licence_text


def test_a_python_that_nobody_has_looked_into_stops_the_build(
    components: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    with pytest.raises(components.UnknownOriginError, match="inside Python 3"):
        components.find_components([], frozenset())
