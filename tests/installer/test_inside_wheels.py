"""Nothing that others wrote slips into the program without its terms."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
TEXTS = INSTALLER / "licence_texts"


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


@pytest.mark.parametrize("file", ["_native.abi3.so", "_native.cp311-win_amd64.pyd", "lib.so.1"])
def test_modules_that_nobody_has_looked_into_stop_the_build(
    inside_wheels: ModuleType, file: str
) -> None:
    assert names(inside_wheels, "stranger", "stranger/__init__.py") == set()
    with pytest.raises(inside_wheels.UnknownOriginError, match="modules of stranger"):
        names(inside_wheels, "stranger", file)


def bom(folder: Path, **part: object) -> list[Path]:
    """A wheel's own bill of materials, with one part in it."""
    path = folder / "wheel.cdx.json"
    path.write_text(json.dumps({"components": [part]}), encoding="utf-8")
    return [path]


def test_a_crate_brings_its_notice(inside_wheels: ModuleType, tmp_path: Path) -> None:
    pem = bom(
        tmp_path,
        name="pem",
        version="4.0.0",
        purl="pkg:cargo/pem@4.0.0",
        licenses=[{"expression": "MIT"}],
    )
    parts = {part.name: part for part in inside_wheels.find_parts("cryptography", [], pem, "")}
    crate = parts.pop("pem in cryptography")
    assert (crate.version, crate.licence, crate.purl) == ("4.0.0", "MIT", "pkg:cargo/pem@4.0.0")
    assert "Copyright (c) 2016 Jonathan Creekmore" in crate.licence_text
    assert "without restriction" in crate.licence_text
    # what no list names: the standard library and what it is linked with
    assert "rust-standard-library in cryptography" in parts
    assert "gimli in cryptography" in parts
    assert "syn in cryptography" not in parts


def test_what_the_wheel_has_no_terms_of_gets_the_filed_ones(
    inside_wheels: ModuleType, tmp_path: Path
) -> None:
    openssl = bom(tmp_path, name="openssl", version="4", purl="pkg:generic/openssl@4")
    parts = {part.name: part for part in inside_wheels.find_parts("cryptography", [], openssl, "")}
    assert parts["openssl in cryptography"].licence == "Apache-2.0"
    assert "The OpenSSL Project Authors" in parts["openssl in cryptography"].licence_text


def test_the_wheels_own_crates_are_under_its_own_texts(
    inside_wheels: ModuleType, tmp_path: Path
) -> None:
    purl = "pkg:cargo/cryptography-x509@1?download_url=file://cryptography-x509"
    own = bom(tmp_path, name="cryptography-x509", version="1", purl=purl)
    parts = {part.name: part for part in inside_wheels.find_parts("cryptography", [], own, "")}
    assert parts["cryptography-x509 in cryptography"].licence_text == ""


@pytest.mark.parametrize(
    ("name", "licence", "message"),
    [
        ("stranger", "MIT", "filed the terms of stranger in cryptography"),
        ("pem", "GPL-3.0-only", "pem in cryptography is now under GPL-3.0-only"),
    ],
)
def test_a_crate_without_its_terms_stops_the_build(
    name: str, licence: str, message: str, inside_wheels: ModuleType, tmp_path: Path
) -> None:
    part = bom(
        tmp_path,
        name=name,
        version="1",
        purl=f"pkg:cargo/{name}@1",
        licenses=[{"expression": licence}],
    )
    with pytest.raises(inside_wheels.UnknownOriginError, match=message):
        list(inside_wheels.find_parts("cryptography", [], part, ""))


def test_libffi_is_in_cffi_where_the_system_has_none(
    inside_wheels: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for system, parts in (("linux", {"libffi in cffi"}), ("darwin", set())):
        monkeypatch.setattr(sys, "platform", system)
        assert names(inside_wheels, "cffi", "_cffi_backend.so") == parts


@pytest.mark.parametrize("folder", ["qt", "cryptography", "cffi", "models/hilum"])
def test_every_part_has_its_texts(folder: str) -> None:
    used = set()
    for index in (TEXTS / folder).glob("*.json"):
        for part in json.loads(index.read_text("utf-8")):
            assert part["licence"] and part["texts"], part["id"]
            used.update(part["texts"])
    kept = {path.relative_to(TEXTS / folder).as_posix() for path in (TEXTS / folder).rglob("*.txt")}
    assert used == kept
