"""The table as Parquet: the rows of results.csv with their types, the same bytes from however many processes."""

import csv

import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from films import dataset, phantom, saved
from pyarrow import parquet as reader

from cxrviewer import cli, load_bundle
from cxrviewer.errors import OutputError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results import parquet, table
from cxrviewer.results.joining import PLACE, join
from cxrviewer.results.parquet import write_parquet
from cxrviewer.results.share import Share

COLUMNS = table.columns(CLASSES)
NUMBERS = {f"{kind} {label}": "double" for kind in ("calibrated", "raw") for label in CLASSES} | {
    "milliseconds": "double",
    "frame": "int32",
    "frames": "int32",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("bundle") / "random")


@pytest.fixture(scope="module")
def bundle(folder):
    return load_bundle(folder)


def row(number):
    """A row of a scored film; every fifth is one that failed."""
    if number % 5 == 4:
        return table.error_row(f"Müller {number}", "It is, alas, no film.", "ab" * 32)
    shares = np.random.default_rng(number).dirichlet(np.ones(len(CLASSES)))
    entries = [{"label": label, "calibrated": one, "raw": 1 - one} for label, one in zip(CLASSES, shares, strict=True)]
    return table.row(
        f"=film,{number}",
        {
            "probabilities": entries,
            "input": {"sha256": f"{number:064x}", "frame": 2, "frames": 3},
            "gate": {"status": "pass", "reasons": [{"code": "G01"}, {"code": "G02"}]},
            "bundle": {"sha256": "ab" * 32},
            "timing_ms": {"total": 12.5} if number % 2 else {},
        },
    )


def written(path, count):
    with table.Table(path, COLUMNS) as rows:
        for number in range(count):
            rows.add(row(number))
    return path


def test_it_has_the_rows_of_the_table_with_their_types_and_says_what_it_is(bundle, tmp_path):
    source = written(tmp_path / "results.csv", 23)
    write_parquet(source, bundle, tmp_path / "results.parquet", group=10)
    found = reader.ParquetFile(tmp_path / "results.parquet")
    assert found.metadata.num_row_groups == 3, "memory holds a group and not the table"
    read = found.read()
    assert {name: str(kind) for name, kind in zip(read.schema.names, read.schema.types, strict=True)} == {
        name: NUMBERS.get(name, "string") for name in COLUMNS
    }
    expected = list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))
    for told, one in zip(expected, read.to_pylist(), strict=True):
        for name, text in told.items():
            assert one[name] == ((float(text) if text else None) if name in NUMBERS else text)
    assert read.schema.metadata[b"notice"] == NOTICE.encode()
    assert read.schema.metadata[b"bundle_sha256"] == bundle.sha256.encode()
    assert read.schema.metadata[b"bundle"] == bundle.name.encode()


def test_the_same_bytes_from_one_process_and_from_several(bundle, tmp_path):
    one = written(tmp_path / "results.csv", 23)
    many = tmp_path / "many.csv"
    parts = [Share(rank, 3).part(many, rank) for rank in range(3)]
    for rank, part in enumerate(parts):
        with table.Table(part, [PLACE, *COLUMNS]) as rows:
            for number in range(rank, 23, 3):
                rows.add(row(number) | {PLACE: number})
    join(parts, many, COLUMNS)
    for source in (one, many):
        write_parquet(source, bundle, source.with_suffix(".parquet"), group=10)
    assert one.with_suffix(".parquet").read_bytes() == many.with_suffix(".parquet").read_bytes()


def test_without_a_table_there_is_nothing(bundle, tmp_path):
    write_parquet(tmp_path / "results.csv", bundle, tmp_path / "results.parquet")
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_somebody_changed_leaves_nothing_half_written(bundle, tmp_path):
    source = written(tmp_path / "results.csv", 3)
    source.write_text(source.read_text(encoding="utf-8").replace(",2,3,", ",two,3,"), encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be read for Parquet"):
        write_parquet(source, bundle, tmp_path / "results.parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["results.csv"]


def test_where_the_library_is_missing_it_is_said_before_anything_is_read(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(parquet, "find_spec", lambda _: None)
    code = cli.main(["analyze", "film.dcm", "--out", str(tmp_path / "out"), "--parquet"], view=None, layouts=["film"])
    assert code == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "pip install pyarrow" in told
    assert not (tmp_path / "out").exists()


def test_the_command_writes_it_and_leaves_none_of_an_earlier_run(folder, tmp_path):
    film = saved(dataset((phantom(240, 230) * 255).astype(np.uint8)), tmp_path / "film.dcm")
    options = ["--bundle", str(folder), "--device", "cpu", "--no-pictures", "--methods", "gradcam", "--resume"]
    for more in (["--parquet"], []):
        command = ["analyze", str(film), "--out", str(tmp_path / "out"), *options, *more]
        assert cli.main(command, view=None, layouts=["film"]) == 0
        assert (tmp_path / "out" / "results.parquet").exists() == bool(more)
        if more:
            assert reader.read_table(tmp_path / "out" / "results.parquet").num_rows == 1
