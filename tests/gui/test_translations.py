"""The translation files against the source, and what the window makes of them."""

import json
import random
import re
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fuzz_corpus import corpus
from fuzz_mutations import mutated
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot
from translating_sources import marked

from cxrviewer import load_bundle, open_radiograph, paths
from cxrviewer.errors import CxrViewerError
from cxrviewer.gui.actions import keymap
from cxrviewer.gui.actions.actions import MENUS
from cxrviewer.gui.learning.training_setup import TrainingSetup
from cxrviewer.gui.look import language
from cxrviewer.gui.look.language import of_system, speak
from cxrviewer.gui.look.words import key_name, said, tr
from cxrviewer.inference import gate
from cxrviewer.settings import LANGUAGES
from cxrviewer.training.recipes.cookbook import PUBLISHED
from cxrviewer.training.recipes.recipe_choice import recipe_choices

ROOT = Path(__file__).resolve().parents[2]
FOLDER = paths.resources() / "translations"
TRANSLATED = ("de", "fr", "es", "zh_CN")
sys.path.insert(0, str(ROOT / "packaging"))
import make_translations  # noqa: E402 - it lies beside the package


def messages(name: str) -> dict[str, list[str]]:
    """Return the translations of every source in a file; several for one with plural forms."""
    found = {}
    for message in ElementTree.parse(FOLDER / f"cxrviewer_{name}.ts").getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        assert not translation.get("type"), f"{name}: {source!r} is {translation.get('type')}"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[source] = forms if message.get("numerus") == "yes" else [translation.text or ""]
    return found


def places(text: str) -> set[str]:
    """Return the names of what is filled in."""
    named = {name for _, name, *_ in string.Formatter().parse(text) if name is not None}
    return named | ({"%n"} if "%n" in text else set())


@pytest.mark.parametrize("name", TRANSLATED)
def test_every_word_is_translated(name: str) -> None:
    found = messages(name)
    assert set(found) == {*marked(), *make_translations.words()}, "run packaging/make_translations.py"
    assert all(form.strip() for forms in found.values() for form in forms)
    plain = [source for source, forms in found.items() if forms == [source] and len(re.sub(r"{.*?}", "", source)) > 30]
    assert not plain, "left in English"


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_percentage_has_one_form(name: str) -> None:
    """A blank before its sign, as the numbers beside it have; `%}` would put none there."""
    tight = re.compile(r"\d%|%}")
    dates = re.compile(r"{\w+:(%\S+ ?)+}")
    for source, forms in messages(name).items():
        assert not [form for form in (source, *forms) if tight.search(dates.sub("", form))]


@pytest.mark.parametrize("name", TRANSLATED)
def test_no_line_begins_with_a_sign_that_belongs_to_the_word_before(name: str) -> None:
    """A blank that may break stands before no sign of percentages, and in French before no other, nor after its «."""
    loose = re.compile(r" %(?![a-zA-Z])" + (r"| [;:!?»]|« " if name == "fr" else ""))
    assert not [form for forms in messages(name).values() for form in forms if loose.search(form)]


def test_a_sentence_is_found_without_what_is_said_behind_it() -> None:
    found = make_translations.words()
    assert "The lungs are not known on this film." in found
    assert not [text for text in found if re.search(r"[.?] {\w+}$", text)]


@pytest.mark.parametrize("name", [*TRANSLATED, "en"])
def test_translations_are_filled_with_the_same_and_have_the_same_keys(name: str) -> None:
    for source, forms in messages(name).items():
        for form in forms:
            assert places(form) == places(source), f"{source!r}: {form!r}"
            assert len(re.findall(r"&(?!&)", form)) == len(re.findall(r"&(?!&)", source)), f"{source!r}: {form!r}"
            assert form.count(";;") == source.count(";;"), "parts of a filter for files"
            assert set(re.findall(r"\*\.\w+", form)) == set(re.findall(r"\*\.\w+", source))


def test_what_has_plural_forms_has_them_everywhere() -> None:
    plural = {source for source, has_forms in marked().items() if has_forms}
    assert set(messages("en")) == plural
    assert all(len(forms) == 2 for forms in messages("en").values())
    assert all(len(forms) == 1 for forms in messages("zh_CN").values())


def test_what_is_loaded_is_what_the_files_say(tmp_path: Path) -> None:
    make_translations.compile_all(FOLDER, tmp_path)
    for file in tmp_path.iterdir():
        assert (FOLDER / file.name).read_bytes() == file.read_bytes(), "run packaging/make_translations.py"
    assert make_translations.SENTENCES.read_text(encoding="utf-8") == make_translations.templates()
    assert {f"cxrviewer_{name}" for name in LANGUAGES[1:]} == {file.stem for file in tmp_path.iterdir()}


def test_lupdate_finds_every_mark(tmp_path: Path) -> None:
    for name in ("de", "en"):
        (tmp_path / f"cxrviewer_{name}.ts").write_bytes((FOLDER / f"cxrviewer_{name}.ts").read_bytes())
    program = Path(sys.executable).with_name("pyside6-lupdate")
    sources = map(str, (ROOT / "cxrviewer" / "gui").rglob("*.py"))
    alias = ("-tr-function-alias", "QT_TR_NOOP+=mark", "-ts", str(tmp_path / "new.ts"))
    subprocess.run([str(program), *sources, *alias], check=True, capture_output=True)
    found = {message.findtext("source") for message in ElementTree.parse(tmp_path / "new.ts").getroot().iter("message")}
    assert found == set(marked())


@pytest.mark.parametrize("name", TRANSLATED)
def test_every_menu_has_a_letter_of_its_own(qapp: QApplication, name: str) -> None:
    speak(qapp, name)
    titles = keymap.mnemonics({menu: tr(title) for menu, title in MENUS.items()}, keymap.delivered())
    letters = [title[title.index("&") + 1].upper() for title in titles.values()]
    assert len(set(letters)) == len(MENUS)
    assert all(letter.isascii() for letter in letters)
    assert titles["File"] == {"de": "&Datei", "fr": "&Fichier", "es": "&Archivo", "zh_CN": "文件(&F)"}[name]


def test_sentences_of_the_floors_below_are_found_with_what_was_filled_in(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert (
        said("The file is empty. Copy it again from its source.")
        == "Die Datei ist leer. Kopieren Sie sie erneut von der Quelle."
    )
    assert said("A shutter hides 12.5 % of the film, not from the model.") == (
        "Eine Blende verdeckt 12.5\u00a0% der Aufnahme, nicht vor dem Modell."
    )
    assert said("1,234 files looked at, 7 films") == "1,234 Dateien angesehen, 7 Aufnahmen"
    assert said("7 films in 2 studies and 1 folder") == "7 Aufnahmen in 2 Studien und 1 Ordner"
    assert said("2 other files were passed over: 1 structured report, 1 zip inside a zip.") == (
        "2 andere Dateien wurden übergangen: 1 strukturierter Bericht, 1 Zip in einem Zip."
    )
    limits = "No COVID-19 image shares a source with any other class, and every Normal image is a child's"
    assert said(f"{limits}: the model can tell classes apart by where an image came from.") == (
        "Kein COVID-19-Bild teilt eine Quelle mit einer anderen Klasse, und jedes Normal-Bild stammt von einem Kind: "
        "Das Modell kann Klassen an der Herkunft eines Bildes unterscheiden."
    )
    assert said("heart 12.3 mm, thorax 24.6 mm, DET") == "Herz 12.3 mm, Thorax 24.6 mm, DET"
    assert said("Whether it knows A, B and C, or only where those films came from, cannot be told.") == (
        "Ob es A, B und C kennt oder nur deren Herkunft, lässt sich nicht sagen."
    )
    assert said("add cobb angle") == "Cobb-Winkel hinzufügen"


def test_no_english_is_left_of_what_the_model_and_any_file_say(qapp: QApplication, tmp_path: Path) -> None:
    """Chinese is told from English by its letters; in quotes stands what a file says itself."""
    speak(qapp, "zh_CN")
    bundle, rng = load_bundle(), random.Random(7)
    texts = {*bundle.limits, *bundle.class_limits.values()}
    for content in corpus().values():
        for damaged in (content, mutated(content, rng)):
            (tmp_path / "film").write_bytes(damaged)
            try:
                film = open_radiograph(tmp_path / "film")
            except CxrViewerError as error:
                texts.add(str(error))
            else:
                texts |= {notice.text for notice in film.notices}
                texts |= {reason.text for reason in gate.judge(film, bundle.gate).reasons}
    assert len(texts) > 30
    names = r"'[^']*'|Samples per Pixel|Bits \w+|High Bit|Pixel Representation|Photometric Interpretation"
    left = [found for text in texts if re.search("[a-z]{3,} [a-z]{2,}", re.sub(names, "", found := said(text)))]
    assert not left


def test_a_place_does_not_swallow_the_next_sentence(qapp: QApplication) -> None:
    speak(qapp, "de")
    first, second = "Its pixels are stored as {name}, for which there is no decoder here.", "Open a chest film."
    said_of = tr(first, name=tr("an unknown transfer syntax"))
    assert said(f"{first.format(name='an unknown transfer syntax')} {second}") == f"{said_of} {tr(second)}"
    limit = "This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP."  # two parts, as a limit of a class has
    assert said(f"{limit} {second}") == f"{tr(limit)} {tr(second)}"


@pytest.mark.parametrize("name", TRANSLATED)
def test_what_has_no_translation_stays_english(qapp: QApplication, name: str) -> None:
    speak(qapp, name)
    for text in ("Nobody has ever written this.", "Two. Sentences of somebody else's.", "12", "", "a {b} c"):
        assert said(text) == text
    assert said("Nobody wrote this. The file is empty.") == f"Nobody wrote this. {tr('The file is empty.')}"


@pytest.mark.parametrize("name", TRANSLATED)
def test_the_notice_can_be_known_in_every_language(qapp: QApplication, name: str) -> None:
    speak(qapp, name)
    wanted = {"de": "Forschung", "fr": "recherche", "es": "investigación", "zh_CN": "研究"}[name]
    device = {"de": "Medizinprodukt", "fr": "dispositif médical", "es": "producto sanitario", "zh_CN": "医疗器械"}[name]
    for text in ("Research use only. Not a medical device.", "Research use only; not a medical device."):
        assert wanted in said(text)
        assert device in said(text)
    assert wanted in tr("cxrviewer — research use only")


def test_what_fills_a_sentence_is_said_too(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert said("Your settings.toml cannot be read as TOML, line 3. Mend or remove it.").startswith(
        "Ihre settings.toml ist kein lesbares TOML, Zeile 3. "
    )
    tree = "A small tree that sees only size, bits, format and compression of a file reaches 81 % balanced accuracy"
    assert "verraten durch Spalten, PNG, Bytes je Pixel." in said(
        f"{tree} (guessing: 25 %), told by columns, PNG, bytes per pixel."
    )


def test_chinese_sentences_and_lists_have_no_blanks_between(qapp: QApplication) -> None:
    speak(qapp, "zh_CN")
    found = said("The file is empty. Copy it again from its source.")
    assert "。" in found[:-1]
    assert " " not in found
    cut = "Cut the border, whatever is on it: 2 % at the top, 3 % at the left, as the film is stored."
    assert "%，左侧" in said(f"{cut} Nothing is said of what was cut off.")


def test_plural_forms_follow_the_number(qapp: QApplication) -> None:
    forms = {}
    for name in LANGUAGES[1:]:
        speak(qapp, name)
        forms[name] = [tr("%n days earlier", "", number) for number in (1, 3)]
    assert forms["en"] == ["1 day earlier", "3 days earlier"]
    assert forms["de"] == ["1 Tag früher", "3 Tage früher"]
    assert forms["zh_CN"] == ["早 1 天", "早 3 天"]


def test_keys_are_called_as_on_the_keyboard(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert key_name("Ctrl+O") == "Strg+O"
    speak(qapp, "en")
    assert key_name("Ctrl+O") == "Ctrl+O"


@pytest.mark.parametrize("name", TRANSLATED)
def test_what_was_published_with_a_recipe_is_said_in_the_windows_language(
    qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    speak(qapp, name)
    setup = TrainingSetup()
    qtbot.addWidget(setup)
    setup.set_recipes(recipe_choices())
    offered = setup.findChildren(QListWidget)[0]
    said_of = "\n".join(offered.item(row).text() for row in range(offered.count()))
    assert "2117" in said_of or "2,117" in said_of
    assert not [words for words in PUBLISHED.values() if words in said_of]


def test_the_systems_language_is_taken_where_it_is_spoken() -> None:
    assert of_system(["de-AT", "en"]) == "de"
    assert of_system(["nl-NL", "fr-CA"]) == "fr"
    assert of_system(["zh-Hans-CN"]) == "zh_CN"
    assert of_system(["zh-Hant-TW", "es"]) == "es"
    assert of_system(["nl-NL"]) == "en"
    assert of_system([]) == "en"


def test_a_language_takes_the_place_of_the_one_before(qapp: QApplication) -> None:
    assert speak(qapp, "fr") == "fr"
    assert tr("Cardiothoracic ratio") == "Indice cardio-thoracique"
    assert speak(qapp, "en") == "en"
    assert tr("Cardiothoracic ratio") == "Cardiothoracic ratio"
    assert len(language._installed) == 2  # ours and Qt's


def test_templates_are_json_of_sentences_with_places() -> None:
    assert all(places(text) for text in json.loads(make_translations.SENTENCES.read_text(encoding="utf-8")))
