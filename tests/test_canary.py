"""Nothing of a patient in a log, on standard error, in an exception or a repr, whatever a file holds and wherever."""

import io
import json
import logging
import os
import re
import struct
import subprocess
import sys
import traceback
import warnings
import zipfile

import numpy as np
import pydicom
import pytest
from bundles import write_bundle
from films import dataset, lut, phantom, to_bytes
from fuzz_mutations import elements
from PIL import Image, PngImagePlugin, TiffImagePlugin
from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from states import anchored, annotated, film_of, item

from cxrviewer import open_radiograph
from cxrviewer.errors import CxrViewerError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.imaging.studies.discovery import Survey
from cxrviewer.imaging.studies.index import StudyIndex

#: No code of DICOM's (small letters, a caret), so that what shows codes has no reason to show it.
CANARY = b"Quagga^Kim 4711"
_FREE_TEXT = {"PN", "LO", "SH", "LT", "ST", "UC", "UT"}
_TEXTUAL = _FREE_TEXT | {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "TM", "UI", "UR"}
_LONG = {"UC", "UT", "UR"}
#: What decides whether there is a picture at all and how its text is written; the Manufacturer, whom `info` names.
_STRUCTURE = {0x00080005, 0x00080016, 0x00280004, 0x00280008, 0x00080070}
PIXELS = np.rint(phantom(240, 256) * 4095).astype(np.uint16)


def element(tag, vr, value=CANARY):
    value += b" " * (len(value) % 2)
    size = struct.pack("<HI", 0, len(value)) if vr in _LONG | {"UN", "SQ"} else struct.pack("<H", len(value))
    return tag, struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr.encode() + size + value


def merged(content, added):
    """The file with elements put in, each at its place, and those it has replaced."""
    start = 144 + struct.unpack("<I", content[140:144])[0]
    own = {}
    for place, head, length in elements(content):
        group, number = struct.unpack_from("<HH", content, place)
        if place >= start:
            own[group << 16 | number] = content[place : place + head + length]
    return content[:start] + b"".join(made for _, made in sorted((own | dict(added)).items()))


def dictionary(kinds):
    """An element with the canary for every attribute of these kinds, overlays and a private block too."""
    known = {tag: entry[0] for tag, entry in DicomDictionary.items() if 0x00080000 <= tag < 0xFFFE0000}
    known |= {int(mask.replace("x", "0"), 16): entry[0] for mask, entry in RepeatersDictionary.items() if "60x" in mask}
    made = [element(tag, vr) for tag, vr in known.items() if vr in kinds and tag not in _STRUCTURE]
    private = [
        element(0x00110010, "LO"),
        element(0x00111001, "LO"),
        element(0x00111002, "UN"),
        element(0x00111003, "PN"),
    ]
    return made + private


def clothed(**tags):
    """A film with windows, LUTs, an overlay and nested items that carry the canary as their names."""
    word = CANARY.decode()
    film = dataset(PIXELS, BitsStored=12, WindowCenter=["2048", "1000"], WindowWidth=["4096", "300"])
    film.WindowCenterWidthExplanation = [word, word]
    film.VOILUTSequence = [lut(0, range(4096), 12, word)]
    film.ModalityLUTSequence = [lut(0, range(4096), 12, word)]
    film.ModalityLUTSequence[0].ModalityLUTType = word
    film.RequestAttributesSequence = [item(RequestedProcedureDescription=word, ScheduledProcedureStepDescription=word)]
    for number, (vr, value) in {
        0x10: ("US", 64), 0x11: ("US", 64), 0x22: ("LO", word), 0x40: ("CS", "G"), 0x50: ("SS", [1, 1]),
        0x100: ("US", 1), 0x102: ("US", 0), 0x1500: ("LO", word), 0x3000: ("OW", bytes(range(256)) * 2),
    }.items():  # fmt: skip
        film.add_new(0x60000000 | number, vr, value)
    for keyword, value in tags.items():
        setattr(film, keyword, value)
    return film


def sound():
    """A film that opens, with the canary in all its free text."""
    return merged(to_bytes(clothed()), dictionary(_FREE_TEXT))


def damaged_films():
    """Films with the canary where numbers, codes, dates and UIDs belong, cut off, and with what pydicom objects to."""
    every = merged(to_bytes(clothed()), dictionary(_TEXTUAL))
    yield "every attribute", every
    yield (
        "every attribute, in Unicode that it is not",
        merged(every, [element(0x00080005, "CS", b"ISO_IR 192")]).replace(CANARY, CANARY[:-1] + b"\xe9"),
    )
    yield "an unknown character set", merged(sound(), [element(0x00080005, "CS")])
    yield "an unknown kind of object", merged(sound(), [element(0x00080016, "UI")])
    yield "frames", merged(sound(), [element(0x00280008, "IS")])
    yield "photometric interpretation", merged(sound(), [element(0x00280004, "CS")])
    yield "rows", merged(sound(), [element(0x00280010, "US")])
    yield "pixels", merged(sound(), [element(0x7FE00010, "OW", CANARY)])
    yield "LUT", merged(sound(), [element(0x00283010, "SQ", CANARY)])
    yield "cut off", sound()[: len(sound()) // 2]
    yield "cut off in the name", sound()[: sound().index(b"\x10\x00\x10\x00PN") + 12]
    yield "transfer syntax", to_bytes(clothed()).replace(b"1.2.840.10008.1.2.1\0", CANARY.ljust(20))
    yield "no film", CANARY * 100
    yield "a palette", merged(sound(), [element(0x00280004, "CS", b"PALETTE COLOR"), element(0x00281101, "US")])


def pictures():
    """Pictures with the canary in their text."""
    grey, word = Image.fromarray((PIXELS >> 4).astype(np.uint8)), CANARY.decode()
    text = PngImagePlugin.PngInfo()
    text.add_text("Patient", word)
    text.add_itxt("Comment", word)
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270], tags[315] = word, word
    exif = Image.Exif()
    exif[270], exif[315] = word, word
    for kind, options in (
        ("PNG", {"pnginfo": text}),
        ("TIFF", {"tiffinfo": tags}),
        ("JPEG", {"exif": exif, "comment": word}),
    ):
        stream = io.BytesIO()
        grey.save(stream, format=kind, **options)
        assert CANARY in stream.getvalue()
        yield kind, stream.getvalue()
        yield f"{kind}, damaged", stream.getvalue()[:-200]


@pytest.fixture
def talkative(caplog):
    """Libraries at their most talkative: every log line kept, pydicom's own debugging on, warnings shown."""
    logger, before = logging.getLogger("pydicom"), list(logging.getLogger("pydicom").handlers)
    with caplog.at_level(logging.DEBUG), warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        pydicom.config.debug(True)
        yield lambda: caplog.text + "".join(str(warning.message) for warning in warned)
        pydicom.config.debug(False, default_handler=False)
    logger.setLevel(logging.NOTSET)
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)


def names_nobody(*said):
    """Whether a text is free of the canary, in whatever spelling."""
    return not re.search("quagga", "".join(said), re.IGNORECASE)


def open_and_tell(path):
    """Open a film; return what its exception or its reprs say, and the film."""
    try:
        film = open_radiograph(path)
    except CxrViewerError as error:
        return f"{error} {error!r} {''.join(traceback.format_exception(error))}", None
    parts = (film, film.patient, film.uids, film.facts, film.grayscale, film.geometry, film.notices, film.overlays)
    return f"{parts!r} {film.shutter!r} {film.auto_window!r} {film.render().shape}", film


def test_the_canary_is_everywhere_in_a_film_that_opens(tmp_path):
    (tmp_path / "film").write_bytes(sound())
    _, film = open_and_tell(tmp_path / "film")
    assert sound().count(CANARY) > 700
    assert film.patient.name == CANARY.decode()
    assert CANARY.decode() in {voi.name for voi in film.grayscale.vois}
    assert film.overlays[0].label == film.overlays[0].description == CANARY.decode()


FILES = {"sound": sound(), **dict(damaged_films()), **dict(pictures())}


def test_plain_pydicom_is_not_silent(talkative):
    pydicom.dcmread(io.BytesIO(FILES["every attribute"])).walk(lambda *_: None)
    assert not names_nobody(talkative())


@pytest.mark.parametrize("name", FILES)
def test_a_film_is_opened_without_a_word(name, tmp_path, talkative, capfd):
    (tmp_path / "film").write_bytes(FILES[name])
    said, _ = open_and_tell(tmp_path / "film")
    said += repr(list(Survey([tmp_path]))) + repr(StudyIndex(Survey([tmp_path])))
    assert names_nobody(said, talkative(), *capfd.readouterr())


def test_paths_are_in_no_exception(tmp_path, capfd):
    for place in (tmp_path / CANARY.decode(), tmp_path / f"{CANARY.decode()}.zip" / "film"):
        assert names_nobody(open_and_tell(place)[0])
    (tmp_path / "films.zip").write_bytes(zipped(CANARY.decode())[:-30])
    assert names_nobody(open_and_tell(tmp_path / "films.zip" / CANARY.decode())[0], *capfd.readouterr())


def zipped(name):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(name, sound())
    return stream.getvalue()


def test_a_presentation_state_is_opened_without_a_word(tmp_path, talkative, capfd):
    state = to_bytes(annotated(film_of(), [anchored((10, 10), "PIXEL")]))
    for place, content in enumerate(
        (merged(state, dictionary(_FREE_TEXT)), merged(state, dictionary(_TEXTUAL)), state[:900])
    ):
        (tmp_path / f"state{place}").write_bytes(content)
        try:
            found = open_presentation_state(tmp_path / f"state{place}")
            said = f"{found!r} {found.drawings!r} {found.references!r} {found.notices!r}"
        except CxrViewerError as error:
            said = "".join(traceback.format_exception(error))
        assert names_nobody(said, talkative(), *capfd.readouterr())


# --- the command line -------------------------------------------------------------------------------------------------

TALKATIVE = """
import logging, sys
logging.basicConfig(level=logging.DEBUG)
import pydicom
pydicom.config.debug(True)
from cxrviewer.__main__ import main
sys.exit(main())
"""


#: The last does not open.
ANALYSED = ("sound", "every attribute", "cut off")


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    """A folder of films, sound and damaged, and a bundle."""
    folder = tmp_path_factory.mktemp("disk")
    (folder / "films").mkdir()
    for number, name in enumerate(ANALYSED):
        (folder / "films" / f"film{number}.dcm").write_bytes(FILES[name])
    write_bundle(folder / "bundle")
    return folder


def run(folder, *arguments):
    """Run a command with talkative libraries, its home in ``folder``; return its exit code, output, and all it said."""
    home = {"HOME": folder, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
    environment = {**os.environ, **{key: str(value) for key, value in home.items()}, "CXRVIEWER_LOG_LEVEL": "DEBUG"}
    environment |= {"PYTHONWARNINGS": "always", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", TALKATIVE, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=200)
    logs = b"".join(path.read_bytes() for path in folder.rglob("*.log*"))
    return done.returncode, done.stdout.decode(), (done.stdout + done.stderr + logs).decode("utf-8", "replace")


@pytest.mark.skipif(os.name != "posix", reason="the folders are those of XDG")
def test_analyze_names_nobody(disk, tmp_path):
    out = tmp_path / "out"
    code, _, said = run(
        tmp_path, "analyze", disk / "films", "--out", out, "--bundle", disk / "bundle", "--methods", "gradcam"
    )
    assert code == 1  # some are damaged
    assert "2 of 3 films analysed" in said
    assert names_nobody(said)
    written = [path for path in out.rglob("*") if path.is_file()]
    assert {"report.html", "analysis.json", "results.csv"} <= {path.name for path in written}
    assert names_nobody(*(path.read_bytes().decode("latin-1") for path in written))


@pytest.mark.skipif(os.name != "posix", reason="the folders are those of XDG")
@pytest.mark.parametrize(("number", "command"), [(0, "render"), (0, "info"), (1, "info --json"), (1, "render")])
def test_render_and_info_name_nobody(number, command, disk, tmp_path):
    film = disk / "films" / f"film{number}.dcm"
    more = ["--out", tmp_path / "film.png"] if command == "render" else []
    code, output, said = run(tmp_path, *command.split(), film, *more)
    assert code == 0
    assert names_nobody(said)
    assert command != "info --json" or json.loads(output)["rows"] == 240


BROKEN = """
import sys
from cxrviewer.imaging import opening

def breaks(path, *_, **__):
    raise ZeroDivisionError(f"in {path}")

opening.open_radiograph = breaks
from cxrviewer.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(os.name != "posix", reason="the folders are those of XDG")
def test_what_nobody_foresaw_is_one_line_and_is_logged_without_naming_anybody(tmp_path):
    named = tmp_path / f"{CANARY.decode()}.dcm"
    named.write_bytes(FILES["sound"])
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, "info", named],
        capture_output=True, text=True, check=False, timeout=200,
        env=os.environ | {"XDG_STATE_HOME": str(tmp_path / "state")},
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "(ZeroDivisionError)" in done.stderr
    (log,) = (tmp_path / "state").rglob("*.log")
    assert "Unexpected ZeroDivisionError at" in log.read_text()
    assert names_nobody(log.read_text(), done.stderr)


#: As `sitecustomize` it is at work in the processes that the window starts, too.
REFUSING = """
import os, sys

def refuse(event, arguments):
    if event.startswith("socket.") and not (event == "socket.__new__" and arguments[1] == 1):
        os.write(2, f"a socket: {event}".encode())
        os._exit(97)

sys.addaudithook(refuse)
"""

SOCKETLESS = """
import os, sys
from cxrviewer.__main__ import main
code = main()
open_files = [os.readlink(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd") if one.isdigit() and
              os.path.exists(f"/proc/self/fd/{one}")]
inodes = {name[8:-1] for name in open_files if name.startswith("socket:[")}
for kind in ("tcp", "tcp6", "udp", "udp6"):  # what was opened without Python, as by Qt
    with open(f"/proc/self/net/{kind}") as table:
        if any(line.split()[9] in inodes for line in table.readlines()[1:]):
            sys.exit(98)
sys.exit(code)
"""


def at_home(folder):
    """Return an environment whose home is in ``folder``."""
    kinds = ("STATE", "CONFIG", "CACHE", "DATA")
    home = {"HOME": folder, "CXRVIEWER_AUDIT_TRAIL": "true"} | {f"XDG_{kind}_HOME": folder / kind for kind in kinds}
    shown = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder / "runtime", "TMPDIR": folder / "tmp"}
    for place in ("runtime", "tmp"):
        (folder / place).mkdir(mode=0o700)
    return os.environ | {key: str(value) for key, value in (home | shown | {"OMP_NUM_THREADS": 1}).items()}


@pytest.mark.skipif(not os.path.exists("/proc/self/net/tcp"), reason="the list of open sockets is Linux's")  # noqa: PTH110
@pytest.mark.parametrize("command", ["view", "analyze"])
def test_a_run_opens_no_socket_and_leaves_nothing_that_names_a_patient_or_that_others_can_read(command, disk, tmp_path):
    home, films = tmp_path / "home", tmp_path / CANARY.decode()
    for place in (home, films):
        place.mkdir()
    film = films / f"{CANARY.decode()}.dcm"
    film.write_bytes(FILES["sound"])
    left = home / "CACHE" / "cxrviewer" / f"audit-{2**22 + 1}-x" / "manifest.csv"  # of a window that was killed
    if command == "view":
        left.parent.mkdir(parents=True)
        left.write_text(CANARY.decode())
    out = ["--screenshot", tmp_path / "window.png"] if command == "view" else ["--out", tmp_path / "out"]
    hook = tmp_path / "hook" / "sitecustomize.py"
    hook.parent.mkdir()
    hook.write_text(REFUSING)
    environment = at_home(home) | {"CXRVIEWER_BUNDLE": str(disk / "bundle"), "PYTHONPATH": str(hook.parent)}
    said = subprocess.run(
        [sys.executable, "-c", SOCKETLESS, command, *map(str, (film, *out))],
        capture_output=True, env=environment, check=False, timeout=200, cwd=home,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert b"a socket" not in said.stderr
    assert names_nobody(said.stderr.decode("utf-8", "replace"))
    left = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.name.startswith("trail-") for path in left)
    assert names_nobody(*(f"{path} {path.read_bytes().decode('latin-1')}" for path in left))
    for path in left:
        modes = [place.stat().st_mode & 0o077 for place in (path, *path.parents) if home in place.parents]
        assert 0 in modes, path.name
    assert not list((home / "tmp").iterdir())


@pytest.mark.skipif(os.name != "posix", reason="the folders are those of XDG")
def test_info_names_the_patient_when_asked(disk, tmp_path):
    _, output, _ = run(tmp_path, "info", "--phi", disk / "films" / "film0.dcm")
    assert CANARY.decode() in output
