"""How a radiograph was taken and how it lies, from the words in its header.

Modalities write View Position, Body Part Examined and Patient Orientation as terms of the
standard, in their own abbreviations or in free text; here they become what a rule can ask.
"""

import re
from enum import StrEnum


class View(StrEnum):
    """From where the beam came."""

    PA = "PA"
    AP = "AP"
    FRONTAL = "FRONTAL"
    """One of the two; the file does not say which."""
    LATERAL = "LATERAL"
    OBLIQUE = "OBLIQUE"
    DECUBITUS = "DECUBITUS"
    """The patient lay on the side."""
    OTHER = "OTHER"


class Lie(StrEnum):
    """How a frontal picture lies, seen as it is stored."""

    UPRIGHT = "upright"
    """Head up, the patient's right side on the left."""
    MIRRORED = "mirrored"
    """Head up, the patient's right side on the right."""
    TURNED = "turned"
    """Head down or to a side."""
    NOT_FRONTAL = "not frontal"
    """Rows or columns run from front to back."""


OBLIQUE_WORDS = frozenset(
    {"OBLIQUE", "OBL", "RAO", "LAO", "RPO", "LPO", "RLO", "LLO", "APO", "PAO", "SCHRAEG"}
)
DECUBITUS_WORDS = frozenset({"DECUBITUS", "DECUB", "DEC", "RLD", "LLD"})
LATERAL_WORDS = frozenset(
    {"LATERAL", "LAT", "LL", "RL", "LLAT", "RLAT", "LATL", "LATR", "PROFILE", "SEITLICH"}
    | {"MEDIOLATERAL", "LATEROMEDIAL", "MEDIALLATERAL", "LATERALMEDIAL", "SAGITTAL"}
)
VIEW_WORDS = {
    View.LATERAL: LATERAL_WORDS,
    View.PA: frozenset({"PA", "POSTEROANTERIOR", "POSTERIORANTERIOR"}),
    View.AP: frozenset({"AP", "ANTEROPOSTERIOR", "ANTERIORPOSTERIOR"}),
    View.FRONTAL: frozenset({"FRONTAL"}),
    View.OTHER: frozenset(
        {"AXIAL", "TANGENTIAL", "CC", "MLO", "CRANIOCAUDAL", "CAUDOCRANIAL", "SUBMENTOVERTICAL"}
        | {"DORSOPLANTAR", "PLANTODORSAL", "OCCLUSAL", "SKYLINE", "SUNRISE", "WATERS", "TOWNE"}
    ),
}

CHEST_WORDS = frozenset(
    {"CHEST", "THORAX", "TORAX", "TÓRAX", "LUNG", "LUNGS", "LUNGE", "POUMON", "POUMONS"}
    | {"PULMON", "PULMÓN", "PULMÃO", "CXR", "CHST", "THX", "BRUSTKORB", "HEMITHORAX"}
)
OTHER_PARTS = frozenset(
    {"HAND", "WRIST", "FINGER", "THUMB", "ELBOW", "FOREARM", "HUMERUS", "SHOULDER", "CLAVICLE"}
    | {"SCAPULA", "ARM", "RADIUS", "ULNA", "FOOT", "ANKLE", "TOE", "CALCANEUS", "HEEL", "KNEE"}
    | {"PATELLA", "LEG", "TIBIA", "FIBULA", "FEMUR", "THIGH", "HIP", "PELVIS", "SACRUM", "COCCYX"}
    | {"SPINE", "CSPINE", "TSPINE", "LSPINE", "SSPINE", "CTSPINE", "TLSPINE", "LSSPINE", "SKULL"}
    | {"HEAD", "FACE", "NOSE", "SINUS", "JAW", "MANDIBLE", "MAXILLA", "TMJ", "TEETH", "TOOTH"}
    | {"ORBIT", "NECK", "ABDOMEN", "KUB", "BLADDER", "KIDNEY", "COLON", "STOMACH", "BREAST"}
    | {"EXTREMITY", "HANDS", "FEET", "KNEES", "HIPS", "ABDO", "ABD"}
)
"""Parts that are no chest, as Body Part Examined names them (PS3.16 Annex L), and plain words."""


def views_of(view_position: str) -> frozenset[View]:
    """The views that View Position (0018,5101), or a view's code meaning, names.

    Empty where it says nothing or nothing known; several where it contradicts itself.
    """
    words = _words(view_position.replace("-", ""))
    # An oblique or decubitus radiograph is often called "AP" as well: the narrower word counts.
    for view, known in ((View.OBLIQUE, OBLIQUE_WORDS), (View.DECUBITUS, DECUBITUS_WORDS)):
        if words & known:
            return frozenset({view})
    return frozenset(view for view, known in VIEW_WORDS.items() if words & known)


def lie_of(patient_orientation: str) -> Lie | None:
    r"""How a picture lies by Patient Orientation (0020,0020), such as "L\F".

    The first value says where the rows run to, the second one the columns (PS3.3 C.7.6.1.1.1):
    the first letter of each is the main direction. None where it does not say.
    """
    directions = [part.strip().upper() for part in patient_orientation.split("\\")]
    if len(directions) != 2 or not all(directions):
        return None
    row, column = (direction[0] for direction in directions)
    if row not in "LRAPHF" or column not in "LRAPHF":
        return None
    if row in "AP" or column in "AP":
        return Lie.NOT_FRONTAL
    if column != "F":
        return Lie.TURNED
    return {"L": Lie.UPRIGHT, "R": Lie.MIRRORED}.get(row, Lie.TURNED)


def shows_chest(body_part: str) -> bool | None:
    """Whether Body Part Examined (0018,0015), or what stands in its place, names the chest.

    None where it does not say, or in words that are not known.
    """
    words = _words(body_part)
    if words & CHEST_WORDS:
        return True
    return False if words & OTHER_PARTS else None


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.upper()))
