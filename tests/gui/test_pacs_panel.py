"""The panel of a PACS: nothing is connected to by itself, what is found is shown, masked where need be, and fetched."""

import gc
from dataclasses import replace

import numpy as np
import pytest
from dicom_checks import free_port
from fake_pacs import fake_pacs
from films import dataset, phantom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from cxrviewer.errors import SettingsError
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.results.pacs.configured import configured, is_open
from cxrviewer.settings import Layers, Settings, entry

pytestmark = [
    pytest.mark.gui,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
PIXELS = (phantom(60, 50) * 255).astype(np.uint8)


def film(study, number=1, **tags):
    made = dataset(PIXELS, StudyDate=f"202611{20 + study}", StudyDescription="Chest PA", **tags)
    made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = f"2.25.1{study}{number}"
    made.StudyInstanceUID, made.SeriesInstanceUID = f"2.25.2{study}", f"2.25.3{study}"
    return made


@pytest.fixture(autouse=True)
def collected_here():
    """Collect the windows of earlier tests in Qt's own thread: the PACS's threads would crash over them."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture
def pacs():
    other = film(2, PatientName="CANARY^OTHER", PatientID="CANARY-2")
    with fake_pacs([film(1), film(1, 2), other]) as running:
        yield running


@pytest.fixture
def panel_of(qtbot, shelf):
    """Return a window that is set up for an address, with its panel open."""
    made = []

    def make(address):
        window = MainWindow(shelf.tools(), preferences=Preferences(Layers(user={"pacs": address})))
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        window.actions_by_id["pacs"].trigger()
        return window, window.pacs_actions.dialog

    yield make
    for window in made:
        window.close()


def search(qtbot, panel, **keys):
    for name, words in keys.items():
        getattr(panel, name).setText(words)
    qtbot.mouseClick(panel.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.cancel.isEnabled(), timeout=15_000)


def search_in_vain(qtbot, panel, pacs):
    """Search, and return when the PACS was asked, which gives no answer."""
    pacs.gate.clear()
    panel.name.setText("CANARY")
    panel.search.click()
    qtbot.waitUntil(lambda: len(pacs.questions) == 1, timeout=15_000)


def shown(panel):
    table = panel.table
    return [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]


def test_without_a_pacs_nothing_opens(window):
    told = []
    window.pacs_actions.told.connect(lambda level, words: told.append(words))
    window.actions_by_id["pacs"].trigger()
    assert window.pacs_actions.dialog is None
    assert told == ["No PACS is set up. Tools > Settings names one."]


def test_nothing_is_connected_to_before_the_search(qtbot, panel_of, pacs):
    _, panel = panel_of(pacs.address)
    assert panel.isVisible()
    assert panel.focusWidget() is panel.patient_id
    assert not panel.fetch.isEnabled()
    panel.today.click()
    qtbot.wait(50)
    assert pacs.questions == []
    search(qtbot, panel)
    assert len(pacs.questions) > 1
    assert pacs.questions[0].StudyDate == "-".join([panel.days.text().replace("-", "")] * 2)


def test_what_is_found_is_shown_and_masked_on_a_shared_screen(qtbot, panel_of, pacs):
    window, panel = panel_of(pacs.address)
    search(qtbot, panel, name="CANARY")
    assert shown(panel) == [
        ["CANARY, OTHER  CANARY-2", "2026-11-22", "Chest PA", "1"],
        ["CANARY, PATIENT  CANARY-ID-4711", "2026-11-21", "Chest PA", "2"],
    ]
    assert panel.state.text() == "2 studies were found."
    window.privacy.set_on(True)
    assert shown(panel) == [["Patient 1", "latest study", "", "1"], ["Patient 2", "1 day earlier", "", "2"]]
    assert panel.name.displayText() != "CANARY"
    window.privacy.set_on(False)
    assert shown(panel)[0][0].startswith("CANARY, OTHER")


def test_selected_studies_are_fetched_and_opened(qtbot, panel_of, pacs, tmp_path):
    window, panel = panel_of(pacs.address)
    search(qtbot, panel, patient_id="CANARY-ID-4711")
    panel.table.selectRow(0)
    assert panel.fetch.isEnabled()
    with qtbot.waitSignal(window.pacs_actions.wanted, timeout=15_000) as wanted:
        window.pacs_actions.fetch(panel.chosen, str(tmp_path / "films"))
    assert wanted.args == [[tmp_path / "films"]]
    assert sorted(path.stem for path in (tmp_path / "films").iterdir()) == ["2.25.111", "2.25.112"]
    assert panel.state.text() == "2 films were fetched."


def test_a_search_is_cancelled_at_once_and_its_late_answer_dropped(qtbot, panel_of, pacs):
    window, panel = panel_of(pacs.address)
    search_in_vain(qtbot, panel, pacs)
    assert not panel.search.isEnabled()
    panel.cancel.click()
    assert panel.state.text() == "Cancelled."
    assert panel.search.isEnabled()
    qtbot.waitUntil(lambda: not window.pacs_actions.errands.awaits("search 1"), timeout=5_000)  # while the PACS is deaf
    assert shown(panel) == []
    assert panel.state.text() == "Cancelled."


def test_closing_the_panel_by_its_button_stops_what_is_under_way(qtbot, panel_of, pacs):
    window, panel = panel_of(pacs.address)
    search_in_vain(qtbot, panel, pacs)
    panel.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    assert not panel.isVisible()
    assert panel.state.text() == "Cancelled."
    qtbot.waitUntil(lambda: not window.pacs_actions.errands.awaits("search 1"), timeout=5_000)


def test_closing_the_window_ends_a_search_that_gets_no_answer(qtbot, panel_of, pacs):
    window, panel = panel_of(pacs.address)
    search_in_vain(qtbot, panel, pacs)
    window.close()
    assert not window.pacs_actions.errands.running


def test_what_goes_wrong_is_one_line(qtbot, panel_of, pacs):
    _, panel = panel_of(f"FAKE@127.0.0.1:{free_port()}")
    search(qtbot, panel)
    assert panel.state.text().startswith("Nothing says what to search for.")
    search(qtbot, panel, days="2026-02-30")
    assert panel.state.text().startswith("These are no dates.")
    search(qtbot, panel, days="2026-11-21", name="CANARY")
    assert panel.state.text().startswith("There is no answer.")
    assert panel.state.objectName() == "error"


def test_what_the_settings_say_of_a_pacs(tmp_path):
    plain = Settings(pacs="PACS@192.0.2.1:104", pacs_title="ME")
    assert configured(plain)[2:] == ("ME", None)
    assert is_open(plain)
    assert not is_open(replace(plain, pacs="PACS@127.0.0.1:104"))
    private = replace(plain, pacs_tls="a.pem; b.pem; ~/c.pem")
    assert not is_open(private)
    assert configured(private)[1].certificate.name == "b.pem"
    for text in ("PACS", "PACS@host:0", "PACS@host"):
        with pytest.raises(SettingsError):
            entry("pacs").check(text)
    assert entry("pacs").check("") == ""
