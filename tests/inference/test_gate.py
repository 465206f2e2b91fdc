"""The gate: rules of the header, of the plain picture, and those learnt for one bundle."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from bundles import add_gate, learnt_rules, write_bundle
from films import SHARED_DATA, dataset, needs_shared_data, phantom, saved
from pydicom.dataset import Dataset

from cxrviewer import Engine, load_bundle, open_radiograph
from cxrviewer.errors import BundleError
from cxrviewer.imaging.film.radiograph import Facts
from cxrviewer.inference.gate import judge
from cxrviewer.inference.gate.header import header_reasons
from cxrviewer.inference.gate.learnt import GATE_FILE, RULES, Ages, Limits, averaged

ALWAYS, NEVER = -1e9, 1e9
SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("gate") / "plain")


@pytest.fixture
def film(tmp_path):
    return open_radiograph(saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path / "film.dcm"))


@pytest.fixture
def gated(tmp_path):
    def made(**options):
        return add_gate(write_bundle(tmp_path / f"{len(list(tmp_path.iterdir()))}"), learnt_rules(**options))

    return made


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (Facts(), []),
        (Facts(modality="DX", view="PA", body_part="CHEST", burned_in_annotation="NO"), []),
        (Facts(modality="MR", body_part="KNEE"), ["G01", "G02"]),
        (Facts(view="LPO"), ["G03"]),
        (Facts(intent="FOR PROCESSING"), ["G04"]),
        (Facts(sop_class=SECONDARY_CAPTURE), ["G08"]),
        (Facts(sop_class=f"{SECONDARY_CAPTURE}.2", modality="OT"), ["G08"]),
        (Facts(modality="SC"), ["G08"]),
        (Facts(modality="CR", burned_in_annotation="YES"), ["G08"]),
    ],
)
def test_what_a_header_says_against_scoring(facts, codes):
    reasons = list(header_reasons(facts))
    assert [reason.code for reason in reasons] == codes
    assert all(reason.blocks == (reason.code != "G08") for reason in reasons)


def test_reasons_of_the_header_have_their_names_and_words():
    """Files of results hold the names: they stay."""
    facts = Facts(modality="A NAME THAT NO CODE IS", body_part="KNEE", view="LPO", intent="FOR PROCESSING")
    reasons = [*header_reasons(replace(facts, burned_in_annotation="YES")), *header_reasons(Facts(modality="SC"))]
    assert [reason.name for reason in reasons] == [
        *("NOT_CHEST", "WRONG_MODALITY", "LATERAL", "FOR_PROCESSING", "SECONDARY_CAPTURE", "SECONDARY_CAPTURE")
    ]
    assert reasons[1].text == "The modality is A NAME THAT NO C, not a projection radiograph."
    assert "text burned into it" in reasons[4].text
    assert "secondary capture" in reasons[5].text


@pytest.mark.parametrize(
    ("name", "refused", "let_through"),
    [
        # Views of PS3.3 C.8.1.1 and C.8.11.5, and how senders write a lateral one besides; decubitus films are frontal.
        ("view", "LL RL LLO RLO LAO RAO LPO RPO LAT LATERAL", "AP PA LLD RLD"),
        ("modality", "CT MR US MG NM PT ES", "CR DX DR RG RF XA OT SC PX"),
        ("body_part", "KNEE ABDOMEN SKULL LSPINE", "CHEST THORAX LUNGS RIBS TORAX CHESTABDOMEN"),
    ],
)
def test_what_a_header_may_say_of_a_film(name, refused, let_through):
    def blocks(word):
        return any(reason.blocks for reason in header_reasons(Facts(**{name: word})))

    assert [word for word in refused.split() if not blocks(word)] == []
    assert [word for word in let_through.split() if blocks(word)] == []


@pytest.mark.parametrize(
    ("view", "orientation", "blocks"),
    [
        ("", ("A", "F"), True),
        ("", ("PL", "F"), True),
        ("", ("F", "P"), True),  # turned on its side
        ("PA", ("A", "F"), False),  # one of the two is wrong
        ("", ("L", "F"), None),
        ("", ("LA", "FP"), None),  # slightly turned
        ("", None, None),
    ],
)
def test_a_lateral_film_is_known_by_its_directions_where_its_view_is_not_stated(view, orientation, blocks):
    reasons = list(header_reasons(Facts(view=view), orientation))
    assert [(reason.code, reason.blocks) for reason in reasons] == ([] if blocks is None else [("G03", blocks)])
    assert {reason.name for reason in reasons} <= {"LATERAL"}


def test_a_lateral_view_is_told_once():
    assert [reason.code for reason in header_reasons(Facts(view="LL"), ("A", "F"))] == ["G03"]


def test_the_directions_of_a_file_reach_the_gate(tmp_path):
    pixels = (phantom() * 255).astype(np.uint8)
    film = open_radiograph(saved(dataset(pixels, PatientOrientation=["P", "F"]), tmp_path / "film.dcm"))
    assert [reason.code for reason in judge(film).reasons] == ["G03"]
    coded = Dataset()
    coded.CodeValue, coded.CodingSchemeDesignator, coded.CodeMeaning = "399198007", "SCT", "right lateral"
    film = open_radiograph(saved(dataset(pixels, ViewPosition="", ViewCodeSequence=[coded]), tmp_path / "film.dcm"))
    assert [reason.code for reason in judge(film).reasons] == ["G03"]


def noise(values, side=300, dtype=np.uint16):
    """Every pixel one of the ``values`` by chance."""
    return np.random.default_rng(1).choice(np.asarray(values, dtype), (side, side))


def codes_of(pixels, tmp_path, **tags):
    return [(reason.code, reason.blocks) for reason in judge(opened_film(pixels, tmp_path, **tags)).reasons]


def opened_film(pixels, tmp_path, **tags):
    return open_radiograph(saved(dataset(pixels, **tags), tmp_path / "film.dcm"))


@pytest.mark.parametrize(("values", "blank"), [(15, True), (16, False)])
def test_a_picture_of_a_few_greys_is_blank(values, blank, tmp_path):
    assert codes_of(noise(np.arange(values) * 4000), tmp_path) == [("G05", True)] * blank


@pytest.mark.parametrize(("span", "blank"), [(0.02, True), (0.03, False)])
def test_a_picture_that_hardly_leaves_one_grey_is_blank(span, blank, tmp_path):
    """Of the displayed range: the window makes it so, however many values there are."""
    window = {"WindowCenter": 32768, "WindowWidth": 65536}
    assert codes_of(noise(np.arange(30000, 30000 + span * 65536)), tmp_path, **window) == [("G05", True)] * blank


def test_few_outliers_do_not_make_a_picture_of_a_blank_one(tmp_path):
    """Such as the words burned into it: less than a twentieth of the pixels at either end."""
    pixels = noise(np.arange(30000, 30100))
    pixels[:14], pixels[-14:] = 0, 65535
    assert codes_of(pixels, tmp_path, WindowCenter=32768, WindowWidth=65536) == [("G05", True)]


@pytest.mark.parametrize(("side", "small"), [(223, True), (224, False)])
def test_a_film_smaller_than_the_network_is_too_small(side, small, tmp_path):
    for pixels in (noise(range(65536), 300)[:side], noise(range(65536), 300)[:, :side]):
        assert codes_of(pixels, tmp_path) == [("G06", True)] * small


@pytest.mark.parametrize(("difference", "colour"), [(0.08, False), (0.081, True)])
def test_a_colour_picture_is_no_film(difference, colour, film):
    found = judge(replace(film, facts=replace(film.facts, colour=difference))).reasons
    assert [(reason.code, reason.blocks) for reason in found] == [("G07", True)] * colour


def test_reasons_of_the_picture_have_their_names(film, tmp_path):
    pixels = np.zeros((200, 200), np.uint8)
    found = judge(replace(opened_film(pixels, tmp_path), facts=replace(film.facts, colour=1.0))).reasons
    assert [(reason.code, reason.name) for reason in found] == [
        *(("G05", "BLANK"), ("G06", "TOO_SMALL"), ("G07", "COLOUR"))
    ]


def test_a_test_pattern_is_no_film(tmp_path):
    """As pydicom's image_dfl.dcm, which a classifier of films took for a disease."""
    rows, columns = np.mgrid[:512, :512]
    pattern = (((rows // 32) * 5 + (columns // 32) * 3) % 24 * 10 + 8).astype(np.uint8)
    film = open_radiograph(saved(dataset(pattern), tmp_path / "film.dcm"))
    assert [(reason.code, reason.blocks) for reason in judge(film).reasons] == [("G16", True)]


@pytest.mark.parametrize("levels", [24, 40])
def test_a_film_of_few_values_but_with_noise_is_a_film(tmp_path, levels):
    chance = np.random.default_rng(1)
    pixels = phantom(512, 500) + chance.normal(0, 0.03, (512, 500))
    coarse = (np.clip(pixels, 0, 0.999) * levels).astype(np.uint8) * (255 // levels)
    coarse[:, :120] = 0  # collimated
    assert judge(open_radiograph(saved(dataset(coarse), tmp_path / "film.dcm"))).status == "pass"


@pytest.mark.parametrize("end", [0, 240])
def test_black_and_white_areas_make_no_drawing_of_a_film(end, tmp_path):
    """Four fifths of it, by a collimator or by saturation; there is noise in the rest."""
    pixels = noise(range(0, 250, 10), dtype=np.uint8)
    pixels[:240] = end
    assert codes_of(pixels, tmp_path) == []


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_even_in_one_direction_alone_is_no_drawing(turned, tmp_path):
    stripes = np.repeat(noise(range(0, 250, 5), dtype=np.uint8)[:, :1], 300, axis=1)
    assert codes_of(stripes.T if turned else stripes, tmp_path) == []


@pytest.mark.parametrize(("greys", "drawn"), [(30, True), (80, False)])
def test_a_drawing_has_few_greys(greys, drawn, tmp_path):
    """All of them count, also those that a first look at some of the pixels misses."""
    pixels = np.repeat(np.repeat(noise(range(0, 250, 10), 30, np.uint8), 10, axis=0), 10, axis=1)
    pixels[3, :200] = np.arange(200) % greys * 3
    assert codes_of(pixels, tmp_path) == [("G16", True)] * drawn


@needs_shared_data
def test_real_films_have_noise():
    found = [*(SHARED_DATA / "films").glob("*.png"), *sorted((SHARED_DATA / "lungs").glob("*.webp"))[::10]]
    assert len(found) > 10
    assert [path.name for path in found if judge(open_radiograph(path)).blocks] == []


@pytest.mark.parametrize(
    ("age", "children", "blocks"),
    [(17.9, False, True), (17.9, True, False), (18.0, False, None), (None, False, None), (0.5, False, True)],
)
def test_a_childs_film_is_judged_by_whether_the_bundle_saw_children(age, children, blocks, film):
    young = replace(film, facts=replace(film.facts, age_years=age))
    reasons = judge(young, replace(learnt_rules(), ages=Ages(18.0, children))).reasons
    assert [(reason.code, reason.blocks) for reason in reasons] == ([] if blocks is None else [("G09", blocks)])
    assert all(("adults' films alone" in reason.text) is not children for reason in reasons)
    assert judge(young).status == "pass"  # a bundle without a gate does not say whom it is for


def test_cells_are_those_of_torch():
    planes = np.random.default_rng(1).normal(size=(5, 7, 10)).astype(np.float32)
    for side in (1, 2, 3, 7):
        wanted = torch.nn.functional.adaptive_avg_pool2d(torch.from_numpy(planes), side).numpy()
        np.testing.assert_allclose(averaged(planes, side), wanted, atol=1e-6)


def test_scores_by_hand():
    rules, chance = learnt_rules(channels=6), np.random.default_rng(2)
    picture, stage = chance.random((64, 64), dtype=np.float32), chance.random((6, 4, 4), dtype=np.float32)
    small = [picture[y * 8 : y * 8 + 8, x * 8 : x * 8 + 8].mean() for y in range(8) for x in range(8)]
    values = [(one - np.mean(small)) / (np.std(small) + 1e-3) for one in small]
    values += [plane[y : y + 2, x : x + 2].mean() for plane in stage for y in (0, 2) for x in (0, 2)]
    logits = [
        sum(w * (v - m) / s for w, v, m, s in zip(row, values, rules.mean, rules.scale, strict=True)) + b
        for row, b in zip(rules.weights, rules.bias, strict=True)
    ]
    distances = []
    for centre in rules.centres:
        away = [stage[k].mean() - centre[k] for k in range(6)]
        distances.append(sum(sum(a * rules.whitening[k, d] for k, a in enumerate(away)) ** 2 for d in range(20)) / 6)
    found = rules.scores(picture, stage)
    assert found == pytest.approx(
        {
            "inverted": logits[1] - logits[0],
            "turned": math.log(math.exp(logits[2]) + math.exp(logits[3])) - logits[0],
            "mirrored": logits[4] - logits[0],
            "unlike": min(distances),
        },
        rel=1e-4,
    )
    np.testing.assert_equal(rules.scores(np.stack((picture, stage[0].repeat(16, 0).repeat(16, 1))), stage), found)


def test_limits_decide_between_nothing_a_warning_and_a_refusal():
    rules, chance = learnt_rules(channels=6), np.random.default_rng(2)
    given = chance.random((64, 64), dtype=np.float32), chance.random((6, 4, 4), dtype=np.float32)
    score = rules.scores(*given)["mirrored"]
    for limits, told in (
        (Limits(score - 1, score + 1), [("G12", False)]),
        (Limits(score - 2, score - 1), [("G12", True)]),
        (Limits(score - 1, None), [("G12", False)]),
        (Limits(score, None), [("G12", False)]),
        (Limits(None, score), [("G12", True)]),
        (Limits(score + 1, score + 2), []),
    ):
        reasons = replace(rules, limits=rules.limits | {"mirrored": limits}).reasons(*given)
        assert [(reason.code, reason.blocks) for reason in reasons] == told


def test_the_likeliest_kind_is_told_first_and_that_it_is_of_none_last():
    rules, chance = learnt_rules(channels=6), np.random.default_rng(2)
    given = chance.random((64, 64), dtype=np.float32), chance.random((6, 4, 4), dtype=np.float32)
    scores = rules.scores(*given)
    known = sorted(scores.keys() - {"unlike"}, key=lambda rule: -scores[rule])
    told = replace(rules, limits=dict.fromkeys(scores, Limits(ALWAYS, None))).reasons(*given)
    assert [reason.code for reason in told] == [RULES[rule][0] for rule in (*known, "unlike")]


@pytest.mark.parametrize("limits", [(None, None), (math.nan, 1.0), (1.0, math.inf), ("1", None), (None, "1")])
def test_limits_are_numbers_and_there_is_at_least_one(limits):
    with pytest.raises(ValueError, match="limits"):
        Limits(*limits)


@pytest.mark.parametrize("broken", ["shape", "number"])
def test_rules_that_cannot_be_applied_block(broken):
    rules, chance = learnt_rules(channels=6), np.random.default_rng(2)
    stage = chance.random((7 if broken == "shape" else 6, 4, 4), dtype=np.float32)
    if broken == "number":
        stage[0] = np.nan
    (reason,) = rules.reasons(chance.random((64, 64), dtype=np.float32), stage)
    assert (reason.code, reason.blocks) == ("G19", True)


def test_a_film_that_a_learnt_rule_blocks_is_not_scored_unless_a_reader_wants_it(gated, film):
    engine = Engine(load_bundle(gated(limits={"turned": Limits(None, ALWAYS)})), device="cpu")
    refused = engine.analyse(film)
    assert (refused.gate.status, [r.code for r in refused.gate.reasons]) == ("block", ["G11"])
    assert refused.probabilities == refused.heatmaps == refused.remarks == ()
    scored = engine.analyse(film, override=True)
    assert (scored.gate.status, len(scored.probabilities), len(scored.heatmaps)) == ("overridden", 4, 2)
    assert scored.to_dict()["gate"]["status"] == "overridden"
    assert "G11 TURNED" in scored.to_dict()["remarks"][0]


def test_the_answer_is_the_same_with_a_gate_that_passes(gated, plain, film):
    with_gate, without = (Engine(load_bundle(one), device="cpu").analyse(film) for one in (gated(), plain))
    assert with_gate.gate.status == "pass"
    assert with_gate.probabilities == without.probabilities


def test_overriding_marks_nothing_where_nothing_blocks(gated, film):
    analysis = Engine(load_bundle(gated(limits={"turned": Limits(ALWAYS, None)})), device="cpu").analyse(
        film, (), override=True
    )
    assert (analysis.gate.status, analysis.remarks) == ("warn", ())


def test_a_header_that_blocks_can_be_overridden_too(plain, tmp_path):
    knee = dataset((phantom() * 255).astype(np.uint8), BodyPartExamined="KNEE")
    film, engine = open_radiograph(saved(knee, tmp_path / "knee.dcm")), Engine(load_bundle(plain), device="cpu")
    assert engine.analyse(film, ()).probabilities == ()
    assert engine.analyse(film, (), override=True).gate.status == "overridden"


def test_a_bundle_says_whether_it_has_learnt_rules(gated, plain):
    assert load_bundle(plain).gate is None
    assert "no learnt rules" in load_bundle(plain).limits[-1]
    assert not any("no learnt rules" in sentence for sentence in load_bundle(gated()).limits)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"weights_sha256": "0" * 64}, "fitted to other weights"),
        ({"sha256": "0" * 64}, "hash"),
        ({"schema": 2}, "schema"),
        ({"grid": 3}, "lacks or misstates"),
        ({"kinds": ["proper"]}, "lacks or misstates"),
        ({"limits": {}}, "lacks or misstates"),
        ({"limits": {"turned": {"warn": math.nan, "block": None}}}, "lacks or misstates"),
        ({"ages": None}, "lacks or misstates"),
    ],
)
def test_a_bundle_whose_gate_does_not_belong_to_it_is_refused(changes, words, tmp_path):
    add_gate(write_bundle(tmp_path / "b"), learnt_rules(), **changes)
    with pytest.raises(BundleError, match=words) as caught:
        load_bundle(tmp_path / "b")
    assert "make_gate" in caught.value.remedy or "version" in caught.value.remedy


def test_a_gate_that_is_stated_must_be_there(gated):
    folder = gated()
    (folder / GATE_FILE).unlink()
    with pytest.raises(BundleError, match=r"no readable gate\.safetensors"):
        load_bundle(folder)


def test_every_rule_has_a_code_of_its_own():
    codes = [code for code, _, _ in RULES.values()]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & {f"G{number:02d}" for number in range(1, 10)}
