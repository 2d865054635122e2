"""Heat maps as bytes: a compressed NumPy archive, read without pickle."""

import json
from dataclasses import asdict
from io import BytesIO

import numpy as np

from desktop.records.record import HeatMaps
from inference.preprocessing import Fit, InputContract

CONTRACT = "contract"


def encode_heat_maps(heat_maps: HeatMaps) -> bytes:
    """The maps and how they lie on the picture."""
    buffer = BytesIO()
    contract = json.dumps(asdict(heat_maps.contract)).encode()
    # Half precision is far finer than the colours that the maps are drawn with.
    arrays = {f"map:{key}": value.astype(np.float16) for key, value in heat_maps.maps.items()}
    np.savez_compressed(buffer, **{CONTRACT: np.frombuffer(contract, np.uint8)}, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()


def decode_heat_maps(content: bytes) -> HeatMaps:
    """The maps that :func:`encode_heat_maps` wrote.

    Raises
    ------
    BadZipFile, KeyError, ValueError, zlib.error
        They are damaged.
    """
    with np.load(BytesIO(content), allow_pickle=False) as archive:
        item = json.loads(archive[CONTRACT].tobytes())
        maps = {
            name.removeprefix("map:"): archive[name].astype(np.float32)
            for name in archive.files
            if name != CONTRACT
        }
    if not all(values.ndim == 2 and np.isfinite(values).all() for values in maps.values()):
        raise ValueError("a heat map that is none")
    low, high = item["value_range"]
    contract = InputContract(
        item["height"], item["width"], item["channels"], (low, high), Fit(item["fit"])
    )
    return HeatMaps(maps, contract)
