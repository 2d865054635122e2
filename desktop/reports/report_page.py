"""A report on sheets of paper: saved as PDF, printed, or drawn for the preview."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QPdfWriter,
)

from desktop.look.colours import LIGHT
from desktop.reports.report_document import FOOTER_MM, ReportDocument
from desktop.version import version

POINTS_PER_MM = 72 / 25.4


def pdf(*documents: ReportDocument) -> bytes:
    """Reports, at least one, as one PDF file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(documents[0].title())
    writer.setCreator(f"Hilum {version()}")
    _print(documents, writer)
    buffer.close()
    return bytes(content.data())


def print_on(document: ReportDocument, device: QPagedPaintDevice) -> None:
    """Draw every sheet on a printer; the device takes the report's paper."""
    _print([document], device)


def _print(documents: Sequence[ReportDocument], device: QPagedPaintDevice) -> None:
    device.setPageLayout(documents[0].page)
    painter = QPainter(device)
    scale = device.logicalDpiX() / 72
    pages = [(one, number) for one in documents for number in range(one.pageCount())]
    for place, (document, number) in enumerate(pages):
        if place:
            device.newPage()
        # The device's origin is the corner of its printable area, as the page layout says.
        painter.save()
        painter.scale(scale, scale)
        _draw_sheet(painter, document, number)
        painter.restore()
    painter.end()


def sheets(document: ReportDocument, dots_per_inch: float) -> list[QImage]:
    """Every sheet as a picture, as it will be on paper."""
    paper = QSizeF(document.page.fullRectPoints().size())
    margins = document.page.marginsPoints()
    scale = dots_per_inch / 72
    images = []
    for number in range(document.pageCount()):
        image = QImage((paper * scale).toSize(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale, scale)
        painter.translate(margins.left(), margins.top())
        _draw_sheet(painter, document, number)
        painter.end()
        images.append(image)
    return images


def _draw_sheet(painter: QPainter, document: ReportDocument, number: int) -> None:
    """Draw one sheet in points, from the corner of its printable area."""
    area = QSizeF(document.page.paintRectPoints().size())
    dots = document.dots_per_point
    painter.save()
    painter.scale(1 / dots, 1 / dots)
    height = document.pageSize().height()
    painter.translate(0, -number * height)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * height, area.width() * dots, height)
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))  # whatever the scheme
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    _draw_footer(painter, document, number, area)


def _draw_footer(painter: QPainter, document: ReportDocument, number: int, area: QSizeF) -> None:
    top = math.floor(area.height() + FOOTER_MM * POINTS_PER_MM / 3)
    painter.setLayoutDirection(QGuiApplication.layoutDirection())
    painter.setPen(QColor(LIGHT.border))
    painter.drawLine(0, top, math.floor(area.width()), top)
    font = document.defaultFont()
    font.setPixelSize(8)  # the painter's unit is a point here
    painter.setFont(font)
    upper, lower = (QRectF(0, top + y, area.width(), 12) for y in (4, 16))
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(upper, Qt.AlignmentFlag.AlignLeft, document.disclaimer())
    painter.setPen(QColor(LIGHT.muted))
    painter.drawText(lower, Qt.AlignmentFlag.AlignLeft, document.heading())
    painter.drawText(lower, Qt.AlignmentFlag.AlignRight, document.page_number(number))
