"""The window in every language: switched while it is open, mirrored where it should be, not cut."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, QTime
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.history.row_delegate import PADDING, THUMBNAIL
from desktop.look import wording
from desktop.look.local_format import local_date, local_number, local_time, percent
from desktop.records.record import Conclusion
from tests.desktop.cut_words import cut_words
from tests.desktop.radiographs import write_dicom
from tests.desktop.settings_window import open_settings
from tests.synthetic_films import ABNORMAL, BETWEEN, NORMAL, write_film

Settle = Callable[[Desktop], None]
Speak = Callable[[str], None]
LANGUAGES = ("ar", "en", "es", "fr", "hi", "pt")
SMALL_SCREEN = (1366, 768)
OPEN = {
    "ar": "&فتح…",
    "en": "&Open…",
    "es": "&Abrir…",
    "fr": "&Ouvrir…",
    "hi": "खोलें…",
    "pt": "&Abrir…",
}
CLOSE = {"ar": "أغلق", "en": "Close", "es": "Cerrar", "fr": "Fermer", "hi": "बंद करें", "pt": "Fechar"}
"""By Qt itself, or by our own file where Qt has none."""


@pytest.fixture
def speak(desktop: Desktop, settle: Settle, tmp_path: Path) -> Iterator[Speak]:
    """Chooses a language, in a window that shows three films."""
    films = {"abnormal.png": ABNORMAL, "normal.png": NORMAL, "between.png": BETWEEN}
    desktop.open_paths([write_film(tmp_path / name, gray) for name, gray in films.items()])
    settle(desktop)
    desktop.window.resize(*SMALL_SCREEN)
    desktop.actions.heat_map.setChecked(True)

    def choose(language: str) -> None:
        desktop.settings.change(language=language)
        QApplication.processEvents()
        desktop.window.resize(*SMALL_SCREEN)

    yield choose
    choose("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_window_changes_its_language(
    desktop: Desktop, speak: Speak, language: str
) -> None:
    speak("en")
    speak(language)
    assert desktop.actions.open_files.text() == OPEN[language]
    assert QLocale().language() == QLocale(language).language()
    spoken = [desktop.history_panel.findChild(QWidget, "searchField").accessibleName()]
    spoken += [desktop.reading.findChild(QWidget, "disclaimer").text()]
    spoken += [wording.conclusion(value) for value in Conclusion]
    if language != "en":
        speak("en")
        english = [desktop.history_panel.findChild(QWidget, "searchField").accessibleName()]
        english += [desktop.reading.findChild(QWidget, "disclaimer").text()]
        english += [wording.conclusion(value) for value in Conclusion]
        assert not set(spoken) & set(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_window_is_cut(
    desktop: Desktop, settle: Settle, qtbot: QtBot, speak: Speak, language: str
) -> None:
    speak(language)
    for record_id in desktop.history_panel.listed_ids():
        desktop.history_panel.select(record_id)
        settle(desktop)
        qtbot.waitUntil(lambda: cut_words(desktop.window) == [])
    assert (desktop.window.width(), desktop.window.height()) == SMALL_SCREEN
    rows = desktop.history_panel.list
    metrics = QFontMetrics(rows.font())
    widest = max(map(metrics.horizontalAdvance, map(wording.conclusion, Conclusion)))
    assert rows.viewport().width() > widest + THUMBNAIL + 2 * metrics.ascent() + 3 * PADDING


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_dialog_is_cut(
    desktop: Desktop, settle: Settle, qtbot: QtBot, speak: Speak, language: str
) -> None:
    speak(language)
    for action in ("settings", "self_test", "model_card", "export", "shortcuts"):
        getattr(desktop.actions, action).trigger()
        settle(desktop)
        (dialog,) = (found for found in desktop.window.findChildren(QDialog) if found.isVisible())
        qtbot.waitUntil(lambda: cut_words(dialog) == [])  # noqa: B023
        assert dialog.width() <= SMALL_SCREEN[0], action
        assert dialog.height() <= SMALL_SCREEN[1], action
        close = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
        assert close is None or close.text().replace("&", "") == CLOSE[language], action
        dialog.reject()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_stand_in_one_column(
    desktop: Desktop, qtbot: QtBot, speak: Speak, language: str
) -> None:
    speak(language)
    dialog = open_settings(desktop)
    right_to_left = desktop.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    fields = [dialog.language, dialog.theme, dialog.operating_point, dialog.read_first]
    fields += [dialog.anonymous, dialog.limit]
    names = [one for one in dialog.findChildren(QLabel) if one.property("role") == "section"]
    assert len(names) == 8

    def edges(widgets: list[QWidget]) -> set[int]:
        rects = [QRect(one.mapTo(dialog, QPoint()), one.size()) for one in widgets]
        return {rect.right() if right_to_left else rect.left() for rect in rects}

    for width in (dialog.width(), dialog.minimumSizeHint().width()):
        dialog.resize(width, dialog.height())
        qtbot.waitUntil(lambda: cut_words(dialog) == [])
        assert len(edges([*names, *fields])) == 1
    dialog.reject()


def test_arabic_mirrors_the_panels_and_never_the_radiograph(
    desktop: Desktop, settle: Settle, qtbot: QtBot, speak: Speak, tmp_path: Path
) -> None:
    pixels = np.zeros((300, 200), np.uint16)
    pixels[:, :100] = 3000
    film = write_dicom(tmp_path / "left.dcm", pixels, PatientOrientation=["L", "F"])
    desktop.open_paths([film])
    settle(desktop)
    view = desktop.viewer.findChild(QWidget, "radiographView")

    def left_of_the_view() -> float:
        seen = view.grab().toImage()
        row, quarter = seen.height() // 3, seen.width() // 8
        left = seen.pixelColor(seen.width() // 2 - quarter, row).lightness()
        return float(left - seen.pixelColor(seen.width() // 2 + quarter, row).lightness())

    for language, direction in (
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("fr", Qt.LayoutDirection.LeftToRight),
    ):
        speak(language)
        assert desktop.window.layoutDirection() == direction

        def history_is_right() -> bool:
            history = desktop.history_panel.mapTo(desktop.window, QPoint()).x()
            reading = desktop.reading.mapTo(desktop.window, QPoint()).x()
            return history > reading

        qtbot.waitUntil(lambda: history_is_right() == (language == "ar"))  # noqa: B023
        qtbot.waitUntil(lambda: left_of_the_view() > 100)


def test_numbers_and_dates_are_written_as_at_home(speak: Speak) -> None:
    day, moment = date(2026, 3, 31), datetime(2026, 3, 31, 12, tzinfo=UTC)
    expected = {
        "en": ("2.5", "31 %"),
        "fr": ("2,5", "31\u00a0%"),
        "es": ("2,5", "31\u00a0%"),
        "pt": ("2,5", "31%"),
        "ar": ("2.5", "31%"),
        "hi": ("2.5", "31%"),
    }
    for language, (number, share) in expected.items():
        speak(language)
        assert local_number(2.5, 1) == number
        assert percent(0.31) == share
        # Isolated, else "<" would be mirrored among words from right to left.
        first, last = ("\u2066< ", "\u2069") if language == "ar" else ("< ", "%")
        assert percent(0.001).startswith(first)
        assert percent(0.001).endswith(last)
        shown = local_date(day)
        # Digits are those of DICOM in every language.
        assert "31" in shown
        assert "31" in local_time(moment)
        assert shown.startswith("3/31") == (language == "en")


def test_dates_are_unmistakable_where_the_system_does_not_say_its_place() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        assert local_date(date(2026, 11, 2)) == "2026-11-02"
        assert local_time(datetime(2026, 11, 2, 14, 5).astimezone()) == "2026-11-02 14:05"
    finally:
        QLocale.setDefault(before)


def test_years_have_four_digits_in_every_language_and_place() -> None:
    before = QLocale()
    places = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    assert len(places) > 400
    try:
        for place in places:
            # In the digits of the place.
            year = place.toString(QDate(1926, 2, 3), "yyyy")
            QLocale.setDefault(place)
            assert year in local_date(date(1926, 2, 3)), place.name()
            year = place.toString(QDate(2026, 11, 2), "yyyy")
            moment = datetime(2026, 11, 2, 14, 25).astimezone()
            assert year in local_time(moment), place.name()
            assert place.toString(QTime(14, 25), "mm") in local_time(moment), place.name()
    finally:
        QLocale.setDefault(before)


def test_plural_forms_follow_the_number(desktop: Desktop, speak: Speak) -> None:
    def left(seconds: int) -> str:
        return desktop.status.tr("about %n second(s) left", "", seconds)

    speak("en")
    assert (left(1), left(2)) == ("about 1 second left", "about 2 seconds left")
    speak("fr")
    assert left(1) == "encore environ 1 seconde"
    speak("ar")
    assert len({left(number).replace(str(number), "") for number in (1, 2, 3, 11)}) == 4


REPLACED = """
import shutil, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
import desktop.look.language
from desktop.look.resources import translation_files

copies = {code: Path(shutil.copy(file, sys.argv[1])) for code, file in translation_files().items()}
desktop.look.language.translation_files = lambda: copies
application = QApplication([])
language = desktop.look.language.Language(application)
language.choose("fr")
for copy in copies.values():
    copy.write_bytes(b"")
print(QCoreApplication.translate("Actions", "&Open…"))
"""


def test_a_translation_that_is_replaced_ends_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", REPLACED, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (ended.returncode, ended.stdout.strip()) == (0, OPEN["fr"])
