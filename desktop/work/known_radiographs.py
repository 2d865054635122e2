"""Radiographs that the history has already are recognised before they are entered once more."""

from hashlib import sha256

from desktop.records.store import HistoryStore, KnownRadiograph
from inference.errors import InputError
from inference.input_item import InputItem
from inference.readers import dicom_identity


class KnownRadiographs:
    """What the history held at one moment; may be asked on any thread.

    A radiograph is the same if its file is the same to the byte, wherever it lies, or if it is the
    same DICOM object of the same patient: UIDs that should be unique are not always.

    Raises
    ------
    HistoryError
        From the constructor.
    """

    def __init__(self, store: HistoryStore) -> None:
        known = store.known_radiographs()
        self._by_content = {
            radiograph.sha256: radiograph for radiograph in reversed(known) if radiograph.sha256
        }
        self._by_object = {
            (radiograph.sop_instance_uid, radiograph.patient_id): radiograph
            for radiograph in reversed(known)
            if radiograph.sop_instance_uid
        }

    def entry_of(self, item: InputItem) -> int | None:
        """Id of the newest entry of the same radiograph; None for a new one or an unreadable one.

        Reads the whole file.
        """
        if not self._by_content:
            return None
        radiograph = self._find(item)
        return None if radiograph is None else radiograph.record_id

    def _find(self, item: InputItem) -> KnownRadiograph | None:
        try:
            content = item.read()
        except InputError:  # whoever reads it for good says why
            return None
        radiograph = self._by_content.get(sha256(content).hexdigest())
        if radiograph is not None or not self._by_object:
            return radiograph
        identity = dicom_identity(content)
        return None if identity is None else self._by_object.get(identity)
