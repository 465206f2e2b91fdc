"""Processes: one way to call another program, and one to say that a step of a build has failed."""

import subprocess
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

_LAST = 3000  # letters of a log that are shown


class BuildError(Exception):
    """A step that failed, in one sentence."""


def call(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    log: Path | None = None,
    seconds: float = 3600.0,
) -> str:
    """Run a program to its end and return its standard output; with ``log`` all that it prints goes there, as it comes.

    Raises
    ------
    BuildError
        When it cannot be run, takes longer than ``seconds``, or ends with another code than 0.
    """
    name = Path(command[0]).name
    with log.open("w+", encoding="utf-8") if log else nullcontext() as file:
        try:
            done = subprocess.run(
                [str(part) for part in command],
                cwd=folder,
                env=None if environment is None else dict(environment),
                stdout=file or subprocess.PIPE,
                stderr=file or subprocess.PIPE,
                text=True,
                errors="replace",
                check=False,
                timeout=seconds,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BuildError(f"{name} did not run to its end: {error}") from error
        everything = log.read_text(encoding="utf-8") if log else done.stderr + done.stdout
    if done.returncode:
        raise BuildError(f"{name} ended with {done.returncode}:\n{everything[-_LAST:]}")
    return everything if log else done.stdout
