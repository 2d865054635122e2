"""Draws one row of the history: thumbnail, title, time, conclusion."""

from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.history.list_model import Role
from desktop.look import wording
from desktop.look.icons import CONCLUSION_ICONS, pixmap
from desktop.look.local_format import local_time
from desktop.look.text_direction import isolated
from desktop.look.theme import SPACING, Theme
from desktop.records.record import Conclusion, Summary

THUMBNAIL = 56
PADDING = 10
EDGE = PADDING + 4
"""Before the thumbnail, so that it keeps clear of the mark of the current row."""
THUMBNAIL_GAP = PADDING + 2
ICON_GAP = SPACING - 2


class RowDelegate(QStyledItemDelegate):
    """One row, as high as its text and thumbnail need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are alike."""
        del index
        text = QFontMetrics(_bold(option.font)).height() + 2 * QFontMetrics(option.font).height()
        return QSize(200, max(THUMBNAIL, text + 6) + 2 * PADDING)

    def least_width(self, font: QFont) -> int:
        """What a row needs for its conclusion and its time; titles may be shortened."""
        metrics = QFontMetrics(font)
        words = [*map(wording.conclusion, Conclusion), wording.hidden_answer()]
        # The icon before the conclusion, and the mark of a reviewed entry after it.
        said = max(map(metrics.horizontalAdvance, words)) + 2 * _icon_side(font) + 2 * ICON_GAP
        time = metrics.horizontalAdvance(local_time(datetime(2000, 12, 28, 20, 28, tzinfo=UTC)))
        return EDGE + THUMBNAIL + THUMBNAIL_GAP + max(said, time) + PADDING + 1

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one entry."""
        summary: Summary | None = index.data(Role.SUMMARY)
        if summary is None:
            self._paint_words(painter, option, index.data(Qt.ItemDataRole.DisplayRole))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        row: QRect = option.rect
        self._paint_ground(painter, option)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        inner = row.adjusted(EDGE, PADDING, -PADDING, -PADDING)
        picture = QRect(0, 0, THUMBNAIL, THUMBNAIL)
        picture.moveCenter(inner.center())
        if right_to_left:
            picture.moveRight(inner.right())
            text = inner.adjusted(0, 0, -THUMBNAIL - THUMBNAIL_GAP, 0)
        else:
            picture.moveLeft(inner.left())
            text = inner.adjusted(THUMBNAIL + THUMBNAIL_GAP, 0, 0, 0)
        self._paint_thumbnail(painter, QRectF(picture), summary)
        self._paint_text(painter, text, option.font, summary, right_to_left)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        """Draw what is said in place of an entry."""
        painter.save()
        self._paint_ground(painter, option)
        place = option.rect.adjusted(EDGE, PADDING, -PADDING, -PADDING)
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.colours.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(colours.selection))
            edge = QRect(row.left(), row.top(), 3, row.height())
            if option.direction == Qt.LayoutDirection.RightToLeft:
                edge.moveRight(row.right())
            painter.fillRect(edge, QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(colours.raised))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), QColor(colours.border))

    def _paint_thumbnail(self, painter: QPainter, place: QRectF, summary: Summary) -> None:
        path = QPainterPath()
        path.addRoundedRect(place, 5, 5)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, QColor(Qt.GlobalColor.black))
        thumbnail = _thumbnail(summary)
        if thumbnail.isNull():
            icon = pixmap(CONCLUSION_ICONS[summary.conclusion], 24, "#a3b0ba")
            painter.drawPixmap(place.center() - QPointF(12, 12), icon)
        else:
            # The middle of the radiograph fills the square: that is where the lungs are.
            side = min(thumbnail.width(), thumbnail.height())
            part = QRectF(0, 0, side, side)
            part.moveCenter(QRectF(thumbnail.rect()).center())
            painter.drawPixmap(place, thumbnail, part)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, place: QRect, font: QFont, summary: Summary, right_to_left: bool
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        bold, colours = _bold(font), self._theme.colours
        heights = (QFontMetrics(bold).height(), QFontMetrics(font).height())
        top = place.center().y() - (heights[0] + 2 * heights[1] + 6) // 2
        line = QRect(place.left(), top, place.width(), heights[0])
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        title = QFontMetrics(bold).elidedText(
            summary.title, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(line, align, isolated(title))
        painter.setFont(font)
        line = QRect(place.left(), line.bottom() + 4, place.width(), heights[1])
        painter.setPen(QColor(colours.muted))
        metrics = QFontMetrics(font)
        time = metrics.elidedText(
            local_time(summary.added_at), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, align, time)
        line.translate(0, heights[1] + 3)
        self._paint_conclusion(painter, line, summary, align, right_to_left)

    def _paint_conclusion(
        self,
        painter: QPainter,
        line: QRect,
        summary: Summary,
        align: Qt.AlignmentFlag,
        right_to_left: bool,
    ) -> None:
        name, words = CONCLUSION_ICONS[summary.conclusion], wording.conclusion(summary.conclusion)
        colour = self._theme.conclusion_colour(summary.conclusion)
        if summary.hidden:
            name, words = "eye-closed", wording.hidden_answer()
            colour = QColor(self._theme.colours.muted)
        side = _icon_side(painter.font())
        first = QRect(line.left(), 0, side, side)
        last = QRect(line.right() - side + 1, 0, side, side)
        if right_to_left:
            first, last = last, first
        room = line.adjusted(side + ICON_GAP, 0, 0, 0)
        if right_to_left:
            room = line.adjusted(0, 0, -side - ICON_GAP, 0)
        shown = [(first, pixmap(name, side, colour.name()))]
        if summary.reviewed:
            shown.append((last, pixmap("check", side, self._theme.colours.muted)))
            taken = side + ICON_GAP
            room.adjust(taken if right_to_left else 0, 0, 0 if right_to_left else -taken, 0)
        for place, icon in shown:
            place.moveTop(line.center().y() - side // 2 + 1)
            painter.drawPixmap(QPointF(place.topLeft()), icon)
        painter.setPen(colour)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, words)


def _icon_side(font: QFont) -> int:
    """As high as the words beside it."""
    return max(16, QFontMetrics(font).ascent())


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _thumbnail(summary: Summary) -> QPixmap:
    if summary.thumbnail is None:
        return QPixmap()
    key = f"thumbnail-{summary.id}"
    thumbnail = QPixmap()
    if not QPixmapCache.find(key, thumbnail):
        thumbnail.loadFromData(summary.thumbnail)
        QPixmapCache.insert(key, thumbnail)
    return thumbnail
