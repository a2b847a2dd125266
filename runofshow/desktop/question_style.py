"""How the fields, tabs and lists of the question desk look, in the colours of the theme."""

from runofshow.desktop import theme


def style_sheet() -> str:
    """The style of what only the question desk has."""
    c, unit, radius = theme.colours(), theme.UNIT, theme.RADIUS
    return f"""
QComboBox {{ background: {c.surface}; color: {c.text}; border: 2px solid {c.line};
  border-radius: {radius}px; padding: 3px {unit}px; }}
QComboBox:focus {{ border-color: {c.accent}; }}
QComboBox QAbstractItemView {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line};
  selection-background-color: {c.selected}; selection-color: {c.text}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; border: none; border-bottom: 2px solid transparent;
  padding: 3px 2px; margin-right: {unit * 2}px; font-size: {theme.scale().caption}px; font-weight: 600; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ border-bottom-color: {c.text}; }}
QToolButton {{ background: transparent; color: {c.muted}; border: 2px solid transparent;
  border-radius: {radius}px; padding: 1px 4px; font-size: {theme.scale().caption}px; }}
QToolButton:hover {{ color: {c.text}; }}
QToolButton:focus {{ border-color: {c.accent}; color: {c.text}; }}
QSplitter::handle {{ background: transparent; }}
QListWidget {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {radius}px;
  outline: none; }}
QListWidget::item {{ padding: 3px {unit}px; }}
QListWidget::item:selected {{ background: {c.selected}; color: {c.text}; }}
"""
