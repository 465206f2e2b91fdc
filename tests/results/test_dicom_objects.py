"""DICOM objects of a film's study: held against dciodvfy, DCMTK and their own readers; the film stays as it is."""

import hashlib
import json
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
from bundles import write_bundle
from dicom_checks import errors, needs_dciodvfy, needs_orthanc, orthanc
from films import dataset, dx, phantom, saved
from made_states import state_of
from pydicom import dcmread
from pydicom._uid_dict import UID_dictionary
from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    SecondaryCaptureImageStorage,
)

from cxrviewer import Engine, load_bundle, open_radiograph
from cxrviewer.cli import main
from cxrviewer.errors import DataError, RequestError
from cxrviewer.inference.analysis import NOTICE, GateOutcome
from cxrviewer.results.batch import Batch
from cxrviewer.results.dicom_objects.presentation_state import presentation_state
from cxrviewer.results.dicom_objects.region import fits, strongest
from cxrviewer.results.dicom_objects.report_reading import read_report
from cxrviewer.results.dicom_objects.source import read_source
from cxrviewer.results.dicom_objects.writing import write_objects
from cxrviewer.results.film_folder import FilmFolders, Request

PIXELS = np.rint(phantom(300, 260) * 4095).astype(np.uint16)
FULL = {
    "BitsStored": 12,
    "PatientName": "MÜLLER^JÖRG",
    "SpecificCharacterSet": "ISO_IR 100",
    "IssuerOfPatientID": "WARD",
    "PatientSex": "M",
    "StudyDate": "20260502",
    "StudyTime": "101500",
    "StudyID": "7",
    "PatientOrientation": ["L", "F"],
    "WindowCenter": "2000",
    "WindowWidth": "3000",
    "LossyImageCompression": "01",
    "LossyImageCompressionRatio": "12.5",
    "BurnedInAnnotation": "NO",
}
SHARED = ("PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "PatientSex", "StudyInstanceUID",
          "StudyDate", "StudyTime", "AccessionNumber", "StudyID")  # fmt: skip
OBJECTS = ["structured-report.dcm", "gradcam.dcm", "gradcam-region.dcm", "lrp.dcm", "lrp-region.dcm"]
KINDS = [
    str(uid)
    for uid in map(UID, UID_dictionary)
    if uid.type == "SOP Class" and "Image Storage" in uid.name and not uid.is_retired
    and not uid.name.startswith(("DICOS", "Eddy"))
]  # fmt: skip
ONE_FRAME = {
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    SecondaryCaptureImageStorage,
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return Engine(load_bundle(write_bundle(tmp_path_factory.mktemp("bundle") / "random")), device="cpu")


def analysed(engine, path, out, **options):
    request = Request(("gradcam", "lrp"), "top", **{"pictures": False, "dicom": True} | options)
    batch = Batch(out, engine.bundle, engine.analyse, FilmFolders(out, engine.bundle, request))
    (outcome,) = batch.run([path])
    return outcome


@pytest.fixture(scope="module")
def made(engine, tmp_path_factory):
    """A film with all that a header should have, and the folder of its results."""
    folder = tmp_path_factory.mktemp("study")
    path = saved(dx(PIXELS, **FULL), folder / "film.dcm")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    outcome = analysed(engine, path, folder / "out")
    assert not outcome.error
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    return path, folder / "out" / outcome.row["folder"]


def test_all_objects_belong_to_the_films_study_and_to_new_series(made):
    path, folder = made
    assert json.loads((folder / "analysis.json").read_text())["dicom"] == OBJECTS
    film, found = dcmread(path), [dcmread(folder / name) for name in OBJECTS]
    for one in found:
        assert [one[keyword].value for keyword in SHARED] == [film[keyword].value for keyword in SHARED]
        assert str(one.PatientName) == "MÜLLER^JÖRG"
        assert one.SeriesDescription.startswith("RESEARCH")
        assert one.SeriesInstanceUID != film.SeriesInstanceUID
        assert NOTICE.encode() in one.to_json().encode()
    assert len({one.SOPInstanceUID for one in found} | {film.SOPInstanceUID}) == 6
    assert len({one.SeriesInstanceUID for one in found}) == 3


@needs_dciodvfy
@pytest.mark.parametrize("name", OBJECTS)
def test_dciodvfy_finds_no_error(made, name):
    assert errors(made[1] / name) == []


@needs_dciodvfy
@pytest.mark.filterwarnings("ignore:Invalid value")
def test_a_film_that_says_next_to_nothing_gets_sound_objects_too(engine, tmp_path):
    film = dataset(PIXELS, BitsStored=12, BodyPartExamined=None, PatientBirthDate="about 1950", PatientSex="?")
    outcome = analysed(engine, saved(film, tmp_path / "film.dcm"), tmp_path / "out")
    folder = tmp_path / "out" / outcome.row["folder"]
    for name in OBJECTS:
        assert errors(folder / name) == []
        assert dcmread(folder / name).PatientBirthDate == ""


@needs_dciodvfy
@pytest.mark.parametrize("removed", ["YES", "NO"])
@pytest.mark.parametrize("methods", [[], ["by hand"], ["by hand", "pixels looked at"]])
@pytest.mark.parametrize("codes", [[], ["113100", ""]])
def test_objects_of_a_film_without_names_say_how_they_were_removed_as_it_does(tmp_path, removed, methods, codes):
    film = dx(PIXELS, **FULL | {"PatientIdentityRemoved": removed})
    film.DeidentificationMethod = methods
    film.DeidentificationMethodCodeSequence = [code_item(value) for value in codes]
    state = state_of(saved(film, tmp_path / "film.dcm"))
    assert errors(state) == []
    found = dcmread(state)
    assert found.get("PatientIdentityRemoved") == (removed if methods or codes or removed == "NO" else None)
    assert found.get("DeidentificationMethod") == (methods[0] if len(methods) == 1 else methods or None)
    items = found.get("DeidentificationMethodCodeSequence", ())
    assert [item.CodeValue for item in items] == codes[:1], "one without a value is none"


def code_item(value):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", "Basic Profile"
    return item


def test_the_report_says_the_same_numbers_as_the_json(made):
    content, report = json.loads((made[1] / "analysis.json").read_text()), read_report(made[1] / OBJECTS[0])
    assert report["probabilities"] == content["probabilities"]
    assert report["bundle"] == {name: content["bundle"][name] for name in ("name", "sha256")}
    assert report["gate"] == {"status": "pass", "reasons": []}


def test_the_report_names_algorithm_and_film_and_finds_nothing(made):
    report, film = dcmread(made[1] / OBJECTS[0]), dcmread(made[0])
    items = list(every(report))
    named = {(item.ConceptNameCodeSequence[0].CodeValue, item.ValueType) for item in items}
    assert {("111001", "TEXT"), ("111003", "TEXT"), ("111002", "TEXT"), ("122157", "NUM")} <= named
    assert not any(code in {"121071", "276214006"} for code, _ in named), "a probability is no finding"
    images = {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID for item in items if item.ValueType == "IMAGE"}
    assert images == {film.SOPInstanceUID}
    assert (report.PreliminaryFlag, report.VerificationFlag) == ("PRELIMINARY", "UNVERIFIED")
    assert report.ContentTemplateSequence[0].TemplateIdentifier == "1500"


def every(item):
    for child in item.get("ContentSequence", ()):
        yield child
        yield from every(child)


@pytest.mark.skipif(shutil.which("dsrdump") is None, reason="dsrdump of DCMTK is not installed")
def test_dcmtk_reads_the_report(made):
    done = subprocess.run(["dsrdump", str(made[1] / OBJECTS[0])], capture_output=True, text=True, check=True)
    report = read_report(made[1] / OBJECTS[0])
    for entry in report["probabilities"]:
        assert f'"{entry["label"]}"' in done.stdout
        assert f'"Probability")="{entry["calibrated"]:.10f}'[:-2] in done.stdout


def test_a_blocked_film_gets_a_report_of_its_refusal_and_no_numbers(engine, tmp_path):
    outcome = analysed(engine, saved(dx(PIXELS, **FULL | {"ViewPosition": "LL"}), tmp_path / "film.dcm"), tmp_path)
    folder = tmp_path / outcome.row["folder"]
    assert sorted(path.name for path in folder.glob("*.dcm")) == ["structured-report.dcm"]
    assert errors(folder / OBJECTS[0]) == []
    report = read_report(folder / OBJECTS[0])
    assert report["gate"] == {"status": "block", "reasons": ["G03"]}
    assert report["probabilities"] == []


def test_a_film_that_was_scored_against_the_gate_says_so_in_every_object(engine, tmp_path):
    path = saved(dx(PIXELS, **FULL | {"ViewPosition": "LL"}), tmp_path / "film.dcm")
    film = open_radiograph(path)
    answer = engine.analyse(film, ("gradcam",), override=True)
    picture = np.zeros((300, 260, 3), np.uint8)
    source = read_source(path, film)
    write_objects(tmp_path, source, answer, [("gradcam", picture)], ())
    assert errors(tmp_path / OBJECTS[0]) == []
    assert read_report(tmp_path / OBJECTS[0])["gate"]["status"] == "overridden"
    plain = replace(answer, gate=GateOutcome())
    write_objects(tmp_path, source, plain, [("plain", picture)], ())
    assert dcmread(tmp_path / "gradcam.dcm").Rows > dcmread(tmp_path / "plain.dcm").Rows, "one more line"


def test_a_capture_is_the_overlay_and_keeps_what_was_lost(made, engine):
    found, film = dcmread(made[1] / "gradcam.dcm"), dcmread(made[0])
    assert (found.ConversionType, found.BurnedInAnnotation) == ("WSD", "NO")
    assert (found.LossyImageCompression, found.LossyImageCompressionRatio) == ("01", 12.5)
    assert found.SourceImageSequence[0].ReferencedSOPInstanceUID == film.SOPInstanceUID
    pixels = np.frombuffer(found.PixelData, np.uint8).reshape(found.Rows, found.Columns, 3)
    radiograph = open_radiograph(made[0])
    from cxrviewer.results.pictures import overlay

    heatmap = engine.analyse(radiograph, ("gradcam",)).heatmaps[0]
    assert (pixels[:300] == overlay(radiograph.render(), heatmap)).all()
    assert (pixels[300:] == 255).any(), "the legend's letters"


def test_a_region_lies_where_the_heatmap_is_strongest(made, engine):
    found = dcmread(made[1] / "gradcam-region.dcm")
    bits = np.unpackbits(np.frombuffer(found.PixelData, np.uint8), bitorder="little")[: found.Rows * found.Columns]
    heatmap = engine.analyse(open_radiograph(made[0]), ("gradcam",)).heatmaps[0]
    assert (bits.reshape(300, 260).astype(bool) == strongest(heatmap)).all()
    assert 0 < bits.mean() < 0.5


def test_a_picture_without_a_study_gets_no_objects_and_is_answered(engine, tmp_path):
    from PIL import Image

    Image.fromarray((phantom() * 255).astype(np.uint8)).save(tmp_path / "film.png")
    outcome = analysed(engine, tmp_path / "film.png", tmp_path / "out")
    assert not outcome.error
    assert list((tmp_path / "out").rglob("*.dcm")) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("uid", ["", "1.2.x", "1." * 40])
def test_a_film_that_no_study_can_be_told_of_is_reported(engine, tmp_path, uid):
    outcome = analysed(engine, saved(dx(PIXELS, StudyInstanceUID=uid), tmp_path / "film.dcm"), tmp_path / "out")
    assert "ties results to its study" in outcome.error
    assert "CANARY" not in outcome.error


def test_a_file_that_changed_meanwhile_is_refused(tmp_path):
    path = saved(dx(PIXELS), tmp_path / "film.dcm")
    film = open_radiograph(path)
    saved(dx(PIXELS, PatientID="SOMEBODY-ELSE"), path)
    with pytest.raises(RequestError, match="has changed"):
        read_source(path, film)


def test_a_source_does_not_tell_who_it_is(made):
    source = read_source(made[0], open_radiograph(made[0]))
    assert "CANARY" not in repr(source)
    assert "CANARY" in str(source.shared)


@needs_orthanc
def test_orthanc_takes_all_of_it_into_the_films_study(made, tmp_path):
    files = [made[0], *(made[1] / name for name in OBJECTS), state_of(made[0])]
    with orthanc(tmp_path) as archive:
        answers = [archive.post("/instances", path.read_bytes()) for path in files]
        assert {answer["Status"] for answer in answers} == {"Success"}
        (study,) = archive.get("/studies")
        series = [archive.get(f"/series/{one}") for one in archive.get(f"/studies/{study}")["Series"]]
    modalities = sorted(one["MainDicomTags"]["Modality"] for one in series)
    assert modalities == ["DX", "OT", "PR", "SEG", "SR"]
    assert sum(len(one["Instances"]) for one in series) == len(files)


def test_what_is_no_report_of_ours_is_refused(made, tmp_path):
    with pytest.raises(DataError, match="no structured report"):
        read_report(made[0])
    with pytest.raises(DataError, match="no structured report"):
        read_report(tmp_path / "nothing.dcm")


def test_the_analyze_command_writes_them_beside_a_page_of_pdf(engine, tmp_path, capsys):
    path = saved(dx(PIXELS, **FULL), tmp_path / "film.dcm")
    options = ["--out", str(tmp_path / "out"), "--bundle", str(engine.bundle.folder), "--device", "cpu"]
    assert main(["analyze", str(path), *options, "--dicom", "--pdf"], view=None, layouts=["plain"]) == 0
    assert "1 of 1 films analysed" in capsys.readouterr().out
    names = {file.name for file in (tmp_path / "out").glob("*/*")}
    assert names >= {*OBJECTS, "report.pdf", "report.html", "film.png"}
    assert (tmp_path / "out" / "summary.html").exists()


@pytest.mark.parametrize(
    "kind", ["1.2.3.4.5", "1.2.840.10008.5.1.1.29", "1.2.840.10008.5.1.4.1.1.501.2.1", "1.2.840.10008.5.1.4.1.1.88.11"]
)
def test_results_refer_to_no_picture_of_an_unknown_kind(tmp_path, kind):
    path = saved(dataset(PIXELS, BitsStored=12, SOPClassUID=kind), tmp_path / "film.dcm")
    with pytest.raises(RequestError, match="SOP Class"):
        read_source(path, open_radiograph(path))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_results_refer_to_pictures_of_every_kind_of_the_standard(tmp_path, kind):
    """As highdicom would end in the middle of writing for one that it does not know."""
    path = saved(dataset(PIXELS, BitsStored=12, SOPClassUID=kind), tmp_path / "film.dcm")
    film = open_radiograph(path)
    source = read_source(path, film)
    assert presentation_state(source, film, ()).ReferencedSeriesSequence
    assert fits(source) == (kind in ONE_FRAME)
