"""Measurements read back from their file: the same ones, on the same film alone."""

import json
from dataclasses import replace

import numpy as np
import pytest
from films import dataset, opened

from cxrviewer.errors import DataError
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.measurement import Origin
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.results.measurements import document, write
from cxrviewer.results.saved_measurements import read

A, B, C, D = (3.0, 4.0), (30.25, 9.5), (12.0, 40.0), (44.0, 44.0)
ALL = (
    Calibration((A, B), millimetres=25.4),
    Length((A, B)),
    Angle((A, B, C)),
    Cobb((A, B, C, D)),
    Rectangle((A, D)),
    Ellipse((A, D)),
    CardiothoracicRatio.proposed((A, B), (C, D), (A, D)),
    CardiothoracicRatio.proposed((A, B), (C, D), (A, D)).with_point(0, B),
    Note((A, B), text="apex: see = below"),
)


@pytest.fixture
def film():
    return opened(dataset(np.arange(2500, dtype=np.uint16).reshape(50, 50)))


@pytest.fixture
def file(film, tmp_path):
    return write(tmp_path, document(film, ALL))


def changed(file, change):
    content = json.loads(file.read_text(encoding="utf-8"))
    change(content)
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_what_was_written_comes_back_whole(film, file):
    assert read(file, film) == ALL


def test_who_placed_it_comes_back_with_each(film, tmp_path):
    adjusted = tuple(replace(one, origin=Origin.ADJUSTED) for one in ALL)
    assert read(write(tmp_path, document(film, adjusted)), film) == adjusted


@pytest.mark.parametrize(("row", "is_seen"), [(-50.0, True), (100.0, True), (-50.5, False), (100.5, False)])
def test_a_point_is_on_the_film_or_as_far_beside_it_as_it_is_large(film, file, row, is_seen):
    for point in ([row, 1.0], [1.0, row]):
        changed(file, lambda it, point=point: it["measurements"][1].update(points=[[1.0, 2.0], point]))
        if is_seen:
            assert read(file, film)[1].points[1] == tuple(point)
            continue
        with pytest.raises(DataError):
            read(file, film)


def test_a_file_that_is_too_large_is_not_read(film, file):
    file.write_bytes(file.read_bytes() + b" " * 10_000_000)
    with pytest.raises(DataError, match="no file of measurements"):
        read(file, film)


def test_those_of_another_film_or_frame_are_refused(film, file):
    with pytest.raises(DataError, match="of another film"):
        read(file, replace(film, sha256="0" * 64))
    with pytest.raises(DataError, match="another frame"):
        read(file, replace(film, facts=replace(film.facts, frame=2, frames=2)))


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it["measurements"][0].update(kind="volume"),
        lambda it: it["measurements"][0].update(origin="nobody"),
        lambda it: it["measurements"][1].update(points=[[1, 2]]),
        lambda it: it["measurements"][1].update(points=[[1, 2], [3, 1e9]]),
        lambda it: it["measurements"][1].update(points=[[1, 2], [3, float("nan")]]),
        lambda it: it["measurements"][1].update(points=[[1, 2], [3, 10**400]]),
        lambda it: it["measurements"][1].update(points=7),
        lambda it: it["film"].update(rows=49),
        lambda it: it["film"].update(columns=49),
        lambda it: it["measurements"][0]["values"][0].update(number=0),
        lambda it: it["measurements"][0]["values"][0].update(number=1e6),
        lambda it: it["measurements"][0].update(values=[]),
        lambda it: it["measurements"][8].pop("text"),
        lambda it: it.update(measurements=[it["measurements"][1]] * 1001),
        lambda it: it.update(measurements=3),
        lambda it: it.update(film=[]),
        lambda it: it.clear(),
    ],
)
def test_what_is_damaged_is_refused_whole(film, file, change):
    with pytest.raises(DataError) as caught:
        read(changed(file, change), film)
    assert str(file.parent) not in str(caught.value)


def test_what_is_no_file_of_measurements_is_refused(film, file):
    for content in (b"", b"\xff\xfe", b"[" * 100_000, b"null", b"{}"):
        file.write_bytes(content)
        with pytest.raises(DataError, match="no file of measurements"):
            read(file, film)
    with pytest.raises(DataError):
        read(file.parent, film)


def test_another_schema_is_told(film, file):
    with pytest.raises(DataError, match="another version"):
        read(changed(file, lambda it: it.update(schema=2)), film)


def test_a_notes_words_stay_on_one_line(film, file):
    read_back = read(changed(file, lambda it: it["measurements"][8].update(text="one\ntwo\x1b[31m")), film)
    assert "\n" not in read_back[8].text
    assert "\x1b" not in read_back[8].text
