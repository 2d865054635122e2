"""Sizes that grow with the words in them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from desktop.look.theme import SPACING

USUAL_PIXELS = 12
"""Size of the font for which sizes are written down."""


def with_font(width: int, height: int) -> QSize:
    """A window's size in logical pixels, larger with a larger font but not than the screen."""
    factor = max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / USUAL_PIXELS)
    wanted = QSize(round(width * factor), round(height * factor))
    return wanted.boundedTo(QGuiApplication.primaryScreen().availableSize())


class ColumnScroll(QScrollArea):
    """Scrolls up and down only, and is never narrower than what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the content must be."""
        content = self.widget()
        hint = super().minimumSizeHint()
        if content is None:
            return hint
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(content.minimumSizeHint().width() + bar, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice when the content asks for another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def fill_scrolling(dialog: QDialog, content: QWidget) -> None:
    """Fill a dialog with a column that scrolls, above a button that closes it."""
    scroll = ColumnScroll()
    scroll.setWidget(content)
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.rejected.connect(dialog.reject)
    close.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, int(1.5 * SPACING))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(scroll, 1)
    layout.addWidget(close)
