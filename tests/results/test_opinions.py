"""Opinions: kept through a crash, never changed, without patients, and told in a table."""

import csv
import io
import json
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cxrviewer.errors import OutputError, RequestError
from cxrviewer.imaging.film.radiograph import Patient
from cxrviewer.inference.analysis import (
    NOTICE,
    Analysis,
    BundleIdentity,
    ClassProbability,
    GateOutcome,
    InputIdentity,
    Reason,
)
from cxrviewer.results.opinion_files import document, table, write
from cxrviewer.results.opinion_journal import Journal
from cxrviewer.results.opinions import (
    LONGEST,
    NONE_OF_THESE,
    Circumstances,
    Opinion,
    Subject,
    after_event,
    answer_event,
    opinion_event,
    records,
    refuse_names,
)

SHA = "0123456789abcdef" * 4
SUBJECT = Subject.of(SHA, 1, "ab" * 32)
FIRST = Opinion(("Normal", "Lung Opacity"), 2, "a shadow, perhaps")
ANSWER = Analysis(
    BundleIdentity("small", "ab" * 32, ("Normal", "Lung Opacity")),
    InputIdentity(SHA, "dicom", 10, 10),
    GateOutcome((Reason("G09", "LOSSY", "It was compressed with loss.", blocks=False),)),
    (
        ClassProbability("Normal", 0.3, 0.25, (0.1, 0.4), 0.5, "below"),
        ClassProbability("Lung Opacity", 0.7, 0.75, (0.6, 0.9), 0.3, "above"),
    ),
)


def told() -> list[dict]:
    return [
        opinion_event(SUBJECT, FIRST, Circumstances(locked=True, seconds=12.34, seen_before=False)),
        answer_event(SUBJECT, ANSWER),
        after_event(SUBJECT, "disagree", Opinion(("Normal",), 4, "a nipple")),
    ]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal(tmp_path / "kept" / "opinions.jsonl")
    for event in told():
        made.put(event)
    made.write()
    return made


def test_what_was_said_comes_back(journal: Journal) -> None:
    (record,) = records(journal.events()).values()
    assert (record.film, record.frame) == (SHA[:16], 1)
    assert record.opinion == FIRST
    assert record.circumstances == Circumstances(locked=True, seconds=12.3, seen_before=False)
    assert record.has_answer_of("ab" * 32)
    assert not record.has_answer_of("cd" * 32)
    assert [verdict["agreement"] for verdict in record.verdicts] == ["disagree"]
    assert record.events[1]["gate"] == {"status": "warn", "reasons": ["G09"]}
    assert record.events[1]["probabilities"][1]["zone"] == "above"


def test_the_first_opinion_stays(journal: Journal) -> None:
    journal.put(opinion_event(SUBJECT, Opinion((NONE_OF_THESE,), 5), Circumstances(seen_before=True)))
    journal.write()
    (record,) = records(journal.events()).values()
    assert record.opinion == FIRST
    assert len(record.events) == 4  # but it is not concealed that another was given


def test_a_crash_costs_the_line_that_was_being_written_and_no_other(tmp_path: Path, journal: Journal) -> None:
    file = tmp_path / "kept" / "opinions.jsonl"
    whole = file.read_bytes()
    start = whole.rindex(b"\n", 0, -1) + 1
    for end in (start, start + 1, (start + len(whole)) // 2, len(whole) - 1):
        file.write_bytes(whole[:end])
        again = Journal(file)
        kept = 3 if end == len(whole) - 1 else 2  # only the line feed is missing
        assert len(again.events()) == kept
        again.put(after_event(SUBJECT, "agree", FIRST))
        again.write()
        assert len(again.events()) == kept + 1
        assert again.events()[-1]["agreement"] == "agree"


def test_what_cannot_be_written_waits(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder")
    journal = Journal(tmp_path / "kept" / "opinions.jsonl")
    journal.put(told()[0])
    with pytest.raises(OutputError):
        journal.write()
    assert journal.events() == []
    journal.put(told()[1])
    journal.take_back(told()[1])
    (tmp_path / "kept").unlink()
    journal.write()
    journal.write()
    assert [event["event"] for event in journal.events()] == ["opinion"]


def test_lines_of_others_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "opinions.jsonl"
    strange = [b"", b"[]", b"\xff\xfe", b'{"schema": 2}', b"null", b"[" * 100_000]
    strange.append(json.dumps({**told()[0], "opinion": {}}).encode())
    lacking = [
        json.dumps({key: value for key, value in told()[0].items() if key != name}).encode() for name in told()[0]
    ]
    file.write_bytes(b"\n".join([*strange, *lacking, json.dumps(told()[1]).encode()]) + b"\n")
    assert [event["event"] for event in Journal(file).events()] == ["answer"]
    assert records(Journal(file).events()) == {}  # an answer that nobody had an opinion about


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in other ways")
def test_the_journal_is_its_users_alone(tmp_path: Path, journal: Journal) -> None:
    assert stat.S_IMODE((tmp_path / "kept" / "opinions.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("labels", "confidence", "words"),
    [
        ((), 3, ""),
        (("Normal", NONE_OF_THESE), 3, ""),
        (("Normal",), 0, ""),
        (("Normal",), 3, "x" * (LONGEST + 1)),
        (("Normal",), 3, "two\nlines"),
    ],
)
def test_what_is_no_opinion_is_refused(labels: tuple[str, ...], confidence: int, words: str) -> None:
    with pytest.raises(RequestError):
        Opinion(labels, confidence, words)


def test_agreement_is_one_of_four() -> None:
    with pytest.raises(RequestError):
        after_event(SUBJECT, "whatever", FIRST)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["seen with mrs canary", "CANARY?", "no. 4711-b", "anne-marie says no"])
def test_words_that_name_the_patient_are_refused_without_repeating_them(words: str) -> None:
    patient = Patient(name="CANARY^ANNE-MARIE^O", id="4711-B")
    with pytest.raises(RequestError) as refused:
        refuse_names(words, patient)
    assert "canary" not in str(refused.value).casefold()
    assert "4711" not in str(refused.value)


def test_other_words_are_not_refused() -> None:
    refuse_names("no opacity on the left", Patient(name="O^LI", id="1"))
    refuse_names("nothing", Patient())


@pytest.mark.parametrize("sign", ["=", "\uff1d"])
def test_the_table_has_a_row_for_each_film_and_model_and_no_formula(tmp_path: Path, sign: str) -> None:
    other = Subject.of(SHA, 1, "cd" * 32)
    events = [*told(), answer_event(other, replace(ANSWER, probabilities=()))]
    events.append(after_event(SUBJECT, "agree", Opinion(("Lung Opacity",), 5, f"{sign}seen now")))
    for place, event in enumerate(events):
        event["time"] = f"2026-05-02T10:00:0{place}.000Z"
    events[0]["opinion"]["words"] = f'{sign}HYPERLINK("x")'
    events[1]["probabilities"][1]["label"] = f"{sign}Opacity"
    rows = list(csv.DictReader(io.StringIO(table(records(events).values()))))
    assert [row["bundle"][:2] for row in rows] == ["ab", "cd"]
    first, second = rows
    assert first == {
        "film": SHA[:16], "frame": "1", "bundle": first["bundle"], "mode": "read first, locked",
        "time": events[0]["time"], "seconds": "12.3", "seen_before": "False",
        "opinion": "Normal; Lung Opacity", "confidence": "2", "words": f"'{sign}HYPERLINK(\"x\")",
        "answer_time": events[1]["time"], "gate": "warn", "answer": f"'{sign}Opacity", "calibrated": "0.750000",
        "after_time": events[4]["time"], "agreement": "agree", "opinion_after": "Lung Opacity",
        "confidence_after": "5", "reason": f"'{sign}seen now", "comments": "2", "notice": NOTICE,
    }  # fmt: skip
    assert second["answer"] == second["agreement"] == ""
    assert second["answer_time"] == events[3]["time"]


def test_files_beside_the_results(tmp_path: Path, journal: Journal) -> None:
    found = list(records(journal.events()).values())
    (tmp_path / "opinions.json").write_text("of somebody else")
    first = write(tmp_path, found)
    assert first.name == "opinions-2.json"
    assert write(tmp_path, found, {first}) == first
    assert (tmp_path / "opinions.json").read_text() == "of somebody else"
    assert json.loads(first.read_text(encoding="utf-8")) == json.loads(json.dumps(document(found)))
    assert first.with_suffix(".csv").read_text(encoding="utf-8") == table(found)
