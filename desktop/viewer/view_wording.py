"""Words for what is seen in the view: lengths, and how it differs from the file."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.measurement import Length
from desktop.viewer.window_presets import PresetKind, WindowPreset
from inference.radiograph import SpacingOrigin


def length_text(length: Length) -> str:
    """A length with its unit and where it holds."""
    if length.origin is SpacingOrigin.UNKNOWN:
        return QCoreApplication.translate("viewer", "{length} px").format(
            length=QLocale().toString(round(length.value))
        )
    value = QLocale().toString(length.value, "f", 1)
    if length.origin is SpacingOrigin.DETECTOR:
        return QCoreApplication.translate("viewer", "{length} mm at detector").format(length=value)
    return QCoreApplication.translate("viewer", "{length} mm calibrated").format(length=value)


def view_notes(geometry: ViewGeometry, inverted: bool) -> list[str]:
    """How what is seen differs from the file, if it does."""
    notes = []
    turns = geometry.quarter_turns
    if geometry.mirrored and turns == 2:
        notes.append(
            QCoreApplication.translate(
                "viewer", "Flipped top to bottom: markers in the picture are mirrored"
            )
        )
    else:
        if geometry.mirrored:
            notes.append(
                QCoreApplication.translate(
                    "viewer", "Mirrored: markers in the picture are mirrored too"
                )
            )
        if turns:
            angle = QLocale().toString(90 * turns)
            notes.append(
                QCoreApplication.translate("viewer", "Turned by {angle}°").format(angle=angle)
            )
    if inverted:
        notes.append(QCoreApplication.translate("viewer", "Black and white swapped"))
    return notes


def damage_note() -> str:
    """What is said over a picture of which rows are missing."""
    return QCoreApplication.translate(
        "viewer", "Damaged: part of the picture is missing, not judged"
    )


def missing_word() -> str:
    """What is written where rows are missing."""
    return QCoreApplication.translate("viewer", "Missing")


def preset_text(preset: WindowPreset) -> str:
    """The name of a window to choose."""
    if preset.kind is PresetKind.FILE and preset.explanation:
        return preset.explanation
    return {
        PresetKind.INITIAL: QCoreApplication.translate("viewer", "As first shown"),
        PresetKind.FILE: QCoreApplication.translate("viewer", "Other window of the file"),
        PresetKind.AUTOMATIC: QCoreApplication.translate("viewer", "Automatic"),
        PresetKind.WHOLE_RANGE: QCoreApplication.translate("viewer", "All values"),
        PresetKind.DARKER_PART: QCoreApplication.translate("viewer", "Darker part (lungs)"),
        PresetKind.BRIGHTER_PART: QCoreApplication.translate(
            "viewer", "Brighter part (heart, bones)"
        ),
    }[preset.kind]
