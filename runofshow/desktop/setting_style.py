"""How the fields of the window of settings look, as a style sheet."""

from runofshow.desktop import theme


def style_sheet() -> str:
    """The style of lists and check boxes, in the colours of now."""
    c = theme.colours()
    return f"""
QComboBox {{ background: {c.surface}; color: {c.text}; border: 2px solid {c.line};
  border-radius: {theme.RADIUS}px; padding: 2px {theme.UNIT}px; }}
QComboBox:focus {{ border-color: {c.accent}; }}
QComboBox QAbstractItemView {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line};
  selection-background-color: {c.selected}; selection-color: {c.text}; }}
QCheckBox {{ spacing: {theme.UNIT}px; padding: 2px; border: 2px solid transparent;
  border-radius: {theme.RADIUS}px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 2px solid {c.muted}; border-radius: 4px;
  background: {c.surface}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}
"""
