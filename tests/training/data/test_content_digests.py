import os
from hashlib import sha256
from pathlib import Path

import pytest

from training.data import content_digests as subject
from training.data.content_digests import content_digests


def test_digests_are_those_of_the_bytes_in_order(tmp_path: Path) -> None:
    for name, content in (("a", b"one"), ("b", b""), ("c", b"three")):
        (tmp_path / name).write_bytes(content)
    paths = [tmp_path / name for name in "cab"]
    wanted = [sha256(path.read_bytes()).hexdigest() for path in paths]
    assert content_digests(paths, tmp_path / "known.json") == wanted


def test_another_content_of_the_same_size_and_time_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(b"before")
    facts = path.stat()
    first = content_digests([path], tmp_path / "known.json")
    path.write_bytes(b"behind")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert path.stat().st_mtime_ns == facts.st_mtime_ns
    assert content_digests([path], tmp_path / "known.json") != first


def test_what_is_known_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "film"
    path.write_bytes(b"film")
    first = content_digests([path], tmp_path / "known.json")
    monkeypatch.setattr(subject, "_digest", None)
    assert content_digests([path], tmp_path / "known.json") == first


def test_a_damaged_list_is_made_again(tmp_path: Path) -> None:
    path, known = tmp_path / "film", tmp_path / "known.json"
    path.write_bytes(b"film")
    first = content_digests([path], known)
    for damage in (b'{"', b"[]", b"\xff"):
        known.write_bytes(damage)
        assert content_digests([path], known) == first
