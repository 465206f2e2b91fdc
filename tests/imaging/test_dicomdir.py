"""DICOMDIRs: the films they list, how names on discs differ, and that none leads out of its own folder."""

import shutil
import struct
import subprocess
import time
import zipfile

import pytest
from discs import disc_film, write_disc
from films import saved, to_bytes
from pydicom import dcmread
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import BasicTextSRStorage, ExplicitVRLittleEndian, ImplicitVRLittleEndian, MediaStorageDirectoryStorage

from cxrviewer import open_radiograph
from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.imaging.dicom import dicomdir
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.studies.discovery import Survey, find_films


def report():
    made = disc_film(number=9, SOPClassUID=BasicTextSRStorage, Modality="SR", PixelData=None)
    made.file_meta.MediaStorageSOPClassUID = BasicTextSRStorage
    made.CompletionFlag, made.VerificationFlag = "COMPLETE", "UNVERIFIED"
    made.ContentDate, made.ContentTime = "20260917", "101500"
    made.ConceptNameCodeSequence = []
    return made


@pytest.fixture
def disc(tmp_path):
    """A disc of two patients with two films each."""
    return write_disc(tmp_path / "disc", *(disc_film(patient, number) for patient in (1, 2) for number in (1, 2)))


def values(paths):
    return [int(open_radiograph(path).stored[0, 0]) for path in paths]


def test_a_dicomdir_opens_the_films_that_it_lists(disc):
    saved(disc_film(3), disc / "UNLISTED")
    assert values(find_films([disc / "DICOMDIR"])) == [11, 12, 21, 22]
    assert sorted(values(find_films([disc]))) == [11, 12, 21, 22, 31]


def test_a_dicomdir_by_any_name_and_in_a_zip(disc, tmp_path):
    (disc / "DICOMDIR").rename(disc / "dicomdir.;1")
    assert values(find_films([disc / "dicomdir.;1"])) == [11, 12, 21, 22]
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "disc")
    study = tmp_path / "packed.zip"
    assert packed == str(study)
    assert values(find_films([study / "disc" / "dicomdir.;1"])) == [11, 12, 21, 22]
    assert values(find_films([study])) == [11, 12, 21, 22]


def test_a_dicomdir_in_the_root_of_a_zip(disc, tmp_path):
    shutil.make_archive(str(tmp_path / "packed"), "zip", disc)
    assert values(find_films([tmp_path / "packed.zip" / "DICOMDIR"])) == [11, 12, 21, 22]


@pytest.mark.parametrize(
    "spelling", [str.lower, lambda name: name + ";1", lambda name: name + ".", lambda name: name.lower() + ".;1"]
)
@pytest.mark.parametrize("zipped", [False, True])
def test_names_as_discs_leave_them(disc, tmp_path, spelling, zipped):
    for path in sorted(disc.rglob("*"), key=lambda path: -len(path.parts)):
        path.rename(path.with_name(spelling(path.name)))
    if zipped:
        shutil.make_archive(str(tmp_path / "packed"), "zip", disc)
        disc = tmp_path / "packed.zip"
    assert values(find_films([disc / spelling("DICOMDIR")])) == [11, 12, 21, 22]


def test_an_exact_name_goes_before_a_similar_one(tmp_path):
    for name, number in (("im1", 1), ("IM1", 2), ("IM1;1", 3)):
        saved(disc_film(number=number), tmp_path / name)
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("this file system takes upper and lower case for the same")
    assert dicomdir.Beside(tmp_path).find(("IM1",)) == tmp_path / "IM1"


@pytest.mark.parametrize("zipped", [False, True])
def test_missing_files_are_counted_once(disc, tmp_path, zipped):
    """Also where the whole disc is searched, or a folder with it."""
    for path in [path for path in disc.rglob("*") if path.is_file() and path.name != "DICOMDIR"][:3]:
        path.unlink()
    if zipped:
        shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "disc")
        disc = tmp_path / "packed.zip" / "disc"
    for place in (disc / "DICOMDIR", disc, disc.parent):
        survey = Survey([place])
        assert len(list(survey)) == 1
        assert survey.tally.missing == 3
        assert survey.tally.remark().endswith("3 files that a DICOMDIR lists are missing.")


def listing(folder, *file_ids, **tags):
    """Write a DICOMDIR whose records name ``file_ids`` in their place, and return its path."""
    index = dcmread(folder / "DICOMDIR")
    records = [record for record in index.DirectoryRecordSequence if "ReferencedFileID" in record]
    for record, file_id in zip(records, file_ids, strict=False):
        record.ReferencedFileID = file_id
        for keyword, value in tags.items():
            setattr(record, keyword, value)
    index.save_as(folder / "DICOMDIR")
    return folder / "DICOMDIR"


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.filterwarnings("ignore:.*value:UserWarning")
@pytest.mark.parametrize(
    "file_id",
    [
        ["..", "SECRET"],
        ["PT000000", "..", "..", "SECRET"],
        ["../SECRET"],
        ["/etc", "hostname"],
        ["", "SECRET"],
        ["C:", "SECRET"],
        ".",
    ],
)
def test_no_file_id_leads_out_of_its_folder(disc, tmp_path, file_id, zipped):
    saved(disc_film(9), tmp_path / "SECRET")
    index = listing(disc, file_id)
    if zipped:
        shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "disc")
        with zipfile.ZipFile(tmp_path / "packed.zip", "a") as packed:
            packed.write(tmp_path / "SECRET", "SECRET")
        index = tmp_path / "packed.zip" / "disc" / "DICOMDIR"
    survey = Survey([index])
    assert values(entry.path for entry in survey) == [12, 21, 22]
    assert survey.tally.missing == 1


def test_links_to_folders_are_not_followed(disc, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    saved(disc_film(9), tmp_path / "elsewhere" / "SECRET")
    (disc / "LINK").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    survey = Survey([listing(disc, ["LINK", "SECRET"])])
    assert values(entry.path for entry in survey) == [12, 21, 22]


def test_a_link_to_a_file_must_stay_on_the_disc(disc, tmp_path):
    saved(disc_film(9), tmp_path / "SECRET")
    (disc / "OUT").symlink_to(tmp_path / "SECRET")
    (disc / "IN").symlink_to(disc / "PT000000" / "ST000000" / "SE000000" / "IM000000")
    survey = Survey([listing(disc, "OUT", "IN")])
    assert values(entry.path for entry in survey) == [11, 21, 22]
    assert survey.tally.missing == 1


FIRST = ["PT000000", "ST000000", "SE000000", "IM000000"]


def test_a_file_listed_twice_counts_once(disc):
    assert values(find_films([listing(disc, FIRST, FIRST)])) == [11, 21, 22]


def test_records_out_of_use_do_not_count(disc):
    assert values(find_films([listing(disc, FIRST, RecordInUseFlag=0)])) == [12, 21, 22]


@pytest.mark.parametrize("share", [0.2, 0.4, 0.8, 0.99])
def test_a_dicomdir_that_is_cut_off_is_one_error(disc, share):
    """Some of its films would pass for all of them."""
    index = disc / "DICOMDIR"
    content = index.read_bytes()
    index.write_bytes(content[: int(share * len(content))])
    assert list(find_films([index])) == [index]
    with pytest.raises(UnreadableFilmError, match="Open the folder it lies in"):
        open_radiograph(index)
    assert sorted(values(find_films([disc]))) == [11, 12, 21, 22]


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian])
@pytest.mark.parametrize("undefined", [False, True])
def test_any_way_to_write_the_records(disc, syntax, undefined):
    index = dcmread(disc / "DICOMDIR")
    index["DirectoryRecordSequence"].is_undefined_length = undefined
    for record in index.DirectoryRecordSequence:
        record.is_undefined_length_sequence_item = undefined
        record.IconImageSequence = [Dataset()]
        record.IconImageSequence[0].Rows = 1
        record["IconImageSequence"].is_undefined_length = undefined
    index.file_meta.TransferSyntaxUID = syntax
    index.save_as(disc / "DICOMDIR", implicit_vr=syntax.is_implicit_VR, little_endian=True)
    assert values(find_films([disc / "DICOMDIR"])) == [11, 12, 21, 22]


def element(tag, vr, value):
    return struct.pack("<HH2sH", tag >> 16, tag & 0xFFFF, vr, len(value)) + value


def item(*elements):
    return struct.pack("<HHI", 0xFFFE, 0xE000, len(content := b"".join(elements))) + content


def index_of(folder, records):
    """Write a DICOMDIR of these records and return its path."""
    folder.mkdir()
    made = Dataset()
    made.FileSetID = "DISC"
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.MediaStorageSOPClassUID = MediaStorageDirectoryStorage
    made.file_meta.MediaStorageSOPInstanceUID = "2.25.1"
    head = to_bytes(made)
    (folder / "DICOMDIR").write_bytes(head + b"\x04\x00\x20\x12SQ\0\0" + struct.pack("<I", len(records)) + records)
    return folder / "DICOMDIR"


def record(kind, *elements):
    links = [element(tag, b"UL", bytes(4)) for tag in (0x00041400, 0x00041420)]
    return item(
        links[0], element(0x00041410, b"US", b"\xff\xff"), links[1], element(0x00041430, b"CS", kind), *elements
    )


def image(number):
    uids = [element(tag, b"UI", b"2.25.%015d" % number) for tag in (0x00041510, 0x00041511, 0x00041512)]
    return record(b"IMAGE ", element(0x00041500, b"CS", b"NONE\\%07d " % number), *uids)


def test_a_disc_of_20_000_films_is_read(tmp_path):
    above = b"".join(record(kind, element(0x00100010, b"PN", b"A^B ")) for kind in (b"STUDY ", b"SERIES"))
    index = index_of(tmp_path / "disc", b"".join(above + image(number) for number in range(20_000)))
    assert dicomdir.file_ids(index.read_bytes())[-1] == ("NONE", "0019999")


UNDEFINED = b"\xff\xff\xff\xff"
ENDLESS = {
    "films": b"".join(image(number) for number in range(130_000)),
    "empty records": item() * 500_000,
    "elements": item(element(0x00041500, b"CS", b"") * 500_000),
    "nested items": b"\xfe\xff\x00\xe0" + UNDEFINED + b"\x88\0\0\x02SQ\0\0" + UNDEFINED + item() * 500_000,
}


@pytest.mark.parametrize("records", ENDLESS.values(), ids=ENDLESS)
def test_a_dicomdir_without_end_is_refused_soon(tmp_path, records):
    index = index_of(tmp_path / "disc", records)
    start = time.process_time()
    assert list(find_films([index])) == [index]
    assert time.process_time() - start < 15.0  # a slow processor; without a limit it takes minutes


def test_looking_for_what_a_dicomdir_lists_can_be_stopped(tmp_path):
    asked = []
    index = index_of(tmp_path / "disc", b"".join(image(number) for number in range(100)))
    survey = Survey([index], cancelled=lambda: asked.append(1) or len(asked) > 50)
    with pytest.raises(CancelledError):
        list(survey)
    assert 40 < survey.tally.missing < 60


def test_what_a_dicomdir_lists_beside_films_is_counted(tmp_path):
    survey = Survey([write_disc(tmp_path / "disc", disc_film(), report()) / "DICOMDIR"])
    assert len(list(survey)) == 1
    assert dict(survey.tally.passed_over) == {Content.REPORT: 1}


@pytest.mark.skipif(shutil.which("dcmmkdir") is None, reason="DCMTK is not installed")
def test_dicomdirs_of_dcmtk(tmp_path):
    """A disc that DCMTK indexes: the same films as DCMTK's own dump of the index names."""
    names = ["IM1", "SUB/IM2", "SUB/DEEP/IM3"]
    (tmp_path / "SUB" / "DEEP").mkdir(parents=True)
    for number, name in enumerate(names, 1):
        saved(disc_film(number=number), tmp_path / name)
    made = subprocess.run(["dcmmkdir", "+I", *names], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    dumped = subprocess.run(
        ["dcmdump", "+P", "0004,1500", "+L", "DICOMDIR"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    listed = [line.split("[")[1].split("]")[0].replace("\\", "/") for line in dumped.stdout.splitlines() if "[" in line]
    found = [path.relative_to(tmp_path).as_posix() for path in find_films([tmp_path / "DICOMDIR"])]
    assert found == listed == names
