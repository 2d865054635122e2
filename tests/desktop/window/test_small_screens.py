"""On a small screen, or with everything twice as large, the verdict is never cut off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.application import Desktop
from tests.desktop.cut_words import cut_words
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]
SIZES = [(1600 // 2, 900 // 2), (1366, 768), (1366 // 2, 768), (1366 // 2, 768 // 2)]


@pytest.fixture
def film(desktop: Desktop, settle: Settle, tmp_path: Path) -> Desktop:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    return desktop


def place_of(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("size", SIZES)
def test_the_verdict_is_never_cut_off(film: Desktop, size: tuple[int, int]) -> None:
    window = film.window
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    card = film.reading.verdict_card
    assert card.isVisible()
    across = place_of(card)
    assert across.left() >= 0
    assert across.right() < size[0]
    # What scrolls is scrolled to its beginning: the whole sentence of the verdict is there.
    sentence = card.verdict
    assert sentence.visibleRegion().boundingRect() == sentence.rect()
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert min(film.viewer.view.width(), film.viewer.view.height()) > 100


def test_in_a_low_window_the_invitation_is_whole(desktop: Desktop, settle: Settle) -> None:
    settle(desktop)
    assert cut_words(desktop.window) == []
    assert not picture_of(desktop.viewer.empty_state).isHidden()
    desktop.window.resize(*SIZES[-1])
    QApplication.processEvents()
    assert desktop.window.height() == SIZES[-1][1]
    assert cut_words(desktop.window) == []
    for name in ("openButton", "sampleButton"):
        button = desktop.viewer.empty_state.findChild(QPushButton, name)
        assert button.visibleRegion().boundingRect() == button.rect()
    assert picture_of(desktop.viewer.empty_state).isHidden()
    desktop.window.resize(1280, 740)
    QApplication.processEvents()
    assert not picture_of(desktop.viewer.empty_state).isHidden()


def picture_of(view: QWidget) -> QLabel:
    return next(label for label in view.findChildren(QLabel) if not label.pixmap().isNull())


def test_the_history_folds_away_by_itself_and_comes_back(film: Desktop) -> None:
    film.window.resize(*SIZES[0])
    QApplication.processEvents()
    assert not film.history_panel.isVisible()
    assert not film.actions.show_history.isChecked()
    film.window.resize(1280, 740)
    QApplication.processEvents()
    assert film.history_panel.isVisible()
    assert film.actions.show_history.isChecked()


def test_a_history_that_is_asked_for_takes_the_place_of_the_reading(film: Desktop) -> None:
    film.window.resize(*SIZES[0])
    QApplication.processEvents()
    film.actions.show_history.trigger()
    QApplication.processEvents()
    assert film.history_panel.isVisible()
    assert not film.reading.isVisible()
    assert place_of(film.history_panel).right() < SIZES[0][0]
    film.actions.show_history.trigger()
    QApplication.processEvents()
    assert film.reading.isVisible()
    film.window.resize(1280, 740)
    QApplication.processEvents()
    assert not film.history_panel.isVisible()


def test_a_window_that_is_larger_than_the_screen_fills_it(desktop: Desktop) -> None:
    room = desktop.window.screen().availableGeometry()
    desktop.window.resize(room.width() + 500, room.height() + 300)
    desktop.window.fit_to_screen()
    QApplication.processEvents()
    assert desktop.window.isMaximized()
    assert room.contains(desktop.window.geometry())
