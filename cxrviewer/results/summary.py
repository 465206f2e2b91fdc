"""Summary: summary.html of a batch: how the answers are spread, what the gate refused, and the films to look at first.

It is made from the table alone, row by row, so that its size and memory do not grow with the films. It names no input.
"""

import base64
import csv
import heapq
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template

from cxrviewer.errors import OutputError, UnreadableFilmError
from cxrviewer.files import write_text
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.analysis import NOTICE, about_classes
from cxrviewer.inference.bundle import Bundle
from cxrviewer.results.pictures import jpeg
from cxrviewer.results.table import words_cell
from cxrviewer.version import __version__

_BINS = 20
_HIGHEST = 8  # films shown for each class
_THUMBNAIL = 180

_PAGE = Template("""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>cxrviewer summary</title>
<style>
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.4rem;margin:0 0 .3rem}h2{font-size:1.05rem;margin:1.6rem 0 .5rem}
.notice{background:#fff4d6;border-left:4px solid #b7791f;padding:.5rem .8rem;font-weight:600}
.limit{color:#8a4b08;margin:0}
table{border-collapse:collapse}th,td{text-align:left;padding:.3rem .7rem;border-bottom:1px solid #d8dee4}
.bins{display:flex;align-items:flex-end;height:6rem;gap:2px;border-bottom:1px solid #8a94a0;max-width:36rem}
.bins i{flex:1;background:#2f6f9f}.ends{display:flex;justify-content:space-between;max-width:36rem;font-size:.8rem}
.films{display:flex;flex-wrap:wrap;gap:.6rem}figure{margin:0;width:11.5rem}figure img{width:100%;background:#000}
figcaption,small,footer{font-size:.85rem;color:#57606a;overflow-wrap:anywhere}
</style></head><body>
<h1>Summary of $films films</h1>
<p class="notice">$notice</p>
<h2>Outcomes</h2><table>$outcomes</table>
$classes
<h2>What these numbers rest on</h2><ul>$limits</ul>
<footer><p>cxrviewer $version, bundle $bundle <code>$sha256</code>.<br>$notice</p></footer>
</body></html>
""")


@dataclass(slots=True)
class _Spread:
    """How the calibrated probabilities of one class are spread, and the films with the highest."""

    bins: list[int] = field(default_factory=lambda: [0] * _BINS)
    highest: list[tuple[float, int, str]] = field(default_factory=list)
    top: int = 0

    def add(self, value: float, place: int, folder: str) -> None:
        self.bins[min(int(value * _BINS), _BINS - 1)] += 1
        entry = (value, -place, folder)  # of equal ones the first counts
        if all(folder != other for _, _, other in self.highest):
            push = heapq.heappush if len(self.highest) < _HIGHEST else heapq.heappushpop
            push(self.highest, entry)


@dataclass(slots=True)
class _Counts:
    gate: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    classes: dict[str, _Spread] = field(default_factory=dict)


def write_summary(table: Path, bundle: Bundle, target: Path) -> None:
    """Write the summary of ``table`` to ``target``; nothing where there is no table.

    Parameters
    ----------
    table
        results.csv of a run; the folders that it names lie beside it.
    bundle
        The bundle that answered.
    target
        Where the page goes.

    Raises
    ------
    OutputError
        When the table cannot be read or the page cannot be written.
    """
    if not table.exists():
        return
    counts = _Counts(classes={label: _Spread() for label in bundle.classes})
    try:
        with table.open(encoding="utf-8", newline="") as stream:
            for place, row in enumerate(csv.DictReader(stream)):
                _add(counts, place, row)
    except (OSError, ValueError, KeyError) as error:
        raise OutputError(f"The table '{table}' cannot be read for its summary.", "Run it again.") from error
    write_text(target, _page(counts, bundle, table.parent))


def _add(counts: _Counts, place: int, row: dict[str, str]) -> None:
    if row["error"]:
        counts.gate["failed"] += 1
        return
    counts.gate[row["gate"]] += 1
    counts.reasons.update(row["reasons"].split())
    for label, spread in counts.classes.items():
        value = row[f"calibrated {label}"]
        if value:
            spread.add(float(value), place, row["folder"])
            spread.top += row["top"] == words_cell(label)


_OUTCOMES = {
    "pass": "scored",
    "warn": "scored, with a warning of the gate",
    "block": "refused by the gate",
    "overridden": "refused by the gate, scored because a reader wanted it",
    "failed": "not read: see the table",
}


def _page(counts: _Counts, bundle: Bundle, folder: Path) -> str:
    outcomes = [(_OUTCOMES[name], counts.gate[name]) for name in _OUTCOMES if counts.gate[name]]
    outcomes += [(f"reason {code} of the gate", number) for code, number in sorted(counts.reasons.items())]
    own = about_classes(bundle.sentences, bundle.classes)
    return _PAGE.substitute(
        films=sum(counts.gate.values()),
        notice=escape(NOTICE),
        outcomes="".join(f"<tr><td>{escape(name)}</td><td>{number}</td></tr>" for name, number in outcomes),
        classes="".join(
            _class(label, spread, folder, own.get(label, ""))
            for label, spread in counts.classes.items()
            if spread.highest
        ),
        limits="".join(f"<li>{escape(sentence)}</li>" for sentence in bundle.sentences),
        version=__version__,
        bundle=escape(bundle.name),
        sha256=escape(bundle.sha256),
    )


def _class(label: str, spread: _Spread, folder: Path, limit: str) -> str:
    most = max(spread.bins)
    bars = "".join(
        f'<i style="height:{number / most:.1%}" '
        f'title="{100 * place / _BINS:.0f} to {100 * (place + 1) / _BINS:.0f} %: {number}"></i>'
        for place, number in enumerate(spread.bins)
    )
    films = "".join(_figure(value, name, folder) for value, _, name in sorted(spread.highest, reverse=True))
    return (
        f'<h2>{escape(label)}</h2><p class="limit">{escape(limit)}</p>'
        f"<p>The most probable class of {spread.top} films.</p>"
        f'<div class="bins">{bars}</div><div class="ends"><span>0 %</span><span>calibrated probability</span>'
        f'<span>100 %</span></div><p>Highest:</p><div class="films">{films}</div>'
    )


def _figure(value: float, name: str, folder: Path) -> str:
    caption = f"<figcaption>{100 * value:.1f} %, {escape(name)}</figcaption>"
    return f"<figure>{''.join(_thumbnail(folder / name))}{caption}</figure>"


def _thumbnail(folder: Path) -> Iterator[str]:
    """Yield a small picture of the film, nothing where none was written."""
    try:
        grey = open_radiograph(folder / "film.png").render()
    except UnreadableFilmError:
        return
    yield f'<img alt="" src="data:image/jpeg;base64,{base64.b64encode(jpeg(grey, _THUMBNAIL)).decode()}">'
