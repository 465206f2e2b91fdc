"""How the window calls the program that it is part of."""

import sys

from cxrviewer.gui.work import children


def test_the_packaged_window_calls_the_program_for_the_console_where_there_is_one(tmp_path, monkeypatch):
    windowed, console = tmp_path / "cxrviewer.exe", tmp_path / "cxrviewer-cli.exe"
    windowed.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(windowed))
    assert children.program() == [str(windowed)]
    console.touch()
    assert children.program() == [str(console)]


def test_from_source_no_module_comes_from_the_folder_at_hand():
    assert children.program() == [sys.executable, "-P", "-m", "cxrviewer"]
