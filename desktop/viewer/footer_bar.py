"""Under the radiograph: a note about what is shown, the window in numbers, the zoom."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from desktop.look.local_format import whole_percent
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.viewer.picture_view import PictureView


class FooterBar(QWidget):
    """Follows one view at a time."""

    center_entered = Signal(float)
    width_entered = Signal(float)
    left = Signal()
    """The reader is done with a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerFooter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.note = TextLabel(name="viewNote")
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.center, self.width_field = _field("windowCenter"), _field("windowWidth")
        self.zoom = TextLabel(name="viewZoom")
        self.zoom.setWordWrap(False)
        self._center_label, self._width_label = QLabel(), QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACING), 4, int(1.5 * SPACING), 4)
        layout.setSpacing(SPACING)
        layout.addWidget(self.note, 1)
        for label, field in (
            (self._center_label, self.center),
            (self._width_label, self.width_field),
        ):
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        self.center.valueChanged.connect(self.center_entered)
        self.width_field.valueChanged.connect(self.width_entered)
        for field in (self.center, self.width_field):
            field.lineEdit().returnPressed.connect(self.left)
        layout.addSpacing(SPACING // 2)
        layout.addWidget(self.zoom)
        self._retranslate()

    def show_view(self, view: PictureView) -> None:
        """Show window and zoom of a view."""
        picture, windowing = view.picture, view.windowing
        if picture is None or windowing is None:
            return
        limits = picture.window_limits
        decimals = 0 if picture.whole_numbers and limits.widest >= 10 else 3
        fields = (
            (self.center, windowing.center, limits.highest - limits.lowest),
            (self.width_field, windowing.width, limits.widest),
        )
        for field, value, span in fields:
            with QSignalBlocker(field):
                field.setDecimals(decimals)
                field.setSingleStep(max(span / 200, 10**-decimals))
                field.setValue(value)
        self.zoom.setText(whole_percent(round(100 * view.geometry_of_view.device_scale)))

    def edit_window(self) -> None:
        """Let the reader type a window."""
        self.center.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.center.selectAll()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._center_label.setText(self.tr("Center"))
        self._width_label.setText(self.tr("Width"))
        self.center.setAccessibleName(self.tr("Window center"))
        self.width_field.setAccessibleName(self.tr("Window width"))
        self.zoom.setToolTip(self.tr("Zoom: 100 % is one pixel of the screen for each pixel"))


def _field(name: str) -> QDoubleSpinBox:
    field = named(QDoubleSpinBox(), name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setKeyboardTracking(False)
    # Anything may be typed; the picture's own limits are applied to what was entered.
    field.setRange(-1e7, 1e7)
    # Where there is little room, what most radiographs need.
    field.setMinimumWidth(field.fontMetrics().horizontalAdvance("-32768") + 3 * SPACING)
    return field
