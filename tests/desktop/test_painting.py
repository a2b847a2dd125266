"""The look: what is shared to be painted with stays as it is."""

import pytest
from PySide6.QtGui import QFont

from runofshow.desktop import theme

pytestmark = pytest.mark.usefixtures("dressed")


def test_whoever_changes_a_font_of_their_own_changes_no_other() -> None:
    mine = theme.font(13, QFont.Weight.DemiBold)
    mine.setPixelSize(40)
    assert theme.font(13, QFont.Weight.DemiBold).pixelSize() == 13
    assert theme.shared_font(13, QFont.Weight.DemiBold).pixelSize() == 13


def test_what_is_kept_of_a_colour_goes_by_its_value() -> None:
    other = theme.Colours(**dict.fromkeys(theme.Colours.__struct_fields__, "#102030"))
    assert other.of("text").name() == "#102030"
    assert theme.DARK.of("text").name() == theme.DARK.text


def test_a_text_is_cut_to_each_width_it_is_asked_for() -> None:
    text = "Alejandra GONZALEZ, Regions and their cities"
    whole, wide = theme.elided(text, 13, QFont.Weight.Normal, 2000)
    cut, narrow = theme.elided(text, 13, QFont.Weight.Normal, 80)
    assert whole == text
    assert cut.endswith("…")
    assert narrow <= 80 < wide
