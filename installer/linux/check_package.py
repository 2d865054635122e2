"""Installs the .deb where no Python is, uses it without a network, and removes it.

    sudo python3 installer/linux/check_package.py dist/hilum_*.deb

Needs root, debootstrap, strace and Xvfb. The first run fetches a minimal Debian, and every
run lets apt fetch the libraries that the package depends on; Hilum itself always runs
without network interfaces, as an ordinary user, under a trace of its system calls.
"""

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path, PurePosixPath

import check_rpm as rpm
from bare_root import USER_ID, BareRoot, Result, with_own_mounts
from checklist import Checklist, all_passed, last_line, require
from system_call_trace import changed_files, network_use, read_calls
from system_limits import memory_limit
from virtual_display import virtual_display

HOME = "/home/clinic"
PROGRAM = "/opt/hilum"
ASSETS = f"{PROGRAM}/_internal/assets"
SAMPLE = f"{ASSETS}/samples/synthetic-normal.dcm"
HISTORY = ".local/share/Hilum/history.sqlite3"
ENTRY = "/usr/share/applications/hilum.desktop"
MENUS = ("desktop-file-utils", "shared-mime-info")
OWN_FOLDERS = (".local/share/Hilum", ".config", ".cache")
"""Below the home: what the XDG Base Directory specification gives a program to write in."""
ORDINARY = {"HOME": HOME, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
GIBIBYTE = 1 << 30
TRACE = "trace=%network,%file"


class PackageCheck(Checklist):
    """One bare root, one package."""

    def __init__(self, root: BareRoot, traces: Path) -> None:
        super().__init__()
        self.root, self.traces = root, traces
        self.home = root.inside(HOME)

    def run(self, *command: str, before: Sequence[str] = (), **changes: str) -> Result:
        """Run a command of the package; ``changes`` are environment variables."""
        return self.root.as_user(command, {**ORDINARY, **changes}, before)

    def traced(self, name: str, *command: str, **changes: str) -> Result:
        """Run a command, and require that it used no network and wrote where it may."""
        trace = self.traces / f"{name}.strace"
        # Signals and exits are of no interest; long names must not be cut.
        strace = ("strace", "-f", "-y", "-qq", "-e", "signal=none", "-s", "4096", "-e", TRACE)
        result = self.run(*command, before=(*strace, "-o", str(trace)), **changes)
        with trace.open(encoding="latin-1") as lines:
            calls = list(read_calls(lines))
        require(any(call.name == "execve" for call in calls), "the trace is empty")
        used = network_use(calls)
        require(not used, f"used the network: {used[:3]}")
        allowed = [f"{changes.get('HOME', HOME)}/{folder}" for folder in OWN_FOLDERS]
        allowed += [word for word in command if word.startswith(HOME)]
        strays = [
            str(path)
            for path in sorted(
                changed_files(calls, PurePosixPath(self.root.path), PurePosixPath("/"))
            )
            if not any(path.is_relative_to(place) or _is_above(path, place) for place in allowed)
        ]
        require(not strays, f"wrote outside its folders: {strays[:5]}")
        return result

    def self_test(self, name: str, **changes: str) -> str:
        """``hilum --self-test`` under the trace."""
        result = self.traced(name, "hilum", "--self-test", "--json", **changes)
        return all_passed(result)

    def read_twice(self, name: str, **changes: str) -> str:
        """Read a film, start again, read another; the history has both."""
        home = changes.get("HOME", HOME)
        for count, sample in enumerate((SAMPLE, SAMPLE.replace(".dcm", ".png")), start=1):
            picture = f"{home}/.cache/window-{count}.png"
            result = self.traced(name, "hilum", "--screenshot", picture, sample, **changes)
            require(result.status == 0, f"status {result.status}: {last_line(result)}")
            picture_file = self.root.inside(picture)
            require(picture_file.stat().st_size > 10_000, "the picture of the window is empty")
            shutil.copy(picture_file, self.traces / f"{name}-{count}.png")
            kept = read_history(self.root.inside(home) / HISTORY)
            require(len(kept) == count, f"{len(kept)} entries after start {count}")
        return f"{len(kept)} entries after the second start"


def read_history(path: Path) -> list[tuple[str, str]]:
    """Name and conclusion of every entry, after SQLite's own check of the file."""
    with closing(sqlite3.connect(path)) as connection:
        require(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), "damaged")
        entries = connection.execute("SELECT file_name, conclusion FROM record ORDER BY id")
        return [(str(name), str(conclusion)) for name, conclusion in entries]


def check_smoke(check: PackageCheck) -> None:
    """The program itself, offscreen and on a display."""
    check.attempt("self-test, offscreen", lambda: check.self_test("offscreen"))
    check.attempt("two starts, offscreen", lambda: check.read_twice("starts"))
    with virtual_display(check.root) as display:
        on_display = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        require(not check.root.inside("/dev/dri").exists(), "the root has a graphics card")
        check.attempt(
            "self-test, X11 without a graphics card", lambda: check.self_test("x11", **on_display)
        )
    check.attempt("hilum-classify", lambda: classify_sample(check))
    check.attempt("desktop entry", lambda: desktop_entry(check))
    check.attempt("licences", lambda: licences_and_contents(check))


def classify_sample(check: PackageCheck) -> str:
    """The command line gives the answer that the model card promises."""
    result = check.traced("classify", "hilum-classify", "--no-gate", "--format", "json", SAMPLE)
    require(result.status == 0, last_line(result))
    card = check.root.inside(ASSETS) / "models/hilum/model_card.json"
    return as_promised(result.output, card)


def as_promised(output: str, card: Path) -> str:
    """What ``hilum-classify --format json`` says of the sample, against the model card."""
    answer = json.loads(output)["probabilities"]
    promised = json.loads(card.read_text("utf-8"))["reference"]["probabilities"]
    worst = max(abs(answer[key] - value) for key, value in promised.items())
    require(worst < 1e-3, f"differs from the card by {worst:.1e}")
    return f"largest difference from the card {worst:.1e}"


def desktop_entry(check: PackageCheck) -> str:
    """The desktop finds Hilum for what it reads, and its icon and manual."""
    root = check.root
    root.as_root("desktop-file-validate", ENTRY)
    found = root.inside("/usr/share/applications/mimeinfo.cache").read_text().splitlines()
    for kind in ("application/dicom", "image/jpeg", "image/png"):
        require(any(line.startswith(f"{kind}=hilum.desktop") for line in found), kind)
    names = root.inside("/usr/share/mime/globs2").read_text()
    require(":application/dicom:*.dcm\n" in names, "no file is known as DICOM")
    entry = root.inside(ENTRY).read_text().splitlines()
    require("Exec=hilum %F" in entry and "Icon=hilum" in entry, "the entry starts something else")
    manuals = [f"/usr/share/man/man1/{command}.1" for command in ("hilum", "hilum-classify")]
    icon = "/usr/share/icons/hicolor/scalable/apps/hilum.svg"
    missing = [path for path in (icon, *manuals) if not root.inside(path).is_file()]
    require(not missing, f"missing: {missing}")
    return "opens .dcm, JPEG and PNG; icon and manual pages are there"


def licences_and_contents(check: PackageCheck) -> str:
    """Terms and bill of materials came along."""
    folder = check.root.inside(PROGRAM)
    bill = json.loads((folder / "hilum.cdx.json").read_text("utf-8"))
    texts = list((folder / "licences").glob("*.txt"))
    require(texts and all(text.stat().st_size for text in texts), "no licence texts")
    return f"{len(bill['components'])} components, {len(texts)} licence texts"


def check_hardships(check: PackageCheck) -> None:
    """What a clinic's computer may be like."""
    root = check.root
    with read_only(root.inside(PROGRAM)):
        check.attempt("read-only program folder", lambda: check.self_test("read-only"))

    odd_home = f"{HOME}/Użytkownik 患者 %20"
    make_home(root, odd_home)
    check.attempt("odd home", lambda: check.read_twice("odd-home", HOME=odd_home))
    check.attempt("LANG=C", lambda: check.self_test("lang-c", LANG="C", LC_ALL="C"))
    check.attempt("no HOME", lambda: all_passed(without_home(check)))
    check.attempt("home that is missing", lambda: spoken_refusal(check, HOME="/nonexistent"))
    check.attempt("full disk", lambda: full_disk(check))
    check.attempt("history of a newer Hilum", lambda: newer_history(check))
    check.attempt("one core", lambda: all_passed(on_one_core(check)))
    check.attempt("1 GiB of memory", lambda: in_little_memory(check))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody, not even root, write into a folder."""
    subprocess.run(["mount", "--bind", "-o", "ro", folder, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def without_home(check: PackageCheck) -> Result:
    """No HOME variable at all, as under some schedulers."""
    environment = {name: value for name, value in ORDINARY.items() if name != "HOME"}
    return check.root.as_user(["hilum", "--self-test", "--json"], environment)


def on_one_core(check: PackageCheck) -> Result:
    """Everything on the first processor core."""
    return check.run("hilum", "--self-test", "--json", before=("taskset", "--cpu-list", "0"))


def in_little_memory(check: PackageCheck) -> str:
    """The self-test where the system gives no more than 1 GiB."""
    with memory_limit(GIBIBYTE) as limit:
        result = check.run("hilum", "--self-test", "--json", before=limit.command)
        return f"{all_passed(result)}; {limit.report()}"


def spoken_refusal(check: PackageCheck, **changes: str) -> str:
    """What cannot work ends with one sentence and a status, not with a traceback."""
    picture = f"{HOME}/.cache/refused.png"
    environment = {**ORDINARY, **changes}
    result = check.root.as_user(["hilum", "--screenshot", picture, SAMPLE], environment)
    require("Traceback" not in result.errors, f"a traceback: {last_line(result)}")
    require(result.status == 1, f"status {result.status}: {last_line(result)}")
    spoken = [line for line in result.errors.splitlines() if line.startswith("hilum: ")]
    require(len(spoken) == 1, f"not one sentence but {len(spoken)}: {last_line(result)}")
    return spoken[0]


def full_disk(check: PackageCheck) -> str:
    """A home on a full disk."""
    home = f"{HOME}/full"
    make_home(check.root, home)
    options = ("-t", "tmpfs", "-o", f"size=64k,uid={USER_ID}")
    check.root.mount("tmpfs", check.root.inside(home), *options)
    return spoken_refusal(check, HOME=home)


def newer_history(check: PackageCheck) -> str:
    """A database that a later version has changed: refused, and left as it is."""
    home = f"{HOME}/newer"
    make_home(check.root, home)
    path = check.root.inside(home) / HISTORY
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("CREATE TABLE record (id INTEGER PRIMARY KEY)")
    check.root.as_root("chown", "-R", str(USER_ID), home)
    content = path.read_bytes()
    said = spoken_refusal(check, HOME=home)
    require("newer" in said, said)
    require(path.read_bytes() == content, "the newer history was changed")
    return said


def check_archive(check: PackageCheck, archive: Path) -> None:
    """The .tar.xz, by a user without rights, on the libraries that the package asked for."""
    home = f"{HOME}/no rights"
    make_home(check.root, home)
    place = check.root.inside(home)
    subprocess.run(["tar", "--extract", "--file", archive, "--directory", place], check=True)
    (unpacked,) = place.glob("hilum-*")
    script = f"{home}/{unpacked.name}/install_for_me.sh"

    def install_use_remove() -> str:
        for step in ((), (), ("--back",)):
            result = check.run("sh", script, *step, HOME=home)
            require(result.status == 0, f"{step}: {last_line(result)}")
        program = f"{home}/.local/bin/hilum"
        passed = all_passed(check.run(program, "--self-test", "--json", HOME=home))
        require(check.run("sh", script, "--remove", HOME=home).status == 0, "cannot be removed")
        left = [path for path in (place / ".local").rglob("*") if not path.is_dir()]
        require(not left, f"left behind: {left[:5]}")
        return f"installed, updated, gone back; {passed}; removed"

    check.attempt(".tar.xz without rights", install_use_remove)


def make_home(root: BareRoot, home: str) -> None:
    """A home folder of the ordinary user."""
    root.as_root("mkdir", "-p", f"{home}/.cache")
    root.as_root("chown", "-R", str(USER_ID), home)


def check_removal(check: PackageCheck, before: frozenset[str]) -> None:
    """Nothing of the program stays, everything of the user does."""
    history = check.home / HISTORY
    kept = history.read_bytes()
    check.root.as_root("apt-get", "remove", "-qq", "hilum")
    check.root.as_root("dpkg", "--purge", "hilum")
    check.root.as_root("apt-get", "autoremove", "--purge", "-qq")

    def only_user_data_stays() -> str:
        left = list_files(check.root.path) - before
        own = [path for path in left if path.startswith(f"{HOME}/")]
        # The package manager's own books, and caches of the libraries that came along.
        books = ("/var/lib/", "/var/cache/", "/var/log/", "/etc/")
        strays = [path for path in left - set(own) if not path.startswith(books)]
        strays += [path for path in left - set(own) if "hilum" in path.lower()]
        require(not strays, f"left behind: {sorted(strays)[:5]}")
        require(history.read_bytes() == kept, "the history was changed")
        return f"nothing of the program, all of the user's data ({len(own)} files and folders)"

    check.attempt("remove and purge leave", only_user_data_stays)


def check_rpm(check: PackageCheck, package: Path, deb: Path) -> None:
    """The .rpm, in the root that the .deb has left."""
    root = check.root
    needs = subprocess.run(
        ["dpkg-deb", "--field", deb, "Depends"], capture_output=True, text=True, check=True
    )
    inside = rpm.prepare(root, package, needs.stdout.strip())
    before = list_files(root.path)
    check.attempt(".rpm by its package manager", lambda: rpm.install(root, inside))
    check.attempt("self-test of the .rpm", lambda: check.self_test("rpm"))

    def remove() -> str:
        root.as_root("rpm", "--erase", "hilum", "system-libraries")
        left = list_files(root.path) - before
        # Where Debian's rpm keeps its books when root runs it.
        own = {path for path in left if path.startswith((f"{HOME}/", "/root/.rpmdb"))}
        require(not left - own, f"left behind: {sorted(left - own)[:5]}")
        return "nothing is left"

    check.attempt("removal of the .rpm", remove)


def list_files(root: Path) -> frozenset[str]:
    """Every file and folder on the root's own disk."""
    command = ["find", str(root), "-xdev", "-mindepth", "1", "-printf", r"/%P\0"]
    listing = subprocess.run(command, capture_output=True, check=True).stdout
    return frozenset(listing.decode("utf-8", "replace").split("\0")) - {""}


def _is_above(path: object, place: str) -> bool:
    """Whether a folder was made on the way to an allowed place."""
    return place.startswith(f"{path}/")


def main() -> int:
    """Install, check, remove."""
    parser = argparse.ArgumentParser(description="Prove a .deb in a bare root directory.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--archive", type=Path, help="the .tar.xz, to be checked as well")
    parser.add_argument("--rpm", type=Path, help="the .rpm, likewise")
    parser.add_argument("--traces", type=Path, metavar="DIR", help="keep the traces there")
    options = parser.parse_args()
    with_own_mounts()
    traces = options.traces or Path(tempfile.mkdtemp(prefix="hilum-traces-"))
    traces.mkdir(parents=True, exist_ok=True)
    with BareRoot(Path(tempfile.mkdtemp(prefix="hilum-check-")) / "root") as root:
        require(not list(root.inside("/usr/bin").glob("python*")), "the root has Python")
        root.as_root("apt-get", "update", "-qq")
        # What a desktop has, and notices a new program by.
        root.as_root("apt-get", "install", "-qq", "--no-install-recommends", *MENUS)
        root.as_root("mkdir", "--parents", "/usr/share/applications")
        root.as_root("update-desktop-database")
        before = list_files(root.path)
        package = f"/tmp/{options.package.name}"  # noqa: S108 - the root's own
        shutil.copy(options.package, root.inside(package))
        root.as_root("apt-get", "install", "-qq", "--no-install-recommends", package)
        check = PackageCheck(root, traces)
        check_smoke(check)
        check_hardships(check)
        if options.archive is not None:
            check_archive(check, options.archive)
        check_removal(check, before)
        if options.rpm is not None:
            check_rpm(check, options.rpm, options.package)
    print(f"The traces are in {traces}.")
    print(f"{check.failures} failed" if check.failures else "Everything passed.")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
