"""The page that tells what words on films do to a model."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.explain.heatmap import METHOD_NAMES
from cxrviewer.training.basics.markdown import NOT_DONE, bullets, section, table
from cxrviewer.training.words.lettering import MARKS, WORDS
from cxrviewer.training.words.word_figures import ONE_GROUP

NOTHING = "No kind of mark moved the answers clearly more than its placebo."


def page(found: Mapping[str, Any]) -> str:
    """Return the page in Markdown for what `cxrviewer.training.words.words.words` found."""
    told = [
        "# Words on films",
        f"Bundle `{found['bundle']}` {found['bundle_version']}, weights `{found['bundle_sha256'][:12]}`."
        f" {found['overlap']} {found['films']} were asked about, a sample of every class and source ({found['scope']})."
        f" {found['lettered']} of these have lettering of their own that was found and painted over.",
        "Letters and side markers say nothing of lungs. A model whose answers move when they come or go reads them.",
        bullets(found["alarms"] or [NOTHING]),
        section("The answers", table(_ANSWERS, [_answers(trial) for trial in found["trials"]])),
        section("Where the probability goes", _EITHER, table(["mark", *found["classes"]], _classes(found))),
        section("The heatmaps", _SHARES, table(_HEAT, _heat(found))),
        section("How it was measured", bullets(_how(found))),
    ]
    return "\n\n".join(told) + "\n"


_ANSWERS = (
    "mark",
    "films",
    "probability moved",
    "by the placebo",
    "beyond the placebo",
    "answers changed",
    "by the placebo",
    "found by the finder",
)
_EITHER = "Mean change of each calibrated probability, in points; below it that of the placebo."
_HEAT = ("mark", "method", "area", "before", "with it", "rise", "placebo before", "with the placebo")
_SHARES = (
    "Share of the magnitude of the heatmap that lies on the mark's box, before and after. It is the heatmap that a"
    " reader"
    " would be shown: that of the answer, before or after. A map that knows nothing has the area there."
)


def _answers(trial: Mapping[str, Any]) -> list[object]:
    moved, changed = trial["moved"], trial["changed"]
    return [
        trial["name"],
        trial["films"],
        *(_percent(moved[kind]) for kind in ("mark", "placebo", "excess")),
        *(_count(changed[kind], trial["films"]) for kind in ("mark", "placebo")),
        "-" if trial["found"] is None else f"{trial['found']} of {trial['films']}",
    ]


def _classes(found: Mapping[str, Any]) -> list[list[object]]:
    rows: list[list[object]] = []
    for trial in found["trials"]:
        for kind, name in (("mark", trial["name"]), ("placebo", "*placebo*")):
            rows.append([name, *(_points(trial["classes"][label][kind]) for label in found["classes"])])
    return rows


def _heat(found: Mapping[str, Any]) -> list[list[object]]:
    kinds = ("before", "mark", "rise", "placebo_before", "placebo")
    return [
        [
            trial["name"],
            METHOD_NAMES[method],
            f"{100 * trial['area']:.2f} %",
            *(_percent(shares[kind], 2) for kind in kinds),
        ]
        for trial in found["trials"]
        for method, shares in trial["shares"].items()
    ]


def _how(found: Mapping[str, Any]) -> list[str]:
    heights = ", ".join(f"{mark.name} {100 * mark.height:.0f} %" for mark in MARKS)
    return [
        f"White letters near a corner by chance where nothing stood: L or R, or one of {', '.join(WORDS)}. Heights as"
        " shares"
        f" of the film's smaller side: {heights}.",
        "Done to the displayed film at its own resolution, before the preprocessing.",
        "Placebo: a box of the same size at another corner, painted with its surroundings (Telea 2004) and with noise"
        " of"
        " their deviation. For painted-over lettering: the same shape, mirrored.",
        "Probability moved: half the sum of the changes of all calibrated probabilities. Intervals of 95 %: bootstrap"
        " over"
        " patients, Wilson's for counts; what lies beyond the placebo is taken film by film.",
        "A kind of mark is named above when its whole interval beyond the placebo lies above"
        f" {100 * found['margin']:.0f} %, or when the intervals of the answers changed do not meet.",
        "The finder looks for sharp bright shapes near the border; where it misses what was put there, it misses some"
        " of what"
        " films bring along.",
        "Made by `cxrviewer words`; the text is written with the figures, nothing is typed in.",
    ]


def _percent(figure: Mapping[str, Any], digits: int = 1) -> str:
    if not figure["interval"]:
        return f"{100 * figure['mean']:.{digits}f} % ({NOT_DONE}: {ONE_GROUP})"
    low, high = figure["interval"]
    return f"{100 * figure['mean']:.{digits}f} % ({100 * low:.{digits}f} % to {100 * high:.{digits}f} %)"


def _points(figure: Mapping[str, Any]) -> str:
    if not figure["interval"]:
        return f"{100 * figure['mean']:+z.1f} ({NOT_DONE}: {ONE_GROUP})"
    low, high = (100 * value for value in figure["interval"])
    return f"{100 * figure['mean']:+z.1f} ({low:+z.1f} to {high:+z.1f})"


def _count(figure: Mapping[str, Any], films: int) -> str:
    low, high = figure["interval"]
    return f"{figure['films']} of {films} ({100 * low:.0f} % to {100 * high:.0f} %)"
