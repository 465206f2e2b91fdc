"""From samples to prepared pictures, with the viewer's own reader and preprocessing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError, DataError, UnreadableFilmError
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.preparing import Preparation, preparation
from cxrviewer.inference.preprocess import Prepared, Preprocessing
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample

_BLOCK = 256


def decode(content: bytes, name: str = "") -> NDArray[np.float32]:
    """Return the film in a file's bytes: float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).

    Raises
    ------
    DataError
        When the bytes are no film; ``name``, if given, says which.
    """
    return _opened(content, name).presentation()


def in_255ths(picture: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return a prepared picture in 1/255, rounded: a quarter of the memory."""
    return np.asarray(np.rint(picture * np.float32(255.0)), dtype=np.uint8)


def prepared(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> NDArray[np.float32]:
    """Return the pictures of ``samples`` as the viewer prepares them: float32, shape ``(n, *spec.shape)``, 0 to 1.

    Raises
    ------
    BundleError
        When ``spec`` asks for another lung model than there is.
    """
    return _prepared(dataset, samples, preparation(spec), progress, cancelled)


def prepared_and_unsure(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[NDArray[np.float32], list[str]]:
    """Return the same as `prepared`, and for each film why its lungs were not used, as `Prepared.unsure` has it."""
    pictures, unsure = np.empty((len(samples), *spec.shape), dtype=np.float32), []
    for place, film in enumerate(_each(dataset, samples, preparation(spec), progress, cancelled)):
        pictures[place] = film.picture
        unsure.append(film.unsure)
    return pictures, unsure


def blocks(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Iterator[NDArray[np.float32]]:
    """Yield the same as `prepared`, 256 films at a time: memory does not grow with their number."""
    ready = preparation(spec)
    for start in range(0, len(samples), _BLOCK):
        if progress is not None:
            progress(start / len(samples), f"reading films: {start} of {len(samples)}")
        yield _prepared(dataset, samples[start : start + _BLOCK], ready, None, cancelled)


def quantised(
    dataset: Dataset,
    samples: Sequence[Sample],
    spec: Preprocessing,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> NDArray[np.uint8]:
    """Return the same as `prepared` in 1/255: uint8. For training, where noise is welcome."""
    pictures = np.empty((len(samples), *spec.shape), dtype=np.uint8)
    for place, film in enumerate(_each(dataset, samples, preparation(spec), progress, cancelled)):
        pictures[place] = in_255ths(film.picture)
    return pictures


@contextmanager
def one_thread_each(ready: Preparation) -> Iterator[None]:
    """Let the lung model run in one thread in each of the threads that begin inside, which share out the films."""
    if ready.lung_model is None:
        yield
        return
    from cxrviewer.inference.device import torch_threads  # loads torch

    with torch_threads(1):
        yield


def _prepared(
    dataset: Dataset,
    samples: Sequence[Sample],
    ready: Preparation,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> NDArray[np.float32]:
    pictures = np.empty((len(samples), *ready.spec.shape), dtype=np.float32)
    for place, film in enumerate(_each(dataset, samples, ready, progress, cancelled)):
        pictures[place] = film.picture
    return pictures


def _each(
    dataset: Dataset,
    samples: Sequence[Sample],
    ready: Preparation,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Iterator[Prepared]:
    pairs = zip(dataset.contents(samples), samples, strict=True)
    with one_thread_each(ready):
        for place, found in enumerate(in_order(lambda pair: ready.of(_opened(pair[0], pair[1].path)), pairs)):
            if cancelled is not None and cancelled():
                raise CancelledError
            if progress is not None and place % 500 == 0:
                progress(place / len(samples), f"reading films: {place} of {len(samples)}")
            yield found


def _opened(content: bytes, name: str) -> Radiograph:
    try:
        return radiograph_from(content)
    except UnreadableFilmError as error:
        which = f"'{name}': " if name else "A film of the data cannot be read. "
        raise DataError(f"{which}{error.what}", error.remedy) from error
