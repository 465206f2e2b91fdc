"""What several commands share: exit codes, arguments, and errors that name their input."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from cxrviewer import settings
from cxrviewer.errors import CxrViewerError

SUCCESS, SOME_FAILED, WRONG_USAGE = 0, 1, 2


class Command(NamedTuple):
    """One task of the command line.

    Attributes
    ----------
    help, example
        What it does and how it is asked for, each in one line.
    add_arguments
        What adds its arguments.
    run
        Does it, and returns the exit code.
    in_several
        Whether processes that `torchrun` started may run it beside each other: they share it, or it writes nothing.
    despite_settings
        Whether it runs where settings cannot be used: it says what is the matter with an installation.
    """

    help: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Any]
    in_several: bool = False
    despite_settings: bool = False


class naming:  # noqa: N801 - used as a statement
    """Put the path in front of the text of an error raised inside."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Raise the error again with the path in its text."""
        if isinstance(error, CxrViewerError):
            raise type(error)(f"{self._path}: {error.what}", error.remedy) from error


def model_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose a model and where it runs."""
    parser.add_argument("--bundle", help="folder of the model bundle; the one that came with the program by default")
    parser.add_argument("--device", choices=settings.DEVICES, help="where the model runs")


def positive(text: str) -> int:
    """Return the whole number from 1 on that an argument states."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def port(text: str) -> int:
    """Return the number of a TCP port that an argument states."""
    number = positive(text)
    if number > 65535:
        raise argparse.ArgumentTypeError("must be 65535 or less")
    return number
