"""Films that the history has already are recognised before they are entered once more."""

from hashlib import sha256

from desktop.records.store import HistoryStore, KnownFilm
from inference.errors import InputError
from inference.input_item import InputItem
from inference.readers import dicom_identity


class KnownFilms:
    """What the history held at one moment; may be asked on any thread.

    A film is the same if its file is the same to the byte, wherever it lies, or if it is the
    same DICOM object of the same patient: UIDs that should be unique are not always.

    Raises
    ------
    HistoryError
        From the constructor.
    """

    def __init__(self, store: HistoryStore) -> None:
        films = store.known_films()
        self._by_content = {film.sha256: film for film in reversed(films) if film.sha256}
        self._by_object = {
            (film.sop_instance_uid, film.patient_id): film
            for film in reversed(films)
            if film.sop_instance_uid
        }

    def entry_of(self, item: InputItem) -> int | None:
        """Id of the newest entry of the same film; None for a new one, and for what cannot be read.

        Reads the whole file.
        """
        if not self._by_content:
            return None
        film = self._find(item)
        return None if film is None else film.record_id

    def _find(self, item: InputItem) -> KnownFilm | None:
        try:
            content = item.read()
        except InputError:  # whoever reads it for good says why
            return None
        film = self._by_content.get(sha256(content).hexdigest())
        if film is not None or not self._by_object:
            return film
        identity = dicom_identity(content)
        return None if identity is None else self._by_object.get(identity)
