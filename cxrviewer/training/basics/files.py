"""Files of a run: written whole or not at all."""

import json
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import DataError, OutputError
from cxrviewer.files import replacing

if TYPE_CHECKING:
    import torch


def write(file: Path, save: Callable[[Path], Any]) -> None:
    """Let ``save`` write a temporary neighbour of ``file``, then put it in place in one step.

    Raises
    ------
    OutputError
        When the folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder '{file.parent}' cannot be made.", "Choose another one.") from error
    with replacing(file) as part:
        save(part)


def write_text(file: Path, text: str) -> None:
    """Write ``text`` in UTF-8 with line feeds on every system."""
    write(file, lambda part: part.write_text(text, encoding="utf-8", newline="\n"))


def write_json(file: Path, content: Any) -> None:
    """Write ``content`` as indented JSON."""
    write_text(file, json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def write_lines(file: Path, entries: Iterable[Any]) -> None:
    """Write each of ``entries`` as one line of JSON."""
    write_text(file, "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries))


def write_tensors(file: Path, tensors: "Mapping[str, torch.Tensor]", metadata: Mapping[str, str] | None = None) -> None:
    """Write ``tensors`` as safetensors."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    def save(part: Path) -> None:
        try:
            save_file(dict(tensors), part, None if metadata is None else dict(metadata))
        except SafetensorError as error:  # what it makes of a full disk
            raise OSError(str(error)) from error

    write(file, save)


def write_torch(file: Path, content: Mapping[str, Any]) -> None:
    """Write ``content`` in torch's own format, which `read_torch` reads."""
    import torch

    def save(part: Path) -> None:
        try:
            torch.save(dict(content), part)
        except RuntimeError as error:  # what it makes of a full disk
            raise OSError(str(error)) from error

    write(file, save)


def read_torch(file: Path) -> dict[str, Any]:
    """Return a file of torch's own format, of which only tensors, on the CPU, and plain values are read.

    Raises
    ------
    DataError
        When it is missing, damaged, or holds anything else.
    """
    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch's remark on the protocol of a file that it then refuses
            return dict(torch.load(file, map_location="cpu", weights_only=True))
    except Exception as error:  # what torch.load raises for a damaged file has no common kind
        raise DataError(
            f"'{file.name}' is missing or damaged, or holds something else.", "Give another file or start again."
        ) from error


def read_json(file: Path) -> dict[str, Any]:
    """Return a run's JSON file.

    Raises
    ------
    DataError
        When it is missing or damaged: the folder is no finished run.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(
            f"'{file.parent}' is no finished run: {file.name} is missing or damaged.", "Train first."
        ) from error
    if not isinstance(content, dict):
        raise DataError(f"'{file}' is not what a run writes.", "Train again.")
    return content
