"""Who was imaged, and how, when and where."""

from datetime import date

from inference.radiograph import Acquisition, Patient
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes

YEARS_PER_UNIT = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}
OLDEST_YEARS = 130
SEXES = frozenset({"F", "M", "O"})
VIEW_WORDS = {
    "postero-anterior": "PA",
    "antero-posterior": "AP",
    "left lateral": "LL",
    "right lateral": "RL",
}
"""Code meanings of View Code Sequence (PS3.16 CID 4010) as View Position writes them."""


def patient(attributes: Attributes) -> Patient | None:
    """The patient; None where the file names nobody and says nothing."""
    study_date = attributes.date(tags.STUDY_DATE)
    birth_date = attributes.date(tags.PATIENT_BIRTH_DATE)
    sex = attributes.code(tags.PATIENT_SEX)[:1]
    found = Patient(
        name=readable_name(attributes.text(tags.PATIENT_NAME)),
        patient_id=attributes.text(tags.PATIENT_ID),
        birth_date=birth_date,
        age_years=age_years(attributes.code(tags.PATIENT_AGE), birth_date, study_date),
        sex=sex if sex in SEXES else "",
    )
    return None if found == Patient() else found


def acquisition(attributes: Attributes) -> Acquisition:
    """How the picture was taken."""
    return Acquisition(
        modality=attributes.code(tags.MODALITY),
        view_position=_view_position(attributes),
        laterality=attributes.code(tags.IMAGE_LATERALITY) or attributes.code(tags.LATERALITY),
        patient_orientation="\\".join(attributes.texts(tags.PATIENT_ORIENTATION)),
        body_part=attributes.text(tags.BODY_PART_EXAMINED),
        study_date=attributes.date(tags.STUDY_DATE),
        institution=attributes.text(tags.INSTITUTION_NAME),
        manufacturer=attributes.text(tags.MANUFACTURER),
        station=attributes.text(tags.STATION_NAME),
        study_description=attributes.text(tags.STUDY_DESCRIPTION),
    )


def readable_name(text: str) -> str:
    """A person's name (VR PN, PS3.5 6.2.1) as people write it.

    "Yamada^Tarou=山田^太郎=やまだ^たろう" becomes "Yamada, Tarou (山田, 太郎 / やまだ, たろう)".
    """
    groups = [_readable_group(group) for group in text.split("=")[:3]]
    first, *others = [group for group in groups if group] or [""]
    return f"{first} ({' / '.join(others)})" if others else first


def _readable_group(group: str) -> str:
    family, *rest = (part.strip() for part in group.split("^"))
    given = " ".join(part for part in rest[:2] if part)
    return ", ".join(part for part in (family, given) if part)


def age_years(code: str, birth_date: date | None, study_date: date | None) -> float | None:
    """Age from a value such as "045Y", else from the dates, if it is a person's."""
    if code[:-1].isdecimal() and code[-1:] in YEARS_PER_UNIT:
        years = int(code[:-1]) * YEARS_PER_UNIT[code[-1:]]
    elif birth_date is not None and study_date is not None:
        years = (study_date - birth_date).days / 365.25
    else:
        return None
    return years if 0 <= years <= OLDEST_YEARS else None


def _view_position(attributes: Attributes) -> str:
    view = attributes.code(tags.VIEW_POSITION)
    if view:
        return view
    for code in attributes.items(tags.VIEW_CODE_SEQUENCE)[:1]:
        meaning = code.text(tags.CODE_MEANING).casefold()
        for words, position in VIEW_WORDS.items():
            if words in meaning:
                return position
    return ""
