"""JSRT with the outlines as shared and as SCR publishes them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.training.chest_pictures import save
from training.data.datasets import read_dataset
from training.data.datasets.annotations import AnatomyMasks
from training.data.examples import ANATOMY_ONLY, finding_of
from training.errors import DatasetError


def outline(path: Path) -> Any:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((8, 8), 255, np.uint8)).save(path)
    return path


def test_outlines_as_shared(tmp_path: Path) -> None:
    for name in ("JPCLN001", "JPCNN002", "JPCLN003"):
        save(tmp_path / "images" / f"{name}.png", 1)
    left = outline(tmp_path / "masks/left_lung/JPCLN001.png")
    right = outline(tmp_path / "masks/right_lung/JPCLN001.png")
    heart = outline(tmp_path / "masks/heart/JPCLN001.png")
    other = outline(tmp_path / "masks/heart/JPCNN002.png")
    first, second = read_dataset("jsrt", tmp_path, "jsrt")
    assert first.anatomy == AnatomyMasks(left_lung=left, right_lung=right, heart=heart)
    assert second.anatomy == AnatomyMasks(heart=other)
    assert (first.patient, first.hospitals, first.view) == ("jsrt/JPCLN001", ("jsrt",), "PA")
    assert finding_of(first.label, ()) == ANATOMY_ONLY


def test_outlines_as_published(tmp_path: Path) -> None:
    save(tmp_path / "images/JPCLN001.png", 1)
    save(tmp_path / "images/JPCNN002.png", 2)
    for fold, name in (("fold1", "JPCLN001"), ("fold2", "JPCNN002")):
        for organ in ("left lung", "right lung", "heart", "left clavicle"):
            outline(tmp_path / fold / "masks" / organ / f"{name}.gif")
    first, second = read_dataset("jsrt", tmp_path, "jsrt")
    assert first.anatomy.left_lung == tmp_path / "fold1/masks/left lung/JPCLN001.gif"
    assert second.anatomy.of_lungs == (
        tmp_path / "fold2/masks/left lung/JPCNN002.gif",
        tmp_path / "fold2/masks/right lung/JPCNN002.gif",
    )


def test_films_without_outlines_teach_nothing(tmp_path: Path) -> None:
    save(tmp_path / "images/JPCLN001.png", 1)
    with pytest.raises(DatasetError, match="holds no outlines in masks"):
        read_dataset("jsrt", tmp_path, "jsrt")
