"""The table of films in the card and the report."""

from pathlib import Path
from typing import Any

from training.data.datasets.annotations import AnatomyMasks, Box
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import ANATOMY_ONLY, UNNAMED, Example
from training.data.film_counts import FilmCounts, count_films


def example(source: Any, finding: Any, patient: Any, **known: Any) -> Any:
    return Example(
        LabelledRadiograph(
            path=Path("film.png"),
            file="film.png",
            source=source,
            label="made",
            hospitals=("made",),
            patient=patient,
            **known,
        ),
        finding,
    )


def test_what_is_known_of_each_source_and_finding() -> None:
    lungs = AnatomyMasks(lungs=(Path("lungs.png"),))
    table = [
        example("siim", UNNAMED, "p1", opacity_boxes=(Box(0, 0, 1, 1),)),
        example("siim", 0, "p2", opacity_boxes=(), view="AP"),
        example("siim", 0, "p2", view="PA"),
        example("jsrt", ANATOMY_ONLY, "j1", anatomy=AnatomyMasks(heart=Path("heart.png"))),
        example("jsrt", ANATOMY_ONLY, "j2", anatomy=lungs, view="PA"),
    ]
    assert count_films(table, ("normal", "ill")) == [
        FilmCounts("siim", "normal", 2, 1, {"AP": 1, "PA": 1}, 1, 0, 0, 0),
        FilmCounts("siim", "abnormal, finding unknown", 1, 1, {"unknown": 1}, 1, 1, 0, 0),
        FilmCounts("jsrt", "for the anatomy only", 2, 2, {"PA": 1, "unknown": 1}, 0, 0, 1, 1),
    ]
