"""A notice goes with the film that it is about, and speaks the language of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.application import Desktop
from desktop.records.choices import Choices
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
GONE = "The original file is not at hand or was changed"


@pytest.fixture
def two(desktop: Desktop, settle: Settle, tmp_path: Path) -> Iterator[Desktop]:
    films = {"first.png": ABNORMAL, "second.png": NORMAL}
    desktop.open_paths([write_film(tmp_path / name, gray) for name, gray in films.items()])
    settle(desktop)
    yield desktop
    desktop.settings.change(language=Choices().language)
    QApplication.processEvents()


def read_what_is_gone(desktop: Desktop, settle: Settle) -> None:
    desktop.current.record.source.path.unlink()
    desktop.actions.read_again.trigger()
    settle(desktop)
    assert desktop.notice.text().startswith(GONE)


def test_an_error_about_a_film_goes_with_the_film(two: Desktop, settle: Settle) -> None:
    read_what_is_gone(two, settle)
    two.actions.next.trigger()
    assert two.notice.text() == ""


def test_what_is_not_about_one_film_stays(two: Desktop, settle: Settle) -> None:
    two.notice.tell_error(OSError())
    two.actions.next.trigger()
    settle(two)
    assert two.notice.text()


def test_notices_follow_the_language(two: Desktop, settle: Settle) -> None:
    read_what_is_gone(two, settle)
    two.settings.change(language="fr")
    QApplication.processEvents()
    assert two.notice.text()
    assert not two.notice.text().startswith(GONE)
    two.actions.next.trigger()
    assert two.notice.text() == ""

    two.actions.delete.trigger()
    settle(two)
    french = two.notice.text()
    two.settings.change(language="es")
    QApplication.processEvents()
    assert two.notice.text() not in ("", french)
