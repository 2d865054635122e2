"""Finds words that have less room than they need."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)


def cut_words(window: QWidget) -> list[str]:
    """The words of labels and buttons that have less room than they need."""
    QApplication.processEvents()
    found = []
    for widget in window.findChildren(QWidget):
        words = text_of(widget)
        if words and widget.isVisible() and not (has_room(widget) and is_inside(widget)):
            found.append(words)
    return found


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QCheckBox | QRadioButton | QPushButton):
        return widget.text()
    if isinstance(widget, QAbstractButton) and widget.icon().isNull():
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.minimumSizeHint()
        return widget.width() >= needed.width() and widget.height() >= widget.heightForWidth(
            widget.width()
        )
    if isinstance(widget, QComboBox):
        words = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            widget,
        )
        return field.width() >= words and widget.height() >= widget.minimumSizeHint().height()
    needed = widget.sizeHint()
    return widget.width() >= needed.width() and widget.height() >= needed.height()


def is_inside(widget: QWidget) -> bool:
    """Whether no ancestor cuts the widget; below the edge of what scrolls it may lie."""
    place = QRect(QPoint(), widget.size())
    inner: QWidget = widget
    parent = widget.parentWidget()
    while parent is not None and not inner.isWindow():
        place.translate(inner.pos())
        scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
        # From right to left QSplitter lays its panels a pixel too far.
        if place.left() < -1 or place.right() > parent.width():
            return False
        if not scrolls and (place.top() < 0 or place.bottom() >= parent.height()):
            return False
        if scrolls:
            place = QRect(place.left(), 0, place.width(), 1)
        inner, parent = parent, parent.parentWidget()
    return True
