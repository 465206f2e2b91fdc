"""Which files of a folder are taken for films, and what is never opened."""

import contextlib
import inspect
import os
import shutil
import socket
import sys
import tracemalloc
from pathlib import Path

import cv2
import numpy as np
import pytest
from films import dataset, to_bytes
from pydicom.dataset import Dataset
from pydicom.uid import DeflatedExplicitVRLittleEndian

from cxrviewer import open_radiograph
from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.studies import discovery
from cxrviewer.imaging.studies.discovery import Survey, find_films

PNG = cv2.imencode(".png", np.zeros((4, 4), np.uint8))[1].tobytes()
FILM = to_bytes(dataset(np.zeros((4, 4), np.uint8)))


def found_in(folder, **options):
    return [path.relative_to(folder).as_posix() for path in find_films([folder], **options)]


def test_folders_are_searched_by_content(tmp_path):
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "IM0001").write_bytes(FILM)
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "damaged.dcm").write_text("not DICOM")
    (tmp_path / "notes.txt").write_text("no film")
    (tmp_path / ".hidden.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b" / "round").symlink_to(tmp_path, target_is_directory=True)
    assert found_in(tmp_path) == ["a.png", "b/c/IM0001", "damaged.dcm"]


def test_a_named_file_is_always_tried(tmp_path):
    assert list(find_films([tmp_path / "missing.dcm"])) == [tmp_path / "missing.dcm"]


def test_the_programs_own_results_are_no_films(tmp_path):
    result = "elsewhere/0123456789abcdef"
    for place in ("film.png", "out/0123/original.png", f"{result}/film.png", f"{result}/sub/own.png"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(PNG)
    (tmp_path / result / "analysis.json").write_text("{}")
    assert found_in(tmp_path) == [f"{result}/sub/own.png", "film.png", "out/0123/original.png"]
    assert found_in(tmp_path, skip=tmp_path / "elsewhere" / ".." / "out") == [f"{result}/sub/own.png", "film.png"]
    assert found_in(tmp_path, skip=tmp_path) == found_in(tmp_path)
    survey = Survey([tmp_path / result])
    assert [entry.path.name for entry in survey] == ["own.png"]
    assert survey.tally.remark() == "Not looked into: 1 folder of this program's results."


def test_another_programs_analysis_hides_no_film(tmp_path):
    (tmp_path / "study").mkdir()
    for place in (tmp_path, tmp_path / "study"):
        (place / "analysis.json").write_text("{}")
        (place / "film.dcm").write_bytes(FILM)
    assert found_in(tmp_path) == ["film.dcm", "study/film.dcm"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a POSIX system")
@pytest.mark.timeout(20)
def test_pipes_sockets_and_devices_are_never_opened(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.dcm")
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        (tmp_path / "device.png").symlink_to("/dev/zero")
        survey = Survey([tmp_path])
        assert list(survey) == []
        assert survey.tally.remark() == "Not looked into: 4 pipes or devices."
        for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero")):
            with pytest.raises(UnreadableFilmError, match="pipe or a device"):
                open_radiograph(path)


def test_what_may_not_be_read_is_reported(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "secret").write_bytes(FILM)
    scandir, opened = os.scandir, Path.open

    def refuse(real, name):
        def called(path, *rest):
            if Path(path).name == name:
                raise PermissionError
            return real(path, *rest)

        return called

    # Root, under whom some test runs work, may read everything.
    monkeypatch.setattr(os, "scandir", refuse(scandir, "closed"))
    monkeypatch.setattr(Path, "open", refuse(opened, "secret"))
    assert found_in(tmp_path) == ["closed", "secret"]
    for name in ("closed", "secret"):
        with pytest.raises(UnreadableFilmError, match="may not be read"):
            open_radiograph(tmp_path / name)


def test_links_that_go_round_and_lead_nowhere(tmp_path):
    (tmp_path / "film").write_bytes(FILM)
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "nowhere.dcm").symlink_to(tmp_path / "none")
    (tmp_path / "again").symlink_to(tmp_path / "film")
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    survey = Survey([tmp_path])
    assert [entry.path.name for entry in survey] == ["again", "film"]
    assert survey.tally.remark() == "Not looked into: 1 linked folder."
    assert survey.tally.missing == 0


def test_a_share_that_drops_out_is_no_secret(tmp_path):
    share = tmp_path / "share"
    (share / "z").mkdir(parents=True)
    for number in range(6):
        (share / f"{number}").write_bytes(FILM)
    (share / "nowhere").symlink_to(tmp_path / "none")
    survey = Survey([share])
    films = iter(survey)
    next(films)
    shutil.rmtree(share)
    assert [entry.path.name for entry in films] == ["z"]  # of a folder its own error is told
    assert (survey.tally.gone, survey.tally.missing) == (5, 5)
    assert survey.tally.remark() == "5 files were gone when their turn came: search again."
    with pytest.raises(UnreadableFilmError, match="no such file"):
        open_radiograph(share / "z")


class Vanishing:
    """A folder's entry of which nothing can be learned any more, as on file systems that list names alone."""

    def __init__(self, entry, error):
        self.name, self.path, self._error = entry.name, entry.path, error

    def is_dir(self, **_):
        raise self._error

    is_file = is_symlink = stat = is_dir


@pytest.mark.parametrize("error", [FileNotFoundError(2, ""), PermissionError(13, ""), OSError(5, "")])
@pytest.mark.parametrize("name", ["a", "z"])
def test_an_entry_that_vanishes_while_its_folder_is_listed(tmp_path, monkeypatch, error, name):
    """The films beside it are found, and it is counted."""
    (tmp_path / "film").write_bytes(FILM)
    (tmp_path / name).write_bytes(FILM)
    with os.scandir(tmp_path) as found:
        entries = [Vanishing(entry, error) if entry.name == name else entry for entry in found]
    (tmp_path / name).unlink()
    monkeypatch.setattr(os, "scandir", lambda path: contextlib.nullcontext(iter(entries)))
    survey = Survey([tmp_path])
    assert [entry.path.name for entry in survey] == ["film"]
    assert survey.tally.missing == 1


def test_a_folder_that_cannot_be_read_to_its_end(tmp_path, monkeypatch):
    def listed(path):
        yield from ()
        raise OSError

    monkeypatch.setattr(os, "scandir", lambda path: contextlib.nullcontext(listed(path)))
    assert list(find_films([tmp_path])) == [tmp_path]
    with pytest.raises(UnreadableFilmError, match="cannot be read from its disk"):
        open_radiograph(tmp_path)


def test_folders_nested_deeper_than_python_calls(tmp_path):
    folder = tmp_path.joinpath(*"d" * 300)
    folder.mkdir(parents=True)
    (folder / "film").write_bytes(FILM)
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        assert list(find_films([tmp_path])) == [folder / "film"]
    finally:
        sys.setrecursionlimit(usual)


def made(sop_class, **tags):
    """The file of an object that is no picture."""
    film = dataset(np.zeros((4, 4), np.uint8), SOPClassUID=sop_class, Rows=None, PixelData=None, **tags)
    film.file_meta.MediaStorageSOPClassUID = sop_class
    return to_bytes(film)


OBJECTS = {
    "report": (made("1.2.840.10008.5.1.4.1.1.88.11", Modality="SR"), Content.REPORT),
    "key objects": (made("1.2.840.10008.5.1.4.1.1.88.59", Modality="KO"), Content.KEY_OBJECT),
    "state": (made("1.2.840.10008.5.1.4.1.1.11.1", Modality="PR"), Content.PRESENTATION),
    "pdf": (made("1.2.840.10008.5.1.4.1.1.104.1", Modality="DOC"), Content.DOCUMENT),
    "waveform": (made("1.2.840.10008.5.1.4.1.1.9.1.1", Modality="ECG"), Content.OBJECT),
    "plan": (made("1.2.840.10008.5.1.4.1.1.481.5", Modality="RTPLAN"), Content.OBJECT),
    "private": (made("1.2.3.4", Modality="OT"), Content.OBJECT),
    "text": (b"Dear colleague", Content.OTHER),
    "empty": (b"", Content.OTHER),
    "begins like DICOM.bin": (b"\x08\x00" + bytes(range(256)) * 8, Content.OTHER),
    "office.docx": (b"PK\x03\x04" + bytes(100), Content.OTHER),
    "DICOMDIR": (made("1.2.840.10008.1.3.10", SOPInstanceUID="2.25.1"), Content.DICOMDIR),
}


@pytest.mark.parametrize("name", OBJECTS)
def test_what_is_no_film_is_counted_by_what_it_is(tmp_path, name):
    content, expected = OBJECTS[name]
    (tmp_path / name).write_bytes(content)
    survey = Survey([tmp_path])
    assert list(survey) == []
    assert dict(survey.tally.passed_over) == {expected: 1}
    if expected is not Content.DICOMDIR:
        assert [entry.path for entry in Survey([tmp_path / name])] == [tmp_path / name]


def test_what_was_passed_over_is_one_line(tmp_path):
    for name, (content, _) in OBJECTS.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "film").write_bytes(FILM)
    survey = Survey([tmp_path])
    assert len(list(survey)) == 1
    assert survey.tally.remark() == (
        "12 other files were passed over: 4 text or unknown, 3 other DICOM objects, "
        "1 structured report, 1 presentation state, 1 key object selection, 1 encapsulated document, 1 DICOMDIR."
    )
    assert survey.tally.progress() == "13 files looked at, 1 film"


def picture(sop_class, modality):
    film = dataset(np.zeros((4, 4), np.uint8), SOPClassUID=sop_class, Modality=modality)
    film.file_meta.MediaStorageSOPClassUID = sop_class
    return to_bytes(film)


DEFLATED = dataset(np.zeros((4, 4), np.uint8))
DEFLATED.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
WITH_A_LARGE_HEADER = dataset(np.zeros((4, 4), np.uint8))
WITH_A_LARGE_HEADER.add_new(0x00091001, "OB", bytes(3 * 2**20))
WITH_A_LARGE_HEADER.private_block(0x0009, "LARGE", create=True)

FILMS = {
    "CT": picture("1.2.840.10008.5.1.4.1.1.2", "CT"),
    "MR": picture("1.2.840.10008.5.1.4.1.1.4", "MR"),
    "US": picture("1.2.840.10008.5.1.4.1.1.6.1", "US"),
    "SC": picture("1.2.840.10008.5.1.4.1.1.7", "OT"),
    "RT image": picture("1.2.840.10008.5.1.4.1.1.481.1", "RTIMAGE"),
    "private picture": picture("1.2.3.4", "OT"),
    "deflated": to_bytes(DEFLATED),
    "without preamble.img": FILM[132:],
    "with a large header": to_bytes(WITH_A_LARGE_HEADER),
    "cut in its pixels": FILM[:-8],
    "cut in its header": FILM[:600],
    "cut in its meta header": FILM[:200],
    "text.dcm": b"not DICOM",
}


@pytest.mark.parametrize("name", FILMS)
@pytest.mark.parametrize("zipped", [False, True])
def test_what_may_be_a_film_is_for_the_opener_to_judge(tmp_path, name, zipped):
    folder = tmp_path / "films"
    folder.mkdir()
    (folder / name).write_bytes(FILMS[name])
    if zipped:
        shutil.make_archive(str(tmp_path / "films"), "zip", folder)
        folder = tmp_path / "films.zip"
    assert found_in(folder) == [name]


@pytest.mark.parametrize("name", ["DICOMDIR", "dicomdir.;1"])
@pytest.mark.parametrize("zipped", [False, True])
def test_on_a_disc_pictures_belong_to_its_own_program(tmp_path, name, zipped):
    folder = tmp_path / "all"
    for place in ("disc/DICOM/IM1", "disc/DICOM/IM1.png", "disc/VIEWER/help/logo.png", "own.png"):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(PNG if place.endswith(".png") else FILM)
    (folder / "disc" / name).write_bytes(OBJECTS["DICOMDIR"][0])
    if zipped:
        shutil.make_archive(str(folder), "zip", folder)
        folder = folder.with_suffix(".zip")
    survey = Survey([folder])
    assert [entry.path.name for entry in survey] == ["IM1", "own.png"]
    assert survey.tally.remark() == "3 other files were passed over: 2 pictures beside a DICOMDIR, 1 DICOMDIR."
    assert found_in(folder / "disc" / "VIEWER") == ["help/logo.png"]


def test_headers_are_read_without_the_rest_of_the_file(tmp_path):
    content = to_bytes(dataset(np.zeros((4, 4), np.uint8), InstanceNumber=7, NumberOfFrames=3))
    with (tmp_path / "film").open("wb") as stream:
        stream.write(content)
        stream.truncate(2**28)
    tracemalloc.start()
    (entry,) = Survey([tmp_path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (entry.number, entry.frames, entry.view, entry.series.modality) == (7, 3, "PA", "CR")
    assert peak < 2**24


def test_a_view_is_read_from_whichever_attribute_names_it(tmp_path):
    code = Dataset()
    code.CodeValue = "399173006"  # left lateral (PS3.16 CID 4010)
    for name, tags in {
        "a": {"ViewPosition": "", "ViewCodeSequence": [code]},
        "b": {"ViewPosition": "AP", "ViewCodeSequence": [code]},
        "c": {"ViewPosition": None},
        "d": {"ViewPosition": None, "ViewCodeSequence": [Dataset()]},
    }.items():
        (tmp_path / name).write_bytes(to_bytes(dataset(np.zeros((4, 4), np.uint8), **tags)))
    entries = list(Survey([tmp_path]))
    assert [entry.view for entry in entries] == ["LL", "AP", "", ""]
    assert [open_radiograph(entry.path).facts.view for entry in entries] == ["LL", "AP", "", ""]


def test_copies_of_a_film_are_known_by_their_instance(tmp_path):
    films = {"a": "2.25.5", "b": "2.25.5", "c": "2.25.6"}
    for name, uid in films.items():
        (tmp_path / name).write_bytes(to_bytes(dataset(np.zeros((4, 4), np.uint8), SOPInstanceUID=uid)))
    (tmp_path / "d.png").write_bytes(PNG)
    assert {entry.path.name: entry.instance for entry in Survey([tmp_path])} == {**films, "d.png": ""}


@pytest.mark.parametrize(
    ("tags", "acquired"),
    [
        ({}, ""),
        ({"AcquisitionTime": "101500"}, ""),
        ({"AcquisitionDate": "20260917"}, "20260917"),
        ({"AcquisitionDate": "1993.02.24", "AcquisitionTime": "17:58:00"}, "19930224175800"),
        ({"AcquisitionDate": "1993.2.24"}, "1993.2.24"),
        ({"AcquisitionDate": "20260917", "AcquisitionTime": "101500.25"}, "20260917101500.25"),
        ({"AcquisitionDate": "20260917", "AcquisitionDateTime": "20260918120000"}, "20260918120000"),
    ],
)
@pytest.mark.filterwarnings("ignore:Invalid value for VR")
def test_when_a_film_was_taken(tmp_path, tags, acquired):
    (tmp_path / "film").write_bytes(to_bytes(dataset(np.zeros((4, 4), np.uint8), **tags)))
    (entry,) = Survey([tmp_path])
    assert entry.acquired == acquired


def test_a_search_that_is_cancelled_stops_at_once(tmp_path):
    for number in range(20):
        (tmp_path / f"{number:02}").write_bytes(FILM)
    found = []
    survey = Survey([tmp_path], cancelled=lambda: len(found) == 5)
    with pytest.raises(CancelledError):
        found.extend(entry.path.name for entry in survey)
    assert found == ["00", "01", "02", "03", "04"]
    assert survey.tally.films == 5


def test_a_search_without_films_tells_how_far_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(discovery, "PACE", 0.0)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("text")
    (tmp_path / "film").write_bytes(FILM)
    told = []
    assert len(list(Survey([tmp_path], progress=lambda count, text: told.append((count, text))))) == 1
    assert told[0][0] == 0
    assert told[-1] == (5, "5 files looked at, 0 films")


def test_presentation_states_are_gathered_with_what_they_are_for(tmp_path):
    referred, series = Dataset(), Dataset()
    referred.ReferencedSOPClassUID, referred.ReferencedSOPInstanceUID = "1.2.840.10008.5.1.4.1.1.1", "2.25.11"
    series.ReferencedImageSequence, series.SeriesInstanceUID = [referred], "2.25.13"
    state = made("1.2.840.10008.5.1.4.1.1.11.1", Modality="PR", ReferencedSeriesSequence=[series])
    (tmp_path / "state").write_bytes(state)
    (tmp_path / "film").write_bytes(FILM)
    for places in ([tmp_path], [tmp_path / "film", tmp_path / "state"]):
        survey = Survey(places, with_states=True)
        assert [entry.path for entry in survey] == [tmp_path / "film"]
        (found,) = survey.presentation_states
        assert (found.path, found.refers_to) == (tmp_path / "state", ("2.25.11",))
        assert survey.tally.remark() == "1 presentation state can be shown with its film."


def test_a_named_file_that_somebody_knows_is_not_looked_at_again(tmp_path):
    (tmp_path / "film").write_bytes(FILM)
    known = FilmEntry(tmp_path / "film", number=7, content=Content.FILM)
    assert list(Survey([tmp_path / "film"], known={known.path: known}.get)) == [known]
    assert list(Survey([tmp_path / "film"], known=lambda _: None)) == list(Survey([tmp_path / "film"]))
    assert [entry.number for entry in Survey([tmp_path], known={known.path: known}.get)] != [7]  # it was come across


def test_an_entry_says_nothing_of_the_patient(tmp_path):
    (tmp_path / "CANARY.dcm").write_bytes(FILM)
    (entry,) = Survey([tmp_path])
    assert entry.series.study.person.name == "CANARY^PATIENT"
    assert not [part for part in ("CANARY", "2.25.", "1950") if part in repr(entry)]


def test_the_first_film_comes_before_the_rest_is_looked_at(tmp_path):
    for number in range(10):
        (tmp_path / f"{number}").write_bytes(FILM)
    survey = Survey([tmp_path])
    assert next(iter(survey)).path == tmp_path / "0"
    assert survey.tally.looked_at == 1


def test_no_damage_stops_a_search(tmp_path):
    """400 files with damaged headers: each is a film for the opener to judge, or counted."""
    state = dataset(np.zeros((4, 4), np.uint8), Modality="PR", Rows=None, PixelData=None)
    state.SOPClassUID = state.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.11.1"
    state.ReferencedSeriesSequence = [Dataset()]
    state.ReferencedSeriesSequence[0].ReferencedImageSequence = [Dataset()]
    sources = [FILM, FILM[132:], to_bytes(DEFLATED), to_bytes(state)]
    random = np.random.default_rng(5)
    for number in range(400):
        content = np.frombuffer(sources[number % 4], np.uint8).copy()
        damaged = random.integers(len(content), size=random.integers(1, 20))
        content[damaged] = random.integers(256, size=len(damaged))
        (tmp_path / f"{number:03}").write_bytes(content.tobytes()[: random.integers(140, len(content) + 1)])
    survey = Survey([tmp_path], with_states=True)
    assert len(list(survey)) == survey.tally.films
    assert survey.tally.films + survey.tally.states + survey.tally.passed_over.total() == survey.tally.looked_at == 400
