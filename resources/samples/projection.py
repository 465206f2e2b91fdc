"""Cone-beam geometry and exact path lengths of tubes, shared by every organ of the synthetic thorax.

Frame, in millimetres: x grows to the patient's left (right-hand side of the displayed film), y to the front
(towards the detector: the beam enters at the back, PA), z downwards. x = 0 is the mid-line, z = 0 the top of the film.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

SID_MM = 1800.0  # focal spot to detector, the usual 1.8 m of a standing chest film
DETECTOR_Y_MM = 130.0  # the detector's depth; the front of the chest lies some 20 mm before it


def sway(z: Any) -> Any:
    """How far left of the mid-line (mm) the patient stands at height `z`: nobody is quite straight."""
    return 2.4 * np.sin((np.asarray(z) - 30) / 85) + 0.010 * (np.asarray(z) - 200)


@dataclass(frozen=True)
class Beam:
    """A point source on the film's axis and a detector of `rows` x `columns` square pixels of `pixel` mm."""

    rows: int
    columns: int
    pixel: float

    @property
    def centre_z(self) -> float:
        """Height of the central ray, mm below the top of the film."""
        return 0.5 * self.rows * self.pixel

    def magnification(self, y: Any) -> Any:
        """How much larger than life a thing at depth `y` mm is on the detector."""
        return SID_MM / (SID_MM - (DETECTOR_Y_MM - y))

    def coarse(self, factor: int) -> "Beam":
        """The same film sampled `factor` times more coarsely, for organs without fine edges."""
        return Beam(-(-self.rows // factor), -(-self.columns // factor), self.pixel * factor)

    @cached_property
    def grid(self) -> tuple[Array, Array]:
        """Detector coordinates (mm off the central ray) of pixel centres: a row of x and a column of z."""
        x = (np.arange(self.columns) + 0.5 - 0.5 * self.columns) * self.pixel
        z = (np.arange(self.rows) + 0.5 - 0.5 * self.rows) * self.pixel
        return x[None, :].astype(np.float32), z[:, None].astype(np.float32)

    def slice_at(self, y: float) -> tuple[Array, Array]:
        """Patient x and z (mm) of the points where the rays of all pixels cross the coronal plane at depth `y`."""
        x, z = self.grid
        scale = np.float32(1.0 / self.magnification(y))
        z = z * scale + np.float32(self.centre_z)
        return (x * scale - sway(z)).astype(np.float32), z

    def pixels(self, points: Array) -> tuple[Array, Array]:
        """Fractional (column, row) on the detector of patient points (..., 3)."""
        scale = self.magnification(points[..., 1])
        column = (points[..., 0] + sway(points[..., 2])) * scale / self.pixel + 0.5 * self.columns - 0.5
        row = (points[..., 2] - self.centre_z) * scale / self.pixel + 0.5 * self.rows - 0.5
        return column, row


def smooth_curve(knots: Array, count: int) -> Array:
    """Catmull-Rom interpolation of `knots` (n, k) at `count` evenly spaced parameters."""
    padded = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    where = np.linspace(0, len(knots) - 1, count)
    i = np.minimum(where.astype(int), len(knots) - 2)
    t = (where - i)[:, None]
    p0, p1, p2, p3 = (padded[i + k] for k in range(4))
    slope, bend, twist = p2 - p0, 2 * p0 - 5 * p1 + 4 * p2 - p3, 3 * (p1 - p2) + p3 - p0
    return np.asarray(0.5 * (2 * p1 + slope * t + bend * t**2 + twist * t**3))


def unit(vectors: Array) -> Array:
    """Vectors scaled to length one."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))


def add_tube(out: Array, beam: Beam, path: Array, semi: Array, outward: Array | None = None) -> None:
    """Add to `out` (mm per pixel) the ray length inside a tube of elliptical section.

    path: (n, 3) axis in mm. semi: (n, 2) semi-axes in mm, the second along `outward` (n, 3; any vector if round).
    The tube is cut into slices ds and each slice, an ellipse, into cells u A + v sqrt(1 - u^2) B of its conjugate
    semi-diameters, u and v in (-1, 1). A cell carries the volume a b sqrt(1 - u^2) du dv ds to the pixels its ray
    meets, and volume over pixel area, both as magnified, is path length. A is chosen to span the visible breadth, so
    that one v for each (s, u) is enough: B only moves a cell along the tube's own shadow, and is left out unless the
    tube points along the beam.
    """
    length = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    count = max(int(2.2 * length / beam.pixel), len(path), 6)
    outward = np.tile((0.0, 1.0, 0.0), (len(path), 1)) if outward is None else outward
    if np.abs(np.diff(path[:, 1])).max() > 0.7 * length / (len(path) - 1):
        count *= 3  # somewhere it points along the beam, and a short shadow must hold many slices
    packed = smooth_curve(np.hstack([path, semi, outward]), count)
    path, semi, outward = packed[:, :3], np.maximum(packed[:, 3:5], 0.0), packed[:, 5:]
    step = np.gradient(path, axis=0)
    along, beside = _conjugate(unit(step), outward, semi)
    across = max(int(4.4 * np.linalg.norm(along, axis=1).max() / beam.pixel), 5)
    u = (np.arange(across) + 0.5) * 2 / across - 1
    chord = np.sqrt(1 - u**2)
    v = 2 * np.mod(np.arange(count)[:, None] * 0.7548777 + np.arange(across) * 0.5698403, 1.0) - 1  # even, no pattern
    points = path[:, None] + u[:, None] * along[:, None] + (v * chord)[..., None] * beside[:, None]
    column, row = beam.pixels(points)
    volume = (semi[:, 0] * semi[:, 1] * np.linalg.norm(step, axis=1))[:, None] * chord * (4 / across)
    weight = volume * (beam.magnification(path[:, 1]) / beam.pixel)[:, None] ** 2
    _splat(out, column.ravel(), row.ravel(), weight.ravel())


def _conjugate(tangent: Array, outward: Array, semi: Array) -> tuple[Array, Array]:
    """Conjugate semi-diameters of the section: the one that spans its visible breadth, and the one hidden along it."""
    sideways = unit(np.stack([-tangent[:, 2], np.zeros(len(tangent)), tangent[:, 0]], axis=1))
    thin = unit(outward - tangent * np.sum(outward * tangent, axis=1, keepdims=True))
    tall = np.cross(tangent, thin) * semi[:, :1]
    thin = thin * semi[:, 1:]
    p, q = np.sum(tall * sideways, axis=1, keepdims=True), np.sum(thin * sideways, axis=1, keepdims=True)
    reach = np.maximum(np.hypot(p, q), 1e-9)
    end_on = np.clip((np.abs(tangent[:, 1:2]) - 0.75) / 0.2, 0, 1)
    return (p * tall + q * thin) / reach, (p * thin - q * tall) * (end_on / reach)


def _splat(out: Array, column: Array, row: Array, weight: Array) -> None:
    """Share each weight among the four pixels around its fractional position."""
    inside = (column > 0) & (row > 0) & (column < out.shape[1] - 1) & (row < out.shape[0] - 1)
    if not inside.any():
        return
    column, row, weight = column[inside], row[inside], weight[inside]
    c, r = column.astype(int), row.astype(int)
    c0, r0 = int(c.min()), int(r.min())
    width, height = int(c.max()) - c0 + 2, int(r.max()) - r0 + 2
    fc, fr, start = column - c, row - r, (r - r0) * width + (c - c0)
    box = np.zeros(width * height)
    for shift, share in ((0, (1 - fc) * (1 - fr)), (1, fc * (1 - fr)), (width, (1 - fc) * fr), (width + 1, fc * fr)):
        box += np.bincount(start + shift, share * weight, len(box))
    out[r0 : r0 + height, c0 : c0 + width] += box.reshape(height, width).astype(out.dtype)


def enlarge(coarse: Array, beam: Beam, factor: int) -> Array:
    """A map of `beam.coarse(factor)` on the pixels of `beam`, interpolated cubically."""
    # Both grids are centred on the film, so the coarse one may stick out by a fraction of its pixel on every side.
    shape = (coarse.shape[1] * factor, coarse.shape[0] * factor)
    big = cv2.resize(coarse, shape, interpolation=cv2.INTER_CUBIC)
    top, left = (shape[1] - beam.rows) // 2, (shape[0] - beam.columns) // 2
    return np.asarray(big[top : top + beam.rows, left : left + beam.columns])
