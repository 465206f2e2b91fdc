"""The skeleton of the synthetic thorax: shells of compact bone round spongiosa, all of it tubes of varying section."""

from typing import Any

import numpy as np
from projection import Array, Beam, add_tube, smooth_curve, unit
from thorax import MU_CORTEX, MU_SOFT, MU_SPONGIOSA, at_height

# Height of the vertebral bodies' centres, mm: C5 to L3. T1 is the fourth.
VERTEBRAE = (5, 22, 40, 59, 79, 99, 119, 140, 162, 185, 208, 232, 257, 283, 310, 339, 369, 400)
FIRST_THORACIC = 3

# The twelve ribs: fall from head to front end (mm), angle from the posterior mid-line where the bone ends (degrees).
RIBS = (
    (38, 150), (54, 148), (70, 145), (88, 142), (102, 139), (112, 136),
    (117, 133), (114, 124), (106, 112), (92, 98), (62, 72), (34, 48),
)  # fmt: skip
CLAVICLE = ((17, 66, 106), (34, 74, 103), (62, 76, 95), (92, 60, 86), (122, 34, 79), (150, 8, 75), (168, -8, 77))
CLAVICLE_SEMI = ((9.5, 9), (9.5, 8.5), (6.8, 7), (6, 6.5), (6.2, 6), (7, 6), (8, 5))


class Skeleton:
    """Path lengths through compact and spongy bone, mm, filled bone by bone."""

    def __init__(self, beam: Beam) -> None:
        self.beam = beam
        self.cortex = np.zeros((beam.rows, beam.columns), np.float32)
        self.spongiosa = np.zeros_like(self.cortex)

    def bone(self, path: Any, semi: Any, shell: Any, outward: Array | None = None, fill: float = 1.0) -> None:
        """Add a bone: an elliptic tube whose outer `shell` mm are compact and whose core is `fill` parts spongiosa."""
        path, semi = np.asarray(path, float), np.asarray(semi, float)
        core = np.maximum(semi - np.reshape(shell, (-1, 1)), 0.05)
        whole, inside = np.zeros_like(self.cortex), np.zeros_like(self.cortex)
        add_tube(whole, self.beam, path, semi, outward)
        add_tube(inside, self.beam, path, core, outward)
        self.cortex += np.maximum(whole - inside, 0)
        self.spongiosa += fill * inside

    def attenuation(self) -> Array:
        """What the bones add to the soft tissue whose place they take (dimensionless)."""
        return (MU_CORTEX - MU_SOFT) * self.cortex + (MU_SPONGIOSA - MU_SOFT) * self.spongiosa


def skeleton(beam: Beam, rng: np.random.Generator) -> Array:
    """Attenuation added by every bone of the thorax along each ray."""
    bones = Skeleton(beam)
    for side in (-1, 1):
        for number in range(len(RIBS)):
            rib(bones, number, side, rng)
        clavicle(bones, side)
        scapula(bones, side)
        humerus(bones, side)
    for level in range(len(VERTEBRAE) - 1):
        vertebra(bones, level, rng)
    sternum(bones)
    return bones.attenuation()


def wobble(count: int, rng: np.random.Generator) -> Array:
    """A slow random line of about unit size, for what is never quite regular."""
    return smooth_curve(rng.standard_normal((8, 1)) * 0.8, count)[:, 0]


def rib(bones: Skeleton, number: int, side: int, rng: np.random.Generator) -> None:
    """One rib: out of the costovertebral joint, round the pleura and down to its cartilage."""
    fall, end = RIBS[number]
    head_z = VERTEBRAE[FIRST_THORACIC + number] - 7 + rng.normal(0, 1.2)
    fall, end = fall + rng.normal(0, 3.0), end + rng.normal(0, 3.0)
    t = np.linspace(0, 1, 90)
    angle = np.radians(9 + (end - 9) * t)
    z = head_z + fall * (1.12 * t**1.45 - 0.12 * t**4) - 2.5 * np.sin(np.pi * np.clip(t / 0.3, 0, 1)) ** 2
    z = z + 1.0 * wobble(len(t), rng)
    width, depth, centre = at_height("PLEURA", z)
    sine, cosine = np.sin(angle), np.cos(angle)
    x = (width + 4.5) * np.abs(sine) ** 0.85 * (0.80, 0.93, 0.98, *[1.0] * 9)[number]
    y = centre - (depth + 4.5) * np.sign(cosine) * np.abs(cosine) ** 0.85
    (spine_y,) = at_height("SPINE_Y", z)
    neck = np.clip(1 - t / 0.2, 0, 1) ** 2.2
    x, y = x + neck * (17 - x), y + neck * (spine_y - 6 - y)
    path = np.stack([side * x, y, z], axis=1)
    outward = np.stack([side * sine, -cosine, -0.15 * np.ones_like(t)], axis=1)
    size = (0.8, 0.9, 0.97, 1, 1, 1, 1, 1, 0.97, 0.92, 0.82, 0.7)[number]
    taper = np.sqrt(np.clip((1 - t) * np.radians(end - 9) * 110 / (14 if number > 9 else 5), 0.003, 1))
    taper = taper * (1 + 0.05 * wobble(len(t), rng))
    tall = size * (6.2 + 0.9 * t + 0.9 * np.clip(t - 0.8, 0, 1) / 0.2) * taper
    thin = size * (4.3 - 1.3 * t) * taper
    if number == 0:
        tall, thin, outward = tall * 1.45, thin * 0.9, outward - np.array([0, 0, 1.6])
    bones.bone(path, np.stack([tall, thin], axis=1), 1.6 - 0.95 * t, unit(outward), fill=0.9)


def clavicle(bones: Skeleton, side: int) -> None:
    """The S of the collar bone, flared at the sternal end and flat at the acromial one."""
    path = smooth_curve(np.array(CLAVICLE, float) * (side, 1, 1), 80)
    path[:, 2] += 1.5 * side
    semi = smooth_curve(np.array(CLAVICLE_SEMI, float), 80)
    semi[0] *= 0.6
    middle = np.sin(np.linspace(0, np.pi, 80))
    bones.bone(path, semi, 1.0 + 1.8 * middle, fill=0.9)


def scapula(bones: Skeleton, side: int) -> None:
    """Thin blade with a stout lateral border, spine running out to the acromion, coracoid and glenoid."""

    def place(points: Any, count: int = 60) -> Array:
        return smooth_curve(np.array(points, float) * (side, 1, 1), count)

    lateral = ((131, -92, 216), (134, -90, 190), (137, -80, 160), (142, -66, 132), (149, -52, 112))
    medial = ((131, -92, 216), (118, -96, 190), (112, -96, 155), (110, -94, 120), (113, -88, 92))
    middle = 0.5 * (place(lateral) + place(medial))
    half = 0.5 * np.abs(place(lateral)[:, 0] - place(medial)[:, 0])
    bones.bone(middle, np.stack([half + 1, np.full(60, 1.7)], axis=1), 0.9)
    tip = np.sqrt(np.clip(np.linspace(0, 6, 60), 0.01, 1))[:, None]
    bones.bone(place(lateral), np.linspace((2.4, 3.2), (4.6, 5.0), 60) * tip, 1.6)
    bones.bone(place(medial), 1.7 * np.repeat(tip, 2, axis=1), 1.2)
    ridge = ((112, -98, 122), (128, -98, 108), (146, -88, 92), (164, -66, 76), (178, -40, 72))
    bones.bone(place(ridge), np.linspace((2.2, 4.0), (6.0, 5.0), 60), 1.2)
    upper = ((113, -88, 92), (124, -80, 90), (136, -66, 94), (146, -50, 100))
    bones.bone(place(upper), np.full((60, 2), 1.8), 1.3)
    beak = np.linspace(-1, 1, 40)
    round_off = np.sqrt(np.clip(1 - beak**2, 0.02, 1))
    tip = np.stack([side * (143 + 3 * beak), -8 + 0 * beak, 90 + 9 * beak], axis=1)
    bones.bone(tip, np.stack([6.5 * round_off, 9 * round_off], axis=1), 1.1)
    z = np.linspace(-17, 17, 40)
    socket = np.stack([side * (151 + 0.08 * z), -46 + 0 * z, 108 + z], axis=1)
    round_off = np.sqrt(np.clip(1 - (z / 17) ** 2, 0.02, 1))
    bones.bone(socket, np.stack([5 * round_off, 11 * round_off], axis=1), 1.3)


def humerus(bones: Skeleton, side: int) -> None:
    """Head and shaft of the upper arm, mostly beyond the film's edge."""
    knots = ((166, -36, 88), (169, -35, 97), (173, -33, 110), (180, -31, 130), (189, -28, 170), (214, -18, 320))
    radius = np.array([(9.0,), (20.0,), (21.0,), (15.0,), (11.5,), (11.0,)])
    path = smooth_curve(np.array(knots, float) * (side, 1, 1), 120)
    size = smooth_curve(np.repeat(radius, 2, axis=1), 120)
    bones.bone(path, size, np.linspace(1.0, 4.0, 120), fill=0.8)


def vertebra(bones: Skeleton, level: int, rng: np.random.Generator) -> None:
    """A body between its end plates, pedicles end on, transverse and spinous processes."""
    z0, height = VERTEBRAE[level], VERTEBRAE[level + 1] - VERTEBRAE[level]
    (y0,) = at_height("SPINE_Y", z0)
    wide = (12.5 if level < FIRST_THORACIC else 13.5 + 0.45 * (level - FIRST_THORACIC)) + rng.normal(0, 0.3)
    half = 0.5 * height - 2.2
    z = np.linspace(-half, half, 40)
    waist = (1 - 0.09 * np.cos(0.5 * np.pi * z / half)) * np.clip((half + 0.8 - np.abs(z)) / 2.0, 0, 1) ** 0.25
    middle = np.stack([rng.normal(0, 0.5) + rng.normal(0, 0.02) * z, y0 + 0 * z, z0 + z], axis=1)
    bones.bone(middle, np.stack([wide * waist, 0.95 * wide * waist], axis=1), 0.45)
    for end in (1, -2):
        plate = middle[[end] * 9] + np.linspace(-1.3, 1.3, 9)[:, None] * (0, 0, 1) + rng.normal(0, 0.2)
        edge = wide * np.sqrt(1 - np.linspace(-0.95, 0.95, 9) ** 2)
        bones.bone(plate, np.stack([edge, 0.9 * edge], axis=1), edge[:, None] * 0.04)
    round_off = np.sqrt(np.clip(1 - np.linspace(-1, 1, 30) ** 2, 0.01, 1))
    ring = np.linspace(-5.6, 5.6, 30) - 0.15 * height
    for side in (-1, 1):
        eye = np.stack([side * (0.68 * wide) + 0 * ring, y0 - 22 + 0 * ring, z0 + ring], axis=1)
        bones.bone(eye, np.stack([3.3 * round_off, 5 * round_off], axis=1), 1.0, fill=0.5)
        wing = np.array([(side * 11, y0 - 30, z0 - 3), (side * 24, y0 - 36, z0 - 5), (side * 33, y0 - 39, z0 - 6)])
        bones.bone(wing, np.array([(4.5, 4), (4, 4), (2, 2)]), 0.8)
    drop = np.linspace(0, 0.75 * height, 30)
    spine = np.stack([0 * drop + rng.normal(0, 0.5), y0 - 36 - 0.3 * drop, z0 + 2 + drop], axis=1)
    bones.bone(spine, np.stack([2.2 + 1.6 * drop / drop[-1], 5 + 0 * drop], axis=1) * round_off[:, None], 0.8, fill=0.6)


def sternum(bones: Skeleton) -> None:
    """Manubrium and body, nearly lost in front of the spine."""
    z = np.linspace(103, 262, 80)
    half = np.interp(z, (103, 108, 122, 148, 156, 200, 250, 262), (20, 27, 24, 14, 15, 17, 14, 5))
    path = np.stack([0 * z, np.interp(z, (103, 150, 262), (68, 88, 100)), z], axis=1)
    bones.bone(path, np.stack([half, np.full(80, 5.5)], axis=1), 0.8, fill=0.8)
