"""Which films are the test part: a share of all, a fold, a source, or what was frozen before."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.training.data.data import UNKNOWN, Sample
from cxrviewer.training.data.groups import components
from cxrviewer.training.data.split import PARTS, SHARES, Split, assign, check_classes, distinct, made, split

HOLD_OUT = "hold-out"
ALL_SOURCES = "sources"
_FOLD = re.compile(r"fold:(\d+)/(\d+)")
_ALL_FOLDS = re.compile(r"folds:(\d+)")
_SOURCE = re.compile(r"source:(.+)")
_FORMS = "Write 'fold:2/5', 'source:NAME', 'source:A+B', or the name of a split.json."


def partition(
    samples: Sequence[Sample], scheme: str = HOLD_OUT, seed: int = 0, fractions: Sequence[float] = SHARES
) -> Split:
    """Return the split of ``samples`` that ``scheme`` asks for.

    Parameters
    ----------
    samples
        All films.
    scheme
        ``"hold-out"``: shares of all films. ``"fold:2/5"``: the second of five equal parts is the test part.
        ``"source:NAME"``: all films of a source are; ``"source:A+B"``: those of several. Anything else names a
        ``split.json`` whose parts are taken.
    seed, fractions
        As for `split`; the shares of all parts but the test part are kept in proportion. A frozen split has its own.

    Raises
    ------
    DataError
        When the scheme is not understood, or the films do not suffice for it.
    """
    if scheme == HOLD_OUT:
        return split(samples, seed, fractions)
    if found := _FOLD.fullmatch(scheme):
        return _fold(samples, int(found[1]), int(found[2]), seed, fractions)
    if found := _SOURCE.fullmatch(scheme):
        return _without_sources(samples, found[1], seed, fractions)
    if scheme == ALL_SOURCES or _ALL_FOLDS.fullmatch(scheme):
        raise DataError(f"'{scheme}' stands for several splits.", "Use it with 'cxrviewer compare'; here name one.")
    return thawed(samples, Path(scheme))


def require_known(samples: Sequence[Sample], scheme: str) -> None:
    """Refuse a ``scheme`` of sources that no sample has, or of a file that is no split, before any film is read.

    Raises
    ------
    DataError
        When it is refused. What depends on the films themselves, `partition` refuses.
    """
    if found := _SOURCE.fullmatch(scheme):
        _named(found[1], _labels(samples))
    elif scheme not in (HOLD_OUT, ALL_SOURCES) and not _FOLD.fullmatch(scheme) and not _ALL_FOLDS.fullmatch(scheme):
        _read(Path(scheme))


def each(samples: Sequence[Sample], scheme: str) -> tuple[str, ...]:
    """Return the schemes that ``scheme`` stands for, each of which `partition` takes.

    ``"folds:5"`` stands for each of five folds, ``"sources"`` for each source that can be left out, and any other for
    itself.

    Raises
    ------
    DataError
        When there is no such fold, or no source can be left out.
    """
    if found := _ALL_FOLDS.fullmatch(scheme):
        if int(found[1]) < 2:
            raise DataError("One fold would leave nothing to train on.", "Write 'folds:5'.")
        return tuple(f"fold:{number + 1}/{found[1]}" for number in range(int(found[1])))
    if scheme != ALL_SOURCES:
        return (scheme,)
    sources = [source for source, classes in leave_one_source_out(samples).items() if classes["estimable"]]
    if not sources:
        raise DataError("No source can be left out: no class has films of two.", "Use 'folds:5'.")
    return tuple(f"source:{source}" for source in sources)


def leave_one_source_out(samples: Sequence[Sample]) -> dict[str, dict[str, list[str]]]:
    """Return for each source which of its classes can be measured on it by a model that never saw it, JSON-ready.

    A class that has films of no other source cannot be learnt without this one: ``not_estimable``. All are where fewer
    than two classes would be left to train on.
    """
    labels = _labels(samples)
    result = {}
    for source in sorted(labels):
        estimable = _estimable(labels, {source})
        result[source] = {"estimable": sorted(estimable), "not_estimable": sorted(labels[source] - estimable)}
    return result


def thawed(samples: Sequence[Sample], file: Path) -> Split:
    """Return the split in ``file``, which a run wrote as ``split.json``; films are known by the hash of their bytes.

    Films that are not in it are left out.

    Raises
    ------
    DataError
        When it is missing or damaged, when a film of it is not in the data, or when it splits a group.
    """
    kept = _read(file)
    places = {sample.sha256: place for place, sample in enumerate(samples) if sample.sha256}
    frozen: Mapping[str, Mapping[str, str]] = kept["films"]
    missing = sum(sha256 not in places for part in frozen.values() for sha256 in part)
    if missing:
        raise DataError(f"{missing} films of the frozen split are not in the data.", "Use the data it was made of.")
    parts = {part: [places[sha256] for sha256 in own] for part, own in frozen.items()}
    dropped = {"not in the frozen split": len(samples) - sum(map(len, parts.values()))}
    result = replace(
        made(samples, parts, int(kept["seed"]), dropped),
        scheme=str(kept["scheme"]),
        fractions=tuple(map(float, kept["fractions"])),
        origin=file,
    )
    if dict(result.sha256) != kept["sha256"]:
        raise DataError("The frozen split is not what its hashes say.", "Take it from its run again.")
    groups = components(samples)
    homes = {(groups[i], part) for part, own in parts.items() for i in own}
    if len(homes) > len({group for group, _ in homes}):
        raise DataError("The frozen split has films of one patient, or copies, in two parts.", "Make a new split.")
    return result


def _fold(samples: Sequence[Sample], number: int, count: int, seed: int, fractions: Sequence[float]) -> Split:
    if count < 2 or not 1 <= number <= count:
        raise DataError(f"There is no fold {number} of {count}.", _FORMS)
    kept, dropped = distinct(samples)
    home = assign(samples, kept, seed, [1.0 / count] * count)
    test = [i for i in kept if home[i] == number - 1]
    return _around(samples, kept, test, dropped, f"fold:{number}/{count}", seed, fractions)


def _without_sources(samples: Sequence[Sample], text: str, seed: int, fractions: Sequence[float]) -> Split:
    labels = _labels(samples)
    held = _named(text, labels)
    estimable = _estimable(labels, held)
    if not estimable:
        raise DataError(
            f"Nothing can be measured on '{text}' alone: its classes have no other source.", "Choose another source."
        )
    kept, dropped = distinct(samples)
    groups = components(samples)
    inside = [i for i in kept if samples[i].source in held]
    touched = {groups[i] for i in inside}
    test = [i for i in inside if samples[i].label in estimable]
    rest = [i for i in kept if groups[i] not in touched]
    dropped = dropped | {
        "class not estimable": len(inside) - len(test),
        "patient also in the held-out source": len(kept) - len(inside) - len(rest),
    }
    return _around(samples, [*rest, *test], test, dropped, f"source:{'+'.join(sorted(held))}", seed, fractions)


def _labels(samples: Sequence[Sample]) -> dict[str, set[str]]:
    """Return the classes of each source."""
    labels: dict[str, set[str]] = {}
    for sample in samples:
        labels.setdefault(sample.source, set()).add(sample.label)
    return labels


def _named(text: str, known: Collection[str]) -> set[str]:
    """Return the sources that ``text`` names: one, whose name may have a plus in it, or several with plus between."""
    named = {text} if text in known else {part.strip() for part in text.split("+")}
    for source in sorted(named):
        if source not in known:
            raise DataError(f"The data has no source '{source}'.", f"It has: {', '.join(sorted(known))}.")
    return named


def _estimable(labels: Mapping[str, set[str]], held: set[str]) -> set[str]:
    """Return the classes of the sources ``held`` that others teach; none where fewer than two are left to learn."""
    left = {label for source, own in labels.items() if source not in held for label in own}
    measured = {label for source in held for label in labels[source]}
    return measured & left if len(left) > 1 and UNKNOWN not in held else set()


def _around(
    samples: Sequence[Sample],
    kept: Sequence[int],
    test: Sequence[int],
    dropped: Mapping[str, int],
    scheme: str,
    seed: int,
    fractions: Sequence[float],
) -> Split:
    """Return the split with this test part; the other films are parted by the shares of the other parts."""
    held = set(test)
    rest = [i for i in kept if i not in held]
    names = [part for part in PARTS if part != "test"]
    shares = [share for part, share in zip(PARTS, fractions, strict=True) if part != "test"]
    shares = [share / sum(shares) for share in shares]
    home = assign(samples, rest, seed, shares)
    parts = {name: [i for i in rest if home[i] == place] for place, name in enumerate(names)}
    labels = {samples[i].label for i in kept}
    check_classes(samples, labels, [parts[name] for name, share in zip(names, shares, strict=True) if share > 0])
    return replace(made(samples, parts | {"test": test}, seed, dropped), scheme=scheme, fractions=tuple(fractions))


def _read(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(content, dict) and {"films", "fractions", "seed", "scheme", "sha256"} <= set(content):
            return content
    except (OSError, ValueError) as error:
        raise DataError("The split is neither understood nor a file that can be read.", _FORMS) from error
    raise DataError("The file is no split of a run.", _FORMS)
