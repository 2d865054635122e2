"""SIIM-FISABIO-RSNA as Kaggle has it and with smaller pictures."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

from tests.training.chest_pictures import save
from training.data.datasets import read_dataset
from training.data.datasets.annotations import Box
from training.errors import DatasetError

KINDS = ("Typical", "Indeterminate", "Atypical")
APPEARANCES = ("Negative for Pneumonia", *(f"{kind} Appearance" for kind in KINDS))
STUDIES = f"""id,{",".join(APPEARANCES)}
s1_study,1,0,0,0
s2_study,0,1,0,0
s3_study,0,0,1,0
s4_study,0,0,0,1
"""
IMAGES = """id,boxes,label,StudyInstanceUID
a_image,,none 1 0 0 1 1,s1
b_image,"[…]",opacity 1 100 50 300 150 opacity 1 -20 180 40 260,s2
c_image,,none 1 0 0 1 1,s2
d_image,"[…]",opacity 1 0 0 400 200,s3
e_image,,none 1 0 0 1 1,s4
gone_image,,none 1 0 0 1 1,s4
"""
STUDY_OF = {"a": "s1", "b": "s2", "c": "s2", "d": "s3", "e": "s4"}


def tables(folder: Path) -> Any:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "train_study_level.csv").write_text(STUDIES, encoding="utf-8")
    (folder / "train_image_level.csv").write_text(IMAGES, encoding="utf-8")
    return folder


def write_dicom(path: Path, rows: Any, columns: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID
    dataset.Modality = "DX"
    dataset.Rows, dataset.Columns = rows, columns
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = np.zeros((rows, columns), np.uint16).tobytes()
    dataset.save_as(path, enforce_file_format=True)


@pytest.fixture
def kaggle(tmp_path: Path) -> Any:
    folder = tables(tmp_path / "siim")
    for name, study in STUDY_OF.items():
        write_dicom(folder / "train" / study / "series" / f"{name}.dcm", rows=200, columns=400)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Any:
    folder = tables(tmp_path / "siim")
    for number, name in enumerate(STUDY_OF):
        save(folder / "train" / f"{name}.jpg", number)
    sizes = "".join(f"{name},400,200\n" for name in STUDY_OF)
    (folder / "image_size.csv").write_text(f"image,columns,rows\n{sizes}", encoding="utf-8")
    (folder / "copies.csv").write_text(
        "siim_image,shared_file\nb,radiography/COVID/images/COVID-7.png\n", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize("form", ["kaggle", "small"])
def test_labels_patients_and_boxes(form: Any, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(form)
    rows = {row.path.stem: row for row in read_dataset("siim", folder, "siim")}
    assert {name: row.label for name, row in rows.items()} == {
        "a": "normal",
        "b": "pneumonia/viral/covid-19",
        "c": "pneumonia/viral/covid-19",
        "d": "lung_opacity/indeterminate",
        "e": "lung_opacity/atypical",
    }
    assert rows["b"].patient == rows["c"].patient == "siim/s2"
    assert {row.hospitals for row in rows.values()} == {("siim", "valencia")}
    assert rows["b"].opacity_boxes == (Box(0.25, 0.25, 0.75, 0.75), Box(0, 0.9, 0.1, 1))
    assert rows["c"].opacity_boxes is None  # its study was marked on the other film
    assert rows["d"].opacity_boxes == (Box(0, 0, 1, 1),)
    assert rows["a"].opacity_boxes == rows["e"].opacity_boxes == ()
    expected = "train/s2/series/b.dcm" if form == "kaggle" else "train/b.jpg"
    assert rows["b"].file == expected


def test_a_copy_is_named_by_its_path(small: Any) -> None:
    rows = {row.path.stem: row for row in read_dataset("siim", small, "siim")}
    assert rows["b"].copies == (small.parent / "radiography/COVID/images/COVID-7.png",)
    assert rows["a"].copies == ()


def test_without_the_original_size_boxes_have_no_place(small: Any) -> None:
    (small / "image_size.csv").unlink()
    with pytest.raises(DatasetError, match=r"row 3: the original size of b\.jpg is neither"):
        read_dataset("siim", small, "siim")


@pytest.mark.parametrize(
    ("table", "old", "new", "problem"),
    [
        ("train_study_level.csv", "s1_study,1,0", "s1_study,1,1", "row 2: exactly one of the four"),
        ("train_study_level.csv", "s1_study,1,0,0,0\n", "", "row 2: the study 's1' is not in"),
        ("train_image_level.csv", "1 100 50", "1 wide 50", "row 3: column 'label' is no list"),
        (
            "train_image_level.csv",
            "opacity 1 0 0 400 200",
            "opacity 1 0 0",
            "row 5: column 'label'",
        ),
        ("image_size.csv", "b,400,200", "b,400,0", "row 3: columns and rows are expected"),
    ],
)
def test_a_wrong_row_is_named(small: Any, table: Any, old: Any, new: Any, problem: Any) -> None:
    text = (small / table).read_text()
    assert old in text
    (small / table).write_text(text.replace(old, new))
    with pytest.raises(DatasetError, match=problem):
        read_dataset("siim", small, "siim")
