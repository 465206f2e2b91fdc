"""The card and the report on failures: which classes are confused on whose films, and which labels may be wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.training.basics.markdown import NOT_DONE, table

Found = Mapping[str, Any]


def failures(found: Found | None, names: Sequence[str] | None = None) -> list[str]:
    """Return the section on what `failures.failures` found; None says that it was not done.

    Parameters
    ----------
    found
        The analysis.
    names
        What each row of the predictions is called. Only for a page that stays where the data is: without them films
        are known by their hashes.
    """
    if not found:
        return [f"{NOT_DONE.capitalize()}."]
    suspected = found["suspected"]
    by_label = ", ".join(f"{label} {count}" for label, count in suspected["by_label"].items())
    return [
        f"{found['errors']} of {found['films']} answers are wrong. In brackets: films of the label with that source or"
        " age.",
        _confused(found["confused"]) if found["confused"] else "",
        "The surest errors, by the calibrated probability of the wrong answer:" if found["worst"] else "",
        _films(found["worst"], names) if found["worst"] else "",
        f"Suspected label errors: {suspected['count']}{f' ({by_label})' if by_label else ''}. {found['how']}",
        _films(suspected["films"], names) if suspected["films"] else "",
    ]


def _confused(pairs: Sequence[Found]) -> str:
    rows = [
        [p["label"], p["answer"], f"{p['films']} of {p['of']}", _by(p["by_source"]), _by(p["by_age_group"])]
        for p in pairs
    ]
    return table(["label", "answer", "films", "by source", "by age group"], rows)


def _by(counts: Mapping[str, Sequence[int]]) -> str:
    return "; ".join(f"{value} {wrong} ({whole})" for value, (wrong, whole) in counts.items())


def _films(films: Sequence[Found], names: Sequence[str] | None) -> str:
    agreeing = any("neighbours_agreeing" in film for film in films)
    rows = [
        [
            f"`{film['sha256']}`" if names is None else names[film["row"]],
            film["label"],
            f"{film['answer']} {film['probability']:.3f}",
            f"{film['probability_of_the_label']:.3f}",
            *([film["neighbours_agreeing"]] if agreeing else []),
            f"{film['source']}, {film['age_group']}",
        ]
        for film in films
    ]
    head = ["film (SHA-256)" if names is None else "film", "label", "answer", "probability of the label"]
    return table([*head, *(["neighbours that agree"] if agreeing else []), "source, age group"], rows)
