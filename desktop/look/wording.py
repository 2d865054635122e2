"""The fixed sentences of `inference`, and other words that come as data, in the user's language.

They are translated where they are shown, from the contexts "inference",
"findings", "conclusion" and so on. Their English is written once, where it belongs; for
translators :func:`known_sentences` collects it.
"""

from types import ModuleType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

import desktop.errors
import inference.errors
from desktop.look.text_direction import isolated
from desktop.records.record import Conclusion, Impression, ReferenceTest
from desktop.work import analysis_messages
from inference import anatomy, header_gate
from inference.decision import REASONS, SENTENCES
from inference.errors import HilumError
from inference.message import Message
from inference.model_bundle import ModelCard
from inference.readers.notices import NOTICES

FINDINGS = (
    QT_TRANSLATE_NOOP("findings", "Abnormal"),
    QT_TRANSLATE_NOOP("findings", "Normal"),
    QT_TRANSLATE_NOOP("findings", "COVID-19 pneumonia"),
    QT_TRANSLATE_NOOP("findings", "Other lung disease"),
    QT_TRANSLATE_NOOP("findings", "Pneumonia"),
    QT_TRANSLATE_NOOP("findings", "Tuberculosis"),
)
"""Names of findings that are translated; a model with other ones is shown in its own words."""

CARD_SENTENCES = (
    QT_TRANSLATE_NOOP("model card", "Hilum: normal, COVID-19 pneumonia, other lung disease"),
    QT_TRANSLATE_NOOP(
        "model card", "Decision support for trained readers of adult frontal chest radiographs."
    ),
    QT_TRANSLATE_NOOP("model card", "diagnosis without a trained reader"),
    QT_TRANSLATE_NOOP("model card", "children"),
    QT_TRANSLATE_NOOP("model card", "lateral views, CT and other body parts"),
    QT_TRANSLATE_NOOP("model card", "finding anything but what is named under findings"),
    QT_TRANSLATE_NOOP("model card", "screening without a local test on the clinic's own films"),
    QT_TRANSLATE_NOOP(
        "model card",
        "hospitals that took no part in training, each scored by a network without it",
    ),
)
"""What the card of our own model says of its use; other cards are shown in their own words."""

_CONCLUSIONS = {
    Conclusion.WAITING: QT_TRANSLATE_NOOP("conclusion", "Waiting"),
    Conclusion.NOT_ANALYSED: QT_TRANSLATE_NOOP("conclusion", "Not analysed"),
    Conclusion.NORMAL: QT_TRANSLATE_NOOP("conclusion", "No sign of disease"),
    Conclusion.ABNORMAL: QT_TRANSLATE_NOOP("conclusion", "Abnormal"),
    Conclusion.MOST_LIKELY: QT_TRANSLATE_NOOP("conclusion", "Scored"),
    Conclusion.ABSTAINED: QT_TRANSLATE_NOOP("conclusion", "No verdict"),
    Conclusion.REFUSED: QT_TRANSLATE_NOOP("conclusion", "Not suitable"),
    Conclusion.INCOMPLETE: QT_TRANSLATE_NOOP("conclusion", "Damaged"),
    Conclusion.FAILED: QT_TRANSLATE_NOOP("conclusion", "Unreadable"),
}

_IMPRESSIONS = {
    Impression.NORMAL: QT_TRANSLATE_NOOP("impression", "Normal"),
    Impression.ABNORMAL: QT_TRANSLATE_NOOP("impression", "Abnormal"),
    Impression.UNSURE: QT_TRANSLATE_NOOP("impression", "Not sure"),
}
_REFERENCE_TESTS = {
    ReferenceTest.PCR: QT_TRANSLATE_NOOP("reference test", "PCR"),
    ReferenceTest.CULTURE: QT_TRANSLATE_NOOP("reference test", "Culture"),
    ReferenceTest.CT: QT_TRANSLATE_NOOP("reference test", "CT"),
    ReferenceTest.OTHER: QT_TRANSLATE_NOOP("reference test", "Other"),
}
_SEXES = {
    "F": QT_TRANSLATE_NOOP("sex", "female"),
    "M": QT_TRANSLATE_NOOP("sex", "male"),
    "O": QT_TRANSLATE_NOOP("sex", "other"),
}


def known_sentences() -> list[str]:
    """Every template that :func:`sentence` may be asked for, for the translation files."""
    templates = [
        *SENTENCES,
        *REASONS,
        *NOTICES,
        *header_gate.REMARKS,
        *anatomy.REMARKS,
        *analysis_messages.ALL,
    ]
    for module in (inference.errors, desktop.errors):
        for kind in _errors_of(module):
            templates += [kind.sentence, kind.advice]
    return list(dict.fromkeys(templates))


def _errors_of(module: ModuleType) -> list[type[HilumError]]:
    members = vars(module).values()
    return [kind for kind in members if isinstance(kind, type) and issubclass(kind, HilumError)]


_OPERATING_POINTS = (
    QT_TRANSLATE_NOOP("operating point", "sensitive"),
    QT_TRANSLATE_NOOP("operating point", "balanced"),
    QT_TRANSLATE_NOOP("operating point", "specific"),
)


def operating_point(name: str) -> str:
    """The word for one operating point."""
    return QCoreApplication.translate("operating point", name)


def sentence(template: str) -> str:
    """One fixed sentence."""
    return QCoreApplication.translate("inference", template)


def error(raised: Exception) -> tuple[str, str]:
    """What is said of an error and what to do about it; in general words for a bug."""
    known = raised if isinstance(raised, HilumError) else HilumError()
    return sentence(known.sentence), sentence(known.advice)


def spoken(message: Message) -> str:
    """A message with its values filled in; a finding among them is translated too."""
    values = {name: finding(value) for name, value in message.values}
    return sentence(message.template).format_map(values)


def card_sentence(text: str) -> str:
    """What a model card says, where it is known."""
    return QCoreApplication.translate("model card", text)


def finding(name: str) -> str:
    """The word for one finding."""
    return QCoreApplication.translate("findings", name)


def hidden_answer() -> str:
    """In place of a conclusion, for a reader who reads first."""
    return QCoreApplication.translate("conclusion", "To be read first")


def conclusion(value: Conclusion) -> str:
    """The short word on a chip."""
    return QCoreApplication.translate("conclusion", str(_CONCLUSIONS[value]))


def model_title(card: ModelCard) -> str:
    """What a model is called, in words where its card has any."""
    title = str(card.document.get("title") or card.name)
    words = card_sentence(title)
    return isolated(title) if words == title else words


def version_line(card: ModelCard, signed: bool) -> str:
    """The version of a model, for a line of its own."""
    words = QCoreApplication.translate("model", "Version {version}")
    return words.format(version=isolated(model_version(card.version, signed)))


def model_version(version: str, signed: bool) -> str:
    """The version of a model, which says so where it is not proved who trained it."""
    if signed:
        return version
    return QCoreApplication.translate("model", "{version} (not signed)").format(version=version)


def impression(value: Impression) -> str:
    """What the reader saw, in a word or two."""
    return QCoreApplication.translate("impression", str(_IMPRESSIONS[value]))


def reference_test(value: ReferenceTest) -> str:
    """The name of a test."""
    return QCoreApplication.translate("reference test", str(_REFERENCE_TESTS[value]))


def entry(number: int) -> str:
    """What an entry is called where names are left out."""
    return QCoreApplication.translate("history", "Entry {number}").format(number=number)


def sex(code: str) -> str:
    """Patient's Sex (0010,0040) in a word; empty when it is not known."""
    return QCoreApplication.translate("sex", str(_SEXES[code])) if code in _SEXES else ""
