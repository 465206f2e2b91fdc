"""What the packaged program is made of, and the files that installers and group policy read."""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import jsonschema
import pytest

from cxrviewer import cli
from cxrviewer.settings.declaration import ENTRIES

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
sys.path.append(str(PACKAGING))

from shipping import (  # noqa: E402
    bill,
    components,
    contents,
    debian,
    editions,
    inventory,
    manual,
    publishing,
    slimming,
    versions,
    weighing,
    windows_files,
)
from shipping.components import Component  # noqa: E402

MADE = {"version": "0.1.0", "commit": "a" * 40, "edition": "cpu", "source_date_epoch": "1700000000"}
PARTS = [
    Component("pypi", "PySide6_Essentials", "6.12.0", "LGPL-3.0-only OR GPL-3.0-only", needs=("shiboken6",)),
    Component("pypi", "shiboken6", "6.12.0", "LGPL-3.0-only"),
    Component("pypi", "torch", "2.13.0+cpu", "BSD-3-Clause"),
    Component("deb", "libxcb-cursor0", "0.1.4-1", "see its copyright file"),
]


def test_every_codec_that_the_program_calls_is_collected():
    """imagecodecs loads a codec by name on its first call: what the sources call must be on the list."""
    text = (ROOT / "cxrviewer/imaging/decoding/imagecodecs_plugin.py").read_text(encoding="utf-8")
    called = set(re.findall(r"imagecodecs\.(\w+)_decode", text))
    homes = {"packbits": "_imcd"}
    assert called
    assert {f"imagecodecs.{homes.get(name, '_' + name)}" for name in called} <= set(contents.HIDDEN)


def test_versions_that_the_program_tells_are_collected():
    from cxrviewer.inference import explanation
    from cxrviewer.installation import info

    known = {components.normal(name) for name in contents.METADATA}
    assert {components.normal(name) for name in (*info._PACKAGES, *explanation._DECIDE)} <= known


def test_what_is_needed_is_not_dropped():
    assert not [place for place in contents.NEEDED if contents.reason_dropped(place)]
    assert all((ROOT / place).exists() for place in contents.NEEDED)
    tables = [("torch/bin/torch_shm_manager", "s", "BINARY"), ("torch/bin/protoc", "s", "BINARY")]
    assert contents.kept(tables) == tables[:1]
    assert contents.reason_dropped("resources/samples/thorax.py")


def test_the_cpu_edition_has_a_torch_of_its_own_on_linux_alone(tmp_path):
    pinned = tmp_path / "constraints.txt"
    pinned.write_text("numpy==2.4.6\ntorch==2.15.0\ntorchvision==0.29.2\n")
    none = {"torch": "", "torchvision": ""}
    assert "torch==2.13.0+cpu" in editions.constraints(pinned, "cpu", none, "linux")
    assert "torch==2.15.0\n" not in editions.constraints(pinned, "cpu", none, "linux")
    for edition, platform in (("cuda", "linux"), ("cpu", "win32"), ("cpu", "darwin")):
        assert set(editions.constraints(pinned, edition, none, platform).split()) == set(pinned.read_text().split())
    assert "torch==9.9" in editions.constraints(pinned, "cpu", {"torch": "9.9"}, "linux")


def test_parts_are_weighed_by_what_they_belong_to(tmp_path):
    for place, size in {
        "cxrviewer": 5,
        "_internal/libz.so": 3,
        "_internal/cv2/cv2.so": 7,
        "_internal/opencv_python_headless.libs/a.so": 2,
        "_internal/torch-2.13.0.dist-info/METADATA": 1,
        "_internal/torch/lib/libtorch.so": 90,
    }.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(b"x" * size)
    (tmp_path / "cxrviewer-cli").symlink_to("cxrviewer")
    weights = weighing.weigh(tmp_path)
    assert weights == {"torch": 91, "OpenCV": 9, "programs": 5, "Python and system libraries": 3}
    assert weighing.table(weights)[-1].split() == ["0.0", "MB", "all"]


def test_libraries_that_nothing_needs_are_found(tmp_path, monkeypatch):
    needed = {
        "libqxcb.so": {"libxcb-cursor.so.0"},
        "libxcb-cursor.so.0": {"libc.so.6"},
        "libgtk-3.so.0": {"libcairo.so.2"},
    }
    (tmp_path / "plugins").mkdir()
    for name in ("plugins/libqxcb.so", "libxcb-cursor.so.0", "libgtk-3.so.0", "libcairo.so.2", "libpython3.11.so.1.0"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(slimming, "needs", lambda file: needed.get(file.name, set()))
    assert [file.name for file in slimming.orphans(tmp_path)] == ["libcairo.so.2", "libgtk-3.so.0"]


def test_a_release_is_what_a_tag_names(tmp_path):
    def git(*arguments):
        identity = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True)

    (tmp_path / "cxrviewer").mkdir()
    (tmp_path / "cxrviewer/version.py").write_text('__version__ = "0.1.0"\n')
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    made = versions.record(tmp_path, "cpu")
    assert re.fullmatch(r"0\.1\.0\+g[0-9a-f]{9}", made["version"])
    assert not versions.is_release(made)
    git("tag", "v0.1.0")
    made = versions.record(tmp_path, "cpu")
    assert (made["version"], versions.is_release(made)) == ("0.1.0", True)
    assert versions.record(tmp_path, "cpu") == made
    assert versions.stem(made, "linux-x86_64") == "cxrviewer-0.1.0-linux-x86_64-cpu"


# --- papers ---------------------------------------------------------------------------------------------------------


def test_the_bill_names_every_part_and_what_needs_what(tmp_path):
    (tmp_path / "net").mkdir()
    (tmp_path / "net/weights.safetensors").write_bytes(b"weights")
    told = bill.bill(PARTS, tmp_path, MADE)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    urls = {part.get("purl") for part in told["components"]}
    assert {"pkg:pypi/pyside6-essentials@6.12.0", "pkg:pypi/torch@2.13.0%2Bcpu"} <= urls
    (model,) = [part for part in told["components"] if part["type"] == "machine-learning-model"]
    assert model["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"weights").hexdigest()}]
    links = {entry["ref"]: entry["dependsOn"] for entry in told["dependencies"]}
    assert links["pkg:pypi/pyside6-essentials@6.12.0"] == ["pkg:pypi/shiboken6@6.12.0"]
    assert len(links["cxrviewer"]) == len(told["components"]) == 5
    references = [part["bom-ref"] for part in told["components"]]
    assert len(set(references)) == len(references)
    assert bill.bill(PARTS, tmp_path, MADE) == told
    jsonschema.validate(told, _BILL)


#: The parts of CycloneDX 1.6 that readers insist on; the whole schema is 400 kB and not ours to keep.
_BILL = {
    "type": "object",
    "required": ["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components"],
    "properties": {
        "serialNumber": {"pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},
        "components": {
            "items": {
                "required": ["type", "name", "bom-ref", "licenses"],
                "properties": {
                    "type": {"enum": ["library", "machine-learning-model"]},
                    "licenses": {
                        "minItems": 1,
                        "items": {"oneOf": [{"required": ["license"]}, {"required": ["expression"]}]},
                    },
                },
            }
        },
    },
}


def test_every_package_here_has_a_licence_that_is_known():
    """Those of this environment that the program is made of: a new one without a known licence ends a build."""
    wanted = {components.normal(name) for name in (*contents.METADATA, "scipy", "scikit-learn", "matplotlib", "tqdm")}
    found = {
        components.normal(one.metadata["Name"]): components.licence(one)
        for one in distributions()
        if components.normal(one.metadata["Name"]) in wanted
    }
    assert set(found) == wanted
    assert all(found.values())


def test_a_package_without_a_known_licence_ends_the_build():
    unknown = SimpleNamespace(metadata=_Metadata({"Name": "odd", "License": "ask me"}))
    with pytest.raises(components.BuildError, match="odd names no licence"):
        components.licence(unknown)
    with pytest.raises(components.BuildError, match="under the GPL"):
        components._debian("libreadline8")


class _Metadata(dict):
    def __getitem__(self, key):
        return self.get(key)

    def get_all(self, key):
        return []


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("numpy-2.4.6.dist-info/licenses/LICENSE.txt", True),
        ("torch-2.13.0.dist-info/licenses/third_party/fmt/LICENSE", True),
        ("contourpy-1.3.3.dist-info/LICENSE", True),
        ("scipy/LICENSES.rst", True),
        ("nvidia/cusparselt/LICENSE.txt", True),
        ("nvidia/cusparselt/lib/LICENSE.txt", False),
        ("sklearn/externals/licensed.py", False),
        ("matplotlib/mpl-data/fonts/ttf/LICENSE_STIX", False),
    ],
)
def test_files_with_words_of_a_licence(place, expected):
    assert components.is_licence(place) is expected


def test_libraries_that_were_taken_out_again_are_not_listed(tmp_path):
    (tmp_path / "libz.so.1").write_text("")
    (tmp_path / "libglib-2.0.so.0").write_text("")
    assert components._is_in(tmp_path, Path("/usr/lib/libz.so.1.2.13"))
    assert components._is_in(tmp_path, Path("/usr/lib/libglib-2.0.so.0.7400.6"))
    assert not components._is_in(tmp_path, Path("/usr/lib/libcairo.so.2.11600.0"))


def test_words_that_a_package_lacks_are_put_beside_it_or_end_the_build(tmp_path):
    beside = tmp_path / "texts" / "odd"
    one = Component("pypi", "odd", "1.0", "MIT")
    with pytest.raises(components.BuildError, match="odd holds no file of its licence"):
        inventory._words(one, tmp_path, beside)
    beside.mkdir(parents=True)
    (beside / "LICENSE.txt").write_text("words")
    assert inventory._words(one, tmp_path, beside) == "| odd | 1.0 | MIT | odd-1.0 |\n"
    assert (tmp_path / "odd-1.0/LICENSE.txt").read_text() == "words"


def test_the_notice_for_qt_says_how_to_replace_it():
    notice = (PACKAGING / "licences/QT-NOTICE.txt").read_text(encoding="utf-8")
    for words in (
        "Lesser General Public License, version 3",
        "LGPL-3.0.txt",
        "GPL-3.0.txt",
        "To replace Qt:",
        "self-test",
    ):
        assert words in notice
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (PACKAGING / "licences/LGPL-3.0.txt").read_text()
    assert "GNU GENERAL PUBLIC LICENSE" in (PACKAGING / "licences/GPL-3.0.txt").read_text()


# --- Debian ---------------------------------------------------------------------------------------------------------


def test_the_control_file_has_what_dpkg_wants():
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.+)$", debian.control(MADE, "amd64", 2_048_000), re.MULTILINE))
    assert (fields["Package"], fields["Version"], fields["Installed-Size"]) == ("cxrviewer", "0.1.0", "2000")
    assert "libc6 (>= 2.34)" in fields["Depends"]
    text = debian.control(MADE, "amd64", 1)
    assert all(line.startswith(" ") for line in text.split("Description: ")[1].splitlines()[1:])


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="needs dpkg")
def test_a_library_of_the_system_that_the_package_does_not_ask_for_ends_the_build(tmp_path, monkeypatch):
    at_hand = {"libc.so.6", "ld-linux-x86-64.so.2", "libwayland-cursor.so.0"}
    monkeypatch.setattr(slimming, "outside", lambda inside: at_hand)
    debian.refuse_missing(tmp_path)
    monkeypatch.setattr(slimming, "outside", lambda inside: {"libno-such-library.so.7"})
    with pytest.raises(debian.BuildError, match=r"libno-such-library\.so\.7"):
        debian.refuse_missing(tmp_path)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="needs dpkg")
def test_a_build_between_releases_sorts_before_the_release():
    between = debian.version(MADE | {"version": "0.1.0+gabc"})
    assert subprocess.run(["dpkg", "--compare-versions", between, "lt", "0.1.0"], check=False).returncode == 0


def test_the_manual_names_every_command():
    told = {name: (words[0], words[1]) for name, words in cli._COMMANDS.items()}
    page = manual.page(told, "0.1.0", "2026-11-21")
    for name in cli._COMMANDS:
        assert f".B {manual.escaped(name)}\n" in page
    assert manual.escaped(".x -y\\z") == r"\&.x \-y\ez"


def test_desktop_files_are_whole():
    desktop = (PACKAGING / "linux/cxrviewer.desktop").read_text(encoding="utf-8")
    assert "MimeType=application/dicom;" in desktop
    assert "Exec=cxrviewer %F" in desktop
    for name in ("cxrviewer-mime.xml", "org.cxrviewer.cxrviewer.metainfo.xml"):
        ElementTree.parse(PACKAGING / "linux" / name)


# --- Windows --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def declared():
    return [
        {
            "key": one.key,
            "kind": one.kind,
            **{k: v for k, v in asdict(one.words).items() if k not in {"check", "restart"}},
        }
        for one in ENTRIES
    ]


def test_group_policy_covers_every_setting(declared):
    template = ElementTree.fromstring(windows_files.admx(declared, "0.1.0"))
    space = {"g": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}
    policies = {one.get("name"): one for one in template.iterfind(".//g:policy", space)}
    assert set(policies) == {one.key for one in ENTRIES} - windows_files.NOT_POLICIES
    words = ElementTree.fromstring(windows_files.adml(declared, "0.1.0"))
    strings = {one.get("id") for one in words.iterfind(".//g:string", space)}
    shapes = {one.get("id") for one in words.iterfind(".//g:presentation", space)}
    asked = re.findall(r"\$\((string|presentation)\.(\w+)\)", windows_files.admx(declared, "0.1.0"))
    assert {name for kind, name in asked if kind == "string"} <= strings
    assert {name for kind, name in asked if kind == "presentation"} == shapes
    categories = {one.get("name") for one in template.iterfind(".//g:category", space)}
    assert {one.get("ref") for one in template.iterfind(".//g:policy/g:parentCategory", space)} <= categories
    for one in ENTRIES:
        if one.kind == "choice":
            values = [value.text for value in policies[one.key].iterfind(".//g:string", space)]
            assert tuple(values) == one.words.choices


def test_a_policy_writes_where_the_program_reads(declared):
    from cxrviewer.settings import policies

    template = ElementTree.fromstring(windows_files.admx(declared, "0.1.0"))
    space = {"g": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}
    assert {one.get("key") for one in template.iterfind(".//g:policy", space)} == {policies.KEY}
    values = {"number": 3, "flag": 1, "text": "", "choice": None}
    for one in ENTRIES:
        value = one.words.choices[0] if one.kind == "choice" else values[one.kind]
        one.check(policies.of_values({one.key: value})[one.key])


@pytest.mark.parametrize(
    ("version", "expected"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3+gabc4", (1, 2, 3, 0)), ("2.0rc1", (2, 0, 1, 0))]
)
def test_versions_as_windows_counts(version, expected):
    assert windows_files.numbers(version) == expected
    assert f"filevers={expected}" in windows_files.version_info(version)


# --- releases -------------------------------------------------------------------------------------------------------


@pytest.fixture
def release(tmp_path, monkeypatch):
    """A checkout of a release, and a packed program of it as small as can be."""
    root = tmp_path / "root"
    for place, text in {
        "models/net/weights.safetensors": "weights",
        "models/net/MODEL_CARD.md": "card",
        "CHANGELOG.md": "# Changes\n\n## 0.1.0\n\n- opens films\n\n## 0.0.9\n\n- nothing\n",
        "LICENSE": "terms",
        "cxrviewer/version.py": '__version__ = "0.1.0"\n',
    }.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text)
    inside = tmp_path / "cxrviewer" / "_internal"
    shutil.copytree(root / "models", inside / "models")
    (inside / "licences").mkdir()
    for place in publishing._INSIDE:
        (inside / place).write_text("{}")
    programs = tmp_path / "programs"
    programs.mkdir()
    with tarfile.open(programs / "cxrviewer-0.1.0-linux-x86_64-cpu.tar.xz", "w:xz") as archive:
        archive.add(inside.parent, "cxrviewer")
    (programs / "cxrviewer-0.1.0.cdx.json").write_text('{"components": [1, 2]}')
    monkeypatch.setattr(publishing.versions, "record", lambda root, edition: dict(MADE))
    return SimpleNamespace(root=root, programs=programs, out=tmp_path / "out")


def test_a_release_is_put_together_and_looked_at_from_outside(release):
    publishing.make(release.programs, release.out, release.root)
    names = {file.name for file in release.out.iterdir()}
    assert {"SHA256SUMS", "MODELS.txt", "MODEL_CARD-net.md", "NOTES.md", "LICENSE.txt"} <= names
    assert (release.out / "NOTES.md").read_text().endswith("- opens films\n")
    assert "1 models as named" in "\n".join(publishing.verify(release.out))
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release.out, check=True, capture_output=True)


@pytest.mark.parametrize("harm", ["changed", "added", "missing", "models"])
def test_a_release_that_is_not_whole_is_refused(release, harm):
    if harm == "models":
        (release.root / "models/net/weights.safetensors").write_text("others")
    publishing.make(release.programs, release.out, release.root)
    if harm == "changed":
        (release.out / "NOTES.md").write_text("other words")
    elif harm == "added":
        (release.out / "gift.exe").write_text("")
    elif harm == "missing":
        (release.out / "LICENSE.txt").unlink()
    with pytest.raises(publishing.BuildError):
        publishing.verify(release.out)


def test_what_is_no_release_is_not_made_one(release, monkeypatch):
    monkeypatch.setattr(publishing.versions, "record", lambda root, edition: MADE | {"version": "0.1.0+gabc"})
    with pytest.raises(publishing.BuildError, match="does not name this commit"):
        publishing.make(release.programs, release.out, release.root)
    with pytest.raises(publishing.BuildError, match=r"nothing of 0\.3\.0"):
        publishing.notes(release.root / "CHANGELOG.md", "0.3.0")


def test_files_of_windows_and_macos_are_whole_xml():
    for place in ("windows/cxrviewer.manifest", "windows/cxrviewer.wxs", "macos/entitlements.plist"):
        ElementTree.parse(PACKAGING / place)


def test_installers_replace_the_version_before():
    """Whoever changes these identifiers leaves every hospital with two installations."""
    assert "AppId={{6B0C47C1-3E0B-4D0B-9C25-0C1E8B5F7A31}" in (PACKAGING / "windows/cxrviewer.iss").read_text()
    product = ElementTree.parse(PACKAGING / "windows/cxrviewer.wxs").find("{*}Product")
    assert product.get("UpgradeCode") == "0B0B9E0F-8B7A-4C55-A0B0-6E5F6B8F1D42"
    assert product.find("{*}MajorUpgrade") is not None
