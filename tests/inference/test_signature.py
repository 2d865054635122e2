"""What is signed by the makers, and what only looks so."""

from pathlib import Path

import pytest
from minisign import KeyPair

from inference.errors import (
    NotSignedError,
    WrongSignatureError,
)
from inference.signature import verify_file
from tests.maker import Maker


def test_a_signed_file_is_genuine(maker: Maker, package: Path) -> None:
    assert verify_file(maker.sign(package), maker.keys).words == "ours"


def test_a_changed_file_is_not(maker: Maker, package: Path) -> None:
    maker.sign(package)
    with package.open("ab") as file:
        file.write(b"!")
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


def test_somebody_elses_signature_is_none(maker: Maker, package: Path) -> None:
    with pytest.raises(WrongSignatureError):
        verify_file(maker.sign(package, KeyPair.generate()), maker.keys)


def test_changed_words_of_the_signer_are_noticed(maker: Maker, package: Path) -> None:
    signature = maker.sign(package).with_name(package.name + ".minisig")
    signature.write_bytes(signature.read_bytes().replace(b"ours", b"Ours"))
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(range(256)) * 40])
def test_a_damaged_signature_is_refused(maker: Maker, package: Path, content: bytes) -> None:
    package.with_name(package.name + ".minisig").write_bytes(content)
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


def test_no_signature_and_no_keys_are_refusals(maker: Maker, package: Path) -> None:
    with pytest.raises(NotSignedError):
        verify_file(package, maker.keys)
    maker.sign(package)
    (maker.keys / "maker.pub").unlink()
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)
