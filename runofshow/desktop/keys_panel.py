"""All keys, beside the running show: the list is made from the tables of actions."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from runofshow.desktop import question_action, theme
from runofshow.desktop.action import Menu
from runofshow.desktop.action_table import ACTIONS, BY_ID, FLOOR_KEYS
from runofshow.desktop.actions import Actions
from runofshow.desktop.key_map import USUAL
from runofshow.desktop.key_words import key_label
from runofshow.desktop.labels import label
from runofshow.desktop.wording import translate

WIDTH = 344
# In the menus below these an action is named in few words, which the menu's title explains.
OF_THE_BAR = frozenset((Menu.SHOW, Menu.RUNNING_ORDER, Menu.SESSION, Menu.VIEW, Menu.HELP))
Keys = list[tuple[str, str]]


def keys_shown(actions: Actions) -> list[tuple[str, Keys]]:
    """Every key with what it does, in groups, in the words of now."""
    show = [*_of(actions, Menu.SHOW), *_floor(actions)]
    order = _of(actions, Menu.RUNNING_ORDER)
    window = [key for menu in (Menu.SESSION, Menu.VIEW, Menu.HELP) for key in _of(actions, menu)]
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


def place_name(actions: Actions, name: str) -> str:
    """What is done at the place of an action in a list of keys: two that share a key stand as one."""
    if name == "skip":
        return translate("Keys", "Skip, or take in again")
    text = actions.name_of(name)
    menu = BY_ID[name].menu
    if menu is None or menu in OF_THE_BAR:
        return text
    title = translate("Menus", menu.value).replace("&", "")
    return translate("Keys", "{menu}: {name}").format(menu=title, name=text)


def _of(actions: Actions, menu: Menu) -> Keys:
    return [
        (actions.key_of(action.id), place_name(actions, action.id))
        for action in ACTIONS
        if action.menu is menu and actions.keys_of(action.id) and action.id != "unskip"
    ]


def _floor(actions: Actions) -> Keys:
    names = [f"floor_{place}" for place in range(1, FLOOR_KEYS + 1)]
    if all(actions.keys_of(name) == USUAL[name] for name in names):
        return [(f"1 – {FLOOR_KEYS}", translate("Keys", "Give the floor to a speaker"))]
    return [(actions.key_of(name), actions.name_of(name)) for name in names if actions.keys_of(name)]


class KeysPanel(QFrame):
    """The list of keys at the right of the window, where it hides no countdown. Esc closes it."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self.setObjectName("keys")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._before: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._escape = QShortcut(QKeySequence("Esc"), self, self.close_list)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Show the list, or hide it."""
        if self.isVisible():
            self.close_list()
            return
        self._before = QApplication.focusWidget()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        # So that it is scrolled by keyboard; the keys of the show work there as anywhere.
        self._area.setFocus()

    def close_list(self) -> None:
        """Go, and give the focus back to where it was."""
        had_focus = self._area.hasFocus()
        before, self._before = self._before, None
        # First: what is hidden with the focus hands it to any neighbour, whose panel would come to the front.
        if had_focus and before is not None:
            try:
                before.setFocus()
            except RuntimeError:
                # It has gone meanwhile.
                self._window.setFocus()
        self.hide()

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        self.setAccessibleName(self.tr("All keys"))
        self._area.setAccessibleName(self.tr("All keys"))
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Put every key into the list: a hundred labels that nobody looks at while the window comes up."""
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(2 * theme.UNIT, theme.UNIT, 2 * theme.UNIT, 2 * theme.UNIT)
        grid.setHorizontalSpacing(2 * theme.UNIT)
        grid.setVerticalSpacing(theme.UNIT // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        for heading, keys in keys_shown(self._actions):
            title = label("heading")
            title.setText(heading)
            title.setContentsMargins(0, theme.UNIT, 0, 0)
            grid.addWidget(title, row, 0, 1, 2)
            for key, text in keys:
                row += 1
                grid.addWidget(_cap(key), row, 0, Qt.AlignmentFlag.AlignLeft)
                said = label(step="body")
                said.setText(text)
                grid.addWidget(said, row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        self._area.setWidget(page)

    def restyle(self) -> None:
        """Be as wide as the text wants."""
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lie over the questions; without a console, along the right edge."""
        body = self._window.findChild(QWidget, "body")
        width = min(theme.scaled(WIDTH), self._window.width() * 2 // 3)
        if body is None:
            self.setGeometry(self._window.width() - width, 0, width, self._window.height())
            return
        top = body.mapTo(self._window, QPoint())
        right = top.x() + body.width()
        self.setGeometry(right - width, top.y(), width, body.height())


def _cap(key: str) -> QLabel:
    made = label(step="caption")
    made.setText(key)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setProperty("cap", True)
    return made
