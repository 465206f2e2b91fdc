"""Films are scored in another process: the same answers and failures, one process, and none that is left behind."""

import multiprocessing
import multiprocessing.spawn
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace

import numpy as np
import pytest
from bundles import write_bundle
from ended_processes import closed_while, ended, let_none_start, number_of

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import BundleError, CancelledError, CxrViewerError, RequestError
from cxrviewer.gui.work import engine_process
from cxrviewer.gui.work.engine_process import EngineProcess
from cxrviewer.gui.work.jobs import METHODS
from cxrviewer.gui.work.other_process import Unexpected, receive
from cxrviewer.imaging.film.radiograph import Uids
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.manner import Manner
from cxrviewer.notify import Notification, subscribe

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Stops and kills processes by signals.")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return load_bundle(write_bundle(tmp_path_factory.mktemp("bundle") / "random"))


@pytest.fixture(scope="module")
def here(bundle):
    return Engine(bundle, device="cpu")


@pytest.fixture(scope="module")
def film():
    return open_radiograph(paths.sample_film())


@pytest.fixture(scope="module")
def shared():
    """One process for all tests that leave it as it is: it takes seconds to come up."""
    made = EngineProcess("cpu")
    yield made
    made.close()


@pytest.fixture
def process():
    made = EngineProcess("cpu")
    yield made
    made.close()


def analysed(engine, film, **more):
    return engine.analyse(film, METHODS, "top", **more)


def same(heatmaps, others):
    assert [(one.method, one.target, one.options) for one in heatmaps] == [
        (one.method, one.target, one.options) for one in others
    ]
    for one, other in zip(heatmaps, others, strict=True):
        np.testing.assert_allclose(one.values, other.values, atol=1e-5 * max(1.0, one.scale))
        assert (one.to_film, one.seen, one.verdict) == (other.to_film, other.seen, other.verdict)
        assert [test.name for test in one.tests] == [test.name for test in other.tests]


def test_answers_are_the_same_as_if_scored_here(shared, bundle, here, film):
    there, told, told_there = shared.engine(bundle), [], []
    found = analysed(there, film, progress=lambda *stage: told_there.append(stage))
    expected = analysed(here, film, progress=lambda *stage: told.append(stage))
    assert told_there == told
    for one, other in zip(found.probabilities, expected.probabilities, strict=True):
        assert replace(one, raw=0.0, calibrated=0.0, logit=0.0) == replace(other, raw=0.0, calibrated=0.0, logit=0.0)
        np.testing.assert_allclose(
            (one.raw, one.calibrated, one.logit), (other.raw, other.calibrated, other.logit), atol=1e-5
        )
    same(found.heatmaps, expected.heatmaps)
    assert (found.bundle, found.input, found.gate, found.device) == (
        expected.bundle, expected.input, expected.gate, expected.device,
    )  # fmt: skip
    np.testing.assert_allclose(found.lungs.probability, expected.lungs.probability, atol=1e-5)
    assert there.abilities() == here.abilities()


def test_what_is_asked_afterwards_is_the_same_as_if_asked_here(shared, bundle, here, film):
    there = shared.engine(bundle)
    manners = (Manner("gradcam++"), Manner("lrp", against="Normal"))
    same(there.explain(film, "COVID-19", manners), here.explain(film, "COVID-19", manners))
    analysis = analysed(here, film)
    same(there.examine(film, analysis).heatmaps, here.examine(film, analysis).heatmaps)
    seen, expected = there.seen(film), here.seen(film)
    assert (seen.box, seen.sentences) == (expected.box, expected.sentences)
    np.testing.assert_array_equal(seen.pictures[0], expected.pictures[0])


def test_a_film_is_sent_once_and_never_taken_for_another(shared, bundle, here, film, monkeypatch):
    there, sent, tell = shared.engine(bundle), [], shared._other.tell

    def follow(wish):
        sent.append(wish.film)
        tell(wish)

    monkeypatch.setattr(shared._other, "tell", follow)
    other = replace(film, stored=np.ascontiguousarray(film.stored[::-1, :-200]))
    for one in (film, film, other, film):
        assert there.seen(one).sentences == here.seen(one).sentences
        np.testing.assert_array_equal(there.seen(one).pictures[0], here.seen(one).pictures[0])
    assert [one is None for one in sent] == [False, True, True, True, False, True, False, True]


def test_a_film_that_did_not_arrive_is_sent_again(shared, bundle, here, film, monkeypatch):
    there, other = shared.engine(bundle), replace(film, stored=np.ascontiguousarray(film.stored[:, :-200]))
    there.seen(film)

    def out_of_memory(wish):
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(shared._other, "tell", out_of_memory)
        with pytest.raises(MemoryError):
            there.seen(other)
    assert there.seen(other).sentences == here.seen(other).sentences


def test_whose_film_it_is_stays_here(shared, bundle, film, monkeypatch):
    there, sent, tell = shared.engine(bundle), [], shared._other.tell

    def follow(wish):
        sent.append(wish.film)
        tell(wish)

    monkeypatch.setattr(shared._other, "tell", follow)
    assert film.patient.name
    shown = replace(film, film=replace(film))  # as a presentation state shows it
    there.seen(shown)
    for one in (sent[-1], sent[-1].film):
        assert (one.patient.name, one.patient.id, one.uids, one.sha256) == ("", "", Uids(), film.sha256)


def test_whoever_follows_and_fails_gets_no_answer_to_another_wish(shared, bundle, here, film, expects_log):
    there, other = shared.engine(bundle), replace(film, stored=np.ascontiguousarray(film.stored[:, :-200]))

    def broken(stage, share):
        raise KeyError

    with pytest.raises(KeyError):
        analysed(there, film, progress=broken)
    assert analysed(there, other).input == analysed(here, other).input


def test_a_request_to_stop_is_heard_while_it_speaks_all_the_time(process, monkeypatch):
    asked, told = [], []
    answers = iter([("progress", ("", 0.1))] * 5 + [("found", CancelledError())])

    def heard(meanwhile):
        meanwhile()
        return next(answers)

    monkeypatch.setattr(process._other, "heard", heard)
    monkeypatch.setattr(process._other, "tell", told.append)
    with pytest.raises(CancelledError):
        process._answer("wish", None, lambda: asked.append(1) or len(asked) > 2)
    assert told == ["wish", engine_process._Stop()]


def test_a_request_to_stop_is_heard_over_there(shared, bundle, film):
    there, stages = shared.engine(bundle), []

    def progress(stage, share):
        stages.append(stage)

    with pytest.raises(CancelledError):
        there.examine(film, analysed(there, film), progress, lambda: bool(stages))
    assert "Done" not in stages
    assert analysed(there, film).probabilities


def test_failures_are_the_same_as_if_they_were_here(shared, bundle, film, tmp_path):
    there = shared.engine(bundle)
    with pytest.raises(RequestError, match="no class 'Fracture'"):
        there.explain(film, "Fracture", (Manner("gradcam"),))
    with pytest.raises(RequestError) as failure:
        EngineProcess.engine(shared_with(shared, "mps" if sys.platform != "darwin" else "cuda"), bundle)
    assert failure.value.remedy
    weights = load_bundle(write_bundle(tmp_path / "other", architecture="alexnet"))
    with pytest.raises(BundleError):
        shared.engine(weights)
    assert analysed(there, film).probabilities  # the engine is made again


def shared_with(process, device):
    """The same process with another device."""
    made = EngineProcess(device)
    made._other = process._other
    return made


def test_another_bundle_takes_the_place_of_the_one_before(shared, bundle, here, film, tmp_path):
    other = load_bundle(write_bundle(tmp_path / "other", seed=7))
    first, second = shared.engine(bundle), shared.engine(other)
    expected = analysed(Engine(other, device="cpu"), film)
    found = analysed(second, film)
    assert found.bundle == expected.bundle
    assert [one.raw for one in found.probabilities] == pytest.approx(
        [one.raw for one in expected.probabilities], abs=1e-5
    )
    assert analysed(first, film).bundle == here.bundle.identity


def test_what_the_engine_has_to_say_is_said_here(bundle, process, monkeypatch):
    said = []
    unsubscribe = subscribe(said.append)
    notice = Notification("warning", "The CUDA device ran out of memory; the CPU was used.")
    answers = iter([("notice", notice), ("found", "abilities")])
    monkeypatch.setattr(process._other, "heard", lambda meanwhile: next(answers))
    process.engine(bundle)
    unsubscribe()
    assert said == [notice]


def test_over_there_notices_are_sent_and_failures_lose_their_text(bundle):
    ours, theirs = multiprocessing.Pipe()
    bench = engine_process._Bench(theirs)
    bench.tell(Notification("warning", "Mind the gap."))
    assert receive(ours) == ("notice", Notification("warning", "Mind the gap."))
    found = bench._found(engine_process._Ask("CANARY^PATIENT"))
    assert isinstance(found, Unexpected)
    assert "CANARY" not in repr(found)


def test_an_unforeseen_failure_tells_its_kind_alone(process, bundle, monkeypatch, caplog, expects_log):
    monkeypatch.setattr(process._other, "heard", lambda _: ("found", Unexpected("KeyError", "engine.py:7")))
    with pytest.raises(CxrViewerError, match=r"unexpected went wrong \(KeyError\)"):
        process.engine(bundle)
    assert "Unexpected KeyError at engine.py:7" in caplog.text


def test_a_process_that_ended_fails_one_film_and_no_other(process, bundle, here, film, expects_log):
    there = process.engine(bundle)
    os.kill(number_of(process._other), signal.SIGSTOP)  # so that it is killed before it can answer
    threading.Timer(0.3, os.kill, (number_of(process._other), signal.SIGKILL)).start()
    with pytest.raises(CxrViewerError, match="process that scores films ended"):
        analysed(there, film)
    assert analysed(there, film).bundle == here.bundle.identity


def test_a_request_to_stop_that_comes_too_late_stops_nothing(shared, bundle, here, film):
    there = shared.engine(bundle)
    shared._other.tell(engine_process._Stop())
    assert analysed(there, film).input == analysed(here, film).input
    assert there.seen(film).sentences == here.seen(film).sentences


def test_closing_ends_the_process_and_whoever_waits_for_it(process, bundle, film):
    there = process.engine(bundle)
    number = number_of(process._other)
    assert closed_while(lambda: analysed(there, film), process._other, process.close) == 1
    assert ended(number)
    with pytest.raises(CancelledError):
        process.engine(bundle)


@pytest.mark.parametrize("how", ["refused", "fails to come up"])
def test_where_no_process_can_be_started_the_engine_is_here(process, bundle, here, film, monkeypatch, how, expects_log):
    let_none_start(monkeypatch, how)
    process.expect()
    engine = process.engine(bundle)
    assert isinstance(engine, Engine)
    assert engine.seen(film).sentences == here.seen(film).sentences


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Looks into /proc.")
def test_torch_stays_out_of_the_window_and_the_process_ends_with_it(bundle):
    script = """
import sys, time
from pathlib import Path
from cxrviewer import open_radiograph, paths
from cxrviewer.gui.work.engine_process import EngineProcess
from cxrviewer.inference.bundle import load_bundle
if __name__ == "__main__":
    process = EngineProcess("cpu")
    engine = process.engine(load_bundle(Path(sys.argv[1])))
    analysis = engine.analyse(open_radiograph(paths.sample_film()), ("gradcam", "lrp"), "top")
    print(process._other._process.pid, len(analysis.heatmaps), "torch" in sys.modules, flush=True)
    time.sleep(60)
"""
    window = subprocess.Popen([sys.executable, "-c", script, str(bundle.folder)], stdout=subprocess.PIPE, text=True)
    number, heatmaps, loaded = window.stdout.readline().split()
    assert (heatmaps, loaded) == ("2", "False")
    window.kill()
    window.wait()
    window.stdout.close()
    assert ended(int(number))


@pytest.mark.gui
def test_the_program_scores_over_there_and_leaves_nothing_behind(tmp_path):
    script = """
import multiprocessing, sys
from cxrviewer import __main__
if __name__ == "__main__":
    code = __main__.main()
    print(code, "torch" in sys.modules, multiprocessing.active_children())
"""
    command = [sys.executable, "-c", script, "view", str(paths.sample_film()), "--screenshot", str(tmp_path / "a.png")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
    assert done.stdout.splitlines()[-1] == "0 False []"
    assert (tmp_path / "a.png").exists()
