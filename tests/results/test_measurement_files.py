"""Measurements on disk: JSON by its schema, a table, names without a patient, and no earlier file lost."""

import csv
import io
import json
from dataclasses import replace

import jsonschema
import numpy as np
import pytest
from films import dataset, opened

from cxrviewer import paths
from cxrviewer.errors import OutputError
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.results.measurements import document, table, write

A, B, C, D = (1.0, 2.0), (31.0, 42.0), (20.0, 5.0), (44.0, 40.0)
CTR = CardiothoracicRatio.proposed(
    ((0.0, 25.0), (49.0, 25.0)), ((30.0, 20.0), (30.0, 40.0)), ((35.0, 2.0), (35.0, 48.0))
)
ALL = (
    Length((A, B)),
    Angle((A, B, C)),
    Cobb((A, B, C, D)),
    Rectangle((A, B)),
    Ellipse((A, B)),
    CTR,
    Note((A, B), text="=1"),
)


@pytest.fixture
def film():
    pixels = np.arange(2500, dtype=np.uint16).reshape(50, 50)
    shown = replace(opened(dataset(pixels)), sha256="ab" * 32)
    return replace(shown, geometry=Geometry(50, 50, Spacing(0.5, 0.5, SpacingSource.DETECTOR)))


def schema():
    return json.loads((paths.resources() / "schemas" / "measurements.schema.json").read_text(encoding="utf-8"))


def test_the_document_follows_its_schema_and_names_nobody(film):
    content = document(film, ALL)
    jsonschema.validate(content, schema())
    assert [entry["kind"] for entry in content["measurements"]] == [one.kind for one in ALL]
    assert "CANARY" not in json.dumps(content)
    lengths = [
        value for entry in content["measurements"] for value in entry["values"] if value["unit"].startswith("mm")
    ]
    assert len(lengths) == 5
    assert {value["source"] for value in lengths} == {"at the detector (DET)"}


def test_the_schema_refuses_what_is_not_one(film):
    content = document(film, ALL)
    for damage in ({"schema": 2}, {"ruler": {"row": 1.0, "column": 1.0, "unit": "mm"}}, {"patient": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(content | damage, schema())


def test_a_calibration_counts_for_all_that_is_written(film):
    content = document(film, (Length((A, B)), Calibration(((0.0, 0.0), (0.0, 10.0)), millimetres=20.0)))
    jsonschema.validate(content, schema())
    assert content["ruler"] == {"row": 2.0, "column": 2.0, "unit": "mm", "source": "set by the user (USER)"}
    (length,) = content["measurements"][0]["values"]
    assert length["number"] == pytest.approx(100.0)  # 30 rows and 40 columns of 2 mm


def test_an_undefined_number_is_null_and_an_empty_cell(film):
    content = document(film, (Angle((A, A, C)),))
    jsonschema.validate(content, schema())
    assert content["measurements"][0]["values"][0]["number"] is None
    (row,) = csv.DictReader(io.StringIO(table(content)))
    assert row["value"] == ""


def test_the_table_has_a_row_for_every_number_and_no_words_of_the_reader(film):
    content = document(film, ALL)
    rows = list(csv.DictReader(io.StringIO(table(content))))
    assert len(rows) == sum(len(entry["values"]) for entry in content["measurements"])
    assert (rows[0]["kind"], rows[0]["value"], rows[0]["unit"]) == ("length", "25", "mm")
    ratio = next(row for row in rows if row["name"] == "cardiothoracic ratio")
    assert (ratio["origin"], ratio["value"]) == ("proposed", f"{20 / 46:.6g}")
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_a_row_says_all_of_a_number(film):
    shown = replace(opened(dataset(np.zeros((60, 40), np.uint16), ViewPosition="AP")), sha256="ab" * 32)
    shown = replace(shown, geometry=Geometry(60, 40, Spacing(0.5, 0.25, SpacingSource.DETECTOR)))
    content = document(replace(shown, facts=replace(shown.facts, frames=3, frame=2)), (ALL[0], CTR))
    assert content["film"] == {"sha256": "ab" * 32, "rows": 60, "columns": 40, "frame": 2, "frames": 3}
    assert content["ruler"] == {"row": 0.5, "column": 0.25, "unit": "mm", "source": "at the detector (DET)"}
    remarks = content["measurements"][1]["remarks"]
    assert remarks
    row = list(csv.DictReader(io.StringIO(table(content))))[2]
    assert row == {
        "film": "ab" * 32, "frame": "2", "number": "2", "kind": CTR.kind, "origin": "proposed", "name": "heart",
        "value": "5", "unit": "mm", "source": "at the detector (DET)", "remarks": " ".join(remarks), "notice": NOTICE,
    }  # fmt: skip


def test_files_are_named_by_content_and_appear_whole(film, tmp_path):
    file = write(tmp_path, document(film, ALL))
    assert file == tmp_path / ("ab" * 8) / "measurements.json"
    assert sorted(path.name for path in file.parent.iterdir()) == ["measurements.csv", "measurements.json"]
    jsonschema.validate(json.loads(file.read_text(encoding="utf-8")), schema())
    framed = replace(film, facts=replace(film.facts, frames=3, frame=2))
    assert write(tmp_path, document(framed, ALL)).name == "measurements-frame-2.json"


def test_measurements_of_another_day_are_never_replaced(film, tmp_path):
    first = write(tmp_path, document(film, ALL))
    before = first.read_bytes()
    second = write(tmp_path, document(film, ALL[:1]))
    assert (second.name, first.read_bytes()) == ("measurements-2.json", before)
    assert write(tmp_path, document(film, ())).name == "measurements-3.json"
    assert write(tmp_path, document(film, ()), {second}) == second  # this run's own
    assert json.loads(second.read_text(encoding="utf-8"))["measurements"] == []
    assert first.read_bytes() == before


def test_a_folder_that_cannot_be_written_to_is_told(film, tmp_path):
    (tmp_path / ("ab" * 8)).write_text("in the way")
    with pytest.raises(OutputError):
        write(tmp_path, document(film, ALL))
