"""report.html of an evaluation: one self-contained page with figures, plots, controls and what they cannot show."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import escape
from string import Template
from typing import Any

import numpy as np

from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics.markdown import bullets, literal, section, share, table
from cxrviewer.training.card.failures import failures
from cxrviewer.training.card.figures import at_operating_points, intervals, measured, probabilities
from cxrviewer.training.card.robustness import robustness
from cxrviewer.training.card.shortcuts import shortcuts
from cxrviewer.training.evaluation import plots
from cxrviewer.training.evaluation.paired import AccuracyDifference, AreaDifference
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.version import __version__

_STAYS = "The surest errors. This page holds films and their names: keep it where the data is."
_PAGE = Template("""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>cxrviewer evaluation</title>
<style>
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.notice{background:#fff4d6;border-left:4px solid #b7791f;padding:.5rem .8rem;font-weight:600}
table{border-collapse:collapse;margin:.8rem 0}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #d8dee4;
font-variant-numeric:tabular-nums}
img{max-width:100%;height:auto}.errors{display:grid;grid-template-columns:repeat(auto-fit,minmax(34rem,1fr));gap:1rem}
.errors figure{margin:0}.errors img{width:32%;margin-right:1%;background:#000}figcaption{font-size:.9rem}
code{overflow-wrap:anywhere}footer{color:#57606a;margin-top:2rem}
</style></head><body>
<h1>Evaluation of $bundle</h1>
<p class="notice">$notice</p>
$body
<footer>cxrviewer $version. Films: $scope. Weights <code>$sha256</code>, data <code>$data</code>.</footer>
</body></html>
""")


def html(
    result: Mapping[str, Any],
    predictions: Predictions,
    scaling: Scaling,
    errors: str = "",
    unreadable: Sequence[str] = (),
) -> str:
    """Return the page.

    Parameters
    ----------
    result
        What `evaluate.evaluate` found: ``overlap``, ``dropped``, figures, ``at_operating_points``, ``limits``,
        ``shortcuts``, ``failures`` and, perhaps, ``robustness`` and ``against``.
    predictions
        The answers that it rests on.
    scaling
        Of the calibration.
    errors
        Pictures of the surest errors, as `failure_pictures` makes them.
    unreadable
        Name and reason of each film that cannot be read.
    """
    names = [literal(sample.path) for sample in predictions.samples]
    told = [*result["limits"], *result["shortcuts"]["alarms"], *result.get("robustness", {}).get("alarms", [])]
    sections = [
        section("Was the model made of these films?", result["overlap"]["sentence"]),
        *_dropped(result["dropped"], unreadable),
        section("What these figures cannot show", bullets(told)),
        section(
            f"Figures on {result['films']} films of {result['groups']} groups",
            intervals(result),
            *measured(predictions.classes, result),
            probabilities(result["probabilities"], "these films"),
        ),
        section("At the operating points of the bundle", *at_operating_points(result["at_operating_points"])),
        section("Shortcut audit", *shortcuts(result["shortcuts"])),
        section("Robustness", *robustness(result.get("robustness"))),
    ]
    if "against" in result:
        sections.append(section("Against another model, on the same films", *_against(result["against"])))
    failed = section("Failure analysis", *failures(result["failures"], names))
    return _PAGE.substitute(
        bundle=escape(result["bundle"]),
        notice=escape(NOTICE),
        body=_rendered("\n\n".join(sections))
        + _pictures(result, predictions, scaling)
        + _rendered(failed)
        + (f"<p>{escape(_STAYS)}</p>{errors}" if errors else ""),
        version=__version__,
        scope=escape(result["scope"]),
        sha256=result["bundle_sha256"],
        data=result["data_sha256"],
    )


def _dropped(found: Mapping[str, Any], unreadable: Sequence[str]) -> list[str]:
    """Return the section on films that cannot be measured on; none where only the own test part was asked about."""
    if not found:
        return []
    named = bullets([*map(literal, unreadable)]) * bool(unreadable)
    return [section("Films that cannot be measured on", found["sentence"], named)]


def _against(found: Mapping[str, Any]) -> list[str]:
    accuracy = found["accuracy"]
    rows = [
        [label, f"{a['first']:.3f}", f"{a['second']:.3f}", share(a["difference"], a["interval"]), f"{a['p']:.3g}"]
        for label, a in found["areas"].items()
    ]
    return [
        found["overlap"]["sentence"].replace("this model", "the other model"),
        f"The other model is {found['bundle']} (`{found['bundle_sha256'][:12]}`). Only this one was right on"
        f" {accuracy['only_first']} films, only the other on {accuracy['only_second']} (McNemar, exact: p ="
        f" {accuracy['p']:.3g}). Areas under the ROC curves by DeLong. Both take films as independent:",
        table(["class", "this", "other", "difference", "p"], rows),
    ]


def against(
    other: Bundle, found: tuple[AccuracyDifference, Mapping[str, AreaDifference]], overlap: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return what `paired.compare` found, JSON-ready, beside the other model's name, hash and training films."""
    accuracy, areas = found
    return {
        "bundle": other.name,
        "bundle_sha256": other.sha256,
        "overlap": overlap,
        "accuracy": asdict(accuracy),
        "areas": {label: asdict(area) for label, area in areas.items()},
    }


def _rendered(markdown: str) -> str:
    from markdown_it import MarkdownIt

    page: str = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)
    return page


def _pictures(result: Mapping[str, Any], predictions: Predictions, scaling: Scaling) -> str:
    answers = predictions.scaled(scaling)  # of which the tables tell
    drawn = {
        "Confusion matrix": plots.confusion(np.array(result["confusion"]), predictions.classes),
        "ROC, each class against the others": plots.roc(answers),
        "Precision and recall": plots.precision_recall(answers),
        "Reliability": plots.reliability(predictions, scaling),
    }
    if "robustness" in result:
        drawn["Robustness"] = plots.robustness(result["robustness"])
    parts = ["<h2>Plots</h2>"]
    for title, content in drawn.items():
        data = base64.b64encode(content).decode("ascii")
        parts.append(
            f'<figure><img alt="{title}" src="data:image/png;base64,{data}"><figcaption>{title}</figcaption></figure>'
        )
    return "".join(parts)
