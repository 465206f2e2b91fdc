"""The benchmarks of opening, windowing, browsing, explaining and training run; figures: ``docs/performance.md``."""

import re
import shutil
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.mark.skipif(shutil.which("dcm2pnm") is None, reason="DCMTK is not installed")
@pytest.mark.filterwarnings("ignore")
def test_opening_is_timed_in_every_syntax(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import opening

    monkeypatch.setattr(opening, "ROUNDS", 1)
    opening.main(["--side", "64"])
    told = capsys.readouterr().out
    assert len(re.findall(r"\| \d+ \| (\d+|-) \| (\d+|-) \| [\d.]+ \|", told)) == len(opening.SYNTAXES)


def test_a_step_of_a_drag_is_timed_in_every_view(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import windowing

    monkeypatch.setattr(windowing, "ROUNDS", 1)
    windowing.main(["--side", "300"])
    assert len(re.findall(r"x \d+\) \| [\d.]+ \| [\d.]+ \| [\d.]+ \| \d+ \|", capsys.readouterr().out)) == 3


@pytest.mark.gui
def test_the_list_of_films_is_timed_and_weighed(monkeypatch, capsys, qtbot):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import browsing

    monkeypatch.setattr(browsing, "STEPS", 4)
    browsing.main(["--films", "150"])
    told = capsys.readouterr().out
    assert len(re.findall(r"\| [a-zA-Z ,]+ \| [\d.]+ \| [\d.]+ \|", told)) == 11


def test_training_is_timed_beside_the_plain_loop(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import training

    monkeypatch.setattr(training, "ROUNDS", 1)
    training.main(["--steps", "1", "--batch", "4", "--size", "32", "--workers", "0"])
    told = capsys.readouterr().out
    assert len(re.findall(r"\| (ours|plain) \(.*\) \| [\d.]+ \| [\d.]+ \|", told)) == 2
    assert re.search(r"Ours: [\d.]+ times as fast", told)


@pytest.mark.filterwarnings("ignore")
def test_explanations_are_timed_beside_their_peers(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import explaining
    import torch

    monkeypatch.setattr(explaining, "ROUNDS", 1)
    explaining.main(["--size", "64", "--threads", str(torch.get_num_threads())])
    told = capsys.readouterr().out
    assert len(re.findall(r"\| (?:LRP|Grad-CAM), \S.* \| [\d.]+ \| [\d.]+ \|", told)) >= 6
    assert re.search(r"LRP, ours, four classes / LRP, ours: [\d.]+ \(expected: at most 2.0\)", told)
