"""A PACS in the process of the test, on loopback: finds and hands over what it was given, and can be slow or deaf."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dicom_checks import free_port
from pydicom.dataset import Dataset
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.sop_class import (
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
)

_PENDING = 0xFF00
_TOLD = ("SpecificCharacterSet", "PatientID", "PatientName", "AccessionNumber", "StudyInstanceUID", "StudyDate",
         "StudyTime", "StudyDescription", "SeriesInstanceUID", "Modality", "BodyPartExamined")  # fmt: skip


class FakePacs:
    """Keeps films; ``questions`` are those that it was asked, ``gate`` holds up its answers while it is closed."""

    def __init__(self, films: list[Dataset]) -> None:
        self.films, self.questions = films, []
        self.gate = threading.Event()
        self.gate.set()
        self.port = free_port()

    @property
    def address(self) -> str:
        return f"FAKE@127.0.0.1:{self.port}"

    def find(self, event: Any) -> Iterator[tuple[int, Dataset]]:
        asked = event.identifier
        self.questions.append(asked)
        self.gate.wait(20)
        key = "StudyInstanceUID" if asked.QueryRetrieveLevel == "STUDY" else "SeriesInstanceUID"
        kept = [one for one in self.films if self._fits(one, asked)]
        for uid in dict.fromkeys(str(one[key].value) for one in kept):
            group = [one for one in kept if one[key].value == uid]
            told = Dataset()
            for keyword in _TOLD:
                if keyword in group[0]:
                    setattr(told, keyword, group[0][keyword].value)
            told.ModalitiesInStudy = sorted({one.Modality for one in group})
            told.NumberOfSeriesRelatedInstances = len(group)
            yield _PENDING, told

    def get(self, event: Any) -> Iterator[Any]:
        self.gate.wait(20)
        found = [one for one in self.films if one.SeriesInstanceUID == event.identifier.SeriesInstanceUID]
        yield len(found)
        for one in found:
            yield _PENDING, one

    @staticmethod
    def _fits(film: Dataset, asked: Dataset) -> bool:
        name = str(asked.get("PatientName") or "").rstrip("*").lower()
        exact = ("PatientID", "StudyInstanceUID", "AccessionNumber")
        same = all(not asked.get(key) or film.get(key) == asked.get(key) for key in exact)
        return same and str(film.PatientName).lower().startswith(name)


@contextmanager
def fake_pacs(films: list[Dataset]) -> Iterator[FakePacs]:
    """Run one while the block runs."""
    made, entity = FakePacs(films), AE(ae_title="FAKE")
    entity.add_supported_context(StudyRootQueryRetrieveInformationModelFind)
    entity.add_supported_context(StudyRootQueryRetrieveInformationModelGet)
    for context in AllStoragePresentationContexts:
        entity.add_supported_context(str(context.abstract_syntax), scu_role=True, scp_role=True)
    handlers = [(evt.EVT_C_FIND, made.find), (evt.EVT_C_GET, made.get)]
    server = entity.start_server(("127.0.0.1", made.port), block=False, evt_handlers=handlers)
    try:
        yield made
    finally:
        made.gate.set()
        server.shutdown()
