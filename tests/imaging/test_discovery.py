"""Which files of a folder are taken for films, and what is never opened."""

import os
import socket
from pathlib import Path

import cv2
import numpy as np
import pytest
from films import dataset, to_bytes

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.discovery import find_films

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
    for place in ("film.png", "out/0123/original.png", "elsewhere/4567/original.png"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(PNG)
    (tmp_path / "elsewhere" / "4567" / "analysis.json").write_text("{}")
    assert found_in(tmp_path) == ["film.png", "out/0123/original.png"]
    assert found_in(tmp_path, skip=tmp_path / "elsewhere" / ".." / "out") == ["film.png"]
    assert found_in(tmp_path, skip=tmp_path) == ["film.png", "out/0123/original.png"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a POSIX system")
@pytest.mark.timeout(20)
def test_pipes_sockets_and_devices_are_never_opened(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.dcm")
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        (tmp_path / "device.png").symlink_to("/dev/zero")
        assert found_in(tmp_path) == []
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
