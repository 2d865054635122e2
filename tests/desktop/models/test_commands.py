"""Models and signatures on the command line."""

from pathlib import Path

import pytest
from minisign import KeyPair

from desktop.locations import DataFolder
from desktop.models import commands
from desktop.models.commands import install_model, previous_model
from desktop.models.installed_models import InstalledModels
from tests.desktop.models.used_version import version_in_use
from tests.maker import Maker
from tests.synthetic_bundle import write_bundle


def test_commands_speak_one_sentence(
    maker: Maker, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = DataFolder(tmp_path / "data")
    assert commands.verify_file(package, maker.keys) == 1
    assert "There is no signature" in capsys.readouterr().err
    assert commands.verify_file(maker.sign(package), maker.keys) == 0
    bundle = maker.sign(write_bundle(tmp_path / "bundle", version="3.0.0"))
    assert install_model(bundle, data, maker.keys) == 0
    assert "3.0.0" in capsys.readouterr().out
    unsigned = write_bundle(tmp_path / "unsigned", version="4.0.0")
    assert install_model(unsigned, data, maker.keys) == 1
    assert "--install-model DIR --unsigned" in capsys.readouterr().err
    assert version_in_use(InstalledModels(data.models, maker.keys)) == "3.0.0"
    assert install_model(unsigned, data, maker.keys, unsigned=True) == 0
    assert "test 4.0.0 (not signed)" in capsys.readouterr().out
    assert previous_model(data, maker.keys) == 0
    assert "test 3.0.0 is used" in capsys.readouterr().out
    maker.sign(unsigned, KeyPair.generate())
    assert install_model(unsigned, data, maker.keys, unsigned=True) == 1
    assert "does not come from Hilum's makers" in capsys.readouterr().err
    assert previous_model(DataFolder(tmp_path / "other"), maker.keys) == 1
    assert "no model to go back to" in capsys.readouterr().err


@pytest.mark.parametrize(("version", "older"), [("1.9.9", True), ("1.10.0", False), ("2", False)])
def test_an_older_version_is_noticed(
    maker: Maker,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    version: str,
    older: bool,
) -> None:
    data = DataFolder(tmp_path / "data")
    first = maker.sign(write_bundle(tmp_path / "first", version="1.10.0"))
    other = maker.sign(write_bundle(tmp_path / "other", version=version))
    assert install_model(first, data, maker.keys) == 0
    assert install_model(other, data, maker.keys) == int(older)
    assert ("--older" in capsys.readouterr().err) == older
    assert install_model(other, data, maker.keys, older=True) == 0
    assert f"test {version} is used" in capsys.readouterr().out


def test_a_renamed_package_is_told_by_its_true_name(
    maker: Maker, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = maker.pair.secret_key.sign(package.read_bytes(), trusted_comment=f"file:{package.name}")
    other = package.with_name("hilum_10.0.0_amd64.deb")
    for path in (package, other):
        path.write_bytes(package.read_bytes())
        path.with_name(path.name + ".minisig").write_bytes(bytes(made))
    assert commands.verify_file(package, maker.keys) == 0
    assert "true name" not in capsys.readouterr().out
    assert commands.verify_file(other, maker.keys) == 0
    assert f"its true name is {package.name}" in capsys.readouterr().out


def test_the_command_verifies_a_bundle(
    maker: Maker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    assert commands.verify_file(bundle, maker.keys) == 1
    assert commands.verify_file(maker.sign(bundle), maker.keys) == 0
    assert "bundle is genuine: the model test 0.0.1" in capsys.readouterr().out
