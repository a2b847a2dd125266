"""The typeface that ships with the program."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from runofshow.desktop import theme

WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)
each_weight = pytest.mark.parametrize("weight", WEIGHTS, ids=lambda weight: weight.name)


@each_weight
def test_every_weight_in_use_is_there(dressed: QApplication, weight: QFont.Weight) -> None:
    found = QRawFont.fromFont(theme.font(20, weight))
    assert (found.familyName(), found.weight()) == ("Inter", weight.value)


@each_weight
def test_all_digits_are_of_one_width(dressed: QApplication, weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(theme.font(40, weight))
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_it_has_every_letter_and_sign_that_is_shown(dressed: QApplication) -> None:
    font = QRawFont.fromFont(theme.font(20))
    signs = "áéíóúüñçÁÉÍÓÚÜÑÇ¿¡«»“”‘’–—…·×−+→←↑↓⇧✓ãõâêôàèöäßøåłčšž"
    assert [sign for sign in signs if font.glyphIndexesForString(sign) == [0]] == []
