import csv
import os
import re
import time
import zipfile
from functools import partial
from itertools import chain

import numpy as np
import pytest
from films import dataset as dicom
from films import saved, to_bytes
from locked_folders import refuse_to_enter
from made_films import LABELS, film, png, write_zip

from cxrviewer.errors import BundleError, CancelledError, DataError, RequestError
from cxrviewer.imaging.files.tally import Tally
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.compare import compare
from cxrviewer.training.data import data as data_module
from cxrviewer.training.data import pictures
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.audit import audit
from cxrviewer.training.data.data import Sample, facts_sha256, open_dataset
from cxrviewer.training.data.pictures import decode, prepared, quantised
from cxrviewer.training.evaluate import evaluate
from cxrviewer.training.loop.run import train
from cxrviewer.training.words.words import words


def test_zip_with_manifest(data):
    dataset = open_dataset(data)
    assert dataset.classes == LABELS
    assert dataset.grouped
    assert len(dataset.samples) == 90
    assert len(dataset.samples[0].sha256) == 64


def test_hash_of_the_data_ignores_order_and_notices_labels(data):
    dataset = open_dataset(data)
    first, *others = dataset.samples
    assert dataset.sha256 == facts_sha256(dataset.samples[::-1])
    assert dataset.sha256 != facts_sha256((Sample(first.path, "Other", first.group), *others))


def test_folder_of_class_folders_skips_masks_and_what_is_no_image(tmp_path):
    generator = np.random.default_rng(0)
    for label in LABELS[:2]:
        for folder in ("images", "masks"):
            (tmp_path / "db" / label / folder).mkdir(parents=True)
            (tmp_path / "db" / label / folder / "1.png").write_bytes(png(film(label, generator)))
    (tmp_path / "db" / "readme.txt").write_text("about")
    dataset = open_dataset(tmp_path / "db")
    assert [s.path for s in dataset.samples] == [f"{label}/images/1.png" for label in LABELS[:2]]
    assert not dataset.grouped


def test_zip_of_class_folders_inside_one_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for label in LABELS[:2]:
            archive.writestr(f"all/{label}/1.png", png(film(label, np.random.default_rng(0))))
    assert open_dataset(tmp_path / "x.zip").classes == LABELS[:2]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_manifest_beside_its_films(tmp_path, separator):
    for i, label in enumerate(LABELS[:2]):
        (tmp_path / f"{i}.png").write_bytes(png(film(label, np.random.default_rng(i))))
    with (tmp_path / "list.csv").open("w", newline="", encoding="utf-8-sig") as stream:
        rows = [("path", "label", "sex"), ("0.png", "A, with; both", "F"), ("1.png", "B", "")]
        csv.writer(stream, delimiter=separator).writerows(rows)
    dataset = open_dataset(tmp_path / "list.csv")
    assert dataset.classes == ("A, with; both", "B")
    assert [sample.sex for sample in dataset.samples] == ["F", "unknown"]


@pytest.mark.skipif(os.sep == "\\", reason="there a backslash leads to a folder")
@pytest.mark.parametrize("sha256", ["", "0" * 64])
def test_a_list_that_was_written_on_windows_is_told_what_to_change(tmp_path, sha256):
    for name in ("0.png", "1.png", "odd\\name.png"):
        (tmp_path / name).write_bytes(png(np.full((9, 9), len(name), np.uint8)))
    (tmp_path / "m.csv").write_text("path,label\n0.png,A\nodd\\name.png,B\n")
    assert len(open_dataset(tmp_path / "m.csv").samples) == 2
    (tmp_path / "m.csv").write_text(f"path,label,sha256\n0.png,A,\nfilms\\1.png,B,{sha256}\n")
    with pytest.raises(DataError, match=r"has paths with backslashes, .* Windows alone\. Write slashes"):
        open_dataset(tmp_path / "m.csv")


def test_a_list_is_taken_apart_once_and_again_when_it_changes(tmp_path, monkeypatch):
    taken, file = [], tmp_path / "lists" / "m.csv"
    monkeypatch.setattr(data_module, "Sample", lambda *facts, **more: taken.append(facts) or Sample(*facts, **more))
    write_list(file, "A")
    refuse_among_films(tmp_path / "out", file)
    assert [sample.label for sample in open_dataset(file).samples] == ["A", "B"]
    assert len(taken) == 2
    write_list(file, "C")
    assert [sample.label for sample in open_dataset(file).samples] == ["C", "B"]


def write_list(file, label):
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"path,label\nnone/0.png,{label}\nnone/1.png,B\n")


def test_one_film_is_the_same_picture_in_folder_zip_and_manifest_as_png_and_as_dicom(tmp_path):
    pixels = {label: film(label, np.random.default_rng(place), 64) for place, label in enumerate(LABELS[:2])}
    window = {"WindowCenter": 128, "WindowWidth": 256}  # PS3.3 C.11.2.1.2.1: 0 becomes black, 255 white
    negative = {"PhotometricInterpretation": "MONOCHROME1", **window}
    names = {"png": "1.png", "dicom": "1", "inverted": "1.dcm"}
    for kind, name in names.items():
        for label, picture in pixels.items():
            (tmp_path / kind / label).mkdir(parents=True)
            if kind == "png":
                (tmp_path / kind / label / name).write_bytes(png(picture))
            elif kind == "dicom":
                saved(dicom(picture, **window), tmp_path / kind / label / name)
            else:
                saved(dicom(255 - picture, **negative), tmp_path / kind / label / name)
    with zipfile.ZipFile(tmp_path / "films.zip", "w") as archive:
        for label, picture in pixels.items():
            archive.writestr(f"{label}/1.dcm", to_bytes(dicom(picture, **window)))
    lines = [f"dicom/{label}/1,{label}" for label in pixels]
    (tmp_path / "list.csv").write_text("\n".join(["path,label", *lines]))
    spec = Preprocessing(size=48)
    for place in ("png", "dicom", "inverted", "films.zip", "list.csv"):
        dataset = open_dataset(tmp_path / place)
        assert dataset.classes == LABELS[:2]
        expected = [prepare(pixels[sample.label] / np.float32(255), spec).picture for sample in dataset.samples]
        np.testing.assert_allclose(prepared(dataset, dataset.samples, spec), expected, atol=2e-6)


def test_pictures_are_those_of_the_viewer_also_where_pixels_are_not_square(tmp_path):
    for label in LABELS[:2]:
        (tmp_path / label).mkdir()
        picture = film(label, np.random.default_rng(3), 60)[:, :40]
        saved(dicom(picture, PixelAspectRatio=[2, 1]), tmp_path / label / "film.dcm")
    dataset, spec = open_dataset(tmp_path), Preprocessing(size=32, fit="pad")
    for sample, picture in zip(dataset.samples, prepared(dataset, dataset.samples, spec), strict=True):
        seen = open_radiograph(tmp_path / sample.path)
        assert seen.geometry.pixel_aspect == 2.0
        expected = prepare(seen.presentation(), spec, seen.geometry.pixel_aspect).picture
        np.testing.assert_array_equal(picture, expected)


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("path\n0.png\n", "lacks a column"),
        ("path,label\n", "has no rows"),
        ("path,label\n0.png,\n", "Line 2"),
        ("path,label\n0.png,A\n0.png,A\n", "fewer than two classes"),
        ("path,label\nmissing.png,A\n0.png,B\n", "cannot be read"),
        ("path,label,sha256\n0.png,A,00\n0.png,B,00\n", "does not have the hash"),
    ],
)
def test_refusals(tmp_path, manifest, words):
    (tmp_path / "0.png").write_bytes(png(np.zeros((8, 8), np.uint8)))
    (tmp_path / "m.csv").write_text(manifest)
    with pytest.raises(DataError, match=words) as caught:
        list((dataset := open_dataset(tmp_path / "m.csv")).contents(dataset.samples))
    assert str(tmp_path) not in str(caught.value)


def test_refuses_what_is_nothing(tmp_path):
    with pytest.raises(DataError, match="neither a folder"):
        open_dataset(tmp_path / "nothing")


def test_a_damaged_zip_is_said_to_be_one(tmp_path):
    whole = write_zip(tmp_path / "x.zip", (4, 4, 4)).read_bytes()
    (tmp_path / "x.zip").write_bytes(whole[:-100])
    with pytest.raises(DataError, match="zip is damaged"):
        open_dataset(tmp_path / "x.zip")


def test_results_come_in_the_order_of_the_items_and_errors_in_their_place():
    def slow(number):
        time.sleep(0.01 * (number % 3))
        return 1 // (7 - number)

    found = in_order(slow, range(20), threads=3)
    assert [next(found) for _ in range(7)] == [1 // (7 - n) for n in range(7)]
    with pytest.raises(ZeroDivisionError):
        next(found)


def test_decodes_eight_and_sixteen_bits_to_the_same_range():
    for dtype, white in ((np.uint8, 255), (np.uint16, 65535)):
        np.testing.assert_allclose(decode(png(np.array([[0, white]], dtype))), [[0.0, 1.0]], atol=1e-6)
    with pytest.raises(DataError, match=r"'x\.png': "):
        decode(b"text", "x.png")


def test_eight_bit_pictures_are_the_exact_ones_rounded(data):
    dataset, spec = open_dataset(data), Preprocessing(size=32)
    chosen = dataset.samples[:3]
    exact = prepared(dataset, chosen, spec)
    assert np.abs(quantised(dataset, chosen, spec) / 255.0 - exact).max() <= 0.5 / 255 + 1e-6


def test_films_come_in_blocks_as_they_come_at_once(data, monkeypatch):
    dataset, spec = open_dataset(data), Preprocessing(size=32)
    monkeypatch.setattr(pictures, "_BLOCK", 40)
    found = list(pictures.blocks(dataset, dataset.samples, spec))
    assert [len(block) for block in found] == [40, 40, 10]
    np.testing.assert_array_equal(np.concatenate(found), prepared(dataset, dataset.samples, spec))


def test_reading_can_be_cancelled(tmp_path):
    dataset = open_dataset(write_zip(tmp_path / "x.zip", (4, 4, 4)))
    with pytest.raises(CancelledError):
        prepared(dataset, dataset.samples, Preprocessing(size=32), cancelled=lambda: True)


def test_films_that_vanish_during_the_search_are_not_left_out_in_silence(tmp_path, monkeypatch):
    write_zip(tmp_path / "films.zip")
    with zipfile.ZipFile(tmp_path / "films.zip") as archive:
        archive.extractall(tmp_path / "films")
    (tmp_path / "films" / "manifest.csv").unlink(missing_ok=True)
    monkeypatch.setattr(Tally, "missing", property(lambda _: 3))
    with pytest.raises(DataError, match="3 of the films vanished"):
        open_dataset(tmp_path / "films")


def test_a_folder_that_may_not_be_read_is_no_class_less(tmp_path, monkeypatch):
    write_zip(tmp_path / "films.zip")
    with zipfile.ZipFile(tmp_path / "films.zip") as archive:
        archive.extractall(tmp_path / "films")
    (tmp_path / "films" / "manifest.csv").unlink(missing_ok=True)
    (tmp_path / "films" / "locked").mkdir()
    scandir = os.scandir

    def refusing(place):
        if str(place).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(DataError, match="'locked' cannot be read"):
        open_dataset(tmp_path / "films")


def test_a_folder_that_cannot_be_entered_is_no_class_less(tmp_path, monkeypatch):
    """It can be listed, but nothing can be said of what is in it."""
    for label in LABELS[:2]:
        (tmp_path / "films" / label).mkdir(parents=True)
        (tmp_path / "films" / label / "1.png").write_bytes(png(film(label, np.random.default_rng(0))))
    refuse_to_enter(monkeypatch, LABELS[1])
    for place in (tmp_path / "films", tmp_path / "films" / LABELS[1]):
        with pytest.raises(DataError, match=re.escape("'1.png' cannot be read. Ask")):
            open_dataset(place)
    for place in ("folder", "list.csv"):
        with pytest.raises(DataError):
            open_dataset(tmp_path / "films" / LABELS[1] / place)


def test_neither_a_run_nor_an_audit_is_written_among_the_films(tmp_path):
    """Curves would be a class of films at the next look, and the manifest of an audit would say what they are."""
    (tmp_path / "films" / "A").mkdir(parents=True)
    run, elsewhere = tmp_path / "films" / "runs" / "1", tmp_path / "elsewhere"
    calls = (
        lambda: train(tmp_path / "films", "cxr4", run, device="cpu"),
        lambda: train(elsewhere, "cxr4", run, via=tmp_path / "films", device="cpu"),
        lambda: train(elsewhere, "cxr4", run, external=tmp_path / "films", device="cpu"),
        lambda: train(tmp_path / "films", "cxr4", elsewhere, cache=tmp_path / "films" / "cache", device="cpu"),
        lambda: compare(tmp_path / "films", "cxr4", elsewhere, cache=tmp_path / "films", device="cpu"),
        lambda: audit(tmp_path / "films", tmp_path / "films"),
        lambda: audit(tmp_path / "films", run),
        lambda: compare(tmp_path / "films", "cxr4", tmp_path / "films", resume=True, device="cpu"),
    )
    for call in calls:
        with pytest.raises(RequestError, match="inside a folder of films"):
            call()
    assert [entry.name for entry in (tmp_path / "films").rglob("*")] == ["A"]


def listed(folder, table):
    """Return the data of a list of two films."""
    for place, label in enumerate(LABELS[:2]):
        (folder / f"{place}.png").write_bytes(png(film(label, np.random.default_rng(place))))
    (folder / "list.csv").write_text(table, encoding="utf-8")
    return open_dataset(folder / "list.csv")


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("path,label,Label\n0.png,A,C\n1.png,B,D\n", "more than one column 'label'"),
        ("path,label,patient_id,patient_id\n0.png,A,1,2\n1.png,B,1,2\n", "more than one column 'patient_id'"),
        ("path,label\n0.png,A\n1,2.png,B\n", "Line 3 of the manifest has more cells than columns"),
        ('path,label\n0.png,"A\n1.png,B\n2.png,"C"\n', "cannot be told apart at line 4"),
        ('path,label\n"0.png" ,A\n1.png,B\n', "cannot be told apart at line 2"),
        ('path,label\n0.png,"12" film\n1.png,B\n', "cannot be told apart at line 2"),
        ('path,label\n0.png,"A\n1.png,B"\n2.png,C\n', "Line 3 of the manifest has .* a cell of several lines"),
        ("path,label\n0.png,A\n\n\n1.png,\n", "Line 5 of the manifest has no path or no label"),
        ("file,class\n0.png,A\n1.png,B\n", "lacks a column 'path' or 'label'"),
        ("path,label\n0.png,Normal\n1.png,normal\n", "classes 'Normal' and 'normal' are almost the same"),
        ("path,label\n0.png,Lung Opacity\n1.png,Lung  opacity\n", "are almost the same"),
        ("path,label\n0.png,Fu\u00df\n1.png,Fuss\n", "are almost the same"),
        ("path,label\n0.png,Grade\u00b2\n1.png,Grade2\n", "are almost the same"),
    ],
)
def test_a_list_in_which_cells_are_not_where_they_seem_is_refused(tmp_path, table, complaint):
    """Each was read before, with films lost, or under labels that nobody gave them."""
    with pytest.raises(DataError, match=complaint):
        listed(tmp_path, table)


@pytest.mark.parametrize("column", ["path", "patient_id", "group", "source", "age_group", "sex", "view", "sha256"])
def test_no_film_is_lost_between_two_open_quotation_marks(tmp_path, column):
    """They close each other, and the films in between would be part of a cell."""
    names = ["label", column] if column == "path" else ["path", "label", column]
    rows = [{"path": f"{place}.png", "label": "AABB"[place], column: f"{place}.png"} for place in range(4)]
    rows[0][column], rows[2][column] = f'"{rows[0][column]}', f'{rows[2][column]}"'
    table = [",".join(names), *(",".join(row[name] for name in names) for row in rows)]
    with pytest.raises(DataError, match=r"Line 4 of the manifest has .* a cell of several lines"):
        listed(tmp_path, "\n".join(table))


def test_a_list_may_hold_reports_of_several_lines(tmp_path):
    found = listed(tmp_path, 'path,label,report\n0.png,A,"Clear.\nNo change."\n1.png,B,\n')
    assert len(found.samples) == 2


def test_a_list_in_other_letters_than_utf_8_is_said_to_be_one(tmp_path):
    (tmp_path / "list.csv").write_bytes("path,label\n0.png,Lunge frei\n1.png,Erg\u00fcsse\n".encode("latin-1"))
    with pytest.raises(DataError, match="not a CSV file in UTF-8"):
        open_dataset(tmp_path / "list.csv")


@pytest.mark.parametrize(
    "table",
    [
        "Path, Label,Patient_ID\n0.png,A,1\n1.png,B,2\n",
        "\ufeffpath;label;patient_id\r\n0.png;A;1\r\n1.png;B;2\r\n",
        "path,label,patient_id,,\n0.png,A,1,,\n\n1.png,B,2,,,\n",
        "path\tlabel\tpatient_id\r0.png\tA\t1\r1.png\tB\t2\r",
    ],
)
def test_a_list_as_spreadsheets_write_it_is_read(tmp_path, table):
    found = listed(tmp_path, table).samples
    assert [(sample.path, sample.label, sample.group) for sample in found] == [("0.png", "A", "1"), ("1.png", "B", "2")]


def via(data, out):
    """Train by way of ``data``."""
    train(out.parent / "elsewhere", "cxr4", out, via=data, resume=True, device="cpu")


def test_nothing_takes_the_place_of_a_list_of_films_or_lies_beside_them(tmp_path):
    (tmp_path / "lists").mkdir()
    (tmp_path / "films").mkdir()
    rows = ["path,label"]
    for place, label in enumerate(LABELS[:2]):
        (tmp_path / "films" / f"{place}.png").write_bytes(png(film(label, np.random.default_rng(place))))
        rows.append(f"../films/{place}.png,{label}")
    commands = {
        audit: ["manifest.csv", "near-duplicates.csv"],
        partial(train, recipe="cxr4", resume=True, device="cpu"): ["manifest.csv", "predictions-test.csv"],
        via: ["manifest.csv", "learnt-before.csv"],
        partial(compare, recipes="cxr4", resume=True, device="cpu"): ["comparison.csv"],
        partial(evaluate, tmp_path / "bundle"): ["predictions.csv"],
        partial(words, tmp_path / "bundle"): [],
    }
    for name in sorted(set(chain(*commands.values()))):
        table = tmp_path / "lists" / name
        table.write_text("\n".join(rows))
        for command, written in commands.items():
            with pytest.raises(RequestError, match="is a folder of films"):
                command(data=table, out=tmp_path / "films")
            if name in written:
                with pytest.raises(RequestError, match="would be replaced"):
                    command(data=table, out=tmp_path / "lists")
        assert table.read_text() == "\n".join(rows)
    assert sorted(file.name for file in (tmp_path / "films").iterdir()) == ["0.png", "1.png"]
    for command in (evaluate, words):  # neither writes a manifest
        with pytest.raises(BundleError):
            command(tmp_path / "bundle", tmp_path / "lists" / "manifest.csv", tmp_path / "lists")
