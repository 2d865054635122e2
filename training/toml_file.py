"""A TOML file becomes a frozen dataclass, or an error that names every key that is wrong."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from cattrs import (
    BaseConverter,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from training.errors import RecipeError

T = TypeVar("T")
KEY = "key"
"""In a field's metadata: the key that stands for it in a file, where it is not the field's name."""


def read_toml(path: Path, cls: type[T]) -> tuple[T, str]:
    """Read and check a file.

    Parameters
    ----------
    path : Path
    cls : type
        A dataclass of str, int, float, bool, StrEnum, other such dataclasses and
        tuples of these; a field with a default may be left out.

    Returns
    -------
    object of that class
    str
        The file's text.

    Raises
    ------
    RecipeError
        With one line for each key that is unknown, missing, or of the wrong kind.
    """
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise RecipeError(f"{path} cannot be read ({type(error).__name__}).") from None
    except UnicodeDecodeError:
        raise RecipeError(f"{path} is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"{path} is not TOML: {error}.") from None
    try:
        return _CONVERTER.structure(table, cls), text
    except BaseValidationError as error:
        raise RecipeError("\n".join(_sentences(error, path.name))) from None


def renamed(cls: Any) -> dict[str, Any]:
    """What cattrs is told of a dataclass's fields that have another key in files."""
    return {item.name: override(rename=item.metadata[KEY]) for item in fields(cls) if item.metadata}


def _expect(kind: Any, words: str) -> Callable[[Any, Any], Any]:
    """A hook that takes this very type, for TOML says what a value is."""

    def take(value: Any, _cls: Any) -> Any:
        if type(value) is not kind and not (kind is float and type(value) is int):
            raise ValueError(f"{words} is expected, not {value!r}.")
        return kind(value)

    return take


def _take_text(value: Any, cls: Any) -> Any:
    """Also for the classes that are text, of which a value must be one."""
    if issubclass(cls, StrEnum):
        if value not in list(cls):
            raise ValueError(f"{value!r} is none of {', '.join(cls)}.")
        return cls(value)
    return _expect(str, "text")(value, cls)


def _list_hook(cls: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:
    every = homogenous_tuple_structure_factory(cls, converter)
    kinds = get_args(cls)

    def take(value: Any, _cls: Any) -> Any:
        if not isinstance(value, list):
            raise ValueError(f"a list is expected, not {value!r}.")
        if kinds[-1] is not Ellipsis and len(kinds) != len(value):
            raise ValueError(f"{len(kinds)} values are expected, not {len(value)}.")
        return every(value, cls)

    return take


def _table_hook(cls: Any, converter: BaseConverter) -> Callable[[Any, Any], Any]:
    every = make_dict_structure_fn(cls, converter, **renamed(cls))

    def take(value: Any, _cls: Any) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"a table is expected, not {value!r}.")
        return every(value, cls)

    return take


def _sentences(error: Exception, where: str) -> Iterator[str]:
    """One for each key, in the order of the class."""
    if isinstance(error, ClassValidationError):
        keys = _keys(error.cl)
        named, others = error.group_exceptions()
        for inner, note in named:
            yield from _sentences(inner, f"{where}.{keys.get(note.name, note.name)}")
        for inner in others:
            if isinstance(inner, ForbiddenExtraKeysError):
                yield from (_unknown(key, keys, where) for key in sorted(inner.extra_fields))
            else:
                yield f"{where}.{inner}"
    elif isinstance(error, IterableValidationError):
        for inner, place in error.group_exceptions()[0]:
            yield from _sentences(inner, f"{where}[{place.index}]")
    elif isinstance(error, KeyError):
        yield f"{where}: this key is missing."
    else:
        yield f"{where}: {error}"


def _keys(cls: Any) -> dict[str, str]:
    """By field name."""
    return {item.name: item.metadata.get(KEY, item.name) for item in fields(cls)}


def _unknown(key: str, keys: Mapping[str, str], where: str) -> str:
    near = get_close_matches(key, keys.values(), 1)
    return f"{where}.{key}: this key is unknown." + (f" Is {near[0]!r} meant?" if near else "")


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(int, _expect(int, "a whole number"))
    converter.register_structure_hook(float, _expect(float, "a number"))
    converter.register_structure_hook(bool, _expect(bool, "true or false"))
    converter.register_structure_hook(str, _take_text)
    converter.register_structure_hook_factory(_is_tuple, _list_hook)
    converter.register_structure_hook_factory(is_dataclass, _table_hook)
    return converter


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple


_CONVERTER = _converter()
