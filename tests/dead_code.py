"""Names that nothing in Hilum uses, tests left aside. Part of `make lint`.

vulture finds them, with the settings of pyproject.toml. Attributes that are only set are
left out: they belong to other people's objects (a DICOM data set, onnxruntime's options);
and so are the fields of dataclasses, which are written into results as a whole.
"""

import ast
import sys
from functools import cache
from pathlib import Path
from typing import TypeGuard

from vulture.config import make_config
from vulture.core import Vulture


def main() -> int:
    """Print what is dead; the exit status says whether there was any."""
    config = make_config([])
    vulture = Vulture(
        ignore_names=config["ignore_names"], ignore_decorators=config["ignore_decorators"]
    )
    vulture.scavenge(config["paths"])
    dead = [
        item
        for item in vulture.get_unused_code()
        if item.typ != "attribute" and item.first_lineno not in fields_in(item.filename)
    ]
    for item in dead:
        print(item.get_report())
    return 1 if dead or vulture.exit_code.value == 1 else 0


@cache
def fields_in(path: Path) -> frozenset[int]:
    """The lines that declare a dataclass's fields."""
    classes = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_dataclass(node))
    return frozenset(
        part.lineno for node in classes for part in node.body if isinstance(part, ast.AnnAssign)
    )


def is_dataclass(node: ast.AST) -> TypeGuard[ast.ClassDef]:
    """Whether this is a class that `dataclass` makes."""
    return isinstance(node, ast.ClassDef) and any(
        "dataclass" in ast.unparse(decorator) for decorator in node.decorator_list
    )


if __name__ == "__main__":
    sys.exit(main())
