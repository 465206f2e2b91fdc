"""A batch that several processes share: the same bytes as one alone; and the summary of what was found."""

import csv
import re
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from films import dataset, phantom, saved

from cxrviewer import Engine, load_bundle
from cxrviewer.commands.pace import Pace
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.batch import Batch, BatchOptions
from cxrviewer.results.film_folder import FilmFolders, Request
from cxrviewer.results.joining import counted, join
from cxrviewer.results.share import ALONE, Share
from cxrviewer.results.summary import write_summary


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("bundle") / "random")


@pytest.fixture(scope="module")
def engine(bundle):
    return Engine(load_bundle(bundle), device="cpu")


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Seven inputs: films, two copies of one, one that the gate refuses, and one that is no film."""
    folder = tmp_path_factory.mktemp("films")
    for number in range(5):
        pixels = (phantom(240, 230, seed=number % 4) * 255).astype(np.uint8)  # the last is a copy of the first
        saved(dataset(pixels), folder / f"{number}.dcm")
    saved(dataset((phantom(240, 230) * 255).astype(np.uint8), ViewPosition="LL"), folder / "5.dcm")
    (folder / "6.dcm").write_text("no film")
    return folder


def batch(engine, out, share=ALONE, pictures=False):
    request = Request((), "top", pictures=pictures)
    keeper = FilmFolders(out, engine.bundle, request)
    options = BatchOptions(times=False)
    return Batch(out, engine.bundle, lambda film: engine.analyse(film, ()), keeper, options, share)


@pytest.mark.parametrize("world", [2, 3, 9])
def test_processes_write_what_one_would_have_written(engine, films, tmp_path, world):
    inputs = sorted(films.iterdir())
    list(batch(engine, tmp_path / "one").run(inputs))
    meeting, outcomes = threading.Barrier(world), []

    def work(rank):
        share = Share(rank, world, lambda: meeting.wait(60) and None)
        outcomes.extend(batch(engine, tmp_path / "many", share).run(inputs))

    threads = [threading.Thread(target=work, args=(rank,)) for rank in range(world)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert len(outcomes) == len(inputs)
    assert (tmp_path / "many" / "results.csv").read_bytes() == (tmp_path / "one" / "results.csv").read_bytes()
    assert visible(tmp_path / "many") == visible(tmp_path / "one")
    assert not list((tmp_path / "many").glob(".results.part*"))
    assert not (tmp_path / "many" / ".turns").exists()


def table(path):
    return list(csv.DictReader(path.read_text().splitlines()))


def visible(out):
    return sorted(str(path.relative_to(out)) for path in out.rglob("*") if not path.name.startswith("."))


def test_what_a_killed_run_of_several_left_does_not_count(engine, films, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    alone_of_two = Share(0, 2)
    stale = alone_of_two.part(out / "results.csv", 1)
    stale.write_text("place,path\n0,STALE\n")
    list(batch(engine, out, alone_of_two).run(sorted(films.iterdir())[:1]))
    assert "STALE" not in (out / "results.csv").read_text()


def test_rows_are_joined_by_their_places_and_counted(tmp_path):
    target = tmp_path / "results.csv"
    assert counted(target) == (0, 0)
    parts = [Share(0, 2).part(target, rank) for rank in range(2)]
    for rank, part in enumerate(parts):
        rows = [f"{place},f{place},{'lost' if place == 10 else ''}\n" for place in range(rank, 12, 2)]
        part.write_text("place,path,error\n" + "".join(rows))
    join(parts, target, ("path", "error"))
    assert [row["path"] for row in table(target)] == [f"f{place}" for place in range(12)]
    assert counted(target) == (12, 1)
    assert not any(part.exists() for part in parts)


@pytest.mark.slow
def test_torchrun_deals_a_folder_out(bundle, films, tmp_path):
    options = ["--bundle", str(bundle), "--device", "cpu", "--no-pictures", "--no-times", "--methods", "gradcam"]
    options += ["--out", str(tmp_path / "out")]
    command = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "cxrviewer", "analyze"]
    done = subprocess.run(
        [sys.executable, *command, str(films), *options], capture_output=True, text=True, timeout=280, check=False
    )
    rows = table(tmp_path / "out" / "results.csv")
    assert [Path(row["path"]).name for row in rows] == [f"{number}.dcm" for number in range(7)]
    assert [bool(row["error"]) for row in rows] == [False] * 6 + [True]
    assert "6 of 7 films analysed" in done.stdout
    assert done.returncode != 0, "a film failed"


def test_the_summary_counts_what_the_table_says(engine, films, tmp_path):
    made = batch(engine, tmp_path, pictures=True)
    list(made.run(sorted(films.iterdir())))
    write_summary(made.table, engine.bundle, tmp_path / "summary.html")
    page = (tmp_path / "summary.html").read_text()
    rows = table(made.table)
    assert "Summary of 7 films" in page
    assert page.count(NOTICE) == 2
    assert "<td>refused by the gate</td><td>1</td>" in page
    assert "<td>reason G03 of the gate</td><td>1</td>" in page
    assert "<td>not read: see the table</td><td>1</td>" in page
    for label in CLASSES:
        part = page.split(f"<h2>{label}</h2>")[1].split("<h2>")[0]
        heights = [int(number) for number in re.findall(r'title="[^"]*: (\d+)"', part)]
        values = [float(row[f"calibrated {label}"]) for row in rows if row[f"calibrated {label}"]]
        assert heights == np.histogram(values, bins=20, range=(0, 1))[0].tolist()
        assert f"most probable class of {sum(row['top'] == label for row in rows)} films" in part
        shown = [float(value) for value in re.findall(r"<figcaption>([\d.]+) %", part)]
        assert shown == sorted(shown, reverse=True)
        assert shown[0] == pytest.approx(100 * max(values), abs=0.051)
        assert len(shown) == part.count("<img") == 4, "each film once, though one was read twice"
    assert str(films) not in page
    assert "http" not in page


def test_a_summary_without_pictures_and_without_a_table(engine, films, tmp_path):
    made = batch(engine, tmp_path)
    list(made.run(sorted(films.iterdir())[:2]))
    write_summary(made.table, engine.bundle, tmp_path / "summary.html")
    assert "<img" not in (tmp_path / "summary.html").read_text()
    write_summary(tmp_path / "none.csv", engine.bundle, tmp_path / "none.html")
    assert not (tmp_path / "none.html").exists()


def test_pace_counts_beside_the_work_and_is_silent_where_nobody_looks(monkeypatch, capsys):
    with Pace(lambda: range(4)) as pace:
        pace.step()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with Pace(lambda: range(4)) as pace:
        for thread in threading.enumerate():
            if thread.name == "count":
                thread.join(10)
        pace.step()
    assert "25%" in capsys.readouterr().err


def lost():
    yield 1
    raise OSError("the folder is gone")


@pytest.mark.parametrize(("films", "shares"), [(lambda: range(2), [0.5, 1.0, 1.0]), (lost, [])])
def test_pace_tells_no_share_that_it_cannot_know(monkeypatch, films, shares):
    told = []

    class Lines:
        def __init__(self, _):
            self.clear = lambda: told.append("clear")

        def __call__(self, share, _):
            told.append(share)

    monkeypatch.setattr("cxrviewer.commands.pace.ProgressLines", Lines)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with Pace(films) as pace:
        for thread in threading.enumerate():
            if thread.name == "count":
                thread.join(10)
        for _ in range(3):  # a film came meanwhile
            pace.step()
    assert told == [*shares, "clear"]
