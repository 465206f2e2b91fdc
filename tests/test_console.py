"""The program's own lines: none is lost, none is obeyed by a terminal, and none needs a descriptor that is there."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from films import dataset, phantom, saved

from cxrviewer import console

WHILE_A_FILM_IS_DECODED = """
import logging, os, sys, threading
from cxrviewer import cli
from cxrviewer.errors import RequestError
from cxrviewer.imaging.decoding.silence import native_silence
from cxrviewer.notify import notify

inside, leave = threading.Event(), threading.Event()

def decode():
    with native_silence():
        os.write(2, b"NATIVE\\n")
        inside.set()
        leave.wait(60)

def view(request):
    decoding.start()
    inside.wait(60)
    logging.getLogger("other").addHandler(logging.StreamHandler())
    logging.getLogger("other").error("logged")
    notify("error", "told")
    print("printed", file=sys.stderr)
    raise RequestError("failed.")

decoding = threading.Thread(target=decode)
before = len(os.listdir("/proc/self/fd"))
code = cli.main([], view=view, layouts=["film"])
leave.set()
decoding.join()
print(len(os.listdir("/proc/self/fd")) - before)
print("usual", file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path_factory.mktemp("film") / "film.dcm")


def shell(line, *arguments):
    command = ["sh", "-c", line, "sh", sys.executable, "-m", "cxrviewer", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=200)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts descriptors as Linux shows them")
def test_no_line_is_lost_while_a_film_is_decoded(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WHILE_A_FILM_IS_DECODED],
        capture_output=True, text=True, check=False, timeout=200, env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.stderr.splitlines() == ["logged", "cxrviewer: told", "printed", "cxrviewer: failed.", "usual"]
    assert (done.returncode, done.stdout) == (2, "0\n")


@pytest.mark.skipif(os.name == "nt", reason="closes a descriptor in a POSIX shell")
def test_standard_error_may_be_closed(film):
    assert shell('exec "$@" 2>&-', "info", film).returncode == 0
    done = shell('exec "$@" 2>&-', "info", film.with_name("none.dcm"))
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_an_output_that_cannot_be_written_is_called_that(film):
    for arguments in (("info", film), ("info", film, "--json")):
        done = shell('exec "$@" >/dev/full', *arguments)
        assert done.stderr == (
            "cxrviewer: Standard output cannot be written to. Free space there, or send it elsewhere.\n"
        )
        assert done.returncode == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_reader_that_has_gone_is_no_error_to_tell(film):
    done = shell('{ sleep 0.3; "$@"; } | true; exit 0', "info", film)
    assert done.stderr == ""


def test_what_a_terminal_would_obey_is_shown_as_an_escape():
    assert console.escaped("a\nb\x1b[2J\x9b\x7f\r\t\u202e\u2028") == (
        r"a\nb\x1b[2J\x9b\x7f\r\t\u202e\u2028"
    )  # fmt: skip
    for name in ("Łódź é.dcm", "علی\u200cرضا.dcm", "肺.dcm"):
        assert console.escaped(name) == name
    assert console.escaped(os.fsdecode(b"f\xff.dcm")) == r"f\udcff.dcm"


def test_many_paths_are_named_in_brief():
    assert console.named([Path("a"), Path("b")]) == "a, b"
    assert console.named([Path(name) for name in "abcde"]) == "a, b, c and 2 more"
