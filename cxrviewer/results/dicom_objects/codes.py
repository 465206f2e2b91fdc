"""Codes: what the objects call things. The standard's come from its dictionaries; the rest are our own, and say so.

PS3.16 has no codes for an uncalibrated probability or for reasons of a gate; a code of another meaning would be worse
than a private one (PS3.16 section 8.2: a private coding scheme's designator begins with 99).
"""

import hashlib

from highdicom.coding_schemes import CodingSchemeIdentificationItem
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

SCHEME = "99CXRVIEWER"

#: DCM 122157; the calibrated one.
PROBABILITY: Code = codes.DCM.Probability
#: DCM 122411.
THRESHOLD: Code = codes.DCM.ThresholdValue
#: DCM 130404.
SALIENCY: Code = codes.DCM.Saliency
#: DCM 121106.
COMMENT: Code = codes.DCM.Comment
#: UCUM 1.
NO_UNITS: Code = codes.UCUM.NoUnits
#: DCM 123110.
FAMILY: Code = codes.DCM.ArtificialIntelligence
#: SCT 168537006.
PROCEDURE: Code = codes.SCT.PlainRadiography

RAW = Code("RAW_PROBABILITY", SCHEME, "Probability before calibration")
LOW = Code("CI95_LOW", SCHEME, "95 % interval, lower end: such films that were of the class")
HIGH = Code("CI95_HIGH", SCHEME, "95 % interval, upper end: such films that were of the class")
BIN_LOW = Code("BIN_LOW", SCHEME, "Lowest probability of such films")
BIN_HIGH = Code("BIN_HIGH", SCHEME, "Highest probability of such films")
FILMS = Code("FILMS", SCHEME, "Number of such films that the model was calibrated on")
LOGIT = Code("LOGIT", SCHEME, "Output of the network before softmax")
ZONE = Code("ZONE", SCHEME, "Zone of the probability around the operating point")
ZONES = {
    "below": Code("BELOW", SCHEME, "Below the operating point"),
    "indeterminate": Code("INDETERMINATE", SCHEME, "Indeterminate"),
    "above": Code("ABOVE", SCHEME, "Above the operating point"),
}
GATE = Code("GATE", SCHEME, "Outcome of the input gate")
GATE_OUTCOMES = {
    "pass": Code("PASS", SCHEME, "Passed"),
    "warn": Code("WARN", SCHEME, "Passed with a warning"),
    "block": Code("BLOCK", SCHEME, "Blocked: not scored"),
    "overridden": Code("OVERRIDDEN", SCHEME, "Blocked, and scored because a reader wanted it"),
}
GATE_REASON = Code("GATE_REASON", SCHEME, "Reason of the input gate")
CLASS = Code("CLASS", SCHEME, "Class that the model was trained to tell")


def long_string(text: str) -> str:
    """Return text as a Long String takes it: 64 letters at most, and no backslash, which would make two of it."""
    return text.replace("\\", "/")[:64]


def class_code(label: str) -> Code:
    """Return the code of a bundle's class: private, since a label is a name of training data and no diagnosis."""
    return Code("C" + hashlib.sha256(label.encode()).hexdigest()[:15], SCHEME, long_string(label))


def reason_code(code: str, name: str) -> Code:
    """Return the code of a reason of the gate."""
    return Code(code[:16], SCHEME, long_string(name))


def scheme_item() -> CodingSchemeIdentificationItem:
    """Return what identifies our own codes in an object (PS3.3 C.12.1.1.8)."""
    return CodingSchemeIdentificationItem(SCHEME, name="Codes of cxrviewer", responsible_organization="cxrviewer")
