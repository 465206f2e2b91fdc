"""What a reader is told about a film under a presentation state: what holds for that, once, and of whom."""

import pytest
from states import COLUMNS, ROWS, VOI, applied, codes, film_of, item, lut, opened, read, state
from test_display_overlays import drawing, laid_over


def damaged():
    """A LUT whose data is not as long as it says."""
    return lut(0, [1, 2, 3], 40)


#: What may be wrong in a film or, by the same elements, in a state, and the notice about it.
STEPS = {
    "TWO_MODALITY_STEPS": {"ModalityLUTSequence": [lut(0, [*range(4096)], 12)], "RescaleSlope": "2"},
    "MODALITY_LUT_DAMAGED": {"ModalityLUTSequence": [damaged()]},
    "RESCALE_SLOPE_ZERO": {"RescaleSlope": "0", "RescaleIntercept": "0"},
    "RESCALE_UNUSABLE": {"RescaleSlope": "1e300", "RescaleIntercept": "0"},
    "VOI_LUT_DAMAGED": {"VOILUTSequence": [damaged()]},
    "LUT_BITS": {"VOILUTSequence": [lut(0, [*range(4096)], 8)]},
    "WINDOW_INCOMPLETE": {"WindowCenter": "5", "WindowWidth": ""},
    "WINDOW_INVALID": {"WindowCenter": "5", "WindowWidth": "0"},
    "VOI_FUNCTION_UNKNOWN": {"WindowCenter": "5", "WindowWidth": "9", "VOILUTFunction": "BENT"},
    "SHUTTER_INVALID": {"ShutterShape": "STAR"},
}
OF_VOI = {"VOILUTSequence", "WindowCenter", "WindowWidth", "VOILUTFunction"}


def as_of_state(tags):
    """The same elements where a presentation state has them."""
    voi = {key: value for key, value in tags.items() if key in OF_VOI}
    other = {key: value for key, value in tags.items() if key not in OF_VOI}
    return other | ({"SoftcopyVOILUTSequence": [item(**voi)]} if voi else {})


def told(radiograph, code):
    return [notice.text for notice in radiograph.notices if notice.code == code]


@pytest.mark.parametrize("code", STEPS)
def test_S4_what_was_wrong_with_a_step_of_the_film_is_not_told_of_the_states(code):
    film = film_of(**STEPS[code])
    assert code in codes(opened(film).notices)
    assert code not in codes(applied(film, state(film, **VOI)).notices)


@pytest.mark.parametrize(
    ("code", "tags"),
    [
        ("AUTO_WINDOW", {"WindowCenter": "", "WindowWidth": ""}),
        ("POLARITY_CONTRADICTION", {"PresentationLUTShape": "INVERSE"}),
        ("SHUTTER", {"ShutterShape": "CIRCULAR", "CenterOfCircularShutter": [20, 26], "RadiusOfCircularShutter": 15}),
    ],
)
def test_S4_what_is_shown_in_place_of_a_step_is_not_told_where_it_is_not_shown(code, tags):
    film = film_of(**tags)
    assert code in codes(opened(film).notices)
    assert code not in codes(applied(film, state(film, **VOI)).notices)


@pytest.mark.parametrize("code", STEPS)
def test_S4_what_is_wrong_with_a_step_of_the_state_is_told_once_and_of_the_state(code):
    film = film_of(**STEPS[code])
    found = applied(film, state(film, **as_of_state(STEPS[code])))
    (text,) = told(found, code)
    assert "presentation state" in text
    assert "file" not in text


def test_S4_the_same_of_two_items_of_a_state_is_told_once():
    film = film_of()
    items = [item(VOILUTSequence=[lut(0, [*range(4096)], 8)]) for _ in range(2)]
    assert len(told(applied(film, state(film, SoftcopyVOILUTSequence=items)), "LUT_BITS")) == 1


def test_S4_what_holds_of_the_film_whatever_shows_it_stays():
    film = film_of(LossyImageCompression="01", PresentationIntentType="FOR PROCESSING", BurnedInAnnotation="YES")
    plain = opened(film)
    found = read(state(film, **VOI)).apply(plain)
    stays = {"LOSSY", "FOR_PROCESSING", "BURNED_IN_ANNOTATION", "NO_SPACING"}
    assert stays <= codes(found.notices)
    assert codes(found.notices) == stays | {"PRESENTATION_STATE"}
    assert codes(found.film.notices) == codes(plain.notices)


@pytest.mark.parametrize("own", [False, True])
def test_S3_a_drawing_is_told_where_the_state_shows_one(own):
    film = laid_over(film_of(), drawing(ROWS, COLUMNS))
    made = state(film, **VOI)
    assert "OVERLAY" in codes(opened(film).notices)
    assert "OVERLAY" not in codes(applied(film, made).notices)
    if own:
        made = laid_over(made, drawing(8, 9))
    made.add_new((0x6000, 0x1001), "CS", "NOTES")
    (text,) = told(applied(film, made), "OVERLAY")
    assert "presentation state" in text


def test_S3_damaged_overlays_are_told_of_whom_they_are():
    film = laid_over(film_of(), drawing(ROWS, COLUMNS))
    made = laid_over(state(film, **VOI), drawing(8, 9))
    for dataset in (film, made):
        dataset[0x6000, 0x3000].value = b"\0\0"
    file, of_state = told(applied(film, made), "OVERLAY_DAMAGED")
    assert "the file" in file
    assert "the presentation state" in of_state
