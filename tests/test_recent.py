"""The list of recent films: who may read it, when it is kept, and that damage does no harm."""

import stat
from pathlib import Path

import pytest

from cxrviewer import paths, recent
from cxrviewer.errors import OutputError


@pytest.fixture
def file(tmp_path, monkeypatch):
    made = tmp_path / "config" / "recent.json"
    monkeypatch.setattr(paths, "user_settings_file", lambda: made.with_name("settings.toml"))
    return made


def test_the_newest_come_first_and_each_once(file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert recent.load(5) == []
    recent.add([Path("/a"), Path("/b")], 3)
    assert recent.add([Path("c"), Path("/b")], 3) == [tmp_path / "c", Path("/b"), Path("/a")]
    assert recent.add([Path("/d")], 3) == recent.load(3) == [Path("/d"), tmp_path / "c", Path("/b")]
    assert recent.load(1) == [Path("/d")]


def test_nobody_else_can_read_it_not_even_while_it_is_written(file, monkeypatch):
    seen = []
    monkeypatch.setattr(Path, "replace", lambda draft, to: seen.append(stat.S_IMODE(draft.stat().st_mode)))
    recent.add([Path("/a")], 3)
    monkeypatch.undo()
    assert seen == [0o600]


def test_it_is_for_its_user_alone(file):
    recent.add([Path("/a")], 3)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["recent.json"]


def test_nothing_is_kept_where_none_may_be(file):
    recent.add([Path("/a")], 3)
    assert recent.add([Path("/b")], 0) == []
    assert not file.exists()
    recent.clear()


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b"[1]", b'["\xff"]', b'["/a\\u0000b", ""]', b"[" * 300_000])
def test_a_damaged_list_counts_as_empty(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    assert recent.load(5) == []


def test_names_of_any_bytes_come_back(file):
    odd = Path("/a\udcff \u0141\n")
    recent.add([odd], 3)
    assert recent.load(3) == [odd]


def test_what_is_gone_is_left_out(file, tmp_path):
    (tmp_path / "here").write_text("")
    assert recent.there([tmp_path / "gone", tmp_path / "here"]) == (tmp_path / "here",)


def test_what_cannot_be_written_or_deleted_is_said(file, tmp_path):
    (tmp_path / "config").write_text("")
    with pytest.raises(OutputError):
        recent.add([Path("/a")], 3)
    (tmp_path / "config").unlink()
    file.mkdir(parents=True)
    with pytest.raises(OutputError, match="deleted"):
        recent.clear()
