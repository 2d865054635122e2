"""A display that nobody looks at, offered to a bare root through a socket file."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bare_root import BareRoot

SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers put them


@contextmanager
def virtual_display(root: BareRoot) -> Iterator[str]:
    """Start Xvfb; gives what DISPLAY must say inside the root."""
    read_end, write_end = os.pipe()
    screen = ("-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", str(write_end))
    server = subprocess.Popen(["Xvfb", *screen], pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        # Only this server's socket, not the folder in which those of others lie.
        place = root.inside(str(SOCKETS)) / f"X{number}"
        place.parent.mkdir(exist_ok=True)
        place.touch()
        root.mount(SOCKETS / f"X{number}", place, "--bind")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
