"""Colours and measures of the window, light and dark, following the system.

The picture's surround and the tools on it are dark in both: a bright frame would
take contrast from the radiograph.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.look.style_sheet import style_sheet
from desktop.records.record import Conclusion, Score

SPACING = 8
"""The unit that all gaps are multiples of, in logical pixels."""


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


SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the application and tells when the scheme changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Qt.ColorScheme.Unknown
        self._applied: tuple[Colours, float] | None = None
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def colours(self) -> Colours:
        """The present scheme's."""
        scheme = self._chosen
        if scheme == Qt.ColorScheme.Unknown:
            scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def choose(self, scheme: Qt.ColorScheme) -> None:
        """Follow the system (``Unknown``) or stay light or dark."""
        if scheme == self._chosen:
            return
        self._chosen = scheme
        # So that the system's own parts, such as the title bar, go along where they can.
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._apply()

    def conclusion_colour(self, conclusion: Conclusion) -> QColor:
        """The text colour that goes with a conclusion; always beside words."""
        return QColor(conclusion_colour(conclusion, self.colours))

    def follow_font(self) -> None:
        """Make all words fit to the application's font, which has changed."""
        self._apply()

    def _apply(self) -> None:
        points = QFontInfo(self._application.font()).pointSizeF()
        wanted = (self.colours, points)
        if wanted == self._applied:  # dressing every widget takes a while
            return
        self._applied = wanted
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, CANVAS, points))
        self.changed.emit()


def conclusion_colour(conclusion: Conclusion, colours: Colours) -> str:
    """The text colour that goes with a conclusion in one scheme."""
    return {
        Conclusion.NORMAL: colours.normal,
        Conclusion.ABNORMAL: colours.abnormal,
        Conclusion.MOST_LIKELY: colours.abnormal,
        Conclusion.ABSTAINED: colours.undecided,
        Conclusion.REFUSED: colours.undecided,
        Conclusion.FAILED: colours.failed,
    }.get(conclusion, colours.quiet)


def score_colour(score: Score, colours: Colours) -> str:
    """The colour of a probability's bar in one scheme; always beside its number."""
    if score.is_normal:
        return colours.normal
    return colours.abnormal if score.is_positive else colours.accent


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.panel,
        QPalette.ColorRole.AlternateBase: colours.raised,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.raised,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.text,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
