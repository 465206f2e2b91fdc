"""De-identification: nothing of a patient is left in what goes out, and what belongs together stays together."""

import json
import os
import stat

import numpy as np
import pytest
from dicom_checks import errors, needs_dciodvfy
from films import dataset, dx, phantom, saved
from pydicom import dcmread
from pydicom.datadict import DicomDictionary, dictionary_has_tag, dictionary_VR, keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag

from cxrviewer.cli import main
from cxrviewer.errors import DataError, OutputError
from cxrviewer.results.deidentification.key import Key
from cxrviewer.results.deidentification.profile import Options, deidentify
from cxrviewer.results.deidentification.release import REPORT, Release
from cxrviewer.results.deidentification.table import Action, action_for, entries

PIXELS = np.rint(phantom(300, 260) * 4095).astype(np.uint16)
CANARY = "CANARY"
SAMPLES = {
    "DA": "19770707", "DT": "19770707070707", "TM": "070707", "AS": "077Y", "DS": "7.7", "IS": "77", "US": 77,
    "UL": 77, "SL": 77, "SS": 77, "FD": 7.7, "FL": 7.7, "UI": "1.2.77.777", "OB": CANARY.encode(),
    "OW": CANARY.encode(), "UN": CANARY.encode(), "OB or OW": CANARY.encode(), "CS": CANARY, "AT": 0x00100010,
}  # fmt: skip


def released(tmp_path, *films, checked=False, **options):
    """De-identify films; return the outcomes and the files that went out."""
    out = tmp_path / "out"
    key, page = Key(tmp_path / "key.jsonl"), tmp_path / "page.html"
    run = Release(out, key, page, Options(**options), pixels_checked=checked)
    return list(run.run(films)), sorted(out.glob("*/*.dcm"))


def film(**tags):
    return dx(PIXELS, **{"BitsStored": 12, "BurnedInAnnotation": "NO", "PatientSex": "F"} | tags)


def full_film():
    """A film with every attribute of the table, each with a value that would tell."""
    made = film()
    for tag, _ in entries():
        if not dictionary_has_tag(tag) or tag in made or tag.group < 8:  # commands and file meta stand elsewhere
            continue
        vr = dictionary_VR(tag)
        if vr == "SQ":
            item = Dataset()
            item.PatientComments, item.StudyInstanceUID = CANARY, "2.25.12"
            made.add_new(tag, vr, Sequence([item]))
        else:
            made.add_new(tag, vr, SAMPLES.get(vr, CANARY))
    block = made.private_block(0x0011, "CANARY PRIVATE", create=True)
    block.add_new(0x01, "LO", CANARY)
    made.add_new(0x60000022, "LO", CANARY)
    made.add_new(0x60004000, "LT", CANARY)
    made.add_new(0x50000022, "LO", CANARY)
    return made


def everything(item):
    for element in item:
        yield element
        if element.VR == "SQ":
            for child in element.value:
                yield from everything(child)


@pytest.mark.parametrize("options", [{}, {"dates": True}, {"descriptors": True}, {"dates": True, "descriptors": True}])
def test_nothing_is_left_of_any_attribute_of_the_table(tmp_path, options):
    path = saved(full_film(), tmp_path / "film.dcm")
    outcomes, (file,) = released(tmp_path, path, **options)
    assert [outcome.state for outcome in outcomes] == ["released"]
    content = file.read_bytes()
    for told in (b"CANARY", b"19501224", b"19770707", b"2.25.11\0", b"2.25.12\0", b"2.25.13\0", b"1.2.77.777"):
        assert told not in content
    found = dcmread(file)
    for element in everything(found):
        action = action_for(element.tag)
        assert not element.tag.is_private
        assert element.tag.group not in (0x5000, 0x6000)
        assert action is not Action.REMOVE or options or element.keyword == "DeidentificationMethod", element.keyword
    handled = {tag for tag, action in entries() if action is Action.EMPTY and tag in found}
    pseudonym = {Tag("PatientName"), Tag("PatientID")}
    assert all(not found[tag].value for tag in handled - pseudonym if found[tag].VR not in ("DA", "DT", "TM"))


TEXTS = ("PN", "LO", "LT", "SH", "ST", "UC", "UT", "UR", "AE", "AS", "DA", "DT", "TM", "OB", "UN")
TECHNICAL = """
    Manufacturer ManufacturerModelName SoftwareVersions DetectorManufacturerName DetectorManufacturerModelName
    SecondaryCaptureDeviceManufacturer SecondaryCaptureDeviceManufacturerModelName PlateType PhosphorType DetectorMode
    SecondaryCaptureDeviceSoftwareVersions DigitalImageFormatAcquired VideoImageFormatAcquired TypeOfFilters FilterType
    AcquisitionDeviceProcessingCode CollimatorGridName GridAbsorbingMaterial GridSpacingMaterial ConvolutionKernel
    CodeValue LongCodeValue URNCodeValue CodeMeaning CodingSchemeDesignator CodingSchemeVersion ICCProfile
"""


def test_nothing_that_people_write_is_left_of_what_the_table_does_not_name(tmp_path):
    made, inner = film(), Dataset()
    for tag in map(Tag, DicomDictionary):
        vr, name = dictionary_VR(tag), keyword_for_tag(tag)
        if 8 <= tag.group < 0x5000 and vr in TEXTS and tag not in made and not name.startswith(("Referenced", "Pixel")):
            made.add_new(tag, vr, SAMPLES.get(vr, CANARY))
            inner.add_new(tag, vr, SAMPLES.get(vr, CANARY))
    made.add(DataElement(Tag("Exposure"), "LO", CANARY))  # a number by the dictionary
    made.SourceImageSequence = [inner]
    _, (file,) = released(tmp_path, saved(made, tmp_path / "film.dcm"))
    texts = [element for element in everything(dcmread(file)) if element.VR != "SQ"]
    assert {element.keyword for element in texts if "CANARY" in str(element.value)} == set(TECHNICAL.split())
    content = file.read_bytes()
    assert b"19770707" not in content  # "1977" alone may stand in a made UID
    assert b"077Y" not in content
    found = dcmread(file)
    assert (found.RescaleType, found.ModalityLUTType, "Exposure" in found) == ("US", "US", False)


def test_the_table_is_the_standards(tmp_path):
    """Spot checks against PS3.15 table E.1-1 as printed."""
    expected = {
        "PatientName": Action.EMPTY,
        "PatientBirthDate": Action.EMPTY,
        "PatientAge": Action.REMOVE,
        "AccessionNumber": Action.EMPTY,
        "StudyInstanceUID": Action.UID,
        "SOPInstanceUID": Action.UID,
        "StudyDate": Action.EMPTY,
        "StudyDescription": Action.REMOVE,
        "InstitutionName": Action.REMOVE,
        "OperatorsName": Action.REMOVE,
        "Rows": Action.KEEP,
        "Modality": Action.KEEP,
        "PixelData": Action.KEEP,
        "PatientBirthDateInAlternativeCalendar": Action.REMOVE,
        "WindowCenterWidthExplanation": Action.REMOVE,
        "LUTExplanation": Action.REMOVE,
    }
    assert {name: action_for(Tag(name)) for name in expected} == expected
    assert len(dict(entries())) > 600
    for tag in (0x00110010, 0x60003000, 0x50000010, 0x00080007):
        assert action_for(Tag(tag)) is Action.REMOVE


@needs_dciodvfy
@pytest.mark.parametrize("make", [dataset, dx])
def test_what_goes_out_has_no_error_that_the_film_did_not_have(tmp_path, make):
    made = make(PIXELS, BitsStored=12, BurnedInAnnotation="NO", StudyDate="20260502", SeriesDate="20260502",
                AcquisitionDate="20260502", PatientSex="F", StudyID="7", ReferringPhysicianName="CANARY^DOC",
                StudyTime="101500", SeriesNumber="1", InstanceNumber="1", Manufacturer="MAKER")  # fmt: skip
    path = saved(made, tmp_path / "film.dcm")
    for options in ({}, {"dates": True}):
        _, files = released(tmp_path, path, **options)
        assert set(errors(files[0])) <= set(errors(path))


def test_films_of_a_study_stay_together_and_apart_from_others(tmp_path):
    first = saved(film(SOPInstanceUID="2.25.101"), tmp_path / "1.dcm")
    second = saved(film(SOPInstanceUID="2.25.102", SeriesInstanceUID="2.25.14"), tmp_path / "2.dcm")
    other = saved(film(SOPInstanceUID="2.25.103", StudyInstanceUID="2.25.99", SeriesInstanceUID="2.25.15",
                       PatientID="OTHER"), tmp_path / "3.dcm")  # fmt: skip
    released(tmp_path, first)
    outcomes, files = released(tmp_path, second, other)  # a later run with the same key
    assert [outcome.state for outcome in outcomes] == ["released"] * 2
    found = [dcmread(file) for file in files]
    studies = [one.StudyInstanceUID for one in found]
    assert len(found) == 3
    assert len(set(studies)) == 2
    assert [studies.count(study) for study in set(studies)].count(2) == 1
    assert {one.PatientID for one in found} == {"P000001", "P000002"}
    assert len({one.SeriesInstanceUID for one in found}) == 3
    for one, file in zip(found, files, strict=True):
        assert one.file_meta.MediaStorageSOPInstanceUID == one.SOPInstanceUID == file.stem


def test_pixels_stay_and_the_header_says_what_was_done(tmp_path):
    _, (file,) = released(tmp_path, saved(film(StudyDate="20260502"), tmp_path / "film.dcm"), dates=True)
    found = dcmread(file)
    assert found.PixelData == PIXELS.tobytes()
    assert found.PatientIdentityRemoved == "YES"
    assert "2026c" in found.DeidentificationMethod
    assert [item.CodeValue for item in found.DeidentificationMethodCodeSequence] == ["113100", "113107"]
    assert found.LongitudinalTemporalInformationModified == "MODIFIED"


def test_dates_of_a_patient_move_together(tmp_path):
    days = []
    for number, date in enumerate(["20260101", "20260131", "20260301"]):
        tags = {"StudyDate": date, "SOPInstanceUID": f"2.25.{200 + number}", "SeriesDate": date, "StudyTime": "101500"}
        saved(film(**tags), tmp_path / f"{number}.dcm")
    _, files = released(tmp_path, *sorted(tmp_path.glob("?.dcm")), dates=True)
    for file in files:
        found = dcmread(file)
        assert found.StudyDate == found.SeriesDate != ""
        assert found.StudyTime == "101500"
        assert found.PatientBirthDate == ""
        days.append(np.datetime64(f"{found.StudyDate[:4]}-{found.StudyDate[4:6]}-{found.StudyDate[6:]}"))
    assert sorted(int(gap) for gap in np.diff(sorted(days)).astype(int)) == [29, 30]
    assert max(days) < np.datetime64("2026-02-01")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("date", ["20260101-20260202", "CANARY", "2026", "20261345"])
def test_what_is_no_date_is_not_kept(tmp_path, date):
    made = film()
    made.add_new("StudyDate", "DA", date)
    key = Key(tmp_path / "key.jsonl")
    deidentify(made, Options(dates=True), key)
    assert made.StudyDate == ""


def test_descriptions_keep_harmless_words_alone(tmp_path):
    path = saved(film(StudyDescription="Chest PA, Mrs CANARY room 12 (Dr Smith)"), tmp_path / "film.dcm")
    _, (file,) = released(tmp_path, path, descriptors=True)
    assert dcmread(file).StudyDescription == "Chest PA"
    assert "113105" in [item.CodeValue for item in dcmread(file).DeidentificationMethodCodeSequence]


@pytest.mark.parametrize("stated", ["YES", None])
def test_a_film_that_may_have_words_in_it_waits_until_somebody_has_looked(tmp_path, stated):
    made = film(BurnedInAnnotation=stated) if stated else film()
    if stated is None:
        del made.BurnedInAnnotation
    path = saved(made, tmp_path / "film.dcm")
    outcomes, files = released(tmp_path, path, checked=True)  # nobody can have looked yet
    assert ([outcome.state for outcome in outcomes], files) == (["held"], [])
    page = (tmp_path / "page.html").read_text()
    assert page.count("<img") == 2
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o600
    assert "CANARY" not in page
    outcomes, files = released(tmp_path, path)
    assert files == [], "without the word of a person"
    outcomes, files = released(tmp_path, path, checked=True)
    assert [outcome.state for outcome in outcomes] == ["released"]
    assert dcmread(files[0]).BurnedInAnnotation == "NO"
    assert not (tmp_path / "page.html").exists()


def test_the_page_shows_what_a_shutter_and_a_window_hide(tmp_path):
    import base64
    import io
    import re

    from PIL import Image

    pixels = np.full((300, 260), 1000, np.uint16)
    pixels[:110] = 3000  # brighter than all that the shutter leaves
    pixels[10:30, 10:100] = 3900  # letters outside the shutter and beyond the window
    shutter = {"ShutterShape": "RECTANGULAR", "ShutterLeftVerticalEdge": "120", "ShutterRightVerticalEdge": "240",
               "ShutterUpperHorizontalEdge": "120", "ShutterLowerHorizontalEdge": "280"}  # fmt: skip
    pixels[150:200, 150:200] = 1100
    tags = {"BitsStored": 12, "WindowCenter": "100", "WindowWidth": "50"} | shutter
    released(tmp_path, saved(dx(pixels, **tags), tmp_path / "film.dcm"))
    found = re.findall(r"base64,([^\"]+)", (tmp_path / "page.html").read_text())
    shown = [np.asarray(Image.open(io.BytesIO(base64.b64decode(one)))).astype(int) for one in found]
    assert max(abs(int(one[20, 50]) - int(one[60, 50])) for one in shown) > 60


def test_the_report_says_what_was_done_and_holds_no_value(tmp_path):
    path = saved(full_film(), tmp_path / "CANARY-name.dcm")
    _, (file,) = released(tmp_path, path)
    text = (tmp_path / "out" / REPORT).read_text()
    assert "CANARY" not in text
    head, told = map(json.loads, text.splitlines())
    assert head["table"] == "PS3.15 2026c"
    assert told["file"] == f"P000001/{file.name}"
    assert {"PatientAge", "InstitutionName"} <= set(told["removed"])
    assert told["private"] == 2


def test_the_key_is_for_its_user_alone_outlives_a_crash_and_is_no_other_file(tmp_path):
    file = tmp_path / "key.jsonl"
    released(tmp_path, saved(film(), tmp_path / "film.dcm"))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = Key(file).uid("2.25.12")
    with file.open("a") as stream:
        stream.write('{"uid": "2.25.5')
    assert Key(file).uid("2.25.12") == before
    key = Key(file)
    made = key.uid("2.25.55")
    key.write()
    assert Key(file).uid("2.25.55") == made
    file.write_text("a letter\n")
    with pytest.raises(DataError, match="key file cannot be read"):
        Key(file)


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_a_key_that_was_there_is_for_its_user_alone_or_not_used(tmp_path, monkeypatch):
    file = tmp_path / "key.jsonl"
    file.touch(mode=0o644)
    key = Key(file)
    key.uid("2.25.12")
    key.write()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    laid = file.read_bytes()

    def not_allowed(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fchmod", not_allowed)
    file.chmod(0o666)
    key.uid("2.25.13")
    with pytest.raises(OutputError, match="belongs to another user"):
        key.write()
    assert file.read_bytes() == laid


def test_what_is_no_film_is_left_out_and_said(tmp_path):
    document = film()
    del document.PixelData
    (tmp_path / "text.dcm").write_text("no film")
    outcomes, files = released(tmp_path, saved(document, tmp_path / "document.dcm"), tmp_path / "text.dcm")
    assert [outcome.state for outcome in outcomes] == ["failed", "failed"]
    assert files == []
    assert not any("CANARY" in outcome.error for outcome in outcomes)


def test_the_command(tmp_path, capsys):
    films = tmp_path / "films"
    films.mkdir()
    saved(film(), films / "1.dcm")
    saved(film(BurnedInAnnotation="YES", SOPInstanceUID="2.25.500"), films / "2.dcm")
    command = ["deidentify", str(films), str(tmp_path / "out")]
    assert main(command, view=None, layouts=["plain"]) == 1
    said = capsys.readouterr().out
    assert "1 film released" in said
    assert "1 film HELD" in said
    assert main([*command, "--pixels-checked"], view=None, layouts=["plain"]) == 0
    assert "2 films released" in capsys.readouterr().out
    assert (tmp_path / "out.key.jsonl").exists()
    inside = [*command, "--key", str(tmp_path / "out" / "key")]
    assert main(inside, view=None, layouts=["plain"]) == 2
