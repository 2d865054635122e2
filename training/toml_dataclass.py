"""A TOML table becomes a frozen dataclass, or an error that names the key."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from training.errors import RecipeError

T = TypeVar("T")


def from_table(cls: type[T], table: Any, where: str) -> T:
    """Build one dataclass.

    Parameters
    ----------
    cls : type
        A dataclass of str, int, float, bool, StrEnum, other such dataclasses and
        tuples of these; a field with a default may be left out.
    table : mapping
        As `tomllib` gives it.
    where : str
        The file and the keys that lead here, for errors.

    Raises
    ------
    RecipeError
        A key is unknown, missing, or of the wrong kind.
    """
    if not isinstance(table, Mapping):
        raise RecipeError(f"{where}: a table is expected, not {table!r}.")
    known = {field.metadata.get("key", field.name): field for field in fields(cls)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f" Is {near[0]!r} meant?" if near else ""
            raise RecipeError(f"{where}.{key}: this key is unknown.{hint}")
    hints = get_type_hints(cls)
    values = {}
    for name, field in known.items():
        if name in table:
            values[field.name] = _convert(hints[field.name], table[name], f"{where}.{name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise RecipeError(f"{where}.{name}: this key is missing.")
    try:
        return cls(**values)
    except ValueError as error:
        raise RecipeError(f"{where}.{error}") from None


def _convert(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        kind = next(item for item in get_args(kind) if item is not type(None))
        return _convert(kind, value, where)
    if origin is tuple:
        return _convert_list(get_args(kind), value, where)
    if is_dataclass(kind):
        return from_table(kind, value, where)  # type: ignore[arg-type]
    if issubclass(kind, StrEnum):
        if value not in list(kind):
            raise RecipeError(f"{where}: {value!r} is none of {', '.join(kind)}.")
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        names = {int: "a whole number", float: "a number", str: "text", bool: "true or false"}
        raise RecipeError(f"{where}: {names[kind]} is expected, not {value!r}.")
    return value


def _convert_list(kinds: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise RecipeError(f"{where}: a list is expected, not {value!r}.")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise RecipeError(f"{where}: {len(kinds)} values are expected, not {len(value)}.")
    return tuple(
        _convert(kind, item, f"{where}[{index}]")
        for index, (kind, item) in enumerate(zip(kinds, value, strict=True))
    )
