"""Freezes the program for Windows in Wine, installs it there, uses it and removes it.

    sudo make windows-test WINDOWS_PYTHON=python-3.11.9-embed-amd64.zip

Everything that ships is Windows' own: Python, the locked wheels, PyInstaller's starter. Only
the system is not: Wine 10 in a minimal Debian, with two libraries of `stand_ins`. What passes
here may still fail on Windows; what fails here is worth a look.
"""

import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bare_root import USER, USER_ID, BareRoot, Result, with_own_mounts
from check_package import as_promised, read_history
from checklist import Checklist, all_passed, last_line, require
from stand_ins import make_stand_ins
from system_call_trace import network_use, read_calls
from virtual_display import virtual_display
from windows_environment import lay_out

ROOT = Path(__file__).resolve().parents[2]
RELEASE, WINE = "trixie", ("wine", "wine64", "fonts-dejavu-core")
"""The first Debian whose Wine knows the parts of Windows that Qt 6 asks for."""
WINE_LIBRARIES = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
HOME = f"/home/{USER}"
PREFIX, BUILD = f"{HOME}/wine", f"{HOME}/build"
LOCAL = f"{PREFIX}/drive_c/users/{USER}/AppData/Local"
PROGRAM, HISTORY = f"{LOCAL}/Programs/Hilum", f"{LOCAL}/Hilum/history.sqlite3"
ASSETS = f"{PROGRAM}/_internal/assets"
SAMPLE = f"{ASSETS}/samples/synthetic-normal.dcm"
ENVIRONMENT = {
    "HOME": HOME,
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "WINEPREFIX": PREFIX,
    "WINEDEBUG": "-all",
    # Neither .NET nor a browser, which Wine would want to fetch.
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;ucrtbase=n",
}
FREEZING_SECONDS = 1800


class WineCheck(Checklist):
    """One bare root with Wine, one build."""

    def __init__(self, root: BareRoot, display: str, traces: Path) -> None:
        super().__init__()
        self.root, self.traces = root, traces
        self._environment = {**ENVIRONMENT, "DISPLAY": display}

    def run(
        self,
        program: str,
        *arguments: str,
        before: Sequence[str] = (),
        seconds: float = 300,
        more: Mapping[str, str] | None = None,
    ) -> Result:
        """Run a program of Windows, as an ordinary user and without network interfaces."""
        variables = {**self._environment, **(more or {})}
        return self.root.as_user(["wine", program, *arguments], variables, before, seconds)

    def prepare(self) -> None:
        """Make Wine's folders, and put the stand-ins where Windows has these libraries."""
        self.run("wineboot", "--init")
        system = self.root.inside(f"{PREFIX}/drive_c/windows/system32")
        make_stand_ins(self.root.inside(WINE_LIBRARIES), system)

    def freeze(self, python_zip: Path, source_date: str) -> str:
        """The program folder, from the last commit, as `build.cmd` would make it."""
        folder = self.root.inside(BUILD)
        source = folder / "source"
        source.mkdir(parents=True)
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True)
        subprocess.run(["tar", "-x"], cwd=source, input=archive.stdout, check=True)
        lay_out(python_zip, source, folder / "python")
        self.root.as_root("chown", "-R", str(USER_ID), BUILD)
        step = (f"{BUILD}/python/python.exe", f"{BUILD}/source/installer/build.py", "installed")
        result = self.run(*step, seconds=FREEZING_SECONDS, more={"SOURCE_DATE_EPOCH": source_date})
        require(result.status == 0, last_line(result))
        return f"{_megabytes(source / 'dist' / 'hilum'):.0f} MB"

    def make_setup(self, output: Path) -> str:
        """The installer, with this system's NSIS."""
        source = self.root.inside(f"{BUILD}/source")
        version = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["project"][
            "version"
        ]
        script = source / "installer" / "windows" / "setup_program.py"
        command = [sys.executable, script, source / "dist" / "hilum", output, version]
        subprocess.run(command, check=True)
        (program,) = output.glob("hilum-*-windows-x64.exe")
        shutil.copy(program, self.root.inside(f"{HOME}/setup.exe"))
        return f"{program.name}, {program.stat().st_size / 1e6:.1f} MB"

    def install(self) -> str:
        """Silently, for the user who runs it."""
        result = self.run(f"{HOME}/setup.exe", "/S")
        require(result.status == 0, f"status {result.status}")
        require(self.root.inside(f"{PROGRAM}/hilum.exe").is_file(), "hilum.exe is not there")
        return f"{_megabytes(self.root.inside(PROGRAM)):.0f} MB in {PROGRAM.split('drive_c')[1]}"

    def self_test(self, program: str, *options: str) -> str:
        """What the program says of itself, and what it asked of the network."""
        trace = self.traces / f"{program}.strace"
        strace = ["strace", "-f", "-y", "-qq", "--seccomp-bpf", "-e", "signal=none"]
        strace += ["-e", "trace=%network", "-o", str(trace)]
        command = (f"{PROGRAM}/{program}.exe", "--self-test", *options)
        with self.awake():
            passed = all_passed(self.run(*command, before=strace))
        with trace.open(encoding="latin-1") as lines:
            calls = list(read_calls(lines))
        require(any(call.name == "socket" for call in calls), "the trace is empty")
        used = network_use(calls)
        require(not used, f"used the network: {used[:3]}")
        return f"{passed}; no socket but Wine's own"

    @contextmanager
    def awake(self) -> Iterator[None]:
        """Let Wine start before, and stay: it asks for its own name then, and listens."""
        waiting = self.root.user_command(["wine", "cmd", "/c", "pause"], self._environment)
        pipe = subprocess.PIPE
        with subprocess.Popen(
            waiting, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT
        ) as program:
            said = b""
            while b"Press" not in said and program.stdout is not None and program.poll() is None:
                said += program.stdout.read(1)
            yield

    def classify(self) -> str:
        """The answer that the model card promises."""
        options = ("--no-gate", "--format", "json", SAMPLE)
        result = self.run(f"{PROGRAM}/hilum-classify.exe", *options)
        require(result.status == 0, last_line(result))
        card = self.root.inside(ASSETS) / "models/hilum/model_card.json"
        return as_promised(result.output, card)

    def read_twice(self) -> str:
        """Two starts, one history."""
        history = self.root.inside(HISTORY)
        for count, sample in enumerate((SAMPLE, SAMPLE.replace(".dcm", ".png")), start=1):
            picture = f"{HOME}/window-{count}.png"
            result = self.run(f"{PROGRAM}/hilum.exe", "--screenshot", picture, sample)
            require(result.status == 0, f"status {result.status}: {last_line(result)}")
            shutil.copy(self.root.inside(picture), self.traces)
            kept = read_history(history)
            require(len(kept) == count, f"{len(kept)} entries after start {count}")
        return f"{len(kept)} entries after the second start"

    def remove(self, *options: str) -> str:
        """Silently; what stays is the user's, or nothing when the user says so."""
        history = self.root.inside(HISTORY)
        # "_?=" keeps the uninstaller from copying itself away, so that it can be waited for.
        place = "C:" + PROGRAM.split("drive_c")[1].replace("/", "\\")
        self.run(f"{PROGRAM}/uninstall.exe", "/S", *options, f"_?={place}")
        left = {path.name for path in self.root.inside(PROGRAM).rglob("*")} - {"uninstall.exe"}
        require(not left, f"left behind: {sorted(left)[:5]}")
        if "/DELETEDATA" in options:
            require(not history.parent.exists(), "the data are still there")
            return "nothing is left"
        return f"the history stays, with {len(read_history(history))} entries"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def check_program(check: WineCheck) -> None:
    """The installed program, from its installation to its removal."""
    json_format = ("--format", "json")
    check.attempt("silent installation", check.install)
    check.attempt("self-test", lambda: check.self_test("hilum", "--json"))
    check.attempt("its part of it", lambda: check.self_test("hilum-classify", *json_format))
    check.attempt("hilum-classify", check.classify)
    check.attempt("two starts", check.read_twice)
    check.attempt("removal", check.remove)
    check.attempt("installed again", check.install)
    check.attempt("removal with the data", lambda: check.remove("/DELETEDATA"))


def main() -> int:
    """Build, install, use, remove."""
    python_zip, output = Path(sys.argv[1]).resolve(), ROOT / "dist"
    with_own_mounts()
    output.mkdir(exist_ok=True)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    date = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    traces = Path(tempfile.mkdtemp(prefix="hilum-wine-"))
    with BareRoot(Path(tempfile.mkdtemp(prefix="hilum-check-")) / "root", RELEASE) as root:
        root.as_root("apt-get", "update", "-qq")
        root.as_root("apt-get", "install", "-qq", "--no-install-recommends", *WINE)
        with virtual_display(root) as display:
            check = WineCheck(root, display, traces)
            check.prepare()
            check.attempt("program folder", lambda: check.freeze(python_zip, date))
            if not check.failures:
                check.attempt("installer", lambda: check.make_setup(output))
            if not check.failures:
                check_program(check)
    print(f"The traces and pictures are in {traces}.")
    print(f"{check.failures} failed" if check.failures else "Everything passed.")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
