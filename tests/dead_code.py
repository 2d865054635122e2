"""Names that nothing in Hilum uses, tests left aside. Part of `make lint`.

vulture finds them, with the settings of pyproject.toml. Attributes that are only set are
left out: they belong to other people's objects (a DICOM data set, onnxruntime's options).
"""

import sys

from vulture.config import make_config
from vulture.core import Vulture


def main() -> int:
    """Print what is dead; the exit status says whether there was any."""
    config = make_config([])
    vulture = Vulture(
        ignore_names=config["ignore_names"], ignore_decorators=config["ignore_decorators"]
    )
    vulture.scavenge(config["paths"])
    dead = [item for item in vulture.get_unused_code() if item.typ != "attribute"]
    for item in dead:
        print(item.get_report())
    return 1 if dead or vulture.exit_code.value == 1 else 0


if __name__ == "__main__":
    sys.exit(main())
