"""Names in the character sets of PS3.5 section 6.1 and annexes H to K, and how they read on a screen: case I5."""

import numpy as np
import pydicom
import pytest
from films import dataset, to_bytes
from pydicom.data import get_charset_files

from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.person_name import shown_name
from cxrviewer.imaging.film.radiograph import Patient

PIXELS = np.zeros((8, 8), np.uint8)

#: The bytes of the names that the standard spells out, byte by byte: PS3.5 annexes H.3.1, H.3.2, I.2, J.1 and J.2.
STANDARD = {
    "ISO_IR 100": ("ISO_IR 100", b"Buc^J\xe9r\xf4me", "Buc^Jérôme", "Buc, Jérôme"),
    "ISO_IR 192": (
        "ISO_IR 192",
        b"Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe6\x9d\xb1=",
        "Wang^XiaoDong=王^小東",
        "Wang, XiaoDong = 王 小東",
    ),
    "GB18030": (
        "GB18030",
        b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab=",
        "Wang^XiaoDong=王^小东",
        "Wang, XiaoDong = 王 小东",
    ),
    "ISO 2022 IR 87": (
        "\\ISO 2022 IR 87",
        b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        "Yamada, Tarou = 山田 太郎",
    ),
    "ISO 2022 IR 6 and IR 87": (
        "ISO 2022 IR 6\\ISO 2022 IR 87",
        b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        "Yamada, Tarou = 山田 太郎",
    ),
    "ISO 2022 IR 13 and IR 87": (
        "ISO 2022 IR 13\\ISO 2022 IR 87",
        b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
        "ﾔﾏﾀﾞ ﾀﾛｳ = 山田 太郎",
    ),
    "ISO 2022 IR 149": (
        "\\ISO 2022 IR 149",
        b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
        "Hong^Gildong=洪^吉洞=홍^길동",
        "Hong, Gildong = 洪 吉洞",
    ),
}


def patient(character_set, name):
    """The patient of a film with these bytes for a name."""
    film = dataset(PIXELS, PatientName="PLACEHOLDER", SpecificCharacterSet="ISO_IR 6")
    content = to_bytes(film)
    for tag, vr, given in ((0x00050008, b"CS", character_set.encode()), (0x00100010, b"PN", name)):
        value = given + b" " * (len(given) % 2)
        head = tag.to_bytes(4, "little") + vr
        place = content.index(head)
        length = int.from_bytes(content[place + 6 : place + 8], "little")
        content = content[:place] + head + len(value).to_bytes(2, "little") + value + content[place + 8 + length :]
    return to_radiograph(content, "")


@pytest.mark.parametrize("case", STANDARD)
def test_I5_the_standards_own_names(case):
    character_set, name, expected, shown = STANDARD[case]
    found = patient(character_set, name).patient
    assert found.name.rstrip("=") == expected
    assert found.shown_name == shown


#: The names in pydicom's own files, which come from the standard, DCMTK and hospitals.
FILES = {
    "chrArab.dcm": "قباني, لنزار",
    "chrFren.dcm": "Buc, Jérôme",
    "chrGerm.dcm": "Äneas, Rüdiger",
    "chrGreek.dcm": "Διονυσιος",
    "chrH31.dcm": "Yamada, Tarou = 山田 太郎",
    "chrH32.dcm": "ﾔﾏﾀﾞ ﾀﾛｳ = 山田 太郎",
    "chrHbrw.dcm": "שרון, דבורה",
    "chrI2.dcm": "Hong, Gildong = 洪 吉洞",
    "chrJapMultiExplicitIR6.dcm": "やまだ たろう",
    "chrKoreanMulti.dcm": "김희중",
    "chrX1.dcm": "Wang, XiaoDong = 王 小東",
    "chrX2.dcm": "Wang, XiaoDong = 王 小东",
}


@pytest.mark.parametrize("name", FILES)
def test_I5_files_of_pydicom(name):
    (path,) = get_charset_files(name)
    source = pydicom.dcmread(path)
    raw = source.get_item("PatientName").value
    character_sets = source.SpecificCharacterSet
    stated = character_sets if isinstance(character_sets, str) else "\\".join(character_sets)
    assert patient(stated, raw).patient.shown_name == FILES[name]


@pytest.mark.parametrize(
    ("character_set", "name", "shown"),
    [
        ("ISO_IR 192", b"M\xfcller^J\xf6rg", "M�ller, J�rg"),
        ("GB18030", b"Wang^\xff\xff", "Wang, ��"),
        ("ISO 2022 IR 87", b"\x1b$B;3", "山"),
        ("NONSENSE", b"M\xfcller", "Müller"),
        ("NONSENSE", b"Smith^John", "Smith, John"),
        ("", b"Smith^John", "Smith, John"),
        ("ISO_IR 100", b"Yamada=\x1b$B;3ED\x1b(B", None),
        ("\\ISO_IR 192", b"Smith^John", "Smith, John"),
    ],
)
def test_I5_a_wrong_character_set_leaves_a_film_with_what_can_be_read(character_set, name, shown):
    found = patient(character_set, name)
    assert found.stored.shape == (8, 8)
    assert "\x1b" not in found.patient.shown_name
    if shown is None:
        assert found.patient.shown_name.startswith("Yamada = ")
    else:
        assert found.patient.shown_name == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", ""),
        ("^^^^", ""),
        ("==", ""),
        ("Smith", "Smith"),
        ("Smith^", "Smith"),
        ("^John", "John"),
        ("Adams^John Robert Quincy^^Rev.^B.A. M.Div.", "Adams, John Robert Quincy, Rev., B.A. M.Div."),
        (
            "Morrison-Jones^Susan^^^Ph.D., Chief Executive Officer",
            "Morrison-Jones, Susan, Ph.D., Chief Executive Officer",
        ),
        ("Doe^John^Q", "Doe, John Q"),
        ("=山田^太郎", "山田 太郎"),
        ("==やまだ^たろう", "やまだ たろう"),
        ("Yamada^Tarou==やまだ^たろう", "Yamada, Tarou"),
        ("山田^太郎=山田^太郎", "山田 太郎"),
        (" Smith ^ John ", "Smith, John"),
        ("Smith\n^\x1bJohn\u202e", "Smith, John"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("A^B^C^D^E^F^G", "A, B C, D, E, F, G"),
        ("A=B=C=D", "A = B"),
    ],
)
def test_I5_how_a_name_reads(value, shown):
    assert shown_name(value) == shown
    assert Patient(name=value).shown_name == shown
