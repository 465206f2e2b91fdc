"""Presentation states that this program writes, for tests."""

from cxrviewer import open_radiograph
from cxrviewer.results.dicom_objects.presentation_state import presentation_state
from cxrviewer.results.dicom_objects.source import read_source
from cxrviewer.results.dicom_objects.writing import save


def state_of(path, *measured, window=None, invert=False):
    """The file of the state of the film at ``path``, beside it."""
    film = open_radiograph(path)
    made = presentation_state(read_source(path, film), film, measured, window, invert=invert)
    return save(made, path.with_name("state.dcm"))
