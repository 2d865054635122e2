import os
from pathlib import Path

import pytest

from tests.maker import Maker
from tests.synthetic_bundle import write_bundle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The tests expect English, whatever the system speaks.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session")
def bundle_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("bundle"))


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    """Somebody who signs packages and models."""
    return Maker(tmp_path)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A file to be signed."""
    path = tmp_path / "hilum_9.9.9_amd64.deb"
    path.write_bytes(b"a package" * 1000)
    return path
