"""Readings and picture facts as JSON, for the history's database.

Unknown keys are ignored and missing ones take their defaults, so that entries of
an older Hilum stay readable.
"""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from typing import Any

from desktop.records.record import Conclusion, PictureFacts, Reading, Score
from desktop.records.soundness import require_sound_facts, require_sound_reading, require_types
from inference.message import Message
from inference.model_bundle import Proportion, Unanswered
from inference.prediction import ModelIdentity
from inference.radiograph import (
    Acquisition,
    DicomReference,
    FileFacts,
    Patient,
    PixelSpacing,
    SpacingOrigin,
)


def encode(value: Reading | PictureFacts) -> str:
    """JSON of a reading or of picture facts."""
    return json.dumps(value, default=_plain)


def decode_reading(text: str) -> Reading:
    """The reading that :func:`encode` wrote.

    Raises
    ------
    KeyError, TypeError, ValueError
        It is damaged.
    """
    item = json.loads(text)
    reading = Reading(
        conclusion=Conclusion(item["conclusion"]),
        verdict=_message(item["verdict"]),
        reason=_optional(item["reason"], _message),
        advice=_optional(item["advice"], _message),
        abnormal=_optional(item["abnormal"], _score),
        scores=tuple(_score(score) for score in item["scores"]),
        operating_point=item["operating_point"],
        model=_optional(item["model"], lambda model: ModelIdentity(**model)),
        named=item.get("named"),
        signed=item["signed"],
    )
    require_sound_reading(reading)
    return reading


def decode_facts(text: str) -> PictureFacts:
    """The facts that :func:`encode` wrote.

    Raises
    ------
    KeyError, TypeError, ValueError
        They are damaged.
    """
    item = json.loads(text)
    facts = PictureFacts(
        file=FileFacts(**item["file"]),
        rows=item["rows"],
        columns=item["columns"],
        acquisition=Acquisition(**_with_date(item["acquisition"], "study_date")),
        patient=_optional(
            item["patient"], lambda patient: Patient(**_with_date(patient, "birth_date"))
        ),
        dicom=_optional(item.get("dicom"), lambda dicom: DicomReference(**dicom)),
        spacing=_optional(item["spacing"], _decode_spacing),
        pixel_aspect=item.get("pixel_aspect", 1.0),
        missing_rows=item.get("missing_rows", 0),
        warnings=tuple(_message(warning) for warning in item["warnings"]),
    )
    require_sound_facts(facts)
    return facts


def encode_message(message: Message) -> str:
    """JSON of one message."""
    return json.dumps(message, default=_plain)


def decode_message(text: str) -> Message:
    """The message that :func:`encode_message` wrote.

    Raises
    ------
    KeyError, TypeError, ValueError
        It is damaged.
    """
    message = _message(json.loads(text))
    require_types(message, Message)
    str(message)  # or its values are not those of its template
    return message


def _message(item: Mapping[str, Any]) -> Message:
    return Message(item["template"], tuple((name, value) for name, value in item["values"]))


def _score(item: Mapping[str, Any]) -> Score:
    measured = {
        name: _optional(item.get(name), lambda proportion: Proportion(**proportion))
        for name in ("sensitivity", "specificity")
    }
    unanswered = _optional(
        item.get("unanswered"),
        lambda shares: Unanswered(**{name: Proportion(**share) for name, share in shares.items()}),
    )
    return Score(**{**item, **measured, "unanswered": unanswered})


def _decode_spacing(item: Mapping[str, Any]) -> PixelSpacing:
    return PixelSpacing(item["row_mm"], item["column_mm"], SpacingOrigin(item["origin"]))


def _with_date(item: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {**item, key: _optional(item[key], date.fromisoformat)}


def _optional(item: Any, decode: Any) -> Any:
    return None if item is None else decode(item)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return vars(value)  # `asdict` would copy everything first
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no part of a history entry")
