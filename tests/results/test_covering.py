"""What may name somebody in a film's pixels: painted over in any transfer syntax, and cleared where no sample lies."""

import base64
import io
import json
import re
import shutil
import subprocess

import imagecodecs
import numpy as np
import pytest
from dcmtk import dcm2pnm, needs_dcmtk
from dicom_checks import errors, needs_dciodvfy
from films import dataset, dx, lut, phantom, saved
from PIL import Image
from pydicom import dcmread
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, JPEG2000Lossless, JPEGBaseline8Bit, RLELossless

from cxrviewer import open_radiograph
from cxrviewer.cli import main
from cxrviewer.errors import RequestError
from cxrviewer.results.deidentification.covering import Rectangle
from cxrviewer.results.deidentification.key import Key
from cxrviewer.results.deidentification.release import REPORT, Release

ROWS, COLUMNS = 120, 100
PIXELS = np.rint(200 + phantom(ROWS, COLUMNS) * 3800).astype(np.uint16)
COVER = Rectangle(10, 20, 40, 30)
INSIDE = np.s_[20:50, 10:50]
OUTSIDE = np.ones((ROWS, COLUMNS), bool)
OUTSIDE[INSIDE] = False
WINDOW = {"WindowCenter": "2000", "WindowWidth": "3000"}


def film(pixels=PIXELS, **tags):
    asked = {"BitsStored": 12, "BurnedInAnnotation": "NO", **WINDOW} | tags
    return dx(pixels, **{name: value for name, value in asked.items() if value is not None})


def release(tmp_path, path, *covers, checked=False):
    run = Release(tmp_path / "out", Key(tmp_path / "key.jsonl"), tmp_path / "page.html", pixels_checked=checked,
                  covers=covers)  # fmt: skip
    (outcome,) = run.run([path])
    return outcome


def released(tmp_path, path, *covers):
    outcome = release(tmp_path, path, *covers)
    assert (outcome.state, outcome.error) == ("released", "")
    return tmp_path / "out" / outcome.file


def told(tmp_path):
    return json.loads((tmp_path / "out" / REPORT).read_text().splitlines()[1])


def test_a_film_of_single_bits_is_painted_over(tmp_path):
    bits = np.ones((ROWS, COLUMNS), np.uint8)
    made = film(bits, BitsAllocated=1, BitsStored=1, WindowCenter=None, WindowWidth=None)
    made.PixelData = np.packbits(bits, bitorder="little").tobytes()
    file = released(tmp_path, saved(made, tmp_path / "film.dcm"), COVER)
    stored = open_radiograph(file).stored
    assert (stored[OUTSIDE] == 1).all()
    assert (stored[INSIDE] == 0).all()


@needs_dcmtk
@needs_dciodvfy
@pytest.mark.parametrize(
    "encoder",
    [
        ("dcmconv", "+te"), ("dcmconv", "+ti"), ("dcmconv", "+tb"), ("dcmconv", "+td"), ("dcmcrle",), ("dcmcjpls",),
        ("dcmcjpeg", "+e1"), ("dcmcjpeg", "+ee"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_rectangle_is_black_for_dcmtk_in_any_transfer_syntax_and_the_rest_as_it_was(tmp_path, encoder):
    plain = saved(film(), tmp_path / "plain.dcm")
    path = tmp_path / "film.dcm"
    subprocess.run([*encoder, str(plain), str(path)], check=True, capture_output=True)
    file = released(tmp_path, path, COVER)
    assert (dcm2pnm(file)[INSIDE] == 0).all()
    shown = dcm2pnm(file, "+Wi", "1")
    assert (shown[INSIDE] == shown.min()).all()
    before = open_radiograph(path).stored
    assert (open_radiograph(file).stored[OUTSIDE] == before[OUTSIDE]).all()
    assert dcmread(file).file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
    assert set(errors(file)) <= set(errors(plain))


def test_jpeg_2000_and_several_frames(tmp_path):
    made = film()
    made.compress(JPEG2000Lossless, encoding_plugin="pylibjpeg")
    stored = open_radiograph(released(tmp_path, saved(made, tmp_path / "j2k.dcm"), COVER)).stored
    assert (stored[INSIDE] == 0).all()
    assert (stored[OUTSIDE] == PIXELS[OUTSIDE]).all()
    frames = film(NumberOfFrames=2, PixelData=PIXELS.tobytes() * 2, SOPInstanceUID="2.25.77")
    file = released(tmp_path, saved(frames, tmp_path / "frames.dcm"), COVER)
    for frame in (1, 2):
        assert (open_radiograph(file, frame=frame).stored[INSIDE] == 0).all()


@needs_dcmtk
@pytest.mark.parametrize("kind", ["MONOCHROME1", "signed", "8 bit", "INVERSE", "falling LUT", "padding"])
def test_black_is_what_the_film_shows_as_black(tmp_path, kind):
    made, options = film(), ("+Wi", "1")
    if kind == "MONOCHROME1":
        made = film(PhotometricInterpretation="MONOCHROME1")
    elif kind == "signed":
        signed = PIXELS.astype(np.int16) - 2048
        made = film(signed, BitsStored=12, WindowCenter="0", HighBit=11)
    elif kind == "8 bit":
        made = film((PIXELS >> 4).astype(np.uint8), BitsStored=8, WindowCenter="128", WindowWidth="200")
    elif kind == "INVERSE":
        made = film(PresentationLUTShape="INVERSE")
    elif kind == "falling LUT":
        made, options = film(WindowCenter=None, WindowWidth=None), ("+Wl", "1")
        made.VOILUTSequence = Sequence([lut(0, range(4095, -1, -1), 12)])
    else:
        made = film(PhotometricInterpretation="MONOCHROME1", PixelPaddingValue=0)
    file = released(tmp_path, saved(made, tmp_path / "film.dcm"), COVER)
    if kind != "INVERSE":  # DCMTK shows it so through a presentation state alone
        assert (dcm2pnm(file, *options)[INSIDE] == 0).all()
    assert (open_radiograph(file).render()[INSIDE] == 0).all()


def test_colours_too(tmp_path):
    colours = np.stack([(PIXELS >> 4).astype(np.uint8)] * 3, axis=-1)
    colours[..., 0] //= 2
    made = dataset(colours[..., 0], SamplesPerPixel=3, PhotometricInterpretation="RGB", PlanarConfiguration=0,
                   PixelData=colours.tobytes(), BurnedInAnnotation="NO")  # fmt: skip
    plain = saved(made, tmp_path / "rgb.dcm")
    path = tmp_path / "film.dcm"
    if shutil.which("dcmcjpeg"):
        subprocess.run(["dcmcjpeg", "+e1", str(plain), str(path)], check=True, capture_output=True)
    else:
        path = plain
    found = dcmread(released(tmp_path, path, COVER))
    assert found.PhotometricInterpretation == "RGB"
    assert (found.pixel_array[INSIDE] == 0).all()
    assert (found.pixel_array[OUTSIDE] == colours[OUTSIDE]).all()


def test_a_palette_keeps_its_colours(tmp_path):
    made = film((PIXELS >> 4).astype(np.uint8), BitsStored=8, PhotometricInterpretation="PALETTE COLOR")
    for colour in ("Red", "Green", "Blue"):
        setattr(made, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        table = np.roll(np.arange(256, dtype="<u2") * 257, 7)  # black lies in the middle
        setattr(made, f"{colour}PaletteColorLookupTableData", table.tobytes())
    file = released(tmp_path, saved(made, tmp_path / "film.dcm"), COVER)
    assert (open_radiograph(file).stored[INSIDE] == 0).all()
    assert (dcmread(file).pixel_array[INSIDE] == 7).all()


@needs_dcmtk
def test_tables_of_a_big_endian_film_are_turned_round(tmp_path):
    made = film(WindowCenter=None, WindowWidth=None)
    made.VOILUTSequence = Sequence([lut(0, range(4096), 12)])
    plain, path = saved(made, tmp_path / "plain.dcm"), tmp_path / "film.dcm"
    subprocess.run(["dcmconv", "+tb", str(plain), str(path)], check=True, capture_output=True)
    file = released(tmp_path, path, COVER)
    before, after = dcm2pnm(plain, "+Wl", "1").copy(), dcm2pnm(file, "+Wl", "1")
    assert (after[OUTSIDE] == before[OUTSIDE]).all()


def test_somebody_sees_what_goes_out_before_it_does(tmp_path):
    words = PIXELS.copy()
    words[25:45, 15:45:3] = 4095
    path = saved(film(words, BurnedInAnnotation="YES", ImageType=["ORIGINAL", "PRIMARY", ""]), tmp_path / "film.dcm")
    assert release(tmp_path, path).state == "held"
    assert letters(tmp_path) > 100
    assert release(tmp_path, path, COVER, checked=True).state == "held", "nobody has seen it painted over"
    assert letters(tmp_path) < 20
    assert release(tmp_path, path, Rectangle(0, 0, 5, 5), checked=True).state == "held", "other rectangles"
    outcome = release(tmp_path, path, COVER, checked=True)
    assert outcome.state == "released"
    found = dcmread(tmp_path / "out" / outcome.file)
    assert found.BurnedInAnnotation == "NO"
    assert list(found.ImageType)[:2] == ["DERIVED", "PRIMARY"]
    assert "1 rectangle of" in found.DerivationDescription
    assert [item.CodeValue for item in found.DeidentificationMethodCodeSequence] == ["113100", "113101"]
    assert found.DeidentificationMethod[1:] == [
        "1 rectangle of the pixels painted over",
        "pixels looked at by a person",
    ]
    assert told(tmp_path)["rectangles_covered"] == 1
    assert not (tmp_path / "page.html").exists()


def test_no_header_is_believed_where_all_films_are_to_be_looked_at(tmp_path, capsys):
    path = saved(film(), tmp_path / "film.dcm")
    command = ["deidentify", str(path), str(tmp_path / "out"), "--look-at-all"]
    assert main(command, view=None, layouts=["plain"]) == 1
    assert "1 film HELD" in capsys.readouterr().out
    assert main([*command, "--pixels-checked"], view=None, layouts=["plain"]) == 0
    assert "1 film released" in capsys.readouterr().out


def letters(tmp_path):
    """How far values inside the rectangle differ on the page's first picture."""
    page = (tmp_path / "page.html").read_text()
    assert f'data-rows="{ROWS}" data-columns="{COLUMNS}"' in page
    first = re.findall(r"base64,([^\"]+)", page)[0]
    return np.ptp(np.asarray(Image.open(io.BytesIO(base64.b64decode(first))))[25:45, 15:45].astype(int))


def embedded(**tags):
    """A film with a drawing in bit 13 of its words (PS3.3-2004 C.9.2) and one in data of its own."""
    drawing = np.zeros((ROWS, COLUMNS), np.uint16)
    drawing[30:40, 30:90] = 1
    made = film(PIXELS | (drawing << 13), **tags)
    own = {0x100: ("US", 1), 0x102: ("US", 0), 0x3000: ("OW", b"\xff" * (ROWS * COLUMNS // 8))}
    for group, more in ((0x6000, {0x100: ("US", 16), 0x102: ("US", 13)}), (0x6002, own)):
        common = {0x10: ("US", ROWS), 0x11: ("US", COLUMNS), 0x40: ("CS", "G"), 0x50: ("SS", [1, 1])}
        for element, (vr, value) in {**common, **more}.items():
            made.add_new((group << 16) | element, vr, value)
    return made


@pytest.mark.parametrize("syntax", ["native", "RLE"])
def test_drawings_go_also_from_bits_of_the_pixels(tmp_path, syntax):
    made = embedded()
    if syntax == "RLE":
        made.compress(RLELossless)
    path = saved(made, tmp_path / "film.dcm")
    if syntax == "native":
        assert len(open_radiograph(path).overlays) == 2
    file = released(tmp_path, path)
    found = dcmread(file)
    assert (found.pixel_array == PIXELS).all()
    assert not [element for element in found if element.tag.group >> 8 == 0x60]
    assert open_radiograph(file).overlays == ()
    assert told(tmp_path)["unused_bits_cleared"] is True


@pytest.mark.parametrize("syntax", ["native", "RLE"])
def test_pixels_without_such_bits_are_left_alone(tmp_path, syntax):
    made = film()
    if syntax == "RLE":
        made.compress(RLELossless)
    found = dcmread(released(tmp_path, saved(made, tmp_path / "film.dcm")))
    assert found.PixelData == made.PixelData
    assert found.file_meta.TransferSyntaxUID == made.file_meta.TransferSyntaxUID
    assert told(tmp_path)["unused_bits_cleared"] is False


def test_what_lies_behind_the_last_pixel_goes(tmp_path):
    file = released(tmp_path, saved(film(PixelData=PIXELS.tobytes() + b"QUAGGA^KIM"), tmp_path / "film.dcm"))
    assert b"QUAGGA" not in file.read_bytes()
    assert dcmread(file).PixelData == PIXELS.tobytes()


def compressed(code, uid, **tags):
    made = film((PIXELS >> 4).astype(np.uint8), BitsStored=8, **tags)
    made.PixelData = encapsulate([code])
    made["PixelData"].is_undefined_length = True
    made.file_meta.TransferSyntaxUID = uid
    return made


def jpeg_with_comments():
    stream, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "QUAGGA^KIM"
    Image.fromarray((PIXELS >> 4).astype(np.uint8)).save(stream, "JPEG", comment=b"QUAGGA^KIM", exif=exif, quality=95)
    return stream.getvalue() + b"QUAGGA^KIM\xff\xd9"


def jpeg_2000_with_a_comment():
    code = imagecodecs.jpeg2k_encode((PIXELS >> 4).astype(np.uint8), codecformat="j2k", level=0, reversible=True)
    size = 4 + int.from_bytes(code[4:6], "big")  # behind the size marker
    return code[:size] + b"\xff\x64\x00\x0e\x00\x01QUAGGA^KIM" + code[size:]


@pytest.mark.parametrize(
    ("make", "uid"), [(jpeg_with_comments, JPEGBaseline8Bit), (jpeg_2000_with_a_comment, JPEG2000Lossless)]
)
def test_comments_inside_compressed_pixels_are_blanked_and_the_picture_stays(tmp_path, make, uid):
    path = saved(compressed(make(), uid), tmp_path / "film.dcm")
    assert b"QUAGGA" in path.read_bytes()
    file = released(tmp_path, path)
    assert b"QUAGGA" not in file.read_bytes()
    assert told(tmp_path)["comments_blanked"] is True
    assert dcmread(file).file_meta.TransferSyntaxUID == uid
    assert (open_radiograph(file).stored == open_radiograph(path).stored).all()
    again = released(tmp_path, file)
    assert dcmread(again).PixelData == dcmread(file).PixelData
    assert told(tmp_path)["comments_blanked"] is False


def test_a_rectangle_that_lies_beside_the_film_releases_nothing(tmp_path):
    outcome = release(tmp_path, saved(film(), tmp_path / "film.dcm"), Rectangle(100, 0, 5, 5))
    assert outcome.state == "failed"
    assert "outside" in outcome.error
    over = Rectangle(95, 115, 50, 50)
    stored = open_radiograph(released(tmp_path, saved(film(), tmp_path / "film.dcm"), over)).stored
    assert (stored[115:, 95:] == 0).all()


@pytest.mark.parametrize("words", ["", "1,2,3", "1,2,3,0", "a,b,c,d", "-1,2,3,4", "1.5,2,3,4"])
def test_what_is_no_rectangle_is_said(tmp_path, words, capsys):
    with pytest.raises(RequestError):
        Rectangle.parse(words)
    path = saved(film(), tmp_path / "film.dcm")
    assert main(["deidentify", str(path), str(tmp_path / "out"), f"--cover={words}"], view=None, layouts=["plain"]) == 2
    assert "no rectangle" in capsys.readouterr().err


def test_the_command_paints_over_each_rectangle(tmp_path):
    path = saved(film(), tmp_path / "film.dcm")
    command = ["deidentify", str(path), str(tmp_path / "out"), "--cover", "10,20,40,30", "--cover", "60,0,5,5"]
    assert main(command, view=None, layouts=["plain"]) == 0
    (file,) = (tmp_path / "out").glob("*/*.dcm")
    stored = open_radiograph(file).stored
    assert (stored[INSIDE] == 0).all()
    assert (stored[:5, 60:65] == 0).all()
