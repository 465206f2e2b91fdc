"""Writing: drafts that a killed process left are removed, those of others are not, and no input is replaced."""

import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import filelock
import pytest

from cxrviewer import files
from cxrviewer.errors import OutputError, RequestError

KILLED = """
import os, signal, sys
from pathlib import Path
from cxrviewer.files import replacing
with replacing(Path(sys.argv[1])) as draft:
    draft.write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""
LOCKING = """
import sys
import threading
from contextlib import suppress
from pathlib import Path
from cxrviewer.errors import OutputError
from cxrviewer.files import locked
with locked(Path(sys.argv[1]), OutputError("Taken.", "Wait."), None):
    pass
"""
WRITING = """
import sys
import threading
from contextlib import suppress
from pathlib import Path
from cxrviewer.files import replacing
with replacing(Path(sys.argv[1])) as draft:
    draft.write_bytes(b"whole")
    print(flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="there drafts go by their age")
def test_drafts_of_killed_processes_are_removed_and_nothing_else(tmp_path):
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "a.png")], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    (tmp_path / f".{2**22 + 1}.notes").write_text("somebody's own hidden file")
    writing = [sys.executable, "-c", WRITING, str(tmp_path / "b.png")]
    with subprocess.Popen(writing, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        files.write_bytes(tmp_path / "c.png", b"")
        other.communicate(timeout=60)
    assert {path.name for path in tmp_path.iterdir()} == {"b.png", "c.png", f".{2**22 + 1}.notes"}
    assert (tmp_path / "b.png").read_bytes() == b"whole"


@pytest.mark.parametrize(("error", "raised"), [(OSError(28, "full"), OutputError), (KeyError("x"), KeyError)])
def test_what_fails_in_the_midst_of_writing_leaves_all_as_it_was(tmp_path, error, raised):
    (tmp_path / "a.png").write_bytes(b"before")

    def write():
        with files.replacing(tmp_path / "a.png") as draft:
            draft.write_bytes(b"half")
            raise error

    with pytest.raises(raised):
        write()
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
    assert (tmp_path / "a.png").read_bytes() == b"before"
    assert not files._drafts


def test_what_other_threads_are_writing_goes_when_the_process_ends(tmp_path):
    begun, over = threading.Event(), threading.Event()

    def write():
        with suppress(OutputError), files.replacing(tmp_path / "a.png") as draft:
            draft.write_bytes(b"half")
            begun.set()
            over.wait(60)

    files.write_bytes(tmp_path / "whole.png", b"whole")
    thread = threading.Thread(target=write)
    thread.start()
    assert begun.wait(60)
    assert len(list(tmp_path.iterdir())) == 2
    files.remove_drafts()
    left = [path.name for path in tmp_path.iterdir()]
    over.set()
    thread.join()
    assert left == [path.name for path in tmp_path.iterdir()] == ["whole.png"]


@pytest.mark.skipif(os.name == "nt", reason="there links need rights")
def test_a_link_under_the_name_of_a_draft_is_not_followed(tmp_path):
    (tmp_path / "own.txt").write_bytes(b"of the user")
    draft = tmp_path / f".cxrviewer-{os.getpid()}.a.png"
    draft.symlink_to(tmp_path / "own.txt")
    files.write_bytes(tmp_path / "a.png", b"whole")
    assert (tmp_path / "own.txt").read_bytes() == b"of the user"
    assert not (tmp_path / "a.png").is_symlink()
    draft.mkdir()  # what cannot be taken out of the way, as another user's link in /tmp
    with pytest.raises(OutputError, match=r"cannot be written"):
        files.write_bytes(tmp_path / "a.png", b"other")
    assert (tmp_path / "a.png").read_bytes() == b"whole"


def test_two_threads_do_not_write_one_draft(tmp_path):
    with files.replacing(tmp_path / "a.png") as draft:
        draft.write_bytes(b"first")
        with pytest.raises(OutputError):
            files.write_bytes(tmp_path / "a.png", b"second")
    assert (tmp_path / "a.png").read_bytes() == b"first"
    assert not files._drafts


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_a_folder_of_the_users_own_is_closed_to_others_with_all_that_is_made_for_it(tmp_path):
    tmp_path.chmod(0o755)
    files.make_folder(tmp_path / "data" / "cxrviewer" / "runs", files.PRIVATE)
    files.make_folder(tmp_path / "out" / "deep")
    modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.rglob("*")}
    assert not any(modes[name] for name in ("data", "cxrviewer", "runs"))
    assert modes["out"] == modes["deep"] == 0o077 & ~_umask()
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    files.make_folder(tmp_path / "out", files.PRIVATE)
    assert (tmp_path / "out").stat().st_mode & 0o077 == modes["out"]


def _umask():
    now = os.umask(0)
    os.umask(now)
    return now


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_a_file_for_its_user_alone_is_so_from_the_start(tmp_path):
    with files.replacing(tmp_path / "a.html", mode=0o600) as draft:
        assert draft.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="there drafts go by their age")
def test_the_draft_of_somebody_elses_process_stays(tmp_path, monkeypatch):
    def not_allowed(*_):
        raise PermissionError(1, "Operation not permitted")

    (tmp_path / ".cxrviewer-1.a.png").write_bytes(b"half")
    monkeypatch.setattr(os, "kill", not_allowed)
    files.write_bytes(tmp_path / "b.png", b"")
    assert {path.name for path in tmp_path.iterdir()} == {".cxrviewer-1.a.png", "b.png"}


def test_folders_that_cannot_be_are_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    for make in (files.make_folder, lambda place: files.private_folder(place, "audit")):
        with pytest.raises(OutputError):
            make(tmp_path / "file" / "folder")
        make(tmp_path / "new" / "folder")

    def refuse(*, dir, prefix):  # noqa: A002 - as tempfile calls it
        raise PermissionError(13, "Permission denied", str(dir))

    monkeypatch.setattr(files.tempfile, "NamedTemporaryFile", refuse)
    with pytest.raises(OutputError):
        files.make_folder(tmp_path)  # it is there, and not to be written to


def test_a_folder_is_not_looked_through_for_each_of_its_files(tmp_path, monkeypatch):
    looked, real = [], os.scandir
    monkeypatch.setattr(os, "scandir", lambda folder: looked.append(folder) or real(folder))
    monkeypatch.setattr(files.time, "monotonic", lambda: 1e6)
    for number in range(20):
        files.write_text(tmp_path / str(number), "text")
    assert looked == [tmp_path]
    monkeypatch.setattr(files.time, "monotonic", lambda: 2e6)
    files.write_text(tmp_path / "later", "text")
    assert looked == [tmp_path] * 2, "a window runs for days"


def test_no_input_is_replaced(tmp_path):
    film, other, folder = tmp_path / "film.dcm", tmp_path / "other.png", tmp_path / "folder"
    film.write_bytes(b"film")
    folder.mkdir()
    (folder / "inner.dcm").write_bytes(b"film")
    (tmp_path / "link.png").symlink_to(film)
    for inputs, output in (
        ([film], film),
        ([other, film], folder / ".." / "film.dcm"),
        ([film], tmp_path / "link.png"),
        ([film / "series" / "IMG1"], film),  # a film in a zip
        ([folder], folder / "inner.dcm"),
    ):
        with pytest.raises(RequestError, match="among the inputs"):
            files.refuse_to_replace(inputs, other, output)
    other.write_bytes(b"of an earlier run")
    kept = [film, folder, tmp_path / "none", tmp_path / ("n" * 300), tmp_path / "null\0"]
    files.refuse_to_replace(kept, other, folder / "new.png")


def test_nothing_is_written_among_the_films(tmp_path):
    films, beside = tmp_path / "films", tmp_path / "films-too"
    films.mkdir()
    (tmp_path / "link").symlink_to(films)
    for inputs, output in (
        ([films], films),
        ([beside, films], films / "runs" / "1"),
        ([films], beside / ".." / "films" / "run"),
        ([tmp_path / "link"], films / "run"),
        ([films], tmp_path / "link" / "run"),
    ):
        with pytest.raises(RequestError, match="inside a folder of films"):
            files.refuse_inside(inputs, output)
    files.refuse_inside([films, tmp_path / "films.zip"], beside)


@pytest.mark.skipif(os.name == "nt", reason="there what was left goes by its age, and folders have no modes")
def test_private_folders_are_for_the_user_alone_and_go_when_their_process_is_gone(tmp_path):
    making = (
        "import sys; from pathlib import Path; from cxrviewer.files import private_folder;"
        "(private_folder(Path(sys.argv[1]), 'audit') / 'names').write_text('names')"
    )
    subprocess.run([sys.executable, "-c", making, str(tmp_path / "cache")], check=True, timeout=60)
    (left,) = (tmp_path / "cache").iterdir()
    (tmp_path / "cache" / "audit-of-somebody-else").mkdir()
    made = [files.private_folder(tmp_path / "cache", "audit") for _ in range(2)]
    assert not left.exists()
    assert {entry.name for entry in (tmp_path / "cache").iterdir()} == {
        "audit-of-somebody-else", *(folder.name for folder in made)
    }  # fmt: skip
    assert [folder.stat().st_mode & 0o777 for folder in (tmp_path / "cache", *made)] == [0o700] * 3


def test_one_process_at_a_time_holds_a_lock_and_whoever_comes_hears_why_not(tmp_path, monkeypatch):
    taken, unable = OutputError("Taken.", "Wait."), OutputError("Unable.", "Go.")
    for _ in range(2):  # let go, it is there for the next
        with files.locked(tmp_path / ".lock", taken, unable):
            command = [sys.executable, "-c", LOCKING, str(tmp_path / ".lock")]
            other = subprocess.run(command, check=False, capture_output=True, timeout=60)
            assert b"OutputError: Taken. Wait." in other.stderr
            assert os.name == "nt" or (tmp_path / ".lock").stat().st_mode & 0o777 == 0o600

    def acquire(*_, **__):
        raise OSError("no locks")

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    with pytest.raises(OutputError, match="Unable"), files.locked(tmp_path / ".lock", taken, unable):
        pass
    with files.locked(tmp_path / ".lock", taken, None):
        pass


def test_a_command_that_locks_nothing_does_not_wait_for_locks():
    modules = "cxrviewer.files, cxrviewer.watch, cxrviewer.results.pacs.outbox"
    asking = f"import sys; import {modules}; print('filelock' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", asking], text=True, timeout=60).strip() == "False"


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_is_no_file_to_write_to(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    refused = rf"^'{re.escape(name)}' is a folder\. Name a file\.$"
    with pytest.raises(OutputError, match=refused), files.replacing(Path(name)):
        pytest.fail("it was written to")
    assert list(tmp_path.iterdir()) == []
