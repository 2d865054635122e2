"""pydicom without its warnings and log entries, which quote values: a patient's."""

import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from pydicom import config

logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)
# A value against the rules is our matter; pydicom would only slow down and complain.
config.settings.reading_validation_mode = config.IGNORE

_lock = threading.RLock()


@contextmanager
def quiet_pydicom() -> Iterator[None]:
    """Run pydicom without warnings.

    The filters of `warnings` belong to the whole process, hence the lock; parsing
    is Python from end to end and would wait for the interpreter anyway.
    """
    with _lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def blank_representations() -> Iterator[None]:
    """Let pydicom take an element without a VR of letters as explicit, with a short length.

    Some systems leave the VR blank where they do not know it. pydicom takes that for an
    element in implicit VR, which others write; only one of the two makes sense of a file.
    """
    with _lock:
        before = config.assume_implicit_vr_switch
        config.assume_implicit_vr_switch = False
        try:
            yield
        finally:
            config.assume_implicit_vr_switch = before
