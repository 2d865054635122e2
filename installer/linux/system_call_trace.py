"""Tells from a trace of system calls whether the network was used, and what was written.

The trace is what ``strace -f -y -e trace=%network,%file`` writes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

LOCAL_FAMILIES = frozenset({"AF_UNIX", "AF_LOCAL"})
"""Kinds of sockets that cannot leave the machine: the display, the desktop's message bus."""
WRITING_FLAGS = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
CHANGING_CALLS = frozenset(
    {
        *("creat", "mkdir", "mkdirat", "mknod", "mknodat", "rename", "renameat", "renameat2"),
        *("link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir", "truncate"),
        *("chmod", "fchmodat", "chown", "lchown", "fchownat", "utimensat", "setxattr"),
    }
)
DEVICES = PurePosixPath("/dev")
PROCESSES = PurePosixPath("/proc")

LINE = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += +(-?\d+|\?)")
FAMILY = re.compile(r"\b(?:sa_family=)?((?:AF|PF)_[A-Z0-9]+)")
PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
FOLDER = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>")


@dataclass(frozen=True)
class Call:
    """One system call that succeeded or was tried."""

    name: str
    arguments: str
    succeeded: bool


def read_calls(lines: Iterable[str]) -> Iterator[Call]:
    """Whole calls; one that another thread interrupted is put together again."""
    unfinished: dict[str, str] = {}
    for line in lines:
        thread = line.split(maxsplit=1)[0]
        if line.rstrip().endswith("<unfinished ...>"):
            unfinished[thread] = line.rsplit("<unfinished", 1)[0].rstrip()
            continue
        resumed = re.search(r"<\.\.\. \w+ resumed>(.*)", line)
        whole = unfinished.pop(thread, "") + resumed[1] if resumed else line
        found = LINE.match(whole)
        if found:
            yield Call(found[1], found[2], not found[3].startswith("-"))


def network_use(calls: Iterable[Call]) -> list[str]:
    """Every attempt, successful or not, to use a socket that could leave the machine."""
    return [
        f"{call.name}({call.arguments})"
        for call in calls
        if call.name == "listen"
        or (
            call.name in ("socket", "connect", "bind", "sendto", "sendmsg")
            and set(FAMILY.findall(call.arguments)) - LOCAL_FAMILIES
        )
    ]


def changed_files(
    calls: Iterable[Call], root: PurePosixPath, working_directory: PurePosixPath
) -> set[PurePosixPath]:
    """Every file and folder that was made, opened for writing, renamed or removed.

    Parameters
    ----------
    calls : iterable of Call
    root : PurePosixPath
        The directory that the traced program saw as "/": strace tells folders from outside.
    working_directory : PurePosixPath
        Where the program ran, as it saw it itself.
    """
    changed: set[PurePosixPath] = set()
    for call in calls:
        opened = call.name in ("open", "openat") and WRITING_FLAGS.search(call.arguments)
        if call.succeeded and (opened or call.name in CHANGING_CALLS):
            changed.update(_paths(call, root, working_directory))
    return {
        path
        for path in changed
        if not path.is_relative_to(DEVICES) and not path.is_relative_to(PROCESSES)
    }


def _paths(
    call: Call, root: PurePosixPath, working_directory: PurePosixPath
) -> Iterator[PurePosixPath]:
    folder = FOLDER.match(call.arguments)
    start = PurePosixPath(_text(folder[1])) if folder else root / str(working_directory)[1:]
    if start.is_relative_to(root):
        start = "/" / start.relative_to(root)
    texts = PATH.findall(call.arguments)
    # A symbolic link's first text is what it says, not a file that is touched.
    for text in texts[1:] if call.name.startswith("symlink") else texts:
        yield start / _text(text)


def _text(escaped: str) -> str:
    r"""What strace wrote, with its "\305\274" for bytes outside ASCII."""
    plain = escaped.encode("latin-1").decode("unicode_escape")
    return plain.encode("latin-1", "replace").decode("utf-8", "replace")
