"""The acknowledgement of the first start: once for each version and statement, by its reader alone."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from cxrviewer import paths, settings
from cxrviewer.errors import SettingsError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results import acknowledgement
from cxrviewer.results.acknowledgement import acknowledge, acknowledged, is_needed


@pytest.fixture
def files(tmp_path, monkeypatch):
    machine, user = tmp_path / "machine.toml", tmp_path / "user.toml"
    monkeypatch.setattr(paths, "machine_settings_file", lambda: machine)
    monkeypatch.setattr(paths, "user_settings_file", lambda: user)
    return machine, user


def now():
    return settings.read_layers({})


def test_it_is_needed_until_it_was_acknowledged_and_then_kept_beside_other_settings(files):
    files[1].write_text('theme = "dark"  # at night\n')
    assert is_needed(now())
    assert acknowledged(now()) is None
    morning = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    made = acknowledge(morning)
    assert made.time == "2026-11-21T07:30:00Z"
    assert acknowledged(now()) == made
    assert not is_needed(now())
    assert files[1].read_text().startswith('theme = "dark"  # at night\n')


def test_another_version_or_statement_needs_it_again(files, monkeypatch):
    acknowledge()
    with monkeypatch.context() as patch:
        patch.setattr(acknowledgement, "__version__", "99.0")
        assert is_needed(now())
    monkeypatch.setattr(acknowledgement, "STATEMENT", (*acknowledgement.STATEMENT, "And more."))
    assert is_needed(now())
    acknowledge(datetime.now(UTC))
    assert not is_needed(now())


def test_nobody_acknowledges_for_others(files):
    made = acknowledge()
    files[1].unlink()
    files[0].write_text(f'acknowledged = "{made}"\n')
    assert is_needed(now())
    assert is_needed(settings.read_layers({"CXRVIEWER_ACKNOWLEDGED": str(made)}))


def test_where_it_cannot_be_kept_it_stays_needed(files):
    files[0].write_text('locked = ["acknowledged"]\n')
    with pytest.raises(SettingsError, match="locked"):
        acknowledge()
    assert is_needed(now())


@pytest.mark.parametrize(
    "text",
    ["yes", "0.1.0", "0.1.0 2026-11-21 abcdefabcdef", "0.1.0 2026-11-21T07:30:00 abcdefabcdef",
     "0.1.0 2026-11-21T07:30:00Z xyz", "0.1.0 2026-11-21T07:30:00Z abcdefabcdef and more"],
)  # fmt: skip
def test_what_states_no_acknowledgement_counts_for_none(text, files):
    files[1].write_text(f'acknowledged = "{text}"\n')
    layers = now()
    assert "acknowledged" in str(layers.troubles[0])
    assert is_needed(layers)


def test_the_statement_says_what_the_program_is_not():
    assert acknowledgement.STATEMENT[0] == NOTICE
    assert re.search(r"must not be used to diagnose", " ".join(acknowledgement.STATEMENT))
