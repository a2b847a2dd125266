"""All keys, beside the running show: the list is made from the tables of actions."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from runofshow.desktop import question_action, theme
from runofshow.desktop.action_table import ACTIONS, FLOOR_KEYS, Action, Menu
from runofshow.desktop.key_words import key_label
from runofshow.desktop.labels import label
from runofshow.desktop.wording import translate

WIDTH = 344
Keys = list[tuple[str, str]]


def keys_shown() -> list[tuple[str, Keys]]:
    """Every key with what it does, in groups, in the words of now."""
    show = [*_of(Menu.SHOW), _floor()]
    order = _of(Menu.RUNNING_ORDER)
    window = [*_of(Menu.SESSION), *_of(Menu.VIEW), *_of(Menu.HELP)]
    questions = [
        (key_label(action.keys[0]), action.text().removesuffix("…"))
        for action in (*question_action.ACTIONS, question_action.ANSWERED)
    ]
    return [
        (translate("Keys", "EVERYWHERE BUT IN A FIELD"), show),
        (translate("Keys", "IN THE RUNNING ORDER"), order),
        (translate("Keys", "IN THE LISTS OF QUESTIONS"), questions),
        (translate("Keys", "WINDOW"), window),
    ]


def _of(menu: Menu) -> Keys:
    return [
        (key_label(action.keys[0]), _text(action))
        for action in ACTIONS
        if action.menu is menu and action.keys and action.id != "unskip"
    ]


def _text(action: Action) -> str:
    if action.id == "skip":
        return translate("Keys", "Skip, or take in again")
    return translate("Actions", action.text).removesuffix("…")


def _floor() -> tuple[str, str]:
    return (f"1 – {FLOOR_KEYS}", translate("Keys", "Give the floor to a speaker"))


class KeysPanel(QFrame):
    """The list of keys at the right of the window, where it hides no countdown. Esc closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("keys")
        self.setStyleSheet(
            f"#keys {{ background: {theme.COLOURS.surface}; border-left: 1px solid {theme.COLOURS.line}; }}"
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._escape = QShortcut(QKeySequence("Esc"), self, self.hide)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Show the list, or hide it."""
        if self.isVisible():
            self.hide()
            return
        self.retranslate()
        self._place()
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("All keys"))
        page = QWidget()
        page.setStyleSheet(f"background: {theme.COLOURS.surface};")
        grid = QGridLayout(page)
        grid.setContentsMargins(2 * theme.UNIT, theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT)
        grid.setHorizontalSpacing(2 * theme.UNIT)
        grid.setVerticalSpacing(theme.UNIT // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        for heading, keys in keys_shown():
            title = label("heading")
            title.setText(heading)
            title.setContentsMargins(0, theme.UNIT, 0, 0)
            grid.addWidget(title, row, 0, 1, 2)
            for key, text in keys:
                row += 1
                grid.addWidget(_cap(key), row, 0, Qt.AlignmentFlag.AlignLeft)
                said = label(size=theme.SCALE.body)
                said.setText(text)
                grid.addWidget(said, row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        self._area.setWidget(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lie over the questions; without a console, along the right edge."""
        body = self._window.findChild(QWidget, "body")
        left = self._window.width() - WIDTH
        if body is None:
            self.setGeometry(left, 0, WIDTH, self._window.height())
            return
        top = body.mapTo(self._window, QPoint())
        right = top.x() + body.width()
        self.setGeometry(right - WIDTH, top.y(), WIDTH, body.height())


def _cap(key: str) -> QLabel:
    made = label(size=theme.SCALE.caption)
    made.setText(key)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setStyleSheet(
        f"background: {theme.COLOURS.raised}; border-radius: 4px; padding: 2px {theme.UNIT}px;"
    )
    return made
