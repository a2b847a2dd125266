"""What can be done with the selected question, as buttons that wrap to the width there is."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runofshow.core.question import Question, Standing
from runofshow.desktop import theme
from runofshow.desktop.question_action import ACTIONS, QuestionAction
from runofshow.desktop.question_button import HEIGHT, QuestionButton

translate = QCoreApplication.translate

GAP = 4


class QuestionStrip(QWidget):
    """The buttons of the actions that the selected question allows. `pressed` gives the action."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = [QuestionButton(action, self) for action in ACTIONS]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, action=button.action: self.pressed.emit(action))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._most_rows = 1
        self._offered: tuple[Standing | None, bool] | None = None
        self._choose_icons()
        self.show_for(None, may=False)

    def retranslate(self) -> None:
        """Take all texts from the language of now."""
        for button in self._buttons:
            button.retranslate()
        self._choose_icons()
        self._place()

    def show_for(self, question: Question | None, *, may: bool) -> None:
        """Offer what this question allows."""
        offered = (None if question is None else question.standing, may)
        if offered == self._offered:
            return
        self._offered = offered
        for button in self._buttons:
            fits = question is not None and question.standing in button.action.standings
            button.setVisible(fits)
            button.setEnabled(may)
        self._place()
        self.update()

    def shown(self) -> list[QuestionAction]:
        """The actions that are offered."""
        return [button.action for button in self._buttons if button.isVisibleTo(self)]

    def restyle(self) -> None:
        """Place the buttons by the size of their text."""
        self._choose_icons()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_icons()
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shown():
            return
        painter = QPainter(self)
        painter.setFont(theme.font(theme.scale().caption))
        painter.setPen(theme.colours().of("muted"))
        hint = translate("Questions", "Choose a question to act on it.")
        hint = painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), int(flags), hint)
        painter.end()

    def _choose_icons(self) -> None:
        """Show icons where they cost no row."""
        counts = []
        for has_icon in (False, True):
            for button in self._buttons:
                button.has_icon = has_icon
            counts.append(max(self._rows(standing) for standing in Standing))
        self._most_rows = counts[0]
        if counts[0] < counts[1]:
            for button in self._buttons:
                button.has_icon = False

    def _height(self) -> int:
        """The height that the fullest of all selections needs, so that nothing jumps from one to the next;
        while nothing is selected that of a line, so that the lists have the rest."""
        if not self.shown():
            return theme.scaled(HEIGHT)
        return self._most_rows * (theme.scaled(HEIGHT) + GAP) - GAP

    def _rows(self, standing: Standing) -> int:
        rows, left = 1, 0
        for button in self._buttons:
            if standing in button.action.standings:
                width = button.sizeHint().width()
                if left and left + width > self.width():
                    rows, left = rows + 1, 0
                left += width + GAP
        return rows

    def _place(self) -> None:
        at = QPoint(0, 0)
        for button in self._buttons:
            if not button.isVisibleTo(self):
                continue
            size = button.sizeHint()
            if at.x() > 0 and at.x() + size.width() > self.width():
                at = QPoint(0, at.y() + size.height() + GAP)
            button.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + GAP)
        if self._height() != self.height():
            self.updateGeometry()
