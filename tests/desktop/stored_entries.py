"""Entries with results, made without reading any picture."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np

from desktop.records.record import (
    Conclusion,
    HeatMaps,
    NewEntry,
    PictureFacts,
    Reading,
    Result,
    Score,
    StoredPicture,
)
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from inference.message import Message
from inference.prediction import ModelIdentity
from inference.preprocessing import Fit, InputContract
from inference.radiograph import FileFacts, Patient

ADDED_AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
CONTRACT = InputContract(224, 224, 1, (0.0, 1.0), Fit.PAD)


def result_of(name: str, patient_id: str = "", picture_bytes: int = 2000) -> Result:
    """A result about a patient; nothing in it can be squeezed to less than it takes."""
    digest = sha256(f"{name} {patient_id}".encode()).hexdigest()
    noise = np.random.default_rng(int(digest[:8], 16)).bytes(picture_bytes)
    preview = f"preview of {name} ".encode() + noise
    maps = HeatMaps({"abnormal": np.zeros((7, 7), np.float32)}, CONTRACT)
    return Result(
        Reading(
            Conclusion.ABNORMAL,
            Message("Abnormal."),
            abnormal=Score("abnormal", "Abnormal", 0.75, 0.5),
            scores=(
                Score("normal", "Normal", 0.25, 0.5, is_normal=True),
                Score("pneumonia", "Pneumonia", 0.75),
            ),
            operating_point="balanced",
            model=ModelIdentity("test", "1.0", "00" * 32),
            signed=True,
        ),
        PictureFacts(
            FileFacts("DICOM", "Explicit VR Little Endian", digest, bits_stored=12),
            rows=1000,
            columns=900,
            patient=Patient(name, patient_id, birth_date=date(1960, 2, 29)),
        ),
        StoredPicture(preview, b"thumbnail of " + preview[:100], maps),
    )


def add_read(
    store: HistoryStore,
    names: list[str],
    folder: Path = Path("/stick"),
    picture_bytes: int = 2000,
) -> list[int]:
    """One finished entry for each name; the file is called by its number."""
    first = store.last_id() + 1
    entries = [
        NewEntry(
            Source(folder / f"{first + number}.dcm"), result_of(name, f"ID-{name}", picture_bytes)
        )
        for number, name in enumerate(names)
    ]
    return store.add(entries, ADDED_AT)
