"""Coverage-guided fuzzing of everything that reads bytes from outside.

    python tests/fuzz/fuzz.py TARGET FOLDER [OPTION…]     options are libFuzzer's

Inputs that reach new code are kept in FOLDER, beside the seeds that it is given first. For hours:
`python tests/fuzz/fuzz.py readers build/fuzz/readers -max_total_time=36000`. The slow tests run
each target for a short while.

Rules of the corpus: seeds are written by the tests' own makers of files, never taken from a patient
or from somebody else's collection; FOLDER stays out of the repository. A find is made small
(`-minimize_crash=1`), mended, and becomes a case with a name in `tests/hostile_files.py` or in the
test of the module, written by a few lines of code.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["inference", "desktop.records", "zipfile"]):
    from desktop.errors import EntryDamagedError
    from desktop.records.database import sound_entry
    from desktop.records.document import decode_facts, decode_reading, encode
    from desktop.records.heat_map_codec import decode_heat_maps, encode_heat_maps
    from inference.collection import find_items
    from inference.errors import InputError, ModelInvalidError, ModelMissingError
    from inference.model_bundle import CARD_FILE, GRAPH_FILE, ModelBundle
    from inference.readers import read_content

MOST_ITEMS = 50
"""Files of one archive that are read."""
SCRATCH = TemporaryDirectory(prefix="hilum-fuzz-")
FOLDER = Path(SCRATCH.name)


def readers(content: bytes) -> None:
    """A picture in any format, as training and the window read it."""
    for any_picture in (False, True):
        try:
            read_content(content, any_picture=any_picture)
        except InputError:
            continue


def archives(content: bytes) -> None:
    """A ZIP file, or else the index of a disc."""
    packed = content.startswith(b"PK")
    path = FOLDER / ("films.zip" if packed else "DICOMDIR")
    path.write_bytes(content)
    for item, _ in zip(find_items([path]), range(MOST_ITEMS), strict=False):
        try:
            item.read()
        except InputError:
            continue
    path.unlink()


def cards(content: bytes) -> None:
    """A model card beside a graph that is not its own."""
    (FOLDER / CARD_FILE).write_bytes(content)
    (FOLDER / GRAPH_FILE).touch()
    try:
        ModelBundle.open(FOLDER)
    except (ModelInvalidError, ModelMissingError):
        return


def rows(content: bytes) -> None:
    """What the history's database holds of one entry; the first byte says which column."""
    text = content[1:].decode("utf-8", "replace")
    try:
        with sound_entry():
            match content[:1]:
                case b"R":
                    encode(decode_reading(text))
                case b"F":
                    encode(decode_facts(text))
                case _:
                    encode_heat_maps(decode_heat_maps(content[1:]))
    except EntryDamagedError:
        return


@atheris.instrument_func  # type: ignore[untyped-decorator]
def planted(content: bytes) -> None:
    """Fails on purpose, so that a test can see that failures are noticed."""
    if content[:3] == b"HIL":
        raise ValueError("found")


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (readers, archives, cards, rows, planted)
}

if __name__ == "__main__":
    name, corpus, *options = sys.argv[1:]
    Path(corpus).mkdir(parents=True, exist_ok=True)
    atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
    atheris.Fuzz()
