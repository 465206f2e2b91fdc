"""Progress in a log and on a terminal."""

import io

import pytest

from cxrviewer.cli import main
from cxrviewer.errors import DataError
from cxrviewer.progress import ProgressLines, duration


class Terminal(io.StringIO):
    def isatty(self):
        return True


def clocked(stream):
    times = [0.0]
    lines = ProgressLines(stream, lambda: times[0])

    def tell(at, share, text=""):
        times[0] = at
        lines(share, text)

    return tell


def test_a_log_gets_lines_alone():
    stream = io.StringIO()
    tell = clocked(stream)
    tell(0, 0.0, "begins")
    for second in range(20):
        tell(second, second / 100)
    tell(20, 0.2, "epoch 1")
    assert stream.getvalue() == "  0%  begins\n 20%  epoch 1, 80 s left\n"


def test_a_terminal_sees_the_time_that_is_left_move():
    stream = Terminal()
    tell = clocked(stream)
    tell(0, 0.0)
    tell(1, 0.01)
    tell(1.1, 0.011)
    tell(11, 0.11)
    tell(12, 0.12, "epoch 1")
    shown = stream.getvalue()
    assert "11%  89 s left" in shown
    assert shown.endswith("12%  epoch 1, 88 s left\n")
    assert shown.count("\n") == 1


def test_another_part_of_the_work_begins_anew():
    stream = io.StringIO()
    tell = clocked(stream)
    tell(0, 0.5, "reading")
    tell(100, 1.0, "read")
    tell(100, 0.0, "training")
    tell(110, 0.1, "epoch 1")
    tell(120, 0.2, "epoch 2")
    assert stream.getvalue().splitlines()[-1] == " 20%  epoch 2, 80 s left"


def test_what_is_resumed_is_not_counted_as_done():
    stream = io.StringIO()
    tell = clocked(stream)
    tell(0, 0.8, "epoch 8")
    tell(10, 0.9, "epoch 9")
    assert stream.getvalue().splitlines()[-1] == " 90%  epoch 9, 10 s left"


@pytest.mark.parametrize(
    ("work", "progress", "command"),
    [
        ("training.data.audit.audit", 2, "audit --data films"),
        ("training.evaluate.evaluate", 5, "evaluate --data films --out out"),
        ("training.loop.run.train", "progress", "train --data films --out run --recipe cxr4"),
        ("training.compare.compare", "progress", "compare --data films --out out --recipes cxr4"),
        ("training.words.words.words", 5, "words --data films --out out"),
    ],
)
def test_what_a_command_says_at_its_end_begins_a_line(monkeypatch, work, progress, command):
    def fails(*given, **named):
        told = given[progress] if isinstance(progress, int) else named[progress]
        told(0.5, "")
        raise DataError("It failed.", "Try again.")

    terminal = Terminal()
    monkeypatch.setattr(f"cxrviewer.{work}", fails)
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setattr("sys.stderr", terminal)
    assert main(command.split(), view=None, layouts=["film"]) == 1
    assert " 50%  \r" in terminal.getvalue()
    assert terminal.getvalue().endswith("\rcxrviewer: It failed. Try again.\n")


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (200, "3 min"), (5399, "90 min"), (9000, "2.5 h")]
)
def test_durations(seconds, text):
    assert duration(seconds) == text
