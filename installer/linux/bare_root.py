"""A Debian without Python, without a desktop and, when asked, without a network."""

import os
import shutil
import stat
import subprocess
import sys
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hilum-build"
USER, USER_ID = "clinic", 1000
MOUNTS = "HILUM_OWN_MOUNTS"
DEVICES = {"null": 3, "zero": 5, "full": 7, "random": 8, "urandom": 9}
"""Names and minor numbers; the major one is 1."""


def with_own_mounts() -> None:
    """Start this program again where all its mounts and processes end with it."""
    if os.geteuid() != 0:
        sys.exit("This needs root, for a root directory of its own. Nothing else is changed.")
    if MOUNTS not in os.environ:
        command = [
            "unshare",
            "--mount",
            "--pid",
            "--mount-proc",
            "--fork",
            "--kill-child",
            sys.executable,
        ]
        os.execvpe(command[0], [*command, *sys.argv], {**os.environ, MOUNTS: "1"})  # noqa: S606


@dataclass(frozen=True)
class Result:
    """What came of one command."""

    status: int
    """Exit status; negative: the signal that ended it."""
    output: str
    errors: str


class BareRoot:
    """A root directory, unpacked from a cached minimal Debian; a context manager.

    It has devices of its own and sees nothing of this machine's but the processor.

    Parameters
    ----------
    directory : Path
        Is made, and removed at the end.
    release : str
        Debian's name for it.
    """

    def __init__(self, directory: Path, release: str = "bookworm") -> None:
        self.path = directory
        self._release = release
        self._mounted: list[Path] = []

    def __enter__(self) -> Self:
        archive = CACHE / f"{self._release}-minbase.tar"
        if not archive.is_file():
            _bootstrap(self._release, archive)
        self.path.mkdir()
        subprocess.run(
            ["tar", "--extract", "--file", archive, "--directory", self.path], check=True
        )
        self.mount("proc", self.path / "proc", "-t", "proc")
        self.mount("/sys/devices/system", self.path / "sys", "--bind", "-o", "ro")
        for name in ("tmp", "run", "dev"):
            self.mount("tmpfs", self.path / name, "-t", "tmpfs")
        self.path.joinpath("tmp").chmod(0o1777)
        for name, minor in DEVICES.items():
            device = self.path / "dev" / name
            os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, minor))
            device.chmod(0o666)
        shutil.copy("/etc/resolv.conf", self.path / "etc" / "resolv.conf")
        self.as_root("useradd", "--create-home", "--uid", str(USER_ID), USER)
        return self

    def __exit__(self, *_: object) -> None:
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--lazy", place], check=True)
        # Never across a mount, whatever happened before.
        subprocess.run(["rm", "-rf", "--one-file-system", self.path], check=True)

    def mount(self, source: str | Path, place: Path, *options: str) -> None:
        """Mount something until the end; nobody outside this process sees it."""
        subprocess.run(["mount", *options, source, place], check=True)
        self._mounted.append(place)

    def inside(self, path: str) -> Path:
        """Where a path of the root lies on this machine."""
        return self.path / path.lstrip("/")

    def as_root(self, *command: str) -> str:
        """Run a command as root, with the network; returns what it printed.

        Raises
        ------
        subprocess.CalledProcessError
        """
        result = self.try_as_root(*command)
        if result.status:
            sys.stderr.write(result.output + result.errors)
            raise subprocess.CalledProcessError(result.status, command)
        return result.output

    def try_as_root(self, *command: str) -> Result:
        """The same for a command that may fail."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        answer = subprocess.run(
            ["chroot", self.path, *command], env=environment, capture_output=True, text=True
        )
        return Result(answer.returncode, answer.stdout, answer.stderr)

    def as_user(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        before: Sequence[str] = (),
        seconds: float = 300,
    ) -> Result:
        """Run a command as the ordinary user, in a network namespace without interfaces.

        Parameters
        ----------
        command : sequence of str
        environment : mapping
            The whole of it.
        before : sequence of str
            A command of this machine that runs the rest, such as strace or taskset.
        seconds : float
            How long it may take.
        """
        answer = subprocess.run(
            [*before, *self.user_command(command, environment)],
            input="",
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
        )
        return Result(answer.returncode, answer.stdout, answer.stderr)

    def user_command(self, command: Sequence[str], environment: Mapping[str, str]) -> list[str]:
        """What runs a command as `as_user` does."""
        user = ["--reuid", str(USER_ID), "--regid", str(USER_ID), "--clear-groups"]
        enter = ["unshare", "--net", "chroot", str(self.path), "setpriv", *user, "env", "-i"]
        return [*enter, *(f"{name}={value}" for name, value in environment.items()), *command]


def _bootstrap(release: str, archive: Path) -> None:
    """Fetch a minimal Debian once; it is kept in the user's cache."""
    folder = archive.with_suffix("")
    folder.mkdir(parents=True, exist_ok=True)
    print(f"Fetching a minimal Debian into {archive} …", flush=True)
    log = archive.with_suffix(".log")
    with log.open("w") as stream:
        command = ["debootstrap", "--variant=minbase", release, str(folder)]
        subprocess.run(command, stdout=stream, check=True)
    (folder / "var/cache/apt/archives").mkdir(parents=True, exist_ok=True)
    partial = archive.with_suffix(".partial")
    with tarfile.open(partial, "w") as tar:
        tar.add(folder, arcname=".", filter=_without_devices)
    partial.rename(archive)
    shutil.rmtree(folder)


def _without_devices(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    return None if member.isdev() else member
