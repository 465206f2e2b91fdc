"""Together: what a reader must know of films side by side before comparing them; no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.hanging import View, view_of
from cxrviewer.imaging.studies.identity import Sameness, Verdict, same_patient

_SIDES = {"L", "R", "B"}


@dataclass(frozen=True)
class Hung:
    """A film side by side with others: its place in the list, and how it is shown."""

    entry: FilmEntry
    shown: ShownFilm


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is to be said: of the patients, in a word of alarm or of doubt, and of the films themselves."""

    alarm: str = ""
    doubt: str = ""
    differences: tuple[str, ...] = ()


def remarks(films: Sequence[Hung]) -> Remarks:
    """Return what a reader must know of these films, which name nobody."""
    verdict = patients(films)
    alarm = verdict.sameness is Sameness.DIFFERENT
    doubt = verdict.sameness is Sameness.UNKNOWN
    return Remarks(
        tr("These films are of different patients: {words}", words=said(verdict.words)) if alarm else "",
        tr("It cannot be known whether these films are of one patient: {words}", words=said(verdict.words))
        if doubt
        else "",
        tuple(words for words in (_copies(films), _views(films), _laterality(films), _orientation(films)) if words),
    )


def patients(films: Sequence[Hung]) -> Verdict:
    """Return whether all films are of one patient: the worst that can be said of any two."""
    pairs = combinations((film.entry.series.study for film in films), 2)
    verdicts = [same_patient(*pair) for pair in pairs]
    worst = (Sameness.DIFFERENT, Sameness.UNKNOWN)
    found = (verdict for kind in worst for verdict in verdicts if verdict.sameness is kind)
    return next(found, Verdict(Sameness.SAME, ""))


def _copies(films: Sequence[Hung]) -> str:
    """Tell of one film that is shown twice, from one file or two: it would look like two that do not differ."""
    for one, other in combinations(films, 2):
        mine, theirs = one.shown.radiograph, other.shown.radiograph
        is_copy = mine.sha256 == theirs.sha256 or (mine.uids.instance and mine.uids.instance == theirs.uids.instance)
        if is_copy and one.entry.path != other.entry.path:
            return tr("Two of these files are copies of one film.")
        if is_copy and mine.facts.frame == theirs.facts.frame:
            return tr("The same film is shown twice.")
    return ""


def _views(films: Sequence[Hung]) -> str:
    """Tell of frontal films of different views: a heart looks larger on an AP film."""
    codes = {film.shown.radiograph.facts.view for film in films}
    frontal = sorted(code for code in codes if view_of(code) is View.FRONTAL)
    return tr("The views differ: {views}.", views=", ".join(frontal)) if len(frontal) > 1 else ""


def _laterality(films: Sequence[Hung]) -> str:
    sides = {film.shown.radiograph.facts.laterality for film in films} & _SIDES
    return tr("The laterality differs: {sides}.", sides=", ".join(sorted(sides))) if len(sides) > 1 else ""


def _orientation(films: Sequence[Hung]) -> str:
    """Tell of films of one kind of view that do not lie the same way round, or of which that is unknown."""
    laterals = [film for film in films if _is_lateral(film)]
    found = [_way_round(group) for group in (laterals, [film for film in films if not _is_lateral(film)])]
    return " ".join(words for words in found if words)


def _way_round(films: Sequence[Hung]) -> str:
    if len(films) < 2:
        return ""
    edges = [film.shown.edges for film in films]
    if not all(edge.left and edge.top for edge in edges):
        return tr("The orientation of a film is unknown: check which side is which.")
    if {edge.left[0] for edge in edges} & {edge.right[0] for edge in edges}:
        return tr("The films are not the same way round: left on one is right on another.")
    ways = {(edge.left[0], edge.top[0]) for edge in edges}  # by a quarter neither left nor right need be at a side
    return tr("The films are not the same way up.") if len(ways) > 1 else ""


def _is_lateral(film: Hung) -> bool:
    return view_of(film.shown.radiograph.facts.view) is View.LATERAL
