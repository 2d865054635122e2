"""The report of one record: words, numbers and pictures, laid out for a sheet of paper.

One document is what is shown as a preview, saved as PDF and printed.
"""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextDocument,
    QTextOption,
)

from desktop.look import icons, wording
from desktop.look.colours import LIGHT, conclusion_colour, score_colour
from desktop.look.local_format import (
    local_date,
    local_time,
    percent,
    spoken_percentage,
    whole_years,
)
from desktop.look.text_direction import is_right_to_left, isolated, joined
from desktop.reading.meaning import explanation, unnamed_disease
from desktop.records.record import Reading, Score, StoredPicture
from desktop.reports.disclosure import Disclosure
from desktop.reports.pictures import heat_map_over, mapped_finding, radiograph_image
from desktop.version import version
from inference.model_bundle import Proportion
from inference.percentage import Percentage

MARGIN_MM = 15.0
FOOTER_MM = 12.0
FONT_POINTS = 9.0
PICTURE_POINTS = QSizeF(248.0, 232.0)
"""Room for one of the two pictures."""
BAR = QSizeF(84.0, 7.0)
"""Of a probability, in points."""
PIXELS_PER_POINT = 300 / 72
SHORT_SHA256 = 12
SEPARATOR = " · "


class ReportDocument(QTextDocument):
    """One record on paper.

    Parameters
    ----------
    disclosure : Disclosure
    stored : StoredPicture, optional
        None for a file that could not be read.
    paper : QPageSize
    """

    def __init__(
        self, disclosure: Disclosure, stored: StoredPicture | None, paper: QPageSize
    ) -> None:
        super().__init__()
        self._disclosure = disclosure
        self.page = QPageLayout(
            paper,
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM + FOOTER_MM),
            QPageLayout.Unit.Millimeter,
        )
        # Qt lays text out in dots of the screen; all lengths here are in points.
        self.dots_per_point = QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
        font = QFont(QGuiApplication.font().family())
        font.setPointSizeF(FONT_POINTS)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setDefaultFont(font)
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(QGuiApplication.layoutDirection())
        self.setDefaultTextOption(option)
        self.setDefaultStyleSheet(_STYLE.format_map(vars(LIGHT)))
        self.setHtml("".join(self._parts(stored)))
        self.setPageSize(self.page.paintRectPoints().size().toSizeF() * self.dots_per_point)
        self.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, self.title())

    def title(self) -> str:
        """What the document is called, without a name in it."""
        return self.tr("Chest X-ray: reading by Hilum")

    def heading(self) -> str:
        """Whose report it is, for the foot of every sheet."""
        patient = self._disclosure.patient
        who = [] if patient is None else [patient.name, patient.patient_id]
        entry = wording.entry(self._disclosure.entry)
        return joined((*who, entry), SEPARATOR)

    def disclaimer(self) -> str:
        """The line at the foot of every sheet."""
        return self.tr(
            "Decision support for trained readers, not a diagnosis. Not a certified medical device."
        )

    def page_number(self, index: int) -> str:
        """Which of how many sheets this is."""
        return self.tr("Page {number} of {count}").format(number=index + 1, count=self.pageCount())

    def _parts(self, stored: StoredPicture | None) -> Iterable[str]:
        reading = self._disclosure.reading
        yield self._head()
        yield self._facts()
        if reading is not None:
            yield self._verdict(reading)
        if stored is not None:
            yield self._pictures(reading, stored)
        if reading is not None and reading.scores:
            yield self._scores(reading)
        yield self._reader()
        if reading is not None:
            yield self._model(reading)

    def _head(self) -> str:
        mark = self._image("mark", icons.image("hilum", 24, LIGHT.accent, 4), QSizeF(18, 18))
        name = f"<td valign='middle'>{mark} <span class='name'>Hilum</span></td>"
        end = "left" if is_right_to_left() else "right"
        title = f"<td valign='middle' align='{end}' class='title'>{escape(self.title())}</td>"
        return _table(_row([name, title]), padding=0) + _RULE

    def _facts(self) -> str:
        found = self._disclosure
        patient = found.patient
        name, patient_id, born = "", "", ""
        if patient is not None:
            name, patient_id = patient.name, patient.patient_id
            age = "" if patient.age_years is None else self._age(patient.age_years)
            day = "" if patient.birth_date is None else local_date(patient.birth_date)
            born = joined((day, age, wording.sex(patient.sex)), SEPARATOR)
        view = found.acquisition.view_position
        facts = [
            (self.tr("Patient"), isolated(name)),
            (self.tr("Patient ID"), isolated(patient_id)),
            (self.tr("Born, age, sex"), born),
            (
                self.tr("Study date"),
                "" if found.study_date is None else local_date(found.study_date),
            ),
            (self.tr("Institution"), isolated(found.acquisition.institution)),
            (self.tr("File"), isolated(found.file_name)),
            (self.tr("Read"), "" if found.read_at is None else local_time(found.read_at)),
            (self.tr("Entry, view"), joined((str(found.entry), view), SEPARATOR)),
        ]
        *names, entry = facts
        if found.anonymous:
            names = [(label, self.tr("left out")) for label, _ in names]
        shown = [(label, value or "–") for label, value in (*names, entry)]
        cells = [
            f"<td width='25%'><span class='label'>{escape(label)}</span><br>{escape(value)}</td>"
            for label, value in shown
        ]
        return _table(_row(cells[:4]) + _row(cells[4:]))

    def _age(self, years: float) -> str:
        return self.tr("aged {years}").format(years=whole_years(years))

    def _pictures(self, reading: Reading | None, stored: StoredPicture) -> str:
        image = radiograph_image(stored)
        finding = mapped_finding(reading, stored) if reading is not None else None
        pictures = [("radiograph", image, self.tr("The radiograph"))]
        if finding is not None:
            caption = self.tr(
                "What spoke for {finding}: where the network looked, not the outline of disease"
            ).format(finding=wording.finding(finding.name))
            pictures.append(("heat-map", heat_map_over(image, stored, finding.key), caption))
        cells = [
            f"<td align='center' width='{100 // len(pictures)}%'>"
            f"{self._image(key, picture, _fitted(picture, PICTURE_POINTS))}"
            f"<br><span class='label'>{escape(caption)}</span></td>"
            for key, picture, caption in pictures
        ]
        return _table(_row(cells), gap=7)

    def _verdict(self, reading: Reading) -> str:
        colour = conclusion_colour(reading.conclusion, LIGHT)
        sentences = [
            f"<span class='verdict' style='color:{colour}'>"
            f"{escape(wording.spoken(reading.verdict))}</span>"
        ]
        sentences += [f"<br>{escape(words)}" for words in explanation(reading) if words]
        return _table(
            f"<tr><td>{''.join(sentences)}</td></tr>", padding=8, gap=8, ground=LIGHT.raised
        )

    def _scores(self, reading: Reading) -> str:
        headings = [
            (self.tr("Finding"), 30),
            (self.tr("Probability"), 28),
            (self.tr("Operating point"), 14),
            (self.tr("Sensitivity"), 14),
            (self.tr("Specificity"), 14),
        ]
        head = _row(
            [
                f"<td width='{width}%' class='label'>{escape(words)}</td>"
                for words, width in headings
            ]
        )
        shown = reading.percentages
        rows = "".join(self._score(score, shown[score.key]) for score in reading.scores)
        unnamed = unnamed_disease(reading)
        if unnamed:
            rows = _note(unnamed, len(headings)) + rows
        if reading.abnormal is not None:
            abnormal = reading.abnormal
            rows = self._score(abnormal, shown[abnormal.key], emphasised=True) + rows
        note = self.tr(
            "Operating point “{name}”: a probability at or above it counts as positive. Its "
            "sensitivity and specificity were measured on radiographs from sources that the model "
            "was not trained on; the smaller figures are the 95 % interval."
        ).format(name=wording.operating_point(reading.operating_point))
        if any(score.sensitivity is not None for score in reading.all_scores):
            rows += _note(note, len(headings))
        return _table(head + rows, gap=10)

    def _score(self, score: Score, shown: Percentage, emphasised: bool = False) -> str:
        bar = self._image(f"bar-{score.key}", _bar(score), BAR)
        name, share = escape(wording.finding(score.name)), escape(spoken_percentage(shown))
        if emphasised:
            name, share = f"<b>{name}</b>", f"<b>{share}</b>"
        threshold = "–" if score.threshold is None else percent(score.threshold)
        cells = [
            name,
            f"{bar}&nbsp;&nbsp;{share}",
            escape(threshold),
            _measured(score.sensitivity),
            _measured(score.specificity),
        ]
        return _row([f"<td valign='middle'>{cell}</td>" for cell in cells])

    def _reader(self) -> str:
        review = self._disclosure.review
        rows = []
        if review.impression is not None:
            rows.append((self.tr("Reader's impression"), wording.impression(review.impression)))
        if review.note:
            # Each line of it may be in another language.
            note = "\n".join(isolated(line) for line in review.note.splitlines())
            rows.append((self.tr("Note"), note))
        if review.reference_test is not None or review.reference_result:
            test = review.reference_test
            name = "" if test is None else wording.reference_test(test)
            words = joined((name, review.reference_result), ": ")
            rows.append((self.tr("Reference result"), words))
        if review.reviewed_at is not None:
            rows.append((self.tr("Reviewed"), local_time(review.reviewed_at)))
        if not rows:
            return ""
        lines = "".join(
            _row(
                [
                    f"<td width='22%' class='label'>{escape(label)}</td>",
                    f"<td>{escape(value).replace(chr(10), '<br>')}</td>",
                ]
            )
            for label, value in rows
        )
        return _table("", gap=8) + _RULE + _table(lines)

    def _model(self, reading: Reading) -> str:
        model = reading.model
        if model is None:
            return ""
        words = self.tr("Model {name} {version}, SHA-256 {sha256}…").format(
            name=model.name,
            version=wording.model_version(model.version, reading.signed),
            sha256=model.sha256[:SHORT_SHA256],
        )
        program = self.tr("Made by an algorithm: Hilum {version}.").format(version=version())
        return (
            _table("", gap=8)
            + _RULE
            + _table(
                f"<tr><td class='label'>{escape(joined((words, program), SEPARATOR))}</td></tr>"
            )
        )

    def _image(self, key: str, image: QImage, points: QSizeF) -> str:
        self.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(key), image)
        width, height = (side * self.dots_per_point for side in points.toTuple())
        return f"<img src='{key}' width='{width:.1f}' height='{height:.1f}'>"


def _table(rows: str, *, padding: int = 3, gap: int = 0, ground: str = "") -> str:
    space = f"<p style='font-size:{gap}pt; line-height:100%'>&nbsp;</p>" if gap else ""
    colour = f" bgcolor='{ground}'" if ground else ""
    opening = f"<table width='100%' cellspacing='0' cellpadding='{padding}'{colour}>"
    return f"{space}{opening}{rows}</table>" if rows else space


def _row(cells: list[str]) -> str:
    """One line of a table, in reading order; Qt mirrors what is in a cell, not the columns."""
    return f"<tr>{''.join(reversed(cells) if is_right_to_left() else cells)}</tr>"


def _note(words: str, columns: int) -> str:
    """A line of small words over a whole table."""
    return f"<tr><td colspan='{columns}' class='label'>{escape(words)}</td></tr>"


def _measured(share: Proportion | None) -> str:
    if share is None:
        return "–"
    interval = f"{percent(share.low)} – {percent(share.high)}"
    return f"{escape(percent(share.value))}<br><span class='label'>{escape(interval)}</span>"


def _fitted(image: QImage, room: QSizeF) -> QSizeF:
    size = QSizeF(image.size())
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _bar(score: Score) -> QImage:
    """A bar as in the reading panel: the probability, and a mark at the operating point."""
    size = (BAR * PIXELS_PER_POINT).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.track))
    painter = QPainter(image)
    width, height = size.width(), size.height()
    if is_right_to_left():
        painter.translate(width, 0)
        painter.scale(-1, 1)
    painter.fillRect(
        QRectF(0, 0, width * score.probability, height), QColor(score_colour(score, LIGHT))
    )
    if score.threshold is not None:
        place = width * score.threshold
        painter.fillRect(QRectF(place - 5, 0, 10, height), QColor("#ffffff"))
        painter.fillRect(QRectF(place - 2, 0, 4, height), QColor(LIGHT.text))
    painter.end()
    return image


_RULE = (
    "<table width='100%' cellspacing='0' cellpadding='0'>"
    f"<tr><td bgcolor='{LIGHT.border}' style='font-size:1px'>&nbsp;</td></tr></table>"
)
_STYLE = """
.name {{ font-size: 15pt; font-weight: 600; color: {text}; }}
.title {{ font-size: 11pt; color: {muted}; }}
.label {{ font-size: 7.5pt; color: {muted}; }}
.verdict {{ font-size: 13pt; font-weight: 600; }}
p {{ margin: 0; }}
"""
