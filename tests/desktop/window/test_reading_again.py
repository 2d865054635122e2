"""A film that one model has read is read by another, and both answers stay."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.synthetic_bundle import card_document, write_bundle
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def other_bundle(folder: Path) -> Path:
    """The same graph under another version, which gives no verdict unless it is nearly sure."""
    points = card_document()["operating_points"]["abnormal"]
    undecided = [point | {"no_verdict_between": [0.1, 0.999]} for point in points]
    return write_bundle(folder, version="9.0.0", operating_points={"abnormal": undecided})


def switch_model(desktop: Desktop, settle: Settle, bundle: Path) -> None:
    desktop.model.load(bundle)
    settle(desktop)


def compared(desktop: Desktop) -> list[str]:
    return [label.text() for label in desktop.reading.earlier.findChildren(QLabel)]


def test_both_answers_are_shown_side_by_side_and_survive_a_restart(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert desktop.reading.earlier.isHidden()
    first = desktop.current.record.reading

    switch_model(desktop, settle, other_bundle(tmp_path / "other"))
    assert desktop.current.record.reading == first
    desktop.actions.read_again.trigger()
    settle(desktop)
    record = desktop.current.record
    assert record.reading.model.version == "9.0.0"
    assert record.reading.conclusion is Conclusion.ABSTAINED
    assert record.earlier == (first,)
    assert desktop.reading.earlier.isVisible()
    words = compared(desktop)
    assert words[1:4] == ["", "test 9.0.0 (not signed)", "test 0.0.1 (not signed)"]
    assert words[4:7] == ["Result", "No verdict", "Abnormal"]
    desktop.window.close()

    again = start_desktop()
    settle(again)
    again.history_panel.select(record.id)
    settle(again)
    assert again.current.record.earlier == (first,)


def test_going_back_and_forth_keeps_one_answer_of_each_model(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path, bundle_directory: Path
) -> None:
    desktop = start_desktop()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    other = other_bundle(tmp_path / "other")
    for bundle in (other, bundle_directory, other, other):
        switch_model(desktop, settle, bundle)
        desktop.actions.read_again.trigger()
        settle(desktop)
    record = desktop.current.record
    versions = [reading.model.version for reading in (record.reading, *record.earlier)]
    assert versions == ["9.0.0", "0.0.1"]


def test_a_result_is_not_replaced_when_the_file_is_gone_or_another_one(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    gone = write_film(tmp_path / "gone.png", ABNORMAL)
    changed = write_film(tmp_path / "changed.png", ABNORMAL)
    desktop.open_paths([gone, changed])
    settle(desktop)
    before = {one: desktop.store.record(one) for one in desktop.store.find()}
    gone.unlink()
    write_film(changed, NORMAL)
    switch_model(desktop, settle, other_bundle(tmp_path / "other"))
    desktop.history_panel.list.selectAll()
    desktop.actions.read_again.trigger()
    settle(desktop)
    assert {one: desktop.store.record(one) for one in desktop.store.find()} == before
    assert desktop.notice.text().startswith("The original file is not at hand or was changed")


def test_cancelling_takes_no_entry_away_that_has_a_result(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    films = [write_film(tmp_path / f"{number}.png", rows=700, columns=700) for number in range(12)]
    desktop.open_paths(films)
    settle(desktop)
    desktop.history_panel.list.selectAll()
    desktop.actions.read_again.trigger()
    assert not desktop.queue.is_idle
    desktop.actions.cancel_batch.trigger()
    settle(desktop)
    assert len(desktop.store.find()) == 12


def test_erasing_an_entry_erases_what_other_models_said(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    switch_model(desktop, settle, other_bundle(tmp_path / "other"))
    desktop.actions.read_again.trigger()
    settle(desktop)
    desktop.actions.delete.trigger()
    settle(desktop)
    desktop.window.close()
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3")) as history:
        assert history.execute("SELECT count(*) FROM earlier_reading").fetchone() == (0,)
