"""Header rules of the gate: what a file says of itself, whatever its picture looks like."""

from collections.abc import Callable, Iterator

from cxrviewer.imaging.film.radiograph import Facts
from cxrviewer.inference.analysis import Reason

_PROJECTION_MODALITIES = {"", "CR", "DX", "DR", "RG", "RF", "XA", "OT", "SC", "PX"}
_LATERAL_VIEWS = {"LL", "RL", "LATERAL", "LAT", "LLO", "RLO", "LPO", "RPO", "LAO", "RAO"}
_FRONTAL_VIEWS = {"AP", "PA"}
_CHEST_WORDS = ("CHEST", "THORAX", "LUNG", "RIB", "TORAX")
_SECONDARY_CAPTURE = (
    "1.2.840.10008.5.1.4.1.1.7"  # Secondary Capture Image Storage, and the start of its multi-frame kin
)

Rule = Callable[[Facts], Reason | None]


def header_reasons(facts: Facts, orientation: tuple[str, str] | None = None) -> Iterator[Reason]:
    """Yield what a header says against scoring its film.

    Parameters
    ----------
    facts
        What it says of the film.
    orientation
        Patient Orientation (0020,0020): directions of the patient to the right and to the bottom of the picture.
    """
    found = (*(rule(facts) for rule in _RULES), _orientation(facts, orientation))
    return (reason for reason in found if reason is not None)


def _body_part(facts: Facts) -> Reason | None:
    if not facts.body_part or any(word in facts.body_part for word in _CHEST_WORDS):
        return None
    return Reason("G01", "NOT_CHEST", "The header says that this is not a film of the chest.", blocks=True)


def _modality(facts: Facts) -> Reason | None:
    if facts.modality in _PROJECTION_MODALITIES:
        return None
    text = f"The modality is {facts.modality[:16]}, not a projection radiograph."
    return Reason("G02", "WRONG_MODALITY", text, blocks=True)


def _view(facts: Facts) -> Reason | None:
    if facts.view not in _LATERAL_VIEWS:
        return None
    return Reason("G03", "LATERAL", "A lateral or oblique view; the model knows frontal films only.", blocks=True)


def _orientation(facts: Facts, orientation: tuple[str, str] | None) -> Reason | None:
    """Refuse a picture along whose main directions the patient goes from front to back, unless its view is stated."""
    if facts.view in _LATERAL_VIEWS or orientation is None or not {way[:1] for way in orientation} & {"A", "P"}:
        return None
    if facts.view in _FRONTAL_VIEWS:
        text = "The header calls the view frontal, but gives the directions of a lateral one."
        return Reason("G03", "LATERAL", text, blocks=False)
    text = "Its directions are those of a lateral view; the model knows frontal films only."
    return Reason("G03", "LATERAL", text, blocks=True)


def _intent(facts: Facts) -> Reason | None:
    if facts.intent != "FOR PROCESSING":
        return None
    return Reason("G04", "FOR_PROCESSING", "Raw detector values (FOR PROCESSING), not a film to read.", blocks=True)


def _secondary_capture(facts: Facts) -> Reason | None:
    """Warn of a copy of a screen or of a scan: grey levels, size and what is drawn on it are no longer the detector's.

    Sites send films as Secondary Capture (PS3.3 A.8) for good reasons too, so that it does not block by itself.
    """
    captured = facts.modality == "SC" or facts.sop_class.startswith(_SECONDARY_CAPTURE)
    if not captured and facts.burned_in_annotation != "YES":
        return None
    text = "The header says that this is a picture with text burned into it."
    if captured:
        text = "The header says that this is a secondary capture, a copy from a screen or a scan."
    return Reason("G08", "SECONDARY_CAPTURE", text, blocks=False)


_RULES: tuple[Rule, ...] = (_body_part, _modality, _view, _intent, _secondary_capture)
