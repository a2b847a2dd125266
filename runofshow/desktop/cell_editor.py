"""The field in which a cell of the running order is edited, and how it opens, is read and closes."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from runofshow.core.commands import Command
from runofshow.core.projection import SegmentView
from runofshow.desktop.cell_edit import Typed
from runofshow.desktop.labels import set_look
from runofshow.desktop.running_order_model import RunningOrderModel
from runofshow.desktop.running_order_painting import RowDelegate

Index = QModelIndex | QPersistentModelIndex
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKING = (*_RETURNS, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CellEditor(QLineEdit):
    """A field over a cell. It is filled once: what happens to the row meanwhile leaves what was typed."""

    def __init__(self, index: Index, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self.is_filled = False
        self._filled = ""
        self.setObjectName("cell")
        self.setFrame(False)

    def fill(self, text: str) -> None:
        """Have this text, to be written over."""
        self.is_filled, self._filled = True, text
        self.setText(text)
        self.selectAll()

    @property
    def is_typed(self) -> bool:
        """Whether anything was typed, be it what was there before."""
        return self.isModified() or self.text() != self._filled

    def show_typed(self, typed: Typed) -> None:
        """Show whether what was typed is understood, to the eye and to assistive technology."""
        set_look(self, "wrong", bool(typed.wrong))
        self.setAccessibleDescription(typed.wrong or typed.understood)


class EditingDelegate(RowDelegate):
    """Paints the cells and edits them. `opened` tells that a field comes, `typed` what it holds at each
    stroke, `not_taken` what was wrong when it was left, and `done` that it is closed."""

    opened = Signal()
    typed = Signal(object)
    not_taken = Signal(str)
    done = Signal()

    def __init__(self, table: QTableView, model: RunningOrderModel) -> None:
        super().__init__(table, model)
        self._order = model
        # Which segments a time is meant for, and why a command would be refused ("" if it would not).
        self.together: Callable[[], tuple[SegmentView, ...]] = tuple
        self.why_not: Callable[[Command], str] = lambda _: ""
        self.closeEditor.connect(lambda: self.done.emit())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(index, parent)
        editor.setAccessibleName(self._order.field_name_at(index))
        editor.textEdited.connect(lambda _: self.tell(editor))
        self.opened.emit()
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.is_filled:
            editor.fill(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        if not isinstance(editor, CellEditor):
            return
        typed = self._read(editor)
        if typed.wrong:
            self.not_taken.emit(typed.wrong)
        elif typed.command is not None:
            self._order.edited.emit(typed.command)

    def tell(self, editor: CellEditor) -> Typed:
        """Read what was typed and show how it is understood."""
        typed = self._read(editor)
        editor.show_typed(typed)
        self.typed.emit(typed)
        return typed

    def _read(self, editor: CellEditor) -> Typed:
        return self._order.read(editor.index, editor.text(), self.together()) if editor.is_typed else Typed()

    def settle(self, editor: CellEditor) -> bool:
        """Take what was typed and close its field. What cannot be taken is told, and stays open."""
        if self._is_taken(editor):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        self.not_taken.emit(editor.accessibleDescription())
        return False

    def _is_taken(self, editor: CellEditor) -> bool:
        """Whether what was typed is understood and would not be refused; else that is shown."""
        typed = self.tell(editor)
        why = typed.wrong or ("" if typed.command is None else self.why_not(typed.command))
        if why != typed.wrong:
            editor.show_typed(Typed(wrong=why))
        return not why

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Nothing that is not understood, or refused, is taken: the field stays open until it is, or is
        abandoned."""
        if isinstance(editor, CellEditor) and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in _TAKING and not self._is_taken(editor):
                return True
            if is_press and event.key() in _RETURNS:
                # The base class would have the key reach the table too, which edits by it.
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)
