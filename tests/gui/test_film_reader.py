"""Films are read in another process: the same films and failures, one process, and none that is left behind."""

import multiprocessing
import multiprocessing.spawn
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from ended_processes import LONG, closed_while, ended, let_none_start, number_of
from films import dataset, phantom, saved

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.gui.work import film_reader, other_process
from cxrviewer.gui.work.film_reader import FilmReader
from cxrviewer.gui.work.other_process import Unexpected
from cxrviewer.gui.work.thumbnail import thumbnail
from cxrviewer.gui.work.worker import default_tools
from cxrviewer.imaging.dicom import header
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.studies.discovery import Survey

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Stops and kills processes by signals.")

SAMPLE = paths.sample_film()


@pytest.fixture
def reader():
    made = FilmReader()
    yield made
    made.close()


@pytest.fixture
def film(tmp_path):
    return saved(dataset((phantom(300, 260) * 255).astype(np.uint8)), tmp_path / "CANARY.dcm")


def changed(path: Path) -> Path:
    """Return the same path, of a file that is another than before."""
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 10**9))
    return path


def asked_of(reader: FilmReader, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the films that its process is asked for from now on."""
    asked, tell = [], reader._other.tell

    def told(wish: film_reader._Wish) -> None:
        asked.append(wish.path)
        tell(wish)

    monkeypatch.setattr(reader._other, "tell", told)
    return asked


def test_a_film_is_the_same_as_if_read_here(reader, film):
    for path in (SAMPLE, film):
        here, there = open_radiograph(path), reader.open(path, 1)
        np.testing.assert_array_equal(there.stored, here.stored)
        np.testing.assert_array_equal(there.render(), here.render())
        assert (there.facts, there.geometry, there.sha256, there.kind) == (
            here.facts, here.geometry, here.sha256, here.kind,
        )  # fmt: skip
        assert (there.stored.dtype, there.stored.flags.writeable) == (here.stored.dtype, False)
        assert (there.auto_window, there.modality_range) == (here.auto_window, here.modality_range)


def test_a_failure_is_the_same_as_if_read_here(reader, tmp_path):
    (tmp_path / "empty.dcm").touch()
    (tmp_path / "words.dcm").write_text("no film")
    for path in (tmp_path / "empty.dcm", tmp_path / "words.dcm", tmp_path / "missing.dcm"):
        with pytest.raises(UnreadableFilmError) as here:
            open_radiograph(path)
        with pytest.raises(UnreadableFilmError) as there:
            reader.open(path, 1)
        assert str(there.value) == str(here.value)


def test_one_process_reads_one_film_after_another(reader, film):
    reader.open(film, 1)
    first = number_of(reader._other)
    with pytest.raises(UnreadableFilmError):
        reader.open(film.parent / "missing.dcm", 1)
    reader.open(changed(film), 1)
    assert number_of(reader._other) == first


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Windows has no niceness")
@pytest.mark.parametrize(("in_background", "niceness"), [(False, 4), (True, 10)])
def test_the_window_comes_before_films_and_films_before_small_pictures(film, in_background, niceness):
    reader = FilmReader(in_background=in_background)
    try:
        reader.draw(film, 20)
        own, other = (os.getpriority(os.PRIO_PROCESS, number) for number in (0, number_of(reader._other)))
    finally:
        reader.close()
    assert other == min(19, own + niceness)


def test_an_expected_film_is_read_before_it_is_asked_for(reader, film, monkeypatch):
    asked = asked_of(reader, monkeypatch)
    reader.expect(film)
    assert reader._other._next(None) == other_process._READY
    reader._other._is_ready = True
    assert reader._other._connection.poll(LONG)
    assert reader.open(film, 1).stored.shape == (300, 260)
    assert asked == [film]


def test_films_on_the_way_to_and_fro_are_read_once(reader, film, monkeypatch):
    asked = asked_of(reader, monkeypatch)
    first = reader.open(film, 1)
    reader.expect(SAMPLE)
    again = reader.open(film, 1)
    assert again is not first  # what is done about one on show is not done about another
    assert (again.stored is first.stored, again.auto_window is first.auto_window) == (True, True)
    reader.expect(film)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert asked == [film, SAMPLE]


def test_a_film_that_was_changed_is_read_again(reader, film):
    reader.open(film, 1)
    reader.expect(film)
    other = saved(dataset((phantom(80, 70) * 255).astype(np.uint8)), film)
    assert reader.open(changed(other), 1).stored.shape == (80, 70)
    film.unlink()
    with pytest.raises(UnreadableFilmError, match="no such file"):
        reader.open(film, 1)


def test_few_films_stay_at_hand(reader, film, monkeypatch):
    for _ in range(film_reader._MOST_KEPT + 2):
        reader.open(changed(film), 1)
    assert len(reader._kept) == film_reader._MOST_KEPT
    size = film_reader._bytes_of(next(iter(reader._kept.values())).film)
    monkeypatch.setattr(film_reader, "_MOST_BYTES", 2 * size)
    reader.open(changed(film), 1)
    assert len(reader._kept) == 2


def test_a_film_is_as_large_as_all_its_arrays():
    plane = OverlayPlane(0x6000, 1, 1, 300, 260, np.zeros(9750, np.uint8))
    film = replace(open_radiograph(SAMPLE), overlays=(plane,), shutter=None)
    plain = film.stored.nbytes + plane.packed.nbytes
    assert film_reader._bytes_of(film) == plain
    values, counts = film.modality_values
    drawn = film.drawn
    assert film_reader._bytes_of(film) == plain + drawn.nbytes + values.nbytes + counts.nbytes


def test_another_film_than_the_expected_one_is_read(reader, film):
    reader.expect(film)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert reader.open(film, 1).stored.shape == (300, 260)


def test_the_last_expected_film_counts(reader, film):
    reader.expect(SAMPLE)
    reader.expect(film)
    assert reader.open(film, 1).stored.shape == (300, 260)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256


@pytest.mark.parametrize("asks", ["open", "expect"])
def test_an_expected_film_that_is_never_read_holds_up_no_other(reader, film, asks):
    reader.open(film, 1)
    first = number_of(reader._other)
    os.kill(first, signal.SIGSTOP)  # as a share that stalls
    reader.expect(changed(film))
    release = threading.Timer(LONG, os.kill, (first, signal.SIGKILL))
    release.start()
    if asks == "expect":
        reader.expect(SAMPLE)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert release.is_alive(), "it was not waited for"
    release.cancel()
    assert number_of(reader._other) != first
    assert reader.open(film, 1).stored.shape == (300, 260)


def test_a_film_that_is_given_up_holds_up_no_other(reader, film):
    reader.open(film, 1)
    first = number_of(reader._other)
    os.kill(first, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        reader.open(changed(film), 1, lambda: time.monotonic() - begun > 0.1)
    assert time.monotonic() - begun < LONG
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert number_of(reader._other) != first


@pytest.mark.parametrize("late", [False, True])
def test_a_film_that_is_given_up_goes_on_being_read_unless_it_is_late(reader, film, monkeypatch, late):
    reader.open(film, 1)
    first = number_of(reader._other)
    os.kill(first, signal.SIGSTOP)
    monkeypatch.setattr(film_reader, "LATE", 0.0 if late else LONG)
    with pytest.raises(CancelledError):
        reader.open(changed(film), 1, lambda: True)
    if not late:
        threading.Timer(0.3, os.kill, (first, signal.SIGCONT)).start()
    assert reader.open(film, 1).stored.shape == (300, 260)
    assert (number_of(reader._other) != first) == late


def test_a_film_that_was_read_ahead_for_long_is_not_begun_anew(reader, film, monkeypatch):
    reader.open(film, 1)
    first = number_of(reader._other)
    os.kill(first, signal.SIGSTOP)
    reader.expect(changed(film))
    monkeypatch.setattr(film_reader, "LATE", 0.0)
    threading.Timer(0.3, os.kill, (first, signal.SIGCONT)).start()
    assert reader.open(film, 1).stored.shape == (300, 260)
    assert number_of(reader._other) == first


def test_a_small_picture_that_is_never_drawn_holds_up_no_other(reader, film, monkeypatch):
    reader.draw(film, 96)
    os.kill(number_of(reader._other), signal.SIGSTOP)
    monkeypatch.setattr(film_reader, "LATE", 0.1)
    with pytest.raises(UnreadableFilmError, match="given up"):
        reader.draw(film, 96)
    monkeypatch.setattr(film_reader, "LATE", LONG)
    assert reader.draw(SAMPLE, 96).shape == thumbnail(open_radiograph(SAMPLE), 96).shape


def test_a_place_that_says_nothing_of_its_files_holds_nobody(reader, film, monkeypatch):
    answers = threading.Event()
    monkeypatch.setattr(film_reader, "_state_now", lambda _: answers.wait(LONG))
    monkeypatch.setattr(film_reader, "_LONGEST_IN_THE_WAY", 0.1)
    for _ in range(2):
        assert reader.open(film, 1).stored.shape == (300, 260)
    assert not reader._kept, "another file may be there by now"
    answers.set()


def test_a_search_is_told_of_a_film_that_is_read_what_it_would_find(reader, film, monkeypatch):
    monkeypatch.setattr(film_reader, "_LONGEST_IN_THE_WAY", LONG)
    for path in (SAMPLE, film):
        reader.expect(path)
        asked = asked_of(reader, monkeypatch)
        assert reader.entry(path) == next(iter(Survey([path])))
        reader.open(path, 1)
        assert reader.entry(path) == next(iter(Survey([path])))
        assert asked == []  # it was read once
    assert reader.entry(film.with_name("another.dcm")) is None
    assert reader.entry(changed(film)) is None


def test_the_header_of_a_film_that_is_read_is_not_read_in_the_window_too(reader, film, monkeypatch):
    monkeypatch.setattr(header, "entry_of", lambda *_: pytest.fail("pydicom would hold up the first picture"))
    tools = default_tools(reader=reader)
    reader.expect(film)
    (found,) = tools.find_films([film], lambda *_: None, lambda: False)
    assert (found.path, found.content) == (film, Content.FILM)
    tools.close()


@pytest.mark.parametrize("stopped", [False, True])
def test_a_search_waits_neither_for_a_slow_film_nor_once_it_is_stopped(reader, film, monkeypatch, stopped):
    monkeypatch.setattr(film_reader, "_LONGEST_IN_THE_WAY", 30.0 if stopped else 0.2)
    reader.open(film, 1)
    os.kill(reader._other._process.pid, signal.SIGSTOP)
    reader.expect(changed(film))
    begun = time.monotonic()
    assert reader.entry(film, lambda: stopped) is None
    with reader._other.lock:  # as while somebody waits for this film
        monkeypatch.setattr(film_reader, "_LONGEST_IN_THE_WAY", 0.2)
        assert reader.entry(film) is None
    assert time.monotonic() - begun < 10
    os.kill(reader._other._process.pid, signal.SIGCONT)
    assert reader.open(film, 1).stored.shape == (300, 260)


def test_a_film_that_is_opened_has_its_turn_however_long_another_takes(reader, film):
    reader._other.lock.acquire()  # as while somebody waits for a slow film
    threading.Timer(2 * film_reader._LONGEST_IN_THE_WAY, reader._other.lock.release).start()
    assert reader.open(film, 1).stored.shape == (300, 260)


def test_a_search_looks_itself_at_what_cannot_be_read(reader, tmp_path):
    (tmp_path / "words.dcm").write_text("no film")
    reader.expect(tmp_path / "words.dcm")
    assert reader.entry(tmp_path / "words.dcm") is None
    with pytest.raises(UnreadableFilmError):
        reader.open(tmp_path / "words.dcm", 1)


def test_an_expected_folder_does_no_harm(reader, film):
    reader.expect(film.parent)
    assert reader.open(film, 1).stored.shape == (300, 260)


def test_small_pictures_are_the_same_as_if_drawn_here(reader, film):
    for path in (SAMPLE, film):
        np.testing.assert_array_equal(reader.draw(path, 96), thumbnail(open_radiograph(path), 96))


@pytest.mark.parametrize("expected", [False, True])
def test_a_film_that_ends_the_process_fails_alone(reader, film, expected, expects_log):
    reader.open(film, 1)
    changed(film)
    os.kill(number_of(reader._other), signal.SIGSTOP)  # so that it is killed before it can answer
    if expected:
        reader.expect(film)
    threading.Timer(0.3, os.kill, (number_of(reader._other), signal.SIGKILL)).start()
    with pytest.raises(UnreadableFilmError, match="ended the process") as failure:
        reader.open(film, 1)
    assert "CANARY" not in str(failure.value)
    assert reader.open(film, 1).stored.shape == (300, 260)


@pytest.mark.parametrize("expected", [False, True])
def test_a_process_that_ended_while_nobody_waited_is_no_fault_of_the_next_film(reader, film, expected, expects_log):
    reader.open(film, 1)
    first = number_of(reader._other)
    os.kill(first, signal.SIGSTOP)
    if expected:
        reader.expect(changed(film))
    os.kill(first, signal.SIGKILL)
    reader._other._process.join(LONG)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert number_of(reader._other) != first


def test_an_unforeseen_failure_tells_its_kind_alone(reader, monkeypatch, caplog, film, expects_log):
    monkeypatch.setattr(reader, "_answer", lambda: Unexpected("KeyError", "reading.py:7"))
    with pytest.raises(UnreadableFilmError, match=r"unexpected went wrong \(KeyError\)"):
        reader.open(film, 1)
    assert "Unexpected KeyError at reading.py:7" in caplog.text


def test_what_fails_unforeseen_over_there_comes_back_without_its_text(monkeypatch, film):
    def broken(path, frame):
        raise KeyError("CANARY^PATIENT")

    monkeypatch.setattr("cxrviewer.imaging.opening.open_radiograph", broken)
    found = film_reader._done(film_reader._Wish.of("open", film, 1))
    assert isinstance(found, Unexpected)
    assert found.kind == "KeyError"
    assert "CANARY" not in repr(found)


@pytest.mark.parametrize("how", ["refused", "fails to come up"])
def test_where_no_process_can_be_started_films_are_read_here(reader, monkeypatch, film, how, expects_log):
    let_none_start(monkeypatch, how)
    reader.expect(film)
    for _ in range(2):
        assert reader.open(film, 1).stored.shape == (300, 260)


def test_what_comes_after_half_a_message_is_nobodys_answer(reader, monkeypatch, film):
    reader.open(film, 1)
    first, told = number_of(reader._other), reader._other._next

    def out_of_memory(meanwhile):
        raise MemoryError

    monkeypatch.setattr(reader._other, "_next", out_of_memory)
    with pytest.raises(MemoryError):
        reader.open(changed(film), 1)
    monkeypatch.setattr(reader._other, "_next", told)
    assert reader.open(SAMPLE, 1).sha256 == open_radiograph(SAMPLE).sha256
    assert number_of(reader._other) != first


def test_closing_while_the_process_comes_up_ends_it(reader, film):
    reader.expect(film)
    process = number_of(reader._other)
    start = time.monotonic()
    reader.close()
    assert time.monotonic() - start < LONG
    assert ended(process)
    with pytest.raises(CancelledError):
        reader.open(film, 1)


def test_an_end_is_heard_of_though_the_pipe_stays_open(reader, film, expects_log):
    """As on Windows, where this process holds the other end until the new one has taken it."""
    reader.open(film, 1)
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    with theirs:
        os.kill(number_of(reader._other), signal.SIGSTOP)
        reader._other._connection.close()
        reader._other._connection = ours
        threading.Timer(0.3, os.kill, (number_of(reader._other), signal.SIGKILL)).start()
        with pytest.raises(UnreadableFilmError, match="ended the process"):
            reader.open(changed(film), 1)


def test_closing_ends_the_process_and_whoever_waits_for_it(reader, film):
    reader.open(film, 1)
    process = number_of(reader._other)
    assert closed_while(lambda: reader.open(changed(film), 1), reader._other, reader.close) == 1
    assert ended(process)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Looks into /proc.")
def test_the_process_names_no_film_and_ends_with_the_window(film):
    script = """
import sys, time
from pathlib import Path
from cxrviewer.gui.work.film_reader import FilmReader
if __name__ == "__main__":
    reader = FilmReader()
    reader.open(Path(sys.argv[1]), 1)
    print(reader._other._process.pid, flush=True)
    time.sleep(60)
"""
    window = subprocess.Popen([sys.executable, "-c", script, str(film)], stdout=subprocess.PIPE, text=True)
    process = int(window.stdout.readline())
    for name in ("cmdline", "environ"):
        assert b"CANARY" not in Path(f"/proc/{process}/{name}").read_bytes()
    window.kill()
    window.wait()
    window.stdout.close()
    assert ended(process)
