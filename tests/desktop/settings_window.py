"""The settings as a user meets them: opened from the menu, read from the labels."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.model_question_dialog import ModelQuestionDialog
from desktop.settings.settings_dialog import SettingsDialog


def open_settings(desktop: Desktop) -> SettingsDialog:
    desktop.actions.settings.trigger()
    (dialog,) = (
        found for found in desktop.window.findChildren(SettingsDialog) if found.isVisible()
    )
    return dialog


def label(window: QWidget, name: str) -> str:
    found = window.findChild(QWidget, name)
    return "" if found.isHidden() else str(found.property("text"))


def ask_to_install(qtbot: QtBot, desktop: Desktop, bundle: Path) -> ModelQuestionDialog:
    """Choose an unsigned bundle in the settings, and wait for the question."""
    dialog = open_settings(desktop)
    dialog.install_requested.emit(bundle)
    qtbot.waitUntil(lambda: dialog.findChild(ModelQuestionDialog) is not None)
    question = dialog.findChild(ModelQuestionDialog)
    assert question is not None
    return question


def install_unsigned(qtbot: QtBot, desktop: Desktop, bundle: Path) -> None:
    """Install an unsigned bundle through the settings, and close them."""
    question = ask_to_install(qtbot, desktop, bundle)
    dialog = question.parentWidget()
    button = question.findChild(QPushButton, "installAllTheSame")
    assert button is not None
    with qtbot.waitSignal(desktop.model.ready):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog.reject()
