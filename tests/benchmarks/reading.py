"""From a path to the network's input, against the bare decoder in the same run.

    python tests/benchmarks/reading.py [ROUNDS]

Nine megapixels, in a process that keeps freed memory, as `hilum-classify` does: else the C
library's choice to give some back costs now one side 12 ms, now the other. The ways are taken
in turns and medians are told, because a machine's speed changes by the minute; each is gone
twice in a row and the second time counts, so that nobody finds the caches filled by another,
or a process asleep.

"decoder": from the same path to the full array, the file's reading included, with
nothing parsed, checked or shown. "network": from the path to the network's input.
"full": the same with every pixel decoded, as the window reads it. "pydicom": from the
path to the windowed array (`pixel_array`, `apply_modality_lut`, `apply_voi_lut`), what a
script would do instead. "ratio" is "network" over "decoder", each pair of neighbours for itself.

The network needs a full decode of lossless JPEG, JPEG-LS, RLE and PNG: nothing less
gives the same picture. JPEG and JPEG 2000 are decoded at a fraction of their size, so
their ratio is no measure of what is done after the decoder. Uncompressed pictures have
no decoder, and RLE of a noisy film holds the bytes as they are: what is measured there
as a decoder is the copying of bytes, and pydicom is the fairer comparison.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import imagecodecs
import numpy as np
from PIL import Image
from pydicom import dcmread, uid
from pydicom.encaps import get_frame
from pydicom.pixels import apply_modality_lut, apply_voi_lut

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from inference.freed_memory import keep_freed_memory  # noqa: E402
from inference.preprocessing import Fit, InputContract, prepare, sufficient_side  # noqa: E402
from inference.readers import read_radiograph  # noqa: E402
from tests.dicom_files import write_dicom  # noqa: E402

SIDE = 3000
NOISE = 0.008
"""Standard deviation as a share of the range. Of 23 published films those that no lossy
compression has smoothed have 0.004 to 0.02 in the lungs."""
JPEG_QUALITY = 92
CONTRACT = InputContract(224, 224, 3, (0, 1), Fit.PAD)
DICOM = {
    "DICOM uncompressed": uid.ExplicitVRLittleEndian,
    "DICOM JPEG lossless": uid.JPEGLosslessSV1,
    "DICOM JPEG 2000": uid.JPEG2000Lossless,
    "DICOM JPEG-LS": uid.JPEGLSLossless,
    "DICOM RLE": uid.RLELossless,
}
DECODERS: dict[str, Callable[[bytes], object]] = {
    uid.ExplicitVRLittleEndian: lambda frame: np.frombuffer(frame, np.uint16).copy(),
    uid.JPEGLosslessSV1: imagecodecs.jpeg8_decode,
    uid.JPEG2000Lossless: imagecodecs.jpeg2k_decode,
    uid.JPEGLSLossless: imagecodecs.jpegls_decode,
    uid.RLELossless: lambda frame: imagecodecs.dicomrle_decode(frame, "<u2"),
}
COLUMNS = ("decoder", "network", "full", "pydicom")
Case = dict[str, Callable[[], object]]


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    keep_freed_memory()
    with tempfile.TemporaryDirectory() as folder:
        cases = dict(make_cases(Path(folder)))
        times = {name: {what: [] for what in ways} for name, ways in cases.items()}
        for _ in range(rounds):
            for name, ways in cases.items():
                for what in COLUMNS:
                    if what in ways:
                        ways[what]()
                        start = time.perf_counter()
                        ways[what]()
                        times[name][what].append(1000 * (time.perf_counter() - start))
    print(f"{'milliseconds':24}" + "".join(f"{column:>10}" for column in COLUMNS) + f"{'ratio':>8}")
    for name, ways in times.items():
        cells = "".join(
            f"{median(ways[what]):10.1f}" if what in ways else " " * 10 for what in COLUMNS
        )
        pairs = zip(ways["network"], ways["decoder"], strict=True)
        print(f"{name:24}{cells}{median(network / decoder for network, decoder in pairs):8.2f}")


def make_cases(folder: Path) -> list[tuple[str, Case]]:
    film = noisy_film()
    cases: list[tuple[str, Case]] = []
    for name, syntax in DICOM.items():
        path = write_dicom(
            folder / f"{name}.dcm",
            film,
            transfer_syntax=syntax,
            bits_stored=16,
            WindowCenter=32768,
            WindowWidth=65536,
        )
        decoders = {
            "decoder": bare_dicom_decoder(path, syntax),
            "pydicom": lambda path=path: pydicom_array(path),
        }
        cases.append((name, our_ways(path) | decoders))
    for name, pixels in (
        ("JPEG", (film >> 8).astype(np.uint8)),
        ("PNG 8 bits", (film >> 8).astype(np.uint8)),
        ("PNG 16 bits", film),
    ):
        path = folder / name
        if name == "JPEG":
            Image.fromarray(pixels).save(path, "JPEG", quality=JPEG_QUALITY)
        else:
            Image.fromarray(pixels).save(path, "PNG")
        cases.append((name, our_ways(path) | {"decoder": lambda path=path: pillow_array(path)}))
    return cases


def our_ways(path: Path) -> Case:
    side = sufficient_side(CONTRACT)
    return {
        "network": lambda: prepare(read_radiograph(path, wanted_side=side), CONTRACT),
        "full": lambda: prepare(read_radiograph(path), CONTRACT),
    }


def noisy_film() -> np.ndarray:
    """As hard to compress as a detector's picture: smooth, with noise in the lower bits."""
    down, across = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    smooth = 0.5 + 0.25 * np.sin(9 * down) + 0.25 * np.cos(7 * across)
    noise = np.random.default_rng(1).normal(0, NOISE, smooth.shape)
    return (np.clip(smooth * 0.9 + noise, 0, 1) * 65535).astype(np.uint16)


def bare_dicom_decoder(path: Path, syntax: str) -> Callable[[], object]:
    frame = dcmread(path).PixelData
    if syntax != uid.ExplicitVRLittleEndian:
        frame = get_frame(frame, 0, number_of_frames=1)
    start, size = path.read_bytes().index(frame), len(frame)
    decode = DECODERS[syntax]

    def decoded() -> object:
        with path.open("rb") as stream:
            stream.seek(start)
            return decode(stream.read(size))

    return decoded


def pydicom_array(path: Path) -> object:
    dataset = dcmread(path)
    return apply_voi_lut(apply_modality_lut(dataset.pixel_array, dataset), dataset)


def pillow_array(path: Path) -> object:
    with Image.open(path) as image:
        return np.asarray(image)


if __name__ == "__main__":
    main()
