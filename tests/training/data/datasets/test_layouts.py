"""Every public layout, as a tiny folder of its own."""

from pathlib import Path
from typing import Any

import pytest

from tests.training.chest_pictures import save
from training.data.datasets import read_dataset
from training.data.datasets.annotations import AnatomyMasks
from training.errors import DatasetError


def write(path: Path, text: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def by_file(rows: Any) -> Any:
    return {row.file: row for row in rows}


def test_radiography_knows_where_its_pictures_come_from(tmp_path: Path) -> None:
    for name in (
        "COVID/images/COVID-12.png",
        "COVID/images/COVID-1894.png",
        "Normal/images/Normal-63.png",
        "Normal/images/Normal-5000.png",
        "Viral Pneumonia/images/Viral Pneumonia-1.png",
        "Lung_Opacity/images/NIH-00000061_012.png",
    ):
        save(tmp_path / name, 1)
    save(tmp_path / "COVID/masks/COVID-12.png", 2)
    rows = by_file(read_dataset("radiography", tmp_path, "radiography"))
    assert rows["COVID/images/COVID-12.png"].hospitals == ("publications", "hannover")
    mask = tmp_path / "COVID/masks/COVID-12.png"
    assert rows["COVID/images/COVID-12.png"].anatomy == AnatomyMasks(lungs=(mask,))
    assert rows["COVID/images/COVID-1894.png"].hospitals == ("valencia", "siim")
    assert not rows["COVID/images/COVID-1894.png"].anatomy
    assert rows["Normal/images/Normal-63.png"].hospitals == ("guangzhou",)
    assert rows["Normal/images/Normal-5000.png"].hospitals == ("nih",)
    assert rows["Lung_Opacity/images/NIH-00000061_012.png"].patient == "nih/00000061"
    assert rows["Viral Pneumonia/images/Viral Pneumonia-1.png"].label == "pneumonia/viral"


def test_nih_as_shared_and_as_published(tmp_path: Path) -> None:
    save(tmp_path / "shared/Pneumonia/00000061_012.png", 1)
    save(tmp_path / "shared/No_findings/00000062_000.png", 2)
    shared = by_file(read_dataset("nih", tmp_path / "shared", "nih"))
    assert shared["Pneumonia/00000061_012.png"].label == "pneumonia"
    assert shared["No_findings/00000062_000.png"].patient == "nih/00000062"
    assert shared["No_findings/00000062_000.png"].age is None
    write(
        tmp_path / "shared/metadata.csv",
        "file,age,sex,view,findings\nPneumonia/00000061_012.png,17,F,AP,Pneumonia\n",
    )
    described = by_file(read_dataset("nih", tmp_path / "shared", "nih"))
    child = described["Pneumonia/00000061_012.png"]
    assert (child.age, child.sex, child.view) == (17, "F", "AP")
    assert described["No_findings/00000062_000.png"].view == ""
    full = tmp_path / "full"
    save(full / "images_001/images/00000001_000.png", 3)
    save(full / "images_001/images/00000002_000.png", 4)
    save(full / "images_001/images/00000003_000.png", 5)
    write(
        full / "Data_Entry_2017.csv",
        "Image Index,Finding Labels,Patient Age,Patient Gender,View Position\n"
        "00000001_000.png,Cardiomegaly|Pneumonia,058Y,M,PA\n"
        "00000002_000.png,No Finding,44,F,AP\n"
        "00000003_000.png,Mass,44,F,AP\n"
        "00000004_000.png,No Finding,44,F,AP\n",
    )
    rows = by_file(read_dataset("nih", full, "nih"))
    assert len(rows) == 3
    ill = rows["images_001/images/00000001_000.png"]
    assert (ill.label, ill.age, ill.sex, ill.view) == ("pneumonia", 58, "M", "PA")
    assert rows["images_001/images/00000002_000.png"].label == "normal"
    assert rows["images_001/images/00000003_000.png"].label == "mass"


IEEE = "patientid,offset,sex,age,finding,view,location,folder,filename,license\n"


def test_ieee8023_in_both_of_its_vocabularies(tmp_path: Path) -> None:
    write(
        tmp_path / "metadata.csv",
        IEEE
        + '2,0,M,65,"COVID-19, ARDS",PA,"Cho Ray Hospital",images,a.jpeg,CC BY\n'
        + "3,0,F,,Pneumonia/Viral/COVID-19,AP Supine,"
        + '"Hannover Medical School, Hannover, Germany",images,b.jpeg,\n'
        + "4,0,,30,Klebsiella,L,,images,c.jpeg,\n"
        + "5,0,,30,todo,Axial,,images,d.jpeg,\n"
        + "6,0,,30,No Finding,PA,,images,gone.jpeg,\n",
    )
    for name in "abcd":
        save(tmp_path / f"images/{name}.jpeg", 1)
    rows = by_file(read_dataset("ieee8023", tmp_path, "ieee8023"))
    assert set(rows) == {f"images/{name}.jpeg" for name in "abcd"}
    assert rows["images/a.jpeg"].label == rows["images/b.jpeg"].label == "pneumonia/viral/covid-19"
    assert rows["images/b.jpeg"].hospitals == ("hannover",)
    assert rows["images/b.jpeg"].licence == "not stated"
    assert rows["images/c.jpeg"].label == "pneumonia/bacterial/klebsiella"
    assert rows["images/d.jpeg"].label is None
    assert rows["images/d.jpeg"].view == "CT"


def test_a_bad_age_names_the_row(tmp_path: Path) -> None:
    write(tmp_path / "metadata.csv", IEEE + "2,0,M,old,todo,PA,,images,a.jpeg,\n")
    save(tmp_path / "images/a.jpeg", 1)
    with pytest.raises(DatasetError, match=r"metadata\.csv, row 2: 'OLD' .* no age"):
        read_dataset("ieee8023", tmp_path, "ieee8023")


def test_a_row_without_patient_cannot_be_split(tmp_path: Path) -> None:
    write(tmp_path / "metadata.csv", IEEE + ",0,M,4,todo,PA,,images,a.jpeg,\n")
    save(tmp_path / "images/a.jpeg", 1)
    with pytest.raises(DatasetError, match="row 2: column 'patientid' is empty"):
        read_dataset("ieee8023", tmp_path, "ieee8023")


def test_covid_cxnet_follows_renamed_pictures(tmp_path: Path) -> None:
    write(
        tmp_path / "metadata.csv",
        "\ufefffilename,patient_id,sex,age,view,location\n"
        "532.png,7,female,68,AP,Germany\n533.jpg,8,male,0.25,,Spain\n",
    )
    for name in ("532-.png", "533p.jpg", "900.png"):
        save(tmp_path / "chest_xray_images/covid19" / name, 1)
    rows = {row.path.name: row for row in read_dataset("covid-cxnet", tmp_path, "covid-cxnet")}
    assert rows["532-.png"].patient == "covid-cxnet/7"
    assert rows["532-.png"].hospitals == ("publications", "hannover")
    assert rows["533p.jpg"].age == 0.25
    assert rows["900.png"].patient == "covid-cxnet/900"


def test_hannover(tmp_path: Path) -> None:
    write(
        tmp_path / "data.csv", "patient_id,image_id,sex,age,projection\np1,i1,f,,ap\np1,i2,f,,pa\n"
    )
    save(tmp_path / "png/i1.png", 1)
    save(tmp_path / "png/i2.png", 2)
    rows = read_dataset("hannover", tmp_path, "hannover")
    assert [(row.patient, row.view, row.sex) for row in rows] == [
        ("hannover/p1", "AP", "F"),
        ("hannover/p1", "PA", "F"),
    ]


def test_shenzhen_and_montgomery(tmp_path: Path) -> None:
    save(tmp_path / "CXR_png/CHNCXR_0001_0.png", 1)
    save(tmp_path / "masks/CHNCXR_0001_0_mask.png", 2)
    write(tmp_path / "ClinicalReadings/CHNCXR_0001_0.txt", "male 45yrs\nnormal")
    save(tmp_path / "CXR_png/MCUCXR_0002_1.png", 3)
    for side in ("left", "right"):
        save(tmp_path / f"ManualMask/{side}Mask/MCUCXR_0002_1.png", 4)
    write(
        tmp_path / "ClinicalReadings/MCUCXR_0002_1.txt", "Patient's Sex: F\nPatient's Age: 026Y\n"
    )
    shenzhen, montgomery = read_dataset("nlm-tuberculosis", tmp_path, "nlm")
    assert (shenzhen.label, shenzhen.age, shenzhen.sex) == ("normal", 45, "M")
    assert (montgomery.label, montgomery.age, montgomery.sex) == ("tuberculosis", 26, "F")
    assert len(shenzhen.anatomy.of_lungs) == 1
    assert len(montgomery.anatomy.of_lungs) == 2
    assert montgomery.hospitals == ("montgomery",)


def test_a_name_without_a_label_is_an_error(tmp_path: Path) -> None:
    save(tmp_path / "CXR_png/mystery.png", 1)
    with pytest.raises(DatasetError, match=r"mystery\.png: the name does not say"):
        read_dataset("nlm-tuberculosis", tmp_path, "nlm")


def test_kermany_patients_are_in_the_names(tmp_path: Path) -> None:
    save(tmp_path / "train/PNEUMONIA/person12_bacteria_34.jpeg", 1)
    save(tmp_path / "test/PNEUMONIA/person12_virus_35.jpeg", 1)
    save(tmp_path / "train/NORMAL/NORMAL2-IM-0339-0001-0002.jpeg", 1)
    save(tmp_path / "test/NORMAL/IM-0001-0001.jpeg", 1)
    rows = {row.path.stem: row for row in read_dataset("kermany", tmp_path, "chest_xray")}
    assert rows["person12_bacteria_34"].patient == rows["person12_virus_35"].patient
    assert rows["person12_virus_35"].label == "pneumonia/viral"
    assert rows["person12_virus_35"].subset == "test"
    assert rows["NORMAL2-IM-0339-0001-0002"].patient == "kermany/NORMAL2-IM-0339"
    assert rows["IM-0001-0001"].label == "normal"


CORONAHACK = ",X_ray_image_name,Label,Dataset_type,Label_2_Virus_category,Label_1_Virus_category\n"


def coronahack_picture(folder: Path, subset: Any, name: Any) -> None:
    root = folder / "Coronahack-Chest-XRay-Dataset/Coronahack-Chest-XRay-Dataset"
    save(root / subset / name, 1)


def test_coronahack_in_its_real_form(tmp_path: Path) -> None:
    write(
        tmp_path / "Chest_xray_Corona_Metadata.csv",
        CORONAHACK
        + "0,IM-0128-0001.jpeg,Normal,TRAIN,,\n"
        + "1,a.jpeg,Pnemonia,TRAIN,COVID-19,Virus\n"
        + "2,person1_virus_6.jpeg,Pnemonia,TEST,,Virus\n"
        + "3,gone.jpeg,Normal,TEST,,\n",
    )
    coronahack_picture(tmp_path, "train", "IM-0128-0001.jpeg")
    coronahack_picture(tmp_path, "train", "a.jpeg")
    coronahack_picture(tmp_path, "test", "person1_virus_6.jpeg")
    rows = {row.path.name: row for row in read_dataset("coronahack", tmp_path, "coronahack")}
    assert len(rows) == 3
    assert rows["IM-0128-0001.jpeg"].label == "normal"
    assert rows["a.jpeg"].label == "pneumonia/viral/covid-19"
    assert rows["person1_virus_6.jpeg"].label == "pneumonia/viral"
    assert rows["person1_virus_6.jpeg"].patient == "kermany/person1"
    assert rows["person1_virus_6.jpeg"].subset == "test"


def test_an_unknown_combination_of_labels_names_the_row(tmp_path: Path) -> None:
    write(
        tmp_path / "Chest_xray_Corona_Metadata.csv",
        CORONAHACK + "0,a.jpeg,Normal,TRAIN,,\n1,b.jpeg,Pnemonia,TRAIN,Gout,Virus\n",
    )
    coronahack_picture(tmp_path, "train", "a.jpeg")
    coronahack_picture(tmp_path, "train", "b.jpeg")
    with pytest.raises(DatasetError, match=r"row 3: the combination .*Gout is not known"):
        read_dataset("coronahack", tmp_path, "coronahack")


def test_covid_xray_5k(tmp_path: Path) -> None:
    root = tmp_path / "data_upload_v3"
    save(root / "train/covid/x.jpg", 1)
    save(root / "train/non/patient00123-study1-view1_frontal.jpg", 2)
    save(root / "test/covid/y.jpg", 3)
    save(root / "test/non/No_Finding/patient00124-study1-view1_frontal.jpg", 4)
    rows = {row.path.name: row for row in read_dataset("covid-xray-5k", tmp_path, "5k")}
    assert rows["x.jpg"].label == "pneumonia/viral/covid-19"
    other = rows["patient00123-study1-view1_frontal.jpg"]
    assert (other.label, other.patient) == ("not_covid-19", "5k/patient00123")
    assert rows["patient00124-study1-view1_frontal.jpg"].label == "normal"
    assert rows["y.jpg"].subset == "test"


def test_folders_that_a_clinic_makes(tmp_path: Path) -> None:
    save(tmp_path / "Healthy/a.png", 1)
    save(tmp_path / "COVID 19/deep/b.png", 2)
    rows = by_file(read_dataset("class-folders", tmp_path, "clinic"))
    assert rows["Healthy/a.png"].label == "healthy"
    assert rows["COVID 19/deep/b.png"].label == "covid_19"


def test_a_table_of_path_and_label(tmp_path: Path) -> None:
    save(tmp_path / "films/a.png", 1)
    write(tmp_path / "labels.csv", "path,label,patient,age\nfilms/a.png,Normal,p7,51\n")
    (row,) = read_dataset("label-table", tmp_path, "clinic")
    assert (row.label, row.patient, row.age) == ("normal", "clinic/p7", 51)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nowhere.png,normal", "row 2: there is no picture 'nowhere.png'"),
        ("films/a.png,", "row 2: column 'label' is empty"),
        ("films/a.png", "row 2: the row ends too early"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, line: Any, problem: Any) -> None:
    save(tmp_path / "films/a.png", 1)
    write(tmp_path / "labels.csv", f"path,label\n{line}\n")
    with pytest.raises(DatasetError, match=problem):
        read_dataset("label-table", tmp_path, "clinic")


def test_refused_pictures_know_their_kind(tmp_path: Path) -> None:
    save(tmp_path / "knee/a.jpg", 1)
    save(tmp_path / "lateral/b.jpg", 2)
    knee, lateral = read_dataset("not-frontal", tmp_path, "not-frontal")
    assert (knee.label, knee.hospitals) == ("not_readable/knee", ("not-frontal-knee",))
    assert lateral.view == "L"


@pytest.mark.parametrize(
    "layout",
    ["radiography", "nih", "kermany", "coronahack", "covid-xray-5k", "hannover", "siim", "jsrt"],
)
def test_another_layout_is_one_sentence(tmp_path: Path, layout: Any) -> None:
    save(tmp_path / "something/else.png", 1)
    with pytest.raises(DatasetError, match=str(tmp_path.name)):
        read_dataset(layout, tmp_path, "source")


def test_unknown_layout_and_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="'cxr' is none of"):
        read_dataset("cxr", tmp_path, "source")
    with pytest.raises(DatasetError, match="of source 'nih' is missing"):
        read_dataset("nih", tmp_path / "absent", "nih")
