"""That everything can be read and told apart in every theme: the contrast of every pair that is used."""

from itertools import product

import pytest
from msgspec.structs import fields
from PySide6.QtGui import QColor

from runofshow.desktop.colours import THEMES, Colours
from runofshow.desktop.on_air import SIGNS
from runofshow.desktop.stage_theme import STAGE_THEMES, StageColours

# WCAG 2.2, 1.4.3 and 1.4.11; in high contrast that of 1.4.6.
TEXT, LARGE, SHAPE, ENHANCED = 4.5, 3.0, 3.0, 7.0

GROUNDS = ("background", "surface", "raised")
# What is written in which colour on which ground.
TEXTS = (
    *product(("text", "muted"), (*GROUNDS, "selected")),
    ("text", "pressed"),
    *product(("good", "warning", "danger"), (*GROUNDS, "selected")),
    *product(("accent",), ("background", "surface")),
    ("good", "good_surface"),
    ("danger", "danger_surface"),
    *product(("text", "warning"), ("warning_surface",)),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_warning", "warning"),
    ("on_danger", "danger"),
)
# What is told by its shape or its length alone: edges of fields, bars and handles, the focus, signs, bars.
SHAPES = (
    *product(("edge",), ("background", "surface")),
    # The ring of the focus lies between a control and what is around it.
    *product(("text", "accent"), ("background", "surface")),
    *product(("accent",), ("selected", "raised")),
    *product(("good", "warning", "danger", "accent"), ("raised",)),
    ("accent_dim", "raised"),
    ("warning", "warning_dim"),
    ("danger", "danger_dim"),
    *product(("accent", "warning"), ("pressed",)),
    ("faint", "surface"),
)
# Grounds that differ from their surroundings, and lines between what stands apart anyway.
DECORATION = frozenset(("line", "good_surface", "danger_surface", "warning_surface", "is_outlined", "faint"))

STAGE_TEXTS = (
    *product(("text", "muted", "good", "accent", "warning", "danger"), ("ground", "over")),
    ("on_alarm", "alarm"),
    ("ground", "warning"),
)
STAGE_SHAPES = (
    *product(("edge",), ("ground", "over")),
    *product(("good", "accent", "warning", "danger"), ("track",)),
    ("alarm", "ground"),
)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(colours: Colours | StageColours, pairs: tuple[tuple[str, str], ...], least: float) -> list[str]:
    """The pairs that cannot be told apart well enough, with their contrast."""
    found = [(one, other, contrast(colours.of(one), colours.of(other))) for one, other in pairs]
    return [f"{one} on {other}: {ratio:.2f}" for one, other, ratio in found if ratio < least]


def wanted(theme: str, least: float) -> float:
    return ENHANCED if theme == "high_contrast" else least


def test_black_on_white_is_the_most_that_there_is() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_of_the_console_can_be_read(name: str) -> None:
    assert too_weak(THEMES[name], TEXTS, wanted(name, TEXT)) == []


@pytest.mark.parametrize("name", THEMES)
def test_every_shape_of_the_console_can_be_told_from_what_is_beside_it(name: str) -> None:
    assert too_weak(THEMES[name], SHAPES, SHAPE) == []


@pytest.mark.parametrize("name", STAGE_THEMES)
def test_every_text_of_the_stage_can_be_read(name: str) -> None:
    assert too_weak(STAGE_THEMES[name], STAGE_TEXTS, wanted(name, TEXT)) == []


@pytest.mark.parametrize("name", STAGE_THEMES)
def test_every_shape_of_the_stage_can_be_told_from_what_is_beside_it(name: str) -> None:
    assert too_weak(STAGE_THEMES[name], STAGE_SHAPES, SHAPE) == []


@pytest.mark.parametrize("name", STAGE_THEMES)
def test_the_line_that_says_that_the_console_is_gone_is_clearest(name: str) -> None:
    assert too_weak(STAGE_THEMES[name], (("on_alarm", "alarm"),), ENHANCED) == []


def test_no_colour_is_left_out_of_this() -> None:
    measured = {name for pair in (*TEXTS, *SHAPES) for name in pair}
    assert {field.name for field in fields(Colours)} - DECORATION <= measured
    on_stage = {name for pair in (*STAGE_TEXTS, *STAGE_SHAPES) for name in pair}
    assert {field.name for field in fields(StageColours)} == on_stage


def test_what_a_phase_is_shown_in_is_among_it() -> None:
    assert {colour for _, colour in SIGNS.values()} <= {one for one, other in TEXTS if other == "background"}
