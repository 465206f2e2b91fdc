"""Gathering: one table of what was measured and thought of many films, with every number and no event twice."""

import csv
import json
import os
import tracemalloc
from itertools import chain

import numpy as np
import pytest
from films import dataset, phantom, saved

from cxrviewer import open_radiograph
from cxrviewer.cli import main
from cxrviewer.errors import DataError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Angle, Length
from cxrviewer.results import measurements, opinion_files, opinions
from cxrviewer.results.gathering import gather, write
from cxrviewer.results.opinions import Circumstances, Opinion, Subject

LENGTHS = [Length(((0.0, 0.0), (0.0, float(pixels)))) for pixels in (10, 20, 30)]
ANGLE = Angle(((0.0, 10.0), (0.0, 0.0), (10.0, 0.0)))


@pytest.fixture
def results(tmp_path):
    """Measurements of two films, of one of them twice, and opinions that two files repeat."""
    out = tmp_path / "out"
    for number in range(2):
        film = open_radiograph(saved(dataset((phantom(seed=number) * 255).astype(np.uint8)), tmp_path / "film.dcm"))
        measurements.write(out, measurements.document(film, [LENGTHS[number], ANGLE]))
    measurements.write(out, measurements.document(film, [LENGTHS[2]]))
    subject = Subject.of("a" * 64, 1, "b" * 64)
    event = opinions.opinion_event(subject, Opinion(("Normal",), 3), Circumstances())
    found = list(opinions.records([event]).values())
    opinion_files.write(out, found)
    opinion_files.write(out, found)
    return out


def test_one_table_has_every_number_of_all_films(results, tmp_path):
    written = write(tmp_path / "study", gather([results], tmp_path / "study"))
    assert [path.name for path in written] == ["measurements.csv", "measurements.json", "opinions.csv", "opinions.json"]
    rows = list(csv.DictReader(written[0].read_text().splitlines()))
    assert sorted(float(row["value"]) for row in rows if row["name"] == "length") == [10.0, 20.0, 30.0]
    assert [row["value"] for row in rows if row["name"] == "angle"] == ["90", "90"]
    assert len({row["film"] for row in rows}) == 2
    assert {row["notice"] for row in rows} == {NOTICE}
    paths = sorted(results.glob("*/measurements*.json"))
    assert list(dict.fromkeys(row["file"] for row in rows)) == [f"{path.parent.name}/{path.name}" for path in paths]
    document = json.loads(written[1].read_text())
    assert document["notice"] == NOTICE
    assert sum(len(film["measurements"]) for film in document["films"]) == 5


def test_an_opinion_that_two_files_tell_counts_once(results, tmp_path):
    found = gather([results], tmp_path / "study")
    assert len(found.events) == 1
    written = write(tmp_path / "study", found)
    assert [row["opinion"] for row in csv.DictReader(written[2].read_text().splitlines())] == ["Normal"]


def test_what_was_thought_later_stands_later_and_frames_are_told_apart(tmp_path):
    def at(time, frame):
        event = opinions.opinion_event(Subject.of("a" * 64, frame, "b" * 64), Opinion(("Normal",), 3), Circumstances())
        return event | {"time": f"2026-05-02T10:00:0{time}.000Z"}

    events = [at(3, 1), at(1, 2), at(2, 2)]
    for name, mine in {"one": events[:2], "two": [dict(reversed(events[1].items())), events[2]]}.items():
        (tmp_path / name).mkdir()
        films = [{"events": mine}]
        (tmp_path / name / "opinions.json").write_text(json.dumps({"films": films}))
    found = gather([tmp_path], tmp_path / "study")
    assert [event["time"][18] for event in found.events] == ["1", "2", "3"], "each once, by its time"
    assert len(found.films) == 2


def test_gathering_again_finds_no_more(results):
    first = gather([results], results / "study")
    write(results / "study", first)
    again = gather([results], results / "study")
    assert (again.measured, again.events, again.refused) == (first.measured, first.events, [])


def test_files_of_other_kinds_take_no_memory(results, tmp_path, monkeypatch):
    """A study's folders hold hundreds of thousands of pictures."""
    walked, names = list(os.walk(results)), [f"{number:06d}.png" for number in range(2000)]
    pictures = ((str(tmp_path / str(number)), [], names) for number in range(50))
    monkeypatch.setattr(os, "walk", lambda *_, **__: chain(walked, pictures))
    tracemalloc.start()
    found = gather([results], tmp_path / "study")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.measured) == 3
    assert peak < 2e6  # bytes; 100,000 paths take ten times as much


def test_a_folder_that_is_not_there_is_told(results, tmp_path, capsys):
    command = ["gather", str(results), str(tmp_path / "mistyped"), "--out", str(tmp_path / "study")]
    assert main(command, view=None, layouts=["plain"]) == 1
    told = capsys.readouterr()
    assert told.err.count("mistyped: This folder cannot be read.") == 1
    assert "films or frames" in told.out


def test_the_command_names_what_it_cannot_read(results, tmp_path, capsys):
    (results / "measurements-9.json").write_text('{"film": 7}')
    (results / "measurements-10.json").write_text("[]")
    (results / "opinions-9.json").write_text('{"films": [{"events": [{}]}]}')
    (results / "opinions-10.json").write_text("[" * 100_000)
    command = ["gather", str(results), "--out", str(tmp_path / "study")]
    assert main(command, view=None, layouts=["plain"]) == 1
    told = capsys.readouterr()
    assert told.err.count("cannot be read as measurements or opinions") == 4
    assert "3 films or frames" in told.out
    with pytest.raises(DataError, match="no measurements or opinions"):
        write(tmp_path / "none", gather([tmp_path / "study" / "nothing"], tmp_path / "none"))
