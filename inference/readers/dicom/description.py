"""Who was imaged, and how, when and where."""

from datetime import date

from inference.projection import views_of
from inference.radiograph import OLDEST_YEARS, Acquisition, Patient
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes

YEARS_PER_UNIT = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}
DAYS_OF_LONGEST_YEAR = 366
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
    birth_date = attributes.date(tags.PATIENT_BIRTH_DATE)
    by_dates = years_between(birth_date, _date_taken(attributes))
    stated = stated_years(attributes.code(tags.PATIENT_AGE))
    sex = attributes.code(tags.PATIENT_SEX)[:1]
    found = Patient(
        name=readable_name(attributes.text(tags.PATIENT_NAME)),
        patient_id=attributes.text(tags.PATIENT_ID),
        birth_date=birth_date,
        age_years=by_dates if stated is None else stated,
        age_by_dates=by_dates,
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
        body_part=_body_part(attributes),
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


def stated_years(code: str) -> float | None:
    """Age from a value such as "045Y" (VR AS, PS3.5 6.2), if it is a person's."""
    if not (code[:-1].isdecimal() and code[-1:] in YEARS_PER_UNIT):
        return None
    return _of_a_person(int(code[:-1]) * YEARS_PER_UNIT[code[-1:]])


def years_between(birth_date: date | None, day: date | None) -> float | None:
    """Age on a day, if it is a person's: whole years from one birthday to the next."""
    if birth_date is None or day is None:
        return None
    years = day.year - birth_date.year - (_birthday(birth_date, day.year) > day)
    since = day - _birthday(birth_date, birth_date.year + years)
    return _of_a_person(years + since.days / DAYS_OF_LONGEST_YEAR)


def _birthday(birth_date: date, year: int) -> date:
    leap_day = (birth_date.month, birth_date.day) == (2, 29)
    return date(year, 3, 1) if leap_day else birth_date.replace(year=year)


def _of_a_person(years: float) -> float | None:
    return years if 0 <= years <= OLDEST_YEARS else None


def _date_taken(attributes: Attributes) -> date | None:
    days = (tags.STUDY_DATE, tags.ACQUISITION_DATE, tags.CONTENT_DATE)
    return next((day for tag in days if (day := attributes.date(tag)) is not None), None)


def _body_part(attributes: Attributes) -> str:
    part = attributes.text(tags.BODY_PART_EXAMINED)
    regions = attributes.items(tags.ANATOMIC_REGION_SEQUENCE)[:1]
    return part or next((region.text(tags.CODE_MEANING) for region in regions), "")


def _view_position(attributes: Attributes) -> str:
    """View Position; where the view's code says something else, both."""
    view, coded = attributes.text(tags.VIEW_POSITION).upper(), _coded_view(attributes)
    if not view or not coded or views_of(view) == views_of(coded):
        return view or coded
    return f"{view}, {coded}"


def _coded_view(attributes: Attributes) -> str:
    for code in attributes.items(tags.VIEW_CODE_SEQUENCE)[:1]:
        meaning = code.text(tags.CODE_MEANING)
        short = (
            position
            for words, position in VIEW_WORDS.items()
            # "antero-posterior oblique" is another view.
            if words in meaning.casefold() and views_of(meaning) == views_of(position)
        )
        return next(short, meaning.upper())
    return ""
