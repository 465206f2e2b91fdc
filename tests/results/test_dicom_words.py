"""What DICOM objects of an answer say in words, codes and numbers, against an answer made by hand."""

from dataclasses import replace

import numpy as np
import pytest
from answers import FAILED, LIMITS, OF_B, REFUSAL, SHAPE, answer, heatmap
from dicom_checks import errors, needs_dciodvfy
from films import dx, phantom, saved

from cxrviewer import open_radiograph
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.inference.analysis import NOTICE, BundleIdentity, GateOutcome
from cxrviewer.results.dicom_objects import capture as captures
from cxrviewer.results.dicom_objects.codes import class_code
from cxrviewer.results.dicom_objects.region import region, strongest
from cxrviewer.results.dicom_objects.series import Series
from cxrviewer.results.dicom_objects.source import read_source
from cxrviewer.results.dicom_objects.structured_report import structured_report
from cxrviewer.results.dicom_objects.writing import save
from cxrviewer.results.report import AGAINST_THE_GATE
from cxrviewer.version import __version__


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    tags = {"PatientOrientation": ["R", "H"], "ViewPosition": "PA"}
    path = saved(dx((phantom(*SHAPE) * 255).astype(np.uint8), **tags), tmp_path_factory.mktemp("film") / "film.dcm")
    return read_source(path, open_radiograph(path))


def captured(source, answer, shape=SHAPE):
    """The capture of the first heatmap over a black film, and the lines of its legend."""
    lines = []

    def with_legend(picture, heatmap, said):
        lines.extend(said)
        return picture

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(captures, "with_legend", with_legend)
        black = np.zeros((*shape, 3), np.uint8)
        made = captures.capture(source, answer, answer.heatmaps[0], black, LIMITS, Series(1, "maps"))
    return made, lines


def test_a_capture_says_whose_number_it_explains_and_what_limits_it(source):
    _, lines = captured(source, answer(heatmap()))
    interval = "60–95 % of 40 films scored 80–100 %"
    assert lines[0] == f"RESEARCH. LRP of b: 87.5 %; were of the class (95 % interval): {interval}"
    assert " ".join(lines[1:-2]) == OF_B
    assert max(map(len, lines[1:-2])) <= 90
    assert lines[-2:] == [f"{CAPTION} Checks of this map: not done.", f"{NOTICE} Model chest 0123456789ab."]


def test_a_capture_says_that_its_map_failed_and_that_the_gate_had_refused(source):
    made = answer(heatmap("a", (FAILED,)), gate=GateOutcome((REFUSAL,), overridden=True))
    _, lines = captured(source, made)
    assert lines == [
        AGAINST_THE_GATE,
        "RESEARCH. LRP of a: 12.5 %; were of the class (95 % interval): not measured",
        LIMITS[0],
        f"{CAPTION} FAILED: {FAILED.text}",
        f"{NOTICE} Model chest 0123456789ab.",
    ]


def test_the_header_of_a_capture_says_what_it_is_made_from(source):
    made, _ = captured(source, answer(heatmap()))
    assert (list(made.ImageType), made.ConversionType) == (["DERIVED", "SECONDARY"], "WSD")
    assert made.BodyPartExamined == "CHEST"
    assert list(made.PatientOrientation) == ["R", "H"]
    assert made.DerivationDescription == f"RESEARCH LRP laid over the film. {NOTICE}"
    assert made.ImageComments == f"{NOTICE} {CAPTION}"
    (purpose,) = made.SourceImageSequence[0].PurposeOfReferenceCodeSequence
    assert (purpose.CodeValue, purpose.CodingSchemeDesignator) == ("121322", "DCM")  # PS3.16 CID 7202


def test_a_capture_of_a_large_film_is_made_smaller_and_keeps_its_shape(source):
    made, _ = captured(source, answer(heatmap()), (3000, 1500))
    assert (made.Rows, made.Columns) == (2048, 1024)
    made, _ = captured(source, answer(heatmap()), (2048, 100))
    assert (made.Rows, made.Columns) == (2048, 100)


def test_a_region_is_half_of_the_robust_maximum_and_speaks_for_the_class():
    values = np.zeros((40, 40), np.float32)
    values[0, :3], values[1, :10], values[2, :10], values[3, :10] = 90.0, 10.0, 5.0, 4.9
    values[4, :10] = -10.0
    shape = values.shape
    made = Heatmap("lrp", "b", values, True, GridMap.between(shape, shape), shape)
    assert made.scale == 10.0
    assert (strongest(made) == (values >= 5.0)).all()


def test_a_region_is_called_saliency_and_names_its_algorithm(source):
    made = region(source, answer(heatmap()), heatmap(), Series(1, "regions"))
    (segment,) = made.SegmentSequence
    (kind,), (category,) = segment.SegmentedPropertyTypeCodeSequence, segment.SegmentedPropertyCategoryCodeSequence
    assert (kind.CodeValue, kind.CodingSchemeDesignator) == ("130404", "DCM")
    assert (category.CodeValue, category.CodingSchemeDesignator) == ("309825002", "SCT")
    assert (segment.SegmentLabel, segment.SegmentAlgorithmType) == ("RESEARCH LRP, b", "AUTOMATIC")
    (algorithm,) = segment.SegmentationAlgorithmIdentificationSequence
    assert (algorithm.AlgorithmName, algorithm.AlgorithmVersion) == ("LRP of chest", "0123456789abcdef" * 4)
    assert algorithm.AlgorithmFamilyCodeSequence[0].CodeValue == "123110"
    assert {"share=0.5", "target=b"} <= set(algorithm.AlgorithmParameters.split(","))
    assert made.ContentDescription == NOTICE
    assert made.ImageComments == f"{NOTICE} {CAPTION}"
    assert list(made.PatientOrientation) == ["R", "H"]


def test_names_that_are_long_fit_into_a_region(source):
    long = "x" * 100
    said = replace(answer(heatmap(long)), bundle=BundleIdentity(long, "f" * 64, ("a", "b")))
    (segment,) = region(source, said, heatmap(long), Series(1, "regions")).SegmentSequence
    assert len(segment.SegmentLabel) == 64
    assert len(segment.SegmentationAlgorithmIdentificationSequence[0].AlgorithmName) == 64


@needs_dciodvfy
def test_a_backslash_in_a_name_makes_no_two_values_of_it(source, tmp_path):
    said, label = answer(heatmap("a\\b")), "a\\b"
    said = replace(
        said,
        bundle=BundleIdentity("my\\model", "f" * 64, (label, "b")),
        probabilities=(replace(said.probabilities[0], label=label),),
    )
    found = region(source, said, said.heatmaps[0], Series(1, "regions"))
    assert found.SegmentSequence[0].SegmentLabel == "RESEARCH LRP, a/b"
    for made in (found, structured_report(source, said, (), Series(2, "report"))):
        assert errors(save(made, tmp_path / "made.dcm")) == []


def test_a_map_that_speaks_for_nothing_has_no_region(source):
    against = Heatmap("lrp", "b", -np.ones((7, 7), np.float32), True, GridMap.between((7, 7), SHAPE), SHAPE)
    assert region(source, answer(against), against, Series(1, "regions")) is None


def every(item):
    for child in item.get("ContentSequence", ()):
        yield child
        yield from every(child)


def told(items, depth=0):
    """What items of a report say, a line each: name, value and unit by their codes' values and meanings."""
    for item in items:
        (name,) = item.get("ConceptNameCodeSequence", None) or [None]
        said = f"{'  ' * depth}{item.RelationshipType} {name.CodeMeaning if name else item.ValueType}"
        match item.ValueType:
            case "NUM":
                measured = item.MeasuredValueSequence[0]
                said += f" = {measured.FloatingPointValue:g} {measured.MeasurementUnitsCodeSequence[0].CodeValue}"
            case "CODE":
                said += f" = {item.ConceptCodeSequence[0].CodeMeaning}"
            case "TEXT":
                said += f" = {item.TextValue}"
            case "IMAGE":
                said += f" {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID}"
        yield said
        yield from told(item.get("ContentSequence", ()), depth + 1)


GROUP_OF_B = f"""\
  CONTAINS Measurement Group
    HAS OBS CONTEXT Tracking Identifier = b
    HAS OBS CONTEXT Tracking Unique Identifier
    HAS CONCEPT MOD Algorithm Name = chest
    HAS CONCEPT MOD Algorithm Version = 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    HAS CONCEPT MOD Algorithm Manufacturer = cxrviewer
    HAS CONCEPT MOD Algorithm Parameters = software=cxrviewer {__version__}
    HAS CONCEPT MOD Algorithm Parameters = device=cpu
    HAS CONCEPT MOD Algorithm Family = Artificial Intelligence
    CONTAINS Probability = 0.875 1
    CONTAINS Probability before calibration = 0.75 1
    CONTAINS 95 % interval, lower end: such films that were of the class = 0.6 1
    CONTAINS 95 % interval, upper end: such films that were of the class = 0.95 1
    CONTAINS Lowest probability of such films = 0.8 1
    CONTAINS Highest probability of such films = 1 1
    CONTAINS Number of such films that the model was calibrated on = 40 1
    CONTAINS Threshold Value = 0.625 1
    CONTAINS Output of the network before softmax = 1.5 1
    CONTAINS Class that the model was trained to tell = b
    CONTAINS Zone of the probability around the operating point = Above the operating point
    CONTAINS Source of Measurement 2.25.11
    CONTAINS Comment = {OF_B}
CONTAINS Comment = {NOTICE}
CONTAINS Comment = About all.
CONTAINS Comment = It was slow."""


def test_a_report_says_all_of_an_answer_line_by_line(source):
    made = structured_report(source, answer(), LIMITS, Series(1, "report"))
    lines = list(told(made.ContentSequence))
    assert (made.CompletionFlag, made.PreliminaryFlag) == ("COMPLETE", "PRELIMINARY")
    assert lines[5:9] == [
        "HAS OBS CONTEXT Device Observer Model Name = chest",
        "HAS OBS CONTEXT Device Observer Serial Number = 0123456789abcdef",
        "HAS CONCEPT MOD Procedure reported = Plain radiography",
        "CONTAINS Imaging Measurements",
    ]
    gate, a, b = (place for place, line in enumerate(lines) if "Measurement Group" in line)
    assert lines[gate + 9 : a] == [
        "    CONTAINS Outcome of the input gate = Passed with a warning",
        "    CONTAINS Reason of the input gate = SMALL",
        "    CONTAINS Source of Measurement 2.25.11",
        "    CONTAINS Comment = The film is small.",
    ]
    assert lines[a + 1] == "    HAS OBS CONTEXT Tracking Identifier = a"
    assert lines[b - 3 : b] == [
        "    CONTAINS Zone of the probability around the operating point = Below the operating point",
        "    CONTAINS Source of Measurement 2.25.11",
        f"    CONTAINS Comment = {LIMITS[0]}",
    ]
    assert lines[b:] == GROUP_OF_B.split("\n")


def test_what_is_made_of_a_frame_refers_to_it(source):
    picture, _ = captured(replace(source, frame=2), answer(heatmap()))
    assert picture.SourceImageSequence[0].ReferencedFrameNumber == 2
    made = structured_report(replace(source, frame=2), answer(), LIMITS, Series(1, "report"))
    items = [item for item in every(made) if item.ValueType == "IMAGE"]
    assert {item.ReferencedSOPSequence[0].ReferencedFrameNumber for item in items} == {2}


def test_codes_are_the_standards_or_say_that_they_are_our_own(source):
    """Numbers from PS3.16 annex D; our own are told apart by their scheme, and by the label that they stand for."""
    made = structured_report(source, answer(), LIMITS, Series(1, "report"))
    (scheme,) = made.CodingSchemeIdentificationSequence
    assert (scheme.CodingSchemeDesignator, scheme.CodingSchemeName) == ("99CXRVIEWER", "Codes of cxrviewer")
    found = [made.ConceptNameCodeSequence[0]]
    for item in every(made):
        found += [*item.ConceptNameCodeSequence, *item.get("ConceptCodeSequence", ())]
    values = {code.CodeMeaning: (code.CodeValue, code.CodingSchemeDesignator) for code in found}
    assert values["Imaging Measurement Report"] == ("126000", "DCM")
    assert values["Plain radiography"] == ("168537006", "SCT")
    assert values["Artificial Intelligence"] == ("123110", "DCM")
    assert values["Probability"] == ("122157", "DCM")
    assert values["Threshold Value"] == ("122411", "DCM")
    assert values["Comment"] == ("121106", "DCM")
    own = {value for value, designator in values.values() if designator == "99CXRVIEWER"}
    assert all(0 < len(value) <= 16 for value in own)
    assert {"RAW_PROBABILITY", "CI95_LOW", "CI95_HIGH", "ABOVE", "WARN", "G10"} <= own
    assert values["a"] != values["b"]


def test_a_long_label_has_a_code_that_fits(source):
    long = "x" * 100
    assert (len(class_code(long).value), len(class_code(long).meaning)) == (16, 64)
    assert class_code(long).value != class_code(f"{long}y").value


def test_objects_of_a_series_are_numbered_from_one_and_name_the_model():
    series = Series(9, "d" * 80, "serial")
    first, second = series.next_instance(), series.next_instance()
    assert (first["instance_number"], second["instance_number"]) == (1, 2)
    assert first["sop_instance_uid"] != second["sop_instance_uid"]
    assert first["device_serial_number"] == "serial"
    assert (first["series_description"][:9], len(first["series_description"])) == ("RESEARCH ", 64)
