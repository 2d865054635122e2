"""No widget that somebody may look for by its name has lost it."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.application import Desktop
from tests.desktop.object_names import DIALOGS, WINDOW
from tests.desktop.radiographs import write_dicom

SOURCES = Path(__file__).resolve().parents[2] / "desktop"
DERIVED = frozenset({"noticeButton", "status_cancel_batch", "status_pause_batch", "tool_<action>"})
"""Made of the name of something else."""
LATER = frozenset({"noDiseaseNamed", "recentMenu", "recent_<number>", "modelNotice"})
"""Made when there is something to say in them, or of nobody's window."""


def pattern(name: str) -> str:
    return re.sub("<[^>]*>", ".+", name)


def written(tree: ast.AST) -> Iterator[str]:
    """String literals, and f-strings with a gap for each value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "<>" for part in node.values
            )


def test_every_name_is_given_somewhere() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in SOURCES.rglob("*.py")]
    literals = {re.sub("<[^>]*>", "<>", text) for tree in trees for text in written(tree)}
    given = {name for name in WINDOW | DIALOGS if re.sub("<[^>]*>", "<>", name) in literals}
    assert given | DERIVED == WINDOW | DIALOGS


def test_the_window_has_them(
    desktop: Desktop, settle: Callable[[Desktop], None], tmp_path: Path
) -> None:
    desktop.open_paths([write_dicom(tmp_path / "film.dcm")])
    settle(desktop)
    owners = (desktop.window, desktop.actions)
    children = [child for owner in owners for child in owner.findChildren(QObject)]
    names = {thing.objectName() for thing in (desktop.window, *children)}
    lost = [
        name
        for name in sorted(WINDOW - LATER)
        if not any(re.fullmatch(pattern(name), shown) for shown in names)
    ]
    assert lost == []
