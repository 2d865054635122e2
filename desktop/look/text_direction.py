"""Words from left to right and from right to left on one line, each in its own order.

Names, identifiers and files come from anywhere. Without marks around them, a line that
reads the other way tears them apart: "1-film.png" ends in "-1", "[" becomes "]".
"""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_FIRST_STRONG_ISOLATE = "\u2068"
_END = "\u2069"
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_MARK = "\u200f"
MARKS = "\u2066\u2068\u2069\u200e\u200f"
"""Nothing of them is seen or spoken."""


def is_right_to_left() -> bool:
    """Whether the window reads from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def isolated(text: str) -> str:
    """A name or another value in the direction of its own letters, whatever stands around it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_END}" if text and _is_mixed(text) else text


def left_to_right(text: str) -> str:
    """What is never written from right to left, such as a path: else its first sign goes last."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{text}{_END}" if text and is_right_to_left() else text


def led(text: str) -> str:
    """Lines that read in the window's direction, whatever their first letters."""
    if not text or not _is_mixed(text):
        return text
    mark = _RIGHT_TO_LEFT_MARK if is_right_to_left() else _LEFT_TO_RIGHT_MARK
    return "\n".join(mark + line for line in text.split("\n"))


def joined(parts: Iterable[str], separator: str = "  ·  ") -> str:
    """Several values on one line; empty ones are left out."""
    return separator.join(isolated(part) for part in parts if part)


def _is_mixed(text: str) -> bool:
    """Whether some of it may read from right to left."""
    return is_right_to_left() or any(
        unicodedata.bidirectional(sign) in ("R", "AL") for sign in text
    )
