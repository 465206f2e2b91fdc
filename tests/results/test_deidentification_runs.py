"""Runs of de-identification: what goes out of one that ends early, and who counts as one patient."""

import json
from dataclasses import replace

import numpy as np
import pytest
from films import dx, phantom, saved
from pydicom import dcmread

from cxrviewer.errors import DataError, OutputError
from cxrviewer.results.deidentification import key as keys
from cxrviewer.results.deidentification import page as pages
from cxrviewer.results.deidentification import release as releasing
from cxrviewer.results.deidentification.covering import Rectangle
from cxrviewer.results.deidentification.key import Key
from cxrviewer.results.deidentification.profile import Options, deidentify
from cxrviewer.results.deidentification.release import REPORT, Release

PIXELS = np.rint(phantom(300, 260) * 4095).astype(np.uint16)


def film(**tags):
    return dx(PIXELS, **{"BitsStored": 12, "BurnedInAnnotation": "NO"} | tags)


def held(path, number=1):
    """A film that somebody has to look at."""
    return saved(film(BurnedInAnnotation="YES", SOPInstanceUID=f"2.25.{500 + number}"), path)


def release(tmp_path, *, checked=False, key=None, **options):
    key = key or Key(tmp_path / "key.jsonl")
    return Release(tmp_path / "out", key, tmp_path / "page.html", Options(**options), pixels_checked=checked)


def states(tmp_path, *films, checked=False):
    return [outcome.state for outcome in release(tmp_path, checked=checked).run(films)]


def gone_out(tmp_path):
    return sorted((tmp_path / "out").glob("*/*.dcm"))


# --- who has looked at what -------------------------------------------------------------------------------------------


def test_a_film_that_was_only_looked_at_is_no_derived_one(tmp_path):
    path = saved(film(BurnedInAnnotation="YES", ImageType=["ORIGINAL", "PRIMARY"]), tmp_path / "film.dcm")
    states(tmp_path, path)
    assert states(tmp_path, path, checked=True) == ["released"]
    (file,) = gone_out(tmp_path)
    found, before = dcmread(file), dcmread(path)
    assert found.ImageType == before.ImageType
    assert "DerivationDescription" not in found
    assert list(found.DeidentificationMethod)[1:] == ["pixels looked at by a person"]
    *_, told = map(json.loads, (tmp_path / "out" / REPORT).read_text().splitlines())
    assert (told["burned_in_annotation"], told["pixels_checked_by_a_person"]) == ("YES", True)


def test_a_copy_of_a_film_that_nobody_has_seen_is_held_as_well(tmp_path):
    first = held(tmp_path / "1.dcm")
    second = tmp_path / "2.dcm"
    second.write_bytes(first.read_bytes())
    assert states(tmp_path, first, second, checked=True) == ["held", "held"]
    assert gone_out(tmp_path) == []
    assert states(tmp_path, first, second, checked=True) == ["released", "released"]


def test_a_run_that_ended_before_its_page_was_written_has_shown_nothing(tmp_path):
    unseen, other = held(tmp_path / "1.dcm"), saved(film(), tmp_path / "2.dcm")
    run = release(tmp_path).run([unseen, other, other])
    assert [next(run).state, next(run).state] == ["held", "released"]  # the second brings the key to the disk
    run.close()
    assert not (tmp_path / "page.html").exists()
    assert states(tmp_path, unseen, checked=True) == ["held"]
    assert states(tmp_path, unseen, checked=True) == ["released"]


def test_what_an_earlier_run_of_the_same_release_held_is_not_on_the_page_of_the_next(tmp_path):
    unseen, other = held(tmp_path / "1.dcm", 1), held(tmp_path / "2.dcm", 2)
    again = release(tmp_path)
    run = again.run([unseen, unseen])
    next(run)
    run.close()
    assert [outcome.state for outcome in again.run([other])] == ["held"]
    assert states(tmp_path, unseen, other, checked=True) == ["held", "released"]


def test_films_for_which_the_page_has_no_room_wait_for_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "_MOST", 1)
    films = [held(tmp_path / f"{number}.dcm", number) for number in (1, 2)]
    assert states(tmp_path, *films) == ["held", "held"]
    assert (tmp_path / "page.html").read_text().count("<h2>") == 1
    assert states(tmp_path, *films, checked=True) == ["released", "held"]
    assert states(tmp_path, *films, checked=True) == ["released", "released"]
    assert not (tmp_path / "page.html").exists()


def test_rectangles_in_another_order_are_the_same(tmp_path):
    path = held(tmp_path / "1.dcm")
    covers = [Rectangle(0, 0, 10, 10), Rectangle(20, 0, 10, 10)]
    found = []
    for chosen in (covers, covers[::-1]):
        run = replace(release(tmp_path, checked=True), covers=tuple(chosen))
        found += [outcome.state for outcome in run.run([path])]
    assert found == ["held", "released"]


# --- the key ----------------------------------------------------------------------------------------------------------


def test_nothing_goes_out_that_the_key_on_the_disk_does_not_connect(tmp_path):
    path = saved(film(), tmp_path / "film.dcm")
    run = release(tmp_path).run([path, path])
    next(run)
    run.close()  # as an error or a stop would
    (out,) = gone_out(tmp_path)
    assert Key(tmp_path / "key.jsonl").uid("2.25.11") == dcmread(out).SOPInstanceUID


def test_without_a_key_nothing_goes_out(tmp_path):
    (tmp_path / "file").write_text("in the way")
    run = release(tmp_path, key=Key(tmp_path / "file" / "key.jsonl")).run([saved(film(), tmp_path / "film.dcm")] * 2)
    with pytest.raises(OutputError):
        next(run)  # and not later: of a thousand films each would be tried
    assert gone_out(tmp_path) == []


def test_what_the_disk_does_not_confirm_releases_nothing(tmp_path, monkeypatch):
    def fails(_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(keys.os, "fsync", fails)
    with pytest.raises(OutputError, match="nothing was released"):
        next(release(tmp_path).run([saved(film(), tmp_path / "film.dcm")] * 2))
    assert gone_out(tmp_path) == []


@pytest.mark.parametrize("content", ['{"a": 1}\n', "[1]\n", "7\n", '{"shown": "ab"}\n{"a": 1}\n', None])
def test_another_file_is_no_key_and_stays_as_it_is(tmp_path, content):
    file = tmp_path / "key.jsonl"
    file.mkdir() if content is None else file.write_text(content)
    with pytest.raises(DataError, match="key file cannot be read"):
        Key(file)
    assert content is None or file.read_text() == content


def test_a_key_is_written_once_and_moves_dates_into_the_past(tmp_path):
    key = Key(tmp_path / "new" / "key.jsonl")
    days = [key.patient(str(number)).days for number in range(50)]
    key.write()
    key.show("ab" * 32)
    for _ in range(2):
        key.show("ab" * 32)
        key.write()
    assert len((tmp_path / "new" / "key.jsonl").read_text().splitlines()) == 51
    assert Key(tmp_path / "new" / "key.jsonl").shown("ab" * 32)
    assert -3650 < min(days) < max(days) <= -30  # a month at least, ten years at most


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        ({"PatientID": "7"}, {"PatientID": "7", "StudyInstanceUID": "2.25.99"}, True),
        ({"PatientID": "7"}, {"PatientID": "7", "IssuerOfPatientID": "OTHER HOSPITAL"}, False),
        ({"PatientID": ""}, {"PatientID": ""}, True),  # of one study
        ({"PatientID": ""}, {"PatientID": "", "StudyInstanceUID": "2.25.99"}, False),  # nobody knows
    ],
)
def test_who_is_one_patient(tmp_path, first, second, is_same):
    key = Key(tmp_path / "key.jsonl")
    named = []
    for tags in (first, second):
        made = film(**tags)
        deidentify(made, Options(), key)
        named.append(made.PatientID)
    assert (named[0] == named[1]) is is_same


# --- what nobody foresaw, and what stands outside the header ----------------------------------------------------------


def test_a_header_that_cannot_be_cleaned_releases_nothing_and_is_not_quoted(tmp_path, monkeypatch):
    def fails(*_):
        raise ValueError("CANARY")

    path, other = (saved(film(SOPInstanceUID=f"2.25.{number}"), tmp_path / f"{number}.dcm") for number in (1, 2))
    with monkeypatch.context() as patch:
        patch.setattr(releasing, "deidentify", fails)
        (outcome,) = release(tmp_path).run([path])
    words = "The header cannot be cleaned. Ask the sender for the film again."
    assert (outcome.state, outcome.error) == ("failed", words)
    assert gone_out(tmp_path) == []
    assert states(tmp_path, path, other) == ["released", "released"]


@pytest.mark.parametrize("uid", ["", "CANARY/../../x", "1..2"])
@pytest.mark.filterwarnings("ignore:Invalid value for VR UI")
def test_a_film_without_a_proper_uid_is_refused(tmp_path, uid):
    made = film()
    made.SOPInstanceUID = uid
    (outcome,) = release(tmp_path).run([saved(made, tmp_path / "film.dcm")])
    assert (outcome.state, "no valid UID" in outcome.error) == ("failed", True)
    assert "CANARY" not in outcome.error


def test_nothing_is_left_of_what_stands_before_the_header(tmp_path):
    made = film()
    made.file_meta.SourceApplicationEntityTitle = "CANARY"
    made.file_meta.PrivateInformationCreatorUID, made.file_meta.PrivateInformation = "2.25.4711", b"CANARY"
    path = saved(made, tmp_path / "film.dcm")
    path.write_bytes(b"CANARY".ljust(128, b"\1") + path.read_bytes()[128:])
    assert states(tmp_path, path) == ["released"]
    content = gone_out(tmp_path)[0].read_bytes()
    assert content[:128] == bytes(128)
    assert b"CANARY" not in content
    assert b"2.25.4711" not in content


@pytest.mark.parametrize(
    ("keyword", "value", "kept"),
    [
        ("AcquisitionDateTime", "20260301101500.25+0100", "{moved}101500.25+0100"),
        ("AcquisitionDateTime", "20260301", "{moved}"),
        ("AcquisitionDateTime", "202603", ""),
        ("AcquisitionDateTime", "20260301101500 CANARY", ""),
        ("StudyTime", "101500.25", "101500.25"),
        ("StudyTime", "10:15 CANARY", ""),
        ("PatientBirthTime", "101500", None),
    ],
)
@pytest.mark.filterwarnings("ignore:Invalid value for VR")
def test_times_stay_by_their_moved_days_and_what_is_none_goes(tmp_path, keyword, value, kept):
    made, key = film(StudyDate="20260301"), Key(tmp_path / "key.jsonl")
    made.add_new(keyword, "DT" if keyword.endswith("DateTime") else "TM", value)
    deidentify(made, Options(dates=True), key)
    assert made.StudyDate != "20260301"
    assert (made.get(keyword) or "") == (kept or "").format(moved=made.StudyDate)
