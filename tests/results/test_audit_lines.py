"""Lines of the audit trail: their form, which stays as it is on disks, and what is none of this program's."""

import hashlib
import json

import pytest

from cxrviewer.results.audit_trail import chain
from cxrviewer.results.audit_trail import trail as trails
from cxrviewer.results.audit_trail.trail import Trail

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


def test_the_longest_line_is_written_and_read_and_no_longer_one():
    room = chain.LONGEST - len(chain.sealed(RECORD | {"words": ""}, chain.Link()))
    longest = chain.sealed(RECORD | {"words": "x" * room}, chain.Link())
    assert len(longest) == chain.LONGEST == 16_384
    assert chain.read(longest).record["words"] == "x" * room
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
