"""The command that de-identifies: what its options mean, what it returns, and that no film is written over."""

import numpy as np
import pytest
from films import dx, phantom, saved
from pydicom import dcmread

from cxrviewer.cli import main
from cxrviewer.results.audit_trail.recorder import Recorder

PIXELS = np.rint(phantom(60, 50) * 255).astype(np.uint8)


@pytest.fixture
def films(tmp_path):
    tags = {"BurnedInAnnotation": "NO", "StudyDate": "20260502", "StudyDescription": "CHEST of CANARY"}
    (tmp_path / "films").mkdir()
    saved(dx(PIXELS, **tags), tmp_path / "films" / "film.dcm")
    return tmp_path / "films"


def run(*arguments):
    return main(["deidentify", *map(str, arguments)], view=None, layouts=["plain"])


@pytest.mark.parametrize("dates", [False, True])
@pytest.mark.parametrize("descriptors", [False, True])
def test_dates_and_descriptions_stay_where_that_is_asked_for(films, tmp_path, dates, descriptors):
    options = ["--dates"] * dates + ["--descriptors"] * descriptors
    assert run(films, tmp_path / "out", *options) == 0
    (path,) = (tmp_path / "out").glob("*/*.dcm")
    found = dcmread(path)
    assert bool(found.get("StudyDate")) == dates
    assert found.get("StudyDate") != "20260502"
    assert ("CHEST" in found.get("StudyDescription", "")) == descriptors
    assert "CANARY" not in found.get("StudyDescription", "")
    assert found.LongitudinalTemporalInformationModified == ("MODIFIED" if dates else "REMOVED")


def test_what_goes_out_is_recorded_and_a_film_that_failed_fails_the_command(films, tmp_path, monkeypatch, capsys):
    recorded = []
    monkeypatch.setattr(Recorder, "exported", lambda self, kind: recorded.append(kind))
    (films / "other.dcm").write_bytes(b"no film")
    assert run(films / "film.dcm", films / "other.dcm", tmp_path / "out") == 1
    told = capsys.readouterr()
    assert "1 film released" in told.out
    assert "other.dcm" in told.err
    assert recorded == ["DICOM object"]


def test_a_folder_without_films_is_told(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "empty", tmp_path / "out") == 1
    assert "No films were found there." in capsys.readouterr().err


def test_what_went_out_is_not_taken_for_a_film_again(films, capsys):
    for _ in range(2):
        assert run(films, films / "out") == 0
        assert "1 film released" in capsys.readouterr().out


def test_neither_key_nor_page_takes_the_place_of_a_film(films, tmp_path, capsys):
    path = films / "film.dcm"
    before = path.read_bytes()
    page = saved(dcmread(path), tmp_path / "out.look-at-these.html")
    for arguments in ([path, tmp_path / "out", "--key", path], [page, tmp_path / "out"]):
        assert run(*arguments) == 2
        assert "would be replaced" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_the_folder_of_the_shell_has_a_name_too(films, tmp_path, monkeypatch):
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    assert run(films, ".") == 0
    assert (tmp_path / "away.key.jsonl").is_file()
    assert len(list((tmp_path / "away").glob("*/*.dcm"))) == 1


def test_nothing_lies_beside_the_root(films, capsys):
    assert run(films, "/") == 2
    assert "'/' has nothing beside it, where the key goes. Name a folder in it." in capsys.readouterr().err
