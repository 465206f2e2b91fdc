"""What the loop sees of the data: the films on disk, and the batches that a step is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.data.cache import Given
from cxrviewer.training.data.data import UNKNOWN, Sample


@dataclass(frozen=True, eq=False, slots=True)
class Films:
    """The films of a run.

    Attributes
    ----------
    train
        uint8, shape ``(n, size, size)``.
    validation
        ``m`` films of the same size, made ready a few at a time.
    train_truth, validation_truth
        int64, places in the classes.
    train_sources
        int64, shape ``(n,)``: place of each film's source among the known ones, -1 where it is not known.
    train_lungs
        uint8, same shape as ``train``: where the lungs are, in 255ths, 255 throughout where they were not found.
    train_taught
        float32, shape ``(n, classes)``: the teachers' probabilities.
    """

    train: NDArray[np.uint8]
    train_truth: NDArray[np.int64]
    validation: Given
    validation_truth: NDArray[np.int64]
    train_sources: NDArray[np.int64] | None = None
    train_lungs: NDArray[np.uint8] | None = None
    train_taught: NDArray[np.float32] | None = None

    def by_source(self, classes: int) -> NDArray[np.int64]:
        """Return the training films of each class from each known source: shape ``(classes, sources)``."""
        sources = self._sources
        table = np.zeros((classes, int(sources.max(initial=-1)) + 1), np.int64)
        known = sources >= 0
        np.add.at(table, (self.train_truth[known], sources[known]), 1)
        return table

    def cells(self, sampling: str) -> NDArray[np.int64] | None:
        """Return the cell of each training film, of which all are drawn equally often; None to use every film once.

        Films of unknown source count as those of one more source.
        """
        if sampling == "balanced":
            return self.train_truth
        sources = self._sources
        return self.train_truth * (sources.max() + 2) + sources + 1 if sampling == "sources" else None

    @property
    def _sources(self) -> NDArray[np.int64]:
        return np.full(len(self.train), -1) if self.train_sources is None else self.train_sources


class Batch(NamedTuple):
    """Films of a step, on the device; the last three are None where nothing asks for them.

    Attributes
    ----------
    pictures, lungs
        uint8, shape ``(n, 1, side, side)``.
    labels, sources
        int64, shape ``(n,)``.
    taught
        float32, shape ``(n, classes)``.
    """

    pictures: Tensor
    labels: Tensor
    sources: Tensor | None = None
    lungs: Tensor | None = None
    taught: Tensor | None = None


class Feed:
    """The training films at one size, from which batches are taken.

    A CPU shrinks the films of each batch as it is taken, 1 to 4 % of a step: they stay mapped from disk, and memory
    does not grow with their number. A GPU holds all of them, shrunk.
    """

    def __init__(self, films: Films, size: int, device: torch.device) -> None:
        def there(values: NDArray[np.generic] | None) -> Tensor | None:
            return None if values is None else torch.from_numpy(values).to(device)

        self.size, self._device = size, device
        self._pictures = self._kept(films.train)
        self._lungs = None if films.train_lungs is None else self._kept(films.train_lungs)
        self._labels = torch.from_numpy(films.train_truth).to(device)
        self._more = there(films.train_sources), there(films.train_taught)

    def batch(self, films: NDArray[np.int64]) -> Batch:
        """Return these ``films``, by their places in the training part."""
        chosen = torch.from_numpy(films).to(self._device)
        sources, taught = (None if values is None else values[chosen] for values in self._more)
        lungs = None if self._lungs is None else resized(self._lungs[chosen], self.size)
        return Batch(resized(self._pictures[chosen], self.size), self._labels[chosen], sources, lungs, taught)

    def _kept(self, pictures: NDArray[np.uint8]) -> Tensor:
        films = torch.from_numpy(pictures)[:, None]
        return films if self._device.type == "cpu" else resized(films, self.size).to(self._device)


def places_of_sources(samples: Sequence[Sample]) -> NDArray[np.int64]:
    """Return the place of each film's source among the known ones in alphabetical order, -1 where it is not known."""
    known = sorted({sample.source for sample in samples} - {UNKNOWN})
    places = {UNKNOWN: -1} | {source: place for place, source in enumerate(known)}
    return np.array([places[sample.source] for sample in samples], np.int64)


def resized(pictures: Tensor, size: int) -> Tensor:
    """Return ``pictures``, uint8, ``(n, 1, side, side)``, at another size, shrunk by area average."""
    if pictures.shape[-1] == size:
        return pictures
    parts = pictures.split(512)  # type: ignore[no-untyped-call]
    return torch.cat([F.interpolate(p.float(), size=(size, size), mode="area").round().byte() for p in parts])


def standardised(pictures: Tensor, spec: Preprocessing, lungs: Tensor | None = None) -> Tensor:
    """Return network input of ``pictures`` ``(n, 1, side, side)``: the torch twin of `preprocess.standardise`.

    Where ``spec`` asks for a lung channel, ``lungs`` of the same shape are that.
    """
    if spec.lungs == "channel" and lungs is not None:
        pictures = torch.cat((pictures.expand(-1, spec.channels - 1, -1, -1), lungs), dim=1)
    mean, std = (torch.tensor(value, device=pictures.device).view(-1, 1, 1) for value in (spec.mean, spec.std))
    return ((pictures - mean) / std).expand(-1, spec.channels, -1, -1)
