"""The Windows installer, compiled here and run in Wine with a program folder of a few bytes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[3]
WINE = shutil.which("wine64") or shutil.which("wine")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is not installed"),
    pytest.mark.skipif(WINE is None, reason="wine is not installed"),
]


class Windows:
    """A Windows of its own, in a folder."""

    def __init__(self, prefix: Path) -> None:
        # No browser, no .NET: Wine would ask to fetch them.
        self.environment = {
            "HOME": str(prefix.parent),
            "PATH": os.environ["PATH"],
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",
        }
        self.local = prefix / "drive_c/users" / os.environ.get("USER", "root") / "AppData/Local"

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        # Wine waits for ever when its output is a file; a pipe is all right.
        return subprocess.run(
            [str(WINE), *map(str, command)],
            env=self.environment,
            stdin=subprocess.PIPE,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=250,
            check=False,
        )

    def registry(self, key: str) -> str:
        return self.run("reg", "query", rf"HKCU\Software\{key}", "/s").stdout


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    windows = Windows(tmp_path_factory.mktemp("wine") / "prefix")
    windows.run("wineboot", "--init")
    windows.local = next(
        (tmp_path_factory.getbasetemp()).glob("wine*/prefix/drive_c/users/*/AppData/Local")
    )
    yield windows
    windows.run("wineboot", "--kill")


def compile_installer(folder: Path, version: str) -> Path:
    program = folder / version
    for name in ("hilum.exe", "hilum-classify.exe", "_internal/a.dll", "licences/numpy.txt"):
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_text(version)
    (program / "hilum.cdx.json").write_text("{}")
    icon = folder / "hilum.ico"
    Image.new("RGB", (32, 32)).save(icon)
    output = folder / f"hilum-{version}-windows-x64.exe"
    definitions = {"VERSION": version, "FOLDER": program, "ICON": icon, "OUTPUT": output}
    options = [f"-D{name}={value}" for name, value in definitions.items()]
    script = ROOT / "installer" / "windows" / "hilum.nsi"
    subprocess.run(["makensis", "-V1", "-WX", *options, script], check=True)
    return output


def test_install_update_and_remove(windows: Windows, tmp_path: Path) -> None:
    program = windows.local / "Programs" / "Hilum"
    history = windows.local / "Hilum" / "history.sqlite3"

    assert windows.run(compile_installer(tmp_path, "1.0.0"), "/S").returncode == 0
    assert (program / "hilum.exe").read_text() == "1.0.0"
    assert "Hilum.Radiograph" in windows.registry(r"Classes\.dcm\OpenWithProgids")
    assert r"hilum.exe" in windows.registry(r"Classes\Hilum.Radiograph\shell\open\command")
    uninstalling = r"Microsoft\Windows\CurrentVersion\Uninstall\Hilum"
    assert "1.0.0" in windows.registry(uninstalling)

    assert windows.run(compile_installer(tmp_path, "2.0.0"), "/S").returncode == 0
    assert (program / "hilum.exe").read_text() == "2.0.0"
    assert (program.with_name("Hilum.previous") / "hilum.exe").read_text() == "1.0.0"

    history.parent.mkdir(parents=True)
    history.write_text("results")
    (program / "notes.txt").write_text("somebody's own")
    # "_?=" keeps the uninstaller from copying itself away, so that it can be waited for.
    windows.run(program / "uninstall.exe", "/S", f"_?={winpath(program)}")
    left = {path.name for path in program.rglob("*")} - {"uninstall.exe"}
    assert left == {"notes.txt"}
    assert not program.with_name("Hilum.previous").exists()
    assert history.read_text() == "results"
    assert "Hilum.Radiograph" not in windows.registry(r"Classes\.dcm\OpenWithProgids")
    assert "2.0.0" not in windows.registry(uninstalling)


def test_removal_with_the_data(windows: Windows, tmp_path: Path) -> None:
    program = windows.local / "Programs" / "Hilum"
    assert windows.run(compile_installer(tmp_path, "3.0.0"), "/S").returncode == 0
    (windows.local / "Hilum").mkdir(exist_ok=True)
    windows.run(program / "uninstall.exe", "/S", "/DELETEDATA", f"_?={winpath(program)}")
    assert not (windows.local / "Hilum").exists()


def winpath(path: Path) -> str:
    """A path of the prefix as Windows names it."""
    return "C:" + str(path).split("drive_c")[1].replace("/", "\\")
