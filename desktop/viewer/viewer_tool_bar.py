"""The tools along the top of the radiograph; what is rarely needed lies in menus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from desktop.look.actions import Actions, plain_words
from desktop.look.colours import CANVAS
from desktop.look.icons import icon
from desktop.look.menu_button import give_menu
from desktop.look.naming import named
from desktop.viewer.view_wording import preset_text
from desktop.viewer.window_presets import WindowPreset

ICON = QSize(20, 20)
MOST_PRESETS = 9
"""As many as have a digit for a shortcut."""


class ViewerToolBar(QToolBar):
    """Buttons for actions; beside them menus of windows, of zooms, of ways to turn the picture."""

    preset_chosen = Signal(object)
    """A `WindowPreset`."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerToolBar")
        self.setIconSize(ICON)
        self.setMovable(False)
        self._actions = actions
        self._presets: tuple[WindowPreset, ...] = ()
        self.preset_menu = named(QMenu(self), "presetMenu")
        self.zoom_menu = named(QMenu(self), "zoomMenu")
        self.zoom_menu.addActions(
            [actions.zoom_in, actions.zoom_out, actions.fit, actions.actual_size]
        )
        self.zoom_menu.addSeparator()
        self.zoom_menu.addAction(actions.reset_view)
        self.turn_menu = named(QMenu(self), "turnMenu")
        self.turn_menu.addActions([actions.rotate_left, actions.rotate_right])
        self.turn_menu.addSeparator()
        self.turn_menu.addActions([actions.flip_horizontally, actions.flip_vertically])
        self._turn = named(QToolButton(), "tool_turn")
        give_menu(self._turn, self.turn_menu)
        self._turn.setIcon(icon("turn", CANVAS))
        self.addActions(
            [actions.window_tool, actions.pan_tool, actions.measure_tool, actions.magnifier_tool]
        )
        self.addSeparator()
        self.addActions([actions.fit, actions.invert])
        self.addWidget(self._turn)
        self.addSeparator()
        self.addActions([actions.heat_map, actions.compare])
        for action, menu in (
            (actions.window_tool, self.preset_menu),
            (actions.fit, self.zoom_menu),
        ):
            give_menu(self._button(action), menu, QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        for action in self.actions():
            button = self.widgetForAction(action)
            if not action.isSeparator():
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if action.objectName():
                button.setObjectName(action.objectName().replace("action_", "tool_"))
        self._retranslate()

    def offer_presets(self, presets: Sequence[WindowPreset]) -> None:
        """Fill the menu of windows."""
        self._presets = tuple(presets[:MOST_PRESETS])
        self.preset_menu.clear()
        for number, preset in enumerate(self._presets, start=1):
            action = QAction(preset_text(preset).replace("&", "&&"), self.preset_menu)
            action.setObjectName(f"preset_{preset.kind}_{number}")
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(lambda _, preset=preset: self.preset_chosen.emit(preset))
            self.preset_menu.addAction(action)
        self.preset_menu.addSeparator()
        self.preset_menu.addAction(self._actions.edit_window)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for every button; none hides in a menu of those that do not fit."""
        return self.sizeHint()

    def enable_turning(self, enabled: bool) -> None:
        """Whether there is a picture to turn."""
        self._turn.setEnabled(enabled)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language and of its direction."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            # A style sheet looks at a property again only when it is asked to.
            for action in self.actions():
                self.style().polish(self.widgetForAction(action))

    def _button(self, action: QAction) -> QToolButton:
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)  # noqa: S101 - what a tool bar makes of an action
        return button

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Viewer tools"))
        self._turn.setToolTip(self.tr("Turn or flip the picture"))
        self._turn.setAccessibleName(self.tr("Turn or flip the picture"))
        self.preset_menu.setTitle(self.tr("Window &presets"))
        self.zoom_menu.setTitle(self.tr("&Zoom"))
        self.turn_menu.setTitle(self.tr("&Turn or flip"))
        for action in self.actions():
            if action.objectName():
                self._button(action).setAccessibleName(plain_words(action))
        self.offer_presets(self._presets)
