"""Looks at every film of a data set once: what it is, which films are copies, and which must stay together."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.inference.gate import judge
from cxrviewer.training.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.duplicates import Pair, near_duplicates, pairs_of_each
from cxrviewer.training.fingerprint import Fingerprint, fingerprint, hashes
from cxrviewer.training.groups import joined
from cxrviewer.training.manifest import (
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

#: Called with a film's place and the film, None where it cannot be read.
Also = Callable[[int, Radiograph | None], None]


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


def examine(
    dataset: Dataset, progress: Progress | None = None, cancelled: Cancelled | None = None, also: Also | None = None
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
    also
        Given every film while it is decoded, in order; for whoever else needs its pixels.

    Raises
    ------
    CancelledError
        When asked to stop.
    """
    films: list[Film] = []
    prints: dict[int, Fingerprint] = {}
    patients: dict[tuple[str, str], str] = {}
    for place, sample in enumerate(dataset.samples):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None and place % 500 == 0:
            progress(place / len(dataset.samples), f"looking at films: {place} of {len(dataset.samples)}")
        film: Radiograph | None = None
        try:
            content = dataset.content(sample)
            film = radiograph_from(content)
            found, prints[place] = _looked_at(sample, film, content)
            films.append(replace(found, patient=_patient(sample, film, patients)))
        except UnreadableFilmError as error:
            films.append(Film(sample, _stated(sample), UNREADABLE, error.what))
        if also is not None:
            also(place, film)
    places = list(prints)
    near = near_duplicates([prints[place] for place in places], cancelled)
    pairs = tuple(replace(pair, first=places[pair.first], second=places[pair.second]) for pair in near)
    return Examined(_in_groups(_judged(films, pairs), pairs), pairs)


def _looked_at(sample: Sample, film: Radiograph, content: bytes) -> tuple[Film, Fingerprint]:
    shown = film.presentation()
    seen = fingerprint(shown)
    perceptual = f"{int(hashes(seen.frequencies[None])[0]):016x}"
    facts = properties(content, film, shown)
    # What the gate reads off a header only DICOM has; of other films training takes what it is given.
    refused = " ".join(r.name for r in judge(film).reasons if r.blocks) if film.kind == "dicom" else ""
    entry = Film(with_header(sample, film), "", KEPT, "", pixel_sha256(shown), perceptual, facts, refused)
    return entry, seen


def _stated(sample: Sample) -> str:
    return sample.group if sample.group != sample.path else ""


def _patient(sample: Sample, film: Radiograph, patients: dict[tuple[str, str], str]) -> str:
    """Return the patient that the data names, else a number for the one in the header: never what the header says."""
    if (stated := _stated(sample)) or not film.patient.id:
        return stated
    key = (film.patient.issuer, film.patient.id)
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
