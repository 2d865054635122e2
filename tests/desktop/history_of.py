"""What a running desktop remembers, for tests to look at."""

from desktop.application import Desktop
from desktop.records.record import Conclusion, Record


def records(desktop: Desktop) -> list[Record]:
    """The history's entries in the order of the list."""
    found = [desktop.store.record(record_id) for record_id in desktop.store.find()]
    return [record for record in found if record is not None]


def conclusions(desktop: Desktop) -> dict[str, Conclusion]:
    """What came of each file, by name."""
    return {record.source.path.name: record.conclusion for record in records(desktop)}
