"""With several entries selected, each action says on how many it works, and does."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.application import Desktop
from desktop.look.actions import plain_words
from desktop.reports.export import ExportKind
from desktop.reports.export_dialog import ExportDialog
from tests.desktop.history_of import records
from tests.synthetic_films import ABNORMAL, BETWEEN, NORMAL, write_film

Settle = Callable[[Desktop], None]


@pytest.fixture
def four(desktop: Desktop, settle: Settle, tmp_path: Path) -> Desktop:
    """A desktop with four films, of which the shown one is reviewed, and all selected."""
    grays = {"a.png": ABNORMAL, "b.png": NORMAL, "c.png": BETWEEN}
    films = [write_film(tmp_path / name, gray) for name, gray in grays.items()]
    films.append(write_film(tmp_path / "d.png", NORMAL, rows=100))
    desktop.open_paths(films)
    settle(desktop)
    desktop.actions.mark_reviewed.trigger()
    settle(desktop)
    desktop.history_panel.list.selectAll()
    return desktop


def reviewed(desktop: Desktop) -> list[bool]:
    return [record.review.reviewed_at is not None for record in records(desktop)]


def test_all_selected_films_are_marked_and_then_taken_back(four: Desktop, settle: Settle) -> None:
    mark = four.actions.mark_reviewed
    assert reviewed(four) == [True, False, False, False]
    before = records(four)[0].review
    assert plain_words(mark) == "Mark 4 radiographs as reviewed"
    mark.trigger()
    settle(four)
    assert reviewed(four) == [True] * 4
    assert records(four)[0].review == before
    assert four.notice.text() == "3 radiographs marked as reviewed."
    assert plain_words(mark) == "Take the review marks of 4 radiographs back"
    mark.trigger()
    settle(four)
    assert reviewed(four) == [False] * 4
    assert not four.reading.review.reviewed.isChecked()
    four.reading.review.note.setPlainText("nothing is brought back by a note")
    four.reading.review.flush()
    settle(four)
    assert reviewed(four) == [False] * 4


def test_a_note_that_is_being_typed_is_kept(four: Desktop, settle: Settle) -> None:
    four.reading.review.note.setPlainText("typed just now")
    four.actions.mark_reviewed.trigger()
    settle(four)
    assert records(four)[0].review.note == "typed just now"
    assert reviewed(four) == [True] * 4


def test_one_film_is_marked_and_the_menu_says_what_it_will_do(
    four: Desktop, settle: Settle
) -> None:
    four.history_panel.select(records(four)[1].id)
    mark = four.actions.mark_reviewed
    assert plain_words(mark) == "Mark as reviewed"
    mark.trigger()
    settle(four)
    assert reviewed(four) == [True, True, False, False]
    assert plain_words(mark) == "Take the review mark of 1 radiograph back"


def test_menus_say_on_how_many_films_they_work(four: Desktop, settle: Settle) -> None:
    actions = four.actions
    assert plain_words(actions.read_again) == "Read 4 radiographs again with this model"
    assert plain_words(actions.delete) == "Delete 4 radiographs from the history"
    assert plain_words(actions.export) == "Export 4 radiographs"
    four.history_panel.select(records(four)[2].id)
    assert plain_words(actions.read_again) == "Read again with this model"
    assert plain_words(actions.delete) == "Delete from the history"
    four.history_panel.list.selectAll()
    actions.delete.trigger()
    settle(four)
    assert records(four) == []
    assert plain_words(actions.delete) == "Delete from the history"


def test_the_reports_of_all_selected_films_leave_in_one_file(four: Desktop, settle: Settle) -> None:
    four.actions.export.trigger()
    (dialog,) = (one for one in four.window.findChildren(ExportDialog) if one.isVisible())
    dialog.choose(ExportKind.REPORT)
    settle(four)
    assert dialog.export is not None
    content = BytesIO()
    dialog.export.write(content, lambda _: True)
    pages = [page.extract_text() for page in PdfReader(content).pages]
    assert len(pages) == len(dialog.export.pictures)
    for name in ("a.png", "b.png", "c.png", "d.png"):
        assert sum(name in page for page in pages) == 1
    dialog.reject()
