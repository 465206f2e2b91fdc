"""Every case of how a film is shown has a test that bears its name."""

import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent

#: Polarity, modality step, VOI step, bits, geometry, orientation, shutter and overlays, intent, transfer, screen.
CASES = (
    *("P1", "P2", "P3", "P4", "P5", "P6", "P7"),
    *("M1", "M2", "M3", "M4", "M5", "M6"),
    *("V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11", "V12", "V13"),
    *("B1", "B2", "B3", "B4"),
    *("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"),
    *("O1", "O2", "O3"),
    *("S1", "S2", "S3", "S4", "S5"),
    *("I1", "I2", "I3", "I4", "I5"),
    *("T1", "T2"),
    "D1",
)


@cache
def named() -> set[str]:
    """The cases after which test functions are named: ``test_V1_V2_words`` bears two."""
    pattern = re.compile(r"def test_((?:[A-Z]\d+_)+)", re.IGNORECASE)
    names = (pattern.findall(path.read_text("utf-8")) for path in TESTS.rglob("test_*.py"))
    return {case.upper() for found in names for group in found for case in group.split("_")}


@pytest.mark.parametrize("case", CASES)
def test_the_case_has_a_test(case: str) -> None:
    assert case in named(), f"no test is named after case {case}"
