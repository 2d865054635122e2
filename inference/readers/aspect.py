"""Pixels that are not square."""

NOTICEABLE_ASPECT, PLAUSIBLE_ASPECT = 1.005, 4.0
"""The longer side of a pixel by its shorter one; below, nobody sees that it is not square."""


def sensible_aspect(aspect: float) -> float:
    """Height of a pixel by its width; 1 where it is hardly different, or beyond belief.

    Parameters
    ----------
    aspect : float
        As a file says it, 0 where it does not.
    """
    if aspect <= 0:
        return 1.0
    return aspect if NOTICEABLE_ASPECT <= max(aspect, 1 / aspect) <= PLAUSIBLE_ASPECT else 1.0
