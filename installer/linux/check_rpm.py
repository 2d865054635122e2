"""Installs the .rpm with its own package manager, uses it and removes it.

No system that lives by .rpm can be unpacked here. So the libraries are Debian's, and one
package without files tells rpm which of the names that Hilum's asks for this root really has.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from bare_root import BareRoot
from checklist import require

BUILD = "/tmp/system-libraries"  # noqa: S108 - the root's own
SPECIFICATION = """\
Name: system-libraries
Version: 1
Release: 1
Summary: What this system has
License: none
AutoReqProv: no
{provides}

%description
Names of libraries, no files.

%files
"""


def prepare(root: BareRoot, package: Path, needs_of_deb: str) -> str:
    """Put rpm into a root, and all that the package needs; returns where the package lies."""
    root.as_root("apt-get", "install", "-qq", "--no-install-recommends", "rpm")
    root.as_root("apt-get", "satisfy", "-qq", "--no-install-recommends", needs_of_deb)
    # Folders that systems with .rpm packages have, of packages that are not asked for here.
    root.as_root("mkdir", "--parents", "/opt", "/usr/share/icons/hicolor/scalable/apps")
    inside = f"/tmp/{package.name}"  # noqa: S108 - the root's own
    root.inside(inside).write_bytes(package.read_bytes())
    return inside


def install(root: BareRoot, package: str) -> str:
    """Refused without the libraries, installed with them."""
    wanted = [
        name
        for name in root.as_root("rpm", "-qp", "--requires", package).splitlines()
        if not name.startswith("rpmlib(")
    ]
    require(wanted, "the package asks for nothing")
    refusal = root.try_as_root("rpm", "--install", "--test", package)
    require(refusal.status != 0 and wanted[0] in refusal.errors, "installed without its needs")
    absent = sorted(set(wanted) - set(_names_of(root)))
    require(not absent, f"not on Debian either: {absent[:5]}")
    specification = root.inside(f"{BUILD}.spec")
    provides = "\n".join(f"Provides: {name}" for name in wanted)
    specification.write_text(SPECIFICATION.format(provides=provides))
    root.as_root("rpmbuild", "-bb", "--quiet", "--define", f"_topdir {BUILD}", f"{BUILD}.spec")
    (libraries,) = root.inside(BUILD).rglob("*.rpm")
    root.as_root("rpm", "--install", f"/{libraries.relative_to(root.path)}")
    root.as_root("rpm", "--install", package)
    root.as_root("rpm", "--verify", "hilum")
    return f"{len(wanted)} needs fulfilled"


def _names_of(root: BareRoot) -> Iterable[str]:
    """What an rpm may ask of this root: its shared libraries, its C library's versions, fonts."""
    for line in root.as_root("ldconfig", "-p").splitlines():
        if "x86-64" in line:
            yield f"{line.split()[0]}()(64bit)"
    library = root.inside("/lib/x86_64-linux-gnu/libc.so.6").read_bytes()
    for version in set(re.findall(rb"\0GLIBC_([\d.]+)(?=\0)", library)):
        yield f"libc.so.6(GLIBC_{version.decode()})(64bit)"
    if root.inside("/etc/fonts/fonts.conf").is_file():
        yield "fontconfig"
