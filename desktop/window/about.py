"""What Hilum is, in one box."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.version import version


def show_about(parent: QWidget) -> None:
    """Show name, version and what it is not."""
    title = QCoreApplication.translate("About", "About Hilum")
    text = QCoreApplication.translate(
        "About",
        "Hilum {version}\n\nReads chest X-rays on this computer, offline, and says when "
        "its answer should not be trusted.\n\nDecision support for trained readers, "
        "not a diagnosis and not a certified medical device.",
    )
    QMessageBox.about(parent, title, text.format(version=version()))
