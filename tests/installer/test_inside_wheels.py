"""Nothing that others wrote slips into the program without its terms."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
QT_TEXTS = INSTALLER / "licence_texts" / "qt"


@pytest.fixture
def inside_wheels(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(INSTALLER))
    path = INSTALLER / "inside_wheels.py"
    spec = importlib.util.spec_from_file_location("inside_wheels", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.delitem(sys.modules, "shipped_component")
    return module


def names(module: ModuleType, wheel: str, *files: str, text: str = "") -> set[str]:
    parts = module.find_parts(wheel, [Path(file) for file in files], [], text)
    return {part.name for part in parts}


@pytest.mark.parametrize("file", ["lib/libQt6Svg.so.6", "Qt6Svg.dll", "QtSvg", "QtSvg.abi3.so"])
def test_a_qt_library_brings_its_parts(inside_wheels: ModuleType, file: str) -> None:
    assert names(inside_wheels, "pyside6-essentials", file) == {"xsvg in Qt"}


@pytest.mark.parametrize("file", ["lib/libQt6Network.so.6", "Qt6Pdf.dll", "libicuio.so.73"])
def test_a_qt_library_that_nobody_knows_stops_the_build(
    inside_wheels: ModuleType, file: str
) -> None:
    with pytest.raises(inside_wheels.UnknownOriginError, match="looked into"):
        names(inside_wheels, "pyside6-essentials", file)


def test_a_grafted_library_needs_its_terms_in_the_wheel(inside_wheels: ModuleType) -> None:
    files = ("numpy.libs/libscipy_openblas64_-32a4b2a6.so", "numpy/_core/_umath.so")
    assert names(inside_wheels, "numpy", *files, text="OpenBLAS") == {"OpenBLAS in numpy"}
    with pytest.raises(inside_wheels.UnknownOriginError, match="no terms of OpenBLAS"):
        names(inside_wheels, "numpy", *files)
    with pytest.raises(inside_wheels.UnknownOriginError, match="GRAFTED"):
        names(inside_wheels, "numpy", "numpy.libs/libstranger-1.so")


def test_every_part_of_qt_has_its_texts() -> None:
    used = set()
    for index in QT_TEXTS.glob("*.json"):
        for part in json.loads(index.read_text("utf-8")):
            assert part["licence"] and part["texts"], part["id"]
            used.update(part["texts"])
    kept = {path.relative_to(QT_TEXTS).as_posix() for path in QT_TEXTS.rglob("*.txt")}
    assert used == kept
