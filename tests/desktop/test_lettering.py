"""Fonts to paint with and measures of text, each made once."""

import pytest
from PySide6.QtGui import QFont

from runofshow.desktop import lettering, theme

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_face_is_struck_out_only_where_that_is_asked_for() -> None:
    assert lettering.face(13, is_struck_out=True).strikeOut()
    assert not lettering.face(13).strikeOut()
    assert not theme.font(13).strikeOut()


def test_what_is_kept_of_a_colour_goes_by_its_value() -> None:
    other = theme.Colours(**dict.fromkeys(theme.Colours.__struct_fields__, "#102030"))
    assert other.of("text").name() == "#102030"
    assert theme.DARK.of("text").name() == theme.DARK.text


def test_a_text_is_cut_to_each_width_it_is_asked_for() -> None:
    text = "Alejandra GONZALEZ, Regions and their cities"
    whole, wide = lettering.elided(text, 13, QFont.Weight.Normal, 2000)
    cut, narrow = lettering.elided(text, 13, QFont.Weight.Normal, 80)
    assert whole == text
    assert cut.endswith("…")
    assert narrow <= 80 < wide
