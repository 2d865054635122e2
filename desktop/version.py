"""Which Hilum this is."""

from importlib.metadata import version as _installed


def version() -> str:
    """The installed version, such as "1.2.0"."""
    return _installed("hilum")
