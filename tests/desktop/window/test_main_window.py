"""The window as a whole: every control can be reached, named, read and translated."""

import itertools
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from desktop.application import Desktop
from desktop.look import wording
from desktop.look.colours import CANVAS, DARK, LIGHT, Colours
from desktop.look.text_label import TextLabel
from desktop.records.record import Conclusion, Impression
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]
ICONS = Path(__file__).parents[3] / "assets" / "icons"


def actions(desktop: Desktop) -> dict[str, QAction]:
    named = desktop.actions.findChildren(QAction)
    return {action.objectName(): action for action in named if action.objectName()}


def test_every_action_has_words_and_a_shortcut_of_its_own(desktop: Desktop) -> None:
    found = actions(desktop)
    assert found == {
        f"action_{name}": action
        for name, action in vars(desktop.actions).items()
        if isinstance(action, QAction)
    }
    for name, action in found.items():
        assert action.text(), name
        assert not action.shortcut().isEmpty(), name
    shortcuts = [action.shortcut().toString() for action in found.values()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_every_action_is_in_a_menu(desktop: Desktop) -> None:
    menus: list[Any] = [action.menu() for action in desktop.window.menuBar().actions()]
    listed: set[str] = set()
    for menu in menus:
        listed.update(action.objectName() for action in menu.actions())
        menus.extend(action.menu() for action in menu.actions() if action.menu() is not None)
    assert set(actions(desktop)) <= listed


def test_every_control_has_a_name_for_assistive_tools(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QListView)
    for kind in kinds:
        for control in desktop.window.findChildren(kind):
            if not control.isVisible() or control.objectName().startswith("qt_"):
                continue
            text = getattr(control, "text", str)()
            inner = isinstance(control.parent(), QLineEdit | QComboBox)
            assert inner or control.accessibleName() or text, control


def test_every_control_can_be_reached_with_the_tab_key(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    first: QWidget | None = desktop.window.findChild(QLineEdit, "searchField")
    reached = first
    names = set()
    for _ in itertools.repeat(None, 300):
        reached = reached.nextInFocusChain()
        if reached is first:
            break
        if reached.isVisible() and reached.focusPolicy().value & 1:
            names.add(reached.objectName())
    assert {
        "historyList",
        "filterButton",
        "sortButton",
        "radiographView",
        "tool_fit",
        "tool_heat_map",
        "trustButton",
        f"impression_{Impression.NORMAL}",
        "noteField",
        "reviewedBox",
        "referenceTest",
        "referenceResult",
    } <= names


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2.2."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CANVAS], ids=["light", "dark", "canvas"])
def test_words_stand_out_from_every_ground(colours: Colours) -> None:
    words = ("text", "muted", "accent", "normal", "abnormal", "undecided", "failed", "quiet")
    grounds = ("window", "panel", "raised", "selection")
    for word, ground in itertools.product(words, grounds):
        found = contrast(getattr(colours, word), getattr(colours, ground))
        assert found >= 4.5, (word, ground, round(found, 2))
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    for mark in ("accent", "normal", "abnormal"):
        assert contrast(getattr(colours, mark), colours.track) >= 3


def test_icons_are_ours_to_tint() -> None:
    for path in ICONS.glob("*.svg"):
        svg = path.read_text(encoding="utf-8")
        # The style sheet draws the check mark itself and cannot tint it.
        if path.stem not in ("hilum", "check-mark"):
            assert "currentColor" in svg
            assert not re.search(r"#[0-9a-fA-F]{3,6}", svg), path


def test_every_conclusion_has_its_words() -> None:
    for conclusion in Conclusion:
        assert wording.conclusion(conclusion)
    assert len(set(map(wording.conclusion, Conclusion))) == len(Conclusion)


class Backwards(QTranslator):
    """Stands for any language: every sentence in capitals."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return re.sub(r"(\{\w+\}|%n)|(.)", lambda m: m[1] or m[2].upper(), text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_the_language_can_change_at_any_time(
    qapp: QApplication, desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "FILM.PNG", ABNORMAL)])
    settle(desktop)
    translator = Backwards()
    try:
        qapp.installTranslator(translator)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        QApplication.processEvents()
        left = {
            label.text()
            for label in desktop.window.findChildren(TextLabel)
            if label.isVisible() and re.search("[a-z]{3}", label.text())
        }
        allowed = {"PNG, 8 bits grey", "test 0.0.1"}
        left = {text for text in left if not any(part in text for part in allowed)}
        assert not left
        buttons = desktop.window.findChildren(QAbstractButton)
        texts = [button.text() for button in buttons if button.isVisible()]
        assert not [text for text in texts if re.search("[a-z]{3}", text)]
        assert desktop.actions.open_files.text() == "&OPEN…"
    finally:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_nothing_is_cut_on_a_small_screen(
    desktop: Desktop, settle: Settle, tmp_path: Path, size: tuple[int, int]
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    desktop.window.resize(*size)
    QApplication.processEvents()
    assert (desktop.window.width(), desktop.window.height()) == size
    for name in ("historyPanel", "viewerPanel", "readingPanel", "statusLine", "disclaimer"):
        widget = desktop.window.findChild(QWidget, name)
        place = widget.mapTo(desktop.window, widget.rect().topLeft())
        assert widget.visibleRegion().boundingRect().size() == widget.size(), name
        assert place.x() >= 0
        assert place.x() + widget.width() <= size[0]
    for button in desktop.viewer.findChildren(QAbstractButton):
        if button.objectName().startswith("tool_"):
            assert button.isVisible(), button.objectName()


def test_the_panels_remember_themselves(start_desktop: Callable[..., Desktop]) -> None:
    first = start_desktop()
    first.window._splitter.setSizes([0, 500, 300])
    QApplication.processEvents()
    assert first.window._splitter.sizes()[0] == 0
    first.window.close()
    second = start_desktop()
    QApplication.processEvents()
    assert second.window._splitter.sizes()[0] == 0
    second.window.reset_layout()
    assert second.window._splitter.sizes()[0] > 0


def test_a_screenshot_is_taken_without_a_display(
    tmp_path: Path, bundle_directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    film = write_film(tmp_path / "film.png", ABNORMAL)
    broken = tmp_path / "broken.png"
    broken.write_bytes(film.read_bytes()[:50])
    output = tmp_path / "window.png"
    command = [sys.executable, "-m", "desktop", "--model", str(bundle_directory)]
    options = ["--data-dir", str(tmp_path / "data"), "--screenshot", str(output)]
    done = subprocess.run(
        [*command, *options, str(film), str(broken)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first.startswith("film.png: Abnormal. Most likely finding: COVID-19 pneumonia.")
    assert second == "broken.png: No verdict: the file could not be read. " + second.split(". ")[-1]
    picture = QImage(str(output))
    assert (picture.width(), picture.height()) >= (900, 500)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have one")
def test_without_a_display_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    command = [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("hilum: there is no display")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
