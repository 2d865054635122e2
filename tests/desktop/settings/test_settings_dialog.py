"""Settings through the window: chosen, applied at once, and there after a restart."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from minisign import KeyPair
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assets import samples_folder
from desktop.application import Desktop
from desktop.locations import DataFolder
from desktop.look.colours import DARK, LIGHT
from desktop.models.installed_models import InstalledModels
from desktop.records.choices import ColourTheme
from desktop.records.record import Conclusion
from desktop.reports.export_dialog import ExportDialog
from desktop.settings.settings_dialog import SettingsDialog
from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph
from tests.desktop.cut_words import cut_words
from tests.desktop.history_of import conclusions
from tests.desktop.settings_window import label, open_settings
from tests.identified_film import REFERENCE, write_identified_film
from tests.synthetic_bundle import write_bundle
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]
REFERENCE_FILE = "synthetic-normal.png"


def pick(box: QComboBox, data: object) -> None:
    """Choose an entry as a user does, with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(data)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())


def promise(bundle: Path, shift: float = 0.0) -> Path:
    """Write into a bundle's card what its model answers to a sample, a little off perhaps."""
    classifier = Classifier(ModelBundle.open(bundle))
    film = read_radiograph(samples_folder() / REFERENCE_FILE)
    answer = classifier.predict(film, gate=False).probabilities
    assert answer is not None
    card = bundle / "model_card.json"
    document = json.loads(card.read_text())
    probabilities = {key: value + shift for key, value in answer.items()}
    document["reference"] = {"file": REFERENCE_FILE, "probabilities": probabilities}
    card.write_text(json.dumps(document))
    return bundle


@pytest.fixture
def models(tmp_path: Path) -> InstalledModels:
    """A place for models, and a key that is trusted there."""
    (tmp_path / "keys").mkdir()
    pair = KeyPair.generate()
    (tmp_path / "keys" / "maker.pub").write_bytes(bytes(pair.public_key))
    found = InstalledModels(tmp_path / "data" / "models", tmp_path / "keys")
    found.pair = pair  # type: ignore[attr-defined]
    return found


def signed_bundle(models: InstalledModels, folder: Path, version: str, shift: float = 0.0) -> Path:
    bundle = promise(write_bundle(folder, version=version), shift)
    card = bundle / "model_card.json"
    signature = models.pair.secret_key.sign(card.read_bytes())  # type: ignore[attr-defined]
    card.with_name("model_card.json.minisig").write_bytes(bytes(signature))
    return bundle


def test_choices_are_applied_at_once_and_there_after_a_restart(
    start_desktop: StartDesktop, settle: Settle
) -> None:
    desktop = start_desktop()
    settle(desktop)
    dialog = open_settings(desktop)
    pick(dialog.theme, ColourTheme.DARK)
    assert desktop.theme.colours == DARK
    pick(dialog.operating_point, "sensitive")
    dialog.read_first.click()
    assert desktop.actions.read_first.isChecked()
    dialog.reject()
    desktop.window.close()

    again = start_desktop()
    settle(again)
    assert again.theme.colours == DARK
    assert again.actions.read_first.isChecked()
    dialog = open_settings(again)
    assert dialog.operating_point.currentData() == "sensitive"
    assert "from 40 %" in label(dialog, "operatingPointMeasured")
    pick(dialog.theme, ColourTheme.LIGHT)
    assert again.theme.colours == LIGHT
    dialog.reject()
    again.settings.change(theme=ColourTheme.SYSTEM)


def test_films_are_judged_at_the_chosen_operating_point(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    settle(desktop)
    dialog = open_settings(desktop)
    pick(dialog.operating_point, "specific")
    dialog.reject()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    reading = desktop.current.record.reading
    assert reading.operating_point == "specific"
    assert reading.abnormal.threshold == 0.7


def words_of(dialog: SettingsDialog) -> list[str]:
    """Everything that the settings say, with what their lists offer first and last."""
    kinds: tuple[type[Any], ...] = (QLabel, QAbstractButton)
    words = [widget.text() for kind in kinds for widget in dialog.findChildren(kind)]
    for choice in (dialog.theme, dialog.operating_point):
        words += [choice.itemText(index) for index in range(choice.count())]
    names = [widget.accessibleName() for widget in dialog.findChildren(QComboBox)]
    return [word for word in (*words, *names, dialog.language.itemText(0)) if word]


def test_the_language_is_switched_while_the_window_is_open(
    desktop: Desktop, settle: Settle, qtbot: QtBot
) -> None:
    settle(desktop)
    dialog = open_settings(desktop)
    before = QLocale()
    try:
        pick(dialog.language, "en")
        assert QLocale().language() is QLocale.Language.English
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
        in_english = words_of(dialog)
        pick(dialog.language, "hi")
        QApplication.processEvents()
        in_hindi = words_of(dialog)
        assert len(in_hindi) == len(in_english)
        folder = dialog.findChild(QLabel, "dataFolder").text()
        assert set(in_hindi) & set(in_english) == {folder}
        assert dialog.language.currentData() == "hi"
        assert dialog.theme.currentData() == desktop.settings.choices.theme
        # The dialog is laid out anew a moment later.
        qtbot.waitUntil(lambda: cut_words(dialog) == [])
    finally:
        desktop.settings.change(language="")
        QLocale.setDefault(before)
    dialog.reject()


def test_without_names_the_screen_shows_none_and_exports_leave_them_out(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_identified_film(tmp_path / "okonkwo-film.dcm")])
    settle(desktop)
    assert desktop.reading.title.text().startswith("Okonkwo")
    dialog = open_settings(desktop)
    dialog.anonymous.click()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    words = [
        str(widget.property("text") or "") + widget.accessibleName() + widget.toolTip()
        for widget in desktop.window.findChildren(QWidget)
        if widget.isVisible()
    ]
    index = desktop.history_model.index(0)
    words += [str(desktop.history_model.data(index, role)) for role in range(300)]
    for name in ("Okonkwo", "Adaeze", "HX-20931", "okonkwo-film", "Northern Hospital"):
        assert [word for word in words if name in word] == []
    assert desktop.reading.title.text() == f"Entry {desktop.current.record.id}"
    desktop.actions.export.trigger()
    export = desktop.window.findChild(ExportDialog)
    assert export.anonymous.isChecked()
    settle(desktop)
    export.reject()
    desktop.settings.change(anonymous=False)
    assert desktop.reading.title.text().startswith("Okonkwo")


def test_a_file_without_a_picture_is_told_without_its_name_and_in_the_new_language(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    film = tmp_path / "okonkwo-film.png"
    film.write_bytes(b"no picture")
    desktop.open_paths([film])
    settle(desktop)

    def told() -> list[str]:
        QApplication.processEvents()
        message = desktop.window.findChild(QWidget, "viewerMessage")
        assert message.isVisible()
        return [label.text() for label in message.findChildren(QLabel)]

    assert told() == ["There is no picture to show.", "okonkwo-film.png"]
    desktop.settings.change(anonymous=True)
    assert told() == ["There is no picture to show.", f"Entry {desktop.current.record.id}"]
    desktop.settings.change(anonymous=False, language="es")
    assert told() == ["No hay ninguna imagen que mostrar.", "okonkwo-film.png"]
    desktop.settings.change(language="")


def test_a_comparison_shows_no_names_either(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    prior = replace(REFERENCE, sop_instance_uid="1.2.3.4.5.31", patient_name="Okonkwo^Ada")
    films = [("okonkwo-old.dcm", prior), ("okonkwo-new.dcm", REFERENCE)]
    for name, reference in films:
        desktop.open_paths([write_identified_film(tmp_path / name, reference)])
        settle(desktop)
    desktop.actions.compare.trigger()
    settle(desktop)
    comparison = desktop.viewer.comparison
    assert comparison.is_comparing

    def words() -> str:
        found = [label.text() for label in comparison.findChildren(QLabel) if label.isVisible()]
        return " ".join(
            [*found, *(box.currentText() for box in comparison.findChildren(QComboBox))]
        )

    assert "okonkwo-old.dcm" in words()
    desktop.settings.change(anonymous=True)
    desktop.actions.compare.trigger()
    desktop.actions.compare.trigger()
    settle(desktop)
    assert comparison.is_comparing
    assert "another name" in words()
    assert "okonkwo" not in words().casefold()


def test_another_data_folder_is_used_from_the_next_start_on(
    desktop: Desktop, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settle(desktop)
    dialog = open_settings(desktop)
    dialog.data_folder_chosen.emit(tmp_path / "elsewhere")
    assert "From the next start on" in label(dialog, "dataFolderState")
    assert DataFolder.default().path == tmp_path / "elsewhere"
    (tmp_path / "a file").write_text("")
    dialog.data_folder_chosen.emit(tmp_path / "a file")
    assert "Nothing may be written there" in label(dialog, "dataFolderState")
    assert DataFolder.default().path == tmp_path / "elsewhere"
    dialog.reject()


@pytest.mark.parametrize("packed", [False, True])
def test_a_model_is_installed_used_at_once_and_taken_back(
    start_desktop: StartDesktop,
    settle: Settle,
    models: InstalledModels,
    tmp_path: Path,
    packed: bool,
) -> None:
    bundle = signed_bundle(models, tmp_path / "new", "2.0.0")
    newer = signed_bundle(models, tmp_path / "newer", "3.0.0")
    if packed:
        with ZipFile(tmp_path / "new.zip", "w") as archive:
            archive.writestr("../outside.txt", "no part of a bundle")
            for part in bundle.iterdir():
                archive.write(part, f"hilum-2.0.0/{part.name}")
        bundle = tmp_path / "new.zip"
    desktop = start_desktop(models=models)
    settle(desktop)
    dialog = open_settings(desktop)
    dialog.install_requested.emit(bundle)
    settle(desktop)
    assert label(desktop.window, "modelLabel") == "Model test 2.0.0"
    assert label(dialog, "modelDescription") == "test\nVersion 2.0.0"
    assert "Installed" in label(dialog, "modelState")
    assert not (tmp_path / "data" / "outside.txt").exists()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert desktop.current.record.reading.model.version == "2.0.0"

    dialog.install_requested.emit(newer)
    settle(desktop)
    assert label(desktop.window, "modelLabel") == "Model test 3.0.0"
    dialog.findChild(QAbstractButton, "previousModel").click()
    settle(desktop)
    assert label(desktop.window, "modelLabel") == "Model test 2.0.0"
    assert desktop.current.record.reading.model.version == "2.0.0"
    dialog.reject()


def signed_by_somebody_else(models: InstalledModels, folder: Path) -> Path:
    bundle = signed_bundle(models, folder, "2.0.0")
    card = bundle / "model_card.json"
    signature = KeyPair.generate().secret_key.sign(card.read_bytes())
    card.with_name("model_card.json.minisig").write_bytes(bytes(signature))
    return bundle


def one_byte_changed(models: InstalledModels, folder: Path) -> Path:
    bundle = signed_bundle(models, folder, "2.0.0")
    graph = bytearray((bundle / "model.onnx").read_bytes())
    graph[len(graph) // 2] ^= 1
    (bundle / "model.onnx").write_bytes(graph)
    return bundle


def wrong_about_its_reference(models: InstalledModels, folder: Path) -> Path:
    return signed_bundle(models, folder, "2.0.0", shift=0.002)


def no_bundle_in_a_zip(models: InstalledModels, folder: Path) -> Path:
    del models
    folder.mkdir()
    with ZipFile(folder / "model.zip", "w") as archive:
        archive.writestr("holiday.txt", "nothing of use")
    return folder / "model.zip"


def no_zip_at_all(models: InstalledModels, folder: Path) -> Path:
    del models
    folder.mkdir()
    (folder / "model.zip").write_bytes(b"PK\x03\x04 and then nothing")
    return folder / "model.zip"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (signed_by_somebody_else, "was altered, or does not come from Hilum's makers"),
        (one_byte_changed, "The model is damaged or was altered"),
        (wrong_about_its_reference, "does not give the answers on this computer"),
        (no_bundle_in_a_zip, "No model is installed"),
        (no_zip_at_all, "The model is damaged or was altered"),
    ],
)
def test_a_bad_model_is_refused_and_the_present_one_stays(
    start_desktop: StartDesktop,
    settle: Settle,
    models: InstalledModels,
    tmp_path: Path,
    make: Callable[[InstalledModels, Path], Path],
    words: str,
) -> None:
    desktop = start_desktop(models=models)
    settle(desktop)
    dialog = open_settings(desktop)
    dialog.install_requested.emit(make(models, tmp_path / "bad"))
    settle(desktop)
    assert words in label(dialog, "modelState")
    assert label(dialog, "modelDescription") == "test\nVersion 0.0.1 (not signed)"
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert conclusions(desktop) == {"film.png": Conclusion.ABNORMAL}
    dialog.reject()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda bundle: promise(bundle, 0.002), "does not give the answers on this computer"),
        (
            lambda bundle: (bundle / "model.onnx").write_bytes(
                (bundle / "model.onnx").read_bytes() + b"!"
            ),
            "The model is damaged or was altered",
        ),
    ],
)
def test_a_model_that_fails_at_the_start_is_not_used_and_the_viewer_works(
    start_desktop: StartDesktop,
    settle: Settle,
    tmp_path: Path,
    spoil: Callable[[Path], object],
    words: str,
) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    spoil(bundle)
    desktop = start_desktop(model=bundle)
    settle(desktop)
    assert "Analysis is off" in desktop.model_notice.text()
    assert words in desktop.model_notice.text()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert conclusions(desktop) == {"film.png": Conclusion.NOT_ANALYSED}
    assert desktop.viewer.view.picture is not None


def test_a_model_that_keeps_its_promise_is_used(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop(model=promise(write_bundle(tmp_path / "bundle"), 0.0005))
    settle(desktop)
    assert desktop.model_notice.isHidden()
    assert label(desktop.window, "modelLabel") == "Model test 0.0.1 (not signed)"


def test_the_self_test_on_demand_switches_a_spoilt_model_off(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    bundle = promise(write_bundle(tmp_path / "bundle"))
    desktop = start_desktop(model=bundle)
    settle(desktop)
    desktop.actions.self_test.trigger()
    settle(desktop)
    assert label(desktop.window, "selfTestSentence") == "Everything works on this computer."
    desktop.window.findChild(QWidget, "selfTestDialog").reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    (bundle / "model.onnx").write_bytes((bundle / "model.onnx").read_bytes()[:-1])
    desktop.actions.self_test.trigger()
    settle(desktop)
    assert label(desktop.window, "selfTestSentence").startswith("Checks that failed")
    assert "Analysis is off" in desktop.model_notice.text()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert conclusions(desktop) == {"film.png": Conclusion.NOT_ANALYSED}
    desktop.window.findChild(QWidget, "selfTestDialog").reject()


def test_every_control_of_the_settings_has_a_name(desktop: Desktop, settle: Settle) -> None:
    settle(desktop)
    dialog = open_settings(desktop)
    for kind in (QAbstractButton, QComboBox):
        for widget in dialog.findChildren(kind):
            if widget.isVisibleTo(dialog):
                assert widget.accessibleName() or str(widget.property("text"))
    dialog.reject()
