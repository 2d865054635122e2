"""What reading a file had to settle, as sentences that a window can translate."""

from inference.message import Message

PHOTOGRAPH = (
    "This is a photograph or a screenshot of an X-ray. It shows less than the original, "
    "so trust the result less."
)
COLOUR = "This picture was stored in colour; only its brightness is used."
LESS_DEPTH = "The values use only {bits} of {available} bits; the contrast was set accordingly."
FRAME = "This file holds {count} frames; frame {frame} is shown."
PAGE = "This file holds {count} pages; the first one is shown."
WINDOW_IGNORED = "The file's own contrast setting would show nothing, so another one was chosen."
POLARITY_ASSUMED = "The file does not say whether black is dark or bright; dark was assumed."
POLARITY_CONTRADICTED = "The file contradicts itself on what is black and what is white."
MODALITY_MISSING = "The file does not say what kind of picture it holds."
FOR_PROCESSING = "These are a detector's raw values, not yet processed for reading."
SECONDARY_CAPTURE = "This is a copy made from a screen or a film, not the original exposure."
TEXT_REPLACED = "Some letters of the patient's data cannot be read and are shown as {sign}."

NOTICES = (
    PHOTOGRAPH,
    COLOUR,
    LESS_DEPTH,
    FRAME,
    PAGE,
    WINDOW_IGNORED,
    POLARITY_ASSUMED,
    POLARITY_CONTRADICTED,
    MODALITY_MISSING,
    FOR_PROCESSING,
    SECONDARY_CAPTURE,
    TEXT_REPLACED,
)


def notice(template: str, **values: object) -> Message:
    """One of :data:`NOTICES` with its values filled in."""
    return Message(template, tuple((name, str(value)) for name, value in values.items()))
