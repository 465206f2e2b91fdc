"""Results are kept apart from films: at the next look they would be taken for some, or for the list of them."""

from collections.abc import Iterable
from pathlib import Path

from cxrviewer.errors import RequestError
from cxrviewer.files import refuse_inside, refuse_to_replace
from cxrviewer.training.data.data import is_list, listed


def refuse_among_films(
    out: Path, *data: str | Path | None, writes: Iterable[str] = (), cache: str | Path | None = None
) -> None:
    """Make sure that ``out`` is no place of films.

    Parameters
    ----------
    out
        Folder of a run, an audit or figures.
    data
        Data sets, as `open_dataset` takes them. ``out`` may not be inside a folder of films, may not be a folder of
        which a list names a film, and may not hold a list that would be replaced.
    writes
        Names of the tables that come into ``out``.
    cache
        Folder of prepared films, which may not be inside a folder of films either.

    Raises
    ------
    RequestError
        When it is one.
    DataError
        When a list cannot be read.
    """
    places = [Path(place) for place in data if place is not None]
    for folder in (out, *([] if cache is None else [Path(cache)])):
        refuse_inside(places, folder)
    refuse_to_replace(places, *(out / name for name in writes))
    for place in filter(is_list, places):
        folders = {Path(sample.path).parent for sample in listed(place)}
        if out.resolve() in {(place.parent / folder).resolve() for folder in folders}:
            raise RequestError(f"'{out}' is a folder of films.", "Name another one.")
