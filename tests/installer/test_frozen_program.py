"""The frozen program, built from its locked versions, does what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph
from tests.synthetic_bundle import write_bundle

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "assets" / "samples" / "synthetic-normal.dcm"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform != "linux", reason="each system has its own build"),
]


@pytest.fixture(scope="module")
def folder() -> Path:
    tools = [sys.executable, "installer/build.py", "check"]
    answer = subprocess.run(tools, cwd=ROOT, capture_output=True, text=True)
    if answer.returncode:
        pytest.skip(answer.stderr)
    subprocess.run([sys.executable, "installer/build.py", "folder"], cwd=ROOT, check=True)
    return ROOT / "dist" / "hilum"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle whose card promises what its model answers outside the frozen program."""
    directory = write_bundle(tmp_path / "bundle")
    answer = Classifier(ModelBundle.open(directory)).predict(read_radiograph(SAMPLE), gate=False)
    assert answer.probabilities is not None
    reference = {"file": SAMPLE.name, "probabilities": dict(answer.probabilities)}
    return write_bundle(directory, reference=reference)


@pytest.mark.parametrize(
    "command", [["hilum", "--json"], ["hilum-classify", "--format", "json"]], ids=lambda c: c[0]
)
def test_frozen_program_passes_its_self_test(
    command: list[str], folder: Path, bundle: Path, tmp_path: Path
) -> None:
    program, *options = command
    # An empty environment: nothing of this machine's Python may help.
    result = subprocess.run(
        [folder / program, "--self-test", "--model", bundle, *options],
        env={"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(result.stdout)
    assert [check for check in report["checks"] if not check["passed"]] == []
    assert result.returncode == 0


def test_folder_holds_no_training_and_no_network(folder: Path) -> None:
    names = {path.name.lower() for path in folder.rglob("*")}
    for word in ("tensorflow", "keras", "libqt6network", "_ssl.", "libssl.so", "libgnutls"):
        assert not [name for name in names if word in name], word


def test_bill_of_materials_and_licences_agree(folder: Path) -> None:
    bill = json.loads((folder / "hilum.cdx.json").read_text("utf-8"))
    libraries = [part["name"] for part in bill["components"] if part["type"] == "library"]
    assert {"numpy", "onnxruntime", "Python", "PySide6_Essentials"} <= set(libraries)
    # The terms of grafted libraries and of cryptography's own crates are among the wheel's.
    inside_only = r" in (imagecodecs|numpy|pillow)$|^cryptography-.* in cryptography$"
    inside = {name for name in libraries if re.search(inside_only, name)}
    wanted = {re.sub(r"[-_. ]+", "-", name).lower() for name in {*libraries, "hilum"} - inside}
    assert {text.stem for text in (folder / "licences").glob("*.txt")} == wanted
    assert bill["metadata"]["component"]["name"] == "hilum"


def test_parts_inside_qt_and_wheels_are_named(folder: Path) -> None:
    bill = json.loads((folder / "hilum.cdx.json").read_text("utf-8"))
    names = {part["name"] for part in bill["components"]}
    # One that must be there for each library that is shipped, and of systems that this is not.
    assert {"pcre2 in Qt", "harfbuzz-ng in Qt", "icu in Qt", "xsvg in Qt"} <= names
    assert {"xcb-xinput in Qt", "libdbus-1-headers in Qt", "wayland-protocol in Qt"} <= names
    assert {"OpenBLAS in numpy", "CharLS in imagecodecs", "openssl in cryptography"} <= names
    assert {"libffi in cffi", "rust-standard-library in cryptography"} <= names
    assert "efficientnet-lite0 in the model hilum" in names
    assert not {"cocoa-platform-plugin in Qt", "d3d12memoryallocator in Qt"} & names
    assert not {"psl-data in Qt", "catch2 in Qt"} & names
    terms = (folder / "licences" / "freetype-in-qt.txt").read_text("utf-8")
    assert "The FreeType Project LICENSE" in terms
    assert "av1" not in (folder / "licences" / "imagecodecs.txt").read_text("utf-8").lower()
