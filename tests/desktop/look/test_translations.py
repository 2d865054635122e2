"""The translation files: complete, true to their sources' values, and compiled."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from shutil import copytree
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import desktop
import inference
from assets import model_directory
from desktop.look import wording
from desktop.look.resources import translation_files
from inference.errors import HilumError
from inference.model_bundle import ModelBundle
from inference.readers.notices import NOTICES

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "desktop" / "translations"
LANGUAGES = ("ar", "en", "es", "fr", "hi", "pt")
PLURAL_FORMS = {"ar": 6, "en": 2, "es": 2, "fr": 2, "hi": 2, "pt": 2}
ARABIC_NUMBERS_IN_WORDS = 3
"""None, one and two are words of their own, without a figure."""
FIELD = re.compile(r"\{\w+\}|%n|%L?\d")


@dataclass(frozen=True)
class Entry:
    """One text in a translation file."""

    context: str
    source: str
    forms: tuple[str, ...]
    """One, or one for each plural form."""
    plural: bool
    state: str
    """ "unfinished", "vanished" or "obsolete"; empty when it is done."""


def entries(file: Path) -> Iterator[Entry]:
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own files
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms) if plural else (translation.text or "",),
                plural,
                translation.get("type", ""),
            )


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = spec_from_file_location("make_translations", ROOT / "installer" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def updated(maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation files as they are once the sources are gone through again."""
    folder = tmp_path_factory.mktemp("translations")
    copytree(FOLDER, folder, dirs_exist_ok=True)
    maker.update(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated_or_left_over(language: str, updated: Path) -> None:
    name = f"hilum_{language}.ts"
    wanted = {(entry.context, entry.source): entry for entry in entries(updated / name)}
    unfinished = [entry.source for entry in wanted.values() if entry.state]
    assert not unfinished, "run `make translations`, then translate these"
    empty = [entry.source for entry in wanted.values() if not all(entry.forms)]
    assert not empty
    left_over = [e.source for e in entries(FOLDER / name) if (e.context, e.source) not in wanted]
    assert not left_over, "run `make translations`"
    if language != "en":
        assert ("inference", "This file is empty.") in wanted
        assert ("findings", "COVID-19 pneumonia") in wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_plurals_and_signs_are_those_of_the_source(language: str) -> None:
    for entry in entries(FOLDER / f"hilum_{language}.ts"):
        assert len(entry.forms) == (PLURAL_FORMS[language] if entry.plural else 1), entry.source
        for number, form in enumerate(entry.forms):
            wanted = set(FIELD.findall(entry.source))
            if language == "ar" and entry.plural and number < ARABIC_NUMBERS_IN_WORDS:
                wanted.discard("%n")
            assert set(FIELD.findall(form)) == wanted, form
            assert form == form.strip() or entry.source != entry.source.strip(), form
            assert ("…" in form) == ("…" in entry.source), form
            assert form.count("\n") == entry.source.count("\n"), form
            assert form.count("&") <= entry.source.count("&"), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_compiled_says_what_was_translated(language: str, qapp: QApplication) -> None:
    del qapp
    translator = QTranslator()
    assert translator.load(str(translation_files()[language]))
    example = {"ar": (0, 1, 2, 3, 11, 100)}.get(language, (1, 2))
    for entry in entries(FOLDER / f"hilum_{language}.ts"):
        for number, form in zip(example if entry.plural else (-1,), entry.forms, strict=True):
            said = translator.translate(entry.context, entry.source, None, number)
            assert said == form, "run `make translations`"


def test_qt_speaks_hindi_too(qapp: QApplication) -> None:
    del qapp
    translator = QTranslator()
    compiled = translation_files()["hi"].with_name("qtbase_hi.qm")
    assert translator.load(str(compiled))
    for entry in entries(FOLDER / "qtbase_hi.ts"):
        assert translator.translate(entry.context, entry.source) == entry.forms[0]
        assert set(FIELD.findall(entry.forms[0])) == set(FIELD.findall(entry.source))


def test_every_error_and_notice_is_known_to_the_translators() -> None:
    for package in (desktop, inference):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    known = wording.known_sentences()
    kinds: list[type[HilumError]] = [HilumError]
    for kind in kinds:
        kinds += kind.__subclasses__()
        assert kind.sentence in known
        assert kind.advice in known
    assert set(NOTICES) <= set(known)
    assert "No sign of lung disease found." in known


def test_what_our_own_card_says_of_its_use_is_translated() -> None:
    card = ModelBundle.open(model_directory()).card.document
    assert {card["intended_use"], *card["not_intended_for"]} <= set(wording.CARD_SENTENCES)
