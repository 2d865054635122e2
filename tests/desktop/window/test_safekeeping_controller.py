import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.records.backups import Backups
from desktop.records.record import Conclusion, Reading
from desktop.records.recovery import set_aside_folder
from tests.desktop.damage import overwrite_pages_with
from tests.desktop.history_of import conclusions, records
from tests.desktop.stored_entries import add_read
from tests.dicom_files import film, write_dicom
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


@pytest.fixture
def answer_question(desktop: Desktop) -> Iterator[Callable[[str], list[str]]]:
    """Clicks a button of the next message box; gives what the box said."""

    def answer(button: str) -> list[str]:
        said: list[str] = []

        def click() -> None:
            box = desktop.window.findChild(QMessageBox, "eraseQuestion")
            said.extend([box.text(), box.informativeText()])
            next(
                found for found in box.buttons() if found.text().replace("&", "") == button
            ).click()

        QTimer.singleShot(0, click)
        return said

    yield answer


def patients_film(path: Path, name: str, patient_id: str, **options: object) -> Path:
    write_dicom(path, film(12), bits_stored=12, PatientName=name, PatientID=patient_id, **options)
    return path


def on_disk(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).lower()


def test_erasing_a_patient_leaves_no_byte_behind(
    desktop: Desktop,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    answer_question: Callable[[str], list[str]],
) -> None:
    stick, data = tmp_path / "stick", tmp_path / "data"
    films = [
        patients_film(stick / "unmistakable-1.dcm", "Unmistakable^Anna", "ID-77"),
        patients_film(stick / "unmistakable-2.dcm", "UNMISTAKABLE^ANNA", "ID-77", Rows=119),
        patients_film(stick / "other.dcm", "Other^Ben", "ID-78"),
        # The same ID from another hospital is another patient.
        patients_film(stick / "namesake.dcm", "Cleo", "ID-77"),
    ]
    desktop.open_paths(films)
    settle(desktop)
    desktop.safekeeping.schedule.look()
    qtbot.waitUntil(lambda: bool(Backups(desktop.store.path).all()))
    set_aside_folder(desktop.store.path).mkdir()
    (set_aside_folder(desktop.store.path) / "history.sqlite3").write_bytes(b"Unmistakable")
    assert on_disk(data).count(b"unmistakable") > 4
    desktop.history_panel.select(1)
    said = answer_question("Erase")
    desktop.actions.erase_patient.trigger()
    settle(desktop)
    assert said[0] == "Erase everything about “Unmistakable, Anna” from Hilum?"
    assert said[1].startswith("2 results")
    assert desktop.notice.text().startswith("2 results were erased from the history and its")
    assert set(conclusions(desktop)) == {"other.dcm", "namesake.dcm"}
    # While the program runs: neither in the database, its log nor a back-up.
    assert b"unmistakable" not in on_disk(data)
    assert b"other.dcm" in on_disk(data)
    assert films[0].exists()


def test_nothing_is_erased_without_a_yes(
    desktop: Desktop, settle: Settle, tmp_path: Path, answer_question: Callable[[str], list[str]]
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    answer_question("Cancel")
    desktop.actions.erase_patient.trigger()
    settle(desktop)
    assert len(records(desktop)) == 1


def test_erasing_a_picture_without_a_name_takes_its_copies_and_undo_brings_nothing_back(
    desktop: Desktop, settle: Settle, tmp_path: Path, answer_question: Callable[[str], list[str]]
) -> None:
    first = write_film(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes(first.read_bytes())
    write_film(tmp_path / "c.png", rows=90)
    desktop.open_paths([tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.png"])
    settle(desktop)
    desktop.history_panel.select(2)
    desktop.actions.delete.trigger()
    settle(desktop)
    desktop.history_panel.select(1)
    answer_question("Erase")
    desktop.actions.erase_patient.trigger()
    settle(desktop)
    desktop.undo_stack.undo()
    settle(desktop)
    assert set(conclusions(desktop)) == {"c.png"}


def test_a_repaired_history_says_what_is_missing_and_reads_it_again(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    first = start_desktop()
    add_read(first.store, [f"Name {number}" for number in range(40)])
    Backups(first.store.path).make()
    first.open_paths([write_film(tmp_path / "late.png")])
    settle(first)
    first.window.close()
    overwrite_pages_with(tmp_path / "data" / "history.sqlite3", b"/stick/20.dcm")
    again = start_desktop()
    said = again.notice.text()
    assert said.startswith("The history was damaged and has been repaired. It is as it was on ")
    assert "1 picture that came later is read again from its file." in said
    settle(again)
    assert len(records(again)) == 41
    assert conclusions(again)["late.png"] is Conclusion.NORMAL


def test_a_backup_that_fails_is_told_once_and_damage_is_looked_for_at_the_next_start(
    start_desktop: StartDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    first = start_desktop()
    add_read(first.store, [f"Name {number}" for number in range(40)])
    first.window.close()
    overwrite_pages_with(tmp_path / "data" / "history.sqlite3", b"preview of Name 10")
    desktop = start_desktop()
    schedule = desktop.safekeeping.schedule
    told: list[object] = []
    schedule.failed.connect(told.append)
    for _ in range(3):
        schedule.look()
        qtbot.waitUntil(lambda: schedule.is_idle)
    assert len(told) == 1
    # The list may have met the damage as well; both say the same.
    assert "The history is damaged. Close Hilum and start it again" in desktop.notice.text()
    desktop.window.close()
    repaired = start_desktop()
    assert repaired.notice.text().startswith("The history was damaged and has been repaired.")


def test_closing_gives_up_a_backup_that_is_being_made(
    start_desktop: StartDesktop, tmp_path: Path
) -> None:
    desktop = start_desktop()
    add_read(desktop.store, [f"Name {number}" for number in range(300)], picture_bytes=100_000)
    desktop.safekeeping.schedule.look()
    desktop.window.close()
    folder = tmp_path / "data" / "backups"
    assert not folder.exists() or not list(folder.glob("*.part*"))


def test_a_result_that_cannot_be_saved_stops_the_batch_and_is_not_lost(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    films = [write_film(tmp_path / f"{number}.png") for number in range(6)]
    with closing(sqlite3.connect(desktop.store.path)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON result BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        other.commit()
        desktop.open_paths(films)
        qtbot.waitUntil(lambda: desktop.notice.text() != "")
        qtbot.waitUntil(lambda: not desktop.queue.is_reading)
        qtbot.waitUntil(lambda: desktop.history.unsaved == 0)
        assert desktop.notice.text().startswith("The history cannot be read or saved.")
        assert desktop.actions.pause_batch.isChecked()
        other.execute("DROP TRIGGER full")
        other.commit()
    desktop.actions.pause_batch.trigger()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}
    assert len(conclusions(desktop)) == 6


def test_an_entry_that_makes_no_sense_is_said_and_shows_no_other_picture(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / name) for name in ("a.png", "b.png", "c.png")])
    settle(desktop)
    with closing(sqlite3.connect(desktop.store.path)) as other:
        other.execute("UPDATE result SET reading = '{\"con' WHERE record_id = 2")
        other.execute("UPDATE picture SET preview = x'00ff' WHERE record_id = 3")
        other.commit()
    assert desktop.viewer.view.picture is not None
    for record_id in (2, 3):
        desktop.history_panel.select(1)
        settle(desktop)
        assert desktop.reading.title.text() == "a.png"
        desktop.notice.hide()
        desktop.history_panel.select(record_id)
        assert desktop.notice.text().startswith("This entry of the history is damaged")
        assert desktop.viewer.view.picture is None
        assert desktop.current.record is None
    assert len(desktop.store.summaries([1, 2, 3])) == 3


def test_a_damaged_number_never_leaves_another_patient_in_the_panel(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    alices, bobs = tmp_path / "alice.png", tmp_path / "bob.png"
    desktop.open_paths([write_film(alices, NORMAL), write_film(bobs, ABNORMAL)])
    settle(desktop)
    alice, bob = (record.id for record in records(desktop))
    with closing(sqlite3.connect(desktop.store.path)) as other:
        # One character of a stored probability, which leaves the database sound.
        other.execute(
            "UPDATE result SET reading = replace(reading, '\"probability\": 0.',"
            " '\"probability\": 9.') WHERE record_id = ?",
            (bob,),
        )
        assert other.total_changes == 1
        other.commit()
        assert other.execute("PRAGMA quick_check").fetchone() == ("ok",)
    desktop.history_panel.select(alice)
    settle(desktop)
    assert desktop.reading.title.text() == "alice.png"
    before = desktop.store.record(alice)
    desktop.history_panel.select(bob)
    assert desktop.notice.text().startswith("This entry of the history is damaged")

    def says_alice() -> bool:
        return any("alice" in label.text() for label in desktop.reading.findChildren(QLabel))

    qtbot.waitUntil(lambda: not says_alice())  # what is replaced goes a moment later
    assert desktop.reading.verdict_card.verdict.text() == ""
    assert desktop.viewer.view.picture is None
    desktop.actions.mark_reviewed.trigger()
    desktop.reading.review.note.setPlainText("seen on Bob")
    desktop.reading.review.flush()
    settle(desktop)
    assert desktop.store.record(alice) == before


def test_what_cannot_be_shown_for_any_reason_shows_nothing(
    desktop: Desktop,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desktop.open_paths([write_film(tmp_path / "alice.png"), write_film(tmp_path / "bob.png")])
    settle(desktop)
    assert desktop.reading.title.text() == "alice.png"

    def fail(reading: Reading | None) -> None:
        if reading is not None:
            raise OverflowError

    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(desktop.reading.scores, "show_reading", fail)
        desktop.actions.next.trigger()
        settle(desktop)
    assert {kind for kind, *_ in raised} == {OverflowError}
    assert desktop.reading.title.text() == "Reading"
    assert desktop.viewer.view.picture is None
    assert desktop.current.record is None
    desktop.actions.mark_reviewed.trigger()
    settle(desktop)
    assert not any(record.review.reviewed_at for record in records(desktop))


def test_deleting_that_fails_is_said_and_leaves_nothing_to_undo(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    with closing(sqlite3.connect(desktop.store.path)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    desktop.actions.delete.trigger()
    settle(desktop)
    assert desktop.notice.text().startswith("The history cannot be read or saved.")
    assert len(records(desktop)) == 1
    assert not desktop.actions.undo.isEnabled()
