"""The field in which a cell of the running order is edited, and how it opens, is read and closes."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

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
        self.setObjectName("cell")
        self.setFrame(False)

    def show_typed(self, typed: Typed) -> None:
        """Show whether what was typed is understood, to the eye and to assistive technology."""
        set_look(self, "wrong", bool(typed.wrong))
        self.setAccessibleDescription(typed.wrong or typed.understood)


class EditingDelegate(RowDelegate):
    """Paints the cells and edits them. `typed` tells what an open field holds at each stroke, `not_taken`
    what was wrong when it was left, and `done` that it is closed."""

    typed = Signal(object)
    not_taken = Signal(str)
    done = Signal()

    def __init__(self, table: QTableView, model: RunningOrderModel) -> None:
        super().__init__(table, model)
        self._order = model
        self.closeEditor.connect(lambda: self.done.emit())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(index, parent)
        editor.setAccessibleName(self._order.field_name_at(index))
        editor.textEdited.connect(lambda _: self.tell(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.is_filled:
            editor.is_filled = True
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, CellEditor):
            return
        typed = self._order.read(index, editor.text())
        if typed.wrong:
            self.not_taken.emit(typed.wrong)
        else:
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def tell(self, editor: CellEditor) -> Typed:
        """Read what was typed and show how it is understood."""
        typed = self._order.read(editor.index, editor.text())
        editor.show_typed(typed)
        self.typed.emit(typed)
        return typed

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Nothing that is not understood is taken: the field stays open until it is, or is abandoned."""
        if isinstance(editor, CellEditor) and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in _TAKING and self.tell(editor).wrong:
                return True
            if is_press and event.key() in _RETURNS:
                # The base class would have the key reach the table too, which edits by it.
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)
