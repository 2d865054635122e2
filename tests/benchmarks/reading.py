"""From a path to the network's input, against the bare decoder in the same run.

    python tests/benchmarks/reading.py [ROUNDS]

Nine megapixels. The rounds are interleaved and the best of each is kept, because
the machine does other things too. "ratio" is the whole way over the bare decoder.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
from PIL import Image
from pydicom import dcmread, uid

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from inference.preprocessing import Fit, InputContract, prepare, sufficient_side  # noqa: E402
from inference.readers import read_radiograph  # noqa: E402
from tests.dicom_files import write_dicom  # noqa: E402

SIDE = 3000
CONTRACT = InputContract(224, 224, 3, (0, 1), Fit.PAD)
DICOM = {
    "DICOM uncompressed": uid.ExplicitVRLittleEndian,
    "DICOM JPEG lossless": uid.JPEGLosslessSV1,
    "DICOM JPEG 2000": uid.JPEG2000Lossless,
    "DICOM JPEG-LS": uid.JPEGLSLossless,
    "DICOM RLE": uid.RLELossless,
}


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        cases = dict(make_cases(Path(folder)))
        best: dict[str, dict[str, float]] = {name: {} for name in cases}
        for _ in range(rounds):
            for name, functions in cases.items():
                for what, function in functions.items():
                    start = time.perf_counter()
                    function()
                    seconds = time.perf_counter() - start
                    best[name][what] = min(best[name].get(what, seconds), seconds)
    columns = ("decoder", "pydicom", "whole way", "for the network")
    print(f"{'milliseconds':24}" + "".join(f"{column:>17}" for column in columns) + f"{'ratio':>8}")
    for name, times in best.items():
        cells = "".join(
            f"{1000 * times[column]:17.1f}" if column in times else " " * 17 for column in columns
        )
        print(f"{name:24}{cells}{times['whole way'] / times['decoder']:8.2f}")


def make_cases(folder: Path) -> list[tuple[str, dict[str, Callable[[], object]]]]:
    film = noisy_film()
    cases: list[tuple[str, dict[str, Callable[[], object]]]] = []
    for name, syntax in DICOM.items():
        path = write_dicom(
            folder / f"{name}.dcm",
            film,
            transfer_syntax=syntax,
            bits_stored=16,
            WindowCenter=32768,
            WindowWidth=65536,
        )
        decode = bare_dicom_decoder(path, syntax)
        cases.append(
            (name, ways(path) | {"decoder": decode, "pydicom": lambda p=path: pydicom_array(p)})
        )
    for name, container, pixels in (
        ("JPEG", "JPEG", (film >> 8).astype(np.uint8)),
        ("PNG 8 bits", "PNG", (film >> 8).astype(np.uint8)),
        ("PNG 16 bits", "PNG", film),
    ):
        path = folder / f"{name}.{container.lower()}"
        Image.fromarray(pixels).save(path, container)
        content = path.read_bytes()
        cases.append((name, ways(path) | {"decoder": lambda c=content: pillow(c)}))
    return cases


def ways(path: Path) -> dict[str, Callable[[], object]]:
    return {
        "whole way": lambda: prepare(read_radiograph(path), CONTRACT),
        "for the network": lambda: prepare(
            read_radiograph(path, wanted_side=sufficient_side(CONTRACT)), CONTRACT
        ),
    }


def noisy_film() -> np.ndarray:
    """As hard to compress as a detector's picture: smooth, with noise in the lower bits."""
    down, across = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    smooth = 0.5 + 0.25 * np.sin(9 * down) + 0.25 * np.cos(7 * across)
    noise = np.random.default_rng(1).normal(0, 0.004, smooth.shape)
    return (np.clip(smooth * 0.9 + noise, 0, 1) * 65535).astype(np.uint16)


def bare_dicom_decoder(path: Path, syntax: str) -> Callable[[], object]:
    dataset = dcmread(path)
    content = dataset.PixelData
    if syntax == uid.ExplicitVRLittleEndian:
        return lambda: np.frombuffer(path.read_bytes()[-len(content) :], np.uint16).max()
    from pydicom.encaps import get_frame

    frame = get_frame(content, 0, number_of_frames=1)
    return {
        uid.JPEGLosslessSV1: lambda: imagecodecs.jpeg8_decode(frame),
        uid.JPEG2000Lossless: lambda: imagecodecs.jpeg2k_decode(frame),
        uid.JPEGLSLossless: lambda: imagecodecs.jpegls_decode(frame),
        uid.RLELossless: lambda: imagecodecs.dicomrle_decode(frame, "<u2"),
    }[syntax]


def pydicom_array(path: Path) -> object:
    return dcmread(path).pixel_array


def pillow(content: bytes) -> object:
    with Image.open(BytesIO(content)) as image:
        return image.load()


if __name__ == "__main__":
    main()
