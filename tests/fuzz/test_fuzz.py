"""Each fuzz target for a short while, from sound files of our own making.

`HILUM_FUZZ_SECONDS=3600` makes it a long one.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from desktop.records.document import encode
from desktop.records.heat_map_codec import encode_heat_maps
from tests.desktop.stored_entries import result_of
from tests.dicom_files import LOSSLESS, NATIVE, dicom_bytes, film
from tests.hostile_files import picture_bytes
from tests.synthetic_bundle import card_document

SCRIPT = Path(__file__).with_name("fuzz.py")
ROOT = SCRIPT.parents[2]
SECONDS = int(os.environ.get("HILUM_FUZZ_SECONDS", "20"))
MOST_BYTES = 1 << 16
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(SECONDS + 280),
    pytest.mark.skipif(
        find_spec("atheris") is None, reason="atheris has no wheel for this system or Python"
    ),
]


def pictures() -> list[bytes]:
    small = film(8, 24, 20)
    sound = [dicom_bytes(small, transfer_syntax=syntax) for syntax in (*NATIVE, *LOSSLESS)]
    return sound + [picture_bytes(kind, small) for kind in ("JPEG", "PNG", "BMP", "TIFF", "WEBP")]


def packed() -> list[bytes]:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a/film.png", picture_bytes("PNG", film(8, 24, 20)))
        archive.writestr("b.dcm", dicom_bytes(film(8, 24, 20)))
    return [buffer.getvalue(), dicom_bytes(None)]


def stored() -> list[bytes]:
    result = result_of("Doe, Jane", "42")
    assert result.facts is not None and result.picture is not None
    maps = result.picture.heat_maps
    assert maps is not None
    return [
        b"R" + encode(result.reading).encode(),
        b"F" + encode(result.facts).encode(),
        b"H" + encode_heat_maps(maps),
    ]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "readers": pictures,
    "archives": packed,
    "cards": lambda: [json.dumps(card_document()).encode()],
    "rows": stored,
    "planted": lambda: [b"HI"],
}


def fuzz(target: str, folder: Path, seconds: int) -> subprocess.CompletedProcess[str]:
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(SEEDS[target]()):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = {
        "max_total_time": seconds,
        "max_len": MOST_BYTES,
        "timeout": 60,
        "rss_limit_mb": 3000,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
    }
    command = [sys.executable, str(SCRIPT), target, str(corpus)]
    command += [f"-{name}={value}" for name, value in options.items()]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder)


@pytest.mark.parametrize("target", [name for name in SEEDS if name != "planted"])
def test_nothing_but_our_own_errors(tmp_path: Path, target: str) -> None:
    run = fuzz(target, tmp_path, SECONDS)
    assert run.returncode == 0, (run.stdout + run.stderr)[-6000:]
    tried = re.search(r"number_of_executed_units: (\d+)", run.stderr)
    assert tried is not None
    assert int(tried[1]) > len(SEEDS[target]())


def test_a_mistake_is_noticed(tmp_path: Path) -> None:
    run = fuzz("planted", tmp_path, SECONDS)
    assert run.returncode != 0
    assert "ValueError: found" in run.stdout + run.stderr
