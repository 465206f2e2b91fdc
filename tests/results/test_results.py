"""What is written: pictures at the film's size, JSON by the schema, a table, a report, and never half a file."""

import csv
import io
import json

import jsonschema
import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from films import dataset, phantom, saved
from PIL import Image

from cxrviewer import Engine, files, load_bundle, open_radiograph
from cxrviewer.errors import OutputError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.batch import Batch, BatchOptions
from cxrviewer.results.film_folder import Request
from cxrviewer.results.pictures import overlay

TEXT, NUMBER = {"type": "string"}, {"type": "number"}
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
                "required": ["method", "target", "file", "checks"],
                "properties": {"method": {"enum": ["gradcam", "lrp"]}, "checks": {"type": "object"}},
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


def batch(engine, out, target="top", pictures=True, **options):
    request = Request(("gradcam", "lrp"), target, pictures)
    return Batch(
        out,
        engine.bundle,
        lambda film: engine.analyse(film, request.methods, request.target),
        request,
        BatchOptions(**options),
    )


def table(out):
    return list(csv.DictReader(io.StringIO((out / "results.csv").read_text())))


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
    list(batch(engine, out, target="Normal", resume=True).run([films / "0.dcm"]))
    assert len(calls) == 1


def test_an_interrupted_batch_leaves_a_table_of_what_it_did(engine, films, tmp_path):
    out = tmp_path / "out"
    running = batch(engine, out).run(sorted(films.iterdir()))
    next(running)
    running.close()
    assert len(table(out)) == 1


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


def test_a_killed_batch_leaves_its_rows_beside_the_table(engine, films, tmp_path):
    running = batch(engine, tmp_path).run(sorted(films.iterdir()))
    next(running)
    assert not (tmp_path / "results.csv").exists()
    assert len((tmp_path / ".results.csv.part").read_text().splitlines()) == 2
    running.close()


def test_pictures_never_lie_beside_the_answer_to_something_else(engine, films, tmp_path, monkeypatch):
    out = tmp_path / "out"
    list(batch(engine, out, target="Normal").run([films / "0.dcm"]))
    (folder,) = out.glob("*/")

    def full(*arguments):
        raise OutputError("full")

    with monkeypatch.context() as patch:
        patch.setattr("cxrviewer.results.film_folder.report.html", full)
        with pytest.raises(OutputError):
            list(batch(engine, out, target="COVID-19").run([films / "0.dcm"]))
    assert not (folder / "analysis.json").exists()
    list(batch(engine, out, target="all").run([films / "0.dcm"]))
    assert not (folder / "lrp.png").exists()


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
