"""The benchmarks of opening, windowing, browsing, explaining and training run; figures: ``docs/performance.md``."""

import json
import os
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


@pytest.mark.gui
def test_a_step_of_a_drag_is_timed_in_every_view(monkeypatch, qapp):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import windowing

    monkeypatch.setattr(windowing, "ROUNDS", 1)
    found = windowing.main(["--side", "300"])
    views = {figure.path for figure in found}
    assert len(views) == 3
    assert all(figure.ours > 0 and figure.ratio == pytest.approx(figure.peer / figure.ours) for figure in found)


@pytest.mark.filterwarnings("ignore")
def test_an_analysis_is_held_against_its_peers_and_its_floor(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import analysis

    monkeypatch.setattr(analysis, "ROUNDS", 1)
    found = {figure.beside: figure for figure in analysis.main([])}
    assert found["captum"].path in capsys.readouterr().out
    assert 0 < found["the floor of its arithmetic"].peer < found["captum"].ours


def test_the_floor_counts_every_multiplication(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import analysis
    import torch
    from torch import nn

    network = nn.Sequential(
        nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(4, 4, 3, padding=1, groups=2), nn.Flatten(), nn.Linear(256, 5)
    )
    expected = 64 * 4 * 27 + 64 * 4 * 18 + 256 * 5
    assert analysis.multiplications(network, torch.zeros(1, 3, 8, 8)) == expected


@pytest.mark.filterwarnings("ignore")
def test_a_folder_is_timed_beside_a_plain_loop(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import batch

    monkeypatch.setattr(batch, "PASS_OVER", 1)
    (figure,) = batch.main(["--films", "2"])
    assert figure.ratio == pytest.approx(figure.peer / figure.ours)
    assert re.search(r"Films in the network at a time: \d\.\d\d", capsys.readouterr().out)


@pytest.mark.gui
def test_a_start_is_timed_from_window_to_answer(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import startup

    monkeypatch.setattr(startup, "WARM", 0)
    environment = dict(os.environ)
    found = startup.main(["--rounds", "1"])
    assert len(found) == 2 * 3
    for window, picture, answer in zip(*(found[step::3] for step in range(3)), strict=True):
        assert 0 < window.peer < window.ours < picture.ours < answer.ours
    printed = capsys.readouterr().out
    assert all(figure.path in printed for figure in found)
    assert dict(os.environ) == environment


@pytest.mark.gui
def test_actions_are_timed_up_to_the_screen_and_their_stops_too(monkeypatch, capsys, tmp_path):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import actions

    def few(folder):
        (folder / "few").mkdir()
        actions.make_films(folder / "few", 2)

    monkeypatch.setattr(actions, "write_films", few)
    slowest, stopped = actions.main(["--rounds", "1", "--only", "looking", "--json", str(tmp_path / "rows.json")])
    rows = json.loads((tmp_path / "rows.json").read_text())
    assert {"first film: picture", "three-up", "undo", "dark or light", actions.CLOSING} <= set(rows)
    assert all(wait > 0 for wait, _ in rows.values())
    assert 0 < slowest.ours == max(wait for name, (wait, _) in rows.items() if not name.endswith(actions.WORK))
    assert stopped.ours == max(stop for _, stop in rows.values())
    assert "| three-up | " in capsys.readouterr().out


def test_processes_that_are_timed_start_as_an_installed_program_does(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    from figures import as_installed

    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    found = as_installed(OMP_NUM_THREADS="2")
    assert (found["OMP_NUM_THREADS"], found["PATH"]) == ("2", os.environ["PATH"])
    assert "PYTHONDONTWRITEBYTECODE" not in found


def test_figures_say_whether_what_was_aimed_at_was_reached(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(BENCHMARKS)
    from figures import Figure, table, write

    fast = Figure("a step", "a peer", 4.0, 16.0, "ms", 4.0, 3.0, 6.0)
    slow = Figure("a step", "a peer", 8.0, 40.0, "ms", 5.0, 3.0, 6.0)
    assert (fast.met, slow.met) == (True, False)
    assert "| a step | a peer | 8.00 ms | 40 ms | 5.00 | 3, at most 6 ms: missed |" in table([fast, slow])
    write([fast], "a machine", tmp_path / "figures.json")
    kept = json.loads((tmp_path / "figures.json").read_text())
    assert (kept["machine"], kept["figures"][0]["met"]) == ("a machine", True)


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
    assert "training step" in told


def test_training_in_two_processes_is_timed_beside_one(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import processes

    def train(command, env, **_):  # as the real one would: the first epoch also counts what is only done once
        shared = command[command.index("--nproc-per-node") + 1] if "torch.distributed.run" in command else "1"
        speed = {("1", "1"): 30, ("1", None): 40, ("2", "1"): 60}[shared, env.get("OMP_NUM_THREADS")]
        out = Path(command[command.index("--out") + 1])
        out.mkdir()
        epochs = [{"films_per_second": 1}, *[{"films_per_second": speed}] * 2]
        (out / "log.jsonl").write_text("\n".join(map(json.dumps, epochs)))

    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(processes.subprocess, "run", train)
    (figure,) = processes.main(["--films", "8"])
    assert figure.ratio == pytest.approx(1.5)
    assert "| two | 60.0 |" in capsys.readouterr().out


@pytest.mark.filterwarnings("ignore")
def test_explanations_are_timed_beside_their_peers(monkeypatch, capsys):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import explaining
    import torch

    monkeypatch.setattr(explaining, "ROUNDS", 1)
    explaining.main(["--size", "64", "--threads", str(torch.get_num_threads())])
    told = capsys.readouterr().out
    assert len(re.findall(r"\| (?:LRP|Grad-CAM), \S.* \| [\d.]+ \| [\d.]+ \|", told)) >= 6
    assert re.search(r"\| LRP, ours, four classes \| LRP, ours \| .* \| 0.5: (reached|missed) \|", told)
