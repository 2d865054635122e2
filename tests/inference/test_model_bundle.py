"""A bundle is what was signed, and what was signed is what is used."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from assets import keys_folder, model_directory
from inference import model_bundle
from inference.errors import (
    ModelInvalidError,
    WrongSignatureError,
)
from inference.model_bundle import SIGNATURE_FILE, ModelBundle
from tests.maker import Maker
from tests.synthetic_bundle import write_bundle


def test_a_bundle_is_signed_with_its_graph(maker: Maker, tmp_path: Path) -> None:
    bundle = maker.sign(write_bundle(tmp_path / "bundle"))
    assert ModelBundle.open(bundle, maker.keys).signed
    with (bundle / "model.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(bundle, maker.keys)


def test_the_model_that_ships_is_signed_and_checked_like_any_other(tmp_path: Path) -> None:
    """After any change to it: ``python installer/sign.py sign KEY assets/models/hilum``."""
    assert ModelBundle.open(model_directory(), keys_folder()).signed
    exchanged = shutil.copytree(model_directory(), tmp_path / "hilum")
    write_bundle(exchanged)
    with pytest.raises(WrongSignatureError):
        ModelBundle.open(exchanged, keys_folder())
    (exchanged / SIGNATURE_FILE).unlink()
    assert not ModelBundle.open(exchanged, keys_folder()).signed


def test_without_keys_nothing_is_proved(maker: Maker, tmp_path: Path) -> None:
    assert not ModelBundle.open(maker.sign(write_bundle(tmp_path / "bundle"))).signed


def test_what_is_verified_is_what_is_used(
    maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever exchanges the files after they were read changes nothing."""
    bundle = maker.sign(write_bundle(tmp_path / "bundle", version="1.0.0"))
    check = model_bundle.verify  # type: ignore[attr-defined]

    def exchange(*arguments: Any) -> object:
        write_bundle(bundle, version="6.6.6")
        return check(*arguments)

    monkeypatch.setattr(model_bundle, "verify", exchange)
    opened = ModelBundle.open(bundle, maker.keys)
    assert (opened.signed, opened.card.version) == (True, "1.0.0")
