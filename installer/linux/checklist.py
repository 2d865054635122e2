"""Checks that are all tried, whatever came of the ones before."""

import json
import sqlite3
import subprocess
from collections.abc import Callable

from bare_root import Result


class CheckFailedError(Exception):
    """Something that must hold does not."""


_FAILURES = (
    *(CheckFailedError, OSError, ValueError),
    *(sqlite3.Error, subprocess.CalledProcessError),
)


def require(condition: object, sentence: str) -> None:
    """Raise unless something holds."""
    if not condition:
        raise CheckFailedError(sentence)


class Checklist:
    """Counts what failed."""

    def __init__(self) -> None:
        self.failures = 0

    def attempt(self, name: str, check: Callable[[], str]) -> None:
        """Run one check and print what came of it; the others go on."""
        try:
            outcome, detail = "ok", check()
        except _FAILURES as error:
            outcome, detail = "FAILED", str(error)
            self.failures += 1
        print(f"{outcome:8}{name}: {detail}", flush=True)


def all_passed(result: Result) -> str:
    """What ``--self-test --json`` printed, as a sentence; every check must have passed."""
    try:
        report = json.loads(result.output)
    except ValueError:
        raise CheckFailedError(f"status {result.status}: {last_line(result)}") from None
    failed = [
        f"{check['name']}: {check['detail']}" for check in report["checks"] if not check["passed"]
    ]
    require(not failed and result.status == 0, "; ".join(failed))
    return f"{len(report['checks'])} checks passed"


def last_line(result: Result) -> str:
    """What a program said last."""
    lines = (result.errors.strip() or result.output.strip()).splitlines()
    return lines[-1] if lines else "(no message)"
