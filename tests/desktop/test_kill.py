"""A real process, really killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from desktop.records.record import Conclusion
from desktop.records.store import HistoryStore
from tests.synthetic_films import write_film

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.application import Desktop
from desktop.locations import DataFolder

application = QApplication([])
desktop = Desktop(application, DataFolder(Path(sys.argv[1])), Path(sys.argv[2]))
desktop.queue.completed.connect(lambda record_id, _: print(record_id, flush=True))
desktop.window.show()
desktop.open_paths([Path(sys.argv[3])])
application.exec()
"""


def test_every_acknowledged_result_survives_kill_9(tmp_path: Path, bundle_directory: Path) -> None:
    for number in range(50):
        write_film(tmp_path / "films" / f"{number:02}.png", rows=600, columns=600)
    command = [sys.executable, "-c", PROGRAM]
    folders = [str(tmp_path / "data"), str(bundle_directory), str(tmp_path / "films")]
    with subprocess.Popen(
        [*command, *folders], stdout=subprocess.PIPE, text=True, env={**os.environ}
    ) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(17)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout]

    store = HistoryStore(tmp_path / "data" / "history.sqlite3")
    try:
        assert len(store.find()) == 50
        for record_id in acknowledged:
            record = store.record(record_id)
            assert record is not None
            assert record.conclusion is Conclusion.NORMAL
            assert store.picture(record_id) is not None
        assert set(store.waiting()).isdisjoint(acknowledged)
    finally:
        store.close()
