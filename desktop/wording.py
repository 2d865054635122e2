"""The fixed sentences of `inference` in the user's language.

lupdate finds sentences only where they are written out, so the templates are
repeated here; a test holds this list to `inference`'s own. The words for findings
come from the model card and are translated when they are among the known ones.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.history.record import Conclusion
from inference.message import Message

SENTENCES = (
    QT_TRANSLATE_NOOP("inference", "No verdict: this is not a picture that the model may read."),
    QT_TRANSLATE_NOOP("inference", "No verdict: the evidence is too thin."),
    QT_TRANSLATE_NOOP("inference", "No sign of lung disease found."),
    QT_TRANSLATE_NOOP("inference", "Abnormal: suggests {finding}."),
    QT_TRANSLATE_NOOP("inference", "Abnormal, but the model cannot tell which disease."),
    QT_TRANSLATE_NOOP("inference", "Most likely {finding}."),
    QT_TRANSLATE_NOOP(
        "inference",
        "It does not look like an upright frontal chest X-ray of an adult, "
        "the only kind that this model was trained on.",
    ),
    QT_TRANSLATE_NOOP(
        "inference",
        "The score lies between normal and abnormal, "
        "where this model is wrong too often to be of use.",
    ),
    QT_TRANSLATE_NOOP("inference", "No verdict: the file could not be read."),
    QT_TRANSLATE_NOOP("inference", "No verdict: the analysis is switched off."),
    QT_TRANSLATE_NOOP(
        "inference", "There is no model that can be used, so this picture was only opened."
    ),
    QT_TRANSLATE_NOOP("inference", "Something went wrong."),
    QT_TRANSLATE_NOOP("inference", "Try again."),
    QT_TRANSLATE_NOOP("inference", "This file could not be read."),
    QT_TRANSLATE_NOOP(
        "inference", "Export the picture again from the X-ray system and open the new file."
    ),
    QT_TRANSLATE_NOOP("inference", "This file cannot be opened."),
    QT_TRANSLATE_NOOP(
        "inference",
        "Check that it still exists, that the drive is connected and that you may read it.",
    ),
    QT_TRANSLATE_NOOP("inference", "This is not a picture that Hilum can read."),
    QT_TRANSLATE_NOOP("inference", "Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file."),
    QT_TRANSLATE_NOOP("inference", "This file is damaged or incomplete."),
    QT_TRANSLATE_NOOP(
        "inference", "Copy or export it again from the X-ray system and open the new file."
    ),
    QT_TRANSLATE_NOOP("inference", "This file is larger than any chest X-ray."),
    QT_TRANSLATE_NOOP(
        "inference", "Check that it is a single X-ray picture, and export it again if so."
    ),
    QT_TRANSLATE_NOOP("inference", "This file holds no X-ray picture."),
    QT_TRANSLATE_NOOP(
        "inference", "Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC)."
    ),
    QT_TRANSLATE_NOOP("inference", "The model cannot be used."),
    QT_TRANSLATE_NOOP("inference", "Install the model again."),
    QT_TRANSLATE_NOOP("inference", "No model is installed in this folder."),
    QT_TRANSLATE_NOOP("inference", "Choose a folder that holds model.onnx and model_card.json."),
    QT_TRANSLATE_NOOP("inference", "The model is damaged or was altered, and is not used."),
    QT_TRANSLATE_NOOP("inference", "Install the model again from its original source."),
    QT_TRANSLATE_NOOP("inference", "The history cannot be read or saved."),
    QT_TRANSLATE_NOOP(
        "inference",
        "Check that the disk is not full and that you may write to the history's folder.",
    ),
    QT_TRANSLATE_NOOP("inference", "The history was written by a newer version of Hilum."),
    QT_TRANSLATE_NOOP(
        "inference", "Install that version again, or choose another folder for the history."
    ),
)

FINDINGS = (
    QT_TRANSLATE_NOOP("findings", "Abnormal"),
    QT_TRANSLATE_NOOP("findings", "Normal"),
    QT_TRANSLATE_NOOP("findings", "COVID-19 pneumonia"),
    QT_TRANSLATE_NOOP("findings", "Other lung disease"),
    QT_TRANSLATE_NOOP("findings", "Pneumonia"),
    QT_TRANSLATE_NOOP("findings", "Tuberculosis"),
)

_CONCLUSIONS = {
    Conclusion.WAITING: QT_TRANSLATE_NOOP("conclusion", "Waiting"),
    Conclusion.NOT_ANALYSED: QT_TRANSLATE_NOOP("conclusion", "Not analysed"),
    Conclusion.NORMAL: QT_TRANSLATE_NOOP("conclusion", "No sign of disease"),
    Conclusion.ABNORMAL: QT_TRANSLATE_NOOP("conclusion", "Abnormal"),
    Conclusion.MOST_LIKELY: QT_TRANSLATE_NOOP("conclusion", "Scored"),
    Conclusion.ABSTAINED: QT_TRANSLATE_NOOP("conclusion", "No verdict"),
    Conclusion.REFUSED: QT_TRANSLATE_NOOP("conclusion", "Not suitable"),
    Conclusion.FAILED: QT_TRANSLATE_NOOP("conclusion", "Unreadable"),
}


def sentence(template: str) -> str:
    """One fixed sentence of `inference`."""
    return QCoreApplication.translate("inference", template)


def spoken(message: Message) -> str:
    """A message with its values filled in; a finding among them is translated too."""
    values = {name: finding(value) for name, value in message.values}
    return sentence(message.template).format_map(values)


def finding(name: str) -> str:
    """The word for one finding."""
    return QCoreApplication.translate("findings", name)


def conclusion(value: Conclusion) -> str:
    """The short word on a chip."""
    return QCoreApplication.translate("conclusion", str(_CONCLUSIONS[value]))
