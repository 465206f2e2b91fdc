"""A model's answers on labelled films, as arrays and as a CSV file."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.scaling import RAW, Scaling
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics import files
from cxrviewer.training.data.data import Sample

_FACTS = ("path", "label", "group", "source", "age_group", "sha256")


@dataclass(frozen=True, eq=False, slots=True)
class Predictions:
    """Logits of labelled films.

    Attributes
    ----------
    classes
        Labels in output order.
    samples
        The films, in the order of the rows.
    logits
        float64, shape ``(n, classes)``.
    """

    classes: tuple[str, ...]
    samples: tuple[Sample, ...]
    logits: NDArray[np.float64]

    @property
    def truth(self) -> NDArray[np.int64]:
        """Return the true class of each film as its place in ``classes``."""
        return np.array([self.classes.index(sample.label) for sample in self.samples], dtype=np.int64)

    def probabilities(self, scaling: Scaling = RAW) -> NDArray[np.float64]:
        """Return softmax of the scaled logits, shape ``(n, classes)``."""
        return softmax(scaling(self.logits))

    def scaled(self, scaling: Scaling) -> "Predictions":
        """Return the same with calibrated logits in place of the network's."""
        return Predictions(self.classes, self.samples, scaling(self.logits))

    def save(self, file: Path, scaling: Scaling | None = None) -> None:
        """Write one row per film: its facts, logits and raw probabilities.

        With the ``scaling`` of a calibration also the calibrated probabilities and the answer that rests on them. They
        have twelve digits wherever the point is: areas under curves are made of the order of the small ones, too.
        """
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            [
                *_FACTS,
                *(f"logit {label}" for label in self.classes),
                *(f"raw {label}" for label in self.classes),
                "notice",
                *([] if scaling is None else [*(f"calibrated {label}" for label in self.classes), "answer"]),
            ]
        )
        more = [()] * len(self.samples) if scaling is None else self._calibrated(scaling)
        for sample, logits, raw, last in zip(self.samples, self.logits, self.probabilities(), more, strict=True):
            numbers = (*(f"{value:.6f}" for value in logits), *(f"{value:.12g}" for value in raw))
            writer.writerow([*(getattr(sample, fact) for fact in _FACTS), *numbers, NOTICE, *last])
        files.write_text(file, stream.getvalue())

    def _calibrated(self, scaling: Scaling) -> list[tuple[str, ...]]:
        """Return the calibrated probabilities of each film, and the class with the highest."""
        return [
            (*(f"{value:.12g}" for value in row), self.classes[int(row.argmax())])
            for row in self.probabilities(scaling)
        ]

    @classmethod
    def load(cls, file: Path) -> "Predictions":
        """Return what `save` wrote.

        Raises
        ------
        DataError
            When the file is missing or damaged.
        """
        try:
            with file.open(encoding="utf-8", newline="") as stream:
                rows = list(csv.DictReader(stream))
            classes = tuple(key.removeprefix("logit ") for key in rows[0] if key.startswith("logit "))
            samples = tuple(Sample(**{fact: row[fact] for fact in _FACTS}) for row in rows)
            logits = np.array([[float(row[f"logit {label}"]) for label in classes] for row in rows])
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            raise DataError(f"'{file.name}' of the run is missing or damaged.", "Train again, or --resume.") from error
        return cls(classes, samples, logits)

    def where(self, chosen: Sequence[int] | NDArray[np.int64]) -> "Predictions":
        """Return the answers on the films at ``chosen``."""
        return Predictions(self.classes, tuple(self.samples[i] for i in chosen), self.logits[np.asarray(chosen, int)])
