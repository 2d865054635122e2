"""Words stand out from every ground."""

import itertools

import pytest

from desktop.look.colours import CANVAS, DARK, LIGHT, Colours


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2.2."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CANVAS], ids=["light", "dark", "canvas"])
def test_words_stand_out_from_every_ground(colours: Colours) -> None:
    words = ("text", "muted", "accent", "normal", "abnormal", "undecided", "failed", "quiet")
    grounds = ("window", "panel", "raised", "selection")
    for word, ground in itertools.product(words, grounds):
        found = contrast(getattr(colours, word), getattr(colours, ground))
        assert found >= 4.5, (word, ground, round(found, 2))
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    for mark in ("accent", "normal", "abnormal"):
        assert contrast(getattr(colours, mark), colours.track) >= 3
