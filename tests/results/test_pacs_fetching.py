"""Searching and fetching, against an Orthanc on loopback: chest films alone, no unbounded question, kept privately."""

import io
from argparse import ArgumentTypeError
from datetime import date
from queue import SimpleQueue
from threading import current_thread
from types import SimpleNamespace

import numpy as np
import pytest
from dicom_checks import free_port, needs_orthanc, orthanc
from films import dataset, dx, phantom, to_bytes
from pydicom import dcmread
from pydicom.uid import JPEGLSLossless

from cxrviewer.cli import main
from cxrviewer.commands.parts import port
from cxrviewer.errors import CancelledError, CxrViewerError, RequestError
from cxrviewer.results.pacs import oversize
from cxrviewer.results.pacs.address import Address
from cxrviewer.results.pacs.fetching import Fetched, Fetcher, MoveTo
from cxrviewer.results.pacs.finding import Answer, Finder
from cxrviewer.results.pacs.found import FoundSeries, FoundStudy
from cxrviewer.results.pacs.oversize import Oversize
from cxrviewer.results.pacs.query import MOST, Dates, Query
from cxrviewer.results.pacs.receiving import Receiver

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
PIXELS = (phantom(60, 50) * 255).astype(np.uint8)
TODAY = date(2026, 11, 21)


def film(number, series=1, study=1, make=dataset, **tags):
    """One film of a study; its UIDs tell which."""
    made = make(PIXELS, StudyDate="20261121", StudyTime=f"10{study:02d}00", **tags)
    made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = f"2.25.1{study}{series}{number}"
    made.StudyInstanceUID, made.SeriesInstanceUID = f"2.25.2{study}", f"2.25.3{study}{series}"
    return made


def compressed():
    made = film(3)
    made.compress(JPEGLSLossless, generate_instance_uid=False)
    return made


def stock():
    """Study 1: three chest films and one hand; 2: a chest by its words; 3: a hand; 4: a CT; 5: a chest of long ago."""
    words = {"BodyPartExamined": None, "StudyDescription": "Röntgen Thorax p.a.", "SpecificCharacterSet": "ISO_IR 192"}
    yield from (film(1), film(2, make=dx), compressed(), film(1, series=2, BodyPartExamined="HAND"))
    yield film(1, study=2, PatientName="Müller^Änne", PatientID="P2", AccessionNumber="A2", **words)
    yield film(1, study=3, BodyPartExamined="HAND")
    yield film(1, study=4, Modality="CT")
    old = film(1, study=5)
    old.StudyDate = "19990101"
    yield old


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    port = free_port()
    settings = {"DicomModalities": {"us": ["CXRVIEWER", "127.0.0.1", port]}, "DicomAlwaysAllowFind": True,
                "DicomAlwaysAllowGet": True, "DicomAlwaysAllowMove": True}  # fmt: skip
    with orthanc(tmp_path_factory.mktemp("orthanc"), settings) as running:
        for one in stock():
            running.post("/instances", to_bytes(one))
        running.back = port
        running.address = Address("ORTHANC", "127.0.0.1", running.dicom)
        yield running


def found(archive, **query):
    return Finder(archive.address).find(Query(**query))


def uids(folder):
    return sorted(path.stem for path in folder.iterdir())


@needs_orthanc
def test_studies_with_chest_films_are_found_by_each_key(archive):
    answer = found(archive, dates=Dates(TODAY, TODAY))
    assert [(one.uid, one.films) for one in answer.studies] == [("2.25.22", 1), ("2.25.21", 3)]
    assert answer.is_all
    for query in ({"patient_id": "P2"}, {"accession": "A2"}, {"name": "müll"}, {"study": "2.25.22"}):
        (one,) = found(archive, **query).studies
        assert (one.name, one.patient_id, one.accession) == ("Müller^Änne", "P2", "A2")
        assert (one.description, one.day) == ("Röntgen Thorax p.a.", "20261121")
        assert "ller" not in repr(one)
    assert found(archive, patient_id="NOBODY").studies == ()
    assert {one.uid for one in found(archive, name="CANARY", any_part=True).studies} == {
        "2.25.21", "2.25.23", "2.25.25",
    }  # fmt: skip
    assert not found(archive, name="CANARY", most=1).is_all


@needs_orthanc
def test_found_films_are_fetched_as_they_are_kept_once_and_privately(archive, tmp_path):
    told, into = [], tmp_path / "films"
    answer = found(archive, dates=Dates(TODAY, TODAY))
    fetcher = Fetcher(archive.address)
    done = fetcher.fetch(answer.studies, into, lambda share, text: told.append((share, text)))
    assert (len(done.new), done.known, done.failed) == (4, 0, 0)
    assert uids(into) == ["2.25.1111", "2.25.1112", "2.25.1113", "2.25.1211"]
    assert into.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in into.iterdir()} == {0o600}
    assert dcmread(into / "2.25.1113.dcm").file_meta.TransferSyntaxUID == JPEGLSLossless
    assert np.array_equal(dcmread(into / "2.25.1111.dcm").pixel_array, PIXELS)
    assert told[0] == (0.0, "0 of 4 films")
    assert told[-1] == (1.0, "4 of 4 films")
    again = fetcher.fetch(answer.studies, into)
    assert (len(again.new), again.known, again.failed) == (0, 4, 0)


@needs_orthanc
def test_no_object_larger_than_a_film_may_be_is_fetched(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(oversize, "MOST_FILE_BYTES", 1000)
    answer = found(archive, dates=Dates(TODAY, TODAY))
    with pytest.raises(CxrViewerError, match="Fetch again"):
        Fetcher(archive.address).fetch(answer.studies, tmp_path / "films")
    assert len(list((tmp_path / "films").iterdir())) < 4  # one that came in one piece was whole before it was too large


def test_what_comes_on_a_link_is_counted_until_its_last_part(monkeypatch):
    """PS3.8 section E.2: a part begins with a byte whose bit 0 says command, bit 1 that it is the last."""

    class Link:
        pass

    monkeypatch.setattr(oversize, "MOST_FILE_BYTES", 10)
    broken = SimpleQueue()
    monkeypatch.setattr(oversize, "break_off", lambda link: broken.put((link, current_thread())))
    counted = Oversize()

    def come(link, *parts):
        items = [SimpleNamespace(presentation_data_value=bytes([first]) + b"x" * count) for first, count in parts]
        counted.heard(SimpleNamespace(assoc=link, pdu=SimpleNamespace(presentation_data_value_items=items)))

    good, large, commands, other = Link(), Link(), Link(), Link()
    counted.heard(SimpleNamespace(assoc=good, pdu=SimpleNamespace()))  # the end of a link has no parts
    come(other, (0, 9))
    for _ in range(2):
        come(good, (3, 9), (0, 5), (0, 4), (2, 1))
    come(large, (3, 9), (0, 5))
    come(large, (2, 6))
    come(commands, (1, 6), (1, 6), (1, 6))
    found = [broken.get(timeout=10) for _ in range(2)]
    assert {link for link, _ in found} == {large, commands}
    assert current_thread() not in {thread for _, thread in found}, "it would wait for itself"
    come(other, (0, 2))
    assert broken.get(timeout=10)[0] is other, "none is broken off twice"


@needs_orthanc
def test_a_fetch_can_be_stopped_and_goes_on_later(archive, tmp_path):
    answer = found(archive, dates=Dates(TODAY, TODAY))
    wish = []
    with pytest.raises(CancelledError):
        Fetcher(archive.address).fetch(
            answer.studies, tmp_path / "films", lambda share, _: wish.append(share), lambda: max(wish) > 0.0
        )
    assert len(uids(tmp_path / "films")) in (1, 2)
    done = Fetcher(archive.address).fetch(answer.studies, tmp_path / "films")
    assert len(done.new) + done.known == 4


@needs_orthanc
def test_films_come_by_c_move_where_there_is_no_c_get(archive, tmp_path, monkeypatch):
    answer = found(archive, study="2.25.21")
    monkeypatch.setattr(Fetcher, "_getting", lambda *_: None)
    with pytest.raises(RequestError, match="C-GET"):
        Fetcher(archive.address).fetch(answer.studies, tmp_path / "films")
    done = Fetcher(archive.address, move=MoveTo(archive.back)).fetch(answer.studies, tmp_path / "films")
    assert (len(done.new), done.known, done.failed) == (3, 0, 0)
    stranger = Fetcher(archive.address, title="STRANGER", move=MoveTo(archive.back))
    with pytest.raises(CxrViewerError, match=r"know|hand"):
        stranger.fetch(answer.studies, tmp_path / "films")


def test_a_pacs_without_c_get_or_c_find_is_told_of(tmp_path):
    port = free_port()
    server = Receiver(tmp_path / "in", "CXRVIEWER", port).start(lambda _: None)
    to = Address("CXRVIEWER", "127.0.0.1", port)
    study = FoundStudy("1.2", "", "", "", "", "", "", (FoundSeries("1.3", 1),))
    try:
        with pytest.raises(RequestError, match="C-GET"):
            Fetcher(to).fetch([study], tmp_path / "films")
        with pytest.raises(CxrViewerError):
            Finder(to).find(Query(patient_id="1"))
    finally:
        server.shutdown()
    with pytest.raises(CxrViewerError, match="no answer"):
        Finder(to).find(Query(patient_id="1"))


@pytest.mark.parametrize(
    "keys",
    [
        {}, {"patient_id": " "}, {"name": "*"}, {"name": "M"}, {"name": "M?ller"}, {"patient_id": "1\\2"},
        {"accession": "1" * 17}, {"patient_id": "\n1"}, {"study": "1.2*"},
        {"dates": Dates(date(2026, 1, 1), date(2026, 2, 1))},
    ],
)  # fmt: skip
def test_a_search_without_bounds_is_refused(keys):
    with pytest.raises(RequestError) as refused:
        Query(**keys)
    assert "ller" not in str(refused.value)


def test_dates_are_read_or_refused():
    assert str(Dates.parse("2026-11-21")) == "20261121-20261121"
    assert Dates.parse("20261101..2026-11-21").days == 21
    for text in ("", "yesterday", "2026-13-01", "2026-11-21..2026-11-20", "2026-11-21..x"):
        with pytest.raises(RequestError):
            Dates.parse(text)


def test_what_is_searched_for_stands_in_no_repr():
    assert "secret" not in repr(Query(patient_id="secret", name="secret", accession="secret"))


@needs_orthanc
def test_the_commands(archive, tmp_path, capsys):
    to = ["--to", f"ORTHANC@127.0.0.1:{archive.dicom}"]
    assert main(["find", *to, "--name", "Mül"], view=None, layouts=["plain"]) == 0
    told = capsys.readouterr()
    assert told.out == "2.25.22  20261121  1 films  P2 Müller^Änne  A2  Röntgen Thorax p.a.\n"
    assert told.err == ""
    command = ["fetch", *to, "--date", "2026-11-21", "--into", str(tmp_path / "films")]
    assert main(command, view=None, layouts=["plain"]) == 0
    told = capsys.readouterr()
    assert "4 films fetched, 0 were there already" in told.out
    assert "ller" not in told.out + told.err
    assert main([*command, "--most", "1"], view=None, layouts=["plain"]) == 2
    assert main(["find", *to], view=None, layouts=["plain"]) == 2
    assert "Nothing says what to search for." in capsys.readouterr().err
    assert main(["find", *to, "--patient", "NOBODY"], view=None, layouts=["plain"]) == 1


STUDY = FoundStudy("1.2", "P", "", "A", "", "20261121", "", (FoundSeries("1.3", 1),))
KEYS = ["--patient", "P", "--name", "NN", "--accession", "A", "--date", "2026-11-21", "--study", "1.2", "--most", "7"]


@pytest.fixture
def asked(monkeypatch):
    """What a PACS that is none was asked for, and what it answers."""
    kept = {"answer": Answer((STUDY,), is_all=True), "fetched": Fetched([], 3, 0)}
    monkeypatch.setattr(Finder, "find", lambda self, query: kept.update(query=query) or kept["answer"])

    def fetch(self, studies, into, progress):
        kept["move"] = self.move
        progress(0.5, "1 of 2 films")
        return kept["fetched"]

    monkeypatch.setattr(Fetcher, "fetch", fetch)
    return kept


def run(*arguments):
    return main([*arguments, "--to", "PACS@127.0.0.1:1"], view=None, layouts=["plain"])


def test_each_option_reaches_the_question(asked, tmp_path):
    assert run("find", *KEYS, "--any-part") == 0
    assert asked["query"] == Query("P", "NN", "A", Dates(TODAY, TODAY), "1.2", 7, any_part=True)
    assert run("fetch", "--study", "1.2", "--into", str(tmp_path), "--move-port", "11113") == 0
    assert asked["query"] == Query(study="1.2")
    assert asked["move"] == MoveTo(11113, "127.0.0.1")
    assert run("fetch", "--study", "1.2", "--into", str(tmp_path)) == 0
    assert asked["move"] is None


def test_films_come_from_other_machines_only_where_that_is_meant(asked, tmp_path, capsys):
    command = ["fetch", "--study", "1.2", "--into", str(tmp_path), "--move-port", "11113", "--move-host", "0.0.0.0"]
    assert run(*command) == 2
    assert "listen to other machines" in capsys.readouterr().err
    assert run(*command, "--beyond-this-machine") == 0
    assert asked["move"] == MoveTo(11113, "0.0.0.0")


def test_an_address_that_nothing_comes_to_is_refused(asked, tmp_path, capsys):
    assert run("fetch", "--study", "1.2", "--into", str(tmp_path), "--move-host", "127.0.0.1", "--login") == 2
    assert "Add --move-port." in capsys.readouterr().err


def test_on_a_terminal_a_fetch_says_how_far_it_is_and_then_in_a_line_what_came(asked, tmp_path, monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdout", terminal)
    assert run("fetch", "--patient", "P", "--into", str(tmp_path)) == 0
    assert " 50%  " in terminal.getvalue()
    assert terminal.getvalue().endswith("\r0 films fetched, 3 were there already\n")


def test_a_study_is_a_line_of_what_is_known_of_it(asked, capsys):
    parts = FoundSeries("1.3", 1), FoundSeries("1.4", 2)
    asked["answer"] = Answer((FoundStudy("1.2", "", "N^A", "A", "", "20261121", "", parts),), is_all=True)
    assert run("find", "--patient", "P") == 0
    assert capsys.readouterr().out == "1.2  20261121  3 films  N^A  A\n"


@pytest.mark.parametrize(
    "command", [("fetch", "--study", "1.2"), ("find", "--study", "1.2", "--most", "0"), ("find", "--most", "-1")]
)
def test_what_is_missing_or_no_number_of_studies_is_wrong_usage(asked, command):
    with pytest.raises(SystemExit) as ended:
        run(*command)
    assert ended.value.code == 2
    assert "query" not in asked


@pytest.mark.parametrize(
    ("answer", "fetched", "codes", "said"),
    [
        (Answer((STUDY,), is_all=True), Fetched([], 3, 0), (0, 0), "0 films fetched, 3 were there already"),
        (Answer((STUDY,), is_all=True), Fetched([], 0, 2), (0, 1), "2 films could not be handed over or kept."),
        (Answer((STUDY,), is_all=False), Fetched([], 1, 0), (0, 2), "There are more than 100 studies."),
        (Answer((), is_all=True), Fetched([], 0, 0), (1, 1), "Nothing was found."),
    ],
)
def test_what_was_not_all_found_or_fetched_has_a_code_and_a_line(asked, tmp_path, capsys, answer, fetched, codes, said):
    asked |= {"answer": answer, "fetched": fetched}
    found = run("find", "--patient", "P"), run("fetch", "--patient", "P", "--into", str(tmp_path))
    assert found == codes
    told = capsys.readouterr()
    assert said.replace("100", str(MOST)) in told.out + told.err
    assert (told.err.count("There are more than") == 2) == (not answer.is_all)


@pytest.mark.parametrize(("text", "is_port"), [("1", True), ("65535", True), ("0", False), ("65536", False)])
def test_a_port_is_one_that_there_is(text, is_port):
    if is_port:
        assert port(text) == int(text)
        return
    with pytest.raises(ArgumentTypeError, match="must be"):
        port(text)
