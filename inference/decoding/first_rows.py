"""The first rows of a damaged picture, as far as they are sure to be whole.

They become a sound picture of their own, which goes the way of all sound pictures with all
their checks: nobody makes up a pixel.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class FirstRows:
    """A sound picture."""

    content: bytes
    missing_rows: int
    """How many more the damaged one had."""
