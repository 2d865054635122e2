import os
from pathlib import Path

import pytest

from tests.synthetic_bundle import write_bundle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The tests expect English, whatever the system speaks.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session")
def bundle_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("bundle"))
