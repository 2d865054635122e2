"""What was measured on a film is there again whenever the film is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.application import Desktop
from desktop.viewer.measurement import Measurement
from desktop.viewer.radiograph_view import RadiographView
from tests.desktop.history_of import records
from tests.desktop.radiographs import write_dicom
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def measure(desktop: Desktop, view: RadiographView) -> tuple[Measurement, ...]:
    """Draw a line with the keys."""
    desktop.actions.measure_tool.trigger()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.measurements
    return view.measurements


def test_lines_stay_with_their_film_when_turning_to_others_and_after_a_restart(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    films = {"first.png": ABNORMAL, "second.png": NORMAL}
    desktop.open_paths([write_film(tmp_path / name, gray) for name, gray in films.items()])
    settle(desktop)
    lines = measure(desktop, desktop.viewer.view)
    desktop.actions.next.trigger()
    assert desktop.viewer.view.measurements == ()
    settle(desktop)
    desktop.actions.previous.trigger()
    assert desktop.viewer.view.measurements == lines
    assert desktop.actions.clear_measurements.isEnabled()
    settle(desktop)
    desktop.window.close()

    again = start_desktop()
    settle(again)
    assert again.viewer.view.measurements == lines
    again.actions.clear_measurements.trigger()
    again.actions.next.trigger()
    again.actions.previous.trigger()
    settle(again)
    assert again.viewer.view.measurements == ()
    assert records(again)[0].lines == ()


def test_reading_a_film_again_keeps_lines_and_turning(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    view = desktop.viewer.view
    lines = measure(desktop, view)
    desktop.actions.rotate_right.trigger()
    desktop.actions.invert.trigger()
    settle(desktop)
    turned = view.geometry_of_view.placement()
    desktop.actions.read_again.trigger()
    settle(desktop)
    assert view.measurements == lines
    assert view.geometry_of_view.placement() == turned
    assert view.inverted


def test_lines_on_a_prior_are_kept_with_the_prior(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    now = write_dicom(tmp_path / "now.dcm", StudyDate="20250101")
    prior = write_dicom(tmp_path / "prior.dcm", StudyDate="20240101")
    desktop.open_paths([now, prior])
    settle(desktop)
    desktop.actions.compare.trigger()
    settle(desktop)
    lines = measure(desktop, desktop.viewer.comparison.prior)
    settle(desktop)
    by_name = {record.source.path.name: record for record in records(desktop)}
    assert by_name["now.dcm"].lines == ()
    assert by_name["prior.dcm"].lines == tuple(line.line() for line in lines)
    desktop.actions.compare.trigger()
    desktop.actions.compare.trigger()
    settle(desktop)
    assert desktop.viewer.comparison.prior.measurements == lines
