"""The pages of docs/results say what the runs' predictions say."""

import json
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from cxrviewer.training.data.data import Sample
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.recipes import Recipe

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
CLASSES = ("COVID-19", "Normal")


@pytest.fixture
def pages(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import results_pages

    return results_pages


def answers(labels, source, seed):
    """Return random answers on films that lean to the truth."""
    dice = np.random.default_rng(seed)
    samples = tuple(Sample(f"{source}/{k}.png", label, f"g{k}", source) for k, label in enumerate(labels))
    lean = np.array([[label == one for one in CLASSES] for label in labels])
    return Predictions(CLASSES, samples, dice.normal(size=(len(labels), 2)) + lean)


def write_run(run, seed):
    run.mkdir(parents=True)
    test, known = answers(["COVID-19"] * 9, "covid-web", seed), answers(["COVID-19", "Normal"] * 10, "rsna", seed + 1)
    test.save(run / "predictions-test.csv")
    known.save(run / "predictions-validation.csv")
    elsewhere = answers(["Normal"] * 7, "elsewhere", seed + 2).probabilities()
    (run / "montgomery-normal.json").write_text(json.dumps(elsewhere.tolist()))
    facts = {"recipe": Recipe().to_dict(), "device": "CPU", "precision": "float32", "versions": {"torch": "2"}}
    (run / "run.json").write_text(json.dumps(facts))
    return test.probabilities(), known, elsewhere


def test_methods_are_listed_with_the_figures_of_their_runs(pages, tmp_path):
    found = [
        write_run(tmp_path / "runs" / "methods" / "base" / source, 10 * k) for k, source in enumerate(pages.SOURCES[:2])
    ]
    pages.write_pages(tmp_path / "runs", tmp_path, tmp_path / "docs")
    (row,) = [
        line for line in (tmp_path / "docs" / "methods.md").read_text().splitlines() if line.startswith("| base |")
    ]
    cells = [cell.strip() for cell in row.strip("|").split("|")][1:]
    truth = [1] * 9 + [0] * 7
    both = [roc_auc_score(truth, np.concatenate((own[:, 0], away[:, 0]))) for own, _, away in found]
    assert cells[0] == cell([(own.argmax(axis=1) == 0).mean() for own, _, _ in found])
    assert cells[2] == cell(both)
    assert cells[3] == cell([(away.argmax(axis=1) == 1).mean() for _, _, away in found])


def test_what_was_not_run_has_no_page(pages, tmp_path):
    (tmp_path / "runs").mkdir()
    pages.write_pages(tmp_path / "runs", tmp_path, tmp_path / "docs")
    assert list((tmp_path / "docs").iterdir()) == []


def cell(values):
    return f"{np.mean(values):.3f} ({', '.join(f'{value:.2f}' for value in values)})"
