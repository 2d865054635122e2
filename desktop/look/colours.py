"""The colours of the window, light and dark, and what each conclusion is painted in.

The picture's surround and the tools on it are dark in both: a bright frame would
take contrast from the radiograph.
"""

from dataclasses import dataclass

from desktop.records.record import Conclusion, Score
from inference.prediction import ABNORMAL


@dataclass(frozen=True)
class Colours:
    """One colour scheme, as "#rrggbb". Text reaches a contrast of 4.5 : 1 on its ground."""

    window: str
    """Ground of the window and the status line."""
    panel: str
    """Ground of the side panels."""
    raised: str
    """Ground of cards, fields and buttons on a panel."""
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    track: str
    """The empty part of a bar."""
    normal: str
    abnormal: str
    undecided: str
    failed: str
    quiet: str
    """Waiting and other states without a verdict."""


LIGHT = Colours(
    window="#eef1f4", panel="#ffffff", raised="#f5f7f9", border="#d5dce2", text="#17212a",
    muted="#566470", accent="#0b6b75", on_accent="#ffffff", selection="#dcecee", track="#dfe5ea",
    normal="#17693f", abnormal="#a63d06", undecided="#52508f", failed="#b0201a", quiet="#566470",
)  # fmt: skip
DARK = Colours(
    window="#14181c", panel="#1b2025", raised="#242a30", border="#343c44", text="#e7ecf0",
    muted="#a3b0ba", accent="#5cc5cf", on_accent="#0b1b1d", selection="#223b40", track="#333b43",
    normal="#74d1a0", abnormal="#ffa466", undecided="#bab9f2", failed="#ff9189", quiet="#a3b0ba",
)  # fmt: skip
CANVAS = Colours(
    window="#000000", panel="#0f1215", raised="#1d2227", border="#2d343b", text="#e7ecf0",
    muted="#a3b0ba", accent="#5cc5cf", on_accent="#0b1b1d", selection="#1f3a3f", track="#333b43",
    normal="#74d1a0", abnormal="#ffa466", undecided="#bab9f2", failed="#ff9189", quiet="#a3b0ba",
)  # fmt: skip
"""For what lies on or next to the radiograph, whatever the scheme."""


def conclusion_colour(conclusion: Conclusion, colours: Colours) -> str:
    """The text colour that goes with a conclusion in one scheme."""
    return {
        Conclusion.NORMAL: colours.normal,
        Conclusion.ABNORMAL: colours.abnormal,
        Conclusion.MOST_LIKELY: colours.abnormal,
        Conclusion.ABSTAINED: colours.undecided,
        Conclusion.REFUSED: colours.undecided,
        Conclusion.INCOMPLETE: colours.failed,
        Conclusion.FAILED: colours.failed,
    }.get(conclusion, colours.quiet)


def score_colour(score: Score, colours: Colours) -> str:
    """The colour of a probability's bar in one scheme; always beside its number.

    Only "abnormal" is ever in the colour of alarm: a disease beyond its own operating point is
    no verdict, and must not look like one.
    """
    if score.is_normal:
        return colours.normal
    alarm = score.key == ABNORMAL and score.is_positive
    return colours.abnormal if alarm else colours.accent
