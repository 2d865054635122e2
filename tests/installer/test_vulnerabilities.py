"""Known holes in what ships are found, and nobody is told that all is well unseen."""

import importlib.util
import json
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any
from zipfile import ZipFile

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "installer" / "vulnerabilities.py"
TODAY = datetime.now(UTC)
pytestmark = pytest.mark.skipif(shutil.which("dpkg") is None, reason="releases are made on Debian")


@pytest.fixture
def scan(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("vulnerabilities", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "vulnerabilities", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "debian_release", lambda: "12")
    return module


def advisory(name: str, ecosystem: str, package: str, *events: dict[str, str], **more: Any) -> Any:
    return {
        "id": f"OSV-{name}",
        "aliases": [name],
        "modified": TODAY.isoformat(),
        "summary": "It overflows.",
        "affected": [
            {
                "package": {"ecosystem": ecosystem, "name": package},
                "ranges": [{"type": "ECOSYSTEM", "events": list(events)}],
            }
        ],
        **more,
    }


BEGIN = {"introduced": "0"}
LONG_KNOWN = {
    "PyPI": advisory("CVE-2023-44271", "PyPI", "Pillow", BEGIN, {"fixed": "10.0.0"}),
    "crates.io": advisory("CVE-2020-26235", "crates.io", "time", BEGIN, {"fixed": "0.2.23"}),
    "Debian": advisory(
        "CVE-2023-4863", "Debian:12", "libwebp", BEGIN, {"fixed": "1.2.4-0.2+deb12u1"}
    ),
}
BILL = {
    "pillow": "pkg:pypi/pillow@13.0.0",
    "numpy": "pkg:pypi/numpy@2.4.6",
    "memchr": "pkg:cargo/memchr@2.7.4",
    "libxkbcommon0": "pkg:deb/debian/libxkbcommon0@1.5.0-1?arch=amd64&upstream=libxkbcommon",
    "Qt": "pkg:generic/qt/core@6.11",
}


def write(folder: Path, *advisories: Any, known: dict[str, Any] = LONG_KNOWN) -> Path:
    for ecosystem, old in known.items():
        mine = [
            item
            for item in advisories
            if item["affected"][0]["package"]["ecosystem"].startswith(ecosystem)
        ]
        with ZipFile(folder / f"{ecosystem}.zip", "w") as archive:
            for item in [old, *mine]:
                archive.writestr(f"{item['id']}.json", json.dumps(item))
    return folder


def check(scan: ModuleType, folder: Path, bill: dict[str, str] = BILL) -> int:
    path = folder / "hilum.cdx.json"
    components = [{"name": name, "purl": purl} for name, purl in bill.items()]
    path.write_text(json.dumps({"components": components}))
    return int(scan.main(["check", str(path), str(folder)]))


def test_nothing_is_found_where_nothing_is(
    scan: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fixed = advisory("CVE-1", "PyPI", "pillow", BEGIN, {"fixed": "13.0.0"})
    other = advisory("CVE-2", "PyPI", "pillow-simd", BEGIN)
    withdrawn = advisory("CVE-3", "PyPI", "numpy", BEGIN, withdrawn="2026-01-01T00:00:00Z")
    assert check(scan, write(tmp_path, fixed, other, withdrawn)) == 0
    told = capsys.readouterr().out
    assert f"2 parts from PyPI, advisories up to {TODAY:%Y-%m-%d}" in told
    assert "1 parts are in no ecosystem, look them up by hand: Qt" in told


@pytest.mark.parametrize(
    "hole",
    [
        advisory("CVE-1", "PyPI", "Pillow", {"introduced": "12.2"}, {"fixed": "13.0.1"}),
        advisory("CVE-1", "PyPI", "numpy", {"fixed": "2.5"}, {"introduced": "2.4"}),
        advisory("CVE-1", "PyPI", "numpy", BEGIN, {"last_affected": "2.4.6"}),
        advisory("CVE-1", "PyPI", "numpy", BEGIN),
        advisory("CVE-1", "crates.io", "memchr", {"introduced": "2.7.4-rc.1"}, {"fixed": "2.10.0"}),
        advisory("CVE-1", "Debian:12", "libxkbcommon", BEGIN, {"fixed": "1.5.0-1+deb12u1"}),
    ],
)
def test_a_hole_is_found(
    scan: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], hole: Any
) -> None:
    assert check(scan, write(tmp_path, hole)) == 1
    assert "OPEN" in capsys.readouterr().out


def test_listed_versions_count_too(scan: ModuleType, tmp_path: Path) -> None:
    hole = advisory("CVE-1", "PyPI", "numpy")
    hole["affected"][0]["versions"] = ["2.4.6"]
    assert check(scan, write(tmp_path, hole)) == 1


@pytest.mark.parametrize(
    "hole",
    [
        advisory("CVE-1", "PyPI", "numpy", BEGIN, {"last_affected": "2.4.5"}),
        advisory("CVE-1", "PyPI", "numpy", {"introduced": "2.5"}),
        advisory("CVE-1", "crates.io", "memchr", BEGIN, {"fixed": "2.7.4"}),
        advisory("CVE-1", "Debian:11", "libxkbcommon", BEGIN, {"fixed": "1.6"}),
    ],
)
def test_a_hole_elsewhere_is_none_here(scan: ModuleType, tmp_path: Path, hole: Any) -> None:
    assert check(scan, write(tmp_path, hole)) == 0


def test_what_debian_has_not_mended_is_told_and_waits(
    scan: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(scan, write(tmp_path, advisory("CVE-1", "Debian:12", "libxkbcommon", BEGIN))) == 0
    assert "waiting  libxkbcommon" in capsys.readouterr().out


@pytest.mark.parametrize(("days", "status"), [(0, 0), (-1, 1)])
def test_a_hole_is_accepted_until_a_day(
    scan: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, status: int
) -> None:
    accepted = tmp_path / "accepted.toml"
    until = (TODAY + timedelta(days)).date()
    accepted.write_text(f'["CVE-1"]\nreason = "never called"\nuntil = {until}\n')
    monkeypatch.setattr(scan, "ACCEPTED", accepted)
    assert check(scan, write(tmp_path, advisory("CVE-1", "PyPI", "numpy", BEGIN))) == status
    accepted.write_text(f'["CVE-1"]\nuntil = {until}\n')
    assert check(scan, tmp_path) == 2


def test_it_fails_where_it_cannot_look(scan: ModuleType, tmp_path: Path) -> None:
    old = (TODAY - timedelta(days=30)).isoformat()
    stale = {name: item | {"modified": old} for name, item in LONG_KNOWN.items()}
    ignorant = LONG_KNOWN | {"PyPI": advisory("CVE-1", "PyPI", "other", BEGIN)}
    for name, known in {"stale": stale, "ignorant": ignorant}.items():
        (tmp_path / name).mkdir()
        assert check(scan, write(tmp_path / name, known=known)) == 2
    (tmp_path / "none").mkdir()
    assert check(scan, tmp_path / "none") == 2
    whole = write(tmp_path)
    assert check(scan, whole, {"Qt": BILL["Qt"]}) == 2
    assert check(scan, whole) == 0
    (whole / "Debian.zip").write_bytes(b"not a zip")
    assert check(scan, whole) == 2


def test_the_accepted_ones_of_today_have_reasons(scan: ModuleType, tmp_path: Path) -> None:
    assert check(scan, write(tmp_path)) == 0


def test_fetching_without_a_network_says_so(
    scan: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(scan, "SOURCE", "http://127.0.0.1:9")
    assert scan.main(["fetch", str(tmp_path)]) == 2
    assert "Cannot look" in capsys.readouterr().err


def test_fetching_takes_every_ecosystem(
    scan: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served, got = tmp_path / "served", tmp_path / "got"
    for ecosystem in LONG_KNOWN:
        (served / ecosystem).mkdir(parents=True)
    for path in [*write(served).glob("*.zip")]:
        path.rename(served / path.stem / "all.zip")
    monkeypatch.setattr(scan, "SOURCE", served.as_uri())
    assert scan.main(["fetch", str(got)]) == 0
    assert check(scan, got) == 0
