"""A bundle that comes as a ZIP file."""

import os
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from desktop.locations import DataFolder
from desktop.models.commands import install_model
from desktop.models.installed_models import InstalledModels
from tests.maker import Maker
from tests.synthetic_bundle import write_bundle


def zip_of(path: Path, bundle: Path, prefix: str = "", compression: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", compression) as archive:
        for part in bundle.iterdir():
            archive.write(part, "placeholder" + part.name)
            archive.infolist()[-1].filename = prefix + part.name
    return path


def test_a_packed_bundle_may_begin_with_a_dot(maker: Maker, tmp_path: Path) -> None:
    """As `zip -r` and other programs write it."""
    content = zip_of(tmp_path / "model.zip", write_bundle(tmp_path / "bundle"), "ab").read_bytes()
    (tmp_path / "model.zip").write_bytes(content.replace(b"abmodel", b"./model"))
    models = InstalledModels(tmp_path / "models", maker.keys)
    assert models.examine(tmp_path / "model.zip").card.version == "0.0.1"


def test_a_broken_packed_bundle_is_refused_in_one_sentence(
    maker: Maker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    broken = zip_of(tmp_path / "broken.zip", bundle)
    content = bytearray(broken.read_bytes())
    content[60:400] = bytes(340)
    broken.write_bytes(content)
    lzma = zip_of(tmp_path / "lzma.zip", bundle, compression=ZIP_LZMA)
    deep = write_bundle(tmp_path / "deep")
    (deep / "model_card.json").write_text("[" * 200_000)
    pipe = tmp_path / "pipe.zip"
    os.mkfifo(pipe)
    data = DataFolder(tmp_path / "data")
    for packed in (broken, lzma, zip_of(tmp_path / "deep.zip", deep), pipe):
        assert install_model(packed, data, maker.keys, unsigned=True) == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "Traceback" not in said
