"""The audit trail: an unbroken chain over files, processes, crashes and full disks, and every change to it found."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrviewer import notify, paths
from cxrviewer import settings as configured
from cxrviewer.errors import OutputError, RequestError
from cxrviewer.inference.analysis import Analysis, BundleIdentity, ClassProbability, GateOutcome, InputIdentity, Reason
from cxrviewer.results.audit_trail import chain, records
from cxrviewer.results.audit_trail import trail as trails
from cxrviewer.results.audit_trail.recorder import Recorder, trail_folder
from cxrviewer.results.audit_trail.salt import Salt
from cxrviewer.results.audit_trail.trail import Trail
from cxrviewer.results.audit_trail.verification import verify

RECORD = {"time": "2026-11-21T07:00:00.000Z", "event": "opened", "film": "f" * 64}


def record(month="2026-11", **facts):
    return RECORD | {"time": f"{month}-21T07:00:00.000Z"} | facts


def written(folder, count=6, **facts):
    trail = Trail(folder)
    for number in range(count):
        trail.append([record(frame=number, **facts)])
    return trail


def lines(trail):
    return b"".join(file.read_bytes() for file in trail.files()).splitlines()


def findings(trail, **options):
    return [str(finding) for finding in verify(trail, **options).findings if finding.serious]


def remarks(trail):
    return [str(finding) for finding in verify(trail).findings if not finding.serious]


# --- the chain --------------------------------------------------------------------------------------------------------


def test_each_line_holds_the_hash_of_the_one_before_over_files_and_months(tmp_path, monkeypatch):
    monkeypatch.setattr(trails, "FULL", 700)
    trail = written(tmp_path)
    trail.append([record("2026-12")])
    trail.append([record("2026-10")])  # the clock was put back
    names = [file.name for file in trail.files()]
    assert names == [f"trail-{n:05}-2026-{m}.jsonl" for n, m in ((1, 11), (2, 11), (3, 12), (4, 10))]
    before = "0" * 64
    for number, line in enumerate(lines(trail), 1):
        said = json.loads(line)
        seal = said.pop("sha256")
        body = line[: -len(f',"sha256":"{seal}"}}')] + b"}"
        assert (said["number"], said["before"]) == (number, before)
        assert seal == hashlib.sha256(body).hexdigest()
        before = hashlib.sha256(line).hexdigest()
    verification = verify(trail)
    assert verification.ok
    assert not verification.findings
    assert (verification.files, verification.entries, verification.last.sha256) == (4, 8, before)


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_the_files_are_for_their_user_alone(tmp_path):
    trail = written(tmp_path / "audit", 1)
    Salt(tmp_path / "salt")._key()
    assert trail.folder.stat().st_mode & 0o777 == 0o700
    for file in (*trail.files(), tmp_path / "salt"):
        assert file.stat().st_mode & 0o777 == 0o600


def test_what_json_cannot_hold_or_is_too_long_is_not_written(tmp_path):
    trail = written(tmp_path, 1)
    for facts in ({"number": float("nan")}, {"words": "x" * chain.LONGEST}):
        with pytest.raises(OutputError):
            trail.append([RECORD | {"facts": facts}])
    assert len(lines(trail)) == 1
    assert verify(trail).ok


# --- what verification finds ------------------------------------------------------------------------------------------


def changed(trail, change, file=0):
    path = trail.files()[file]
    content = path.read_bytes().splitlines(keepends=True)
    change(content)
    path.write_bytes(b"".join(content))


def flip(content, line):
    content[line] = content[line].replace(b'"opened"', b'"opener"')


CHANGES = {
    "a byte is flipped": (lambda content: flip(content, 2), "line 3: The line was changed"),
    "a byte of the last line is flipped": (lambda content: flip(content, 5), "line 6: The line was changed"),
    "a byte of the first line is flipped": (lambda content: flip(content, 0), "line 1: The line was changed"),
    "a line is removed": (lambda content: content.pop(3), "line 4: Between this line and the one before it, 1 entry"),
    "the first lines are removed": (lambda content: content.__delitem__(slice(0, 2)), "line 1: The trail begins with"),
    "the last lines are removed": (lambda content: content.__delitem__(slice(4, 6)), "line 4: After this line, 2 entr"),
    "lines are moved": (lambda content: content.insert(1, content.pop(4)), "line 3: Entry 2 comes after entry 5"),
    "a line is put in twice": (lambda content: content.insert(3, content[1]), "line 4: Entry 2 comes after entry 3"),
    "a line is put in": (lambda content: content.insert(3, b"{}\n"), "line 4: The line was changed, or is none"),
    "the file is cut in a line": (
        lambda content: content.__setitem__(slice(3, 6), [content[3][:50]]),
        "line 4: The line is cut off",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found_and_its_line_named(name, tmp_path):
    trail = written(tmp_path)
    change, expected = CHANGES[name]
    changed(trail, change)
    found = findings(trail)
    assert found
    assert any(f"trail-00001-2026-11.jsonl, {expected}" in text for text in found), found


def test_a_line_that_was_sealed_anew_is_found(tmp_path):
    trail = written(tmp_path)

    def forge(content):
        said = json.loads(content[2])
        forged = {name: said[name] for name in said if name not in {"schema", "number", "before", "sha256"}}
        content[2] = chain.sealed(forged | {"film": "a" * 64}, chain.Link(2, said["before"])) + b"\n"

    changed(trail, forge)
    assert findings(trail) == [
        "trail-00001-2026-11.jsonl, line 4: "
        "The line does not follow the one before it, which was changed or written anew."
    ]


def test_a_last_line_that_was_sealed_anew_is_found(tmp_path):
    trail = written(tmp_path, 2)
    before = chain.Link(1, chain.digest(lines(trail)[0]))
    changed(trail, lambda content: content.__setitem__(1, chain.sealed(record(frame=9), before) + b"\n"))
    assert "line 2: The line is not the one that head.json names" in findings(trail)[0]


def test_a_trail_written_anew_does_not_hold_a_line_that_was_noted(tmp_path):
    trail = written(tmp_path / "one")
    noted = verify(trail).last.sha256
    trail.append([record()])
    assert not findings(trail, holds=noted)
    assert "written anew" in findings(written(tmp_path / "two", 7, film="a" * 64), holds=noted)[0]


def test_a_file_that_is_missing_is_found_and_an_archive_can_be_named(tmp_path, monkeypatch):
    monkeypatch.setattr(trails, "FULL", 10)
    trail = written(tmp_path, 4)
    trail.files()[1].unlink()
    assert findings(trail) == [
        "trail-00003-2026-11.jsonl: Files before it are missing: 1.",
        "trail-00003-2026-11.jsonl, line 1: Between this line and the one before it, 1 entry is missing.",
    ]
    archived = chain.digest(trail.files()[0].read_bytes().rstrip())
    trail.files()[0].unlink()
    last = json.loads(lines(trail)[0])["before"]
    assert findings(trail)
    assert not findings(trail, after=last)
    assert findings(trail, after=archived)


def test_a_trail_whose_files_were_all_archived_goes_on(tmp_path):
    trail = written(tmp_path, 3)
    last = verify(trail).last.sha256
    trail.files()[0].unlink()
    assert findings(trail) == ["trail: After this line, 3 entries are missing: the end was cut off."]
    assert not findings(trail, after=last)
    trail.append([record()])
    assert [file.name for file in trail.files()] == ["trail-00002-2026-11.jsonl"]
    assert not findings(trail, after=last)


def test_without_its_head_a_trail_cannot_tell_that_its_end_is_missing_and_says_so(tmp_path):
    trail = written(tmp_path)
    (tmp_path / trails.HEAD_FILE).unlink()
    assert remarks(trail) == ["head.json: It cannot be read: lines cut off the end would not be noticed."]
    for text in ("", "[]", '{"number": "x", "sha256": 1, "file": 2}', '{"number": 3}'):
        (tmp_path / trails.HEAD_FILE).write_text(text)
        assert verify(trail).ok
        assert len(remarks(trail)) == 1


WORDS = st.dictionaries(st.text(max_size=8).filter(lambda name: name not in {"event", "time"}), st.text(), max_size=3)


@settings(max_examples=40, deadline=None)
@given(said=st.lists(WORDS, min_size=2, max_size=6), data=st.data())
def test_any_change_of_bytes_is_found(said, data, tmp_path_factory):
    """Whatever is recorded reads back the same, and whatever bytes are put in the place of others is found."""
    trail = Trail(tmp_path_factory.mktemp("trail"))
    trail.append([RECORD | {"facts": facts} for facts in said])
    assert verify(trail).ok
    assert [chain.read(line).record["facts"] for line in lines(trail)] == said
    file = trail.files()[0]
    content = file.read_bytes()
    begin = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(begin, len(content)))
    other = content[:begin] + data.draw(st.binary(max_size=40)) + content[end:]
    file.write_bytes(other)
    torn = other.startswith(content) and b"\n" not in other[len(content) :]  # what a killed program leaves
    if other not in (content, content[:-1]):  # and of the last line feed alone there is nothing to say
        assert verify(trail).findings
        assert verify(trail).ok == torn


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(6)), kept=st.integers(0, 6))
def test_any_other_order_or_number_of_lines_is_found(order, kept, tmp_path_factory):
    trail = Trail(tmp_path_factory.mktemp("trail"))
    trail.append([record(frame=number) for number in range(6)])
    chosen = order[:kept]
    changed(trail, lambda content: content.__setitem__(slice(None), [content[place] for place in chosen]))
    assert verify(trail).ok == (chosen == list(range(6)))


# --- crashes ----------------------------------------------------------------------------------------------------------


def test_a_torn_line_is_told_and_the_chain_goes_on_after_it(tmp_path):
    trail = written(tmp_path, 3)
    file = trail.files()[0]
    with file.open("ab") as stream:
        stream.write(b'{"schema":1,"number":4,"bef')
    torn = "trail-00001-2026-11.jsonl, line 4: The line is cut off: the program ended while it wrote."
    assert verify(trail).ok
    assert remarks(trail)[0].startswith(torn)
    trail.append([record(frame=9)])
    assert verify(trail).ok
    assert remarks(trail)[0].startswith(torn)
    last, mend = (json.loads(line) for line in (lines(trail)[-1], lines(trail)[-2]))
    assert (mend["event"], mend["torn"], mend["number"]) == ("mended", True, 4)
    assert (last["event"], last["frame"], last["number"]) == ("opened", 9, 5)


def test_a_torn_line_before_a_new_file_is_told(tmp_path):
    trail = written(tmp_path, 1)
    with trail.files()[0].open("ab") as stream:
        stream.write(b"{")
    trail.append([record("2026-12")])
    assert [len(file.read_bytes().splitlines()) for file in trail.files()] == [2, 2]
    assert verify(trail).ok
    assert len(remarks(trail)) == 1


def test_a_line_without_its_head_and_an_empty_file_are_no_trouble(tmp_path):
    trail = written(tmp_path, 2)
    older = (tmp_path / trails.HEAD_FILE).read_bytes()
    trail.append([record()])
    (tmp_path / trails.HEAD_FILE).write_bytes(older)  # killed between the line and its head
    (tmp_path / "trail-00002-2026-12.jsonl").touch()  # killed before the first line of a file
    assert not verify(trail).findings
    trail.append([record("2026-12")])
    assert not verify(trail).findings
    assert [json.loads(line)["number"] for line in lines(trail)] == [1, 2, 3, 4]


def test_what_was_cut_off_stays_missing_when_the_trail_goes_on(tmp_path):
    trail = written(tmp_path)
    changed(trail, lambda content: content.__delitem__(slice(3, 6)))
    trail.append([record(frame=9)])
    assert findings(trail) == [
        "trail-00001-2026-11.jsonl, line 4: Between this line and the one before it, 3 entries are missing."
    ]
    assert json.loads(lines(trail)[3])["missing"] == 3


WRITER = """
import sys
from pathlib import Path
from cxrviewer.results.audit_trail import records
from cxrviewer.results.audit_trail.trail import Trail
trail, mark = Trail(Path(sys.argv[1])), int(sys.argv[2])
for number in range(int(sys.argv[3])):
    trail.append([records.opened(f"{mark:064}", number)])
    print(number, flush=True)
"""


def writer(folder, mark, count):
    command = [sys.executable, "-c", WRITER, str(folder), str(mark), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX")
def test_a_process_that_is_killed_loses_at_most_the_line_it_writes(tmp_path):
    """Killed a few times in the midst of writing; every line that was said to be written is there."""
    said = []
    for mark, seconds in enumerate((0.05, 0.11, 0.17)):
        process = writer(tmp_path, mark, 100_000)
        assert process.stdout.readline() == "0\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        said.append(1 + len([line for line in process.stdout.read().split("\n") if line]))
        process.stdout.close()
        process.wait()
        assert verify(Trail(tmp_path)).ok
    found = Counter(json.loads(line)["film"] for line in lines(Trail(tmp_path)) if b'"opened"' in line)
    for mark, count in enumerate(said):
        assert count <= found[f"{mark:064}"] <= count + 1


def test_processes_and_threads_may_write_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(trails, "FULL", 2000)
    others = [writer(tmp_path, mark, 12) for mark in (1, 2)]
    threads = [threading.Thread(target=written, args=(tmp_path, 8)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [process.wait(60) for process in others] == [0, 0]
    for process in others:
        process.stdout.close()
    verification = verify(Trail(tmp_path))
    assert not verification.findings
    assert verification.entries == 2 * 12 + 2 * 8


# --- the recorder -----------------------------------------------------------------------------------------------------

REASONS = (Reason("G03", "LATERAL", "words of the gate", blocks=False),)


def film(uid="1.2.840.4711", sha256="ab" * 32, frame=1):
    facts = SimpleNamespace(frame=frame)
    return SimpleNamespace(uids=SimpleNamespace(instance=uid), sha256=sha256, facts=facts)


def analysis():
    return Analysis(
        BundleIdentity("mine", "c" * 64, ("A", "B")),
        InputIdentity("ab" * 32, "dicom", 10, 10),
        GateOutcome(REASONS),
        (
            ClassProbability("A", 0.25, 0.123456789, (0.0, 1.0), 0.5, "below"),
            ClassProbability("B", 0.75, 0.876543211, (0.0, 1.0), 0.5, "above"),
        ),
        timing_ms={"total": 12.5},
    )


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "audit_trail", lambda: tmp_path / "audit")
    monkeypatch.setattr(paths, "audit_salt", lambda: tmp_path / "salt")
    return tmp_path


@pytest.fixture
def told():
    heard = []
    stop = notify.subscribe(heard.append)
    yield heard
    stop()


def said(folder):
    fixed = {"schema", "number", "before", "sha256", "time", "version"}
    return [{k: v for k, v in json.loads(line).items() if k not in fixed} for line in lines(Trail(folder))]


def test_what_is_recorded(home):
    recorder = Recorder.configured(configured.Settings())
    recorder.opened(film())
    recorder.analysed(film(frame=2), analysis(), "results")
    recorder.overridden(film(), "c" * 64, ["G03"])
    recorder.exported("opinions")
    recorder.bundle_changed("c" * 64, "d" * 64)
    recorder.opinion_recorded(film(), "c" * 64, "first")
    name = Salt(home / "salt").film_hash(film())
    answer = {
        "bundle": "c" * 64, "gate": "warn", "reasons": ["G03"], "calibrated": {"A": 0.123457, "B": 0.876543},
        "raw": {"A": 0.25, "B": 0.75}, "device": "cpu", "timing_ms": {"total": 12.5},
    }  # fmt: skip
    assert said(home / "audit") == [
        {"event": "opened", "film": name, "frame": 1},
        {"event": "analysed", "film": name, "frame": 2} | answer,
        {"event": "exported", "kind": "results", "film": name, "frame": 2},
        {"event": "override", "film": name, "frame": 1, "bundle": "c" * 64, "reasons": ["G03"]},
        {"event": "exported", "kind": "opinions"},
        {"event": "bundle changed", "before_bundle": "c" * 64, "bundle": "d" * 64},
        {"event": "opinion", "film": name, "frame": 1, "bundle": "c" * 64, "which": "first"},
    ]
    assert {json.loads(line)["event"] for line in lines(Trail(home / "audit"))} <= set(records.EVENTS)


def test_the_kind_of_an_export_is_no_free_text():
    with pytest.raises(RequestError):
        records.exported("film of Quagga")  # type: ignore[arg-type]


def test_a_film_is_hidden_behind_the_salt_of_its_installation(tmp_path):
    one, other = Salt(tmp_path / "one"), Salt(tmp_path / "other")
    assert one.film_hash(film()) == Salt(tmp_path / "one").film_hash(film(sha256="cd" * 32))
    assert one.film_hash(film()) != other.film_hash(film())
    assert one.film_hash(film()) != one.film_hash(film(uid="1.2.840.4712"))
    assert one.film_hash(film(uid="")) != one.film_hash(film(uid="", sha256="cd" * 32))
    key = bytes.fromhex((tmp_path / "one").read_text())
    block = hashlib.sha256().block_size
    inner, outer = (bytes(byte ^ mark for byte in key.ljust(block, b"\0")) for mark in (0x36, 0x5C))
    by_hand = hashlib.sha256(outer + hashlib.sha256(inner + b"uid 1.2.840.4711").digest()).hexdigest()  # RFC 2104
    assert one.film_hash(film()) == by_hand


@pytest.mark.parametrize("content", ["", "ab", "no hexadecimal", "ab" * 31 + "Größe"])
def test_a_damaged_salt_is_not_replaced_in_silence(content, tmp_path):
    (tmp_path / "salt").write_text(content, encoding="utf-8")
    with pytest.raises(OutputError, match="damaged"):
        Salt(tmp_path / "salt").film_hash(film())
    assert (tmp_path / "salt").read_text(encoding="utf-8") == content


def test_settings_switch_it_off_and_name_its_folder(home, monkeypatch):
    Recorder.configured(configured.Settings(audit_trail=False)).opened(film())
    assert not (home / "audit").exists()
    monkeypatch.setenv("SITE", str(home / "site"))
    elsewhere = configured.Settings(audit_folder="$SITE/trail")
    Recorder.configured(elsewhere).opened(film())
    assert trail_folder(elsewhere) == home / "site" / "trail"
    assert len(said(home / "site" / "trail")) == 1


def test_a_trail_that_cannot_be_written_is_told_once_and_later_goes_on(home, told, monkeypatch):
    (home / "audit").write_text("in the way")
    recorder = Recorder.configured(configured.Settings())
    for _ in range(3):
        recorder.opened(film())
    assert [(note.level, note.text.count("cannot be written")) for note in told] == [("warning", 1)]
    assert "as before" in told[0].text
    (home / "audit").unlink()
    recorder.opened(film())  # at rest: each try could wait for a disk
    later = time.monotonic() + 31
    monkeypatch.setattr(time, "monotonic", lambda: later)
    recorder.opened(film(frame=7))
    assert [(entry["event"], entry.get("lost"), entry.get("frame")) for entry in said(home / "audit")] == [
        ("mended", 4, None),
        ("opened", None, 7),
    ]
    assert verify(Trail(home / "audit")).ok


def test_a_full_disk_leaves_no_half_line(home, told, monkeypatch):
    recorder = Recorder.configured(configured.Settings())
    recorder.opened(film())
    write, room = os.write, [100]

    def crowded(descriptor, content):
        if not room:
            raise OSError(28, "No space left on device")
        return write(descriptor, content[: room.pop()])

    monkeypatch.setattr(os, "write", crowded)
    recorder.opened(film())
    monkeypatch.setattr(os, "write", write)
    assert len(told) == 1
    assert lines(Trail(home / "audit"))[-1].endswith(b"}")
    assert not verify(Trail(home / "audit")).findings


def test_what_nobody_foresaw_stops_nobody(home, told, caplog):
    Recorder.configured(configured.Settings()).opened(None)  # type: ignore[arg-type]
    assert len(told) == 1
    assert "AttributeError" in caplog.text
