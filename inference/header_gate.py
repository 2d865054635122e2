"""Whether a radiograph is of the kind that a model was tested on, by what its file says.

Refused is what the file says plainly: a child, a lateral view, a hand. What it leaves in
doubt becomes a remark. Both are asked of the model's card, never of the program.
"""

from dataclasses import dataclass

from inference.message import Message
from inference.model_bundle import Population
from inference.projection import Lie, View, lie_of, shows_chest, views_of
from inference.radiograph import Acquisition, Patient, Radiograph

ADULT = 18
"""Years from which on nobody is a child."""

CHILD = "This radiograph is of a child of {age}; the model was never tested on children."
INFANT = (
    "This radiograph is of a child of less than a year; the model was never tested on children."
)
TOO_YOUNG = "This radiograph is of a patient of {age}; the model was never tested below {minimum}."
LATERAL = "This is a lateral view; the model reads only frontal ones."
OBLIQUE = "This is an oblique view; the model reads only straight frontal ones."
DECUBITUS = "The patient lay on the side; the model reads only upright frontal radiographs."
OTHER_VIEW = "This is a view of another kind ({view}); the model was only tested on {views}."
OTHER_PART = "The file says that it shows another part of the body ({part})."

AGE_UNKNOWN = "The file does not tell the patient's age; the model was never tested on children."
AGE_CONTRADICTED = (
    "The file contradicts itself on the patient's age ({age} and {other}); "
    "the model was never tested on children."
)
VIEW_CONTRADICTED = (
    "The file contradicts itself on the view; the model reads only upright frontal radiographs."
)
MIRRORED = "The file says that the picture is mirrored: the patient's right side is on its right."
TURNED = "The file says that the picture is turned; the model expects the head at the top."
PART_DOUBTFUL = "The file says that it shows “{part}”; the model reads only chest X-rays."

REASONS = (CHILD, INFANT, TOO_YOUNG, LATERAL, OBLIQUE, DECUBITUS, OTHER_VIEW, OTHER_PART)
REMARKS = (AGE_UNKNOWN, AGE_CONTRADICTED, VIEW_CONTRADICTED, MIRRORED, TURNED, PART_DOUBTFUL)

_LIE_REMARKS: dict[Lie | None, str] = {
    Lie.MIRRORED: MIRRORED,
    Lie.TURNED: TURNED,
    Lie.NOT_FRONTAL: VIEW_CONTRADICTED,
}
_VIEW_REASONS = {View.LATERAL: LATERAL, View.OBLIQUE: OBLIQUE, View.DECUBITUS: DECUBITUS}


@dataclass(frozen=True)
class HeaderCheck:
    """What a file's header says against judging it."""

    refusal: Message | None = None
    remarks: tuple[Message, ...] = ()


def check_header(radiograph: Radiograph, population: Population) -> HeaderCheck:
    """Compare a radiograph's header with the radiographs that a model was tested on.

    Parameters
    ----------
    radiograph : Radiograph
        Of a file without a header, such as a PNG, there is nothing to say.
    population : Population
        Of the model's card. What it leaves open is not asked.
    """
    if radiograph.file.container != "DICOM":
        return HeaderCheck()
    checks = (
        _check_age(radiograph.patient or Patient(), population),
        _check_view(radiograph.acquisition, population),
        _check_body_part(radiograph.acquisition, population),
    )
    refusals = [check.refusal for check in checks if check.refusal is not None]
    remarks = [remark for check in checks for remark in check.remarks]
    return HeaderCheck(refusals[0] if refusals else None, tuple(remarks))


def _check_age(patient: Patient, population: Population) -> HeaderCheck:
    minimum = population.minimum_age
    if minimum is None:
        return HeaderCheck()
    ages = [age for age in (patient.age_years, patient.age_by_dates) if age is not None]
    if not ages:
        return HeaderCheck(remarks=(Message(AGE_UNKNOWN),))
    if min(ages) >= minimum:
        return HeaderCheck()
    if max(ages) >= minimum:
        values = (("age", _years(ages[0])), ("other", _years(ages[-1])))
        return HeaderCheck(remarks=(Message(AGE_CONTRADICTED, values),))
    age = ages[0]
    if age >= ADULT:
        values = (("age", _years(age)), ("minimum", _years(minimum)))
        return HeaderCheck(Message(TOO_YOUNG, values))
    return HeaderCheck(Message(INFANT) if age < 1 else Message(CHILD, (("age", _years(age)),)))


def _check_view(acquisition: Acquisition, population: Population) -> HeaderCheck:
    views = population.views
    if views is None:
        return HeaderCheck()
    named, lie = views_of(acquisition.view_position), lie_of(acquisition.patient_orientation)
    read = views | {View.FRONTAL}
    if not named and lie is Lie.NOT_FRONTAL:
        return HeaderCheck(Message(LATERAL))
    if named and not named & read:
        view = min(named)
        if view in _VIEW_REASONS:
            return HeaderCheck(Message(_VIEW_REASONS[view]))
        values = (("view", view.value), ("views", ", ".join(sorted(views))))
        return HeaderCheck(Message(OTHER_VIEW, values))
    remark = VIEW_CONTRADICTED if named - read else _LIE_REMARKS.get(lie)
    return HeaderCheck(remarks=() if remark is None else (Message(remark),))


def _check_body_part(acquisition: Acquisition, population: Population) -> HeaderCheck:
    part = acquisition.body_part
    if not (population.chest_only and part):
        return HeaderCheck()
    shown = shows_chest(part)
    if shown is None:
        return HeaderCheck(remarks=(Message(PART_DOUBTFUL, (("part", part),)),))
    return HeaderCheck() if shown else HeaderCheck(Message(OTHER_PART, (("part", part),)))


def _years(age: float) -> str:
    """As people say it: the years that are full."""
    return str(int(age))
