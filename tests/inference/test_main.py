import csv
import io
import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pydicom.data import get_testdata_file

from inference.__main__ import main
from inference.result_formats import defuse, printable
from tests.dicom_files import film, write_dicom
from tests.synthetic_bundle import card_document, write_bundle


def write_picture(path: Path, brightness: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.full((40, 40), round(255 * brightness), np.uint8)
    pixels[:2] += 8  # a picture of one brightness everywhere is none
    Image.fromarray(pixels).save(path, "PNG")
    return path


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    write_picture(tmp_path / "a" / "dark.png", 0.2)
    write_picture(tmp_path / "a" / "deeper" / "bright.png", 0.9)
    write_picture(tmp_path / "a" / "middle.jpg", 0.5)
    write_picture(tmp_path / "black.png", 0)
    (tmp_path / "a" / "broken.png").write_bytes((tmp_path / "black.png").read_bytes()[:50])
    return tmp_path


def run_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    main(["--format", "json", *map(str, arguments)])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_object_per_input_in_input_order(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = run_json(
        capsys, "--model", bundle_directory, inputs / "black.png", inputs / "a", inputs / "none"
    )
    assert [Path(str(record["path"])).name for record in records] == [
        "black.png",
        "broken.png",
        "dark.png",
        "bright.png",
        "middle.jpg",
        "none",
    ]
    assert [record["status"] for record in records] == [
        "refused",
        "failed",
        "ok",
        "ok",
        "abstained",
        "failed",
    ]


def test_the_verdict_is_told_as_a_key_too(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = run_json(capsys, "--model", bundle_directory, inputs / "black.png", inputs / "a")
    assert [(record["verdict_key"], record["named"]) for record in records] == [
        ("none", None),
        ("none", None),
        ("normal", None),
        ("named", "covid19_pneumonia"),
        ("none", None),
    ]


def test_contract_of_a_record(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = run_json(capsys, "--model", bundle_directory, inputs)
    for record in records:
        assert set(record) >= {
            "path",
            "status",
            "reason",
            "probabilities",
            "verdict",
            "model",
            "input_sha256",
        }
        scored = record["status"] in ("ok", "abstained")
        assert (record["probabilities"] is not None) == scored
        assert (record["verdict"] is not None) == scored
        assert (record["reason"] is None) == (record["status"] == "ok")
        if isinstance(record["probabilities"], dict):
            assert sum(record["probabilities"].values()) == pytest.approx(1, abs=1e-6)


def test_every_file_that_was_opened_has_its_digest(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = inputs / "a" / "broken.png"
    first, second = run_json(capsys, "--model", bundle_directory, broken, inputs / "none")
    assert first["input_sha256"] == sha256(broken.read_bytes()).hexdigest()
    assert second["input_sha256"] is None


def test_a_sound_file_without_a_radiograph_is_refused(
    bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record,) = run_json(capsys, "--model", bundle_directory, get_testdata_file("CT_small.dcm"))
    assert record["status"] == "refused"
    assert record["probabilities"] is None
    assert "another kind of medical picture" in str(record["reason"])


def test_same_file_same_answer(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dark = inputs / "a" / "dark.png"
    first, second = run_json(capsys, "--model", bundle_directory, dark, dark)
    assert first == second


def test_no_gate_scores_what_the_gate_refuses(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    black = inputs / "black.png"
    (record,) = run_json(capsys, "--model", bundle_directory, "--no-gate", black)
    assert record["status"] == "ok"
    assert record["probabilities"] is not None


def test_no_gate_scores_other_modalities_and_blank_pictures(
    bundle_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = tmp_path / "blank.png"
    Image.fromarray(np.full((120, 100), 90, np.uint8)).save(blank)
    blank_film = write_dicom(tmp_path / "blank.dcm", np.full((120, 100), 90, np.uint8))
    names = ("CT_small.dcm", "MR_small.dcm", "examples_ybr_color.dcm")
    others = [Path(str(get_testdata_file(name))) for name in names]
    pictures = [*others, blank, blank_film]
    model = ("--model", bundle_directory)
    gated = run_json(capsys, *model, *pictures)
    assert [record["status"] for record in gated] == ["refused"] * 5
    scored = run_json(capsys, *model, "--no-gate", *pictures)
    for record in scored:
        assert record["status"] in {"ok", "abstained"}, record
        assert sum(record["probabilities"].values()) == pytest.approx(1)


def test_no_gate_scores_nothing_where_there_is_no_picture(
    bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = get_testdata_file("reportsi.dcm")
    (record,) = run_json(capsys, "--model", bundle_directory, "--no-gate", report)
    assert record["status"] == "refused"
    assert record["probabilities"] is None


def test_exit_status(inputs: Path, bundle_directory: Path) -> None:
    def status(*arguments: object) -> int:
        return main(["--model", str(bundle_directory), *map(str, arguments)])

    assert status(inputs / "a" / "dark.png", inputs / "black.png") == 0
    assert status(inputs / "a") == 1
    with pytest.raises(SystemExit) as wrong:
        status("--format", "xml", inputs)
    assert wrong.value.code == 2


def test_the_operating_point_is_chosen(
    inputs: Path, bundle_directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    middle = inputs / "a" / "middle.jpg"  # P(abnormal) is about two thirds
    model = ("--model", bundle_directory, middle)
    told = {
        name: run_json(capsys, "--operating-point", name, *model)[0]
        for name in ("sensitive", "balanced", "specific")
    }
    assert {name: record["operating_point"] for name, record in told.items()} == {
        name: name for name in told
    }
    keys = [record["verdict_key"] for record in told.values()]
    assert keys == ["abnormal", "none", "normal"]
    assert run_json(capsys, *model) == [told["balanced"]]


def test_an_operating_point_that_the_model_has_not_is_wrong_usage(
    inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    points = card_document()["operating_points"]["abnormal"][1:2]
    bundle = write_bundle(tmp_path / "one", operating_points={"abnormal": points})
    arguments = ["--model", bundle, "--operating-point", "specific", inputs / "a"]
    assert main([str(argument) for argument in arguments]) == 2
    assert "balanced" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--operating-point", "bold", str(inputs)])


def test_missing_model_is_wrong_usage(
    inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--model", str(tmp_path), str(inputs)]) == 2
    assert "No model is installed" in capsys.readouterr().err


def test_output_file_and_csv(inputs: Path, bundle_directory: Path, tmp_path: Path) -> None:
    output = tmp_path / "result.csv"
    arguments = ["--model", bundle_directory, "--format", "csv", "--output", output, inputs / "a"]
    assert main([str(argument) for argument in arguments]) == 1
    text = output.read_bytes().decode()
    assert "\r\n" in text
    assert "\r\r" not in text
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["status"] for row in rows] == ["failed", "ok", "ok", "abstained"]
    failed = rows[0]
    assert [row["verdict_key"] for row in rows] == ["none", "normal", "named", "none"]
    assert [row["named"] for row in rows] == ["", "", "covid19_pneumonia", ""]
    assert failed["normal"] == failed["abnormal"] == failed["verdict"] == ""
    assert float(rows[1]["normal"]) > 0.5


def test_output_that_cannot_be_written(
    inputs: Path, bundle_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--model", bundle_directory, "--output", tmp_path, inputs / "a"]
    assert main([str(argument) for argument in arguments]) == 2
    assert "cannot write" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot exist on Windows")
def test_any_file_name_survives(inputs: Path, bundle_directory: Path) -> None:
    name = os.fsencode(inputs) + b"/\xff\x1b[2J=1+1\n.png"
    (inputs / "a" / "dark.png").rename(os.fsdecode(name))
    for output_format in ("table", "json", "csv"):
        arguments = ["--model", str(bundle_directory), "--format", output_format]
        finished = subprocess.run(
            [sys.executable, "-m", "inference", *arguments, os.fsdecode(name)],
            capture_output=True,
            env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0"},
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        assert b"Traceback" not in finished.stderr


def test_reader_that_has_had_enough(inputs: Path, bundle_directory: Path) -> None:
    command = f"'{sys.executable}' -m inference --model '{bundle_directory}' '{inputs}'"
    finished = subprocess.run(
        ["sh", "-c", f"{command} | head -n 1"], capture_output=True, check=False
    )
    assert b"Traceback" not in finished.stderr


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert str(defuse(cell)).startswith("'")


def test_numbers_stay_numbers() -> None:
    assert defuse(-0.5) == -0.5


def test_control_characters_are_not_printed() -> None:
    assert "\x1b" not in printable("a\x1b[2Jb")


def test_inspection_judges_nothing_and_names_nobody_unasked(
    inputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_dicom(
        inputs / "film.dcm", film(8), PatientName="Doe^Jane", InstitutionName="Clinic"
    )
    broken = inputs / "a" / "broken.png"
    assert main(["--inspect", str(path)]) == 0
    told = capsys.readouterr().out
    assert "DICOM" in told
    assert "Doe" not in told
    assert "Clinic" not in told
    assert main(["--inspect", "--patient", str(path), str(broken)]) == 1
    told = capsys.readouterr().out
    assert "Doe, Jane" in told
    assert "This file is damaged or incomplete." in told


def test_patient_goes_with_inspect(inputs: Path) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["--patient", str(inputs)])
    assert wrong.value.code == 2
