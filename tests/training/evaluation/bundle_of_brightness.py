"""A bundle that looks at mean brightness alone, and films of known brightness for it."""

from pathlib import Path

import numpy as np
from PIL import Image

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.preprocessing import Fit, InputContract
from tests.synthetic_bundle import SIDE, write_bundle
from training.data.dataset import Dataset
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.data.examples import Example, Table
from training.data.prepared_pictures import prepare_pictures

CONTRACT = InputContract(SIDE, SIDE, 1, (0.0, 1.0), Fit.PAD)


def open_bundle(folder: Path) -> ModelBundle:
    return ModelBundle.open(write_bundle(folder / "bundle"))


def classifier_in(folder: Path) -> Classifier:
    return Classifier(open_bundle(folder))


def dataset_of(folder: Path, films: list[tuple[str, int, float]]) -> Dataset:
    """From (hospital, finding, mean brightness); no two films are alike."""
    random = np.random.default_rng(0)
    examples = []
    for number, (hospital, finding, brightness) in enumerate(films):
        path = folder / "films" / f"{number:04}.png"
        path.parent.mkdir(exist_ok=True, parents=True)
        grain = random.uniform(-0.04, 0.04, (2 * SIDE, 2 * SIDE))
        film = np.clip(brightness + grain, 0, 1)
        Image.fromarray((film * 255).astype(np.uint8)).save(path)
        row = LabelledRadiograph(
            path=path,
            file=path.name,
            source="made",
            label="x",
            hospitals=(hospital,),
            patient=str(number),
        )
        examples.append(Example(row, finding))
    pictures = prepare_pictures([item.row.path for item in examples], CONTRACT, folder / "cache")
    return Dataset(Table(tuple(examples), ()), pictures, np.arange(len(examples)))
