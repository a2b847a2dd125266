"""The look: colours, one spacing unit, one type scale, as data; and the style that is made of them."""

from typing import Final

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QPalette

UNIT: Final = 8
RADIUS: Final = 6

FAMILIES: Final = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Noto Sans",
    "DejaVu Sans",
)


class Scale(Struct, frozen=True):
    """The sizes of text, in device-independent pixels."""

    caption: int = 12
    body: int = 13
    lead: int = 15
    title: int = 18
    display: int = 26


class Colours(Struct, frozen=True):
    """The colours of one theme, by what they are for."""

    background: str
    surface: str
    raised: str
    pressed: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selected: str
    good: str
    good_surface: str
    warning: str
    warning_surface: str
    danger: str
    danger_surface: str
    accent_dim: str
    warning_dim: str
    danger_dim: str

    def of(self, name: str) -> QColor:
        """The colour with this name."""
        return QColor(getattr(self, name))


DARK: Final = Colours(
    background="#131519",
    surface="#1b1e24",
    raised="#272b33",
    pressed="#343a45",
    line="#2d313a",
    text="#f3f5f8",
    muted="#a3aab6",
    accent="#6ea8ff",
    on_accent="#0b1526",
    selected="#1f3250",
    good="#63d29a",
    good_surface="#16301f",
    warning="#f7b63e",
    warning_surface="#33270f",
    danger="#ff7a70",
    danger_surface="#3c1a19",
    accent_dim="#36517c",
    warning_dim="#6b5019",
    danger_dim="#7a302c",
)

DISABLED: Final = "#6b727e"


def colours() -> Colours:
    """The colours in force."""
    return DARK


def scale() -> Scale:
    """The sizes of text in force."""
    return Scale()


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of this size in device-independent pixels, with digits that do not move."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette() -> QPalette:
    """The palette of the Fusion style in the colours in force."""
    c = colours()
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "background"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "surface"),
        (role.Text, "text"),
        (role.PlaceholderText, "muted"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger"),
        (role.Highlight, "selected"),
        (role.HighlightedText, "text"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Light, "pressed"),
        (role.Midlight, "raised"),
        (role.Mid, "line"),
        (role.Dark, "background"),
        (role.Shadow, "background"),
    ):
        made.setColor(which, c.of(name))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(DISABLED))
    return made


def style_sheet() -> str:
    """What Fusion does not do by itself: flat surfaces, one radius, a clear focus ring."""
    c = colours()
    return f"""
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
QMenuBar {{ background: {c.background}; padding: 2px 2px; }}
QMenuBar::item {{ padding: 3px {UNIT}px; border-radius: 4px; color: {c.muted}; }}
QMenuBar::item:selected {{ background: {c.raised}; color: {c.text}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: 4px; }}
QMenu::item {{ padding: 5px {UNIT * 3}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selected}; }}
QMenu::item:disabled {{ color: {DISABLED}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px {UNIT}px; }}

QPushButton {{ background: {c.raised}; color: {c.text}; border: 2px solid {c.raised};
  border-radius: {RADIUS}px; padding: 4px {UNIT}px; }}
QPushButton:hover {{ background: {c.pressed}; border-color: {c.pressed}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:focus {{ border-color: {c.text}; }}
QPushButton:disabled {{ color: {DISABLED}; background: {c.surface}; border-color: {c.surface}; }}
QPushButton[tone="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent}; }}
QPushButton[tone="primary"]:hover {{ background: #8bbaff; border-color: #8bbaff; }}
QPushButton[tone="primary"]:focus {{ border-color: {c.text}; }}
QPushButton[tone="primary"]:disabled {{ background: {c.surface}; border-color: {c.surface};
  color: {DISABLED}; }}
QPushButton[tone="danger"] {{ background: {c.danger_surface}; border-color: {c.danger_surface};
  color: {c.danger}; }}
QPushButton[tone="danger"]:focus {{ border-color: {c.text}; }}
QPushButton[tone="danger"]:disabled {{ background: {c.surface}; border-color: {c.surface};
  color: {DISABLED}; }}
QPushButton[tone="armed"] {{ background: {c.danger}; border-color: {c.danger}; color: #2a0806; }}
QPushButton[tone="armed"]:focus {{ border-color: {c.text}; }}
QPushButton:checked {{ background: {c.selected}; border-color: {c.accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit {{ background: {c.surface}; color: {c.text};
  border: 2px solid {c.line}; border-radius: {RADIUS}px; padding: 4px {UNIT}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {c.accent}; }}

QTableView, QListView, QTreeView {{ background: {c.background}; border: none; outline: none;
  gridline-color: {c.background}; selection-background-color: {c.selected}; selection-color: {c.text}; }}
QTableView {{ border: 2px solid {c.background}; }}
QTableView:focus {{ border-color: {c.accent}; }}
QComboBox:focus {{ border: 2px solid {c.accent}; }}
QHeaderView {{ background: {c.background}; border: none; }}
QHeaderView::section {{ background: {c.background}; color: {c.muted}; border: none;
  padding: 2px 4px; font-size: {scale().caption}px; }}
QHeaderView::section:last {{ padding-right: {UNIT}px; }}
QTableCornerButton::section {{ background: {c.background}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.pressed}; border-radius: 4px; margin: 1px; min-height: 24px;
  min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMainWindow::separator {{ background: {c.line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {c.accent}; }}
#body > QTabBar::tab {{ background: transparent; color: {c.muted}; border: none;
  border-bottom: 2px solid transparent; padding: 5px {UNIT}px; font-weight: 600; }}
#body > QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
#body > QTabBar::tab:focus {{ border-bottom-color: {c.text}; }}
QDockWidget::title {{ background: {c.raised}; color: {c.muted}; padding: 4px {UNIT}px; }}

QFrame[card="true"] {{ background: {c.surface}; border-radius: {RADIUS}px; }}
QFrame[rule="true"] {{ background: {c.line}; border: none; }}
QLabel[tone="muted"] {{ color: {c.muted}; }}
QLabel[tone="caption"] {{ color: {c.muted}; font-size: {scale().caption}px; }}
QLabel[tone="heading"] {{ color: {c.muted}; font-size: {scale().caption}px; font-weight: 600;
  letter-spacing: 1px; }}
"""
