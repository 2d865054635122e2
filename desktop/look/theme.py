"""Dresses the window in light or dark colours, following the system."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.look.colours import CANVAS, DARK, LIGHT, Colours, conclusion_colour
from desktop.look.style_sheet import style_sheet
from desktop.records.record import Conclusion

SPACING = 8
"""The unit that all gaps are multiples of, in logical pixels."""


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
