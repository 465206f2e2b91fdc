"""report.html: one self-contained page with the film, its heatmaps, the numbers and the sentences they need."""

import base64
from collections.abc import Mapping, Sequence
from html import escape
from string import Template

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import NOTICE, Analysis, ClassProbability, about_classes
from cxrviewer.results.pictures import jpeg
from cxrviewer.version import __version__

_LONGEST = 900
ZONES = {"below": "below the operating point", "indeterminate": "indeterminate", "above": "above the operating point"}

#: Said below the intervals, which surprise where they do not hold the value.
RELIABILITY = (
    "Were of the class: 95 % interval, of films with a similar score among those that the model was calibrated on."
    " It is about those films, so it need not hold the score of this one."
)

#: Said where a reader had a film scored that the gate had refused.
AGAINST_THE_GATE = "Refused by the input gate, and scored because a reader wanted it."

_PAGE = Template("""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>cxrviewer report</title>
<style>
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.4rem;margin:0 0 .3rem}h2{font-size:1.05rem;margin:1.6rem 0 .5rem}
.notice{background:#fff4d6;border-left:4px solid #b7791f;padding:.5rem .8rem;font-weight:600}
.refused{background:#fde8e8;border-left:4px solid #b42318;padding:.5rem .8rem}
.films{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem}
figure{margin:0}figure img{width:100%;background:#000;display:block}figcaption{font-size:.9rem;margin-top:.3rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #d8dee4}
.limit td{color:#8a4b08;font-size:.9rem;padding-top:0}
td.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{background:#e6eaef;height:.6rem;min-width:7rem}.bar i{display:block;height:100%;background:#2f6f9f}
.scale{height:.7rem;border:1px solid #8a94a0}
.ends{display:flex;justify-content:space-between;font-size:.8rem}
small,footer{color:#57606a}code{font-size:.85em;overflow-wrap:anywhere}
@media print{body{margin:0}.films{grid-template-columns:repeat(3,1fr)}}
</style></head><body>
<h1>Chest radiograph: model output</h1>
<p class="notice">$notice</p>
$gate
<div class="films">$films</div>
$answers
$measurements
<h2>What these numbers rest on</h2><ul>$limits</ul>
<h2>Film</h2><table>$facts</table>
<footer><p>cxrviewer $version, bundle $bundle <code>$sha256</code>, device $device.<br>$notice</p></footer>
</body></html>
""")


def html(
    radiograph: Radiograph,
    analysis: Analysis,
    grey: NDArray[np.uint8],
    overlays: Sequence[NDArray[np.uint8]],
    limits: Sequence[str],
    measurements: Sequence[str] = (),
) -> str:
    """Return the report as one HTML page without patient data.

    Parameters
    ----------
    radiograph, analysis
        The film and its answer.
    grey
        The film as 8-bit grey.
    overlays
        The film under each of the analysis' heatmaps, RGB, in their order.
    limits
        The bundle's sentences that must stand beside every number.
    measurements
        What was measured on the film, one line each.
    """
    own, others = parted(limits, analysis)
    figures = [_figure(grey, "Film as its file asks for it to be shown", "")]
    figures += [
        _figure(picture, f"{heatmap.name}, {heatmap.target}", _legend(heatmap) + _checks(heatmap))
        for heatmap, picture in zip(analysis.heatmaps, overlays, strict=True)
    ]
    return _PAGE.substitute(
        notice=escape(NOTICE),
        gate=_gate(analysis),
        films="".join(figures),
        answers=_answers(analysis.probabilities, own),
        limits="".join(f"<li>{escape(sentence)}</li>" for sentence in (*others, *analysis.remarks)),
        measurements=_measurements(measurements),
        facts="".join(f"<tr><th>{escape(n)}</th><td>{escape(v)}</td></tr>" for n, v in facts(radiograph).items()),
        version=__version__,
        bundle=escape(analysis.bundle.name),
        sha256=escape(analysis.bundle.sha256),
        device=escape(analysis.device),
    )


def parted(limits: Sequence[str], analysis: Analysis) -> tuple[dict[str, str], list[str]]:
    """Return the sentences that belong beside the number of a class, by its label, and the others."""
    own = about_classes(limits, (entry.label for entry in analysis.probabilities))
    return own, [sentence for sentence in limits if sentence not in own.values()]


def _figure(pixels: NDArray[np.uint8], caption: str, legend: str) -> str:
    data = base64.b64encode(jpeg(pixels, _LONGEST)).decode()
    text = escape(caption)
    image = f'<img alt="{text}" src="data:image/jpeg;base64,{data}">'
    return f"<figure>{image}<figcaption>{text}{legend}</figcaption></figure>"


def _legend(heatmap: Heatmap) -> str:
    """Return a colour bar with its numbers and the sentence on what a heatmap shows."""
    colours = ",".join("#" + bytes(colour).hex() for colour in palette(signed=heatmap.signed)[::16])
    low = -heatmap.scale if heatmap.signed else 0.0
    ends = f"<span>{low:.3g}</span><span>{escape(heatmap.unit)}</span><span>{heatmap.scale:.3g}</span>"
    bar = f'<div class="scale" style="background:linear-gradient(90deg,{colours})"></div><div class="ends">{ends}</div>'
    return f"{bar}<small>{escape(CAPTION)}</small>"


def _checks(heatmap: Heatmap) -> str:
    """Return what was found when the map was checked; a map that failed says so first."""
    rows = "".join(f"<li>{escape(test.verdict)}: {escape(test.text)}</li>" for test in heatmap.tests)
    failed = f'<p class="refused">FAILED: {escape(heatmap.reason)}</p>' if heatmap.verdict == "failed" else ""
    return f"{failed}<details><summary>Checks of this map: {heatmap.verdict}</summary><ul>{rows}</ul></details>"


def _gate(analysis: Analysis) -> str:
    if not analysis.gate.reasons:
        return "<p>Input gate: passed.</p>"
    reasons = "".join(f"<li>{escape(r.code)} {escape(r.name)}: {escape(r.text)}</li>" for r in analysis.gate.reasons)
    refusals = {"block": "Not scored.", "overridden": AGAINST_THE_GATE}
    if analysis.gate.status in refusals:
        return f'<div class="refused"><strong>{refusals[analysis.gate.status]}</strong><ul>{reasons}</ul></div>'
    return f"<h2>Warnings of the input gate</h2><ul>{reasons}</ul>"


def _answers(probabilities: Sequence[ClassProbability], limits: Mapping[str, str]) -> str:
    if not probabilities:
        return ""
    rows = "".join(
        f"<tr><td>{escape(p.label)}</td>"
        f'<td class="n">{100 * p.calibrated:.1f} %</td>'
        f'<td><div class="bar"><i style="width:{p.calibrated:.1%}"></i></div></td>'
        f'<td>{p.reliability}</td><td class="n">{100 * p.raw:.1f} %</td>'
        f'<td>{ZONES[p.zone]} (<span class="n">{p.threshold:.2f}</span>)</td></tr>'
        f"{_limit(limits.get(p.label, ''))}"
        for p in probabilities
    )
    head = (
        "<tr><th>Class</th><th>Calibrated</th><th></th><th>Were of the class</th><th>Raw</th>"
        "<th>Operating point</th></tr>"
    )
    return f"<h2>Probabilities</h2><table>{head}{rows}</table><p><small>{RELIABILITY}</small></p>"


def _limit(sentence: str) -> str:
    return f'<tr class="limit"><td colspan="6">{escape(sentence)}</td></tr>' if sentence else ""


def _measurements(lines: Sequence[str]) -> str:
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h2>Measurements</h2><ul>{rows}</ul>" if rows else ""


def facts(radiograph: Radiograph) -> dict[str, str]:
    """Return what a report says of the film itself, by the names of its lines, without patient data."""
    geometry, told = radiograph.geometry, radiograph.facts
    spacing = geometry.spacing
    return {
        "Size": f"{geometry.rows} x {geometry.columns} pixels",
        "Pixel spacing": f"{spacing.row:g} x {spacing.column:g} mm ({spacing.source})" if spacing else "unknown",
        "Kind": told.modality or radiograph.kind,
        "View": told.view or "not stated",
        "SHA-256 of the file": radiograph.sha256,
        "Notices": " ".join(notice.text for notice in radiograph.notices) or "none",
    }
