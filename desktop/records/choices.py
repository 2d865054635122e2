"""The user's choices as one value."""

from dataclasses import dataclass
from enum import StrEnum


class ColourTheme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Choices:
    """Everything in the settings dialog that is a matter of taste or of how a clinic works."""

    language: str = ""
    """Of a translation, such as "fr"; empty for the system's."""
    theme: ColourTheme = ColourTheme.SYSTEM
    operating_point: str = ""
    """By name; empty, or one that the model does not have, for the model's own default."""
    read_first: bool = False
    """The model's answer is hidden until the reader has entered an impression."""
    anonymous: bool = False
    """Names are not shown, and exports leave them out unless told otherwise."""
    most_gigabytes: int = 0
    """That the history may take before the oldest previews become thumbnails; 0 for no limit."""
