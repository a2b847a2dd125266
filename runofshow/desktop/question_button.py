"""A small button for an action on a question, with its key beside its text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from runofshow.desktop import theme
from runofshow.desktop.icons import paint_icon
from runofshow.desktop.key_words import key_label
from runofshow.desktop.question_action import QuestionAction

HEIGHT = 28
GAP = 4


class QuestionButton(QPushButton):
    """Clicking it does not take the focus from the table, so that the keys go on working; Tab reaches it."""

    def __init__(self, action: QuestionAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = action
        self.key = key_label(action.keys[0])
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        if action.is_primary:
            self.setProperty("tone", "primary")
        self.retranslate()

    def retranslate(self) -> None:
        """Take the text from the language of now."""
        text = self.action.text()
        self.key = key_label(self.action.keys[0])
        self.setText(text)
        self.setAccessibleName(text.removesuffix("…"))
        self.setToolTip(f"{self.accessibleName()} ({self.key})")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(_font(theme.scale().caption)).horizontalAdvance(self.text())
        width += self._icon_side() + 2 * GAP + self._key_width() + 2 * theme.UNIT
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._colour()
        painter.setPen(colour)
        painter.setFont(_font(theme.scale().caption))
        width = painter.fontMetrics().horizontalAdvance(self.text())
        side = self._icon_side()
        left = (self.width() - side - width - 2 * GAP - self._key_width()) / 2
        place = QRectF(round(left), (self.height() - side) // 2, side, side)
        paint_icon(painter, self.action.id, place, colour)
        left += side + GAP
        text_box = QRectF(left, 0, width + 1, self.height())
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        high = theme.scaled(16)
        box = QRectF(left + width + GAP, (self.height() - high) / 2, self._key_width(), high)
        faint = QColor(colour)
        faint.setAlphaF(0.45)
        painter.setPen(QPen(faint, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(colour)
        painter.setFont(_font(theme.scale().key))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
        painter.end()

    def _colour(self) -> QColor:
        if not self.isEnabled():
            return theme.colours().of("faint")
        name = "on_accent" if self.property("tone") == "primary" else "text"
        return theme.colours().of(name)

    @staticmethod
    def _icon_side() -> int:
        return theme.scaled(14)

    def _key_width(self) -> int:
        return max(QFontMetrics(_font(theme.scale().key)).horizontalAdvance(self.key) + 6, 15)


def _font(size: int) -> QFont:
    return theme.font(size, QFont.Weight.Medium)
