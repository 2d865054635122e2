"""The code that a result depends on, as one digest: our modules, and the libraries they use.

Python files are read, not run: what a module imports is what its import statements say,
wherever in the module they stand.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
DISTRIBUTIONS = {"PIL": "pillow"}
"""Libraries that are imported by another name than they are installed by."""


def code_digest(roots: Sequence[str], folder: Path = ROOT) -> str:
    """A digest of modules, of all of ours that they import, and of their libraries' versions.

    Parameters
    ----------
    roots : sequence of str
        Dotted names of modules; of a package all modules below it count, for some are
        started in a process of their own and imported by nobody.
    folder : Path, optional
        Holds the packages.

    Returns
    -------
    str
        SHA-256, lower-case hexadecimal.
    """
    modules: dict[str, bytes] = {}
    libraries: set[str] = set()
    looked_for: set[str] = set()
    waiting = [name for root in roots for name in _below(root, folder)]
    while waiting:
        name = waiting.pop()
        if name in looked_for:
            continue
        looked_for.add(name)
        path = _source(name, folder)
        if path is None:
            continue
        modules[name] = path.read_bytes()
        if "." in name:
            waiting.append(name.rpartition(".")[0])  # importing it runs its package
        for imported in _imports(modules[name]):
            top = imported.partition(".")[0]
            if (folder / top / "__init__.py").is_file():
                waiting.append(imported)
            elif top not in sys.stdlib_module_names:
                libraries.add(DISTRIBUTIONS.get(top, top))
    digest = sha256()
    for name, code in sorted(modules.items()):
        digest.update(f"{name} {sha256(code).hexdigest()}\n".encode())
    for name in sorted(libraries):
        digest.update(f"{name} {version(name)}\n".encode())
    return digest.hexdigest()


def _below(root: str, folder: Path) -> Iterator[str]:
    """A module, or a package with all its modules."""
    yield root
    package = folder.joinpath(*root.split("."))
    for path in package.rglob("*.py") if package.is_dir() else ():
        inside = path.relative_to(folder).with_suffix("").parts
        yield ".".join(inside[:-1] if inside[-1] == "__init__" else inside)


def _source(name: str, folder: Path) -> Path | None:
    """The file of one of our modules; None where the name is that of something inside one."""
    path = folder.joinpath(*name.split("."))
    package, module = path / "__init__.py", path.with_suffix(".py")
    return package if package.is_file() else module if module.is_file() else None


@cache
def _imports(code: bytes) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            # What is imported from a package may be a module of it.
            found += (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
    return tuple(found)
