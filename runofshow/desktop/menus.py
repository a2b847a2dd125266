"""The menus of a window, filled from the table of actions."""

from typing import Final

from PySide6.QtWidgets import QMenu, QMenuBar

from runofshow.desktop.action import Menu
from runofshow.desktop.actions import Actions
from runofshow.desktop.wording import translate

SUBMENUS: Final = {
    Menu.SPEED: Menu.SESSION,
    **dict.fromkeys((Menu.WORKSPACE, Menu.LANGUAGE, Menu.THEME, Menu.TEXT), Menu.VIEW),
}


class Menus:
    """All menus, with their actions in the order of the table."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            parent = SUBMENUS.get(menu)
            made = bar.addMenu("") if parent is None else self._menus[parent].addMenu("")
            self._menus[menu] = made
            for action in actions.of_menu(menu):
                made.addAction(action)

    def retranslate(self) -> None:
        """Take all words from the language of now."""
        for menu, made in self._menus.items():
            made.setTitle(translate("Menus", menu.value))
