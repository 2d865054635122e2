"""Damage to a database file, of kinds that disks and memory sticks do."""

from pathlib import Path

PAGE = 4096


def overwrite_pages_with(path: Path, wanted: bytes) -> int:
    """Overwrite every page that holds these bytes; how many there were."""
    content = bytearray(path.read_bytes())
    pages = {place // PAGE for place in _places(content, wanted)}
    for page in pages:
        content[page * PAGE : (page + 1) * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)
    assert pages, "there is no such page"
    return len(pages)


def _places(content: bytearray, wanted: bytes) -> list[int]:
    places, place = [], content.find(wanted)
    while place >= 0:
        places.append(place)
        place = content.find(wanted, place + 1)
    return places
