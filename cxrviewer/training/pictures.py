"""From samples to prepared pictures, with the viewer's own reader and preprocessing."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError, DataError, UnreadableFilmError
from cxrviewer.imaging.raster import to_radiograph
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.data import Cancelled, Dataset, Progress, Sample


def decode(content: bytes, name: str) -> NDArray[np.float32]:
    """Return the film in an image file's bytes: float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).

    Raises
    ------
    DataError
        When the bytes are no image; ``name`` says which.
    """
    try:
        return to_radiograph(content, "").presentation()
    except UnreadableFilmError as error:
        raise DataError(f"'{name}': {error.what}", error.remedy) from error


def prepared(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> NDArray[np.float32]:
    """Return the pictures of ``samples``: float32, shape ``(n, size, size)``, 0.0 to 1.0."""
    pictures = np.empty((len(samples), spec.size, spec.size), dtype=np.float32)
    _fill(pictures, 1.0, dataset, samples, spec, progress, cancelled)
    return pictures


def quantised(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> NDArray[np.uint8]:
    """Return the same as `prepared` in 1/255: uint8, a quarter of the memory. For training, where noise is welcome."""
    pictures = np.empty((len(samples), spec.size, spec.size), dtype=np.uint8)
    _fill(pictures, 255.0, dataset, samples, spec, progress, cancelled)
    return pictures


def _fill(
    pictures: NDArray[np.float32] | NDArray[np.uint8],
    scale: float,
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> None:
    for place, (sample, content) in enumerate(zip(samples, dataset.contents(samples), strict=True)):
        if cancelled is not None and cancelled():
            raise CancelledError
        picture = prepare(decode(content, sample.path), spec).picture * np.float32(scale)
        pictures[place] = np.rint(picture) if pictures.dtype == np.uint8 else picture
        if progress is not None and place % 500 == 0:
            progress(place / len(samples), f"reading films: {place} of {len(samples)}")
