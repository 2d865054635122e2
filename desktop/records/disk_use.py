"""How much of the disk the data folder takes."""

import os
from contextlib import suppress
from pathlib import Path


def disk_use(folder: Path) -> int:
    """Bytes of all files in a folder, at any depth; what cannot be looked at does not count."""
    total = 0
    for inside, _, files in os.walk(folder):
        for name in files:
            with suppress(OSError):
                total += Path(inside, name).lstat().st_size
    return total
