from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.preprocessing import prepare
from inference.readers import read_radiograph
from tests.training.chest_pictures import class_folders, draw, save
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset
from training.data.examples import UNNAMED
from training.data.synthetic_pictures import SYNTHETIC
from training.fitting.input_pipeline import InputPipeline

GATE = """
[gate]
synthetic = ["inverted", "noise"]
synthetic_share = 0.5
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Any:
    class_folders(tmp_path / "clinic", 10)
    return tmp_path


def pipeline_of(folder: Path, **changes: Any) -> Any:
    recipe = small_recipe(folder, **changes).recipe
    dataset = load_dataset(recipe, recipe.sources, folder, folder / "cache")
    return InputPipeline(recipe, dataset.pictures, dataset.table.examples), dataset, recipe


@pytest.mark.parametrize("channels", [1, 3])
def test_training_feeds_what_the_classifier_feeds(clinic: Any, channels: Any) -> None:
    pipeline, dataset, recipe = pipeline_of(clinic, channels=channels)
    samples = pipeline.samples(np.arange(20))
    fed = np.concatenate(list(pipeline.evaluation_stream(samples)))
    for tensor, example in zip(fed, dataset.table.examples, strict=True):
        wanted = prepare(read_radiograph(example.row.path), recipe.input.contract)
        np.testing.assert_array_equal(tensor, wanted)


def test_prepared_pictures_are_kept_and_renewed(clinic: Any) -> None:
    _, first, _ = pipeline_of(clinic)
    kept = sorted((clinic / "cache").iterdir())
    pipeline_of(clinic)
    assert sorted((clinic / "cache").iterdir()) == kept
    path = first.table.examples[0].row.path
    path.write_bytes(first.table.examples[10].row.path.read_bytes() + b" ")
    _, second, _ = pipeline_of(clinic)
    assert not np.array_equal(first.pictures.inputs[0], second.pictures.inputs[0])


def test_an_unreadable_picture_is_left_out_and_the_rest_goes_on(clinic: Any) -> None:
    (clinic / "clinic" / "ill" / "004.png").write_bytes(b"not a picture")
    _, dataset, _ = pipeline_of(clinic)
    (lost,) = dataset.pictures.unreadable
    assert dataset.table.examples[lost].row.file == "ill/004.png"


def batches(pipeline: Any, first_epoch: Any, count: Any) -> Any:
    stream = pipeline.training_stream(pipeline.samples(np.arange(20)), first_epoch)
    return [
        (inputs, targets["findings"])
        for inputs, targets, _ in stream.take(count).as_numpy_iterator()
    ]


def test_a_resumed_epoch_shows_the_same_pictures(clinic: Any) -> None:
    pipeline, _, _ = pipeline_of(clinic, fit='balance = "finding"')
    from_start = batches(pipeline, 0, 4)  # two batches of eight are one epoch
    resumed = batches(pipeline, 1, 2)
    for (inputs, targets), (again, targets_again) in zip(from_start[2:], resumed, strict=True):
        np.testing.assert_array_equal(inputs, again)
        np.testing.assert_array_equal(targets, targets_again)
    assert not np.array_equal(from_start[0][0], from_start[2][0])


def test_workers_share_a_batch(clinic: Any) -> None:
    pipeline, _, _ = pipeline_of(clinic)
    samples = pipeline.samples(np.arange(20))
    whole = next(iter(pipeline.training_stream(samples, 0).as_numpy_iterator()))
    parts = [
        next(iter(pipeline.training_stream(samples, 0, worker, 2).as_numpy_iterator()))
        for worker in range(2)
    ]
    targets = np.concatenate([part[1]["findings"] for part in parts])
    wanted = np.concatenate([whole[1]["findings"][0::2], whole[1]["findings"][1::2]])
    np.testing.assert_array_equal(targets, wanted)


def test_made_pictures_teach_the_gate_only(clinic: Any) -> None:
    pipeline, _, _ = pipeline_of(clinic, end=GATE)
    samples = pipeline.samples(np.arange(20))
    assert sum(bool(sample.synthetic) for sample in samples) == 10
    for inputs, targets, weights in pipeline.training_stream(samples, 0).take(3):
        readable = targets["readable"].numpy()[:, 0]
        np.testing.assert_array_equal(weights["findings"].numpy(), readable)
        np.testing.assert_array_equal(targets["findings"].numpy().sum(axis=1), readable)
        assert weights["readable"].numpy().all()
        assert 0 <= inputs.numpy().min() <= inputs.numpy().max() <= 1


@pytest.mark.parametrize("kind", SYNTHETIC)
def test_every_kind_of_made_picture_is_a_picture_of_its_own(kind: Any) -> None:
    frontal = draw(1)
    pictures = [SYNTHETIC[kind](frontal, np.random.default_rng(seed)) for seed in range(6)]
    for picture in pictures:
        assert picture.shape == frontal.shape
        assert picture.dtype == np.float32
        assert 0 <= picture.min() <= picture.max() <= 1
        assert np.abs(picture - frontal).mean() > 0.02
    np.testing.assert_array_equal(pictures[0], SYNTHETIC[kind](frontal, np.random.default_rng(0)))


def test_a_film_without_a_finding_is_readable_and_teaches_no_finding(tmp_path: Path) -> None:
    class_folders(tmp_path / "clinic", 4)
    (tmp_path / "clinic" / "ill").rename(tmp_path / "clinic" / "unclear")
    pipeline, dataset, _ = pipeline_of(tmp_path, top='unnamed = ["unclear"]', end="[gate]")
    assert [item.finding for item in dataset.table.examples] == [0] * 4 + [UNNAMED] * 4
    _, targets, weights = next(iter(pipeline.training_stream(pipeline.samples(np.arange(8)), 0)))
    assert weights["findings"].numpy().sum() == 4
    np.testing.assert_array_equal(
        targets["findings"].numpy().sum(axis=1), weights["findings"].numpy()
    )
    assert (targets["readable"].numpy() == 1).all()


def test_views_are_drawn_alike_where_the_recipe_says_so(tmp_path: Path) -> None:
    """The normal films are AP in three of four cases, the ill ones in one of four."""
    lines = ["path,label,view"]
    for number in range(16):
        label = ("healthy", "ill")[number // 8]
        view = "AP" if number % 8 < (6, 2)[number // 8] else "PA"
        save(tmp_path / "table" / f"{number:02}.png", number)
        lines.append(f"{number:02}.png,{label},{view}")
    (tmp_path / "table" / "labels.csv").write_text("\n".join(lines))
    class_folders(tmp_path / "clinic", 1)
    source = '[[sources]]\nname = "table"\nlayout = "label-table"\nfolder = "table"\n'
    pipeline, dataset, _ = pipeline_of(tmp_path, end=f"{source}balance_views = true")
    samples = pipeline.samples(np.arange(18))
    weights = pipeline.drawing_weights(samples)
    rows = [item.row for item in dataset.table.examples]
    for label in ("healthy", "ill"):
        shares = {
            view: sum(
                weight
                for weight, row in zip(weights, rows, strict=True)
                if (row.source, row.label, row.view) == ("table", label, view)
            )
            for view in ("AP", "PA")
        }
        assert shares["AP"] == pytest.approx(shares["PA"])
    assert weights.sum() == pytest.approx(1)
