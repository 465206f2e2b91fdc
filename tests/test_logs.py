"""The log that a start writes: own messages of the level that is asked for, of limited size, and no other words."""

import logging
import os
import subprocess
import sys

import pytest

from cxrviewer import logs, paths
from cxrviewer.installation import support


@pytest.fixture
def start(tmp_path, monkeypatch):
    """What starts the log, in a folder of its own."""
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "state" / "logs")
    return logs.start


def written():
    return [(path.name, path.read_text(encoding="utf-8")) for path in sorted(paths.logs().iterdir())]


@pytest.mark.parametrize(("level", "kept"), [("INFO", ["told", "warned"]), ("WARNING", ["warned"])])
def test_the_level_that_is_asked_for_is_logged(start, level, kept):
    start(level)
    own = logging.getLogger("cxrviewer.somewhere")
    own.debug("whispered")
    own.info("told")
    own.warning("warned")
    ((_, text),) = written()
    assert [line.split(" ", 4)[4] for line in text.splitlines()] == kept


def test_no_stack_and_no_earlier_traceback_is_logged(start):
    start()
    own = logging.getLogger("cxrviewer.somewhere")
    own.error("with its stack", stack_info=True)
    record = own.makeRecord(own.name, logging.ERROR, "", 0, "told before", (), None)
    record.exc_text = "Traceback of CANARY"  # another handler has formatted it
    own.handle(record)
    ((_, text),) = written()
    assert [line.split(" ", 4)[4] for line in text.splitlines()] == ["with its stack", "told before"]


def test_the_log_takes_five_megabytes_at_most_and_the_support_bundle_reads_all_of_them(start, monkeypatch):
    monkeypatch.setattr(logs, "_BYTES_PER_FILE", logs._BYTES_PER_FILE // 1000)
    start()
    for number in range(200):
        logging.getLogger("cxrviewer.somewhere").error("line %d %s", number, "x" * 50)
    files = written()
    assert [name for name, _ in files] == ["cxrviewer.log", *(f"cxrviewer.log.{number}" for number in range(1, 5))]
    assert 4000 < sum(len(text) for _, text in files) <= 5000
    lines = support.log_lines()
    assert len(lines) == sum(text.count("\n") for _, text in files)
    assert lines == sorted(lines, key=lambda line: int(line.split(" ")[5]))


def test_what_the_log_cannot_write_is_lost_without_a_word(start, capfd):
    start()
    (paths.logs() / "cxrviewer.log").mkdir()
    logging.getLogger("cxrviewer.somewhere").error("told")
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_the_log_is_for_its_user_alone_in_an_open_folder_too(start):
    paths.logs().mkdir(parents=True)
    paths.logs().chmod(0o755)
    start()
    logging.getLogger("cxrviewer.somewhere").error("told")
    assert (paths.logs() / "cxrviewer.log").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_nobody_else_enters_its_folder(start):
    start()
    assert paths.logs().stat().st_mode & 0o777 == 0o700


LIBRARIES = """
import logging, sys, warnings
from pathlib import Path
from cxrviewer import logs, paths
paths.logs = lambda: Path(sys.argv[1])
logging.basicConfig()  # as some library may
logs.start()
logging.getLogger("cxrviewer.somewhere").error("own words")
logging.getLogger("pydicom").error("CANARY of a logger")
warnings.warn_explicit("CANARY of a warning", UserWarning, "valuerep.py", 1, module="pydicom.valuerep")
"""


def test_neither_own_messages_nor_those_of_pydicom_reach_the_console(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LIBRARIES, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("", "")
    assert (tmp_path / "cxrviewer.log").read_text().endswith("ERROR cxrviewer.somewhere own words\n")
