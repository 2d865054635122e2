"""The three panels side by side; those at the sides fold away where there is no room."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.look.focus import hide_and_hand_on


class FoldingPanels(QSplitter):
    """History, picture, reading.

    Where not all of them have the room that their words need, the history folds away first,
    and comes back with the room. If the reader asks for it then, the reading makes room for it.

    Parameters
    ----------
    history, middle, reading : QWidget
    show_history, show_reading : QAction
        Checked while the panel is there; the reader and this splitter both switch them.
    """

    def __init__(
        self,
        history: QWidget,
        middle: QWidget,
        reading: QWidget,
        show_history: QAction,
        show_reading: QAction,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("panels")
        self.setHandleWidth(1)
        for panel in (history, middle, reading):
            self.addWidget(panel)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self._middle = middle
        self._switches = {reading: show_reading, history: show_history}
        self._wanted = [reading, history]
        """The panels that the reader wants to see, the one to be kept longest first."""
        self._fitting = False
        for panel, switch in self._switches.items():
            switch.setChecked(True)
            switch.toggled.connect(partial(self._switched, panel))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the picture and the widest of the other panels."""
        widest = max(map(self._least, self._switches))
        return QSize(self._least(self._middle) + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There is more or less room."""
        self._fit()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """From now on the width is the window's own."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Notice when a panel asks for another width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _switched(self, panel: QWidget, wanted: bool) -> None:
        if self._fitting:
            return
        if panel in self._wanted:
            self._wanted.remove(panel)
        if wanted:
            self._wanted.insert(0, panel)
        self._fit()

    def _fit(self) -> None:
        """Show what is wanted and has room."""
        if self._fitting:
            return
        kept: list[QWidget] = []
        room = self.width() - self._least(self._middle)
        for panel in self._wanted:
            needed = self._least(panel) + self.handleWidth()
            # Before the first look the width says nothing.
            if needed <= room or not self.isVisible():
                kept.append(panel)
                room -= needed
        self._fitting = True
        for panel, switch in self._switches.items():
            switch.setChecked(panel in kept)
            if panel in kept:
                panel.show()
            else:
                hide_and_hand_on(panel, self._middle)
        self._fitting = False

    def _least(self, panel: QWidget) -> int:
        return max(panel.minimumSizeHint().width(), panel.minimumWidth())
