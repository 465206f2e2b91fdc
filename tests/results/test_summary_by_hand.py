"""The summary of a batch, from a table made by hand."""

import csv
import re
from types import SimpleNamespace

import pytest

from cxrviewer.errors import OutputError
from cxrviewer.results.summary import write_summary

OF_B = "b: Few <films> of it were seen."
BUNDLE = SimpleNamespace(name="chest", sha256="f" * 64, classes=("a", "b", "c"), sentences=(OF_B, "About all."))


def row(number, gate="pass", reasons="", **more):
    share = number / 12
    scored = {"top": "a" if share > 0.5 else "b", "calibrated a": share, "calibrated b": 1 - share}
    return {"folder": f"f{number:02d}", "error": "", "gate": gate, "reasons": reasons} | scored | more


ROWS = [
    *(row(number) for number in range(1, 13)),
    row(12),  # a copy of the last
    row(0, "warn", "G10", folder="warned"),
    row(0, "overridden", "G03", folder="overridden"),
    {"folder": "refused", "gate": "block", "reasons": "G10 G03"},
    {"error": "It is damaged."},
]


@pytest.fixture
def page(tmp_path):
    with (tmp_path / "results.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, [*ROWS[0], "calibrated c"], restval="")
        writer.writeheader()
        writer.writerows(ROWS)
    write_summary(tmp_path / "results.csv", BUNDLE, tmp_path / "summary.html")
    return (tmp_path / "summary.html").read_text(encoding="utf-8")


def test_outcomes_are_counted_each_by_its_name(page):
    assert "<h1>Summary of 17 films</h1>" in page
    assert re.findall(r"<td>([^<]*)</td><td>(\d+)</td>", page) == [
        ("scored", "13"),
        ("scored, with a warning of the gate", "1"),
        ("refused by the gate", "1"),
        ("refused by the gate, scored because a reader wanted it", "1"),
        ("not read: see the table", "1"),
        ("reason G03 of the gate", "2"),
        ("reason G10 of the gate", "2"),
    ]


def test_a_class_shows_its_spread_and_the_eight_highest_films_each_once(page):
    of_a, of_b = (page.split(f"<h2>{label}</h2>")[1].split("<h2>")[0] for label in "ab")
    shown = re.findall(r"<figcaption>([\d.]+) %, (\w+)</figcaption>", of_a)
    assert shown == [(f"{100 * number / 12:.1f}", f"f{number:02d}") for number in range(12, 4, -1)]
    assert re.findall(r"<figcaption>([\d.]+) %, (\w+)</figcaption>", of_b)[:3] == [
        ("100.0", "warned"),  # of equal ones the first
        ("100.0", "overridden"),
        ("91.7", "f01"),
    ]
    bars = re.findall(r'height:([\d.]+%)" title="(\d+ to \d+ %: \d+)"', of_a)
    assert len(bars) == 20
    assert bars[0] == ("100.0%", "0 to 5 %: 2")
    assert bars[1] == ("50.0%", "5 to 10 %: 1")
    assert bars[-1] == ("100.0%", "95 to 100 %: 2"), "all of one, and its copy"
    assert "most probable class of 7 films" in of_a
    assert '<p class="limit">b: Few &lt;films&gt; of it were seen.</p>' in of_b
    assert '<p class="limit"></p>' in of_a
    assert "<h2>c</h2>" not in page
    assert "<li>About all.</li>" in page


@pytest.mark.parametrize("content", ["folder\nf01\n", "\xff"])
def test_a_table_that_is_none_of_this_program_is_told(tmp_path, content):
    (tmp_path / "results.csv").write_bytes(content.encode("latin-1"))
    with pytest.raises(OutputError, match="cannot be read for its summary"):
        write_summary(tmp_path / "results.csv", BUNDLE, tmp_path / "summary.html")
