"""A recipe that trains in seconds on the made films."""

from pathlib import Path

from training.recipe import RecipeFile, read_recipe

TEXT = """
name = "small"
version = "1"
title = "Healthy or ill"
description = "For tests."
intended_use = "Tests."
seed = 3
{top}

[input]
height = 48
width = 48
channels = {channels}

[[findings]]
key = "healthy"
name = "healthy"
is_normal = true
labels = ["healthy"]

[[findings]]
key = "ill"
name = "ill"
labels = ["ill"]

[[sources]]
name = "clinic"
layout = "class-folders"
folder = "clinic"

[split]
validation = 0.25
test = 0.25
{split}

[network]
kind = "small"
head = "{head}"
{network}

[augmentation]
rotation = 5.0
zoom = 0.1

[fit]
batch = 8
monitor = "loss"
{fit}

[[fit.stages]]
epochs = {epochs}
learning_rate = 3e-3
{end}
"""


def small_recipe(
    folder: Path,
    *,
    top: str = "",
    channels: int = 1,
    split: str = "",
    head: str = "softmax",
    network: str = "",
    fit: str = "",
    epochs: int = 2,
    end: str = "",
) -> RecipeFile:
    path = folder / "small.toml"
    path.write_text(
        TEXT.format(
            top=top,
            channels=channels,
            split=split,
            head=head,
            network=network,
            fit=fit,
            epochs=epochs,
            end=end,
        ),
        encoding="utf-8",
    )
    return read_recipe(path)
