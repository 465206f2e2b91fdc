"""Structured report: an answer as Comprehensive 3D SR by template TID 1500 (PS3.16), with the algorithm by TID 4019.

A measurement group (TID 1501) stands for each class, tracked by the class's label: the calibrated probability, the one
before calibration, the interval, the operating point and the zone. None of them is a *Finding*: a probability of one
percent finds nothing. One more group tells the outcome of the gate, also where it refused the film.
"""

from collections.abc import Iterable, Sequence

from highdicom.sr import (
    AlgorithmIdentification,
    Comprehensive3DSR,
    DeviceObserverIdentifyingAttributes,
    Measurement,
    MeasurementReport,
    MeasurementsAndQualitativeEvaluations,
    ObservationContext,
    ObserverContext,
    QualitativeEvaluation,
    RelationshipTypeValues,
    SourceImageForMeasurementGroup,
    TextContentItem,
    TrackingIdentifier,
)
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes as standard

from cxrviewer.inference.analysis import NOTICE, Analysis, ClassProbability
from cxrviewer.results.dicom_objects import codes
from cxrviewer.results.dicom_objects.series import MANUFACTURER, Series, new_uid
from cxrviewer.results.dicom_objects.source import Source
from cxrviewer.results.report import parted
from cxrviewer.version import __version__

#: Tracking identifiers of the groups that are about no class.
GATE_GROUP = "Input gate"


def structured_report(source: Source, analysis: Analysis, limits: Sequence[str], series: Series) -> Dataset:
    """Return the answer about a film as a structured report, preliminary and unverified: nobody has looked at it.

    Parameters
    ----------
    source, analysis
        The film, and what was said of it.
    limits
        The bundle's sentences that must stand beside every number.
    series
        Where it goes.
    """
    algorithm = _algorithm(analysis)
    images = [_image(source)]
    groups = [_gate_group(analysis, algorithm, images)]
    own, others = parted(limits, analysis)
    for entry in analysis.probabilities:
        groups.append(_class_group(entry, algorithm, images))
        groups[-1][0].ContentSequence.extend(_comments([own[entry.label]] if entry.label in own else []))
    report = MeasurementReport(
        observation_context=_context(analysis),
        procedure_reported=codes.PROCEDURE,
        imaging_measurements=groups,
        title=standard.DCM.ImagingMeasurementReport,
    )
    report[0].ContentSequence.extend(_comments((NOTICE, *others, *analysis.remarks)))
    made = Comprehensive3DSR(
        evidence=[source.reference],
        content=report,
        is_complete=True,
        is_final=False,
        is_verified=False,
        coding_schemes=[codes.scheme_item()],
        **series.next_instance(),
    )
    return source.complete(made)


def _class_group(
    entry: ClassProbability, algorithm: AlgorithmIdentification, images: list[SourceImageForMeasurementGroup]
) -> MeasurementsAndQualitativeEvaluations:
    numbers = [
        (codes.PROBABILITY, entry.calibrated),
        (codes.RAW, entry.raw),
        (codes.LOW, entry.interval[0]),
        (codes.HIGH, entry.interval[1]),
        (codes.BIN_LOW, entry.bin[0]),
        (codes.BIN_HIGH, entry.bin[1]),
        (codes.FILMS, entry.films),
        (codes.THRESHOLD, entry.threshold),
    ]
    if entry.logit is not None:
        numbers.append((codes.LOGIT, entry.logit))
    return MeasurementsAndQualitativeEvaluations(
        tracking_identifier=TrackingIdentifier(uid=new_uid(), identifier=entry.label),
        algorithm_id=algorithm,
        measurements=[Measurement(name=name, value=float(value), unit=codes.NO_UNITS) for name, value in numbers],
        qualitative_evaluations=[
            QualitativeEvaluation(codes.CLASS, codes.class_code(entry.label)),
            QualitativeEvaluation(codes.ZONE, codes.ZONES[entry.zone]),
        ],
        source_images=images,
    )


def _gate_group(
    analysis: Analysis, algorithm: AlgorithmIdentification, images: list[SourceImageForMeasurementGroup]
) -> MeasurementsAndQualitativeEvaluations:
    gate = analysis.gate
    evaluations = [QualitativeEvaluation(codes.GATE, codes.GATE_OUTCOMES[gate.status])]
    evaluations += [
        QualitativeEvaluation(codes.GATE_REASON, codes.reason_code(reason.code, reason.name)) for reason in gate.reasons
    ]
    group = MeasurementsAndQualitativeEvaluations(
        tracking_identifier=TrackingIdentifier(uid=new_uid(), identifier=GATE_GROUP),
        algorithm_id=algorithm,
        qualitative_evaluations=evaluations,
        source_images=images,
    )
    group[0].ContentSequence.extend(_comments(reason.text for reason in gate.reasons))
    return group


def _algorithm(analysis: Analysis) -> AlgorithmIdentification:
    """Return which model answered (TID 4019): a version of a model is its weights."""
    return AlgorithmIdentification(
        name=analysis.bundle.name,
        version=analysis.bundle.sha256,
        family=codes.FAMILY,
        manufacturer=MANUFACTURER,
        parameters=[f"software=cxrviewer {__version__}", f"device={analysis.device}"],
    )


def _context(analysis: Analysis) -> ObservationContext:
    device = DeviceObserverIdentifyingAttributes(
        uid=new_uid(),
        name=MANUFACTURER,
        manufacturer_name=MANUFACTURER,
        model_name=analysis.bundle.name,
        serial_number=analysis.bundle.sha256[:16],
    )
    return ObservationContext(observer_device_context=ObserverContext(standard.DCM.Device, device))


def _comments(sentences: Iterable[str]) -> list[TextContentItem]:
    return [TextContentItem(codes.COMMENT, sentence, RelationshipTypeValues.CONTAINS) for sentence in sentences]


def _image(source: Source) -> SourceImageForMeasurementGroup:
    frames = None if source.frame is None else [source.frame]
    return SourceImageForMeasurementGroup(source.reference.SOPClassUID, source.reference.SOPInstanceUID, frames)
