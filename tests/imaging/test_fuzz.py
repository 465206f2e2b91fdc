"""Hostile files: each opens as a film that can be shown, or is refused in one sentence. See `fuzz_child`."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from films import dataset, to_bytes
from fuzz_corpus import corpus
from fuzz_mutations import elements, mutated

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.opening import open_radiograph, radiograph_from
from cxrviewer.imaging.studies.discovery import find_films

COUNT = int(os.environ.get("CXRVIEWER_FUZZ", "200"))
SEED = int(os.environ.get("CXRVIEWER_FUZZ_SEED", "0"))
#: Megabytes that the process may take at its peak; without any film it takes about a hundred.
MOST_MB = 1000

TESTS = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def files():
    return corpus()


def test_the_files_are_sound_before_they_are_damaged(files):
    no_films = {name for name in files if name.startswith(("state", "DICOMDIR")) or name.endswith(".zip")}
    for name in files.keys() - no_films:
        assert radiograph_from(files[name]).stored.shape == (32, 32), name
    for name in no_films:
        with pytest.raises(UnreadableFilmError):
            radiograph_from(files[name])


def test_damage_is_the_same_for_the_same_seed_and_meets_the_elements(files):
    content = files["dressed"]
    assert len(elements(content)) > 50
    assert mutated(content, random.Random("1/1")) == mutated(content, random.Random("1/1"))
    assert len({mutated(content, random.Random(f"1/{number}")) for number in range(50)}) > 40


def test_an_empty_element_of_no_known_kind_is_passed_over(tmp_path):
    content = to_bytes(dataset(np.zeros((8, 8), np.uint8), PatientID="", WindowCenter="", WindowWidth="1"))
    for tag, vr in ((b"\x10\x00\x20\x00", b"LO"), (b"\x28\x00\x50\x10", b"DS")):
        assert content.count(tag + vr) == 1
        content = content.replace(tag + vr, tag + b"L\1")
    (tmp_path / "film.dcm").write_bytes(content)
    (found,) = find_films([tmp_path])
    assert open_radiograph(found).patient.id == ""


@pytest.mark.skipif(os.name != "posix", reason="the limits on time and memory are those of POSIX")
@pytest.mark.timeout(60 + COUNT)
def test_damaged_files_end_in_a_film_or_in_one_sentence():
    done = subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", TESTS / "fuzz_child.py", str(SEED), "0", str(COUNT)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    lines = done.stdout.splitlines()
    where = f"{lines[-1] if lines else 'before the first'} (seed/number and file), exit code {done.returncode}"
    assert (done.returncode, done.stderr) == (0, ""), where
    told = json.loads(lines[-1])
    assert told["opened"] > COUNT // 10
    assert told["peak_mb"] < MOST_MB
