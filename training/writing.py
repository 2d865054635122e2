"""Files of a run are written aside and then put in place, whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_aside(target: Path) -> Iterator[Path]:
    """A path to write to, whose file takes the target's place when the block ends well.

    It has the target's suffix, by which Keras and numpy choose a format. What lay at the
    target stays as it was until then, and for good when something fails. Processes that
    write the same file do not disturb each other; the last one stays.
    """
    aside = target.with_name(f"unfinished-{os.getpid()}-{target.name}")
    try:
        yield aside
        with aside.open("rb+") as stream:
            os.fsync(stream.fileno())
        aside.replace(target)
    finally:  # where all went well it is not there any more
        aside.unlink(missing_ok=True)
