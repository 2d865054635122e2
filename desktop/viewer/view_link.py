"""Keeps two views alike: what is done to one is done to the other."""

from PySide6.QtCore import QObject

from desktop.viewer.picture_view import PictureView


class ViewLink(QObject):
    """Zoom, position, window and inversion follow; how a picture is turned is its own."""

    def __init__(self, first: PictureView, second: PictureView, parent: QObject) -> None:
        super().__init__(parent)
        first.steered.connect(lambda: follow(first, second))
        second.steered.connect(lambda: follow(second, first))


def follow(leader: PictureView, follower: PictureView) -> None:
    """Look at one picture as at the other one."""
    state = leader.state()
    if state is not None:
        follower.take_over(state)
