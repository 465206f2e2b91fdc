"""An answer made by hand, each of its numbers another one, for tests of what results say."""

import numpy as np

from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.checks import Check
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.analysis import Analysis, BundleIdentity, ClassProbability, GateOutcome, InputIdentity, Reason

SHAPE = 70, 60
VALUES = np.linspace(-1.0, 1.0, 49, dtype=np.float32).reshape(7, 7)
FAILED = Check("border", "failed", 0.9, 0.5, "Most of it lies at the border.")
OF_B = "b: Few films of it were seen, " + "so that its numbers say little, " * 3 + "and its maps less."
LIMITS = ("a: No film of it was seen.", OF_B, "About all.")
WARNING = Reason("G10", "SMALL", "The film is small.", blocks=False)
REFUSAL = Reason("G03", "LATERAL", "It is a lateral film.", blocks=True)


def heatmap(target="b", tests=(), signed=True):
    values, method = (VALUES, "lrp") if signed else (np.abs(VALUES), "gradcam")
    return Heatmap(method, target, values, signed, GridMap.between((7, 7), SHAPE), SHAPE, tests=tests)


def answer(*heatmaps, gate=GateOutcome((WARNING,))):  # noqa: B008
    return Analysis(
        BundleIdentity("chest", "0123456789abcdef" * 4, ("a", "b")),
        InputIdentity("f" * 64, "dicom", *SHAPE),
        gate,
        (
            ClassProbability("a", 0.25, 0.125, (0.05, 0.5), 0.375, "below"),
            ClassProbability("b", 0.75, 0.875, (0.6, 0.95), 0.625, "above", 1.5, (0.8, 1.0), 40),
        ),
        heatmaps,
        device="cpu",
        remarks=("It was slow.",),
    )
