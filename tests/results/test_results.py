"""What is written: pictures at the film's size, JSON by the schema, a table, a report, and never half a file."""

import csv
import html
import io
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from films import dataset, phantom, saved
from PIL import Image

from cxrviewer import Engine, files, load_bundle, notify, open_radiograph
from cxrviewer.errors import OutputError
from cxrviewer.imaging.studies.discovery import find_films
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results import film_folder
from cxrviewer.results.batch import Batch, BatchOptions
from cxrviewer.results.film_folder import FilmFolders, Request
from cxrviewer.results.pictures import overlay, png

TEXT, NUMBER = {"type": "string"}, {"type": "number"}
VERDICT = {"enum": ["good", "doubtful", "failed", "not done"]}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}
SCHEMA = {
    "type": "object",
    "required": ["schema", "software", "notice", "bundle", "input", "gate", "probabilities", "explanations"],
    "dependentRequired": {"schema": ["timing_ms", "device"]},
    "properties": {
        "schema": {"const": 1},
        "software": {"type": "object", "required": ["name", "version"]},
        "notice": {"const": "Research use only. Not a medical device."},
        "bundle": {
            "required": ["name", "sha256", "classes"],
            "properties": {"sha256": {"pattern": "^[0-9a-f]{64}$"}, "classes": {"const": list(CLASSES)}},
        },
        "input": {
            "required": ["sha256", "kind", "rows", "columns"],
            "properties": {"kind": {"enum": ["dicom", "raster"]}, "rows": {"minimum": 1}},
        },
        "gate": {
            "required": ["status", "reasons"],
            "properties": {
                "status": {"enum": ["pass", "warn", "block"]},
                "reasons": {"items": {"required": ["code", "name", "text"]}},
            },
        },
        "probabilities": {
            "items": {
                "required": ["label", "raw", "calibrated", "interval", "threshold", "zone"],
                "properties": {
                    "raw": SHARE,
                    "calibrated": SHARE,
                    "interval": {"type": "array", "items": SHARE, "minItems": 2, "maxItems": 2},
                    "threshold": SHARE,
                    "zone": {"enum": ["below", "indeterminate", "above"]},
                },
            }
        },
        "explanations": {
            "items": {
                "required": ["method", "target", "options", "file", "checks", "verdict", "reason", "tests"],
                "properties": {
                    "method": {"enum": ["gradcam", "lrp"]},
                    "checks": {"type": "object"},
                    "verdict": VERDICT,
                    "reason": TEXT,
                    "tests": {
                        "minItems": 4,
                        "items": {
                            "required": ["name", "verdict", "value", "threshold", "text"],
                            "properties": {"verdict": VERDICT, "text": TEXT, "name": TEXT},
                        },
                    },
                },
            }
        },
        "timing_ms": {
            "required": ["read", "preprocess", "forward", "gradcam", "lrp", "total"],
            "additionalProperties": NUMBER,
        },
        "device": TEXT,
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return Engine(load_bundle(write_bundle(tmp_path_factory.mktemp("bundle") / "random")), device="cpu")


@pytest.fixture
def films(tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    for number, shape in enumerate([(300, 260), (240, 320)]):
        saved(dataset((phantom(*shape, seed=number) * 255).astype(np.uint8)), folder / f"{number}.dcm")
    (folder / "broken.dcm").write_text("no film")
    return folder


@pytest.fixture
def told():
    texts = []
    unsubscribe = notify.subscribe(lambda notification: texts.append(notification.text))
    yield texts
    unsubscribe()


def batch(engine, out, target="top", pictures=True, analyse=None, **options):
    request = Request(("gradcam", "lrp"), target, pictures)
    return Batch(
        out,
        engine.bundle,
        analyse or (lambda film: engine.analyse(film, request.methods, request.target)),
        FilmFolders(out, engine.bundle, request),
        BatchOptions(**options),
    )


def table(out):
    return list(csv.DictReader(io.StringIO((out / "results.csv").read_text())))


@pytest.mark.parametrize("shape", [(37, 23), (37, 23, 3), (1, 1)])
def test_a_picture_keeps_every_pixel_and_has_the_notice_in_its_text(shape):
    pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
    for given in (pixels, pixels[:, ::-1], pixels.swapaxes(0, 1)):
        with Image.open(io.BytesIO(png(given))) as read:
            np.testing.assert_array_equal(np.asarray(read), given)
            assert read.text == {"Comment": NOTICE}


def test_a_batch_writes_all_of_it(engine, films, tmp_path):
    out = tmp_path / "out"
    outcomes = list(batch(engine, out, jobs=2).run(sorted(films.iterdir())))
    assert [bool(outcome.error) for outcome in outcomes] == [False, False, True]
    rows = table(out)
    assert [row["path"].rsplit("/", 1)[1] for row in rows] == ["0.dcm", "1.dcm", "broken.dcm"]
    assert "not a film" in rows[2]["error"]
    for row in rows[:2]:
        folder = out / row["folder"]
        assert {path.name for path in folder.iterdir()} == {
            "analysis.json", "film.png", "gradcam.png", "lrp.png", "report.html",
        }  # fmt: skip
        content = json.loads((folder / "analysis.json").read_text())
        jsonschema.validate(content, SCHEMA)
        assert sum(entry["calibrated"] for entry in content["probabilities"]) == pytest.approx(1)
        assert float(row[f"calibrated {row['top']}"]) == pytest.approx(
            max(entry["calibrated"] for entry in content["probabilities"]), abs=1e-6
        )
        assert sum(float(row[f"raw {label}"]) for label in CLASSES) == pytest.approx(1, abs=1e-5)
        assert {(notice["code"], notice["level"]) for notice in content["notices"]} >= {
            ("NO_SPACING", "warning"), ("BURNED_IN_UNKNOWN", "info"),
        }  # fmt: skip
        shape = (content["input"]["rows"], content["input"]["columns"])
        for name in ("film.png", "gradcam.png", "lrp.png"):
            with Image.open(folder / name) as picture:
                assert (picture.height, picture.width) == shape
                assert picture.text["Comment"] == NOTICE
        assert row["notice"] == NOTICE


def test_as_many_films_are_worked_on_at_once_as_jobs_say(engine, films, tmp_path):
    names = [films / f"{number}.dcm" for number in (0, 1)] * 3
    meeting = threading.Barrier(2)

    def answer(film):
        meeting.wait(timeout=60)  # raises unless another film is being worked on
        return engine.analyse(film, (), "top")

    outcomes = list(batch(engine, tmp_path / "out", pictures=False, analyse=answer, jobs=2).run(names))
    assert [outcome.path for outcome in outcomes] == names
    assert not any(outcome.error for outcome in outcomes)


def test_one_job_works_on_one_film_at_a_time(engine, films, tmp_path):
    names, turn, overlaps = [films / f"{number}.dcm" for number in (0, 1)] * 2, threading.Lock(), []

    def answer(film):
        overlaps.append(not turn.acquire(blocking=False))
        try:
            return engine.analyse(film, (), "top")
        finally:
            turn.release()

    list(batch(engine, tmp_path / "out", pictures=False, analyse=answer, jobs=1).run(names))
    assert overlaps == [False] * 4


def test_how_many_films_are_worked_on_at_once_changes_no_byte(engine, films, tmp_path):
    written = []
    for jobs in (1, 2, 4):
        out = tmp_path / str(jobs)
        list(batch(engine, out, pictures=False, jobs=jobs, times=False).run(sorted(films.iterdir())))
        content = [json.loads(path.read_text()) | {"timing_ms": None} for path in sorted(out.glob("*/analysis.json"))]
        written.append(((out / "results.csv").read_bytes(), content))
    assert written[0] == written[1] == written[2]


def test_nothing_written_names_the_patient(engine, films, tmp_path):
    out = tmp_path / "out"
    list(batch(engine, out).run([films / "0.dcm"]))
    for path in [out / "results.csv", *out.glob("*/*")]:
        assert b"CANARY" not in path.read_bytes()
        assert "CANARY" not in str(path)


def test_all_targets_get_a_picture_each(engine, films, tmp_path):
    out = tmp_path / "out"
    list(batch(engine, out, target="all").run([films / "0.dcm"]))
    names = sorted(path.name for path in out.glob("*/*.png"))
    assert len(names) == 9
    assert "lrp-lung-opacity.png" in names


def test_without_pictures(engine, films, tmp_path):
    out = tmp_path / "out"
    list(batch(engine, out, pictures=False).run([films / "0.dcm"]))
    assert [path.name for path in out.glob("*/*")] == ["analysis.json"]


def test_resume_answers_from_what_is_there_and_only_for_the_same_request(engine, films, tmp_path, monkeypatch):
    out = tmp_path / "out"
    list(batch(engine, out).run([films / "0.dcm"]))
    before = table(out)
    calls = []
    analyse = engine.analyse
    monkeypatch.setattr(engine, "analyse", lambda *a: calls.append(a) or analyse(*a))
    list(batch(engine, out, resume=True).run([films / "0.dcm"]))
    assert calls == []
    assert table(out) == before
    next(out.glob("*/analysis.json")).write_text("[" * 100_000)
    list(batch(engine, out, resume=True).run([films / "0.dcm"]))
    assert len(calls) == 1
    calls.clear()
    list(batch(engine, out, target="Normal", resume=True).run([films / "0.dcm"]))
    assert len(calls) == 1


def test_an_interrupted_batch_leaves_the_earlier_table_and_its_rows_beside_it(engine, films, tmp_path, told):
    out, inputs = tmp_path / "out", [films / "broken.dcm", films / "0.dcm"]
    list(batch(engine, out, pictures=False).run(inputs))
    before = table(out)
    running = batch(engine, out).run(inputs)
    next(running)
    running.close()
    assert table(out) == before
    assert len((out / "results.partial.csv").read_text().splitlines()) == 2
    assert told == [f"The run did not end; the rows so far are in '{out / 'results.partial.csv'}'."]
    list(batch(engine, out, pictures=False, resume=True).run(inputs))
    assert table(out) == before
    assert not (out / "results.partial.csv").exists()


def test_a_batch_without_films_leaves_the_earlier_table(engine, films, tmp_path, told):
    out = tmp_path / "out"
    list(batch(engine, out).run([films / "0.dcm"]))
    before = table(out)
    assert list(batch(engine, out).run([])) == []
    assert table(out) == before
    assert told == []


def test_one_run_at_a_time_writes_into_a_folder(engine, films, tmp_path, told):
    out, broken = tmp_path / "out", films / "broken.dcm"
    first = batch(engine, out).run([broken, broken])
    next(first)
    with pytest.raises(OutputError, match="Another run writes to"):
        next(batch(engine, out).run([broken]))
    assert len(list(first)) == 1
    assert len(table(out)) == 2
    assert len(list(batch(engine, out).run([broken]))) == 1


HOLDS = """
import sys
from pathlib import Path
from cxrviewer.results.batch import _alone
with _alone(Path(sys.argv[1])):
    print(flush=True)
    sys.stdin.read()
"""


def test_a_lock_goes_with_the_process_that_held_it(engine, films, tmp_path):
    holding = [sys.executable, "-c", HOLDS, str(tmp_path)]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(OutputError, match="Another run writes to"):
            next(batch(engine, tmp_path).run([]))
        other.kill()
        other.wait(60)
    assert list(batch(engine, tmp_path).run([])) == []


def test_a_film_that_breaks_the_program_does_not_stop_the_others(engine, films, tmp_path, monkeypatch):
    analyse = engine.analyse

    def breaks_once(film, *rest):
        if film.stored.shape == (300, 260):
            raise ZeroDivisionError("CANARY")
        return analyse(film, *rest)

    monkeypatch.setattr(engine, "analyse", breaks_once)
    outcomes = list(batch(engine, tmp_path / "out").run([films / "0.dcm", films / "1.dcm"]))
    assert [bool(outcome.error) for outcome in outcomes] == [True, False]
    assert "ZeroDivisionError" in outcomes[0].error
    assert "CANARY" not in outcomes[0].error


def test_what_a_killed_run_left_is_no_film_and_goes_with_the_next_run(engine, films, tmp_path, monkeypatch):
    """The pictures of an unfinished result are hidden; an earlier result that had been moved aside comes back."""
    out, seen = tmp_path / "out", []
    report = film_folder.report.html

    def half_way(*arguments):
        seen.append((list(find_films([out])), [path.name for path in out.iterdir() if path.name[0] != "."]))
        return report(*arguments)

    monkeypatch.setattr("cxrviewer.results.film_folder.report.html", half_way)
    list(batch(engine, out).run([films / "0.dcm"]))
    assert seen == [([], [])]
    (folder,) = (path for path in out.iterdir() if path.is_dir())
    left = [out / f".{'0' * 16}.part", out / f".{'1' * 16}.old", out / f".{folder.name}.old", out / ".other.part"]
    for path in left:
        path.mkdir()
        (path / "film.png").write_bytes(b"")
    (left[2] / "mine.txt").write_text("kept")
    list(batch(engine, out).run([]))
    assert {path.name for path in out.iterdir() if path.is_dir()} == {folder.name, "1" * 16, ".other.part"}
    assert (folder / "mine.txt").read_text() == "kept"
    assert (folder / "film.png").stat().st_size > 0


def test_a_result_takes_the_place_of_an_earlier_one_whole(engine, films, tmp_path, monkeypatch):
    out = tmp_path / "out"
    list(batch(engine, out, target="Normal").run([films / "0.dcm"]))
    (folder,) = (path for path in out.iterdir() if path.is_dir())
    (folder / "mine.txt").write_text("not written by this program")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def full(*arguments):
        raise OutputError("full")

    with monkeypatch.context() as patch:
        patch.setattr("cxrviewer.results.film_folder.report.html", full)
        with pytest.raises(OutputError):
            list(batch(engine, out, target="COVID-19").run([films / "0.dcm"]))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path for path in out.iterdir() if path.is_dir()] == [folder]
    list(batch(engine, out, pictures=False).run([films / "0.dcm"]))
    assert {path.name for path in folder.iterdir()} == {"analysis.json", "mine.txt"}
    assert json.loads((folder / "analysis.json").read_text())["request"]["target"] == "top"
    assert (folder / "mine.txt").read_bytes() == before["mine.txt"]
    assert [path for path in out.iterdir() if path.is_dir()] == [folder]


@pytest.mark.skipif(os.name == "nt", reason="there links need rights")
@pytest.mark.parametrize("form", ["{}", ".{}.part", ".{}.old"])
def test_what_a_link_in_the_place_of_a_result_leads_to_is_left_alone(engine, films, tmp_path, form):
    """Whoever hands a film over knows what its folder will be called."""
    out, own = tmp_path / "out", tmp_path / "own"
    for folder in (out, own):
        folder.mkdir()
    (own / "letter.txt").write_text("of the user")
    name = film_folder.folder_name(files.file_sha256(films / "0.dcm"))
    for _ in range(2):  # the second time there is an earlier result
        if not (out / form.format(name)).exists():
            (out / form.format(name)).symlink_to(own)
        list(batch(engine, out).run([films / "0.dcm"]))
        (folder,) = (path for path in out.iterdir() if path.is_dir())
        assert (folder.name, folder.is_symlink(), (folder / "analysis.json").is_file()) == (name, False, True)
        assert [path.name for path in own.iterdir()] == ["letter.txt"]


def test_a_name_is_neither_a_formula_nor_an_order_to_a_terminal(engine, films, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    formulas = ["=cmd|calc!A1.dcm", "@SUM(1).dcm", "+1.dcm", "-1.dcm", "\uff1d1.dcm"]
    names = [*formulas, "a=1.dcm", "\t=1.dcm", "\r=1.dcm", "\n=1.dcm", "a\x1b[2J.dcm"]
    for name in names:
        Path(name).write_bytes((films / "broken.dcm").read_bytes())
    Path(names[0]).write_bytes((films / "0.dcm").read_bytes())
    list(batch(engine, tmp_path / "out", pictures=False).run(map(Path, names)))
    paths = [row["path"] for row in table(tmp_path / "out")]
    assert paths[:5] == [f"./{name}" for name in formulas]
    assert all(Path(path).exists() for path in paths[:6])
    assert paths[5:] == ["a=1.dcm", r"\t=1.dcm", r"\r=1.dcm", r"\n=1.dcm", r"a\x1b[2J.dcm"]


def test_a_table_tells_which_frame_was_scored(engine, tmp_path):
    pixels = (phantom() * 255).astype(np.uint8)
    frames = saved(dataset(pixels, NumberOfFrames=2, PixelData=pixels.tobytes() * 2), tmp_path / "frames.dcm")
    film = saved(dataset(pixels), tmp_path / "film.dcm")
    for resume in (False, True):
        list(batch(engine, tmp_path / "out", pictures=False, resume=resume).run([frames, film]))
        rows = table(tmp_path / "out")
        assert [(row["frame"], row["frames"]) for row in rows] == [("1", "2"), ("1", "1")]
    assert list(rows[0])[-4:] == ["frame", "frames", "class limits", "notice"]


def test_a_blocked_film_is_an_answer(engine, tmp_path):
    film = saved(dataset((phantom() * 255).astype(np.uint8), ViewPosition="LL"), tmp_path / "film.dcm")
    (outcome,) = batch(engine, tmp_path / "out").run([film])
    assert not outcome.error
    assert outcome.row["gate"] == "block"
    content = json.loads(next((tmp_path / "out").glob("*/analysis.json")).read_text())
    jsonschema.validate(content, SCHEMA)
    assert content["probabilities"] == content["explanations"] == []
    report = next((tmp_path / "out").glob("*/report.html")).read_text()
    assert "Not scored" in report


def test_overlay_burns_in_the_notice_and_follows_the_field(engine, films):
    radiograph = open_radiograph(films / "0.dcm")
    heatmap = engine.analyse(radiograph, ("lrp",)).heatmaps[0]
    grey = radiograph.render()
    picture = overlay(grey, heatmap).astype(int)
    difference = np.abs(picture - grey[..., None]).sum(axis=2)[: grey.shape[0] * 9 // 10]
    strong = np.abs(heatmap.on_image())[: difference.shape[0]] > heatmap.scale / 2
    assert difference[strong].mean() > 3 * difference[~strong].mean()
    lower = picture[-picture.shape[0] // 20 :]
    assert (lower.min(axis=2) > 200).any(), "the white letters of the notice"


def test_report_says_what_it_must(engine, films, tmp_path):
    list(batch(engine, tmp_path / "out").run([films / "0.dcm"]))
    page = next((tmp_path / "out").glob("*/report.html")).read_text()
    assert page.count(NOTICE) >= 2
    assert "Random weights: the numbers mean nothing." in page
    assert "not where disease is" in page
    written = json.loads(next((tmp_path / "out").glob("*/analysis.json")).read_text())
    for entry in written["explanations"]:
        assert f"Checks of this map: {entry['verdict']}" in page
        assert (f"FAILED: {html.escape(entry['reason'])}" in page) == (entry["verdict"] == "failed")
    assert "http" not in page.replace("http-equiv", "")


def test_a_folder_that_cannot_be_made(engine, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written to"):
        next(batch(engine, tmp_path / "file" / "out").run([]))


def test_a_full_disk_leaves_no_half_file(tmp_path, monkeypatch):
    def full(self, content):
        self.open("wb").close()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Path, "write_bytes", full)
    with pytest.raises(OutputError, match="cannot be written"):
        files.write_bytes(tmp_path / "a.json", b"{}")
    assert list(tmp_path.iterdir()) == []
