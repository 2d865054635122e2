"""Detached signatures in minisign's format (Ed25519): ``FILE.minisig`` beside ``FILE``.

A model bundle is signed through its card, which holds the digest of the graph.
"""

from dataclasses import dataclass
from pathlib import Path

from minisign import Error, PublicKey, Signature

from inference.errors import FileUnavailableError, NotSignedError, WrongSignatureError

SIGNATURE_SUFFIX = ".minisig"
SIGNED_NAME = "file:"
"""What the signer's words begin with, before the name that the file had when it was signed."""


@dataclass(frozen=True)
class Statement:
    """What the signer says of a file; the signature covers these words too."""

    words: str

    @property
    def name(self) -> str | None:
        """The name that the file had when it was signed, where the signer tells."""
        return self.words.removeprefix(SIGNED_NAME) if self.words.startswith(SIGNED_NAME) else None


def verify_file(path: Path, keys: Path) -> Statement:
    """Check a file against the signature beside it.

    Parameters
    ----------
    path : Path
    keys : Path
        A folder of minisign public keys, ``*.pub``; a signature by any of them holds.

    Raises
    ------
    NotSignedError
    WrongSignatureError
    FileUnavailableError
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnavailableError(type(error).__name__) from None
    try:
        signature = path.with_name(path.name + SIGNATURE_SUFFIX).read_bytes()
    except OSError as error:
        raise NotSignedError(type(error).__name__) from None
    return verify(content, signature, keys)


def verify(content: bytes, signature: bytes, keys: Path) -> Statement:
    """Check bytes that were read before, so that nobody can exchange them afterwards.

    Raises
    ------
    WrongSignatureError
    """
    try:
        made = Signature.from_bytes(signature)
    except Error:
        raise WrongSignatureError("not a minisign signature") from None
    for file in sorted(keys.glob("*.pub")):
        try:
            PublicKey.from_file(file).verify(content, made)
        except Error:
            continue
        return Statement(str(made.trusted_comment))
    raise WrongSignatureError("no key of ours made it")
