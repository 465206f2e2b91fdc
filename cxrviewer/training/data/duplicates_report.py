"""What near duplicates mean for a data set: how many there are, whom they join, and how often the search is wrong."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from cxrviewer.training.basics import metrics
from cxrviewer.training.data.data import UNKNOWN
from cxrviewer.training.data.duplicates import CORRELATION, HAMMING, Pair, pairs_of_each
from cxrviewer.training.data.groups import joined
from cxrviewer.training.data.manifest import UNREADABLE, Film


def near_report(films: Sequence[Film], pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return what the near duplicates are, JSON-ready; films of equal pixels are among them."""
    ends = [(films[pair.first], films[pair.second]) for pair in pairs]
    paired = [numbers for numbers in pairs_of_each(len(films), pairs) if numbers]
    return {
        "pairs": len(pairs),
        "films": len(paired),
        "clusters": len(set(joined(paired))),
        "of_equal_pixels": sum(a.pixel_sha256 == b.pixel_sha256 for a, b in ends),
        "of_two_patients": sum(_two_patients(a, b) for a, b in ends),
        "of_two_labels": sum(a.sample.label != b.sample.label for a, b in ends),
        "of_two_sources": sum(a.sample.source != b.sample.source for a, b in ends),
        "turned_or_inverted": sum(bool(pair.how) for pair in pairs),
        "hamming": HAMMING,
        "correlation": CORRELATION,
        "false_merges": false_merges(films, pairs),
    }


def false_merges(films: Sequence[Film], pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return how often films that are known to differ are taken for one, JSON-ready.

    Films are known to differ when class and source both do, and they are not stated to be of one patient. A real copy
    that is listed under two classes and sources counts against the search, so the rate is an upper bound. Films that
    cannot be read were not compared and do not count.

    Returns
    -------
    dict
        ``pairs`` known to differ, ``merged`` of them, ``rate`` and the upper end ``at_most`` of its 95 % interval
        (Wilson); the last two are None when no pair is known to differ.
    """
    compared = [film for film in films if film.state != UNREADABLE]
    strata = Counter((film.sample.label, film.sample.source) for film in compared)
    total = sum(strata[a] * strata[b] for a, b in combinations(strata, 2) if _apart(a, b)) - _of_one_patient(compared)
    merged = sum(_known_to_differ(films[pair.first], films[pair.second]) for pair in pairs)
    high = metrics.wilson(merged, total)[1] if total else None
    return {"pairs": total, "merged": merged, "rate": merged / total if total else None, "at_most": high}


def pairs_table(films: Sequence[Film], pairs: Sequence[Pair]) -> str:
    """Return the near duplicates as CSV, the least alike first: those that a person should look at."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    names = ("path", "label", "source", "patient_id")
    writer.writerow(
        [*(f"{name}_{place}" for place in (1, 2) for name in names), "correlation", "differing_bits", "how"]
    )
    for pair in sorted(pairs, key=lambda pair: pair.correlation):
        ends = [
            value
            for film in (films[pair.first], films[pair.second])
            for value in (film.sample.path, film.sample.label, film.sample.source, film.patient)
        ]
        writer.writerow([*ends, f"{pair.correlation:.3f}", pair.distance, pair.how])
    return stream.getvalue()


def _two_patients(a: Film, b: Film) -> bool:
    return bool(a.patient and b.patient and a.patient != b.patient)


def _apart(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Return whether two pairs of class and source differ in both, with both sources known."""
    return a[0] != b[0] and a[1] != b[1] and UNKNOWN not in (a[1], b[1])


def _known_to_differ(a: Film, b: Film) -> bool:
    one_patient = bool(a.patient) and a.patient == b.patient
    return not one_patient and _apart((a.sample.label, a.sample.source), (b.sample.label, b.sample.source))


def _of_one_patient(films: Sequence[Film]) -> int:
    """Return the pairs that differ in class and source but are stated to be of one patient."""
    members: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for film in films:
        if film.patient:
            members[film.patient].append((film.sample.label, film.sample.source))
    mixed = (strata for strata in members.values() if len(set(strata)) > 1)
    return sum(_apart(a, b) for strata in mixed for a, b in combinations(strata, 2))
