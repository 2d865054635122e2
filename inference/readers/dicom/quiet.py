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
