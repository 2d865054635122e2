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
    """What an action is named and drawn with."""

    text: object
    """English, as ``QT_TRANSLATE_NOOP`` gives it."""
    icon: str | None
    on_canvas: bool
    """Shown on the dark canvas, whatever the scheme."""


_STANDARD = QKeySequence.StandardKey


_UNDO = (QT_TRANSLATE_NOOP("Actions", "&Undo"), QT_TRANSLATE_NOOP("Actions", "&Undo {what}"))
_REDO = (QT_TRANSLATE_NOOP("Actions", "&Redo"), QT_TRANSLATE_NOOP("Actions", "&Redo {what}"))


def plain_words(action: QAction) -> str:
    """What an action does, without its keys and the marks of a menu."""
    words = action.text().partition("\t")[0]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class Actions(QObject):
    """All actions, one attribute each, still unconnected."""

    def __init__(self, theme: Theme, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._specs: dict[QAction, ActionSpec] = {}
        self._said: dict[QAction, str] = {}
        self._add_all()
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

    def _add_all(self) -> None:
        add = self._add
        self.open_files = add(
            "open_files", QT_TRANSLATE_NOOP("Actions", "&Open…"), _STANDARD.Open, "open"
        )
        self.open_folder = add(
            "open_folder", QT_TRANSLATE_NOOP("Actions", "Open &folder…"), "Ctrl+Shift+O"
        )
        self.clear_recent = add(
            "clear_recent", QT_TRANSLATE_NOOP("Actions", "&Forget what was opened"), "Ctrl+Alt+R"
        )
        self.paste = add("paste", QT_TRANSLATE_NOOP("Actions", "&Paste files"), _STANDARD.Paste)
        self.try_sample = add(
            "try_sample", QT_TRANSLATE_NOOP("Actions", "Try a &sample"), "Ctrl+T", "sample"
        )
        self.export = add("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", "export")
        self.print = add(
            "print", QT_TRANSLATE_NOOP("Actions", "Pr&int the report…"), "Ctrl+P", "print"
        )
        self.settings = add(
            "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", "settings"
        )
        self.quit = add("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q")
        self.pause_batch = add(
            "pause_batch",
            QT_TRANSLATE_NOOP("Actions", "&Pause reading"),
            "Ctrl+Shift+P",
            "pause",
            checkable=True,
        )
        self.cancel_batch = add(
            "cancel_batch", QT_TRANSLATE_NOOP("Actions", "&Cancel reading"), "Ctrl+.", "stop"
        )
        self.delete = add(
            "delete",
            QT_TRANSLATE_NOOP("Actions", "&Delete from the history"),
            _STANDARD.Delete,
            "delete",
        )
        self.search = add(
            "search", QT_TRANSLATE_NOOP("Actions", "&Search the history"), _STANDARD.Find, "search"
        )
        self.previous = add("previous", QT_TRANSLATE_NOOP("Actions", "&Previous picture"), "PgUp")
        self.next = add("next", QT_TRANSLATE_NOOP("Actions", "&Next picture"), "PgDown")
        self.window_tool = add(
            "window_tool",
            QT_TRANSLATE_NOOP("Actions", "&Window: drag for brightness and contrast"),
            "W",
            "window",
            checkable=True,
            on_canvas=True,
        )
        self.pan_tool = add(
            "pan_tool",
            QT_TRANSLATE_NOOP("Actions", "&Move: drag the picture"),
            "M",
            "pan",
            checkable=True,
            on_canvas=True,
        )
        self.measure_tool = add(
            "measure_tool",
            QT_TRANSLATE_NOOP("Actions", "Measure a &distance"),
            "D",
            "measure",
            checkable=True,
            on_canvas=True,
        )
        self.magnifier_tool = add(
            "magnifier_tool",
            QT_TRANSLATE_NOOP("Actions", "Ma&gnifier"),
            "G",
            "magnifier",
            checkable=True,
            on_canvas=True,
        )
        self.zoom_in = add(
            "zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), _STANDARD.ZoomIn, "zoom-in"
        )
        self.zoom_out = add(
            "zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), _STANDARD.ZoomOut, "zoom-out"
        )
        self.fit = add(
            "fit", QT_TRANSLATE_NOOP("Actions", "&Fit to the window"), "F", "fit", on_canvas=True
        )
        self.actual_size = add(
            "actual_size", QT_TRANSLATE_NOOP("Actions", "Actual &pixels (1:1)"), "1", "actual-size"
        )
        self.invert = add(
            "invert",
            QT_TRANSLATE_NOOP("Actions", "&Invert: swap black and white"),
            "I",
            "invert",
            checkable=True,
            on_canvas=True,
        )
        self.rotate_left = add(
            "rotate_left", QT_TRANSLATE_NOOP("Actions", "Turn &left"), "[", "rotate-left"
        )
        self.rotate_right = add(
            "rotate_right", QT_TRANSLATE_NOOP("Actions", "Turn &right"), "]", "rotate-right"
        )
        self.flip_horizontally = add(
            "flip_horizontally",
            QT_TRANSLATE_NOOP("Actions", "&Mirror left to right"),
            "X",
            "flip-horizontally",
        )
        self.flip_vertically = add(
            "flip_vertically",
            QT_TRANSLATE_NOOP("Actions", "Flip &top to bottom"),
            "Y",
            "flip-vertically",
        )
        self.edit_window = add(
            "edit_window", QT_TRANSLATE_NOOP("Actions", "&Enter center and width…"), "Shift+W"
        )
        self.clear_measurements = add(
            "clear_measurements", QT_TRANSLATE_NOOP("Actions", "&Clear the measurements"), "Shift+D"
        )
        self.reset_view = add(
            "reset_view", QT_TRANSLATE_NOOP("Actions", "&Reset the view"), "R", "reset"
        )
        self.heat_map = add(
            "heat_map",
            QT_TRANSLATE_NOOP("Actions", "&Heat map: where the network looked"),
            "H",
            "heat-map",
            checkable=True,
            on_canvas=True,
        )
        self.compare = add(
            "compare",
            QT_TRANSLATE_NOOP("Actions", "Compare with a &prior of this patient"),
            "P",
            "compare",
            checkable=True,
            on_canvas=True,
        )
        self.show_history = add(
            "show_history", QT_TRANSLATE_NOOP("Actions", "History panel"), "Ctrl+1", checkable=True
        )
        self.show_reading = add(
            "show_reading", QT_TRANSLATE_NOOP("Actions", "Reading panel"), "Ctrl+2", checkable=True
        )
        self.read_again = add(
            "read_again", QT_TRANSLATE_NOOP("Actions", "Read a&gain with this model"), "Ctrl+R"
        )
        self.mark_reviewed = add(
            "mark_reviewed",
            QT_TRANSLATE_NOOP("Actions", "&Mark as reviewed"),
            "Ctrl+Return",
            "check",
        )
        self.read_first = add(
            "read_first",
            QT_TRANSLATE_NOOP("Actions", "Read &first: hide the answer until I have entered mine"),
            "Ctrl+Shift+R",
            checkable=True,
        )
        self.model_card = add(
            "model_card", QT_TRANSLATE_NOOP("Actions", "How far can I &trust this?"), "Ctrl+I"
        )
        self.erase_patient = add(
            "erase_patient",
            QT_TRANSLATE_NOOP("Actions", "&Erase this patient for good…"),
            "Ctrl+Shift+Del",
        )
        self.save_log = add("save_log", QT_TRANSLATE_NOOP("Actions", "Save &log…"), "Ctrl+Shift+L")
        self.self_test = add("self_test", QT_TRANSLATE_NOOP("Actions", "Self-&test…"), "Ctrl+Alt+T")
        self.shortcuts = add("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1")
        self.about = add("about", QT_TRANSLATE_NOOP("Actions", "&About Hilum"), "Shift+F1")

    def _add(
        self,
        name: str,
        text: object,
        shortcut: str | QKeySequence.StandardKey,
        icon: str | None = None,
        *,
        checkable: bool = False,
        on_canvas: bool = False,
    ) -> QAction:
        action = QAction(self, checkable=checkable)
        action.setObjectName(f"action_{name}")
        action.setShortcut(QKeySequence(shortcut))
        # Tinted for the dark canvas, an icon would vanish on a light menu.
        action.setIconVisibleInMenu(not on_canvas)
        self._specs[action] = ActionSpec(text, icon, on_canvas)
        return action

    def retranslate(self) -> None:
        """Take every text from the present translation."""
        for action in self._specs:
            self._write(action)
        self._name_undo()

    def say(self, action: QAction, words: str | None) -> None:
        """Say what an action would do now; None for what it does as a rule."""
        if words is None:
            self._said.pop(action, None)
        else:
            self._said[action] = words
        self._write(action)

    def _write(self, action: QAction) -> None:
        usual = str(self._specs[action].text)
        words = self._said.get(action) or QCoreApplication.translate("Actions", usual)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        shown = left_to_right(keys)
        # A menu writes the keys itself; from right to left "[" would then become "]".
        is_torn = shown != keys and not keys[-1].isalnum()
        action.setText(f"{words}\t{shown}" if is_torn else words)
        action.setToolTip(f"{plain_words(action)} ({shown})")

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
        for action, spec in self._specs.items():
            if spec.icon is not None:
                colours = CANVAS if spec.on_canvas else self._theme.colours
                action.setIcon(icon(spec.icon, colours))
        self.undo.setIcon(icon("undo", self._theme.colours))
        self.redo.setIcon(icon("redo", self._theme.colours))
