"""Films that a model was made of are known again, told first, and left out of the figures."""

import cv2
import numpy as np
import pytest
from made_films import png

from cxrviewer.errors import BundleError
from cxrviewer.training import trained_on
from cxrviewer.training.duplicates import near_duplicates
from cxrviewer.training.fingerprint import fingerprint, sketches
from cxrviewer.training.manifest import pixel_sha256
from cxrviewer.training.pictures import decode
from cxrviewer.training.trained_on import PARTS, TEST, TrainedOn

SIDE = 96


def structures(seed):
    """Return a film of smooth structures of its own, uint8."""
    drawn = np.random.default_rng(seed).normal(0, 1, (SIDE, SIDE)).astype(np.float32)
    smooth = cv2.GaussianBlur(drawn, (0, 0), 2.5)
    return cv2.normalize(smooth, None, 10, 245, cv2.NORM_MINMAX).astype(np.uint8)


def jpeg(picture):
    return cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, 60))[1].tobytes()


COPIES = {
    "encoded anew": jpeg,
    "half the size": lambda film: png(cv2.resize(film, (SIDE // 2, SIDE // 2), interpolation=cv2.INTER_AREA)),
    "brighter": lambda film: png(np.clip(film * 0.8 + 50, 0, 255).astype(np.uint8)),
    "mirrored": lambda film: jpeg(film[:, ::-1]),
    "turned": lambda film: jpeg(np.rot90(film)),
    "inverted": lambda film: jpeg(255 - film),
    "inverted and turned": lambda film: jpeg(255 - np.rot90(film, 2)),
}


def known(films, parts):
    shown = [decode(png(film)) for film in films]
    keys = [trained_on.pixel_key(pixel_sha256(film)) for film in shown]
    bits = sketches(np.stack([fingerprint(film).signature for film in shown]))
    order = np.argsort(np.array(keys, np.uint64))
    return TrainedOn(np.array(keys, np.uint64)[order], bits[order], np.array(parts, np.uint8)[order])


def where(record, contents):
    shown = [decode(content) for content in contents]
    keys = np.array([trained_on.pixel_key(pixel_sha256(film)) for film in shown], np.uint64)
    return record.where(keys, np.stack([fingerprint(film).signature for film in shown]))


def test_a_sketch_differs_as_the_angle_between_signatures_says():
    draw = np.random.default_rng(0)
    first = draw.normal(0, 30, (300, 64, 64))
    for correlation in (0.95, 0.8, 0.3):
        other = correlation * first + np.sqrt(1 - correlation**2) * draw.normal(0, 30, first.shape)
        pair = [sketches(np.clip(np.rint(part), -126, 126).astype(np.int8)) for part in (first, other)]
        differing = np.unpackbits(pair[0] ^ pair[1], axis=1).mean()
        assert differing == pytest.approx(np.arccos(correlation) / np.pi, abs=0.01)


def test_the_sketch_of_a_negative_is_the_complement():
    signatures = np.stack([fingerprint(decode(png(structures(seed)))).signature for seed in range(4)])
    np.testing.assert_array_equal(sketches(-signatures), ~sketches(signatures))


@pytest.mark.parametrize("how", COPIES)
def test_copies_are_known_again_as_the_full_search_knows_them(how):
    films = [structures(seed) for seed in range(30)]
    record = known(films, [PARTS.index("train")] * 30)
    copies = [COPIES[how](films[place]) for place in (3, 17)] + [png(structures(99))]
    equal, near = where(record, copies)
    assert equal.tolist() == [-1, -1, -1]
    assert near.tolist() == [0, 0, -1]
    prints = [fingerprint(decode(content)) for content in (*map(png, films), *copies)]
    assert {(pair.first, pair.second) for pair in near_duplicates(prints)} == {(3, 30), (17, 31)}


def test_the_gravest_use_of_a_film_counts():
    film = structures(1)
    record = known([film, film, structures(2)], [TEST, PARTS.index("validation"), TEST])
    equal, near = where(record, [png(film), png(structures(2))])
    assert equal.tolist() == [PARTS.index("validation"), TEST]
    assert near.tolist() == [PARTS.index("validation"), TEST]


def test_what_is_written_is_read_again_and_holds_no_name(tmp_path):
    record = known([structures(seed) for seed in range(5)], [0, 1, 2, 3, 4])
    record.save(tmp_path / "r.safetensors")
    again = trained_on._read(tmp_path / "r.safetensors")
    for name in ("pixels", "sketches", "parts"):
        np.testing.assert_array_equal(getattr(again, name), getattr(record, name))
    assert again.counts == dict.fromkeys(PARTS, 1)
    assert (tmp_path / "r.safetensors").stat().st_size < 5 * 41 + 300


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no safetensors at all",
        trained_on.save({"pixels": np.zeros(2, np.uint64)}),
        trained_on.save(
            {
                "pixels": np.zeros(2, np.uint64),
                "sketches": np.zeros((2, 32), np.uint8),
                "parts": np.full(2, 9, np.uint8),
            }
        ),
        trained_on.save(
            {"pixels": np.zeros(2, np.int64), "sketches": np.zeros((2, 32), np.uint8), "parts": np.zeros(2, np.uint8)}
        ),
    ],
)
def test_a_damaged_list_is_refused(tmp_path, content):
    (tmp_path / "r.safetensors").write_bytes(content)
    with pytest.raises(BundleError, match="missing or damaged"):
        trained_on._read(tmp_path / "r.safetensors")
