"""A digest changes with every module that really runs, and with the libraries' versions."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from training.data import code_digest as subject
from training.data.code_digest import ROOT, code_digest
from training.data.prepared_pictures import PREPARED_BY

LOOK = """
import sys
import assets
from inference.errors import InputError
from inference.grayscale import to_brightness
from inference.preprocessing import Fit, InputContract, prepare
from inference.readers import read_radiograph
import inference.decoding.worker, inference.decoding.codecs, inference.decoding.pictures
contract = InputContract(32, 32, 1, (0.0, 1.0), Fit.PAD)
for folder in (assets.samples_folder(), assets.self_test_folder()):
    for path in sorted(folder.iterdir()):
        try:
            radiograph = read_radiograph(path)
        except InputError:
            continue
        prepare(radiograph, contract), to_brightness(radiograph)
print(*sorted(name for name in sys.modules if name.split(".")[0] == "inference"))
"""


@pytest.fixture(scope="module")
def executed() -> Any:
    """Modules that are loaded once every kind of file has been read and prepared."""
    command = [sys.executable, "-c", LOOK]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.fixture
def tree(tmp_path: Path) -> Any:
    for package in ("inference", "training/data"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    for path in ROOT.joinpath("training").glob("*.py"):
        shutil.copy(path, tmp_path / "training")
    return tmp_path


def files_of(modules: Any, folder: Path) -> Iterator[Any]:
    for name in modules:
        path = folder.joinpath(*name.split("."))
        yield path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def test_every_module_that_prepares_a_picture_counts(tree: Any, executed: Any) -> None:
    assert {"inference.pixel_function", "inference.value_sample"} <= set(executed)
    before = code_digest(PREPARED_BY, tree)
    assert before == code_digest(PREPARED_BY)  # a copy elsewhere is the same code
    for path in (
        *files_of(executed, tree),
        *tree.glob("inference/decoding/*.py"),
        *tree.glob("inference/readers/**/*.py"),
        tree / "training/data/near_duplicates.py",
        tree / "training/data/prepared_pictures.py",
    ):
        text = path.read_text(encoding="utf-8")
        path.write_text(text + "\n# touched\n", encoding="utf-8")
        assert code_digest(PREPARED_BY, tree) != before, path
        path.write_text(text, encoding="utf-8")
    assert code_digest(PREPARED_BY, tree) == before


def test_what_is_not_asked_does_not_count(tree: Any) -> None:
    before = code_digest(PREPARED_BY, tree)
    Path(tree, "inference", "classifier.py").write_text("# another\n", encoding="utf-8")
    assert code_digest(PREPARED_BY, tree) == before


def test_libraries_count_with_their_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest(PREPARED_BY)
    asked = []

    def newer(name: Any) -> Any:
        asked.append(name.lower())
        return "99"

    monkeypatch.setattr(subject, "version", newer)
    assert code_digest(PREPARED_BY) != before
    assert {"imagecodecs", "numpy", "pillow", "pydicom"} <= set(asked)
