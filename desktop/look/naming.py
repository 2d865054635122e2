"""Stable object names, by which assistive tools, tests and scripts find things."""

from typing import TypeVar

from PySide6.QtCore import QObject

AnyObject = TypeVar("AnyObject", bound=QObject)


def named(thing: AnyObject, name: str) -> AnyObject:
    """The same object, under a name; `tests/desktop/object_names.py` has those that stay."""
    thing.setObjectName(name)
    return thing
