"""What the window is made of."""

from dataclasses import dataclass

from desktop.history.history_panel import HistoryPanel
from desktop.look.notice_bar import NoticeBar
from desktop.reading.reading_panel import ReadingPanel
from desktop.viewer.viewer_panel import ViewerPanel
from desktop.window.status_bar import StatusBar


@dataclass(frozen=True)
class Panels:
    """Made once; the window arranges them, and the controllers fill them."""

    history: HistoryPanel
    viewer: ViewerPanel
    reading: ReadingPanel
    model_notice: NoticeBar
    """Says that there is no analysis, for as long as that is so."""
    notice: NoticeBar
    """Says what has just happened."""
    status: StatusBar
