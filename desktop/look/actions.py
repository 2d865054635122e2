"""Every action of the program: its words, icon, shortcut and stable name."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack

from desktop.look.colours import CANVAS
from desktop.look.icons import icon
from desktop.look.text_direction import left_to_right
from desktop.look.theme import Theme


@dataclass(frozen=True)
class ActionSpec:
    """How one action looks; its name is the attribute in :class:`Actions`."""

    text: object
    """English, as ``QT_TRANSLATE_NOOP`` gives it."""
    shortcut: str | QKeySequence.StandardKey
    icon: str | None = None
    checkable: bool = False
    on_canvas: bool = False
    """Shown on the dark canvas, whatever the scheme."""


_STANDARD = QKeySequence.StandardKey
SPECS = {
    "open_files": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Open…"), _STANDARD.Open, "open"),
    "open_folder": ActionSpec(QT_TRANSLATE_NOOP("Actions", "Open &folder…"), "Ctrl+Shift+O"),
    "clear_recent": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Forget what was opened"), "Ctrl+Alt+R"
    ),
    "paste": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Paste files"), _STANDARD.Paste),
    "try_sample": ActionSpec(QT_TRANSLATE_NOOP("Actions", "Try a &sample"), "Ctrl+T", "sample"),
    "export": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", "export"),
    "print": ActionSpec(QT_TRANSLATE_NOOP("Actions", "Pr&int the report…"), "Ctrl+P", "print"),
    "settings": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", "settings"),
    "quit": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
    "pause_batch": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Pause reading"), "Ctrl+Shift+P", "pause", checkable=True
    ),
    "cancel_batch": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Cancel reading"), "Ctrl+.", "stop"
    ),
    "delete": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Delete from the history"), _STANDARD.Delete, "delete"
    ),
    "search": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Search the history"), _STANDARD.Find, "search"
    ),
    "previous": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Previous picture"), "PgUp"),
    "next": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Next picture"), "PgDown"),
    "window_tool": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Window: drag for brightness and contrast"),
        "W", "window", checkable=True, on_canvas=True,
    ),
    "pan_tool": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Move: drag the picture"),
        "M", "pan", checkable=True, on_canvas=True,
    ),
    "measure_tool": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Measure a &distance"),
        "D", "measure", checkable=True, on_canvas=True,
    ),
    "magnifier_tool": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Ma&gnifier"),
        "G", "magnifier", checkable=True, on_canvas=True,
    ),
    "zoom_in": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"), _STANDARD.ZoomIn, "zoom-in"
    ),
    "zoom_out": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"), _STANDARD.ZoomOut, "zoom-out"
    ),
    "fit": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Fit to the window"), "F", "fit", on_canvas=True
    ),
    "actual_size": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Actual &pixels (1:1)"), "1", "actual-size"
    ),
    "invert": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Invert: swap black and white"),
        "I", "invert", checkable=True, on_canvas=True,
    ),
    "rotate_left": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Turn &left"), "[", "rotate-left"
    ),
    "rotate_right": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Turn &right"), "]", "rotate-right"
    ),
    "flip_horizontally": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Mirror left to right"), "X", "flip-horizontally"
    ),
    "flip_vertically": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Flip &top to bottom"), "Y", "flip-vertically"
    ),
    "edit_window": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Enter center and width…"), "Shift+W"
    ),
    "clear_measurements": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Clear the measurements"), "Shift+D"
    ),
    "reset_view": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Reset the view"), "R", "reset"
    ),
    "heat_map": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Heat map: where the network looked"),
        "H", "heat-map", checkable=True, on_canvas=True,
    ),
    "compare": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Compare with a &prior of this patient"),
        "P", "compare", checkable=True, on_canvas=True,
    ),
    "show_history": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "History panel"), "Ctrl+1", checkable=True
    ),
    "show_reading": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Reading panel"), "Ctrl+2", checkable=True
    ),
    "read_again": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Read a&gain with this model"), "Ctrl+R"
    ),
    "mark_reviewed": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Mark as reviewed"), "Ctrl+Return", "check"
    ),
    "read_first": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "Read &first: hide the answer until I have entered mine"),
        "Ctrl+Shift+R", checkable=True,
    ),
    "model_card": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "How far can I &trust this?"), "Ctrl+I"
    ),
    "erase_patient": ActionSpec(
        QT_TRANSLATE_NOOP("Actions", "&Erase this patient for good…"), "Ctrl+Shift+Del"
    ),
    "save_log": ActionSpec(QT_TRANSLATE_NOOP("Actions", "Save &log…"), "Ctrl+Shift+L"),
    "self_test": ActionSpec(QT_TRANSLATE_NOOP("Actions", "Self-&test…"), "Ctrl+Alt+T"),
    "shortcuts": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1"),
    "about": ActionSpec(QT_TRANSLATE_NOOP("Actions", "&About Hilum"), "Shift+F1"),
}  # fmt: skip

_UNDO = (QT_TRANSLATE_NOOP("Actions", "&Undo"), QT_TRANSLATE_NOOP("Actions", "&Undo {what}"))
_REDO = (QT_TRANSLATE_NOOP("Actions", "&Redo"), QT_TRANSLATE_NOOP("Actions", "&Redo {what}"))


def plain_words(action: QAction) -> str:
    """What an action does, without its keys and the marks of a menu."""
    words = action.text().partition("\t")[0]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class Actions(QObject):
    """All actions, one attribute each, still unconnected."""

    open_files: QAction
    open_folder: QAction
    clear_recent: QAction
    paste: QAction
    try_sample: QAction
    export: QAction
    print: QAction
    settings: QAction
    quit: QAction
    pause_batch: QAction
    cancel_batch: QAction
    delete: QAction
    search: QAction
    previous: QAction
    next: QAction
    window_tool: QAction
    pan_tool: QAction
    measure_tool: QAction
    magnifier_tool: QAction
    zoom_in: QAction
    zoom_out: QAction
    fit: QAction
    actual_size: QAction
    invert: QAction
    rotate_left: QAction
    rotate_right: QAction
    flip_horizontally: QAction
    flip_vertically: QAction
    edit_window: QAction
    clear_measurements: QAction
    reset_view: QAction
    heat_map: QAction
    compare: QAction
    show_history: QAction
    show_reading: QAction
    read_again: QAction
    mark_reviewed: QAction
    read_first: QAction
    model_card: QAction
    erase_patient: QAction
    save_log: QAction
    self_test: QAction
    shortcuts: QAction
    about: QAction

    def __init__(self, theme: Theme, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        for name, spec in SPECS.items():
            action = QAction(self)
            action.setObjectName(f"action_{name}")
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setCheckable(spec.checkable)
            # Tinted for the dark canvas, an icon would vanish on a light menu.
            action.setIconVisibleInMenu(not spec.on_canvas)
            setattr(self, name, action)
        self._undone = self._redone = ""
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setObjectName("action_undo")
        self.undo.setShortcut(QKeySequence(_STANDARD.Undo))
        self.undo.setEnabled(undo_stack.canUndo())
        self.undo.triggered.connect(undo_stack.undo)
        undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        undo_stack.undoTextChanged.connect(self._name_undone)
        self.redo.setObjectName("action_redo")
        self.redo.setShortcut(QKeySequence(_STANDARD.Redo))
        self.redo.setEnabled(undo_stack.canRedo())
        self.redo.triggered.connect(undo_stack.redo)
        undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        undo_stack.redoTextChanged.connect(self._name_redone)
        tools = QActionGroup(self)
        for tool in (self.window_tool, self.pan_tool, self.measure_tool, self.magnifier_tool):
            tools.addAction(tool)
        self.window_tool.setChecked(True)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every text from the present translation."""
        for name, spec in SPECS.items():
            action: QAction = getattr(self, name)
            words = QCoreApplication.translate("Actions", str(spec.text))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            shown = left_to_right(keys)
            # A menu writes the keys itself; from right to left "[" would then become "]".
            is_torn = shown != keys and not keys[-1].isalnum()
            action.setText(f"{words}\t{shown}" if is_torn else words)
            action.setToolTip(f"{plain_words(action)} ({shown})")
        self._name_undo()

    def _name_undone(self, what: str) -> None:
        self._undone = what
        self._name_undo()

    def _name_redone(self, what: str) -> None:
        self._redone = what
        self._name_undo()

    def _name_undo(self) -> None:
        # The stack's own actions would keep the language that they were made in.
        for action, what, alone, named in (
            (self.undo, self._undone, *_UNDO),
            (self.redo, self._redone, *_REDO),
        ):
            words = QCoreApplication.translate("Actions", str(named if what else alone))
            action.setText(words.format(what=what))

    def _tint(self) -> None:
        for name, spec in SPECS.items():
            if spec.icon is not None:
                colours = CANVAS if spec.on_canvas else self._theme.colours
                getattr(self, name).setIcon(icon(spec.icon, colours))
        self.undo.setIcon(icon("undo", self._theme.colours))
        self.redo.setIcon(icon("redo", self._theme.colours))
