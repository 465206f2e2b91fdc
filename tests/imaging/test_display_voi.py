"""The VOI step: windows and LUTs, one at a time (PS3.3 C.11.2), and what takes their place."""

import numpy as np
import pytest
from dcmtk import differences, needs_dcmtk
from films import codes, dataset, dx, lut, opened, phantom
from hypothesis import given
from hypothesis import strategies as st
from pydicom.dataelem import RawDataElement
from pydicom.pixels.processing import apply_modality_lut, apply_voi, apply_voi_lut
from pydicom.tag import Tag
from pydicom.uid import ExplicitVRBigEndian

from cxrviewer.imaging.film.grayscale import LookupTable, Rescale, VoiLut, Window, output_range

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)
CR, SC = "1.2.840.10008.5.1.4.1.1.1", "1.2.840.10008.5.1.4.1.1.7"
SIGNED = np.arange(-2048, 2048, dtype=np.int16).reshape(64, 64)
LUT_CODES = {"VOI_LUT_DAMAGED", "WINDOW_INVALID", "WINDOW_INCOMPLETE", "AUTO_WINDOW", "NO_WINDOW", "LUT_BITS"}


def windowed(center, width, function=None, pixels=RAMP, **tags):
    film = dataset(pixels, BitsStored=12, WindowCenter=center, WindowWidth=width, **tags)
    if function:
        film.VOILUTFunction = function
    return film


def with_luts(*items, make=dataset, **tags):
    film = make(RAMP, BitsStored=12, **tags)
    film.VOILUTSequence = list(items)
    return film


def told(radiograph):
    """The notices about windows and LUTs."""
    return [notice for notice in radiograph.notices if notice.code in LUT_CODES]


def numbers_of(name, window, expected):
    return [pytest.param(window, value, grey, id=f"{name} {value}") for value, grey in expected.items()]


@pytest.mark.parametrize(
    ("window", "value", "grey"),
    [
        *numbers_of("V1", Window(2048, 4096), {0: 0, 2047: 127.47, 2048: 127.53, 4095: 255}),
        *numbers_of("V2", Window(0, 100), {-50: 0, -49: 2.58, 0: 128.79, 49: 255}),
        *numbers_of("V3", Window(10, 1), {9: 0, 9.5: 0, 9.6: 255, 10: 255}),
        *numbers_of("V4", Window(2048, 4096, "LINEAR_EXACT"), {0: 0, 2048: 127.5, 4096: 255}),
        *numbers_of("V5", Window(2048, 4096, "SIGMOID"), {0: 30.40, 1024: 68.58, 2048: 127.5, 4095: 224.58}),
    ],
)
def test_V1_V2_V3_V4_V5_windows_give_the_numbers_of_the_standard(window, value, grey):
    assert float(window(np.array([float(value)]))[0]) * 255 == pytest.approx(grey, abs=0.005)


def test_V1_linear_through_a_file():
    shown = opened(windowed("2048", "4096")).render().ravel()
    np.testing.assert_array_equal(shown[[0, 2047, 2048, 4095]], [0, 127, 128, 255])


def test_V2_linear_of_signed_values_through_a_file():
    shown = opened(windowed("0", "100", pixels=SIGNED)).render().ravel()
    np.testing.assert_array_equal(shown[2048 + np.array([-50, -49, 0, 49])], [0, 3, 129, 255])


def test_V3_a_width_of_1_is_a_step_through_a_file():
    shown = opened(windowed("10", "1")).render().ravel()
    assert not shown[:10].any()
    assert (shown[10:] == 255).all()


def test_V4_linear_exact_through_a_file():
    shown = opened(windowed("2048", "4096", "LINEAR_EXACT")).presentation().ravel()
    assert (shown[0], shown[2048]) == (0.0, 0.5)
    assert shown[4095] == pytest.approx(4095 / 4096)


@pytest.mark.parametrize(
    ("window", "valid"),
    [
        (Window(0, 0, "LINEAR_EXACT"), False),
        (Window(0, 0.001, "LINEAR_EXACT"), True),
        (Window(0, 0, "SIGMOID"), False),
        (Window(0, 0.5, "SIGMOID"), True),
        (Window(0, 0.5), False),
        (Window(0, 1), True),
        (Window(float("nan"), 10), False),
        (Window(0, float("inf")), False),
    ],
)
def test_V4_V6_widths_that_the_standard_forbids(window, valid):
    assert window.is_valid() is valid


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT"])
def test_V1_V4_the_limits_of_a_window_are_the_ends_of_its_ramp(function):
    window = Window(100, 40, function)
    low, high = window.limits()
    assert window(np.array([low, low + 0.01, high - 0.01, high])) == pytest.approx([0, 0.00025, 0.99975, 1], abs=2e-5)
    assert window(np.array([low, high])).tolist() == [0.0, 1.0]


def test_V5_a_sigmoid_has_its_steep_part_between_its_limits():
    window = Window(100, 40, "SIGMOID")
    assert window(np.array(window.limits())) == pytest.approx([1 / (1 + np.e**2), 1 / (1 + np.e**-2)])


def test_V5_a_steep_sigmoid_ends_in_black_and_white():
    """Its exponential would overflow."""
    assert Window(0, 1e-6, "SIGMOID")(np.array([-1e6, 1e6])) == pytest.approx([0.0, 1.0], abs=1e-300)


def test_V5_sigmoid_through_a_file():
    shown = opened(windowed("2048", "4096", "SIGMOID")).render().ravel()
    np.testing.assert_array_equal(shown[[0, 1024, 4095]], [30, 69, 225])


@given(
    center=st.floats(-3000, 5000),
    width=st.floats(1, 9000),
    function=st.sampled_from(["LINEAR", "LINEAR_EXACT", "SIGMOID"]),
    slope=st.floats(0.1, 5),
    intercept=st.floats(-2000, 2000),
)
def test_windows_agree_with_pydicom(center, width, function, slope, intercept):
    stored = RAMP.ravel()[::7].reshape(1, -1)
    film = dataset(stored, BitsStored=12, RescaleSlope=f"{slope:.6f}", RescaleIntercept=f"{intercept:.4f}")
    film.WindowCenter, film.WindowWidth, film.VOILUTFunction = f"{center:.4f}", f"{width:.4f}", function
    ours = opened(film).presentation()
    values = apply_modality_lut(stored, film)
    with np.errstate(over="ignore"):  # pydicom's sigmoid overflows far from the centre; the result is right
        theirs = apply_voi_lut(values, film)
    low, high = apply_modality_lut(np.array([0, 4095]), film)
    np.testing.assert_allclose(ours, (theirs - low) / (high - low), atol=2e-4)


@pytest.mark.parametrize("make", [dataset, dx])
def test_V6_too_narrow_a_window_gives_way_to_an_automatic_one_with_one_notice(make):
    found = opened(make(RAMP, BitsStored=12, WindowCenter="100", WindowWidth="0.5"))
    assert found.grayscale.vois == (found.auto_window,)
    assert [(notice.code, notice.level) for notice in told(found)] == [("WINDOW_INVALID", "warning")]
    assert told(found)[0].text.endswith("; an automatic window is shown.")


def test_V6_too_narrow_a_window_gives_way_to_the_next():
    found = opened(windowed(["100", "200", "300"], ["0.5", "0", "50"]))
    assert [(voi.center, voi.width, voi.name) for voi in found.grayscale.vois] == [(300, 50, "window 3")]
    assert [notice.code for notice in told(found)] == ["WINDOW_INVALID"]
    assert "automatic" not in told(found)[0].text


def two_luts():
    gentle = lut(0, np.arange(4096) * 16, 16, "NORMAL")
    return with_luts(gentle, lut(1000, np.arange(1024)[::-1] * 64, 16, "HARDER"))


def test_V7_luts_are_on_offer_by_name_and_the_first_is_applied():
    found = opened(two_luts())
    assert [voi.name for voi in found.grayscale.vois] == ["NORMAL", "HARDER"]
    np.testing.assert_array_equal(found.render(), found.render(found.grayscale.vois[0]))
    assert (found.render()[0, 0], found.render()[-1, -1]) == (0, 255)
    second = found.render(found.grayscale.vois[1])
    assert (second[0, 0], second[-1, -1]) == (255, 0)


def curve(count, bits):
    """A bent rise over all values of ``bits`` bits."""
    return np.rint((np.arange(count) / (count - 1)) ** 1.7 * (2**bits - 1)).astype(int)


@pytest.mark.parametrize(("count", "first", "bits"), [(2065, 736, 16), (4096, 0, 12), (2065, 736, 8), (1, 5, 16)])
def test_V8_lut_data_as_words_or_as_numbers_is_the_same(count, first, bits):
    entries = curve(count, bits) if count > 1 else [2**bits - 1]
    words, numbers = (opened(with_luts(lut(first, entries, bits, vr=vr))) for vr in ("OW", "US"))
    np.testing.assert_array_equal(words.render(), numbers.render())
    values = np.clip(RAMP.astype(int) - first, 0, count - 1)
    np.testing.assert_array_equal(words.render(), np.rint(np.asarray(entries)[values] / (2**bits - 1) * 255))
    assert not told(words)


@pytest.mark.parametrize("count", [2065, 2064])
@pytest.mark.parametrize("vr", ["OW", "US"])
def test_V8_entries_of_8_bits_packed_two_to_a_word_are_the_same(count, vr):
    item = lut(736, curve(count, 8), 8)
    loose = opened(with_luts(item)).render()
    packed = curve(count, 8).astype(np.uint8).tobytes() + b"\0" * (count % 2)
    item.add_new(0x00283006, vr, packed if vr == "OW" else np.frombuffer(packed, "<u2").tolist())
    np.testing.assert_array_equal(opened(with_luts(item)).render(), loose)


@pytest.mark.parametrize("packed", [False, True])
def test_V8_words_of_a_big_endian_film_are_turned_round(packed):
    item = lut(736, curve(2064, 8), 8)
    if packed:
        item.add_new(0x00283006, "OW", curve(2064, 8).astype(np.uint8).tobytes())
    expected = opened(with_luts(item)).render()
    film = with_luts(item)
    film.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
    film.PixelData = RAMP.astype(">u2").tobytes()
    item.LUTData = np.frombuffer(item.LUTData, "<u2").astype(">u2").tobytes()
    np.testing.assert_array_equal(opened(film).render(), expected)


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_V8_entries_that_fill_few_of_the_16_bits_stated_are_shown_over_the_whole_range(bits):
    """Some CR systems state the size of a word; by C.11.2.1.1 alone such a film would be nearly black."""
    stated, true = (opened(with_luts(lut(736, curve(2065, bits), number))) for number in (16, bits))
    np.testing.assert_array_equal(stated.render(), true.render())
    assert [notice.code for notice in told(stated)] == ["LUT_BITS"]
    assert not told(true)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_V8_entries_larger_than_the_bits_stated_are_all_used(photometric):
    found = opened(with_luts(lut(0, range(4096), 8), PhotometricInterpretation=photometric))
    assert (found.presentation().min(), found.presentation().max()) == (0.0, 1.0)
    steps = np.diff(found.render().ravel().astype(int))
    assert set(steps * (1 if photometric == "MONOCHROME2" else -1)) == {0, 1}
    assert [notice.code for notice in told(found)] == ["LUT_BITS"]


@pytest.mark.parametrize(
    ("stated", "highest", "true"),
    [
        *((16, 127, 16), (16, 128, 8), (16, 2**14 - 1, 14), (16, 2**14, 16), (16, 65535, 16)),
        *((12, 255, 12), (12, 4095, 12), (12, 4096, 13), (8, 65535, 16)),
    ],
)
def test_V8_bits_are_corrected_only_where_they_are_plainly_wrong(stated, highest, true):
    assert LookupTable(0.0, np.array([0.0, highest]), stated).true_bits == true


def test_V8_a_lut_gives_fractions_whatever_its_entries():
    table = VoiLut(LookupTable(0.0, np.array([0.0, 255.0, 4095.0]), 8))
    np.testing.assert_array_equal(table(np.array([0.0, 1.0, 2.0])), [0.0, 1.0, 1.0])


@pytest.mark.parametrize(
    ("stated", "pixels", "first"),
    [
        *((-100, SIGNED, -100), (100, SIGNED, 100), (-(2**15), SIGNED, -(2**15)), (2**15 - 1, SIGNED, 2**15 - 1)),
        *((100, RAMP, 100), (40000, RAMP, 40000), (40000 - 2**16, RAMP, 40000)),
    ],
)
def test_V8_the_first_value_mapped_has_the_sign_of_its_input(stated, pixels, first):
    """Whatever the VR of the descriptor: the last of these is written as SS."""
    film = dataset(pixels, BitsStored=12, RescaleSlope="16", RescaleIntercept="0")
    film.VOILUTSequence = [lut(stated, curve(1000, 16), 16)]
    assert opened(film).grayscale.default_voi.table.first == first


def test_V8_the_same_of_two_luts_is_told_once():
    found = opened(with_luts(lut(0, range(4096), 8), lut(0, range(4096), 8)))
    assert [notice.code for notice in told(found)] == ["LUT_BITS"]


@pytest.mark.parametrize("index", [0, 1])
def test_V7_V8_luts_agree_with_pydicom(index):
    film = two_luts()
    found = opened(film)
    theirs = apply_voi(RAMP, film, index) / 65535
    np.testing.assert_allclose(found.grayscale.vois[index](RAMP.astype(float)), theirs, atol=1e-12)


def test_V9_a_window_beside_a_lut_is_an_alternative():
    film = two_luts()
    film.WindowCenter, film.WindowWidth = "2048", "4096"
    found = opened(film)
    assert [voi.name for voi in found.grayscale.vois] == ["NORMAL", "HARDER", "window 1"]
    np.testing.assert_array_equal(found.render(), opened(two_luts()).render())
    only = opened(windowed("2048", "4096"))
    np.testing.assert_array_equal(found.render(found.grayscale.vois[2]), only.render())
    np.testing.assert_allclose(  # which pydicom, too, takes for alternatives, the LUT first
        found.presentation(), apply_voi_lut(RAMP, film, prefer_lut=True) / 65535, atol=1e-6
    )


def damaged(count=4096):
    item = lut(0, range(100), 10)
    item.LUTDescriptor = [count, 0, 10]
    return item


def test_V10_a_damaged_lut_gives_way_to_the_window():
    found = opened(with_luts(damaged(), WindowCenter="100", WindowWidth="50"))
    assert [voi.name for voi in found.grayscale.vois] == ["window 1"]
    (notice,) = told(found)
    assert (notice.code, notice.level) == ("VOI_LUT_DAMAGED", "warning")
    assert notice.text.endswith("and was not used.")


@pytest.mark.parametrize("make", [dataset, dx])
def test_V10_damaged_luts_alone_give_way_to_an_automatic_window_with_one_notice(make):
    found = opened(with_luts(damaged(), damaged(99), make=make))
    assert found.grayscale.vois == (found.auto_window,)
    (notice,) = told(found)
    assert notice.code == "VOI_LUT_DAMAGED"
    assert notice.text.endswith("; an automatic window is shown.")


@pytest.mark.parametrize("change", [{"LUTDescriptor": None}, {"LUTData": None}, {"LUTDescriptor": [100, 0]}])
def test_V10_a_lut_that_lacks_a_part_is_damaged(change):
    item = lut(0, range(100), 10)
    for keyword, value in change.items():
        if value is None:
            delattr(item, keyword)
        else:
            setattr(item, keyword, value)
    assert [notice.code for notice in told(opened(with_luts(item)))] == ["VOI_LUT_DAMAGED"]


def three_windows():
    film = windowed(["2000", "1500", "2900"], ["3600", "2400", "2000"])
    film.WindowCenterWidthExplanation = ["NORMAL", "LUNG", "MEDIASTINUM"]
    return film


def test_V11_windows_are_on_offer_by_their_names():
    found = [(voi.name, voi.center, voi.width) for voi in opened(three_windows()).grayscale.vois]
    assert found == [("NORMAL", 2000, 3600), ("LUNG", 1500, 2400), ("MEDIASTINUM", 2900, 2000)]


@pytest.mark.parametrize(
    ("centers", "widths", "names", "expected"),
    [
        (r"100\200", r"10\20", r"A\B", {"A": (100, 10), "B": (200, 20)}),
        (r"\200", r"10\20", r"A\B", {"B": (200, 20)}),
        (r"100\200", r"abc\20", r"A\B", {"B": (200, 20)}),
        (r"100\200", r"10", r"A\B", {"A": (100, 10)}),
        (r"1e400\200\300", r"10\nan\30", r"A\B\C", {"C": (300, 30)}),
        (r"\200", r"\20", "", {"window 2": (200, 20)}),
    ],
)
def test_V11_a_center_keeps_its_own_width_and_name(centers, widths, names, expected):
    film = dataset(np.zeros((4, 4), np.uint16), BitsStored=12, WindowCenterWidthExplanation=names.split("\\"))
    for tag, value in ((0x00281050, centers), (0x00281051, widths)):
        content = value.encode() + b" " * (len(value) % 2)
        film._dict[Tag(tag)] = RawDataElement(Tag(tag), "DS", len(content), content, 0, False, True)
    found = opened(film)
    assert {voi.name: (voi.center, voi.width) for voi in found.grayscale.vois} == expected
    complete = len(expected) == max(centers.count("\\"), widths.count("\\")) + 1
    assert codes(found).count("WINDOW_INCOMPLETE") == (0 if complete else 1)


@pytest.mark.parametrize("signed", [False, True])
def test_V12_a_dx_film_without_a_window_is_shown_over_its_full_range(signed):
    values = (np.arange(256) * 16 + 100 - 2048 * signed).reshape(16, 16)
    found = opened(dx(np.clip(values, -2048, 4095).astype(np.int16 if signed else np.uint16), BitsStored=12))
    low = -2048 if signed else 0
    assert found.grayscale.default_voi.limits() == (low, low + 4095)
    np.testing.assert_array_equal(found.render(), np.rint((found.stored.astype(float) - low) / 4095 * 255))
    assert [notice.code for notice in told(found)] == ["NO_WINDOW"]


@pytest.mark.parametrize(
    ("kind", "bits", "low", "high"),
    [
        *((np.uint16, 12, 0, 4095), (np.int16, 12, -2048, 2047), (np.uint8, 6, 0, 63)),
        # Bits Stored is missing, or larger than the word.
        *((np.uint8, 0, 0, 255), (np.int16, 0, -32768, 32767), (np.uint8, 12, 0, 255), (np.uint16, 99, 0, 65535)),
    ],
)
def test_V12_the_full_range_follows_from_the_bits(kind, bits, low, high):
    assert output_range(Rescale(), bits, np.dtype(kind)) == (low, high)
    assert output_range(Rescale(-2.0, 5.0), bits, np.dtype(kind)) == (5 - 2 * high, 5 - 2 * low)


def test_V12_the_full_range_is_that_of_the_rescaled_values():
    found = opened(dx(RAMP, BitsStored=12, RescaleSlope="-0.5", RescaleIntercept="100"))
    assert found.grayscale.default_voi.limits() == (100 - 0.5 * 4095, 100)


def through_modality_lut(entries, bits=12):
    table = lut(0, np.rint(entries).astype(int), bits)
    table.ModalityLUTType = "US"
    return dx(RAMP, BitsStored=12, ModalityLUTSequence=[table])


MODALITY_LUTS = {
    "there and back": np.concatenate([np.linspace(0, 4000, 2048), np.linspace(4000, 0, 2048)]),
    "a part": np.linspace(300, 3500, 4096),
    "falling": np.linspace(4095, 900, 4096),
    "one value": np.full(4096, 700),
}


@pytest.mark.parametrize("name", MODALITY_LUTS)
def test_V12_the_full_range_behind_a_modality_lut_is_that_of_its_bits(name):
    """C.11.1.1.1, whatever its entries are, let alone its first and last one: the model, too, sees that range."""
    entries = np.rint(MODALITY_LUTS[name]).astype(int)
    found = opened(through_modality_lut(entries))
    assert found.grayscale.default_voi.limits() == (0, 4095)
    np.testing.assert_allclose(found.presentation().ravel(), entries / 4095, atol=1e-6)


@pytest.mark.parametrize(("stated", "high"), [(16, 4095), (8, 4095), (13, 8191)])
def test_V12_the_bits_of_a_modality_lut_are_corrected_like_those_of_a_voi_lut(stated, high):
    found = opened(through_modality_lut(MODALITY_LUTS["a part"], stated))
    assert found.grayscale.default_voi.limits() == (0, high)


@needs_dcmtk
@pytest.mark.parametrize("name", MODALITY_LUTS)
def test_V12_the_full_range_behind_a_modality_lut_agrees_with_dcmtk(name, tmp_path):
    assert differences(through_modality_lut(MODALITY_LUTS[name]), tmp_path, "-W") <= 1


def test_V12_a_cr_film_without_a_window_gets_an_automatic_one_that_says_so():
    found = opened(dataset(np.rint(phantom(64, 64) * 3000 + 400).astype(np.uint16), BitsStored=12))
    assert found.grayscale.default_voi == found.auto_window
    assert found.grayscale.default_voi.name == "auto"
    assert [(notice.code, notice.level) for notice in told(found)] == [("AUTO_WINDOW", "info")]


@pytest.mark.parametrize("sop_class", ["1.2.840.10008.5.1.4.1.1.7", "1.2.840.10008.5.1.4.1.1.7.2"])
@pytest.mark.parametrize("modality", ["OT", "DX"])
def test_V12_a_capture_of_8_bits_is_shown_as_it_was_made(sop_class, modality):
    pixels = np.rint(phantom(64, 64) * 180 + 30).astype(np.uint8)
    film = dataset(pixels, Modality=modality)
    film.SOPClassUID = film.file_meta.MediaStorageSOPClassUID = sop_class
    found = opened(film)
    np.testing.assert_array_equal(found.render(), pixels)
    assert not told(found)


@pytest.mark.parametrize(
    ("modality", "sop_class", "kind", "made_for_showing"),
    [
        ("OT", CR, np.uint8, True),  # of no machine for films
        ("CR", CR, np.uint8, False),
        ("DX", CR, np.uint8, False),
        ("OT", SC, np.uint16, False),  # more than a screen shows
        ("OT", "1.2.840.10008.5.1.4.1.1.77.1.1", np.uint16, False),
    ],
)
def test_V12_only_8_bits_of_a_capture_were_made_for_showing(modality, sop_class, kind, made_for_showing):
    pixels = np.rint(phantom(64, 64) * 180 + 30).astype(kind)
    film = dataset(pixels, Modality=modality)
    film.SOPClassUID = film.file_meta.MediaStorageSOPClassUID = sop_class
    assert [notice.code for notice in told(opened(film))] == ([] if made_for_showing else ["AUTO_WINDOW"])


def test_V12_8_bits_in_colour_were_made_for_showing():
    pixels = np.repeat(np.arange(0, 256, 4, dtype=np.uint8).reshape(8, 8, 1), 3, axis=2)
    film = dataset(pixels[..., 0], PhotometricInterpretation="RGB", SamplesPerPixel=3, PlanarConfiguration=0)
    film.PixelData = pixels.tobytes()
    found = opened(film)
    np.testing.assert_array_equal(found.render(), pixels[..., 0])
    assert not told(found)


@needs_dcmtk
@pytest.mark.parametrize(
    ("film", "option", "count"),
    [
        pytest.param(windowed("2048", "4096"), "+Wi", 1, id="V1"),
        pytest.param(windowed("0", "100", pixels=SIGNED), "+Wi", 1, id="V2"),
        pytest.param(windowed("10", "1"), "+Wi", 1, id="V3"),
        pytest.param(windowed("2048", "4096", "SIGMOID"), "+Wi", 1, id="V5"),
        pytest.param(windowed("1800", "900", "SIGMOID", PhotometricInterpretation="MONOCHROME1"), "+Wi", 1, id="V5 M1"),
        pytest.param(two_luts(), "+Wl", 2, id="V7"),
        pytest.param(with_luts(lut(736, curve(2065, 16), 16)), "+Wl", 1, id="V8"),
        pytest.param(with_luts(lut(736, curve(2065, 16), 16, vr="US")), "+Wl", 1, id="V8 US"),
        pytest.param(with_luts(lut(736, curve(2065, 8), 8)), "+Wl", 1, id="V8 8-bit"),
        pytest.param(three_windows(), "+Wi", 3, id="V11"),
        pytest.param(dx(RAMP, BitsStored=12), "-W", 0, id="V12"),
    ],
)
def test_voi_step_agrees_with_dcmtk(film, option, count, tmp_path):
    """DCMTK takes LINEAR_EXACT (V4) for LINEAR, shows the full range instead of too narrow a window (V6), and applies
    no VOI step that is not asked for (V9)."""
    for number in range(max(count, 1)):
        options = (option, str(number + 1)) if count else (option,)
        assert differences(film, tmp_path, *options, voi=number) <= 1


@needs_dcmtk
@pytest.mark.parametrize(("bits", "stated"), [(12, 16), (12, 8)])
def test_V8_wrong_bits_agree_with_dcmtk_where_it_ignores_them(bits, stated, tmp_path):
    assert differences(with_luts(lut(736, curve(2065, bits), stated)), tmp_path, "+Wl", "1", "+Mv") <= 1
