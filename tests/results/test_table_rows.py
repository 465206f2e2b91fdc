"""Rows of the table of results: which class is named, and what a spreadsheet makes of a path."""

import pytest

from cxrviewer.results.table import cell, row


def content(**calibrated):
    return {
        "input": {"sha256": "ab"}, "bundle": {"sha256": "cd"}, "timing_ms": {},
        "gate": {"status": "pass", "reasons": []},
        "probabilities": [{"label": name, "raw": 0.5, "calibrated": share} for name, share in calibrated.items()],
    }  # fmt: skip


def test_the_class_with_the_highest_calibrated_probability_is_named():
    assert row("film.dcm", content(A=0.2, B=0.7, C=0.1))["top"] == "B"
    assert row("film.dcm", content())["top"] == ""


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_path_is_a_formula(sign):
    assert cell(f"{sign}HYPERLINK.dcm") == f"./{sign}HYPERLINK.dcm"
    assert row(f"{sign}1.dcm", content())["path"] == f"./{sign}1.dcm"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_class_is_a_formula(sign):
    found = row("film.dcm", content(**{f"{sign}A": 0.7, "B": 0.3}) | {"limits": [f"{sign}A: one hospital."]})
    assert found["top"] == f"'{sign}A"
    assert found["class limits"] == f"'{sign}A: one hospital."


@pytest.mark.parametrize("path", ["film.dcm", "./film.dcm", "/films/=1.dcm", "a=b.dcm"])
def test_other_paths_are_as_they_are(path):
    assert cell(path) == path
