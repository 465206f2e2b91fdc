"""The model card on the gate: which wrong inputs its learnt rules tell, and how many proper films they hold up."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.training.basics.markdown import bullets, share, table

Found = Mapping[str, Any]

_NONE = (
    "Not done: the gate has no learnt rules for this model. Only the header and simple properties of the picture are"
    " checked. `packaging/make_gate.py` in the source of the program makes and measures them."
)
UNTESTED = (
    "Lateral and oblique chest films, and radiographs of other parts of the body, were not at hand: that the learnt"
    " rules tell them is not tested. Where the header names view and body part, its rules refuse them.",
    "Films of children: told by the header's age alone.",
    "Films with large devices, after surgery, or of bedridden patients may be warned of more often; not tested.",
)


def gate(found: Found | None) -> list[str]:
    """Return the section on what was measured by `packaging/make_gate.py`; None says that there are no such rules."""
    if not found:
        return [_NONE]
    whole = found["whole"]
    return [
        f"Of {whole['wrong']} wrong inputs of {len(found['wrong'])} kinds {share(whole['told'])} were blocked or warned"
        f" of, {share(whole['blocked'])} blocked; of {whole['proper']} proper films of the test part"
        f" {share(whole['proper_blocked'], whole['proper_blocked_interval'])} were blocked and"
        f" {share(whole['proper_warned'])} warned of. Nothing in these tables was used for fitting or for thresholds.",
        "Proper films. Blocked means not scored unless a reader overrides it; warned of means scored with a warning:",
        _proper(found["proper"]),
        "Wrong inputs made of films of the test part (or, *elsewhere*, of the largest other set), and pictures that are"
        " no films; *named* is how often the rule for that kind was among the reasons. The rest are areas under the ROC"
        " curve against the proper films of the same place: of the classifier (which was fitted to these kinds, but for"
        " CT, MR and ultrasound), and of three scores that know no wrong input at all:",
        _wrong(found["wrong"]),
        "Rules, and the log odds against a proper film, or the distance, from which they warn and block:",
        _rules(found["rules"]),
        found["thresholds"],
        "Not tested:",
        bullets(UNTESTED),
    ]


def _proper(sets: Sequence[Found]) -> str:
    rows = [
        [
            entry["name"],
            entry["films"],
            share(entry["blocked"], entry["blocked_interval"]),
            share(entry["warned"], entry["warned_interval"]),
            ", ".join(f"{code} {count}" for code, count in entry["codes"].items()) or "none",
        ]
        for entry in sets
    ]
    return table(["proper films", "films", "blocked", "warned of", "reasons"], rows)


def _wrong(sets: Sequence[Found]) -> str:
    scores = ("classifier", "Mahalanobis", "nearest neighbours", "energy")
    rows = [
        [
            entry["name"],
            entry["films"],
            share(entry["blocked"]),
            share(entry["told"]),
            share(entry["named"]) if entry["named"] is not None else "no rule of its own",
            *(share(entry["auroc"][score]) for score in scores),
        ]
        for entry in sets
    ]
    head = ["wrong input", "pictures", "blocked", "blocked or warned of", "named"]
    return table([*head, *(f"AUROC, {score}" for score in scores)], rows)


def _rules(rules: Sequence[Found]) -> str:
    rows = [[f"{r['code']} {r['name']}", r["text"], _limit(r["warn"]), _limit(r["block"])] for r in rules]
    return table(["rule", "what the reader is told", "warns from", "blocks from"], rows)


def _limit(value: float | None) -> str:
    return "never" if value is None else f"{value:.2f}"
