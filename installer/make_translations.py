"""Brings the translation files up to date with the sources, and compiles them.

    python installer/make_translations.py

Run in the development environment whenever a text of the window was written or changed. New
texts then stand as "unfinished" in `desktop/translations/hilum_<language>.ts`; translate them
there, for instance with `pyside6-linguist`, and run this again.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.look.wording import known_sentences

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "desktop" / "translations"
COMPILED = ROOT / "assets" / "translations"
LANGUAGES = ("en", "fr", "es", "pt", "ar", "hi")
WITHOUT_QT = ("hi",)
"""Languages that Qt itself does not speak; `qtbase_<language>.ts` has its few words, by hand."""


def update(folder: Path) -> None:
    """Take every text of the sources into the translation files, and drop what is gone."""
    with TemporaryDirectory() as scratch:
        sentences = Path(scratch) / "known_sentences.py"
        sentences.write_text(_as_source(known_sentences()), encoding="utf-8")
        texts = [*sorted(str(path) for path in (ROOT / "desktop").rglob("*.py")), str(sentences)]
        for language in LANGUAGES:
            file = folder / f"hilum_{language}.ts"
            # English is written in the sources; only its plural forms are wanted.
            only = ["-pluralonly"] if language == "en" else []
            _run(
                *("lupdate", "-silent", "-no-obsolete", "-locations", "none", *only),
                *("-source-language", "en", "-target-language", language),
                *(*texts, "-ts", str(file)),
            )


def compile_all(sources: Path, compiled: Path) -> None:
    """Compile the translation files; an unfinished text is left in English."""
    compiled.mkdir(parents=True, exist_ok=True)
    names = [f"hilum_{language}" for language in LANGUAGES]
    names += [f"qtbase_{language}" for language in WITHOUT_QT]
    for name in names:
        _run("lrelease", str(sources / f"{name}.ts"), "-qm", str(compiled / f"{name}.qm"))


def _as_source(sentences: Iterable[str]) -> str:
    lines = [f"QT_TRANSLATE_NOOP('inference', {sentence!r})\n" for sentence in sentences]
    return "from PySide6.QtCore import QT_TRANSLATE_NOOP\n" + "".join(lines)


def _run(tool: str, *arguments: str) -> None:
    # PySide6 knows where its tools lie on each system.
    start = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    subprocess.run([sys.executable, "-c", start, *arguments], check=True)


if __name__ == "__main__":
    update(SOURCES)
    compile_all(SOURCES, COMPILED)
