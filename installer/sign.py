"""Makes a signing key, and signs packages and model bundles with it.

    python installer/sign.py new-key ~/hilum.key        also writes hilum.pub, for assets/keys
    python installer/sign.py sign ~/hilum.key FILE...   writes FILE.minisig; a folder: its card

The model that ships is signed again whenever its card or its graph changes:

    python installer/sign.py sign ~/hilum.key assets/models/hilum

The password is asked for, or read from standard input in a script (`< FILE`). Runs in the
development environment. Anybody can check with the minisign program as well.
"""

import argparse
import getpass
import os
import sys
from pathlib import Path

from minisign import KeyPair, SecretKey

from inference.model_bundle import CARD_FILE
from inference.signature import SIGNATURE_SUFFIX, SIGNED_NAME


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Sign Hilum's packages and models.")
    commands = parser.add_subparsers(dest="command", required=True)
    new_key = commands.add_parser("new-key", help="make a key, protected by a password")
    new_key.add_argument("key", type=Path)
    signing = commands.add_parser("sign", help="sign files or model bundles")
    signing.add_argument("key", type=Path)
    signing.add_argument("paths", type=Path, nargs="+")
    options = parser.parse_args()
    if options.command == "new-key":
        make_key(options.key, ask_password(repeat=True))
    else:
        sign(options.key, options.paths, ask_password(repeat=False))


def make_key(path: Path, password: str) -> None:
    """Write a secret key that only its owner can read, and the public one beside it."""
    pair = KeyPair.generate()
    public = path.with_suffix(".pub")
    public.write_bytes(bytes(pair.public_key) + b"\n")
    pair.secret_key.encrypt(password)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(bytes(pair.secret_key) + b"\n")
    print(f"Keep {path} off line, with its password elsewhere. Ship {public} in assets/keys.")


def sign(key: Path, paths: list[Path], password: str) -> None:
    """Write the signatures."""
    secret = SecretKey.from_file(key)
    secret.decrypt(password)
    for path in paths:
        signed = path / CARD_FILE if path.is_dir() else path
        statement = f"{SIGNED_NAME}{path.resolve().name}"
        signature = secret.sign(signed.read_bytes(), trusted_comment=statement)
        signed.with_name(signed.name + SIGNATURE_SUFFIX).write_bytes(bytes(signature) + b"\n")
        print(f"{signed.name}{SIGNATURE_SUFFIX}")


def ask_password(repeat: bool) -> str:
    """From the terminal, or one line of standard input in a script."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Password of the key: ")
    if repeat and getpass.getpass("Once more: ") != password:
        sys.exit("The passwords differ.")
    return password


if __name__ == "__main__":
    main()
