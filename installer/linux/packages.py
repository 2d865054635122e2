"""Makes the .deb, the .rpm and the .tar.xz from a program folder.

python installer/linux/packages.py FOLDER OUTPUT VERSION
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from system_needs import debian_packages, find_elf_files, newest_glibc, outside_libraries

LINUX = Path(__file__).resolve().parent
ROOT = LINUX.parent.parent
ICON = ROOT / "assets" / "icons" / "hilum.svg"
COMMANDS = ("hilum", "hilum-classify")
FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-freefont-ttf"
DEVANAGARI = "fonts-lohit-deva | fonts-noto-core"
"""For the window in Hindi; the letters of its other languages are in DejaVu."""
OPTIONAL = ("libcups2", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
THREADS = 2
"""Of the compressors, whatever the machine has: the bytes depend on their number."""
MENUS = ("desktop-file-utils", "shared-mime-info")


def main() -> None:
    """Write all three packages."""
    folder, output = (Path(argument).resolve() for argument in sys.argv[1:3])
    version = sys.argv[3]
    make_presentable(folder)
    description = describe(folder, version)
    for packager in ("deb", "rpm"):
        make_package(description, packager, output)
    for package in output.glob("hilum_*.deb"):
        compress_deb(package)
    make_archive(folder, version, output)


def make_presentable(folder: Path) -> None:
    """Give files one date and the usual permissions, and take debug symbols out of Python."""
    # Only this one: stripping breaks the libraries in numpy's wheel.
    for library in folder.rglob("libpython3*.so*"):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)
    moment = source_date().timestamp()
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runnable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runnable else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def describe(folder: Path, version: str) -> dict[str, Any]:
    """What nfpm needs to know (its file format is YAML, of which JSON is a part)."""
    files = find_elf_files(folder)
    libraries = outside_libraries(files)
    glibc = newest_glibc(files)
    packages = [name for name in debian_packages(libraries) if name != "libc6"]
    return {
        "name": "hilum",
        "arch": "amd64",
        "version": version,
        "maintainer": "The Hilum contributors <hilum@localhost>",
        "description": "chest X-ray reader that works offline\n"
        "Reads chest X-rays (DICOM, JPEG, PNG) on this computer and says when its answer\n"
        "should not be trusted. Decision support for trained readers, not a diagnosis.",
        "license": "Apache-2.0",
        "section": "science",
        "mtime": source_date().isoformat(),
        "deb": {"compression": "none"},
        "rpm": {
            "compression": "zstd:19",
            "group": "Applications/Medical",
            "buildhost": "localhost",
        },
        "contents": list(contents(folder)),
        "overrides": {
            "deb": {
                "depends": [f"libc6 (>= {glibc})", *packages, "fontconfig-config", FONTS],
                "recommends": [*MENUS, *OPTIONAL, DEVANAGARI],
            },
            "rpm": {
                "depends": [
                    f"libc.so.6(GLIBC_{glibc})(64bit)",
                    *(f"{name}()(64bit)" for name in libraries if not name.startswith("ld-")),
                    # which asks for a font in turn
                    "fontconfig",
                ],
                "recommends": [*MENUS, "font(:lang=hi)", "font(:lang=ar)"],
            },
        },
    }


def contents(folder: Path) -> Iterator[dict[str, str]]:
    """Everything that is installed, and where."""
    yield {"src": str(folder), "dst": "/opt/hilum", "type": "tree"}
    for command in COMMANDS:
        yield {"src": f"/opt/hilum/{command}", "dst": f"/usr/bin/{command}", "type": "symlink"}
        yield {"src": f"{LINUX}/{command}.1", "dst": f"/usr/share/man/man1/{command}.1"}
    yield {"src": f"{LINUX}/hilum.desktop", "dst": "/usr/share/applications/hilum.desktop"}
    yield {"src": str(ICON), "dst": "/usr/share/icons/hicolor/scalable/apps/hilum.svg"}
    # An .rpm takes away only the folders that it names.
    yield {"dst": "/usr/share/doc/hilum", "type": "dir"}
    yield {"src": f"{LINUX}/copyright", "dst": "/usr/share/doc/hilum/copyright"}
    yield {"src": f"{ROOT}/CHANGELOG.md", "dst": "/usr/share/doc/hilum/CHANGELOG.md"}


def make_package(description: dict[str, Any], packager: str, output: Path) -> None:
    """Write one package with nfpm."""
    configuration = output / "nfpm.json"
    configuration.write_text(json.dumps(description), encoding="utf-8")
    nfpm = shutil.which("nfpm", path=Path(sys.executable).parent)
    if nfpm is None:
        raise FileNotFoundError("nfpm is not in the build environment")
    command = [nfpm, "package", "--config", str(configuration), "--packager", packager]
    subprocess.run([*command, "--target", str(output)], check=True)
    configuration.unlink()


def compress_deb(package: Path) -> None:
    """Pack a .deb again with xz, a quarter smaller than the best of nfpm."""
    tree = package.with_suffix(".tree")
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    options = ("--root-owner-group", "-Zxz", f"--threads-max={THREADS}")
    subprocess.run(["dpkg-deb", *options, "--build", tree, package], check=True)
    shutil.rmtree(tree)


def make_archive(folder: Path, version: str, output: Path) -> None:
    """Write the archive for systems without packages and users without rights."""
    top = f"hilum-{version}"
    path = output / f"hilum-{version}-linux-x86_64.tar.xz"
    parts = {"hilum": folder, "hilum.desktop": LINUX / "hilum.desktop", "hilum.svg": ICON}
    parts["install_for_me.sh"] = LINUX / "install_for_me.sh"
    compress = ["xz", "--stdout", f"--threads={THREADS}"]
    with (
        path.open("wb") as file,
        subprocess.Popen(compress, stdin=subprocess.PIPE, stdout=file) as xz,
    ):
        with tarfile.open(fileobj=xz.stdin, mode="w|") as archive:
            for name, source in sorted(parts.items()):
                archive.add(source, f"{top}/{name}", filter=anonymous)
        if xz.stdin is not None:
            xz.stdin.close()
    if xz.returncode:
        raise subprocess.CalledProcessError(xz.returncode, compress)


def anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """An archive member without the builder's name and time."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = int(source_date().timestamp())
    return member


def source_date() -> datetime:
    """The date of every file."""
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)


if __name__ == "__main__":
    main()
