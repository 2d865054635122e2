"""Which side of the patient is at which edge of the view, whatever was turned or flipped."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

_OPPOSITE = {"A": "P", "P": "A", "R": "L", "L": "R", "H": "F", "F": "H"}


@dataclass(frozen=True)
class EdgeLetters:
    """A(nterior), P(osterior), R(ight), L(eft), H(ead), F(oot) at the edges of the view."""

    left: str
    top: str
    right: str
    bottom: str


def edge_letters(patient_orientation: str, orientation: QTransform) -> EdgeLetters | None:
    r"""The letters for a picture as it is turned and flipped.

    Parameters
    ----------
    patient_orientation : str
        As in Patient Orientation (0020,0020), PS3.3 C.7.6.1.1.1: where rows run to,
        then where columns run to, "L\F".
    orientation : QTransform
        Quarter turns and flips.

    Returns
    -------
    EdgeLetters or None
        None where the file does not say: a guess about left and right is worse.
    """
    directions = [part.strip().upper() for part in patient_orientation.split("\\")]
    if len(directions) != 2 or not all(
        direction and set(direction) <= set(_OPPOSITE) for direction in directions
    ):
        return None
    along_rows, along_columns = directions
    in_picture = orientation.inverted()[0]

    def letters(x: float, y: float) -> str:
        towards = in_picture.map(QPointF(x, y))
        if abs(towards.x()) > 0.5:
            return along_rows if towards.x() > 0 else _opposite(along_rows)
        return along_columns if towards.y() > 0 else _opposite(along_columns)

    return EdgeLetters(letters(-1, 0), letters(0, -1), letters(1, 0), letters(0, 1))


def _opposite(letters: str) -> str:
    return "".join(_OPPOSITE[letter] for letter in letters)
