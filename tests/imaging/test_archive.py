"""Zips as folders: what is read out of them, what is refused, and that nothing of them reaches the disk."""

import struct
import subprocess
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from films import dataset, phantom, saved, to_bytes

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import opening
from cxrviewer.imaging.files import archive, source
from cxrviewer.imaging.files.tally import LeftOut
from cxrviewer.imaging.studies.discovery import Survey, find_films

OPEN_FILES = Path("/proc/self/fd")
RESULT = "out/0123456789abcdef"
FILM = to_bytes(dataset((phantom(40, 30) * 255).astype(np.uint8)))


def zipped(path, members, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def listed(folder):
    return sorted(path.name for path in folder.iterdir())


def found_in(*places):
    return [path.relative_to(places[0]).as_posix() for path in find_films(places)]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_film_in_a_zip_is_the_film_on_disk(tmp_path, method):
    study = zipped(tmp_path / "study.zip", {"inner/IMG1": FILM, "notes.txt": "no film"}, method)
    (tmp_path / "film").write_bytes(FILM)
    found, plain = open_radiograph(study / "inner" / "IMG1"), open_radiograph(tmp_path / "film")
    np.testing.assert_array_equal(found.stored, plain.stored)
    assert found.sha256 == plain.sha256
    assert listed(tmp_path) == ["film", "study.zip"]
    assert list(find_films([study])) == [study / "inner" / "IMG1"]
    assert list(find_films([study / "inner"])) == [study / "inner" / "IMG1"]
    assert list(find_films([study / "inner" / "IMG1"])) == [study / "inner" / "IMG1"]


def test_a_zip_is_searched_like_the_folder_it_was_made_of(tmp_path):
    names = ["b/IM2", "b/IM1", "a.dcm", "b.dcm", ".hidden/IM", "__MACOSX/._a.dcm", f"{RESULT}/film.dcm", "c/deep/er/IM"]
    members = dict.fromkeys(names, FILM) | dict.fromkeys(
        [f"{RESULT}/analysis.json", "analysis.json", "b/analysis.json"], b"{}"
    )
    study = zipped(tmp_path / "study.zip", members)
    with zipfile.ZipFile(study) as made:
        made.extractall(tmp_path / "folder")
    assert found_in(study) == found_in(tmp_path / "folder") == ["a.dcm", "b/IM1", "b/IM2", "b.dcm", "c/deep/er/IM"]


@pytest.mark.parametrize(
    "name", ["../x", "../../x", "/etc/x", "C:\\temp\\x", "\\\\host\\share\\x", "a/../../x", "./x", "a//x"]
)
def test_names_that_lead_out_lead_nowhere(tmp_path, name):
    (tmp_path / "x").write_bytes(b"the file outside")
    study = zipped(tmp_path / "study.zip", {name: FILM})
    (path,) = find_films([study])
    assert path.is_relative_to(study)
    assert ".." not in path.parts
    assert open_radiograph(path).stored.shape == (40, 30)
    assert listed(tmp_path) == ["study.zip", "x"]


def test_a_zip_of_many_results_is_searched_soon(tmp_path, monkeypatch):
    names = [f"{number:016x}/{name}" for number in range(50_000) for name in ("analysis.json", "film.png")]
    monkeypatch.setattr(archive, "names", lambda path, below: names)
    study = zipped(tmp_path / "study.zip", {})
    start = time.process_time()
    survey = Survey([study])
    assert list(survey) == []
    assert time.process_time() - start < 20.0  # two; to look through all of them for each would take minutes
    assert survey.tally.left_out == {LeftOut.RESULTS: 50_000}


@pytest.mark.parametrize("spoil", [Path.unlink, lambda study: zipped(study, {"other": FILM})])
def test_a_zip_that_goes_away_during_a_search_is_no_secret(tmp_path, spoil):
    study = zipped(tmp_path / "study.zip", {f"{number}.dcm": FILM for number in range(5)})
    survey = Survey([study])
    films = iter(survey)
    next(films)
    spoil(study)
    assert list(films) == []
    assert survey.tally.missing == 4
    assert survey.tally.remark() == "4 files were gone when their turn came: search again."


def grey(value):
    return to_bytes(dataset(np.full((8, 8), value, np.uint8)))


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_members_that_come_to_one_name_are_all_found(tmp_path):
    """The last has the name, as it has on disk once the zip is unpacked."""
    names = ["film", "film", "../a.dcm", "a.dcm", "x:y.dcm", "x_y.dcm", "film (2)", "film", ".."]
    with zipfile.ZipFile(tmp_path / "study.zip", "w") as made:
        for value, name in enumerate(names):
            made.writestr(name, grey(value))
    found = {
        name: int(open_radiograph(tmp_path / "study.zip" / name).stored[0, 0])
        for name in found_in(tmp_path / "study.zip")
    }
    assert found == {
        "film": 7, "film (2)": 6, "film (3)": 0, "film (4)": 1, "a.dcm": 3, "a (2).dcm": 2,
        "x_y.dcm": 5, "x_y (2).dcm": 4, "_": 8,
    }  # fmt: skip


def test_a_name_that_is_not_the_utf8_it_says_spoils_no_other(tmp_path):
    study = zipped(tmp_path / "study.zip", {"éa.dcm": FILM, "éb.dcm": grey(7), "c.dcm": FILM})
    study.write_bytes(study.read_bytes().replace("éb".encode(), b"\xff\xfeb"))
    assert found_in(study) == ["c.dcm", "\N{NO-BREAK SPACE}■b.dcm", "éa.dcm"]
    assert open_radiograph(study / "\N{NO-BREAK SPACE}■b.dcm").stored[0, 0] == 7


def test_a_path_longer_than_the_system_knows(tmp_path):
    name = "/".join(["d" * 200] * 30) + "/film.dcm"
    study = zipped(
        tmp_path / "study.zip", {name: FILM, f"{name}.zip": zipped(tmp_path / "a", {"b": FILM}).read_bytes()}
    )
    assert found_in(study) == [name]
    assert list(find_films([study / name, (study / name).parent])) == [study / name] * 2
    assert open_radiograph(study / name).stored.shape == (40, 30)
    with pytest.raises(UnreadableFilmError, match="This is a zip"):
        open_radiograph(study / f"{name}.zip")
    with pytest.raises(UnreadableFilmError):
        open_radiograph(study / f"{name}.none")
    with pytest.raises(UnreadableFilmError):
        open_radiograph(tmp_path / name)


def test_a_zip_in_a_zip_is_not_entered(tmp_path):
    inner = zipped(tmp_path / "inner.zip", {"film.dcm": FILM}).read_bytes()
    outer = zipped(tmp_path / "outer.zip", {"film.dcm": FILM, "inner.zip": inner})
    assert found_in(outer) == ["film.dcm"]
    with pytest.raises(UnreadableFilmError, match="This is a zip"):
        open_radiograph(outer / "inner.zip")
    with pytest.raises(UnreadableFilmError, match="no such file"):
        open_radiograph(outer / "inner.zip" / "film.dcm")


def test_only_zips_by_name_are_entered_on_the_way(tmp_path):
    for name in ("letter.docx", "study.ZIP", "bare", "named.bin"):
        zipped(tmp_path / name, {"film.dcm": FILM})
    assert found_in(tmp_path) == ["bare/film.dcm", "study.ZIP/film.dcm"]
    assert list(find_films([tmp_path / "named.bin"])) == [tmp_path / "named.bin" / "film.dcm"]


def encrypted(path):
    """A zip whose only member is marked as locked with a password."""
    zipped(path, {"film.dcm": FILM})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    path.write_bytes(content)


def cut(path):
    content = zipped(path, {"film.dcm": FILM}).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def with_a_long_directory(path):
    zipped(path, {f"{number:05}": b"" for number in range(50)})


def with_a_wrong_directory(path):
    content = bytearray(zipped(path, {"film.dcm": FILM}).read_bytes())
    content[content.index(b"PK\x01\x02")] = 0
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (encrypted, "password"),
        (cut, "damaged"),
        (with_a_wrong_directory, "damaged"),
        (with_a_long_directory, "more than"),
    ],
)
def test_a_zip_that_cannot_be_read_is_one_error(tmp_path, monkeypatch, make, said):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 20)
    make(tmp_path / "CANARY.zip")
    assert list(find_films([tmp_path])) == [tmp_path / "CANARY.zip"]
    with pytest.raises(UnreadableFilmError, match=said) as caught:
        open_radiograph(tmp_path / "CANARY.zip")
    assert caught.value.remedy
    assert "CANARY" not in str(caught.value)


def test_a_huge_directory_is_not_read(tmp_path, monkeypatch):
    study = zipped(tmp_path / "study.zip", {f"{number:05}": b"" for number in range(50)})
    monkeypatch.setattr(archive, "MOST_DIRECTORY_BYTES", 1000)
    with pytest.raises(UnreadableFilmError, match="more than"):
        open_radiograph(study)


def test_a_locked_member_is_one_error(tmp_path):
    encrypted(tmp_path / "study.zip")
    with pytest.raises(UnreadableFilmError, match="password"):
        open_radiograph(tmp_path / "study.zip" / "film.dcm")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unfold_without_a_limit_are_refused(tmp_path, method):
    study = zipped(tmp_path / "study.zip", {"film.dcm": FILM}, method)
    with pytest.raises(UnreadableFilmError, match="Unpack it"):
        open_radiograph(study / "film.dcm")


def test_a_member_that_unfolds_to_more_than_any_film_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MOST_FILE_BYTES", 2**20)
    study = zipped(tmp_path / "bomb.zip", {"film.dcm": FILM + bytes(2**24)})
    with pytest.raises(UnreadableFilmError, match="larger than"):
        open_radiograph(study / "film.dcm")


def with_size(path, size):
    """A zip whose directory gives another size for its only member."""
    content = bytearray(zipped(path, {"film.dcm": FILM}).read_bytes())
    struct.pack_into("<I", content, content.index(b"PK\x01\x02") + 24, size)
    path.write_bytes(content)
    return path / "film.dcm"


def test_the_size_in_the_directory_is_not_believed(tmp_path):
    assert open_radiograph(with_size(tmp_path / "more.zip", 2**31)).stored.shape == (40, 30)
    with pytest.raises(UnreadableFilmError, match="damaged"):
        open_radiograph(with_size(tmp_path / "less.zip", 100))


def test_damage_inside_a_member_is_found(tmp_path):
    study = zipped(tmp_path / "study.zip", {"film.dcm": FILM}, zipfile.ZIP_STORED)
    content = bytearray(study.read_bytes())
    content[len(FILM) - 50] ^= 1
    study.write_bytes(content)
    with pytest.raises(UnreadableFilmError, match="damaged"):
        open_radiograph(study / "film.dcm")


def test_the_beginning_of_a_member_is_read_without_the_rest(tmp_path):
    study = zipped(tmp_path / "study.zip", {"film.dcm": FILM + bytes(2**22)}, zipfile.ZIP_STORED)
    content = bytearray(study.read_bytes())
    content[2**21] ^= 1  # reading so far would find the damage
    study.write_bytes(content)
    assert source.read(study / "film.dcm", 1000) == FILM[:1000]


def test_the_directory_is_read_once_and_the_file_does_not_stay_open(tmp_path, monkeypatch):
    read, made = [], archive._Archive
    monkeypatch.setattr(archive, "_Archive", lambda path: read.append(path) or made(path))
    study = zipped(tmp_path / "study.zip", {f"{number:03}.dcm": FILM for number in range(200)})
    assert len([open_radiograph(path) for path in find_films([study])]) == 200
    assert len(read) == 1
    if OPEN_FILES.is_dir():
        assert study not in [path.resolve() for path in OPEN_FILES.iterdir()]
    zipped(study, {"other.dcm": FILM})
    assert list(find_films([study])) == [study / "other.dcm"]


def test_members_are_read_in_many_threads(tmp_path):
    films = {f"{number}.dcm": to_bytes(dataset(np.full((50, 50), number, np.uint8))) for number in range(40)}
    study = zipped(tmp_path / "study.zip", films)
    start = threading.Barrier(8)

    def value(number):
        if number < 8:
            start.wait(10)
        return int(open_radiograph(study / f"{number}.dcm").stored[0, 0])

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(value, range(40))) == list(range(40))


def test_a_path_through_something_else_leads_nowhere(tmp_path):
    film = saved(dataset(np.zeros((4, 4), np.uint8)), tmp_path / "film.dcm")
    for path in (film / "inner", tmp_path / "none.zip" / "film.dcm", zipped(tmp_path / "a.zip", {"b": FILM}) / "c"):
        with pytest.raises(UnreadableFilmError):
            open_radiograph(path)


def test_zips_of_another_program(tmp_path):
    """Info-ZIP, where it is installed, with a name that is not ASCII and a size that is only known at the end."""
    folder = tmp_path / "Łódź"
    folder.mkdir()
    (folder / "IM1").write_bytes(FILM)
    try:
        subprocess.run(["zip", "-q", "-r", "-fd", "study.zip", "Łódź"], cwd=tmp_path, check=True)
    except FileNotFoundError:
        pytest.skip("the program zip is not installed")
    (path,) = find_films([tmp_path / "study.zip"])
    assert open_radiograph(path).stored.shape == (40, 30)
    assert isinstance(path, Path)
