"""Wrong inputs for fitting and judging the learnt rules of a gate: films spoilt on purpose, and pictures of no film."""

import io
import math
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.opening import open_radiograph

Shown = NDArray[np.float32]
Chance = np.random.Generator
Change = Callable[[Shown, Chance], Shown]

_WORDS = re.findall(
    r"\w+",
    "patient hospital report findings lungs clear heart size normal follow up date page summary total number name "
    "address telephone invoice table figure method result discussion reference the of and to in for with on at by from",
)


def inverted(shown: Shown, _: Chance) -> Shown:
    """Return white for black."""
    return np.float32(1.0) - shown


def left(shown: Shown, _: Chance) -> Shown:
    """Return the film turned a quarter to the left."""
    return np.ascontiguousarray(np.rot90(shown))


def right(shown: Shown, _: Chance) -> Shown:
    """Return the film turned a quarter to the right."""
    return np.ascontiguousarray(np.rot90(shown, -1))


def upside_down(shown: Shown, chance: Chance) -> Shown:
    """Return the film turned by half, or flipped top to bottom."""
    return np.ascontiguousarray(shown[::-1, ::-1] if chance.random() < 0.6 else shown[::-1])


def mirrored(shown: Shown, _: Chance) -> Shown:
    """Return left for right."""
    return np.ascontiguousarray(shown[:, ::-1])


def cropped(shown: Shown, chance: Chance) -> Shown:
    """Return a part of the film, 25 to 50 % of each side."""
    rows, columns = shown.shape
    height, width = (round(side * chance.uniform(0.25, 0.5)) for side in shown.shape)
    top, start = int(chance.integers(0, rows - height + 1)), int(chance.integers(0, columns - width + 1))
    return np.ascontiguousarray(shown[top : top + height, start : start + width])


def halved(shown: Shown, chance: Chance) -> Shown:
    """Return one half of the film: one lung, or the upper or lower half."""
    rows, columns = shown.shape
    part = int(chance.integers(0, 4))
    across, down = columns // 2, rows // 2
    halves = (shown[:, :across], shown[:, across:], shown[:down], shown[down:])
    return np.ascontiguousarray(halves[part])


def masked(shown: Shown, chance: Chance) -> Shown:
    """Return the film with 35 to 60 % of it covered, in black, grey or white, or with a small field of light alone."""
    rows, columns = shown.shape
    made, tone = shown.copy(), np.float32(chance.choice([0.0, 0.0, 0.0, 0.5, 1.0]))
    if chance.random() < 0.35:
        y, x = np.ogrid[:rows, :columns]
        radius = chance.uniform(0.25, 0.4) * min(rows, columns)
        centre = rows * chance.uniform(0.35, 0.65), columns * chance.uniform(0.35, 0.65)
        made[(y - centre[0]) ** 2 + (x - centre[1]) ** 2 > radius**2] = tone
        return made
    share = chance.uniform(0.35, 0.6)
    cut = (np.s_[: round(rows * share)], np.s_[rows - round(rows * share) :])[int(chance.integers(0, 2))]
    if chance.random() < 0.5:
        made[cut] = tone
    else:
        made[:, cut] = tone
    return made


def screenshot(shown: Shown, chance: Chance) -> Shown:
    """Return the film small on a screen with bars, lists and text around it."""
    rows, columns = int(chance.integers(500, 900)), int(chance.integers(700, 1200))
    ground, ink = (0.12, 0.8) if chance.random() < 0.6 else (0.93, 0.1)
    picture = Image.new("L", (columns, rows), round(ground * 255))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=int(chance.integers(11, 20)))
    for y in range(5, rows, int(chance.integers(18, 40))):
        draw.text((8, y), _line(chance, 3), fill=round(ink * 255), font=font)
        draw.text((round(columns * 0.8), y), _line(chance, 3), fill=round(ink * 255), font=font)
    draw.rectangle((0, 0, columns, int(chance.integers(20, 60))), fill=round(chance.uniform(0.2, 0.9) * 255))
    made = np.asarray(picture, np.float32) / np.float32(255.0)
    height = round(rows * chance.uniform(0.5, 0.75))
    width = min(round(height * chance.uniform(0.9, 1.1)), round(columns * 0.6))
    top, start = int(chance.integers(40, rows - height)), int(chance.integers(round(columns * 0.12), columns - width))
    made[top : top + height, start : start + width] = cv2.resize(shown, (width, height), interpolation=cv2.INTER_AREA)
    return made


def collage(shown: Shown, chance: Chance) -> Shown:
    """Return the film several times on one sheet, as of two exposures or a sheet of thumbnails."""
    other = np.ascontiguousarray(np.clip(shown * np.float32(chance.uniform(0.7, 1.2)), 0.0, 1.0))
    if chance.random() < 0.5:
        return np.concatenate((shown, other), axis=1 if chance.random() < 0.7 else 0)
    count = int(chance.integers(2, 4))
    return np.tile(shown, (count, count))


#: What may be done to a proper film, by the kind of wrong input that it makes; in the order of the report.
SPOILT: dict[str, Change] = {
    "inverted": inverted,
    "turned left": left,
    "turned right": right,
    "upside down": upside_down,
    "mirrored": mirrored,
    "cropped": cropped,
    "one half": halved,
    "masked": masked,
    "screenshot": screenshot,
    "collage": collage,
}


def varied(shown: Shown, chance: Chance) -> Shown:
    """Return a proper film as another hospital might have made it; it stays a proper film.

    Grey scale, sharpness, noise, a turn of up to 8 degrees, the framing from the lungs with a hand's breadth around
    them to a border of a tenth, collimation and side markers vary.
    """
    made = _framed(shown, chance)
    made = np.clip(made, 0.0, 1.0) ** np.float32(math.exp(chance.normal(0.0, 0.35)))
    if chance.random() < 0.3:
        made = cv2.GaussianBlur(made, (0, 0), chance.uniform(0.3, 1.5) * made.shape[0] / 224)
    if chance.random() < 0.3:
        made = made + chance.normal(0.0, chance.uniform(0.005, 0.04), made.shape).astype(np.float32)
    if chance.random() < 0.3:
        made = _collimated(made, chance)
    if chance.random() < 0.4:
        made = _marked(made, chance)
    return np.clip(made, 0.0, 1.0).astype(np.float32)


def _framed(shown: Shown, chance: Chance) -> Shown:
    rows, columns = shown.shape
    angle, scale = chance.normal(0.0, 3.0), math.exp(chance.normal(0.02, 0.08))
    matrix = cv2.getRotationMatrix2D((columns / 2, rows / 2), float(np.clip(angle, -8, 8)), scale)
    matrix[0, 0] *= (stretch := math.exp(chance.normal(0.0, 0.06)))
    matrix[0, 1] *= stretch
    matrix[:, 2] += chance.normal(0.0, 0.02, 2) * (columns, rows)
    return np.asarray(cv2.warpAffine(shown, matrix, (columns, rows), flags=cv2.INTER_LINEAR), np.float32)


def _collimated(shown: Shown, chance: Chance) -> Shown:
    """Return the film with black along some of its sides, 1 to 10 % of each, as beyond the edge of a collimator."""
    rows, columns = shown.shape
    made = shown.copy()
    wide = [
        round(chance.uniform(0.01, 0.1) * side) * int(chance.random() < 0.6) for side in (rows, rows, columns, columns)
    ]
    made[: wide[0]] = made[rows - wide[1] :] = 0.0
    made[:, : wide[2]] = made[:, columns - wide[3] :] = 0.0
    return made


def _marked(shown: Shown, chance: Chance) -> Shown:
    """Return the film with a side marker and a line of text, as they are burned in."""
    rows, columns = shown.shape
    picture = Image.fromarray(np.rint(np.clip(shown, 0, 1) * 255).astype(np.uint8))
    draw, size = ImageDraw.Draw(picture), max(6, round(rows * chance.uniform(0.03, 0.08)))
    font = ImageFont.load_default(size=size)
    x, y = columns * float(chance.choice([0.04, 0.88])), rows * chance.uniform(0.02, 0.3)
    draw.text((x, y), str(chance.choice(["L", "R", "LEFT", "PORTABLE", "AP"])), fill=255, font=font)
    return np.asarray(picture, np.float32) / np.float32(255.0)


def _line(chance: Chance, most: int) -> str:
    return " ".join(chance.choice(_WORDS, size=int(chance.integers(1, most + 1))))


def text_page(chance: Chance) -> Shown:
    """Return a page of text, dark on light or light on dark."""
    rows, columns = int(chance.integers(400, 900)), int(chance.integers(400, 900))
    ground, ink = (int(chance.integers(200, 256)), int(chance.integers(0, 70)))
    if chance.random() < 0.35:
        ground, ink = ink, ground
    page = Image.new("L", (columns, rows), ground)
    draw, size = ImageDraw.Draw(page), int(chance.integers(10, 34))
    font = ImageFont.load_default(size=size)
    indent, filled = int(chance.integers(5, 80)), chance.uniform(0.4, 1.0)
    for y in range(indent, round(rows * filled), round(size * chance.uniform(1.2, 2.2))):
        if chance.random() < 0.88:
            draw.text((indent, y), _line(chance, 14), fill=ink, font=font)
    return np.asarray(page, np.float32) / np.float32(255.0)


def noise(chance: Chance) -> Shown:
    """Return noise of a spectrum between white and that of a landscape, a gradient, or bars."""
    side, way = 256, chance.random()
    if way < 0.7:
        spectrum = np.fft.rfft2(chance.standard_normal((side, side)))
        y, x = np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None]
        made = np.fft.irfft2(spectrum / np.maximum(np.hypot(y, x), 1 / side) ** chance.uniform(0.0, 2.0))
    else:
        y, x = np.mgrid[:side, :side] / side
        angle, waves = chance.uniform(0, 2 * math.pi), chance.uniform(0.2, 12)
        made = np.sin(waves * math.pi * (x * math.cos(angle) + y * math.sin(angle)))
        made = np.sign(made) if way > 0.9 else made + chance.normal(0, 0.03, made.shape)
    low, high = np.percentile(made, (1, 99))
    return np.clip((made - low) / max(float(high - low), 1e-6), 0, 1).astype(np.float32)


def shapes(chance: Chance) -> Shown:
    """Return a drawing of discs, bars and polygons with soft edges, as of a test phantom or a single limb."""
    rows, columns = int(chance.integers(256, 512)), int(chance.integers(256, 512))
    made = np.full((rows, columns), chance.uniform(0, 0.3), np.float32)
    for _ in range(int(chance.integers(1, 9))):
        centre = int(chance.integers(0, columns)), int(chance.integers(0, rows))
        axes = int(chance.integers(8, columns // 2)), int(chance.integers(8, rows // 2))
        tone, angle = chance.uniform(0.2, 1.0), float(chance.integers(0, 180))
        layer = cv2.ellipse(np.zeros_like(made), centre, axes, angle, 0, 360, float(tone), -1)
        if chance.random() < 0.4:
            layer = cv2.rectangle(
                np.zeros_like(made), centre, (centre[0] + axes[0], centre[1] + axes[1]), float(tone), -1
            )
        made = np.maximum(made, layer) if chance.random() < 0.7 else np.where(layer > 0, layer * 0.5, made)
    made = cv2.GaussianBlur(made, (0, 0), chance.uniform(0.5, 8.0))
    return np.clip(made + chance.normal(0, chance.uniform(0, 0.03), made.shape), 0, 1).astype(np.float32)


#: Pictures among pydicom's own test files that are medical, and no chest films: CT, MR, ultrasound, scintigraphy.
SLICES = (
    "693_J2KI", "CT_small", "J2K_pixelrep_mismatch", "JPEG2000", "MR_small", "examples_jpeg2k", "examples_overlay",
    "examples_palette", "examples_rgb_color", "image_dfl", "liver_1frame",
)  # fmt: skip


def slices(folder: Path) -> list[Shown]:
    """Return the pictures of `SLICES` in ``folder`` that can be read, as they ask to be shown."""
    found = []
    for name in SLICES:
        try:
            found.append(open_radiograph(folder / f"{name}.dcm").presentation())
        except UnreadableFilmError:
            continue
    return found


def cut_outs(pictures: Sequence[Shown], count: int, chance: Chance) -> Iterator[Shown]:
    """Yield ``count`` pictures: each in turn as it is, and then parts of them, turned and mirrored."""
    for place in range(count):
        picture = pictures[place % len(pictures)]
        if place >= len(pictures):
            rows, columns = picture.shape
            height, width = (max(32, round(side * chance.uniform(0.4, 1.0))) for side in picture.shape)
            height, width = min(height, rows), min(width, columns)
            top, start = int(chance.integers(0, rows - height + 1)), int(chance.integers(0, columns - width + 1))
            picture = np.rot90(picture[top : top + height, start : start + width], int(chance.integers(0, 4)))
            picture = picture[:, ::-1] if chance.random() < 0.5 else picture
        yield np.ascontiguousarray(picture)


def photographs(folders: Sequence[Path]) -> dict[str, Shown]:
    """Return the pictures in ``folders`` by name, as grey; those that hold no picture are passed over."""
    found: dict[str, Shown] = {}
    for folder in folders:
        for file in sorted(folder.iterdir()):
            if file.suffix.lower() not in {".png", ".jpg", ".jpeg"}:
                continue
            with Image.open(io.BytesIO(file.read_bytes())) as picture:
                grey = np.asarray(picture.convert("RGB").convert("L"), np.float32) / np.float32(255.0)
            if min(grey.shape) >= 64:
                found[file.name] = grey
    return found
