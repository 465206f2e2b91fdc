"""Every transfer syntax, as other programs write it: bit by bit where it is lossless, else beside their decoding."""

import re
import shutil
import subprocess

import imagecodecs
import numpy as np
import pydicom
import pytest
from films import dataset, phantom, saved
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate, encapsulate_extended, get_frame
from pydicom.uid import ExplicitVRLittleEndian

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding import decoders
from cxrviewer.imaging.decoding.decoders import TRANSFER_SYNTAXES, decoder_state, decoder_table
from cxrviewer.installation import info

pytestmark = pytest.mark.skipif(shutil.which("dcmcjpeg") is None, reason="DCMTK is not installed")

IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN = (f"1.2.840.10008.1.2{end}" for end in ("", ".1", ".1.99", ".2"))
RLE = "1.2.840.10008.1.2.5"
BASELINE, EXTENDED, LOSSLESS, LOSSLESS_SV1 = (f"1.2.840.10008.1.2.4.{end}" for end in (50, 51, 57, 70))
JPEG_LS, JPEG_LS_NEAR, JPEG_2000, JPEG_2000_LOSSY = (f"1.2.840.10008.1.2.4.{end}" for end in (80, 81, 90, 91))
HT_LOSSLESS, HT_RPCL, HT = (f"1.2.840.10008.1.2.4.{end}" for end in (201, 202, 203))

#: Type, bits stored.
KINDS = {
    "8 bits": (np.uint8, 8),
    "7 of 8 bits": (np.uint8, 7),
    "12 bits": (np.uint16, 12),
    "16 bits": (np.uint16, 16),
    "8 bits, signed": (np.int8, 8),
    "12 bits, signed": (np.int16, 12),
    "16 bits, signed": (np.int16, 16),
}


def source(kind, seed=0):
    """A film's pixels that use the whole range of a kind."""
    dtype, bits = KINDS[kind]
    pixels = np.rint(phantom(37, 50, seed) * (2**bits - 1)).astype(np.int64)
    pixels[0, :2] = 0, 2**bits - 1
    return (pixels - (2 ** (bits - 1) if np.dtype(dtype).kind == "i" else 0)).astype(dtype)


def film(kind, seed=0):
    return dataset(source(kind, seed), BitsStored=KINDS[kind][1])


def dcmtk(program, *options):
    """Compress by a program of DCMTK."""

    def encode(plain, path, uid):
        subprocess.run([program, *options, saved(plain, path.with_suffix(".plain")), path], check=True)

    return encode


def by_pydicom(plugin, **options):
    def encode(plain, path, uid):
        plain.compress(uid, encoding_plugin=plugin, **options)
        saved(plain, path)

    return encode


def by_openjph(plain, path, uid):
    code = imagecodecs.htj2k_encode(plain.pixel_array, reversible=uid != HT)
    with_frames(plain, uid, encapsulate([code]))
    saved(plain, path)


def with_frames(plain, uid, pixel_data, frames=1):
    plain.PixelData = pixel_data
    plain["PixelData"].VR = "OB"
    plain["PixelData"].is_undefined_length = True
    plain.file_meta.TransferSyntaxUID = uid
    if frames > 1:
        plain.NumberOfFrames = frames


LOSSLESS_ENCODERS = {
    "implicit": (IMPLICIT, dcmtk("dcmconv", "+ti")),
    "explicit": (EXPLICIT, dcmtk("dcmconv", "+te")),
    "deflated": (DEFLATED, dcmtk("dcmconv", "+td")),
    "big endian": (BIG_ENDIAN, dcmtk("dcmconv", "+tb")),
    "RLE of DCMTK": (RLE, dcmtk("dcmcrle")),
    "RLE of pydicom": (RLE, by_pydicom("pydicom")),
    "JPEG 57, predictor 1": (LOSSLESS, dcmtk("dcmcjpeg", "+el", "+sv", "1")),
    "JPEG 57, predictor 6": (LOSSLESS, dcmtk("dcmcjpeg", "+el")),
    "JPEG 57, predictor 7": (LOSSLESS, dcmtk("dcmcjpeg", "+el", "+sv", "7")),
    "JPEG 70": (LOSSLESS_SV1, dcmtk("dcmcjpeg", "+e1")),
    "JPEG-LS of DCMTK": (JPEG_LS, dcmtk("dcmcjpls", "+el")),
    "JPEG-LS of pyjpegls": (JPEG_LS, by_pydicom("pyjpegls")),
    "JPEG 2000": (JPEG_2000, by_pydicom("pylibjpeg")),
    "HTJ2K 201": (HT_LOSSLESS, by_openjph),
    "HTJ2K 202": (HT_RPCL, by_openjph),
}


@pytest.mark.parametrize("encoder", LOSSLESS_ENCODERS)
def test_T1_lossless_syntaxes_are_bit_exact(encoder, tmp_path):
    uid, encode = LOSSLESS_ENCODERS[encoder]
    for kind in KINDS:
        encode(film(kind), tmp_path / "film.dcm", uid)
        assert pydicom.dcmread(tmp_path / "film.dcm").file_meta.TransferSyntaxUID == uid
        np.testing.assert_array_equal(open_radiograph(tmp_path / "film.dcm").stored, source(kind), err_msg=kind)


def decoded_by_dcmtk(path):
    """The pixels of a JPEG or JPEG-LS file as DCMTK decodes them."""
    program = "dcmdjpls" if pydicom.dcmread(path).file_meta.TransferSyntaxUID in {JPEG_LS, JPEG_LS_NEAR} else "dcmdjpeg"
    subprocess.run([program, path, path.with_suffix(".decoded")], check=True)
    return plain_pixels(path.with_suffix(".decoded"))


def plain_pixels(path):
    """The pixels of an uncompressed film, little endian, all bits in use: bytes and nothing else."""
    read = pydicom.dcmread(path)
    kind = "<" + "ui"[read.PixelRepresentation] + str(read.BitsAllocated // 8)
    return np.frombuffer(read.PixelData, dtype=kind)[: read.Rows * read.Columns].reshape(read.Rows, read.Columns)


@pytest.mark.parametrize(
    ("uid", "kind", "options"),
    [(BASELINE, "8 bits", ["+eb"]), (EXTENDED, "8 bits", ["+ee"]), (EXTENDED, "12 bits", ["+ee"])],
)
def test_T1_lossy_jpeg_is_what_dcmtk_makes_of_it(uid, kind, options, tmp_path):
    dcmtk("dcmcjpeg", *options)(film(kind), tmp_path / "film.dcm", uid)
    found = open_radiograph(tmp_path / "film.dcm")
    assert np.abs(found.stored.astype(int) - decoded_by_dcmtk(tmp_path / "film.dcm")).max() <= 1
    assert np.abs(found.stored.astype(int) - source(kind)).max() <= 20
    assert found.facts.lossy


@pytest.mark.parametrize("kind", ["8 bits", "12 bits", "16 bits"])
def test_T1_near_lossless_jpeg_ls_is_what_dcmtk_makes_of_it(kind, tmp_path):
    dcmtk("dcmcjpls", "+en", "+md", "3")(film(kind), tmp_path / "film.dcm", JPEG_LS_NEAR)
    found = open_radiograph(tmp_path / "film.dcm").stored
    np.testing.assert_array_equal(found, decoded_by_dcmtk(tmp_path / "film.dcm"))
    assert np.abs(found.astype(int) - source(kind)).max() == 3


@pytest.mark.parametrize("kind", KINDS)
def test_T1_lossy_jpeg_2000_is_near_its_source(kind, tmp_path):
    """DCMTK reads no JPEG 2000. imagecodecs brings its own build of OpenJPEG, and OpenJPH for HTJ2K."""
    by_pydicom("pylibjpeg", j2k_cr=[4])(film(kind), tmp_path / "lossy.dcm", JPEG_2000_LOSSY)
    by_openjph(film(kind), tmp_path / "high.dcm", HT)
    span = 2 ** KINDS[kind][1]
    for name, theirs in (("lossy", imagecodecs.jpeg2k_decode), ("high", imagecodecs.htj2k_decode)):
        path = tmp_path / f"{name}.dcm"
        found = open_radiograph(path).stored.astype(int)
        code = get_frame(pydicom.dcmread(path).PixelData, 0, number_of_frames=1)
        assert np.abs(found - theirs(code)).max() <= 2, name  # of 65,535: the filters of both round as they go
        assert np.sqrt(np.mean((found - source(kind).astype(int)) ** 2)) < 0.03 * span, name


# --- pydicom's own files ----------------------------------------------------------------------------------------------

#: Grey files inside pydicom's wheel: one at least of every syntax it has.
GREY = {
    IMPLICIT: ["MR_small_implicit.dcm"],
    EXPLICIT: ["CT_small.dcm", "MR_small.dcm", "MR_small_padded.dcm", "examples_overlay.dcm"],
    DEFLATED: ["image_dfl.dcm"],
    BIG_ENDIAN: ["MR_small_bigendian.dcm", "MR_small_expb.dcm"],
    RLE: ["MR_small_RLE.dcm"],
    EXTENDED: ["JPEG-lossy.dcm", "JPGExtended.dcm"],
    JPEG_LS: ["MR_small_jpeg_ls_lossless.dcm"],
    JPEG_LS_NEAR: ["JPEGLSNearLossless_08.dcm", "JPEGLSNearLossless_16.dcm"],
    JPEG_2000: ["MR_small_jp2klossless.dcm", "J2K_pixelrep_mismatch.dcm"],
    JPEG_2000_LOSSY: ["693_J2KI.dcm", "JPEG2000.dcm"],
}
#: Colour files with the number of values of 255 by which the luma may differ from DCMTK's colours: rounding, and in
#: JPEG of halved colours the way they are interpolated.
COLOUR = {
    "SC_rgb_small_odd.dcm": 0,
    "SC_rgb_small_odd_big_endian.dcm": 0,
    "ExplVR_BigEnd.dcm": 0,
    "SC_rgb_rle.dcm": 0,
    "SC_rgb_jpeg_gdcm.dcm": 0,
    "SC_rgb_dcmtk_+eb+cr.dcm": 1,
    "SC_rgb_dcmtk_+eb+cy+s4.dcm": 2,
    "SC_rgb_dcmtk_+eb+cy+np.dcm": 2,
    "SC_rgb_jpeg_dcmtk.dcm": 2,
    "SC_rgb_jpeg_lossy_gdcm.dcm": 2,
    "SC_rgb_jls_lossy_line.dcm": 0,
    "SC_rgb_jls_lossy_sample.dcm": 0,
}
DECOMPRESSORS = {RLE: ["dcmdrle"], JPEG_LS: ["dcmdjpls"], JPEG_LS_NEAR: ["dcmdjpls"]}
DECOMPRESSORS |= {uid: ["dcmdjpeg"] for uid in (BASELINE, EXTENDED, LOSSLESS_SV1)}


def theirs(name, tmp_path):
    """A file of pydicom's in plain little endian words, by DCMTK; JPEG 2000 by imagecodecs."""
    path = get_testdata_file(name, download=False)
    read = pydicom.dcmread(path)
    uid = str(read.file_meta.TransferSyntaxUID)
    if uid in {JPEG_2000, JPEG_2000_LOSSY}:
        code = get_frame(read.PixelData, 0, number_of_frames=1)
        around = 16 - read.BitsStored
        return imagecodecs.jpeg2k_decode(code).astype("<i2") << around >> around
    subprocess.run([*DECOMPRESSORS.get(uid, ["dcmconv", "+te"]), path, tmp_path / "plain.dcm"], check=True)
    if read.SamplesPerPixel == 1:
        return plain_pixels(tmp_path / "plain.dcm")
    plain = pydicom.dcmread(tmp_path / "plain.dcm")
    assert plain.PhotometricInterpretation == "RGB"
    values = np.frombuffer(plain.PixelData, dtype=np.uint8)[: plain.Rows * plain.Columns * 3]
    if plain.PlanarConfiguration:
        return np.moveaxis(values.reshape(3, plain.Rows, plain.Columns), 0, 2)
    return values.reshape(plain.Rows, plain.Columns, 3)


@pytest.mark.parametrize("name", [name for names in GREY.values() for name in names])
def test_T1_grey_files_of_pydicom(name, tmp_path):
    found = open_radiograph(get_testdata_file(name, download=False))
    np.testing.assert_array_equal(found.stored, theirs(name, tmp_path))


@pytest.mark.parametrize("name", COLOUR)
def test_T1_colour_files_of_pydicom(name, tmp_path):
    found = open_radiograph(get_testdata_file(name, download=False))
    luma = np.rint(theirs(name, tmp_path) @ np.array([0.299, 0.587, 0.114]))
    assert np.abs(found.stored - luma).max() <= COLOUR[name]


# --- frames -----------------------------------------------------------------------------------------------------------

ENCAPSULATED = {
    uid: encode for uid, encode in LOSSLESS_ENCODERS.values() if uid not in {IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN}
}
ENCAPSULATED |= {
    BASELINE: dcmtk("dcmcjpeg", "+eb"),
    EXTENDED: dcmtk("dcmcjpeg", "+ee"),
    JPEG_LS_NEAR: dcmtk("dcmcjpls", "+en"),
    JPEG_2000_LOSSY: by_pydicom("pylibjpeg", j2k_cr=[4]),
    HT: by_openjph,
}


def frames_of(uid, tmp_path):
    """Three encoded frames, and what each is when it is alone in its file."""
    codes, alone = [], []
    for seed in range(3):
        path = tmp_path / f"{seed}.dcm"
        ENCAPSULATED[uid](film("8 bits" if uid == BASELINE else "12 bits", seed), path, uid)
        codes.append(get_frame(pydicom.dcmread(path).PixelData, 0, number_of_frames=1))
        alone.append(open_radiograph(path))
    return pydicom.dcmread(path), codes, alone


@pytest.mark.parametrize("uid", ENCAPSULATED)
def test_I4_a_frame_is_found_with_and_without_offsets_whole_and_in_fragments(uid, tmp_path):
    head, codes, alone = frames_of(uid, tmp_path)
    extended, offsets, lengths = encapsulate_extended(codes)
    layouts = [encapsulate(codes, has_bot=True), encapsulate(codes, has_bot=False), extended]
    if uid != RLE:  # which has one fragment for a frame (PS3.5 section A.4.2)
        layouts += [encapsulate(codes, fragments_per_frame=3, has_bot=offset) for offset in (True, False)]
    for layout in layouts:
        with_frames(head, uid, layout, frames=3)
        if layout is extended:
            head.ExtendedOffsetTable, head.ExtendedOffsetTableLengths = offsets, lengths
        elif "ExtendedOffsetTable" in head:
            del head.ExtendedOffsetTable, head.ExtendedOffsetTableLengths
        saved(head, tmp_path / "film.dcm")
        for number in (3, 1, 2):
            found = open_radiograph(tmp_path / "film.dcm", frame=number)
            np.testing.assert_array_equal(found.stored, alone[number - 1].stored)
            assert (found.facts.frame, found.facts.frames) == (number, 3)


@pytest.mark.parametrize("option", ["+ti", "+te", "+tb", "+td"])
@pytest.mark.parametrize("kind", ["8 bits", "12 bits, signed"])
def test_I4_a_frame_of_an_uncompressed_film_is_found(option, kind, tmp_path):
    plain = film(kind)
    plain.NumberOfFrames, plain.PixelData = 3, b"".join(source(kind, seed).tobytes() for seed in range(3))
    dcmtk("dcmconv", option)(plain, tmp_path / "film.dcm", None)
    for number in (1, 2, 3):
        found = open_radiograph(tmp_path / "film.dcm", frame=number).stored
        np.testing.assert_array_equal(found, source(kind, number - 1))


def test_I4_what_a_model_sees_is_the_chosen_frame_alone(tmp_path):
    head, codes, alone = frames_of(LOSSLESS_SV1, tmp_path)
    with_frames(head, LOSSLESS_SV1, encapsulate(codes), frames=3)
    found = open_radiograph(saved(head, tmp_path / "film.dcm"), frame=2)
    np.testing.assert_array_equal(found.presentation(), alone[1].presentation())


# --- what does not open -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uid", "name"),
    [
        ("1.2.840.10008.1.2.4.100", "'MPEG2 Main Profile / Main Level'"),
        ("1.2.840.10008.1.2.4.52", "'JPEG Extended (Process 3 and 5)'"),
        ("1.2.840.10008.1.2.4.199", "'1.2.840.10008.1.2.4.199'"),
        ("1.3.46.670589.33.1.4.1", "'1.3.46.670589.33.1.4.1'"),
        ("SMITH^JOHN", "an unknown transfer syntax"),
    ],
)
def test_T1_what_is_not_read_is_named_once(uid, name, tmp_path):
    path = saved(film("8 bits"), tmp_path / "film.dcm")
    head = pydicom.dcmread(path)
    head.file_meta["TransferSyntaxUID"].validation_mode = 0
    content = path.read_bytes()
    old = b"\x02\x00\x10\x00UI" + len(EXPLICIT + "\0").to_bytes(2, "little") + EXPLICIT.encode() + b"\0"
    padded = uid.encode() + b"\0" * (len(uid) % 2)
    new = b"\x02\x00\x10\x00UI" + len(padded).to_bytes(2, "little") + padded
    assert content.count(old) == 1
    grown = int.from_bytes(content[140:144], "little") + len(new) - len(old)
    path.write_bytes(content[:140] + grown.to_bytes(4, "little") + content[144:].replace(old, new))
    with pytest.raises(UnreadableFilmError) as caught:
        open_radiograph(path)
    assert caught.value.what == f"Its pixels are stored as {name}, for which there is no decoder here."
    assert caught.value.remedy == "Ask the sender for an uncompressed or JPEG 2000 copy."


def test_T1_a_decoder_that_is_missing_is_named_with_what_to_install(tmp_path, monkeypatch):
    dcmtk("dcmcjpeg", "+e1")(film("12 bits"), tmp_path / "film.dcm", LOSSLESS_SV1)
    found = decoders._is_here
    monkeypatch.setattr(decoders, "_is_here", lambda decoder, uid: decoder != "imagecodecs" and found(decoder, uid))
    with pytest.raises(UnreadableFilmError, match=r"JPEG Lossless.* Install imagecodecs\."):
        open_radiograph(tmp_path / "film.dcm")
    assert decoder_state(EXTENDED).available
    told = {entry["uid"]: entry for entry in map(info._decoder, decoder_table())}
    assert told[LOSSLESS_SV1]["decoder"] == "none"
    assert told[EXTENDED]["decoder"] == "pillow"  # without the other it reads 8 bits and not 12
    assert told[JPEG_LS]["decoder"] == "pyjpegls"
    assert told[JPEG_2000]["decoder"] == "pylibjpeg, pillow"
    native = {uid for uid, entry in told.items() if entry["decoder"] == "native"}
    lacking = {uid for uid, entry in told.items() if entry.get("remedy") == "install imagecodecs"}
    assert (len(native), lacking) == (4, set(told) - native)


def test_T1_one_table_says_what_serves_each_syntax():
    told = [info._decoder(state) for state in decoder_table()]
    assert [entry["uid"] for entry in told] == list(TRANSFER_SYNTAXES)
    assert [state.uid for state in decoder_table() if state.missing] == []
    assert all(re.fullmatch(r"[a-z]+(, [a-z]+){0,2}", entry["decoder"]) for entry in told)
    assert [entry for entry in told if "remedy" in entry or entry["name"] == entry["uid"]] == []


def test_T1_the_decoder_that_did_it_is_told(tmp_path):
    dcmtk("dcmcjpeg", "+ee")(film("12 bits"), tmp_path / "film.dcm", EXTENDED)
    assert open_radiograph(tmp_path / "film.dcm").facts.decoder == "imagecodecs"
    assert open_radiograph(saved(film("12 bits"), tmp_path / "film.dcm")).facts.decoder == "native"
    assert pydicom.dcmread(tmp_path / "film.dcm").file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
