"""The engine: the same answer for the same film whatever its wrapping or the screen, and failures that end well."""

import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from bundles import CLASSES, random_network, write_bundle
from films import SHARED_DATA, dataset, needs_shared_data, phantom, saved
from PIL import Image

from cxrviewer import notify, open_radiograph, paths
from cxrviewer.errors import BundleError, CancelledError, RequestError
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.reference import captum_lrp
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.inference import device as devices
from cxrviewer.inference import explained as explaineds
from cxrviewer.inference import watching
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.device import multiplies_halves
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.inference.preprocess import Preprocessing, prepare, standardise
from cxrviewer.inference.stages import separated
from cxrviewer.inference.watching import Watch


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return open_radiograph(
        saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path_factory.mktemp("film") / "film.dcm")
    )


def raw(analysis):
    return np.array([entry.raw for entry in analysis.probabilities])


def test_answer_is_the_plain_networks(engine, film):
    """Against the network as torchvision builds it, run in the plain way."""
    analysis = engine.analyse(film, target="all")
    prepared = prepare(film.presentation(), engine.bundle.preprocessing)
    picture = torch.from_numpy(standardise(prepared.picture[None], engine.bundle.preprocessing))
    model = random_network()
    with torch.no_grad():
        logits = model(picture)[0]
    np.testing.assert_allclose(raw(analysis), logits.softmax(0), atol=1e-5)
    calibrated = [entry.calibrated for entry in analysis.probabilities]
    np.testing.assert_allclose(calibrated, (logits / 2.0).softmax(0), atol=1e-5)
    assert sum(calibrated) == pytest.approx(1.0)

    network = canonical(separated(model))
    maps = {(heatmap.method, heatmap.target): heatmap for heatmap in analysis.heatmaps}
    assert set(maps) == {(method, label) for method in ("gradcam", "lrp") for label in CLASSES}
    for place, label in enumerate(CLASSES):
        cam = gradcam(network.features(picture), network.head, [place])[0].numpy()
        np.testing.assert_allclose(maps["gradcam", label].values, cam, rtol=1e-3, atol=1e-5)
    # The stem's rule differs (flat), so compare what both conserve: how much relevance there is in all.
    total = float(captum_lrp(network, picture, 2, "epsilon-plus").sum())
    assert float(maps["lrp", "Normal"].values.sum()) == pytest.approx(total, rel=5e-3)  # bfloat16 on some machines


def test_halves_change_neither_probabilities_nor_what_a_reader_sees(monkeypatch):
    """The bundled model on the sample film, as on a processor that is quick with bfloat16 and on one that is not."""
    radiograph, answers = open_radiograph(paths.sample_film()), []
    for halves in (False, True):
        monkeypatch.setattr(explaineds, "multiplies_halves", lambda _, halves=halves: halves)
        answers.append(Engine(load_bundle(), device="cpu").analyse(radiograph, target="all"))
    exact, coarse = answers
    assert coarse.probabilities == exact.probabilities
    for found, wanted in zip(coarse.heatmaps, exact.heatmaps, strict=True):
        greatest = np.abs(wanted.values).max()
        assert np.abs(found.values - wanted.values).max() <= 0.003 * greatest
        assert [test.verdict for test in found.tests] == [test.verdict for test in wanted.tests]


@pytest.mark.parametrize(
    ("able", "device", "wanted"),
    [
        ({"amx_bf16": True}, "cpu", True),
        ({"avx512_bf16": True}, "cpu", True),
        ({"avx512_f": True}, "cpu", False),
        ({"amx_bf16": True}, "meta", False),
    ],
)
def test_halves_are_multiplied_where_the_processor_has_them(monkeypatch, able, device, wanted):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: able)
    assert multiplies_halves(torch.device(device)) is wanted


def wrapped(picture, folder):
    """The same 8-bit film as PNG, MONOCHROME2, MONOCHROME1, and as 12 bits with a window."""
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, format="PNG")
    (folder / "film.png").write_bytes(stream.getvalue())
    window = {"WindowCenter": "128", "WindowWidth": "256"}
    deep = {"WindowCenter": "2040.5", "WindowWidth": "4081", "BitsStored": 12}
    films = {
        "mono2": dataset(picture, **window),
        "mono1": dataset(255 - picture, PhotometricInterpretation="MONOCHROME1", **window),
        "no window": dataset(picture),
        "deep": dataset(picture.astype(np.uint16) * 16, **deep),
        "signed": dataset(picture.astype(np.int16) - 128, RescaleIntercept="128", RescaleSlope="1", **window),
    }
    return [folder / "film.png", *(saved(film, folder / f"{name}.dcm") for name, film in films.items())]


def test_same_film_in_any_wrapping_gives_the_same_answer(engine, tmp_path):
    answers = [
        raw(engine.analyse(open_radiograph(path), ())) for path in wrapped((phantom() * 255).astype(np.uint8), tmp_path)
    ]
    assert max(np.abs(answer - answers[0]).max() for answer in answers) <= 0.01


def test_the_screen_changes_nothing(engine, film):
    before = raw(engine.analyse(film, ()))
    film.render(Window(30, 20), invert=True)
    film.display_table(Window(200, 2))
    np.testing.assert_array_equal(raw(engine.analyse(film, ())), before)


def test_heatmaps_line_up_with_the_film(engine, film):
    for heatmap in engine.analyse(film).heatmaps:
        assert heatmap.film_shape == film.stored.shape
        assert heatmap.on_image().shape == film.stored.shape
        assert np.isfinite(heatmap.values).all()


@pytest.mark.parametrize("methods", [(), ("gradcam",), ("lrp",)])
def test_only_what_was_asked_for(engine, film, methods):
    analysis = engine.analyse(film, methods)
    assert tuple(heatmap.method for heatmap in analysis.heatmaps) == methods
    assert len(analysis.probabilities) == 4


def test_top_and_named_targets(engine, film):
    analysis = engine.analyse(film)
    assert {heatmap.target for heatmap in analysis.heatmaps} == {analysis.top.label}
    named = engine.analyse(film, ("lrp",), "Viral Pneumonia")
    assert [heatmap.target for heatmap in named.heatmaps] == ["Viral Pneumonia"]


@pytest.mark.parametrize(("methods", "target"), [(("gradcam",), "Tuberculosis"), (("magic",), "top")])
def test_unknown_requests(engine, film, methods, target):
    with pytest.raises(RequestError, match="Choose among"):
        engine.analyse(film, methods, target)


def test_unknown_device(bundle_folder):
    with pytest.raises(RequestError):
        Engine(load_bundle(bundle_folder), device="abacus")


def test_unknown_architecture(tmp_path):
    with pytest.raises(BundleError, match="unknown to this version"):
        Engine(load_bundle(write_bundle(tmp_path / "b", architecture="vgg99")), device="cpu")


def test_a_network_that_gives_no_numbers_is_no_answer(bundle_folder, film):
    engine = Engine(load_bundle(bundle_folder), device="cpu")
    engine._pass.network.head[-1].bias[1] = float("nan")
    with pytest.raises(BundleError, match="no numbers"):
        engine.analyse(film)


def test_every_stage_has_its_time(engine, film):
    assert set(engine.analyse(film, ("lrp",)).timing_ms) == {
        "read", "preprocess", "forward", "gradcam", "lrp", "lungs", "checks", "total",
    }  # fmt: skip


def test_a_stage_has_its_milliseconds_and_the_total_none_that_were_waited(monkeypatch):
    clock = iter([10.0, 10.5, 12.5, 13.0, 15.0])
    monkeypatch.setattr(watching, "time", SimpleNamespace(perf_counter=lambda: next(clock)))
    watch = Watch.of(None, None)
    since = watch.stage("Scoring", 0.3)
    with watch.turn(threading.Lock()):
        watch.done("forward", since)
    watch.all_done(since)
    assert (watch.times["forward"], watch.times["total"]) == (3000.0, 3000.0)


def test_progress_rises_and_names_its_stages(engine, film):
    told = []
    engine.analyse(film, progress=lambda stage, share: told.append((stage, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert told[-1] == ("Done", 1.0)
    assert {"Preparing", "Scoring", "Explaining: Grad-CAM", "Explaining: LRP"} <= {stage for stage, _ in told}


def test_cancel_at_every_stage_leaves_the_engine_usable(engine, film):
    expected = raw(engine.analyse(film))
    for calls in range(1, 6):
        count = iter(range(100))
        with pytest.raises(CancelledError):
            engine.analyse(film, cancelled=lambda count=count, calls=calls: next(count) >= calls)
    np.testing.assert_array_equal(raw(engine.analyse(film)), expected)


@pytest.mark.parametrize(("processors", "callers", "each"), [(8, 2, 4), (8, 8, 1), (2, 2, 1), (1, 4, 1), (3, 1, 3)])
def test_threads_that_ask_an_engine_at_once_share_the_processors(processors, callers, each):
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(processors)
        with devices.sharing_processors(callers), ThreadPoolExecutor(1) as other:
            # a thread that starts later has its part, too
            assert (torch.get_num_threads(), other.submit(torch.get_num_threads).result()) == (each, each)
        assert torch.get_num_threads() == processors
    finally:
        torch.set_num_threads(before)


@pytest.fixture
def gpu(monkeypatch):
    """The CPU under another name."""
    monkeypatch.setattr(Engine, "device", "cuda")


def test_waiting_for_another_film_is_no_time_of_this_one(engine, film, gpu):
    engine.analyse(film)
    with ThreadPoolExecutor(1) as threads:
        with engine._lock:
            waiting = threads.submit(engine.analyse, film)
            time.sleep(3.0)
        assert waiting.result().timing_ms["total"] < 2500.0


def test_callers_in_several_threads_get_what_one_gets(engine, tmp_path):
    films = [
        open_radiograph(saved(dataset((phantom(seed=number) * 255).astype(np.uint8)), tmp_path / f"{number}.dcm"))
        for number in range(6)
    ]

    def told(film):
        analysis = engine.analyse(film)
        content = analysis.to_dict() | {"timing_ms": None}
        return content, [heatmap.values.tobytes() for heatmap in analysis.heatmaps]

    with ThreadPoolExecutor(3) as threads:
        together = list(threads.map(told, films))
    assert together == [told(film) for film in films]


def test_on_a_processor_films_are_in_the_network_beside_each_other(engine, film, monkeypatch):
    run, meeting = engine._pass.run, threading.Barrier(2)

    def watched(*arguments):
        meeting.wait(timeout=60)  # raises unless another film is there
        return run(*arguments)

    monkeypatch.setattr(engine._pass, "run", watched)
    with ThreadPoolExecutor(2) as threads:
        assert all(answer.probabilities for answer in threads.map(engine.analyse, (film, film)))


def test_a_gpu_takes_one_film_at_a_time_while_others_are_prepared(engine, film, gpu, monkeypatch):
    run, prepare_film, busy, met = engine._pass.run, engine._preparation.of_shown, threading.Lock(), threading.Event()
    overlaps = []

    def watched(*arguments):
        overlaps.append(not busy.acquire(blocking=False))
        try:
            met.wait(timeout=60)  # until another film is being prepared
            return run(*arguments)
        finally:
            busy.release()

    class Preparing:
        spec = engine._preparation.spec

        def of_shown(self, *arguments):
            if busy.locked():
                met.set()
            return prepare_film(*arguments)

    monkeypatch.setattr(engine._pass, "run", watched)
    monkeypatch.setattr(engine, "_preparation", Preparing())
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(engine.analyse, film)
        while not busy.locked():
            time.sleep(0.001)
        answers = [first, threads.submit(engine.analyse, film)]
    assert all(answer.result().probabilities for answer in answers)
    assert met.is_set()
    assert overlaps == [False, False]


def test_gpu_out_of_memory_goes_on_with_the_cpu(bundle_folder, film, monkeypatch):
    """The GPU is played by the CPU under another name; its first forward pass runs out of memory."""
    engine = Engine(load_bundle(bundle_folder), device="cpu")
    expected = raw(engine.analyse(film))
    told = []
    monkeypatch.setattr(Engine, "device", property(lambda self: "cuda" if self._device.type == "meta" else "cpu"))
    engine._device = torch.device("meta")

    def fails(*_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(engine._pass, "run", fails)  # on the CPU the engine has another
    unsubscribe = notify.subscribe(told.append)
    analysis = engine.analyse(film)
    unsubscribe()
    np.testing.assert_allclose(raw(analysis), expected, atol=1e-6)
    assert analysis.device == "cpu"
    assert "out of memory" in analysis.remarks[0]
    assert [notification.level for notification in told] == ["warning"]


def test_other_failures_are_not_taken_for_memory():
    assert devices.ran_out_of_memory(RuntimeError("MPS backend out of memory"))
    assert not devices.ran_out_of_memory(RuntimeError("shape mismatch"))


def test_auto_takes_the_best_device(monkeypatch):
    for present, expected in (({"cuda", "mps", "cpu"}, "cuda"), ({"mps", "cpu"}, "mps"), ({"cpu"}, "cpu")):
        monkeypatch.setattr(devices, "_present", lambda kind, present=present: kind in present)
        assert devices.choose("auto").type == expected


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_cuda_agrees_with_the_cpu(bundle_folder, film):
    bundle = load_bundle(bundle_folder)
    one, two = (Engine(bundle, device=name).analyse(film) for name in ("cpu", "cuda"))
    np.testing.assert_allclose(raw(two), raw(one), atol=1e-3)


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        ({"BodyPartExamined": "KNEE"}, "G01"),
        ({"Modality": "CT"}, "G02"),
        ({"ViewPosition": "LL"}, "G03"),
        ({"PresentationIntentType": "FOR PROCESSING"}, "G04"),
    ],
)
def test_header_rules_of_the_gate(engine, tmp_path, tags, code):
    film = open_radiograph(saved(dataset((phantom() * 255).astype(np.uint8), **tags), tmp_path / "film.dcm"))
    analysis = engine.analyse(film)
    assert analysis.gate.status == "block"
    assert [reason.code for reason in analysis.gate.reasons] == [code]
    assert analysis.probabilities == analysis.heatmaps == ()


@pytest.mark.parametrize(
    ("pixels", "code"),
    [
        (np.full((300, 300), 100, np.uint8), "G05"),
        ((phantom(223, 300) * 255).astype(np.uint8), "G06"),
    ],
)
def test_picture_rules_of_the_gate(engine, tmp_path, pixels, code):
    film = open_radiograph(saved(dataset(pixels), tmp_path / "film.dcm"))
    assert [reason.code for reason in engine.analyse(film).gate.reasons] == [code]


def test_a_colour_photo_is_not_scored(engine, tmp_path):
    picture = np.random.default_rng(0).integers(0, 255, (300, 300, 3)).astype(np.uint8)
    Image.fromarray(picture).save(tmp_path / "photo.png")
    assert [reason.code for reason in engine.analyse(open_radiograph(tmp_path / "photo.png")).gate.reasons] == ["G07"]


def test_the_sample_film_passes_the_gate(engine):
    assert engine.analyse(open_radiograph(paths.sample_film()), ()).gate.status == "pass"


@needs_shared_data
def test_real_films_in_any_wrapping_with_the_bundled_model(tmp_path):
    engine = Engine(load_bundle(), device="cpu")
    for path in sorted((SHARED_DATA / "films").glob("*.png"))[:3]:
        plain = raw(engine.analyse(open_radiograph(path), ()))
        for wrapping in wrapped(np.asarray(Image.open(path).convert("L")), tmp_path):
            assert np.abs(raw(engine.analyse(open_radiograph(wrapping), ())) - plain).max() <= 0.01


# --- bundles that ask for the lungs ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lung_model():
    return load_lung_model()


def lung_bundle(folder, **preprocessing):
    size = {"size": 64, "fit": "stretch", "mean": 0.5, "std": 0.25}
    return load_bundle(write_bundle(folder, preprocessing=size | preprocessing))


@pytest.mark.parametrize("lungs", ["crop", "mask", "channel"])
def test_a_bundle_for_lungs_is_given_lungs(lungs, lung_model, tmp_path):
    bundle = lung_bundle(tmp_path, border=0.02, lungs=lungs, lung_model_sha256=lung_model.sha256)
    sample = open_radiograph(paths.sample_film())
    analysis = Engine(bundle, device="cpu").analyse(sample)
    spec = Preprocessing(size=64, border=0.02, lungs=lungs)
    prepared = prepare(sample.presentation(), spec, sample.geometry.pixel_aspect, lung_model.of(sample))
    with torch.no_grad():
        wanted = random_network()(torch.from_numpy(standardise(prepared.picture[None], spec)))[0].softmax(0)
    np.testing.assert_allclose(raw(analysis), wanted, atol=1e-5)
    assert analysis.remarks == ()
    for heatmap in analysis.heatmaps:
        on_film = heatmap.on_image()
        assert on_film.shape == sample.stored.shape
        seen = prepared.seen
        assert not on_film[: seen.top].any()
        assert not on_film[:, seen.right :].any()
        assert on_film[seen.top : seen.bottom, seen.left : seen.right].any()


def test_a_bundle_for_lungs_says_where_it_had_to_do_without(lung_model, film, tmp_path):
    bundle = lung_bundle(tmp_path, lungs="crop", lung_model_sha256=lung_model.sha256)
    plain = lung_bundle(tmp_path / "plain")
    analysis = Engine(bundle, device="cpu").analyse(film, ())
    (remark,) = analysis.remarks
    assert "given the whole film" in remark
    assert remark.endswith(lung_model.of(film).reason)
    assert analysis.to_dict()["remarks"] == [remark]
    np.testing.assert_array_equal(raw(analysis), raw(Engine(plain, device="cpu").analyse(film, ())))


def test_a_bundle_trained_with_another_lung_model_is_refused(tmp_path):
    with pytest.raises(BundleError, match="another lung model") as caught:
        Engine(lung_bundle(tmp_path, lungs="mask", lung_model_sha256="0" * 64), device="cpu")
    assert caught.value.remedy


def test_the_lung_model_is_loaded_only_where_it_is_asked_for(bundle_folder, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "lung_model", lambda: tmp_path / "nowhere")
    Engine(load_bundle(bundle_folder), device="cpu")
    with pytest.raises(BundleError, match="lung-field"):
        Engine(lung_bundle(tmp_path / "b", lungs="mask", lung_model_sha256="0" * 64), device="cpu")
