"""Who signs packages and models in these tests."""

from pathlib import Path

from minisign import KeyPair


class Maker:
    """Somebody with a key, and a folder of keys that are trusted."""

    def __init__(self, folder: Path) -> None:
        self.pair = KeyPair.generate()
        self.keys = folder / "keys"
        self.keys.mkdir()
        (self.keys / "maker.pub").write_bytes(bytes(self.pair.public_key))

    def sign(self, path: Path, pair: KeyPair | None = None) -> Path:
        signed = path / "model_card.json" if path.is_dir() else path
        made = (pair or self.pair).secret_key.sign(signed.read_bytes(), trusted_comment="ours")
        signed.with_name(signed.name + ".minisig").write_bytes(bytes(made))
        return path
