"""The sender's words come to a reader on one line, wherever they stand in a file."""

import numpy as np
import pytest
from films import dataset, lut, opened
from states import anchored, annotated, read
from test_display_overlays import drawing, laid_over

from cxrviewer.imaging.film.printable import printable

RAMP = np.arange(256, dtype=np.uint8).reshape(16, 16)
ODD, PLAIN = "A\nB\tC\u202eD\u00a0E\x7f", "A B C D E"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (ODD, PLAIN),
        (" Ä.  Müller\r\n", "Ä.  Müller"),
        ("山田 太郎", "山田 太郎"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u2028b\u2066c\x1bd\x00", "a b c d"),
        ("", ""),
    ],
)
def test_words_stand_on_one_line_without_what_is_not_seen(text, shown):
    assert printable(text) == shown


def test_names_of_windows_luts_and_overlays_and_whose_film_it_is():
    film = dataset(RAMP, SpecificCharacterSet="ISO_IR 192", WindowCenter="9", WindowWidth="9")
    film.WindowCenterWidthExplanation = film.PatientID = film.InstitutionName = film.Manufacturer = ODD
    film.VOILUTSequence = [lut(0, range(256), 8, ODD)]
    film = laid_over(film, drawing(16, 16), 0x6000)
    film.add_new((0x6000, 0x1500), "LO", ODD)
    film.add_new((0x6000, 0x0022), "LO", ODD)
    found = opened(film)
    words = [voi.name for voi in found.grayscale.vois] + [found.overlays[0].label, found.overlays[0].description]
    words += [found.patient.id, found.patient.institution, found.facts.manufacturer]
    assert words == [PLAIN] * 7


def test_a_state_keeps_the_lines_of_its_texts_alone():
    film = dataset(RAMP)
    text = anchored((3, 4), "PIXEL")
    text.UnformattedTextValue = "one\tword\r\ntwo\x07"
    made = annotated(film, [text], SpecificCharacterSet="ISO_IR 192", ContentDescription=ODD)
    found = read(made)
    assert found.description == PLAIN
    assert found.drawings[0].value.texts[0].text == "one word\ntwo"
