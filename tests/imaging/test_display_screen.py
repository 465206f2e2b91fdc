"""What goes to a screen: 256 levels in their order, each for its fair share of values (case D1)."""

import numpy as np
import pytest
from films import dataset, dx, lut, opened
from states import applied, item, state
from states import lut as state_lut


def ramp(bits):
    """A film that has every value of its bits once."""
    side = 2 ** (bits // 2)
    dtype = np.uint8 if bits == 8 else np.uint16
    return np.arange(2**bits).astype(dtype).reshape(side, -1)


def check_levels(levels):
    """All 256 levels in their order; of the values, every level has as many as the others, the ends half of it."""
    assert levels.dtype == np.uint8
    steps = np.diff(levels.astype(int))
    assert set(steps) <= {0, 1}
    counts = np.bincount(levels, minlength=256)
    assert (counts > 0).all()
    assert np.ptp(counts[1:-1]) <= 1
    assert np.abs(counts[[0, -1]] - counts[1:-1].mean() / 2).max() <= 1


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
@pytest.mark.parametrize("inverted", [False, True])
def test_D1_the_values_of_an_identity_film_have_all_levels_evenly(bits, inverted):
    found = opened(dx(ramp(bits), BitsStored=bits, PhotometricInterpretation=f"MONOCHROME{1 if inverted else 2}"))
    levels = found.display_table()[: 2**bits]
    check_levels(levels[::-1] if inverted else levels)
    np.testing.assert_array_equal(found.render().ravel(), levels)
    if bits == 8:
        np.testing.assert_array_equal(levels, np.arange(256)[:: -1 if inverted else 1])


@pytest.mark.parametrize(("center", "width"), [("2048", "256"), ("2048", "512"), ("700", "1024"), ("3000", "2048")])
def test_D1_a_narrow_window_has_all_levels_too(center, width):
    """Greys that were cut to 256 before the window would come in a few broad bands."""
    found = opened(dataset(ramp(12), BitsStored=12, WindowCenter=center, WindowWidth=width))
    first = int(center) - int(width) // 2
    check_levels(found.display_table()[first : first + int(width)])


def through_steps(modality=None, voi=None, presentation=None):
    """The levels of all 12-bit values behind steps of these LUTs, one of a state's own included."""
    film = dataset(ramp(12), BitsStored=12, WindowCenter="2048", WindowWidth="4096")
    tags = {"SoftcopyVOILUTSequence": [item(WindowCenter="2048", WindowWidth="4096")]}
    if modality:
        tags["ModalityLUTSequence"] = [state_lut(0, modality, 12, ModalityLUTType="US")]
    if voi:
        tags["SoftcopyVOILUTSequence"] = [item(VOILUTSequence=[state_lut(0, voi, 12)])]
    if presentation:
        tags |= {"PresentationLUTShape": None, "PresentationLUTSequence": [state_lut(0, presentation, 16)]}
    return applied(film, state(film, **tags)).display_table()[:4096]


@pytest.mark.parametrize("step", ["modality", "voi", "presentation"])
def test_D1_linear_steps_cost_no_level(step):
    entries = [*range(4096)] if step != "presentation" else [round(65535 * place / 4095) for place in range(4096)]
    check_levels(through_steps(**{step: entries}))


def test_D1_steps_that_undo_each_other_cost_no_level():
    """Each is made of whole numbers of 12 bits; a step of 8 bits between them would leave gaps among the dark ones."""
    bent = [round(4095 * (place / 4095) ** 0.5) for place in range(4096)]
    undone = [round(4095 * (place / 4095) ** 2) for place in range(4096)]
    levels = through_steps(modality=bent, voi=undone)
    assert (np.diff(levels.astype(int)) >= 0).all()
    assert np.abs(levels - 255 * np.arange(4096) / 4095).max() <= 1


def test_D1_a_whole_film_behind_a_voi_lut_has_all_levels_evenly():
    film = dataset(ramp(12), BitsStored=12)
    film.VOILUTSequence = [lut(0, range(4096), 12)]
    check_levels(opened(film).render().ravel())
