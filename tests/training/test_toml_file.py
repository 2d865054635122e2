"""What is written is what is read; whatever is wrong is said, all at once, by its key."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from training.errors import RecipeError
from training.toml_file import KEY, read_toml


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Leaf:
    size: int
    colour: Colour = Colour.RED

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("size: 0 or more is expected.")


@dataclass(frozen=True)
class Tree:
    name: str
    leaves: tuple[Leaf, ...] = ()
    span: tuple[float, float] = (0.0, 1.0)
    height: float | None = None
    tall: bool = False
    birds: tuple[str, ...] = field(default=(), metadata={KEY: "guests"})


def read(folder: Path, text: Any) -> Any:
    path = folder / "tree.toml"
    path.write_text(text, encoding="utf-8")
    return read_toml(path, Tree)


def test_everything_is_read_as_it_is_written(tmp_path: Path) -> None:
    text = """
        name = "oak"
        span = [1, 2.5]
        height = 7
        tall = true
        guests = ["owl"]
        leaves = [{size = 3}, {size = 4, colour = "blue"}]
    """
    tree, kept = read(tmp_path, text)
    assert tree == Tree("oak", (Leaf(3), Leaf(4, Colour.BLUE)), (1.0, 2.5), 7.0, True, ("owl",))
    assert kept == text
    assert [type(value) for value in (*tree.span, tree.height)] == [float, float, float]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = 7", "tree.toml.name: text is expected, not 7."),
        ('name = "x"\nheight = "7"', "tree.toml.height: a number is expected, not '7'."),
        ('name = "x"\nheight = true', "tree.toml.height: a number is expected, not True."),
        ('name = "x"\ntall = 1', "tree.toml.tall: true or false is expected, not 1."),
        ('name = "x"\nspan = [1.0]', "tree.toml.span: 2 values are expected, not 1."),
        ('name = "x"\nspan = "12"', "tree.toml.span: a list is expected, not '12'."),
        ('name = "x"\nspan = [1, "2"]', "tree.toml.span[1]: a number is expected, not '2'."),
        ('name = "x"\nguests = [1]', "tree.toml.guests[0]: text is expected, not 1."),
        ('name = "x"\nleaves = [3]', "tree.toml.leaves[0]: a table is expected, not 3."),
        (
            'name = "x"\nleaves = [{size = 1.5}]',
            "tree.toml.leaves[0].size: a whole number is expected, not 1.5.",
        ),
        (
            'name = "x"\nleaves = [{size = -1}]',
            "tree.toml.leaves[0].size: 0 or more is expected.",
        ),
        (
            'name = "x"\nleaves = [{size = 1, colour = "green"}]',
            "tree.toml.leaves[0].colour: 'green' is none of red, blue.",
        ),
        ('nam = "x"\nname = "x"', "tree.toml.nam: this key is unknown. Is 'name' meant?"),
        ('name = "x"\nbirds = ["owl"]', "tree.toml.birds: this key is unknown."),
        ("", "tree.toml.name: this key is missing."),
    ],
)
def test_each_error_is_one_sentence_with_its_key(tmp_path: Path, text: Any, said: Any) -> None:
    with pytest.raises(RecipeError) as raised:
        read(tmp_path, text)
    assert str(raised.value) == said


def test_all_errors_are_said_at_once(tmp_path: Path) -> None:
    text = 'tall = "no"\nleaves = [{size = 1}, {sise = 2}]\nzzz = 1'
    with pytest.raises(RecipeError) as raised:
        read(tmp_path, text)
    assert sorted(str(raised.value).splitlines()) == [
        "tree.toml.leaves[1].sise: this key is unknown. Is 'size' meant?",
        "tree.toml.leaves[1].size: this key is missing.",
        "tree.toml.name: this key is missing.",
        "tree.toml.tall: true or false is expected, not 'no'.",
        "tree.toml.zzz: this key is unknown.",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"name = \n", "is not TOML"), (b'name = "\xff"', "is not UTF-8 text")],
)
def test_what_is_no_toml_is_one_sentence(tmp_path: Path, content: Any, said: Any) -> None:
    path = tmp_path / "tree.toml"
    path.write_bytes(content)
    with pytest.raises(RecipeError, match=said):
        read_toml(path, Tree)
    with pytest.raises(RecipeError, match="cannot be read"):
        read_toml(tmp_path / "absent.toml", Tree)
