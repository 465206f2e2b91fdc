"""What the model saw: the very picture that goes into the network, and true words about what became of the rest."""

from dataclasses import replace

import numpy as np
import pytest
from films import dataset, phantom, saved
from lung_fields import lungs_on

from cxrviewer import open_radiograph
from cxrviewer.explain.affine import Box
from cxrviewer.inference.preprocess import Preprocessing, prepare, standardise
from cxrviewer.inference.seen import Seen, seen

FILM = (300, 200)


def look(spec: Preprocessing, reason: str = "", aspect: float = 1.0) -> tuple[Seen, np.ndarray]:
    film = phantom(*FILM).astype(np.float32)
    lungs = lungs_on(FILM, *([reason] if reason else [])) if spec.needs_lungs else None
    prepared = prepare(film, spec, aspect, lungs)
    return seen(prepared, spec, FILM, aspect), prepared.picture


def words(found: Seen) -> str:
    return "\n".join(found.sentences)


def test_the_engine_shows_what_it_gives_the_network(engine, tmp_path, monkeypatch):
    film = open_radiograph(saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path / "film.dcm"))
    given = []
    forward = engine._pass._forward
    monkeypatch.setattr(
        engine._pass, "_forward", lambda picture, *more: (given.append(picture), forward(picture, *more))[1]
    )
    engine.analyse(film, ("gradcam",))
    found = engine.seen(film)
    again = standardise(found.pictures[0][None], engine.bundle.preprocessing)
    np.testing.assert_array_equal(again, given[0].cpu().numpy())


def test_the_whole_film_stretched():
    found, picture = look(Preprocessing())
    np.testing.assert_array_equal(found.pictures[0], picture)
    assert found.box == Box(0, 0, *FILM)
    assert found.sentences[0] == (
        "224 × 224 pixels of the film's 200 × 300: each stands for 1.34 rows by 0.893 columns of the film."
    )
    assert "The whole film is in it." in found.sentences
    assert "stretched to a square: everything looks 33 % flatter than it is" in words(found)
    assert "darkest 0.5 % became black and the brightest 0.5 % white" in words(found)
    assert "lung" not in words(found)


def test_nothing_is_stretched_that_is_square():
    assert "stretched" not in words(look(Preprocessing(), aspect=2 / 3)[0])
    assert "narrower" in words(look(Preprocessing(), aspect=1 / 3)[0])


def test_padding_is_said_with_its_side():
    assert "Black was added beside it" in words(look(Preprocessing(fit="pad"))[0])
    assert "Black was added above and below it" in words(look(Preprocessing(fit="pad"), aspect=0.5)[0])


def test_a_border_is_said_with_its_share():
    found, _ = look(Preprocessing(border=0.1))
    assert found.box == Box(30, 20, 270, 180)
    assert (
        "Cut the border, whatever is on it: 10 % at the top, 10 % at the bottom, 10 % at the left, 10 % at the right"
        in (words(found))
    )


def test_a_side_that_nothing_was_cut_off_is_not_named():
    spec = Preprocessing()
    prepared = prepare(phantom(*FILM).astype(np.float32), spec)
    found = seen(replace(prepared, seen=Box(30, 0, 300, 190)), spec, FILM)
    assert "whatever is on it: 10 % at the top, 5 % at the right, as the film is stored." in words(found)


def test_a_crop_to_the_lungs_is_said_with_its_shares():
    spec = Preprocessing(lungs="crop")
    found, _ = look(spec)
    box = found.box
    assert box == lungs_on(FILM).box(spec.lung_margin).within(Box(0, 0, *FILM))
    shares = (box.top / 300, 1 - box.bottom / 300, box.left / 200, 1 - box.right / 200)
    told = [
        f"{share * 100:.0f} % at the {side}"
        for share, side in zip(shares, ("top", "bottom", "left", "right"), strict=True)
    ]
    assert "to the lungs and a margin around them" in words(found)
    assert all(part in words(found) for part in told)


@pytest.mark.parametrize("lungs", ["crop", "mask", "channel"])
def test_lungs_that_are_not_known_are_said_to_be_so(lungs):
    found, _ = look(Preprocessing(lungs=lungs), "Only one lung was found.")
    assert found.box == Box(0, 0, *FILM)
    assert "nothing was masked or cropped to them. Only one lung was found." in words(found)
    assert "made black" not in words(found)


def test_mask_and_channel():
    masked, _ = look(Preprocessing(lungs="mask"))
    assert "was made black" in words(masked)
    channel, picture = look(Preprocessing(lungs="channel"))
    assert "second picture" in words(channel)
    assert len(channel.pictures) == 2
    np.testing.assert_array_equal(np.stack(channel.pictures), picture)


def test_the_share_that_is_clipped_is_the_specs():
    spec = replace(Preprocessing(), low_percentile=0.0, high_percentile=98.0)
    assert "darkest 0 % became black and the brightest 2 % white" in words(look(spec)[0])
