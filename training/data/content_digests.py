"""What files hold, as digests that are computed once and found again."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest
from pathlib import Path

from tqdm import tqdm

from training.writing import written_aside

WORKERS = 2


def content_digests(paths: Sequence[Path], known_file: Path) -> list[str]:
    """SHA-256 of each file's bytes, lower-case hexadecimal.

    Parameters
    ----------
    paths : sequence of Path
    known_file : Path
        Where digests are kept. A file is read again when its size or one of its times is
        another; the time of the last change of status, unlike that of the last change of
        content, is not set by those who copy files.
    """
    known = _read(known_file)
    states = [_state(path) for path in paths]
    unknown = [place for place, state in enumerate(states) if state not in known]
    with ThreadPoolExecutor(WORKERS) as pool:
        work = pool.map(_digest, [paths[place] for place in unknown])
        for place, digest in zip(
            unknown,
            tqdm(work, total=len(unknown), desc="Looking for changes", unit="file", disable=None),
            strict=True,
        ):
            known[states[place]] = digest
    if unknown:
        with written_aside(known_file) as aside:
            aside.write_text(json.dumps(known, indent=0), encoding="utf-8")
    return [known[state] for state in states]


def _state(path: Path) -> str:
    facts = path.stat()
    return f"{path.resolve()}|{facts.st_size}|{facts.st_mtime_ns}|{facts.st_ctime_ns}"


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _read(known_file: Path) -> dict[str, str]:
    """What is kept; nothing when it is not there or damaged, for then it is computed again."""
    try:
        known = json.loads(known_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
