"""Pair: a film and its prior side by side, and what their scores say together; no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxrviewer.gui.canvas.together import Hung, patients
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.panels.class_row import percent
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.identity import Sameness
from cxrviewer.inference.analysis import Analysis, ClassProbability
from cxrviewer.results.comparison import ComparedClass, Comparison, compare

_NOT_ONE = Comparison(remark=mark("No comparison: the films are not known to be of one patient."))
_NO_ORDER = Comparison(remark=mark("No comparison: the dates do not tell which film is the earlier one."))
_WAITING = Comparison(remark=mark("Not both films are scored yet."))


@dataclass(frozen=True)
class Scored:
    """A film side by side with others, and its answer, None while there is none."""

    hung: Hung
    analysis: Analysis | None


@dataclass(frozen=True)
class Pair:
    """Two films of different studies, and what can be said of their scores.

    Attributes
    ----------
    current, prior
        The later and the earlier film; None where that is not known.
    comparison
        Their scores.
    """

    comparison: Comparison
    current: FilmEntry | None = None
    prior: FilmEntry | None = None


def pair_of(films: Sequence[Scored]) -> Pair | None:
    """Return what there is to compare; None unless there are two films, each of a study of its own."""
    if len(films) != 2:
        return None
    one, other = (film.hung.entry.series.study for film in films)
    if _study(films[0].hung.entry) == _study(films[1].hung.entry):
        return None
    if patients([film.hung for film in films]).sameness is not Sameness.SAME:
        return Pair(_NOT_ONE)
    if not one.date or not other.date or (one.date, one.time) == (other.date, other.time):
        return Pair(_NO_ORDER)
    later = (one.date, one.time) > (other.date, other.time)
    current, prior = films if later else reversed(films)
    comparison = _WAITING
    if current.analysis is not None and prior.analysis is not None:
        comparison = compare(current.analysis, prior.analysis)
    return Pair(comparison, current.hung.entry, prior.hung.entry)


def _study(film: FilmEntry) -> str:
    """Return what tells a study from others: pictures without a header belong to their folder."""
    return film.series.study.uid or str(film.path.parent)


def share_words(entry: ClassProbability | None) -> str:
    """Return a probability with its interval."""
    if entry is None:
        return "–"
    low, high = entry.interval
    interval = tr("{low:.0f} to {high:.0f} %", low=low * 100, high=high * 100)
    return f"{percent(entry.calibrated)}\n{interval}"


def difference_words(compared: ComparedClass) -> str:
    """Return a difference in percentage points, and whether it is more than noise."""
    if compared.difference is None:
        return "–"
    number = round(abs(compared.difference) * 100)
    sign = "+" if compared.difference > 0 else "−"
    points = tr("{sign}%n points", "", number, sign=sign) if number else tr("< 1 point")
    within = tr("within the noise")
    return f"{points}\n{within}" if compared.within_noise else points
