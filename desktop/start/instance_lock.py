"""One window for each data folder, and the way for a second `hilum FILE` to reach it.

The window that is open holds a lock; a second program leaves a file with what it was
asked to open and waits until the window has taken it. There is no socket, not even a
local one, so a trace of the running program stays empty of them.

The lock is SQLite's, on a file of its own: it works wherever the history works, on
every system alike, and the system lifts it when the program ends, however it ends.
"""

import json
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from desktop.private import is_open_to_others, private_file, private_folder

WAIT_S = 10.0
"""How long the open window may take to answer."""
_LOOK_S = 0.05


class InstanceLock:
    """Says who may use a data folder.

    Parameters
    ----------
    folder : Path
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._connection: sqlite3.Connection | None = None

    @property
    def requests(self) -> Path:
        """Where programs that come later leave what they were asked to open."""
        return self._folder / "requests"

    def acquire(self) -> bool:
        """Take the folder, if nobody has it.

        Returns
        -------
        bool
            False only when another program holds it. Where no lock can be made at all, the
            history cannot be opened either, and says why.
        """
        try:
            private_folder(self._folder)
            connection = sqlite3.connect(
                _own_lock(self._folder / "hilum.lock"), timeout=0, isolation_level=None
            )
        except (OSError, sqlite3.Error):
            return True
        try:
            # Without this a journal would lie beside the lock.
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            connection.close()
            return error.sqlite_errorcode != sqlite3.SQLITE_BUSY
        self._connection = connection
        return True

    def release(self) -> None:
        """Let the folder go, before the program ends."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def hand_over(self, paths: Sequence[Path], wait_s: float = WAIT_S) -> bool:
        """Ask the window that is open to show these files, or only itself.

        Returns
        -------
        bool
            Whether it did. False after :meth:`acquire` succeeded meanwhile, because that
            window was just closing, and when it does not answer.
        """
        name = uuid4().hex
        part, request = self.requests / f"{name}.part", self.requests / f"{name}.json"
        try:
            private_folder(self.requests)
            # ASCII with escapes: names that are not valid text survive the way.
            part.write_text(json.dumps([str(path.absolute()) for path in paths]), "ascii")
            part.replace(request)
            until = time.monotonic() + wait_s
            while request.exists() and time.monotonic() < until:
                if self.acquire():
                    return False
                time.sleep(_LOOK_S)
            return not request.exists()
        except OSError:
            return False
        finally:
            part.unlink(missing_ok=True)
            request.unlink(missing_ok=True)

    @property
    def held(self) -> bool:
        """Whether this program has the folder."""
        return self._connection is not None


def _own_lock(file: Path) -> Path:
    """The lock's file, which nobody else can open, nor has open since it could be.

    One that was open to others may be held by any of them, to keep Hilum from starting.
    """
    if file.exists() and is_open_to_others(file):
        private_file(file)
        if not is_open_to_others(file):  # else the file system knows no modes
            file.unlink()
    return private_file(file)


def take_requests(folder: Path) -> list[list[Path]]:
    """What other programs were asked to open since the last look; their files go."""
    taken = []
    for request in sorted(folder.glob("*.json")):
        try:
            names = json.loads(request.read_text("ascii"))
            request.unlink()
            taken.append([Path(str(name)) for name in names])
        except (OSError, TypeError, ValueError):
            request.unlink(missing_ok=True)
    return taken
