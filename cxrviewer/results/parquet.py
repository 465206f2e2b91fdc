"""Parquet: the table of a batch for programs that read columns, made from results.csv, so from however many processes.

The library that writes it is large and optional (``pip install .[parquet]``).
"""

import csv
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import OutputError, RequestError
from cxrviewer.files import replacing
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import Bundle
from cxrviewer.version import __version__

if TYPE_CHECKING:
    import pyarrow

PARQUET = "results.parquet"
_GROUP = 10_000  # rows that are in memory at once
_SHARES = ("calibrated ", "raw ")


def check() -> None:
    """Make sure that the library is there, before hours of work for it.

    Raises
    ------
    RequestError
        When it is not.
    """
    if find_spec("pyarrow") is None:
        raise RequestError(
            "Parquet needs pyarrow, which is not installed.",
            "Install it with 'pip install pyarrow', or leave out --parquet: results.csv has the same rows.",
        )


def write_parquet(table: Path, bundle: Bundle, target: Path, group: int = _GROUP) -> None:
    """Write the rows of ``table`` to ``target``; nothing where there is no table. The same rows give the same bytes.

    Columns are those of the table: shares and milliseconds as 64-bit floats, frames as 32-bit integers, the rest as
    text. A number that is not there is null. The notice, bundle and program stand in the metadata of the schema.

    Parameters
    ----------
    table
        results.csv of a run.
    bundle
        The bundle that answered.
    target
        Where the file goes.
    group
        Rows of a row group; memory grows with them and not with the table.

    Raises
    ------
    OutputError
        When the table cannot be read or the file cannot be written.
    """
    if not table.exists():
        return
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    try:
        with table.open(encoding="utf-8", newline="") as stream, replacing(target) as draft:
            rows = csv.DictReader(stream)
            schema = _schema(rows.fieldnames or (), bundle)
            with ParquetWriter(draft, schema) as writer:
                for part in _parts(rows, group):
                    writer.write_table(_columns(part, schema), row_group_size=group)
    except (ValueError, csv.Error, pyarrow.ArrowException) as error:
        raise OutputError(f"The table '{table}' cannot be read for Parquet.", "Run it again.") from error


def _schema(names: Sequence[str], bundle: Bundle) -> "pyarrow.Schema":
    import pyarrow

    told = {
        "notice": NOTICE,
        "bundle": bundle.name,
        "bundle_sha256": bundle.sha256,
        "software": f"cxrviewer {__version__}",
    }
    return pyarrow.schema([(name, _kind(name)) for name in names], metadata=told)


def _kind(name: str) -> "pyarrow.DataType":
    import pyarrow

    if name.startswith(_SHARES) or name == "milliseconds":
        return pyarrow.float64()
    return pyarrow.int32() if name in {"frame", "frames"} else pyarrow.string()


def _parts(rows: Iterator[dict[str, str]], size: int) -> Iterator[list[dict[str, str]]]:
    while part := list(islice(rows, size)):
        yield part


def _columns(part: list[dict[str, str]], schema: "pyarrow.Schema") -> "pyarrow.Table":
    import pyarrow

    arrays = [pyarrow.array([_value(row[field.name], field.type) for row in part], field.type) for field in schema]
    return pyarrow.Table.from_arrays(arrays, schema=schema)


def _value(text: str, kind: "pyarrow.DataType") -> Any:
    import pyarrow

    if kind == pyarrow.string():
        return text
    if not text:
        return None
    return int(text) if kind == pyarrow.int32() else float(text)
