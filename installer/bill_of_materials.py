"""Adds to a program folder the licence texts of everything inside, and a CycloneDX SBOM.

python installer/bill_of_materials.py ORIGINS.json FOLDER
"""

import json
import os
import re
import shutil
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from components import find_components
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from inside_models import find_weights
from packageurl import PackageURL
from shipped_component import ShippedComponent, UnknownOriginError, normalised

LOCK = Path(__file__).resolve().parent / "requirements" / "runtime.txt"
SBOM_FILE = "hilum.cdx.json"
LICENCES_FOLDER = "licences"


def main() -> None:
    """Read where the files came from, write what they are and their terms."""
    origins, folder = (Path(argument) for argument in sys.argv[1:])
    paths = [Path(line) for line in json.loads(origins.read_text("utf-8"))]
    locked = re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)
    cards = sorted(folder.rglob("model_card.json"))
    try:
        components = find_components(paths, frozenset(map(normalised, locked)))
        components += find_weights(cards)
    except UnknownOriginError as error:
        sys.exit(f"bill of materials: {error}")
    write_licences(components, folder / LICENCES_FOLDER)
    write_sbom(components, find_models(cards), folder / SBOM_FILE)


def write_licences(components: list[ShippedComponent], folder: Path) -> None:
    """One text for each component that has its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for component in components:
        if not component.licence_text:
            continue
        head = f"{component.name} {component.version}".rstrip() + f"\n{component.licence}\n\n"
        path = folder / f"{normalised(component.name)}.txt"
        path.write_text(head + component.licence_text, encoding="utf-8", newline="\n")


def find_models(cards: list[Path]) -> list[Component]:
    """The model bundles in a program folder, by their cards."""
    return [
        Component(
            name=card["name"],
            version=card["version"],
            type=ComponentType.MACHINE_LEARNING_MODEL,
            bom_ref=f"model:{card['name']}@{card['version']}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=card["onnx_sha256"])],
        )
        for path in cards
        for card in [json.loads(path.read_text("utf-8"))]
    ]


def write_sbom(components: list[ShippedComponent], models: list[Component], path: Path) -> None:
    """Write the bill of materials, the same bytes for the same contents."""
    make_licence = LicenseFactory().make_from_string
    parts = {
        part.name: Component(
            name=part.name,
            version=part.version or None,
            bom_ref=part.purl,
            purl=PackageURL.from_string(part.purl),
            licenses=[make_licence(part.licence)],
        )
        for part in components
    }
    hilum = parts.pop("hilum")
    hilum.type = ComponentType.APPLICATION
    bom = Bom(components=[*parts.values(), *models])
    bom.metadata.component = hilum
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    bom.register_dependency(hilum, bom.components)
    contents = sha256(
        "\n".join(sorted(part.bom_ref.value or "" for part in bom.components)).encode()
    )
    bom.serial_number = uuid5(NAMESPACE_URL, contents.hexdigest())
    JsonV1Dot6(bom).output_to_file(str(path), allow_overwrite=True, indent=1)


if __name__ == "__main__":
    main()
