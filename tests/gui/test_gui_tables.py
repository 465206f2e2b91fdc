"""The table of actions, the themes' contrast, the words for numbers, and the icons."""

import re
from dataclasses import replace

import pytest
from gui_fakes import PROBABILITIES
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from cxrviewer import paths
from cxrviewer.gui.actions import actions
from cxrviewer.gui.actions.actions import ACTIONS
from cxrviewer.gui.look.icons import pixmap
from cxrviewer.gui.look.theme import DARK, LIGHT, Theme, named, palette, style_sheet
from cxrviewer.gui.look.words import counted, tr
from cxrviewer.gui.panels.class_row import interval_words, percent, zone_words
from cxrviewer.gui.panels.limits import Limits
from cxrviewer.gui.scene import captions
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.grayscale import Window


def test_ids_and_keys_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    keys = [key for action in ACTIONS if not action.gesture for key in action.keys]
    assert len(set(keys)) == len(keys)
    assert all(QKeySequence(key).count() == 1 for key in keys)


def test_markdown_table_has_a_line_for_every_key() -> None:
    lines = actions.markdown_table().splitlines()
    assert len(lines) == 2 + sum(bool(action.keys) for action in ACTIONS)
    assert len({line.count("|") for line in lines}) == 1
    assert "| Fit to window | `F` | Show the whole film |" in lines


def test_help_page_has_every_key() -> None:
    page = actions.html_table("#808080")
    assert all(key in page for action in ACTIONS for key in action.keys)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("name", ["text", "muted", "info", "warning", "error", "notice"])
def test_text_can_be_read(theme: Theme, name: str) -> None:
    for ground in (theme.window, theme.surface, theme.raised):
        low, high = sorted((_luminance(getattr(theme, name)), _luminance(ground)))
        assert (high + 0.05) / (low + 0.05) >= 4.5, ground


def test_themes_are_complete(qtbot: QtBot) -> None:
    for theme in (DARK, LIGHT):
        assert "$" not in style_sheet(theme)
        assert palette(theme).window().color().name() == theme.window
    assert named("dark") is DARK
    assert named("light") is LIGHT
    assert named("system") in {DARK, LIGHT}


def test_probabilities_are_worded_without_false_certainty() -> None:
    assert [percent(p) for p in (0.0, 0.004, 0.05, 0.5, 0.985, 0.9951, 1.0)] == [
        "< 1 %", "< 1 %", "5 %", "50 %", "98 %", "> 99 %", "> 99 %",
    ]  # fmt: skip
    assert [zone_words(entry) for entry in PROBABILITIES[:3]] == [
        "above the operating point (35 %)",
        "below the operating point (28 %)",
        "indeterminate (operating point 5 %)",
    ]
    assert zone_words(replace(PROBABILITIES[2], band=(0.03, 0.12))) == "indeterminate: 3–12 % (operating point 5 %)"
    assert interval_words(PROBABILITIES[0]) == "of 60 films at 80–90 %, 71–90 % were it"
    outside = replace(PROBABILITIES[0], interval=(0.3, 0.74))
    assert interval_words(outside) == "of 60 films at 80–90 %, 30–74 % were it: this score lies outside"


def test_thousands_are_set_apart_as_every_language_reads_them() -> None:
    assert counted(1_234_567) == "1\u202f234\u202f567"
    assert tr("{count:,} of {films:,}, {other}", count=1923, films=12, other="a, b") == "1\u202f923 of 12, a, b"


def test_captions() -> None:
    assert captions.window_text(Window(2048, 4096, name="soft")) == "W 4096  L 2048  LINEAR (soft)"
    assert captions.window_text(Window(0.125, 0.5, "SIGMOID")) == "W 0.5  L 0.125  SIGMOID"


@pytest.mark.parametrize("source", list(SpacingSource))
def test_a_spacing_always_says_where_it_comes_from(source: SpacingSource) -> None:
    words = captions.spacing_text(Geometry(120, 100, Spacing(0.2, 0.1, source)))
    assert words.startswith("0.2 × 0.1 mm, ")
    assert source.value in words
    assert captions.spacing_text(Geometry(120, 100)) == "No pixel spacing: lengths in px"


def test_icons(qtbot: QtBot) -> None:
    for action in ACTIONS:
        if action.icon:
            picture = pixmap(action.icon, "#ff0000", 20, 2.0).toImage()
            assert picture.width() == 40
            assert any(picture.pixelColor(x, y).red() == 255 for x in range(40) for y in range(40))
    for file in (paths.resources() / "icons").glob("*.svg"):
        assert not re.search(r"<script|href", file.read_text(encoding="utf-8"))


def test_limits_are_never_wholly_hidden(qtbot: QtBot) -> None:
    limits = Limits()
    qtbot.addWidget(limits)
    limits.set_sentences(("One.", "Two.", "Three."))
    assert limits.shown.count("•") == 3
    limits.set_roomy(False)
    assert limits.shown == "•  One."
    limits.set_roomy(True)
    assert limits.shown.count("•") == 3
