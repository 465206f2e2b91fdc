"""Gate: whether a radiograph may be scored. Every rule has a code that stays, and a sentence for the reader.

Three kinds of rules, each of which can be explained on its own: what the header says (`header`), what the picture is
without any model (`picture`), and what the model's own features tell of it (`learnt`), fitted to the films that the
model was trained on and stored in its bundle. The first two are judged before the model runs.
"""

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import GateOutcome
from cxrviewer.inference.gate.header import header_reasons
from cxrviewer.inference.gate.learnt import LearntRules
from cxrviewer.inference.gate.picture import picture_reasons

__all__ = ["judge"]


def judge(radiograph: Radiograph, learnt: LearntRules | None = None) -> GateOutcome:
    """Return whether ``radiograph`` may be scored by its header and its plain picture, with every reason against it.

    Parameters
    ----------
    radiograph
        The film.
    learnt
        Rules of the bundle that is to score it; here they say which ages it is for. What they say of the picture takes
        the model's features and is asked of `LearntRules.reasons`.
    """
    child = learnt.ages.reason(radiograph.facts.age_years) if learnt is not None else None
    reasons = (*header_reasons(radiograph.facts, radiograph.geometry.orientation), child, *picture_reasons(radiograph))
    return GateOutcome(tuple(reason for reason in reasons if reason is not None))
