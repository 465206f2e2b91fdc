"""Lines of the audit trail: their form, which stays as it is on disks, and what is none of this program's."""

import hashlib
import json
import os
import re
from types import SimpleNamespace

import pytest
from filelock import FileLock

from cxrviewer import notify
from cxrviewer.errors import OutputError
from cxrviewer.results.audit_trail import chain
from cxrviewer.results.audit_trail import recorder as recording
from cxrviewer.results.audit_trail import salt as salts
from cxrviewer.results.audit_trail import trail as trails
from cxrviewer.results.audit_trail.recorder import Recorder, trail_folder
from cxrviewer.results.audit_trail.salt import Salt
from cxrviewer.results.audit_trail.trail import Trail
from cxrviewer.results.audit_trail.verification import entries, verify
from cxrviewer.settings import Settings

RECORD = {"time": "2026-11-21T07:00:00.000Z", "event": "opened", "film": "ä"}
#: What a line says before its seal, as the first version wrote it; in another form, trails on disks are not verified.
FIRST = (
    b'{"schema":1,"number":1,"before":"0000000000000000000000000000000000000000000000000000000000000000",'
    b'"time":"2026-11-21T07:00:00.000Z","event":"opened","film":"\\u00e4"}'
)


def sealed_by_hand(body):
    """A line whose seal is right, whatever it says."""
    return body[:-1] + b',"sha256":"' + hashlib.sha256(body).hexdigest().encode() + b'"}'


def test_lines_are_written_as_the_first_version_did():
    line = chain.sealed(RECORD, chain.Link())
    assert line == sealed_by_hand(FIRST)
    entry = chain.read(line)
    assert (entry.number, entry.before, entry.record["film"]) == (1, "0" * 64, "ä")


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 2}, {"schema": None}, {"number": "1"}, {"number": None}, {"before": 7}, {"before": None},
        {"event": None}, {"event": 1}, {"time": None}, {"time": 20261121},
    ],
    ids=str,
)  # fmt: skip
def test_a_line_of_another_program_is_not_read_though_its_seal_is_right(changes):
    whole = {"schema": 1, "number": 1, "before": "0" * 64, **RECORD}
    assert chain.read(sealed_by_hand(json.dumps(whole).encode())) is not None
    said = {name: value for name, value in (whole | changes).items() if value is not None}
    assert chain.read(sealed_by_hand(json.dumps(said).encode())) is None


@pytest.mark.parametrize(
    "body", [b"[1]", b'{"number":1', b"{}", b"{\xff}", b'{"a":' + b"[" * 9000 + b"}"], ids=range(5)
)
def test_what_is_no_object_is_not_read_though_its_seal_is_right(body):
    assert chain.read(sealed_by_hand(body)) is None


def test_the_longest_line_is_written_and_read_and_no_longer_one(tmp_path):
    room = chain.LONGEST - len(chain.sealed(RECORD | {"words": ""}, chain.Link()))
    longest = chain.sealed(RECORD | {"words": "x" * room}, chain.Link())
    assert len(longest) == chain.LONGEST == 16_384
    assert chain.read(longest).record["words"] == "x" * room
    trail = Trail(tmp_path)
    for _ in range(3):
        trail.append([RECORD | {"words": "x" * room}])
    assert verify(trail).ok
    assert verify(trail).entries == 3
    with pytest.raises(ValueError, match="too long"):
        chain.sealed(RECORD | {"words": "x" * (room + 1)}, chain.Link())
    whole = {"schema": 1, "number": 1, "before": "0" * 64, **RECORD, "words": "x" * (room + 1)}
    assert chain.read(sealed_by_hand(json.dumps(whole, separators=(",", ":")).encode())) is None


@pytest.mark.parametrize(
    "changes",
    [{"number": "1"}, {"number": None}, {"sha256": 1}, {"sha256": None}, {"file": 2}, {"file": None}],
    ids=str,
)
def test_a_head_that_is_none_is_not_believed(tmp_path, changes):
    trail = Trail(tmp_path)
    trail.append([RECORD])
    whole = json.loads((tmp_path / trails.HEAD_FILE).read_text())
    assert trail.head() is not None
    said = {name: value for name, value in (whole | changes).items() if value is not None}
    (tmp_path / trails.HEAD_FILE).write_text(json.dumps(said))
    assert trail.head() is None
    trail.append([RECORD])
    assert trail.head().number == 2


# --- the trail on its disk --------------------------------------------------------------------------------------------


def test_what_the_disk_does_not_confirm_is_not_written(tmp_path, monkeypatch):
    trail = Trail(tmp_path)
    trail.append([RECORD])
    before = trail.files()[0].read_bytes()

    def fails(_):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(OutputError, match="cannot be written"):
            trail.append([RECORD])
        with pytest.raises(OutputError, match="salt"):
            Salt(tmp_path / "salt")._key()
    assert trail.files()[0].read_bytes() == before
    assert not (tmp_path / "salt").exists()


def test_where_no_folder_can_be_there_is_no_trail(tmp_path):
    (tmp_path / "file").write_text("in the way")
    trail = Trail(tmp_path / "none")
    assert trail.files() == []
    assert verify(trail).ok
    with pytest.raises(OutputError, match="cannot be written"):
        Trail(tmp_path / "file").append([RECORD])
    with pytest.raises(OutputError, match="salt of the audit trail cannot be read or made"):
        Salt(tmp_path / "file" / "salt")._key()


def test_a_lock_that_another_holds_is_not_waited_for_without_end(tmp_path, monkeypatch):
    trail, salt = Trail(tmp_path), Salt(tmp_path / "salt")
    trail.append([RECORD])
    for module in (trails, salts):
        monkeypatch.setattr(module, "_LONGEST_WAIT", 0.1)
    with FileLock(tmp_path / trails._LOCK_FILE), FileLock(tmp_path / ".salt.lock"):
        for write in (lambda: trail.append([RECORD]), salt._key):
            with pytest.raises(OutputError):
                write()
    assert verify(trail).entries == 1


def test_a_new_file_never_takes_the_number_of_one_that_was_archived(tmp_path, monkeypatch):
    monkeypatch.setattr(trails, "FULL", 10)
    trail = Trail(tmp_path)
    for _ in range(3):
        trail.append([RECORD])
    trail.files()[2].unlink()
    trail.append([RECORD])
    assert [file.name.split("-")[1] for file in trail.files()] == ["00001", "00002", "00004"]


def test_of_two_that_make_the_salt_at_once_both_have_the_same(tmp_path):
    one, other = Salt(tmp_path / "salt"), Salt(tmp_path / "salt")
    assert one._read() == b""
    assert other._key() == one._make()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_locks_are_for_their_user_alone(tmp_path):
    Trail(tmp_path).append([RECORD])
    Salt(tmp_path / "salt")._key()
    locks = [tmp_path / trails._LOCK_FILE, tmp_path / ".salt.lock"]
    assert [path.stat().st_mode & 0o777 for path in locks] == [0o600] * 2


# --- what verification finds ------------------------------------------------------------------------------------------


def changed_last(trail):
    file = trail.files()[-1]
    *lines, last = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([*lines, last.replace(b'"opened"', b'"opener"')]))


def findings(trail, **options):
    return [str(finding) for finding in verify(trail, **options).findings if finding.serious]


def test_a_changed_line_at_the_end_stays_found_when_the_trail_goes_on(tmp_path):
    """The line that says so afterwards vouches for a line that was cut off, and for no other."""
    trail = Trail(tmp_path)
    for _ in range(3):
        trail.append([RECORD])
    changed_last(trail)
    trail.append([RECORD])
    mend = list(entries(trail))[2].record
    assert {name: mend[name] for name in mend if name in {"event", "torn", "missing", "lost"}} == {
        "event": "mended", "missing": 1,
    }  # fmt: skip
    assert "line 3: The line was changed" in findings(trail)[0]


def test_a_changed_line_at_the_end_is_found_without_a_head(tmp_path):
    trail = Trail(tmp_path)
    trail.append([RECORD, RECORD])
    changed_last(trail)
    (tmp_path / trails.HEAD_FILE).unlink()
    assert "line 2: The line was changed" in findings(trail)[0]


def test_a_changed_line_takes_the_place_of_its_entry_and_of_no_other(tmp_path):
    trail = Trail(tmp_path)
    for _ in range(6):
        trail.append([RECORD])
    file = trail.files()[0]
    lines = file.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b'"opened"', b'"opener"')
    file.write_bytes(b"".join(lines))
    changed = f"{file.name}, line 3: The line was changed, or is none of this program."
    assert findings(trail) == [changed]
    file.write_bytes(b"".join([*lines[:3], *lines[4:]]))
    gap = f"{file.name}, line 4: Between this line and the one before it, 1 entry is missing."
    assert findings(trail) == [changed, gap]


def test_a_torn_line_hides_none_of_those_that_were_cut_off_with_it(tmp_path):
    trail = Trail(tmp_path)
    for _ in range(3):
        trail.append([RECORD])
    file = trail.files()[0]
    first, second, _ = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(first + second[:40])
    assert findings(trail)
    trail.append([RECORD])
    assert findings(trail) == [f"{file.name}, line 3: Between this line and the one before it, 2 entries are missing."]


def test_a_line_that_was_cut_off_is_vouched_for_as_it_was(tmp_path):
    trail = Trail(tmp_path)
    trail.append([RECORD])
    file = trail.files()[0]
    file.write_bytes(file.read_bytes() + b'{"schema":1,"number":2')
    trail.append([RECORD])
    assert verify(trail).ok
    file.write_bytes(file.read_bytes().replace(b'"number":2\n', b'"number":7\n'))
    assert "line 2: The line was changed" in findings(trail)[0]


def test_what_was_noted_may_be_archived_and_is_missed_otherwise(tmp_path):
    noted = "trail: The line that was noted earlier is not in the trail: it was written anew, or cut."
    trail = Trail(tmp_path)
    trail.append([RECORD, RECORD])
    last = verify(trail).last.sha256
    assert findings(trail, holds="a" * 64) == [noted.replace("trail:", f"{trail.files()[0].name}:", 1)]
    assert findings(trail, after="a" * 64) == [
        f"{trail.files()[0].name}, line 1: The trail does not go on from the line that was named."
    ]
    content = trail.files()[0].read_bytes()
    trail.files()[0].write_bytes(content.splitlines(keepends=True)[0])  # the head still names what was cut off
    assert any("was noted earlier" in text for text in findings(trail, holds=last))
    trail.files()[0].unlink()
    assert findings(trail, after=last, holds=last) == []
    assert findings(trail, after=last, holds="a" * 64) == [noted]
    (tmp_path / trails.HEAD_FILE).unlink()
    assert findings(trail, after=last, holds=last) == [noted]
    assert [str(finding) for finding in verify(Trail(tmp_path / "none")).findings] == []


# --- the recorder -----------------------------------------------------------------------------------------------------


@pytest.fixture
def told():
    heard = []
    stop = notify.subscribe(lambda note: heard.append(note.text))
    yield heard
    stop()


def film(number):
    return SimpleNamespace(uids=SimpleNamespace(instance="2.25.7"), sha256="", facts=SimpleNamespace(frame=number))


def said(trail):
    return [(entry.record["event"], entry.record.get("lost"), entry.record.get("frame")) for entry in entries(trail)]


def test_trouble_is_told_once_and_each_gap_with_its_own_number(tmp_path, told, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(recording.time, "monotonic", lambda: now[0])
    trail = Trail(tmp_path / "audit")
    recorder = Recorder(trail, Salt(tmp_path / "salt"))
    recorder.opened(film(0))
    for number in (1, 2):
        trail.folder.rename(tmp_path / "kept")
        trail.folder.write_text("in the way")
        for _ in range(number):
            now[0] += 31.0
            recorder.opened(film(0))
        trail.folder.unlink()
        (tmp_path / "kept").rename(trail.folder)
        now[0] += 31.0
        recorder.opened(film(number))
    gaps = [entry for number in (1, 2) for entry in (("mended", number, None), ("opened", None, number))]
    assert said(trail) == [("opened", None, 0), *gaps]
    assert len(told) == 1
    assert f"The audit trail in '{tmp_path / 'audit'}' cannot be written." in told[0]


def test_an_export_names_its_film_and_an_answer_that_was_not_kept_is_none(tmp_path, told):
    trail = Trail(tmp_path / "audit")
    salt = Salt(tmp_path / "salt")
    Recorder(trail, salt).exported("picture", film(3))
    (entry,) = entries(trail)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", entry.record["time"])
    assert (entry.record["film"], entry.record["frame"]) == (salt.film_hash(film(3)), 3)
    assert told == []


def test_without_a_trail_nothing_is_recorded_and_nobody_is_told(told):
    Recorder().opened(film(1))
    assert told == []


def test_the_folder_of_the_trail_may_be_in_the_users_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for words in ("~/trail", "trail"):
        assert trail_folder(Settings(audit_folder=words)) == tmp_path / "trail"
