"""Soft parts of the synthetic thorax as implicit functions (mm, negative inside), and their line integrals.

Linear attenuation coefficients are per mm at 70 keV, about the mean energy behind a patient at 120 kVp: mass
attenuation coefficients interpolated between the 60 and 80 keV rows of NIST's tables (Hubbell and Seltzer, XCOM) for
the ICRU-44 materials, times those materials' densities. Spongiosa is not in the tables: its value is set between soft
tissue and compact bone, by density. All are approximate, which is all a picture needs.
"""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from projection import Array, Beam

MU_SOFT = 0.0205  # 0.193 cm2/g x 1.06 g/cm3
MU_FAT = 0.0179  # 0.188 cm2/g x 0.95 g/cm3
MU_LUNG = 0.0050  # 0.194 cm2/g x 0.26 g/cm3, inflated
MU_CORTEX = 0.0509  # 0.265 cm2/g x 1.92 g/cm3
MU_SPONGIOSA = 0.0250  # 0.212 cm2/g x 1.18 g/cm3

BLEND_REACH_MM = 16.0  # farther than this from a plane a solid leaves no trace in it
STEP_MM = 2.5  # distance between the coronal planes of integration
FAT_MM = 11.0  # subcutaneous layer

# Height z (mm), then the values that hold there; smooth in between.
PLEURA = {  # half-width, half-depth, depth of the centre
    40: (68, 40, -34), 62: (78, 45, -32), 80: (92, 53, -27), 100: (105, 64, -20), 125: (115, 76, -12),
    150: (121, 85, -6), 180: (126, 91, -2), 220: (130, 96, 0), 260: (133, 99, 1), 310: (135, 99, 0), 420: (132, 95, 0),
}  # fmt: skip
SKIN = {  # half-width, half-depth, depth of the centre
    -60: (56, 56, -18), 20: (57, 56, -18), 36: (66, 58, -18), 48: (92, 62, -18), 58: (126, 68, -17),
    70: (152, 74, -15), 90: (168, 84, -12), 115: (168, 96, -6), 140: (160, 106, -2), 170: (153, 112, 2),
    220: (151, 117, 3), 280: (152, 119, 3), 340: (150, 118, 3), 460: (152, 116, 3),
}  # fmt: skip
MEDIASTINUM = {  # half-width, x of the middle
    40: (26, 0), 70: (25, 0), 90: (24, -1), 110: (22, -1), 130: (19, 0), 160: (14, 1), 200: (12, 2), 260: (12, 4),
    420: (14, 6),
}  # fmt: skip
SPINE_Y = {-20: (-22,), 40: (-32,), 80: (-48,), 130: (-62,), 200: (-70,), 270: (-65,), 340: (-52,), 440: (-42,)}

# Vessels of the mediastinum: chains of (x, y, z, radius) in mm.
GREAT_VESSELS = (
    ((-21, 12, 96, 9), (-25, 8, 150, 11), (-26, 6, 205, 13)),  # superior vena cava
    ((-6, 22, 214, 17), (-12, 22, 165, 16), (-3, 10, 131, 15)),  # ascending aorta
    ((-3, 10, 131, 15), (16, -12, 124, 15), (24, -34, 130, 15), (23, -47, 150, 14)),  # aortic arch
    ((23, -47, 150, 14), (20, -52, 200, 12.5), (12, -50, 270, 12), (4, -42, 420, 11)),  # descending aorta
    ((6, -5, 122, 9), (25, -15, 96, 8), (30, -12, 66, 6)),  # left subclavian and carotid
    ((-8, 5, 120, 9), (-22, 0, 92, 8), (-30, -8, 64, 6)),  # brachiocephalic
    ((14, 32, 205, 16), (20, 14, 176, 14.5), (26, -6, 168, 12), (38, -20, 168, 10)),  # pulmonary trunk, left artery
    ((12, 5, 180, 12), (-18, -2, 182, 11), (-36, -8, 180, 9.5)),  # right pulmonary artery
    ((8, -18, 212, 20), (-30, -20, 208, 9), (-48, -22, 204, 6)),  # right veins
    ((8, -18, 212, 20), (38, -28, 206, 8.5), (52, -32, 202, 6)),  # left veins
    ((14, 18, 138, 15), (21, -8, 152, 15), (23, 2, 172, 15)),  # the fat of the aortopulmonary window
    ((-24, 4, 262, 14), (-24, 2, 330, 13)),  # inferior vena cava
)
AIRWAYS = (
    ((0, -14, -20, 8.5), (0, -22, 60, 9), (-2, -34, 110, 9), (-4, -40, 152, 9)),  # trachea, pushed right by the arch
    ((-4, -40, 152, 8), (-22, -42, 168, 7.5), (-34, -42, 180, 6.5), (-40, -36, 206, 5)),  # right main, intermediate
    ((-4, -40, 152, 7.5), (18, -42, 165, 6.5), (40, -42, 178, 5.5), (46, -42, 200, 4)),  # left main, lower lobe
)
# Chambers and the like: centre, long axis, semi-axes along it, across it and in depth (mm).
HEART = (
    ((36, 16, 253), (0.66, 0.20, 0.72), (62, 42, 47)),  # left ventricle
    ((-12, 14, 244), (0.05, 0.00, 1.00), (48, 32, 40)),  # right atrium
    ((14, 38, 268), (0.90, 0.10, 0.25), (56, 36, 30)),  # right ventricle
    ((6, -16, 213), (1.00, 0.00, 0.10), (38, 25, 26)),  # left atrium
    ((31, 6, 200), (0.45, 0.00, 0.90), (32, 15, 22)),  # left auricle
)
BREASTS = (((-78, 96, 276), (0.9, 0, 0.3), (62, 52, 34)), ((78, 96, 277), (0.9, 0, -0.3), (62, 52, 34)))
STOMACH_GAS = (((60, 8, 340), (0.97, 0.0, 0.22), (33, 24, 28)), ((34, 20, 346), (0.9, 0.0, 0.4), (22, 16, 20)))
FLUID_LEVEL_MM = 345.0
COLON_GAS = (
    (106, 22, 360, 10), (114, 20, 372, 13), (116, 18, 384, 9), (110, 22, 395, 13), (98, 26, 402, 8), (86, 30, 408, 12),
)  # fmt: skip
ARMS = (
    ((-176, -22, 92, 42), (-196, -20, 190, 40), (-222, -14, 330, 38)),
    ((176, -22, 92, 42), (196, -20, 190, 40), (222, -14, 330, 38)),
)


@cache
def _dense(name: str) -> tuple[Array, Array]:
    """A table sampled every millimetre and smoothed so that no outline has a kink."""
    table: dict[int, tuple[float, ...]] = globals()[name]
    z = np.arange(-60.0, 461.0)
    values = np.array(list(table.values()), float)
    lines = np.stack([np.interp(z, list(table), column) for column in values.T])
    taps = np.exp(-0.5 * (np.arange(-24, 25) / 7.0) ** 2)
    padded = np.pad(lines, ((0, 0), (24, 24)), mode="edge")
    return z, np.stack([np.convolve(line, taps / taps.sum(), mode="valid") for line in padded])


def at_height(name: str, z: Any) -> tuple[Array, ...]:
    """The columns of the named table at heights `z` mm."""
    heights, lines = _dense(name)
    return tuple(np.interp(z, heights, line).astype(np.float32) for line in lines)


def join(a: Array, b: Array, blend: float) -> Array:
    """Union of two solids whose crease is rounded over about `blend` mm."""
    overlap = np.maximum(blend - np.abs(a - b), 0) / blend
    return np.minimum(a, b) - overlap * overlap * (0.25 * blend)


def meet(a: Array, b: Array, blend: float) -> Array:
    """Intersection of two solids with a rounded edge."""
    return -join(-a, -b, blend)


def barrel(x: Array, y: Any, half_width: Array, half_depth: Array, centre: Array, power: float) -> Array:
    """Signed distance, nearly, to a superelliptic cylinder along z."""
    across, deep = np.abs(x) / half_width, np.abs((y - centre) / half_depth)
    rho = (across**power + deep**power) ** np.float32(1 / power)
    return np.asarray((rho - 1) * np.minimum(half_width, half_depth))


def chain(x: Array, y: Any, z: Array, knots: tuple[tuple[float, ...], ...]) -> Array:
    """Signed distance to a chain of cones with round joints."""
    reach = max(knot[3] for knot in knots) + BLEND_REACH_MM
    if np.ndim(y) == 0 and not min(k[1] for k in knots) - reach < y < max(k[1] for k in knots) + reach:
        return np.full(np.broadcast_shapes(np.shape(x), np.shape(z)), BLEND_REACH_MM, np.float32)
    best: Array | None = None
    for (ax, ay, az, ra), (bx, by, bz, rb) in pairwise(knots):
        dx, dy, dz = bx - ax, by - ay, bz - az
        t = np.clip(((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz), 0, 1)
        gap = np.sqrt((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 + (z - az - t * dz) ** 2) - (ra + t * (rb - ra))
        best = gap if best is None else join(best, gap, 4.0)
    assert best is not None
    return best


def egg(x: Array, y: Any, z: Array, shape: tuple[tuple[float, ...], ...]) -> Array:
    """Signed distance, nearly, to an ellipsoid given by centre, long axis and semi-axes."""
    (cx, cy, cz), axis, (long, wide, deep) = shape
    u = np.array(axis) / np.linalg.norm(axis)
    v = np.array([-u[2], 0.0, u[0]]) / np.hypot(u[0], u[2])
    w = np.cross(u, v)
    dx, dy, dz = x - cx, y - cy, z - cz
    rho = np.sqrt(sum(((dx * e[0] + dy * e[1] + dz * e[2]) / s) ** 2 for e, s in ((u, long), (v, wide), (w, deep))))
    return np.asarray((rho - 1) * min(long, wide, deep))


def union(parts: list[Array], blend: float) -> Array:
    """Rounded union of many solids."""
    total = parts[0]
    for part in parts[1:]:
        total = join(total, part, blend)
    return total


def centre_line(x: Array, y: Any, z: Array) -> Array:
    """Mediastinum, heart, great vessels and spine: all that stands between the lungs."""
    width, middle = at_height("MEDIASTINUM", z)
    (spine_y,) = at_height("SPINE_Y", z)
    slab = np.abs(x - middle) - width * np.interp(y, (-60, -28, 15, 50, 90), (0.75, 1.45, 1.25, 0.6, 0.35))
    slab = np.maximum(slab, spine_y - 10 - y)
    spine = np.sqrt(x**2 + (0.85 * (y - spine_y)) ** 2) - 17
    gutter = np.maximum(np.abs(x) - 8 + 0.3 * (y - spine_y + 15), y - spine_y)  # muscles of the back
    flanks = np.sqrt((x / 27) ** 2 + ((y - spine_y + 15) / 14) ** 2) * 14 - 14  # heads of the ribs and what covers them
    parts = [slab, spine, flanks, gutter, *(chain(x, y, z, vessel) for vessel in GREAT_VESSELS)]
    return join(union(parts, 12.0), heart(x, y, z), 14.0)


def heart(x: Array, y: Any, z: Array) -> Array:
    """The heart with its pericardial fat."""
    return union([egg(x, y, z, chamber) for chamber in HEART], 16.0)


def diaphragm(x: Array, y: Any, z: Array) -> Array:
    """Positive below the diaphragm: two domes, the right one higher, steep towards the costophrenic sulci."""
    left = x > 0
    top, peak = np.where(left, 303, 291), np.where(left, 64, 66)
    lateral = (np.abs(x) - peak) / np.where(np.abs(x) > peak, 76, 130)
    depth = (np.asarray(y) - 22) / np.where(np.asarray(y) < 22, 122, 110)
    rho = np.sqrt(lateral**2 + depth**2)
    return np.asarray(0.75 * (z - top - 46 * rho**2.4))


def lung(x: Array, y: Any, z: Array) -> Array:
    """Both lungs: within the pleura, under the apices, above the diaphragm and beside the mediastinum."""
    cage = barrel(x, y, *at_height("PLEURA", z), power=2.5)
    across = (np.abs(x) - 45) / np.where(np.abs(x) > 45, 54, 34)
    apex = 0.8 * (60 + 26 * across**2 + 22 * ((np.asarray(y) + 34) / 50) ** 2 - z)
    inside = meet(meet(cage, apex, 10.0), diaphragm(x, y, z), 3.0)
    return meet(inside, -centre_line(x, y, z), 3.0)


def body(x: Array, y: Any, z: Array, shrink: float = 0.0) -> Array:
    """Trunk, neck, breasts and upper arms inside the skin, or `shrink` mm below it without the breasts."""
    width, depth, centre = at_height("SKIN", z)
    trunk = barrel(x, y, width - shrink, depth - shrink, centre, power=2.6)
    limbs = [chain(x, y, z, tuple((*k[:3], k[3] - shrink) for k in arm)) for arm in ARMS]
    whole = union([trunk, *limbs], 14.0)
    return whole if shrink else union([whole, *(egg(x, y, z, breast) for breast in BREASTS)], 40.0)


def gas(x: Array, y: Any, z: Array) -> Array:
    """Air: trachea and main bronchi, the gastric bubble over its fluid, a little in the colon."""
    stomach = np.maximum(union([egg(x, y, z, part) for part in STOMACH_GAS], 10.0), z - FLUID_LEVEL_MM)
    airways = union([chain(x, y, z, tube) for tube in AIRWAYS], 3.0)
    return np.minimum(np.minimum(stomach, chain(x, y, z, COLON_GAS)), airways)


def share(distance: Array, width: float = 1.5 * STEP_MM) -> Array:
    """Part of a cell that lies inside, from the signed distance of its centre."""
    part = np.clip(0.5 - distance / width, 0, 1)
    return part * part * (3 - 2 * part)


def line_integrals(beam: Beam) -> tuple[Array, Array]:
    """Attenuation of the soft parts along every ray (dimensionless) and the path through aerated lung (mm)."""
    total = np.zeros((beam.rows, beam.columns), np.float32)
    aerated = np.zeros_like(total)
    for y in np.arange(-128.0, 130.0, STEP_MM):
        x, z = beam.slice_at(float(y))
        skin, lean = share(body(x, y, z), 9.0), share(body(x, y, z, FAT_MM), 9.0)
        lungs, air = share(lung(x, y, z)), share(gas(x, y, z), 1.5)
        dependent = MU_LUNG * (0.8 + 0.4 * np.clip((z - 60) / 280, 0, 1))  # bases hold more blood when upright
        mu = MU_FAT * skin + (MU_SOFT - MU_FAT) * lean
        mu = mu + lungs * skin * (dependent - mu)
        total += STEP_MM * mu * (1 - air)
        aerated += STEP_MM * lungs
    return total, aerated
