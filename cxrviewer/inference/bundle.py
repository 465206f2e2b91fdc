"""Model bundle: a folder with safetensors weights and a bundle.json that says how to use them; checked by hash."""

import errno
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer import paths
from cxrviewer.errors import BundleError
from cxrviewer.files import file_sha256, size_of
from cxrviewer.inference.analysis import BundleIdentity
from cxrviewer.inference.gate.learnt import LearntRules, load_rules
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.inference.scaling import Scaling

if TYPE_CHECKING:
    import torch

SCHEMA = 1
DESCRIPTION_FILE = "bundle.json"
WEIGHTS_FILE = "weights.safetensors"
CARD_FILE = "MODEL_CARD.md"
#: Key of the hash of all else that `DESCRIPTION_FILE` says, which bundles of earlier versions lack.
SEAL = "description_sha256"
#: Stands among the limits of a bundle without learnt rules.
NO_LEARNT_RULES = (
    "The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so"
    " a turned, inverted or foreign picture may be scored."
)
_NO_CARD = "This bundle has no model card."
_REMEDY = "Copy the bundle again or choose another one."
MOST_TEXT_BYTES = 4 * 2**20  #: of bundle.json, and of a card
_MOST_HEADER_BYTES = 2**20
_MOST_WEIGHTS_BYTES = 2 * 2**30  # the largest network here takes 0.6 GB


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """How often validation films with a calibrated probability in ``low`` to ``high`` were of the class."""

    low: float
    high: float
    interval: tuple[float, float]
    count: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Scaling of the logits and the reliability of each class, both measured on ``fitted_on``."""

    scaling: Scaling
    reliability: Mapping[str, tuple[ReliabilityBin, ...]]
    fitted_on: str


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """Threshold of one class with the set it was chosen on; calibrated values inside the band are indeterminate."""

    threshold: float
    indeterminate: tuple[float, float]
    sensitivity: float
    specificity: float
    rule: str
    chosen_on: str


@dataclass(frozen=True, eq=False)
class Bundle:
    """A checked bundle. The weights are read when the engine asks for them.

    Attributes
    ----------
    folder
        Where it lies.
    name, version, architecture
        Identity; the architecture is a name that `backbones.build` knows.
    head
        Widths of the fully connected layers before the last; empty for the architecture's own head.
    classes
        Labels in output order.
    sha256
        Hash of the weights file, verified.
    preprocessing, calibration, operating_points
        How a film goes in and how a logit becomes an answer.
    limits
        Plain sentences that must stand beside every number.
    class_limits
        One sentence about the numbers of a class, by its label; not every class has one.
    provenance
        What the model was trained and tested on.
    fitted_to
        SHA-256 of the weights that calibration and operating points were fitted to; empty in bundles of versions that
        did not state it.
    gate
        The learnt rules of the gate; None in a bundle without, of which `limits` tells.
    seal
        Hash of what bundle.json says, verified; empty in bundles of versions that did not state it.
    """

    folder: Path
    name: str
    version: str
    architecture: str
    classes: tuple[str, ...]
    sha256: str
    preprocessing: Preprocessing
    calibration: Calibration
    operating_points: Mapping[str, OperatingPoint]
    head: tuple[int, ...] = ()
    limits: tuple[str, ...] = ()
    class_limits: Mapping[str, str] = field(default_factory=dict)
    provenance: Mapping[str, Any] = field(default_factory=dict)
    fitted_to: str = ""
    gate: LearntRules | None = None
    seal: str = ""

    @property
    def identity(self) -> BundleIdentity:
        """Return what an Analysis says about its model."""
        return BundleIdentity(self.name, self.sha256, self.classes)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return all that must stand beside the numbers where they go: first what limits those of single classes.

        The latter begin with the class's label, by which `about_classes` finds them.
        """
        own = ((label, self.class_limits[label]) for label in self.classes if label in self.class_limits)
        named = (words if words.startswith(f"{label}: ") else f"{label}: {words}" for label, words in own)
        return (*named, *self.limits)

    def card(self) -> str:
        """Return the model card's Markdown."""
        file = self.folder / CARD_FILE
        try:
            return file.read_text(encoding="utf-8", errors="replace") if size_of(file) <= MOST_TEXT_BYTES else _NO_CARD
        except OSError:
            return _NO_CARD

    def weights(self) -> "dict[str, torch.Tensor]":
        """Return the state dict in float32.

        Raises
        ------
        BundleError
            When the file is not safetensors or no longer the one whose hash was checked, or holds infinities or NaN.
        """
        from safetensors import SafetensorError

        try:
            content = (self.folder / WEIGHTS_FILE).read_bytes()
            if hashlib.sha256(content).hexdigest() != self.sha256:
                raise BundleError(f"The weights of bundle '{self.name}' changed after they were checked.", _REMEDY)
            state = float32_state(content)
        except (SafetensorError, OSError, ValueError) as error:
            raise BundleError(f"The weights of bundle '{self.name}' are not readable safetensors.", _REMEDY) from error
        if not is_finite(state):
            raise BundleError(
                f"The weights of bundle '{self.name}' hold values that are no numbers.",
                "Use another bundle.",
            )
        return state


def float32_state(content: bytes) -> "dict[str, torch.Tensor]":
    """Return the state dict in the bytes of a safetensors file, numbers with a fraction in float32.

    Raises
    ------
    ValueError
        When its header, which names the tensors, is longer than any network here needs.
    """
    from safetensors.torch import load

    if int.from_bytes(content[:8], "little") > _MOST_HEADER_BYTES:  # the library's own limit is 100 MB
        raise ValueError("header")
    return {key: value.float() if value.is_floating_point() else value for key, value in load(content).items()}


def is_finite(state: "Mapping[str, torch.Tensor]") -> bool:
    """Return whether all of a state dict are numbers. The extremes tell, ten times as fast as a look at each (3 ms)."""
    filled = (tensor for tensor in state.values() if tensor.numel())
    return all(bool(extreme.isfinite()) for tensor in filled for extreme in tensor.aminmax())


def sealed(description: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of bundle.json with the hash of all else in it, so that a changed class name is noticed.

    It is of the content: indentation and line ends do not count. It is no signature: whoever means to can make it anew.
    """
    content = json.loads(json.dumps({key: value for key, value in description.items() if key != SEAL}))
    return {**content, SEAL: hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()}


def is_as_sealed(description: Mapping[str, Any]) -> bool:
    """Return whether a description says what it said when it was `sealed`; one that never was cannot be told."""
    return description.get(SEAL, "") in ("", sealed(description)[SEAL])


def load_bundle(folder: str | Path | None = None) -> Bundle:
    """Return the checked bundle in ``folder``, or the one that came with the program.

    Raises
    ------
    BundleError
        When it is missing, of an unknown schema, contradicts itself, or a hash that it states is wrong.
    """
    place = Path(folder) if folder is not None else paths.default_bundle()
    description = _read_description(place)
    if (schema := description.get("schema", "none")) != SCHEMA:
        raise BundleError(
            f"The bundle in '{place.name}' is of schema {schema}; this program reads {SCHEMA}.",
            "Use a bundle made for this version.",
        )
    if not is_as_sealed(description):
        raise BundleError(f"The {DESCRIPTION_FILE} in '{place.name}' was changed after it was made.", _REMEDY)
    try:
        bundle = _parse(place, description)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError(
            f"The {DESCRIPTION_FILE} in '{place.name}' lacks or misstates {_field_of(error)}.", _REMEDY
        ) from error
    _check(bundle)
    return bundle


def _field_of(error: Exception) -> str:
    if isinstance(error, KeyError | ValueError) and error.args:
        return f"'{error.args[0]}'"
    return "a value"


def _read_description(folder: Path) -> dict[str, Any]:
    file = folder / DESCRIPTION_FILE
    try:
        if size_of(file) > MOST_TEXT_BYTES:
            raise BundleError(f"The {DESCRIPTION_FILE} in '{folder.name}' is too large to be one.", _REMEDY)
        description = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BundleError(
            f"There is no readable bundle in '{folder.name}': {DESCRIPTION_FILE} is missing.",
            "Name another one: --bundle, or Tools > Models in the window.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise BundleError(f"The {DESCRIPTION_FILE} in '{folder.name}' is not valid JSON.", _REMEDY) from error
    if not isinstance(description, dict):
        raise BundleError(f"The {DESCRIPTION_FILE} in '{folder.name}' is not a JSON object.", _REMEDY)
    return description


def _parse(folder: Path, text: Mapping[str, Any]) -> Bundle:
    calibration, preprocessing = text["calibration"], Preprocessing(**text["preprocessing"])
    classes = tuple(str(label) for label in text["classes"])
    if preprocessing.needs_lungs and not preprocessing.lung_model_sha256:
        raise ValueError("lung_model_sha256")
    return Bundle(
        folder=folder,
        name=str(text["name"]),
        version=str(text["version"]),
        architecture=str(text["architecture"]),
        classes=classes,
        sha256=str(text["weights"]["sha256"]),
        preprocessing=preprocessing,
        calibration=Calibration(
            scaling=Scaling.from_dict(calibration, classes),
            reliability={
                label: tuple(_reliability_bin(entry) for entry in bins)
                for label, bins in calibration["reliability"].items()
            },
            fitted_on=str(calibration["fitted_on"]),
        ),
        operating_points={
            label: OperatingPoint(
                threshold=float(point["threshold"]),
                indeterminate=_pair(point["indeterminate"]),
                sensitivity=float(point["sensitivity"]),
                specificity=float(point["specificity"]),
                rule=str(point["rule"]),
                chosen_on=str(point["chosen_on"]),
            )
            for label, point in text["operating_points"].items()
        },
        head=_widths(text.get("head", [])),
        limits=_limits(text),
        class_limits={str(label): str(words) for label, words in text.get("class_limits", {}).items()},
        provenance=dict(text.get("provenance", {})),
        fitted_to=str(text.get("fitted_to", "")),
        gate=load_rules(folder, text.get("gate"), str(text["weights"]["sha256"])),
        seal=str(text.get(SEAL, "")),
    )


def _reliability_bin(entry: Mapping[str, Any]) -> ReliabilityBin:
    return ReliabilityBin(float(entry["low"]), float(entry["high"]), _pair(entry["interval"]), int(entry["count"]))


def _widths(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(isinstance(width, int) and 1 <= width <= 65536 for width in values):
        raise ValueError("head")
    return tuple(values)


def _sentences(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise ValueError("limits")
    return tuple(str(sentence) for sentence in values)


def _limits(text: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the limits that are stated, and that learnt rules of the gate are missing where they are."""
    stated = _sentences(text.get("limits", []))
    return stated if text.get("gate") or NO_LEARNT_RULES in stated else (*stated, NO_LEARNT_RULES)


def _pair(values: Any) -> tuple[float, float]:
    low, high = values
    return float(low), float(high)


def _check(bundle: Bundle) -> None:
    """Refuse a bundle whose parts do not belong together."""
    weights = bundle.folder / WEIGHTS_FILE
    if not weights.is_file():
        raise BundleError(
            f"Bundle '{bundle.name}' has no {WEIGHTS_FILE}.",
            "Weights are read from safetensors only, never from a pickle.",
        )
    try:
        if size_of(weights) > _MOST_WEIGHTS_BYTES:
            raise OSError(errno.EFBIG, "larger than any weights")
        found = file_sha256(weights)
    except OSError as error:
        raise BundleError(f"The weights of bundle '{bundle.name}' cannot be read.", _REMEDY) from error
    if found != bundle.sha256:
        raise BundleError(f"The weights of bundle '{bundle.name}' do not have the hash that it states.", _REMEDY)
    if bundle.fitted_to not in ("", bundle.sha256):
        raise BundleError(
            f"Calibration and operating points of bundle '{bundle.name}' were fitted to other weights.",
            "Export the bundle again from its run; figures of one model do not hold for another.",
        )
    labels = set(bundle.classes)
    if len(labels) != len(bundle.classes) or len(labels) < 2:
        raise BundleError(f"Bundle '{bundle.name}' does not name at least two different classes.", _REMEDY)
    if not all(label.strip() for label in labels):
        raise BundleError(f"A class of bundle '{bundle.name}' has no name.", _REMEDY)
    if set(bundle.operating_points) != labels or set(bundle.calibration.reliability) != labels:
        raise BundleError(f"Operating points or calibration of bundle '{bundle.name}' do not fit its classes.", _REMEDY)
    if not bundle.calibration.scaling.is_sound:
        raise BundleError(f"The calibration temperature or offsets of bundle '{bundle.name}' cannot be right.", _REMEDY)
