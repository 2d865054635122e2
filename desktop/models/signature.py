"""Detached signatures in minisign's format (Ed25519): ``FILE.minisig`` beside ``FILE``.

A model bundle is signed through its card, which holds the digest of the graph.
"""

from pathlib import Path

from minisign import Error, PublicKey, Signature

from assets import ASSETS
from desktop.errors import NotSignedError, WrongSignatureError
from inference.errors import FileUnavailableError
from inference.model_bundle import CARD_FILE, ModelBundle

KEYS = ASSETS / "keys"
"""Public keys of Hilum's makers; a signature by any of them holds."""
SIGNATURE_SUFFIX = ".minisig"


def verify(path: Path, keys: Path = KEYS) -> str:
    """Check a file, or a model bundle's folder, against the signature beside it.

    Parameters
    ----------
    path : Path
        A package, or the folder of a model bundle.
    keys : Path
        A folder of minisign public keys, ``*.pub``.

    Returns
    -------
    str
        What the signer says of the file; the signature covers these words too.

    Raises
    ------
    NotSignedError
    WrongSignatureError
    ModelError
        The card of a bundle is signed, but its graph is not the one that the card describes.
    FileUnavailableError
    """
    signed = path / CARD_FILE if path.is_dir() else path
    try:
        content = signed.read_bytes()
    except OSError as error:
        raise FileUnavailableError(type(error).__name__) from None
    try:
        written = signed.with_name(signed.name + SIGNATURE_SUFFIX).read_bytes()
    except OSError as error:
        raise NotSignedError(type(error).__name__) from None
    statement = _verify_content(content, written, keys)
    if path.is_dir():
        ModelBundle.open(path)
    return statement


def _verify_content(content: bytes, written: bytes, keys: Path) -> str:
    try:
        signature = Signature.from_bytes(written)
    except Error:
        raise WrongSignatureError("not a minisign signature") from None
    for file in sorted(keys.glob("*.pub")):
        try:
            PublicKey.from_file(file).verify(content, signature)
        except Error:
            continue
        return str(signature.trusted_comment)
    raise WrongSignatureError("no key of ours made it")
