from dataclasses import replace
from itertools import combinations

import cv2
import numpy as np
import pytest
from made_chests import chest, eight_bit
from scipy.fft import dctn

from cxrviewer.errors import CancelledError
from cxrviewer.training.data import duplicates
from cxrviewer.training.data.data import Sample
from cxrviewer.training.data.duplicates import Pair, near_duplicates
from cxrviewer.training.data.duplicates_report import false_merges
from cxrviewer.training.data.fingerprint import WAYS, fingerprint, hashes, turned
from cxrviewer.training.data.manifest import UNREADABLE, Film


def encoded(picture, suffix, *options):
    content = cv2.imencode(suffix, eight_bit(picture), options)[1]
    return cv2.imdecode(content, cv2.IMREAD_GRAYSCALE).astype(np.float32) / 255


def labelled(picture):
    marked = picture.copy()
    marked[8:26, 8:26] = 1.0
    return marked


COPIES = {
    "the same": (lambda x: x, ""),
    "re-encoded": (lambda x: encoded(x, ".jpg", cv2.IMWRITE_JPEG_QUALITY, 50), ""),
    "shrunk": (lambda x: cv2.resize(x, (100, 100), interpolation=cv2.INTER_AREA), ""),
    "enlarged, squeezed": (lambda x: cv2.resize(x, (400, 300)), ""),
    "brighter": (lambda x: np.clip(x * 0.7 + 0.25, 0, 1), ""),
    "gamma": (lambda x: x**1.8, ""),
    "with a label": (labelled, ""),
    "mirrored": (lambda x: x[:, ::-1], "mirrored"),
    "upside down": (lambda x: x[::-1], "upside down"),
    "turned by 180": (lambda x: x[::-1, ::-1], "turned by 180"),
    "turned by 90": (np.rot90, "turned by 90"),
    "turned back by 90": (lambda x: np.rot90(x, 3), "turned by 90"),
    "inverted": (lambda x: 1 - x, "inverted"),
    "mirrored and inverted, as a JPEG": (
        lambda x: encoded(1 - x[:, ::-1], ".jpg", cv2.IMWRITE_JPEG_QUALITY, 60),
        "mirrored and inverted",
    ),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_found_among_other_films(name):
    change, how = COPIES[name]
    films = [chest(seed, 256) for seed in range(8)]
    copy = np.ascontiguousarray(change(films[3]), dtype=np.float32)
    pairs = near_duplicates([fingerprint(film) for film in [*films, copy]])
    assert [(pair.first, pair.second) for pair in pairs] == [(3, 8)]
    assert pairs[0].how == how
    assert pairs[0].correlation > duplicates.CORRELATION


def test_the_hash_is_that_of_a_plain_discrete_cosine_transform():
    film = chest(1, 256)
    small = cv2.resize(cv2.resize(film, (64, 64), interpolation=cv2.INTER_AREA), (32, 32), interpolation=cv2.INTER_AREA)
    low = dctn(small.astype(np.float64), norm="ortho")[:8, :8].ravel()
    expected = "".join("1" if value > np.median(low[1:]) else "0" for value in low)
    assert f"{int(hashes(fingerprint(film).frequencies[None])[0]):064b}" == expected


@pytest.mark.parametrize("way", WAYS)
def test_the_hash_of_a_turned_film_follows_from_its_coefficients(way):
    films = np.stack([(chest(seed, 64) * 120).astype(np.int8) for seed in range(3)])
    plain = np.stack([fingerprint(film.astype(np.float32) / 120).frequencies for film in films])
    laid = np.stack(
        [fingerprint(np.ascontiguousarray(film).astype(np.float32) / 120).frequencies for film in turned(films, way)]
    )
    np.testing.assert_array_equal(hashes(plain, way), hashes(laid))
    # A negative has the complement, but for the mean, which is always above, and the median itself, which never is.
    inverse = np.stack([fingerprint(1 - film.astype(np.float32) / 120).frequencies for film in films])
    assert set(np.bitwise_count(hashes(inverse) ^ ~hashes(plain)).tolist()) == {2}


def test_the_search_finds_what_comparing_every_pair_finds(monkeypatch):
    films = [chest(seed) for seed in range(12)]
    rng = np.random.default_rng(0)
    films += [np.clip(film + rng.normal(0, 0.02, film.shape), 0, 1).astype(np.float32) for film in films]
    films += [np.ascontiguousarray(film[:, ::-1]) for film in films[:6]]
    prints = [fingerprint(film) for film in films]
    expected = set()
    for i, j in combinations(range(len(films)), 2):
        for way in WAYS:
            bits = int(hashes(prints[i].frequencies[None], way)[0] ^ hashes(prints[j].frequencies[None])[0]).bit_count()
            laid = turned(prints[i].signature[None], way).ravel().astype(float)
            correlation = np.corrcoef(laid, prints[j].signature.ravel().astype(float))[0, 1]
            if (bits <= 10 and correlation >= 0.8) or (bits >= 54 and correlation <= -0.8):
                expected.add((i, j))
    assert len(expected) > 15
    monkeypatch.setattr(duplicates, "_BLOCK_BYTES", 8 * len(films) * 7)  # several blocks, the last of them short
    monkeypatch.setattr(duplicates, "_PAIRS", 5)
    assert {(pair.first, pair.second) for pair in near_duplicates(prints)} == expected


def test_blank_films_are_no_copies_of_anything():
    blank = [fingerprint(np.full((50, 50), grey, np.float32)) for grey in (0.0, 0.5, 0.5)]
    assert near_duplicates(blank) == []
    assert near_duplicates(blank[:1]) == []


def test_the_search_can_be_cancelled():
    prints, said = [fingerprint(chest(seed, 64)) for seed in range(3)], []
    with pytest.raises(CancelledError):
        near_duplicates(prints, lambda *line: said.append(line), cancelled=lambda: True)
    assert said == [(0.0, "comparing 3 films with each other")]


def test_false_merges_by_hand():
    def film(label, source, patient=""):
        return Film(Sample("x", label, "x", source), patient)

    films = [
        film("A", "x", "p"),
        film("A", "x"),
        film("B", "x"),
        film("B", "y"),
        film("B", "y", "p"),
        film("B", "unknown"),
    ]
    # Class and source differ for two A by two B of y; of these one pair is stated to be of one patient.
    pairs = [Pair(0, 3, 0, 0.9, ""), Pair(0, 4, 0, 0.9, ""), Pair(0, 2, 0, 0.9, ""), Pair(1, 5, 0, 0.9, "")]
    found = false_merges(films, pairs)
    assert (found["pairs"], found["merged"], found["rate"]) == (3, 1, pytest.approx(1 / 3))
    assert found["rate"] < found["at_most"] < 1
    assert false_merges(films[:3], pairs[:0])["rate"] is None
    # Films that cannot be read were not compared with any.
    unreadable = [replace(film, state=UNREADABLE) for film in films]
    assert false_merges([*films, *unreadable], pairs) == found
    assert false_merges(unreadable, [])["rate"] is None
