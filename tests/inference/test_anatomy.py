"""Masks of lungs and heart become a ratio, edges and words."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from inference.__main__ import main
from inference.anatomy import OUTSIDE, Anatomy, Edge, Organ, Zone, describe
from inference.classifier import Classifier
from inference.errors import ModelInvalidError
from inference.largest_part import largest_part
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file
from inference.preprocessing import Fit, InputContract
from tests.synthetic_anatomy import CHANNELS, OUTPUTS, chest, chest_graph, ellipse, spot
from tests.synthetic_bundle import write_bundle

DATA = Path(__file__).parents[3] / "shared" / "data"
SQUARE = InputContract(256, 256, 1, (0, 255), Fit.STRETCH)
FILM = (2000, 2000)

Mask = NDArray[np.float32]


def described(
    masks: dict[Organ, Mask],
    place: tuple[float, float] | None = None,
    shape: tuple[int, int] = FILM,
    contract: InputContract = SQUARE,
) -> Anatomy:
    maps = {} if place is None else {"abnormal": spot(place)}
    return describe(masks, maps, shape, contract)


@pytest.mark.parametrize("side", [32, 64, 128, 256, 300])
def test_the_ratio_is_the_width_of_the_heart_by_that_of_the_chest(side: int) -> None:
    ratio = described(chest(side)).cardiothoracic_ratio
    # Small masks of 0 and 1 have lost the tips of what is round.
    assert ratio == pytest.approx(0.3 / 0.7, abs=max(0.01, 0.7 / side))


def test_islands_are_no_part_of_an_organ() -> None:
    masks = chest()
    masks[Organ.HEART] = np.maximum(masks[Organ.HEART], ellipse(128, (0.1, 0.05), (0.03, 0.03)))
    masks[Organ.LEFT_LUNG] = np.maximum(
        masks[Organ.LEFT_LUNG], ellipse(128, (0.97, 0.97), (0.03, 0.03))
    )
    found = described(masks)
    assert found.cardiothoracic_ratio == pytest.approx(0.3 / 0.7, abs=0.01)
    assert found.cut_off == ()


@pytest.mark.parametrize("missing", list(Organ))
@pytest.mark.parametrize("speck", [0.0, 0.02])
def test_without_an_organ_there_is_no_ratio(missing: Organ, speck: float) -> None:
    masks = chest()
    masks[missing] = (
        ellipse(128, (0.5, 0.5), (speck, speck)) if speck else np.zeros_like(masks[missing])
    )
    found = described(masks, (0.65, 0.3))
    assert found.cardiothoracic_ratio is None
    assert bool(found.locations) == (missing is Organ.HEART)


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        ((0.35, 0.0), [(Organ.RIGHT_LUNG, Edge.BOTTOM), (Organ.LEFT_LUNG, Edge.BOTTOM)]),
        ((-0.25, 0.0), [(Organ.RIGHT_LUNG, Edge.TOP), (Organ.LEFT_LUNG, Edge.TOP)]),
        ((0.0, -0.2), [(Organ.RIGHT_LUNG, Edge.LEFT)]),
        ((0.0, 0.2), [(Organ.LEFT_LUNG, Edge.RIGHT)]),
    ],
)
def test_a_lung_that_goes_on_beyond_an_edge_is_cut_off(
    shift: tuple[float, float], expected: list[tuple[Organ, Edge]]
) -> None:
    rows, columns = (round(128 * share) for share in shift)
    masks = {organ: np.roll(mask, (rows, columns), (0, 1)) for organ, mask in chest().items()}
    for mask in masks.values():  # what left at one side must not come in at the other
        mask[: max(rows, 0)] = 0
        mask[128 + min(rows, 0) :] = 0
        mask[:, : max(columns, 0)] = 0
        mask[:, 128 + min(columns, 0) :] = 0
    found = described(masks)
    assert list(found.cut_off) == expected
    assert len(found.remarks) == len(expected)
    # How wide a chest is cannot be seen where its side is missing.
    assert (found.cardiothoracic_ratio is None) == bool(shift[1])


def test_the_edges_are_those_of_the_film_not_of_the_padding() -> None:
    padded = InputContract(256, 256, 1, (0, 255), Fit.PAD)
    masks = {organ: mask.copy() for organ, mask in chest().items()}
    for mask in masks.values():  # a film half as wide as high lies in the middle
        mask[:, :32] = mask[:, 96:] = 0
    found = described(masks, shape=(2000, 1000), contract=padded)
    assert found.cut_off == ((Organ.RIGHT_LUNG, Edge.LEFT), (Organ.LEFT_LUNG, Edge.RIGHT))
    cropped = InputContract(256, 256, 1, (0, 255), Fit.CROP)
    assert described(masks, shape=(2000, 1000), contract=cropped).cut_off == ()


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ((0.25, 0.3), Zone.RIGHT_UPPER),
        ((0.45, 0.3), Zone.RIGHT_MIDDLE),
        ((0.67, 0.3), Zone.RIGHT_LOWER),
        ((0.25, 0.7), Zone.LEFT_UPPER),
        ((0.45, 0.7), Zone.LEFT_MIDDLE),
        ((0.67, 0.7), Zone.LEFT_LOWER),
    ],
)
def test_a_place_has_a_name(place: tuple[float, float], zone: Zone) -> None:
    location = described(chest(), place).locations["abnormal"]
    assert location.zones == (zone,)
    assert location.words == zone.value
    assert location.inside > 0.7


def test_several_places_and_none() -> None:
    both = np.maximum(spot((0.65, 0.3)), 0.8 * spot((0.25, 0.7)))
    maps = {"both": both, "nothing": np.zeros((32, 32), np.float32), "liver": spot((0.9, 0.3))}
    found = describe(chest(), maps, FILM, SQUARE).locations
    assert found["both"].words == "right lower zone, left upper zone"
    assert "nothing" not in found
    assert found["liver"].words == OUTSIDE
    assert found["liver"].inside < 0.1


def test_the_largest_part_of_a_mask() -> None:
    mask = np.array(
        [
            [1, 0, 0, 1, 1],
            [0, 1, 0, 0, 0],
            [1, 0, 1, 0, 1],
            [1, 0, 0, 0, 1],
        ],
        bool,
    )
    expected = np.array(
        [
            [1, 0, 0, 0, 0],
            [0, 1, 0, 0, 0],
            [1, 0, 1, 0, 0],
            [1, 0, 0, 0, 0],
        ],
        bool,
    )
    assert (largest_part(mask) == expected).all()
    assert not largest_part(np.zeros((4, 4), bool)).any()
    assert largest_part(np.ones((4, 4), bool)).all()


def test_a_model_with_masks_tells_them_to_scripts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = write_bundle(tmp_path / "model", chest_graph(), outputs=OUTPUTS)
    pixels = np.full((50, 40), 230, np.uint8)
    pixels[:2] = 190
    film, dark = tmp_path / "film.png", tmp_path / "normal.png"
    Image.fromarray(pixels).save(film)
    Image.fromarray(pixels // 4).save(dark)
    main(["--model", str(bundle), "--format", "json", str(film), str(dark)])
    abnormal, normal = map(json.loads, capsys.readouterr().out.splitlines())
    assert abnormal["verdict_key"] == "named"
    assert abnormal["location"] == "right lower zone"
    assert abnormal["cardiothoracic_ratio"] == pytest.approx(0.3 / 0.7, abs=0.01)
    assert abnormal["cut_off"] == []
    assert normal["verdict_key"] == "normal"
    assert normal["location"] is None
    assert normal["cardiothoracic_ratio"] == abnormal["cardiothoracic_ratio"]
    main(["--model", str(bundle), "--format", "csv", str(film)])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["location"] == "right lower zone"


def test_a_model_without_masks_tells_none(bundle_directory: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.png"
    Image.fromarray(np.linspace(150, 250, 48 * 40).reshape(48, 40).astype(np.uint8)).save(film)
    record = classify_file(film, Classifier(ModelBundle.open(bundle_directory))).as_record()
    assert record["verdict_key"] == "named"
    assert record["location"] is record["cardiothoracic_ratio"] is record["cut_off"] is None


@pytest.mark.parametrize(
    "outputs",
    [
        {"anatomy": {"name": "anatomy", "channels": list(CHANNELS[:2])}},
        {"anatomy": {"name": "anatomy", "channels": ["liver", *CHANNELS[1:]]}},
        {"anatomy": {"name": "anatomy"}},
        {"anatomy": {"name": "activation_maps", "channels": list(CHANNELS)}},
        {"maps": {"name": "answer_maps", "keys": ["abnormal"]}},
        {"maps": {"name": "answer_maps", "keys": ["abnormal", "abnormal", "covid19_pneumonia"]}},
        {"maps": {"name": "nowhere", "keys": ["abnormal"]}},
    ],
)
def test_outputs_that_are_not_what_the_card_says_are_refused(
    tmp_path: Path, outputs: dict[str, object]
) -> None:
    wrong = OUTPUTS | outputs
    if outputs == {"anatomy": {"name": "activation_maps", "channels": list(CHANNELS)}}:
        wrong |= {"activation_maps": None}  # which gives numbers beyond 0 to 1
    with pytest.raises(ModelInvalidError):
        Classifier(ModelBundle.open(write_bundle(tmp_path, chest_graph(), outputs=wrong)))


@pytest.mark.data
@pytest.mark.skipif(not DATA.is_dir(), reason="the public X-rays are not in ../shared/data")
def test_small_masks_give_the_ratio_of_the_whole_ones() -> None:
    """Of a third of JSRT's reference outlines (256 x 256), at half their size."""
    folder = DATA / "jsrt" / "masks"
    differences, ratios = [], []
    for path in sorted((folder / "heart").glob("*.png"))[::3]:
        whole: dict[Organ, NDArray[Any]] = {
            organ: np.asarray(Image.open(folder / organ / path.name).convert("L"), np.float32) / 255
            for organ in Organ
        }
        small: dict[Organ, NDArray[Any]] = {
            organ: np.asarray(
                Image.fromarray(mask).resize((128, 128), Image.Resampling.BILINEAR), np.float32
            )
            for organ, mask in whole.items()
        }
        shape = whole[Organ.HEART].shape
        full, reduced = (described(masks, shape=shape) for masks in (whole, small))
        assert full.cut_off == reduced.cut_off == ()
        assert full.cardiothoracic_ratio is not None
        assert reduced.cardiothoracic_ratio is not None
        differences.append(abs(full.cardiothoracic_ratio - reduced.cardiothoracic_ratio))
        ratios.append(full.cardiothoracic_ratio)
    assert len(differences) > 40
    # A tip of a single pixel is lost with half the pixels.
    assert max(differences) <= 0.015
    assert np.mean(differences) <= 0.003
    # Of healthy people and of people with a nodule: hardly any heart is enlarged.
    assert 0.38 < np.median(ratios) < 0.5
