"""Looks at every film of a data set once: what it is, which films are copies, and which must stay together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.imaging.film.radiograph import Patient, Radiograph
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.gate import judge
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample, changed
from cxrviewer.training.data.duplicates import Pair, near_duplicates, pairs_of_each
from cxrviewer.training.data.fingerprint import Fingerprint, fingerprint, hashes, sketches
from cxrviewer.training.data.groups import joined
from cxrviewer.training.data.manifest import (
    CONFLICT,
    COPY,
    KEPT,
    UNREADABLE,
    Film,
    pixel_sha256,
    properties,
    with_header,
)

#: From this correlation on, two pictures are one film encoded twice, not two films of one patient.
SAME_FILM = 0.95


class Ready(NamedTuple):
    """What somebody else made of a film's pixels.

    Attributes
    ----------
    picture
        Prepared, uint8, shape ``(size, size)``, in 255ths.
    lungs
        Where the lungs are on it, same shape; None where nobody looked for them.
    found
        `manifest.LUNGS_FOUND`, or why they are not known, or empty where nobody looked.
    """

    picture: NDArray[np.uint8]
    lungs: NDArray[np.uint8] | None = None
    found: str = ""


#: Makes what somebody else needs of a film's pixels, and takes it, None for a film that cannot be read.
Prepare = Callable[[Radiograph], Ready]
Keep = Callable[[Ready | None], None]


@dataclass(frozen=True, slots=True)
class Examined:
    """A data set after a look at every film.

    Attributes
    ----------
    films
        One for each sample of the data set, in its order.
    pairs
        Near duplicates, by the places of their films.
    """

    films: tuple[Film, ...]
    pairs: tuple[Pair, ...]

    @property
    def kept(self) -> tuple[Sample, ...]:
        """Return the films that training may use."""
        return tuple(film.sample for film in self.films if film.state == KEPT)

    @property
    def dropped(self) -> dict[str, int]:
        """Return how many films nothing may use, by why."""
        states = Counter(film.state for film in self.films)
        return {"copies": states[COPY], "conflicts": states[CONFLICT], "unreadable": states[UNREADABLE]}


@dataclass(frozen=True, eq=False, slots=True)
class _Seen:
    """What one look at a film gave: its row, the patient of its header, and what is made of its pixels."""

    film: Film
    patient: Patient | None = None
    print: Fingerprint | None = None
    prepared: Ready | None = None


def examine(
    dataset: Dataset,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    prepare: Prepare | None = None,
    keep: Keep | None = None,
) -> Examined:
    """Return what every film is, which are copies, and which must stay together.

    Each film is decoded once. Of films with equal pixels the first is kept; if copies of a film, equal or encoded
    anew, have different labels none is, for the truth is not known. Films of one patient, with equal pixels, or taken
    for one film by `near_duplicates` are one group. Patients are those that the data names, else those of the DICOM
    headers, as numbers.

    Parameters
    ----------
    dataset
        The films.
    progress, cancelled
        Told, and asked, as films are read.
    prepare, keep
        What to make of every film while it is decoded, in several threads, and who gets it, film by film in order.

    Raises
    ------
    CancelledError
        When asked to stop.
    """
    films: list[Film] = []
    prints: dict[int, Fingerprint] = {}
    patients: dict[tuple[str, str], str] = {}
    for place, seen in enumerate(in_order(lambda sample: _seen(dataset, sample, prepare), dataset.samples)):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None and place % 500 == 0:
            progress(place / len(dataset.samples), f"looking at films: {place} of {len(dataset.samples)}")
        films.append(replace(seen.film, patient=_patient(seen, patients)))
        if seen.print is not None:
            prints[place] = seen.print
        if keep is not None:
            keep(seen.prepared)
    places = list(prints)
    near = near_duplicates([prints[place] for place in places], progress, cancelled)
    pairs = tuple(replace(pair, first=places[pair.first], second=places[pair.second]) for pair in near)
    return Examined(_in_groups(_judged(films, pairs), pairs), pairs)


def _seen(dataset: Dataset, sample: Sample, prepare: Prepare | None) -> _Seen:
    try:
        content = dataset.unchecked(sample)
        film = radiograph_from(content)
        if sample.sha256 not in ("", film.sha256):
            raise changed()
    except UnreadableFilmError as error:
        return _Seen(Film(sample, state=UNREADABLE, reason=error.what))
    shown, ready = film.presentation(), None if prepare is None else prepare(film)
    known = fingerprint(shown)
    row = Film(
        with_header(sample, film),
        pixel_sha256=pixel_sha256(shown),
        perceptual_hash=f"{int(hashes(known.frequencies[None])[0]):016x}",
        properties=properties(content, film, shown),
        # What the gate reads off a header only DICOM has; of other films training takes what it is given.
        gate=" ".join(r.name for r in judge(film).reasons if r.blocks) if film.kind == "dicom" else "",
        lungs="" if ready is None else ready.found,
        sketch=sketches(known.signature[None])[0].tobytes().hex(),
    )
    return _Seen(row, film.patient, known, ready)


def _patient(seen: _Seen, patients: dict[tuple[str, str], str]) -> str:
    """Return the patient that the data names, else a number for the one in the header: never what the header says."""
    sample = seen.film.sample
    if sample.group != sample.path:
        return sample.group
    if seen.patient is None or not seen.patient.id:
        return ""
    key = (seen.patient.issuer, seen.patient.id)
    return patients.setdefault(key, f"DICOM patient {len(patients) + 1}")


def _judged(films: Sequence[Film], pairs: Sequence[Pair]) -> list[Film]:
    """Return ``films`` with the state of those that occur twice."""
    same: dict[str, list[int]] = defaultdict(list)
    for place, film in enumerate(films):
        if film.state == KEPT:
            same[film.pixel_sha256].append(place)
    judged = list(films)
    for places in same.values():
        agree = len({films[i].sample.label for i in places}) == 1
        for i in places[1:] if agree else places:
            judged[i] = replace(films[i], state=COPY if agree else CONFLICT)
    for pair in pairs:
        if pair.correlation >= SAME_FILM and films[pair.first].sample.label != films[pair.second].sample.label:
            for i in (pair.first, pair.second):
                judged[i] = replace(films[i], state=CONFLICT)
    return judged


def _in_groups(films: Sequence[Film], pairs: Sequence[Pair]) -> tuple[Film, ...]:
    """Return ``films`` with their final groups, each named by a film of it: by its patient, else its path."""
    keys = [
        [
            ("patient", film.patient or film.sample.path),
            ("pixels", film.pixel_sha256 or film.sample.path),
            *(("pair", number) for number in numbers),
        ]
        for film, numbers in zip(films, pairs_of_each(len(films), pairs), strict=True)
    ]
    roots = joined(keys)
    named = [films[root].patient or films[root].sample.path for root in roots]
    return tuple(
        replace(film, sample=replace(film.sample, group=name)) for film, name in zip(films, named, strict=True)
    )
