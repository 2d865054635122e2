"""Files that another program offers, by drag and drop or on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_files(data: QMimeData) -> list[Path]:
    """Those that lie where they can be read; addresses of other computers are left alone."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
