"""The middle of the window: tools along the top, the radiograph, what is shown of it below."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop import wording
from desktop.actions import Actions
from desktop.naming import named
from desktop.text_label import TextLabel
from desktop.theme import SPACING
from desktop.viewer.empty_state import EmptyState
from desktop.viewer.heat_map import heat_map_image
from desktop.viewer.picture import as_window
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.shown_picture import ShownPicture
from desktop.viewer.tools import PanTool, WindowTool

KEY_ZOOM = 1.25


class ViewerPanel(QWidget):
    """Shows one picture, a message in its place, or the invitation to open one."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._shown: ShownPicture | None = None
        self._heat_map_hidden = False
        self.view = RadiographView()
        self.empty_state = EmptyState()
        self._message = _Message()
        self._pages = QStackedWidget()
        for page in (self.empty_state, self.view, self._message):
            self._pages.addWidget(page)
        self._footer = _Footer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_bar())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._footer)
        self._connect()
        self._retranslate()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Invite to open something."""
        self._set(None)
        self._pages.setCurrentWidget(self.empty_state)

    def show_message(self, headline: str, hint: str = "") -> None:
        """Say why there is no picture."""
        self._set(None)
        self._message.say(headline, hint)
        self._pages.setCurrentWidget(self._message)

    def show_picture(self, shown: ShownPicture, same_record: bool = False) -> None:
        """Show a picture.

        Parameters
        ----------
        shown : ShownPicture
        same_record : bool, optional
            It replaces the preview of the same picture, so zoom and position stay.
        """
        self._pages.setCurrentWidget(self.view)
        self._set(shown, keep_view=same_record)

    def hide_heat_map(self, hidden: bool) -> None:
        """Show no heat map, because it would tell the answer, or allow it again."""
        self._heat_map_hidden = hidden
        self._show_overlay()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _set(self, shown: ShownPicture | None, keep_view: bool = False) -> None:
        self._shown = shown
        self.view.show_picture(None if shown is None else shown.picture, keep_view)
        actions = self._actions
        for action in (
            actions.window_tool, actions.pan_tool, actions.zoom_in, actions.zoom_out,
            actions.fit, actions.actual_size, actions.reset_view,
        ):  # fmt: skip
            action.setEnabled(shown is not None)
        self._footer.setVisible(shown is not None)
        self._show_overlay()
        self._show_state()

    def _show_overlay(self) -> None:
        shown = self._shown
        self._actions.heat_map.setEnabled(self._may_show_heat_map())
        if shown is None or shown.heat_maps is None or not self._shows_heat_map():
            self.view.set_overlay(None)
            return
        picture = shown.picture
        self.view.set_overlay(
            heat_map_image(shown.heat_maps, shown.finding, picture.rows, picture.columns)
        )

    def _show_state(self) -> None:
        shown, voi = self._shown, self.view.voi
        if shown is None or voi is None:
            return
        window = as_window(shown.picture, voi)
        self._footer.state.setText(
            self.tr("C {center}   W {width}   {zoom} %").format(
                center=f"{window.center:.0f}",
                width=f"{window.width:.0f}",
                zoom=f"{100 * self.view.geometry_of_view.device_scale:.0f}",
            )
        )
        notes = []
        if shown.is_preview:
            notes.append(self.tr("Stored preview: the original file is not at hand."))
        if self._shows_heat_map():
            note = self.tr("{finding}: where the network looked, not the outline of disease.")
            notes.append(note.format(finding=wording.finding(shown.finding_name)))
        self._footer.note.setText("  ".join(notes))

    def _may_show_heat_map(self) -> bool:
        shown = self._shown
        return shown is not None and shown.heat_maps is not None and not self._heat_map_hidden

    def _shows_heat_map(self) -> bool:
        return self._actions.heat_map.isChecked() and self._may_show_heat_map()

    def _connect(self) -> None:
        actions, view = self._actions, self.view
        window, pan = WindowTool(), PanTool()
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        view.set_tool(left, window)
        view.set_tool(right, window)
        view.set_tool(Qt.MouseButton.MiddleButton, pan)
        actions.window_tool.triggered.connect(lambda: view.set_tool(left, window))
        actions.pan_tool.triggered.connect(lambda: view.set_tool(left, pan))
        actions.zoom_in.triggered.connect(lambda: view.zoom_by(KEY_ZOOM))
        actions.zoom_out.triggered.connect(lambda: view.zoom_by(1 / KEY_ZOOM))
        actions.fit.triggered.connect(view.fit)
        actions.actual_size.triggered.connect(view.actual_size)
        actions.reset_view.triggered.connect(view.reset)
        actions.heat_map.toggled.connect(self._show_overlay)
        actions.heat_map.toggled.connect(self._show_state)
        view.view_changed.connect(self._show_state)

    def _tool_bar(self) -> QToolBar:
        actions = self._actions
        bar = named(QToolBar(), "viewerToolBar")
        bar.setIconSize(QSize(20, 20))
        bar.setMovable(False)
        bar.addActions([actions.window_tool, actions.pan_tool])
        bar.addSeparator()
        bar.addActions([actions.zoom_out, actions.zoom_in, actions.fit, actions.actual_size])
        bar.addSeparator()
        bar.addAction(actions.reset_view)
        bar.addSeparator()
        bar.addAction(actions.heat_map)
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if not action.isSeparator():
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setObjectName(action.objectName().replace("action_", "tool_"))
        self._bar = bar
        return bar

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Viewer tools"))
        self.view.setAccessibleName(self.tr("Radiograph"))
        for action in self._bar.actions():
            if not action.isSeparator():
                plain = action.text().replace("&", "")
                self._bar.widgetForAction(action).setAccessibleName(plain)
        self._footer.state.setToolTip(self.tr("Window center and width, zoom"))
        self._show_state()


class _Message(QWidget):
    """A headline and a hint in the middle of the dark canvas."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("viewerMessage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._labels = {role: TextLabel(role) for role in ("headline", "hint")}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * SPACING, 6 * SPACING, 6 * SPACING, 6 * SPACING)
        layout.addStretch()
        for label in self._labels.values():
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch()

    def say(self, headline: str, hint: str) -> None:
        self._labels["headline"].setText(headline)
        self._labels["hint"].setText(hint)


class _Footer(QWidget):
    """One line under the picture: a note about what is shown, and window and zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("viewerFooter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.note = TextLabel(name="viewNote")
        self.state = TextLabel(name="viewState")
        self.state.setWordWrap(False)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACING), 5, int(1.5 * SPACING), 5)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.state)
