"""Files from the clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.desktop.history_of import conclusions
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]


def copy_files(*paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)


def press_paste(desktop: Desktop) -> None:
    desktop.history_panel.list.setFocus()
    QTest.keyClick(desktop.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_copied_files_are_pasted(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    settle(desktop)
    copy_files(write_film(tmp_path / "a.png", NORMAL), write_film(tmp_path / "b.png", ABNORMAL))
    press_paste(desktop)
    settle(desktop)
    assert conclusions(desktop) == {"a.png": Conclusion.NORMAL, "b.png": Conclusion.ABNORMAL}


def test_a_picture_without_a_file_is_refused_in_a_sentence(
    desktop: Desktop, settle: Settle
) -> None:
    settle(desktop)
    image = QImage(100, 120, QImage.Format.Format_Grayscale8)
    image.fill(90)
    QGuiApplication.clipboard().setImage(image)
    press_paste(desktop)
    settle(desktop)
    assert "no file" in desktop.notice.text()
    assert "Save it" in desktop.notice.text()
    assert conclusions(desktop) == {}


def test_words_on_the_clipboard_are_no_file(desktop: Desktop, settle: Settle) -> None:
    settle(desktop)
    QGuiApplication.clipboard().setText("/etc/passwd")
    press_paste(desktop)
    settle(desktop)
    assert "no file" in desktop.notice.text()
    assert conclusions(desktop) == {}


def test_words_are_still_pasted_into_a_field(desktop: Desktop, settle: Settle) -> None:
    settle(desktop)
    QGuiApplication.clipboard().setText("Mendoza")
    field = desktop.history_panel.search_bar.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Mendoza"
    assert desktop.notice.text() == ""
