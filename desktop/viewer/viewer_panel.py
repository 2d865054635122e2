"""The middle of the window: tools along the top, the radiograph, what is shown of it below."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.look.actions import Actions
from desktop.look.focus import hide_and_hand_on
from desktop.records.record import Record
from desktop.viewer.comparison_view import ComparisonView
from desktop.viewer.empty_view import EmptyView
from desktop.viewer.footer_bar import FooterBar
from desktop.viewer.heat_map import heat_map_image
from desktop.viewer.heat_map_bar import HeatMapBar
from desktop.viewer.measurement import Measurement
from desktop.viewer.message_view import MessageView
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.shown_picture import ShownPicture
from desktop.viewer.tools import MagnifierTool, MeasureTool, PanTool, PointerTool, WindowTool
from desktop.viewer.viewer_tool_bar import ViewerToolBar
from desktop.viewer.window_presets import WindowPreset

KEY_ZOOM = 1.25


class ViewerPanel(QWidget):
    """Shows one picture or two, a message in its place, or the invitation to open one."""

    prior_wanted = Signal(int)
    """Id of a record to compare with; answered through :meth:`show_prior`."""
    measured = Signal(int, object)
    """Id of a record, and all that is measured on its picture now: a tuple of `Line`."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._shown: ShownPicture | None = None
        self._heat_map_hidden = False
        self._current: Record | None = None
        self._priors: tuple[Record, ...] = ()
        self.comparison = ComparisonView()
        self.view = self.comparison.current
        self.empty_state = EmptyView()
        self.tool_bar = ViewerToolBar(actions)
        self.heat_map_bar = HeatMapBar()
        self.footer = FooterBar()
        self._message = MessageView()
        self._pages = QStackedWidget()
        self._stage = _overlaid(self.comparison, self.heat_map_bar)
        for page in (self.empty_state, self._stage, self._message):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tool_bar)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.footer)
        self._connect_actions()
        self._connect_views()
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

    @property
    def shows_message(self) -> bool:
        """Whether there are words in place of a picture."""
        return self._pages.currentWidget() is self._message

    def show_picture(self, shown: ShownPicture, same_record: bool = False) -> None:
        """Show a picture.

        Parameters
        ----------
        shown : ShownPicture
        same_record : bool, optional
            It replaces the preview of the same picture, so all that the reader did stays. So
            it does when the radiograph that is shown was read again.
        """
        again = self._shown is not None and self._shown.record_id == shown.record_id
        self._pages.setCurrentWidget(self._stage)
        self._set(shown, keep_view=same_record or again)

    def hide_heat_map(self, hidden: bool) -> None:
        """Show no heat map, because it would tell the answer, or allow it again."""
        self._heat_map_hidden = hidden
        self._enable_actions()
        self._show_overlay()

    def offer_priors(self, current: Record | None, priors: Sequence[Record]) -> None:
        """Tell which other pictures there are of the patient whose picture is shown."""
        same_record = (
            current is not None and self._current is not None and current.id == self._current.id
        )
        self._current, self._priors = current, tuple(priors)
        if not same_record or not priors:
            self._actions.compare.setChecked(False)
        elif self.comparison.is_comparing and current is not None:
            shown = self.comparison.chosen
            self.comparison.offer(current, self._priors)
            if shown not in [prior.id for prior in self._priors]:
                self.prior_wanted.emit(self._priors[0].id)
        self._enable_actions()

    def hide_names(self, wanted: bool) -> None:
        """Do without names beside the pictures, or show them again."""
        self.comparison.names_hidden = wanted
        if self.comparison.is_comparing and self._current is not None:
            self.comparison.offer(self._current, self._priors)

    def show_prior(self, record: Record, shown: ShownPicture, same_record: bool) -> None:
        """Show a prior next to the picture, if that is still wanted."""
        if self.comparison.is_comparing:
            self.comparison.show_prior(record, shown, same_record)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()
        super().changeEvent(event)

    def _set(self, shown: ShownPicture | None, keep_view: bool = False) -> None:
        self._shown = shown
        self.view.show_picture(None if shown is None else shown.picture, keep_view)
        if shown is not None and not keep_view:
            self.view.set_measurements(tuple(map(Measurement.of, shown.lines)))
        self.heat_map_bar.show_findings([] if shown is None else shown.findings)
        self.tool_bar.offer_presets([] if shown is None else shown.picture.presets)
        self.footer.setVisible(shown is not None)
        self._enable_actions()
        self._show_overlay()
        self._show_state()

    def _enable_actions(self) -> None:
        actions, shown = self._actions, self._shown
        for action in (
            actions.window_tool, actions.pan_tool, actions.measure_tool, actions.magnifier_tool,
            actions.zoom_in, actions.zoom_out, actions.fit, actions.actual_size,
            actions.invert, actions.rotate_left, actions.rotate_right, actions.flip_horizontally,
            actions.flip_vertically, actions.edit_window, actions.reset_view,
        ):  # fmt: skip
            action.setEnabled(shown is not None)
        self.tool_bar.enable_turning(shown is not None)
        actions.heat_map.setEnabled(self._may_show_heat_map())
        actions.compare.setEnabled(shown is not None and bool(self._priors))
        actions.clear_measurements.setEnabled(
            any(view.measurements for view in self.comparison.views)
        )

    def _show_overlay(self) -> None:
        shown, bar = self._shown, self.heat_map_bar
        wanted = self._may_show_heat_map() and self._actions.heat_map.isChecked()
        if wanted:
            bar.show()
        else:
            hide_and_hand_on(bar, self.view)
        if shown is None or shown.heat_maps is None or not wanted:
            self.view.set_overlay(None)
            return
        picture = shown.picture
        overlay = heat_map_image(shown.heat_maps, bar.key, picture.rows, picture.columns)
        self.view.set_overlay(overlay, bar.opacity.value() / 100)

    def _may_show_heat_map(self) -> bool:
        shown = self._shown
        return shown is not None and bool(shown.findings) and not self._heat_map_hidden

    def _show_state(self) -> None:
        self.footer.show_view(self.comparison.active)
        self._actions.invert.setChecked(self.comparison.active.inverted)
        missing = self._shown is not None and self._shown.original_missing
        self.footer.note.setText(
            self.tr("Stored preview: the original file is not at hand.") if missing else ""
        )

    def _compare(self, wanted: bool) -> None:
        if not wanted:
            self.comparison.show_single()
        elif self._current is not None and self._priors:
            self.comparison.offer(self._current, self._priors)
            self.prior_wanted.emit(self._priors[0].id)

    def _clear_measurements(self) -> None:
        for view in self.comparison.views:
            view.leave_lines(())

    def _tell_lines(self, view: RadiographView) -> None:
        current = None if self._shown is None else self._shown.record_id
        record_id = current if view is self.view else self.comparison.shown_prior
        if record_id is not None:
            self.measured.emit(record_id, tuple(line.line() for line in view.measurements))

    def _choose_preset(self, preset: WindowPreset) -> None:
        self.view.set_windowing(preset.windowing)

    def _set_window(self, center: float | None = None, width: float | None = None) -> None:
        view = self.comparison.active
        if view.windowing is not None:
            now = view.windowing
            view.set_windowing(
                replace(
                    now,
                    center=now.center if center is None else center,
                    width=now.width if width is None else width,
                )
            )

    def _connect_actions(self) -> None:
        actions, comparison = self._actions, self.comparison

        def active() -> RadiographView:
            return comparison.active

        actions.zoom_in.triggered.connect(lambda: active().zoom_by(KEY_ZOOM))
        actions.zoom_out.triggered.connect(lambda: active().zoom_by(1 / KEY_ZOOM))
        actions.fit.triggered.connect(lambda: active().fit())
        actions.actual_size.triggered.connect(lambda: active().actual_size())
        actions.invert.triggered.connect(lambda checked: active().set_inverted(checked))
        actions.rotate_left.triggered.connect(lambda: active().turn(-1))
        actions.rotate_right.triggered.connect(lambda: active().turn(1))
        actions.flip_horizontally.triggered.connect(lambda: active().flip(horizontally=True))
        actions.flip_vertically.triggered.connect(lambda: active().flip(horizontally=False))
        actions.reset_view.triggered.connect(lambda: active().reset())
        actions.clear_measurements.triggered.connect(self._clear_measurements)
        actions.edit_window.triggered.connect(self.footer.edit_window)
        actions.heat_map.toggled.connect(self._show_overlay)
        actions.compare.toggled.connect(self._compare)

    def _connect_views(self) -> None:
        actions, bar = self._actions, self.heat_map_bar
        window, pan = WindowTool(), PanTool()
        tools: dict[QAction, PointerTool] = {
            actions.window_tool: window,
            actions.pan_tool: pan,
            actions.measure_tool: MeasureTool(),
            actions.magnifier_tool: MagnifierTool(),
        }
        for view in self.comparison.views:
            view.set_tool(Qt.MouseButton.LeftButton, window)
            view.set_tool(Qt.MouseButton.RightButton, window)
            view.set_tool(Qt.MouseButton.MiddleButton, pan)
            for action, tool in tools.items():
                action.triggered.connect(
                    lambda _, view=view, tool=tool: view.set_tool(Qt.MouseButton.LeftButton, tool)
                )
            view.view_changed.connect(self._show_state)
            view.activated.connect(self._show_state)
            view.measured.connect(self._enable_actions)
            view.lines_left.connect(lambda view=view: self._tell_lines(view))
            bar.height_changed.connect(view.set_covered)
        bar.changed.connect(self._show_overlay)
        self.tool_bar.preset_chosen.connect(self._choose_preset)
        self.footer.center_entered.connect(lambda center: self._set_window(center=center))
        self.footer.width_entered.connect(lambda width: self._set_window(width=width))
        self.footer.left.connect(lambda: self.comparison.active.setFocus())
        self.comparison.prior_chosen.connect(self.prior_wanted)
        self.comparison.closed.connect(lambda: actions.compare.setChecked(False))


def _overlaid(ground: QWidget, bar: QWidget) -> QWidget:
    """The bar over the lower edge of the ground: showing it must not move the picture."""
    stage = QWidget()
    grid = QGridLayout(stage)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.addWidget(ground, 0, 0)
    grid.addWidget(bar, 0, 0, Qt.AlignmentFlag.AlignBottom)
    return stage
