"""What can be said here of the build for macOS, which runs elsewhere."""

import importlib.util
import plistlib
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).resolve().parents[3] / "installer"


@pytest.fixture
def bundle() -> ModuleType:
    path = INSTALLER / "macos" / "bundle.py"
    spec = importlib.util.spec_from_file_location("bundle", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_mac_bundle_opens_what_hilum_reads(bundle: ModuleType) -> None:
    description = plistlib.loads(plistlib.dumps(bundle.describe_bundle("1.2.3")))
    assert description["CFBundleShortVersionString"] == "1.2.3"
    types = [kind["LSItemContentTypes"] for kind in description["CFBundleDocumentTypes"]]
    assert types == [["org.nema.dicom"], ["public.jpeg"], ["public.png"]]
    # macOS does not know the first by itself.
    (declared,) = description["UTImportedTypeDeclarations"]
    assert declared["UTTypeIdentifier"] == "org.nema.dicom"
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["dcm"]


def test_the_mac_bundle_may_not_use_the_network() -> None:
    entitlements = plistlib.loads((INSTALLER / "macos" / "entitlements.plist").read_bytes())
    assert entitlements
    assert not [name for name in entitlements if "network" in name]


def test_the_mac_script_is_a_shell_script() -> None:
    subprocess.run(["sh", "-n", INSTALLER / "macos" / "build.sh"], check=True)
