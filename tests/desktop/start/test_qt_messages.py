"""What Qt says goes to the log without its words."""

import pytest

from desktop.start.qt_messages import discreet


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("QPainter::begin: Paint device returned engine == 0", "QPainter::begin"),
        ("QObject::connect(Doe, Anna): invalid", "QObject::connect"),
        ("Doe Anna: no such file", "Qt"),
        ("QDoe Anna", "Qt"),
        ("", "Qt"),
    ],
)
def test_of_a_qt_message_only_the_speaker_is_kept(text: str, kept: str) -> None:
    assert discreet(text, "qt.gui") == f"qt.gui: {kept}, {len(text)} characters"
