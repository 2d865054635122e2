"""The language of the window, switched while it is open."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.look.resources import translation_files

ENGLISH = "en"


class Language:
    """Installs translations, the locale and the direction of reading.

    Parameters
    ----------
    application : QApplication
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[tuple[QTranslator, bytes]] = []

    def choose(self, language: str) -> None:
        """Speak a language; empty for the system's, English where there is no translation."""
        locale = _with_digits_of_dicom(QLocale(language) if language else QLocale.system())
        files = translation_files()
        code = next((code for code in _spellings(locale) if code in files), ENGLISH)
        for translator, _ in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        # Dates and numbers follow the place also where the words stay English.
        QLocale.setDefault(locale)
        for file in (*_files_of_qt(code), files[code]):
            self._install(file)
        self._application.setLayoutDirection(QLocale(code).textDirection())

    def _install(self, file: Path) -> None:
        # By its name Qt would map the file into memory, and an update that rewrites it while the
        # window is open would end the program.
        try:
            content = file.read_bytes()
        except OSError:
            return
        translator = QTranslator()
        if translator.load(content):
            self._application.installTranslator(translator)
            self._installed.append((translator, content))  # which Qt does not copy


def language_name(code: str) -> str:
    """What the speakers of a language call it."""
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _files_of_qt(code: str) -> list[Path]:
    # Qt knows Portuguese by the name of Brazil, and no Hindi: those few words are ours.
    folders = (
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        translation_files()[code].parent,
    )
    names = (code, QLocale(code).name())
    return [folder / f"qtbase_{name}.qm" for folder in folders for name in names]


def _spellings(locale: QLocale) -> tuple[str, str]:
    name = locale.name()
    return name, name.partition("_")[0]


def _with_digits_of_dicom(locale: QLocale) -> QLocale:
    # Identifiers, ages and sizes come from the files in 0 to 9. The same numbers in two kinds of
    # digits on one page are easily misread, so all are written like those.
    if locale.language() == QLocale.Language.Arabic and locale.zeroDigit() != "0":
        return QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates)
    return locale
