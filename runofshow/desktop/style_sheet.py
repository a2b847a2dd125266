"""What Fusion does not do by itself: flat surfaces, one radius, a clear focus ring, in the look in force."""

from pathlib import Path

from runofshow.desktop import theme
from runofshow.desktop.resources import resource
from runofshow.desktop.theme import RADIUS, UNIT


def style_sheet() -> str:
    """The style of all windows but the stage."""
    return "\n".join((_menus(), _buttons(), _fields(), _lists(), _frames(), _texts()))


def _menus() -> str:
    c = theme.colours()
    return f"""
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px; }}
QMenuBar {{ background: {c.background}; padding: 2px 2px; }}
QMenuBar::item {{ padding: 3px {UNIT}px; border-radius: 4px; color: {c.muted}; }}
QMenuBar::item:selected {{ background: {c.raised}; color: {c.text}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.edge}; padding: 4px; }}
QMenu::item {{ padding: 5px {UNIT * 3}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selected}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px {UNIT}px; }}"""


def _buttons() -> str:
    c = theme.colours()
    rest = c.edge if c.is_outlined else c.raised
    off = c.faint if c.is_outlined else c.surface
    danger = c.danger if c.is_outlined else c.danger_surface
    return f"""
QPushButton {{ background: {c.raised}; color: {c.text}; border: 2px solid {rest};
  border-radius: {RADIUS}px; padding: 3px {UNIT}px; }}
QPushButton:hover {{ background: {c.pressed}; border-color: {c.edge if c.is_outlined else c.pressed}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:checked {{ background: {c.selected}; border-color: {c.accent}; }}
QPushButton:focus {{ border-color: {c.text}; }}
QPushButton:disabled {{ color: {c.faint}; background: {c.surface}; border-color: {off}; }}
QPushButton[tone="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent}; }}
QPushButton[tone="primary"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
QPushButton[tone="primary"]:focus {{ border-color: {c.text}; }}
QPushButton[tone="primary"]:disabled {{ background: {c.surface}; border-color: {off}; color: {c.faint}; }}
QPushButton[tone="danger"] {{ background: {c.danger_surface}; border-color: {danger}; color: {c.danger}; }}
QPushButton[tone="danger"]:hover {{ border-color: {c.danger}; }}
QPushButton[tone="danger"]:focus {{ border-color: {c.text}; }}
QPushButton[tone="danger"]:disabled {{ background: {c.surface}; border-color: {off}; color: {c.faint}; }}
QPushButton[tone="armed"] {{ background: {c.danger}; border-color: {c.danger}; color: {c.on_danger}; }}
QPushButton[tone="armed"]:focus {{ border-color: {c.text}; }}
QToolButton {{ background: transparent; color: {c.muted}; border: 2px solid transparent;
  border-radius: {RADIUS}px; padding: 1px 4px; min-height: {theme.TARGET - 6}px;
  font-size: {theme.scale().caption}px; }}
QToolButton:hover {{ color: {c.text}; background: {c.raised}; }}
QToolButton:focus {{ border-color: {c.text}; color: {c.text}; }}"""


def _fields() -> str:
    c = theme.colours()
    box = theme.scaled(16)
    # One grey that stands out from the fields of every theme: a style sheet cannot tint a picture.
    down, up = (Path(str(resource("style", f"chevron_{way}.svg"))).as_posix() for way in ("down", "up"))
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {c.surface}; color: {c.text};
  border: 2px solid {c.edge}; border-radius: {RADIUS}px; padding: 4px {UNIT}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
  placeholder-text-color: {c.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {c.accent}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {c.background}; border-color: {c.line}; }}
QComboBox {{ background: {c.surface}; color: {c.text}; border: 2px solid {c.edge};
  border-radius: {RADIUS}px; padding: 4px {UNIT}px; }}
QComboBox:focus {{ border-color: {c.accent}; }}
QComboBox::drop-down {{ border: none; width: {box + UNIT}px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: {box - 4}px; height: {box - 4}px; }}
QComboBox:disabled {{ color: {c.faint}; border-color: {c.line}; }}
QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  selection-background-color: {c.selected}; selection-color: {c.text}; }}
QAbstractSpinBox {{ background: {c.surface}; color: {c.text}; border: 2px solid {c.edge};
  border-radius: {RADIUS}px; padding: 2px {UNIT}px; min-height: {theme.TARGET - 8}px; }}
QAbstractSpinBox:focus {{ border-color: {c.accent}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {box + UNIT}px; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: {box - 6}px; height: {box - 6}px; }}
QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: {box - 6}px; height: {box - 6}px; }}
QLineEdit#cell {{ padding: 0 2px; border: 2px solid {c.accent}; border-radius: 3px;
  background: {c.background}; }}
QLineEdit[wrong="true"], QLineEdit[wrong="true"]:focus {{ border-color: {c.danger}; }}
QRadioButton {{ spacing: {UNIT}px; min-height: {theme.TARGET - 4}px; border: 2px solid transparent;
  border-radius: {RADIUS}px; padding-right: {UNIT}px; }}
QRadioButton::indicator {{ width: {box - 4}px; height: {box - 4}px; border: 2px solid {c.edge};
  border-radius: {box // 2}px; background: {c.surface}; }}
QRadioButton::indicator:checked {{ background: {c.accent}; border-color: {c.text}; }}
QRadioButton:focus {{ border-color: {c.accent}; }}
QCheckBox {{ spacing: {UNIT}px; padding: 2px; border: 2px solid transparent;
  border-radius: {RADIUS}px; min-height: {theme.TARGET - 8}px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; border: 2px solid {c.edge}; border-radius: 4px;
  background: {c.surface}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}"""


def _lists() -> str:
    c = theme.colours()
    caption = theme.scale().caption
    return f"""
QTableView, QListView, QTreeView {{ background: {c.background}; border: none; outline: none;
  gridline-color: {c.background}; selection-background-color: {c.selected}; selection-color: {c.text}; }}
QListView[tone="offered"] {{ background: {c.surface}; border: 1px solid {c.edge}; }}
QuestionTable {{ selection-background-color: transparent; }}
QTableView {{ border: 2px solid {c.background}; }}
QTableView:focus {{ border-color: {c.accent}; }}
QListView[tone="offered"] {{ background: {c.surface}; border: 1px solid {c.edge}; }}
QuestionTable {{ selection-background-color: {c.background}; }}
QListWidget {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QListWidget:focus {{ border-color: {c.accent}; }}
QListWidget::item {{ padding: 3px {UNIT}px; min-height: {theme.TARGET - 6}px; }}
QListWidget::item:selected {{ background: {c.selected}; color: {c.text}; }}
QHeaderView {{ background: {c.background}; border: none; }}
QHeaderView::section {{ background: {c.background}; color: {c.muted}; border: none;
  padding: 2px 4px; font-size: {caption}px; }}
QHeaderView::section:last {{ padding-right: {UNIT}px; }}
QTableCornerButton::section {{ background: {c.background}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 4px; margin: 2px; min-height: {theme.TARGET}px;
  min-width: {theme.TARGET}px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; border: none; border-bottom: 2px solid transparent;
  padding: 4px 2px; margin-right: {UNIT * 2}px; min-height: {theme.TARGET - 10}px; font-size: {caption}px;
  font-weight: 600; }}
#body > QTabBar::tab {{ padding: 5px {UNIT}px; margin-right: 0; font-size: {theme.scale().body}px; }}
QTabBar::scroller {{ width: {2 * theme.TARGET}px; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ border-bottom-color: {c.text}; }}"""


def _frames() -> str:
    c = theme.colours()
    return f"""
QMainWindow::separator {{ background: {c.line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {c.accent}; }}
QDockWidget::title {{ background: {c.raised}; color: {c.muted}; padding: 4px {UNIT}px; }}
QSplitter::handle {{ background: transparent; }}
QFrame[card="true"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QFrame[rule="true"] {{ background: {c.line}; border: none; }}
#console[rehearsal="true"] {{ border: 3px solid {c.warning}; }}
#palette {{ background: {c.surface}; border: 2px solid {c.accent}; border-radius: {RADIUS}px; }}
#palette QListWidget {{ border: none; }}
#recovery {{ background: {c.surface}; border-right: 1px solid {c.line}; }}
#recovery QListWidget, #recovery QTableView {{ background: {c.surface}; border: none; }}
#recovery QHeaderView, #recovery QHeaderView::section {{ background: {c.surface}; }}
#keys {{ background: {c.surface}; border-left: 1px solid {c.line}; }}
#keys QScrollArea, #keys QScrollArea > QWidget > QWidget {{ background: {c.surface}; border: none; }}
#keys QScrollArea {{ border: 2px solid {c.surface}; }}
#keys QScrollArea:focus {{ border-color: {c.accent}; }}
#keys QLabel[cap="true"] {{ background: {c.raised}; border-radius: 4px; padding: 2px {UNIT}px; }}"""


def _texts() -> str:
    c = theme.colours()
    caption = theme.scale().caption
    signs = []
    for tone, ground, mark, text in (
        ("danger", c.danger, c.on_danger, c.on_danger),
        ("warning", c.warning_surface, c.warning, c.text),
        ("info", c.selected, c.accent, c.text),
    ):
        below = f" border-bottom: 1px solid {mark};" if c.is_outlined else ""
        signs.append(
            f'#banner[tone="{tone}"] {{ background: {ground}; border-left: 4px solid {mark};{below} }}'
            f'\n#banner[tone="{tone}"] QLabel {{ color: {text}; }}'
        )
    return f"""
QLabel[tone="muted"] {{ color: {c.muted}; }}
QLabel[tone="caption"] {{ color: {c.muted}; font-size: {caption}px; }}
QLabel[tone="effect"] {{ color: {c.text}; }}
QLabel[tone="wrong"] {{ color: {c.danger}; }}
QLabel[tone="heading"] {{ color: {c.muted}; font-size: {caption}px; font-weight: 600; letter-spacing: 1px; }}
#badge {{ color: {c.on_warning}; background: {c.warning}; border-radius: 4px; padding: 4px {UNIT}px; }}
{chr(10).join(signs)}"""
