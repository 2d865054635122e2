"""Sentences for people, kept apart from their values so that a window can translate them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One sentence.

    ``str(message)`` is the English text. A translator looks ``template`` up and
    formats the result with ``values``.
    """

    template: str
    """English, with named replacement fields: "Suggests {finding}."."""
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map(dict(self.values))
