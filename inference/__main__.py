"""``hilum-classify``: files and folders in, a table, JSON Lines or CSV out."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

import assets
from inference.classifier import Classifier
from inference.collection import find_items
from inference.core_dump import forbid_core_dump
from inference.errors import InternalError, ModelError, SignatureError
from inference.freed_memory import keep_freed_memory
from inference.input_item import InputItem
from inference.inspection import REFUSED, inspect
from inference.model_bundle import ModelBundle
from inference.outcome import Outcome, classify_file
from inference.prediction import Finding, Status
from inference.result_formats import (
    CsvWriter,
    JsonLinesWriter,
    ResultWriter,
    TableWriter,
    printable,
)
from inference.self_test import as_text, check_model, check_transfer_syntaxes

EXIT_ALL_READ = 0
EXIT_SOME_FAILED = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = parse_arguments(arguments)
    forbid_core_dump()
    keep_freed_memory()
    # Names of files are whatever the file system holds; none may stop the output.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", newline="")
    if options.self_test:
        return self_test(options.model, as_json=options.format == "json")
    try:
        with opened_output(options.output) as stream:
            if options.inspect:
                return inspect_inputs(options, stream)
            classifier = open_classifier(options.model)
            names = classifier.card.operating_point_names
            if options.operating_point and options.operating_point not in names:
                known = ", ".join(sorted(names))
                print(f"hilum-classify: this model is measured at: {known}", file=sys.stderr)  # noqa: T201
                return EXIT_USAGE
            writer = make_writer(options.format, stream, classifier.card.findings)
            # Rows that appear on the terminal are progress enough.
            silent = True if stream.isatty() else None
            return classify(options, classifier, writer, silent=silent)
    except (ModelError, SignatureError) as error:
        print(f"hilum-classify: {error} {error.advice}", file=sys.stderr)  # noqa: T201
        return EXIT_USAGE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ALL_READ
    except OSError as error:
        print(f"hilum-classify: cannot write the result: {error.strerror}", file=sys.stderr)  # noqa: T201
        return EXIT_USAGE


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Understand the command line; exits with status 2 when it cannot."""
    parser = argparse.ArgumentParser(
        prog="hilum-classify",
        description="Judge chest X-rays offline. Decision support for trained readers, "
        "not a diagnosis.",
        epilog="Exit status: 0 when every input was read, 1 when any failed, 2 for wrong usage.",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a file, a folder or a ZIP"
    )
    parser.add_argument("--model", type=Path, metavar="DIR", help="a model bundle to use")
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    parser.add_argument(
        "--operating-point",
        choices=("sensitive", "balanced", "specific"),
        metavar="NAME",
        help="sensitive: miss less; specific: alarm less; balanced: between them. "
        "Without it the model's own default",
    )
    parser.add_argument(
        "--no-gate",
        dest="gate",
        action="store_false",
        help="score whatever can be decoded, for research",
    )
    parser.add_argument(
        "--inspect",
        action="store_true",
        help="tell what is understood of each file, or why it would be refused; judge nothing",
    )
    parser.add_argument(
        "--patient", action="store_true", help="with --inspect: tell also who was imaged, and where"
    )
    parser.add_argument(
        "--self-test", action="store_true", help="check that this copy works on this computer"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('hilum')}")
    options = parser.parse_args(arguments)
    if not options.paths and not options.self_test:
        parser.error("name at least one file or folder")
    if options.patient and not options.inspect:
        parser.error("--patient goes with --inspect")
    return options


def open_classifier(directory: Path | None) -> Classifier:
    """The classifier of a bundle, or of the one that ships with Hilum.

    Raises
    ------
    ModelError, SignatureError
    """
    bundle = ModelBundle.open(directory or assets.model_directory(), assets.keys_folder())
    return Classifier(bundle)


def self_test(model: Path | None, *, as_json: bool) -> int:
    """Try everything that needs no window, say what came of it, return the exit status."""
    checks = [
        *check_transfer_syntaxes(assets.self_test_folder()),
        *check_model(
            model or assets.model_directory(), assets.samples_folder(), assets.keys_folder()
        ),
    ]
    print(as_text(checks, as_json=as_json))  # noqa: T201
    return EXIT_ALL_READ if all(check.passed for check in checks) else EXIT_SOME_FAILED


def inspect_inputs(options: argparse.Namespace, stream: TextIO) -> int:
    """Tell what is understood of every input; return the exit status."""
    refused = False
    population = ModelBundle.open(options.model or assets.model_directory()).card.population
    for item in find_items(options.paths):
        facts = inspect(item, options.patient, population)
        refused |= facts[0][0] == REFUSED
        lines = [str(item.path), *(f"  {name:14}{text}" for name, text in facts)]
        stream.write("\n".join(printable(line) for line in lines) + "\n\n")
        stream.flush()
    return EXIT_SOME_FAILED if refused else EXIT_ALL_READ


def classify(
    options: argparse.Namespace,
    classifier: Classifier,
    writer: ResultWriter,
    *,
    silent: bool | None,
) -> int:
    """Judge every input in order and return the exit status.

    ``silent`` as in tqdm: None shows progress when standard error is a terminal.
    """
    items = list(find_items(options.paths))
    failed = False
    for item in tqdm(items, unit="file", disable=silent, file=sys.stderr, dynamic_ncols=True):
        outcome = classify_item(item, classifier, options.operating_point, gate=options.gate)
        failed |= outcome.status in (Status.INCOMPLETE, Status.FAILED)
        writer.write(outcome)
    return EXIT_SOME_FAILED if failed else EXIT_ALL_READ


def classify_item(
    item: InputItem, classifier: Classifier, operating_point: str | None, *, gate: bool
) -> Outcome:
    """Judge one input; a bug costs this one, never the rest of a batch."""
    try:
        return classify_file(item, classifier, operating_point, gate, shown=False)
    except Exception as error:  # noqa: BLE001 - the border of one input's work
        # The message of a foreign exception may quote the file, so only its kind is kept.
        problem = InternalError(type(error).__name__)
        return Outcome(item.path, classifier.identity, classifier.signed, error=problem)


def make_writer(format_name: str, stream: TextIO, findings: tuple[Finding, ...]) -> ResultWriter:
    """The writer that ``--format`` asks for."""
    if format_name == "json":
        return JsonLinesWriter(stream)
    if format_name == "csv":
        return CsvWriter(stream, findings)
    return TableWriter(stream, findings)


@contextmanager
def opened_output(path: Path | None) -> Iterator[TextIO]:
    """The stream that results go to."""
    if path is None:
        yield sys.stdout
    else:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream


if __name__ == "__main__":
    sys.exit(main())
