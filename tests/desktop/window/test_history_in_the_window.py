from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.desktop.history_of import conclusions, records
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def click_row(desktop: Desktop, row: int) -> None:
    view = desktop.history_panel.list
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_history_is_there_after_a_restart_even_without_the_files(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    first = start_desktop()
    films = [
        write_film(tmp_path / "stick" / "normal.png", NORMAL),
        write_film(tmp_path / "stick" / "abnormal.png", ABNORMAL),
    ]
    first.open_paths(films)
    settle(first)
    before = [record.reading for record in records(first)]
    first.window.close()
    for film in films:
        film.unlink()

    second = start_desktop()
    assert [record.reading for record in records(second)] == before
    for row, verdict in (
        (0, "No sign of lung disease found."),
        (1, "Abnormal. Most likely finding: COVID-19 pneumonia."),
    ):
        click_row(second, row)
        settle(second)
        assert second.reading.verdict_card.verdict.text() == verdict
        assert second.viewer.view.picture is not None
        second.actions.heat_map.setChecked(True)
        assert second.viewer.view.overlay is not None


def test_the_newest_batch_stands_on_top_and_its_first_picture_is_shown(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "old.png")])
    settle(desktop)
    desktop.open_paths([write_film(tmp_path / "new.png", ABNORMAL)])
    settle(desktop)
    assert [record.source.path.name for record in records(desktop)] == ["new.png", "old.png"]
    assert desktop.reading.title.text() == "new.png"


def test_delete_and_undo(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    names = ("a.png", "b.png", "c.png")
    desktop.open_paths([write_film(tmp_path / name) for name in names])
    settle(desktop)
    before = records(desktop)
    click_row(desktop, 1)
    desktop.actions.delete.trigger()
    settle(desktop)
    assert set(conclusions(desktop)) == {"a.png", "c.png"}
    assert desktop.reading.title.text() == "c.png"
    desktop.window.findChild(QPushButton, "noticeButton").click()
    settle(desktop)
    assert records(desktop) == before
    assert desktop.reading.title.text() == "b.png"
    desktop.actions.redo.trigger()
    settle(desktop)
    assert set(conclusions(desktop)) == {"a.png", "c.png"}
    desktop.actions.undo.trigger()
    settle(desktop)
    assert records(desktop) == before


def test_deleting_everything_invites_again_and_leaves_nothing_on_the_disk(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    desktop.open_paths([write_film(tmp_path / "unmistakable-name.png")])
    settle(desktop)
    desktop.history_panel.list.selectAll()
    desktop.actions.delete.trigger()
    settle(desktop)
    assert desktop.viewer.empty_state.isVisible()
    desktop.window.close()
    files = [path for path in (tmp_path / "data").iterdir() if "history" in path.name]
    assert files
    assert not any(b"unmistakable-name" in path.read_bytes() for path in files)


def test_an_answer_for_a_deleted_picture_is_dropped(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    films = [write_film(tmp_path / f"{number}.png") for number in range(12)]
    with qtbot.waitSignal(desktop.history.added):
        desktop.open_paths(films)
    desktop.history_panel.list.selectAll()
    desktop.actions.delete.trigger()
    settle(desktop)
    assert records(desktop) == []
    desktop.undo_stack.undo()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}
    assert len(records(desktop)) == 12


def test_closing_during_a_running_classification_loses_nothing(
    start_desktop: StartDesktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start_desktop()
    films = [
        write_film(tmp_path / f"{number:02}.png", rows=900, columns=900) for number in range(30)
    ]
    with qtbot.waitSignal(desktop.queue.completed):
        desktop.open_paths(films)
    assert not desktop.queue.is_idle
    desktop.window.close()

    again = start_desktop()
    assert len(again.store.find()) == 30
    settle(again)
    assert set(conclusions(again).values()) == {Conclusion.NORMAL}


def test_the_keys_of_the_tools_work_from_the_start(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    first = start_desktop()
    qtbot.waitActive(first.window)
    first.open_paths([write_film(tmp_path / "a.png"), write_film(tmp_path / "b.png")])
    settle(first)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_H)
    assert first.actions.heat_map.isChecked()
    assert first.history_panel.search_bar.field.text() == ""
    # Whoever types goes on typing.
    first.reading.review.note.setFocus()
    first.open_paths([write_film(tmp_path / "c.png")])
    settle(first)
    assert QApplication.focusWidget() is first.reading.review.note
    first.window.close()

    second = start_desktop()
    qtbot.waitActive(second.window)
    settle(second)
    assert QApplication.focusWidget() is second.history_panel.list
    second.history_panel.search_bar.field.setFocus()
    second.open_paths([write_film(tmp_path / "d.png")])
    settle(second)
    assert QApplication.focusWidget() is second.history_panel.list


def test_keys_lead_from_the_search_to_the_list_and_back(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / f"{name}.png") for name in ("a", "b1", "b2")])
    settle(desktop)
    desktop.window.activateWindow()
    rows, field = desktop.history_panel.list, desktop.history_panel.search_bar.field
    desktop.actions.search.trigger()
    QTest.keyClicks(field, "b")
    # Before the search had a moment to run.
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows
    assert desktop.current.record.source.path.name == "b1.png"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert desktop.current.record.source.path.name == "b2.png"
    desktop.actions.search.trigger()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is rows
    assert desktop.current.record.source.path.name == "b2.png"
    desktop.actions.search.trigger()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    settle(desktop)
    assert field.text() == ""
    assert len(desktop.history_panel.listed_ids()) == 3
    QTest.keyClicks(field, "nothing like it")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field
