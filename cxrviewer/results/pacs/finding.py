"""Finding: studies with chest films at a PACS (C-FIND, Study Root; PS3.4 section C.4.1)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pydicom.dataset import Dataset
from pynetdicom.association import Association
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelFind  # type: ignore[attr-defined]

from cxrviewer.errors import CancelledError, CxrViewerError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.results.pacs.found import FoundSeries, FoundStudy, series_of, study_of, text_of
from cxrviewer.results.pacs.partner import Partner, left_when
from cxrviewer.results.pacs.query import MODALITIES, Query, image_keys, series_keys

_FIND = StudyRootQueryRetrieveInformationModelFind
_ENDS, _PENDING = (0x0000, 0xFE00), (0xFF00, 0xFF01)  # success and cancel
_MESSAGE = 1
_MOST_ANSWERS = 10_000  # of one question: a PACS that never ends is left


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes
    ----------
    studies
        Those with films that are wanted, the newest first.
    is_all
        Whether there are no more.
    """

    studies: tuple[FoundStudy, ...]
    is_all: bool


@dataclass(frozen=True, slots=True)
class Finder(Partner):
    """Asks one PACS."""

    def find(self, query: Query, cancelled: Callable[[], bool] = lambda: False) -> Answer:
        """Return the studies with films that ``query`` means.

        Raises
        ------
        CancelledError
            When ``cancelled`` says so, which is asked between two answers.
        CxrViewerError
            When the PACS does not answer, or not to the end.
        """
        link = self.open([(_FIND, None)])
        try:
            with python_silence(), left_when(link, cancelled):
                found = _Search(link, query, cancelled).run()
        except BaseException:
            link.abort()
            raise
        link.release()
        return found


@dataclass(slots=True)
class _Search:
    link: Association
    query: Query
    cancelled: Callable[[], bool]

    def run(self) -> Answer:
        told, is_all = self._studies()
        wanted = [study for study in map(self._with_series, told) if study.series]
        return Answer(tuple(sorted(wanted, key=lambda one: (one.day, one.time), reverse=True)), is_all)

    def _studies(self) -> tuple[list[FoundStudy], bool]:
        """Return studies with films: one question for each modality, since no list of them can be asked for."""
        found: dict[str, FoundStudy] = {}
        is_all = True
        for modality in MODALITIES:
            for told in self._asked(self.query.study_keys(modality)):
                study = study_of(told)
                if study is None or not _has(told, modality):
                    continue
                if study.uid in found or len(found) < self.query.most:
                    found[study.uid] = study
                elif is_all:  # what comes until the PACS has heard is left out
                    self.link.send_c_cancel(_MESSAGE, query_model=_FIND)
                    is_all = False
            if not is_all:
                break
        return list(found.values()), is_all

    def _with_series(self, study: FoundStudy) -> FoundStudy:
        answers = self._asked(series_keys(study.uid))
        wanted = [series_of(told, study.description, any_part=self.query.any_part) for told in answers]
        return replace(study, series=tuple(self._counted(study, one) for one in wanted if one is not None))

    def _counted(self, study: FoundStudy, series: FoundSeries) -> FoundSeries:
        """Return the series with its number of films, which not every PACS tells unasked."""
        if series.films:
            return series
        return replace(series, films=sum(1 for _ in self._asked(image_keys(study.uid, series.uid))))

    def _asked(self, question: Dataset) -> Iterator[Dataset]:
        """Yield the answers to one question."""
        if self.cancelled():
            raise CancelledError
        if not self.link.is_established:
            raise CxrViewerError("The connection broke off.", "Search again.")
        for number, (status, told) in enumerate(self.link.send_c_find(question, _FIND, msg_id=_MESSAGE)):
            if self.cancelled():
                raise CancelledError
            code = getattr(status, "Status", None)
            if code in _ENDS:
                return
            if code not in _PENDING or number == _MOST_ANSWERS:
                raise CxrViewerError("The PACS did not answer to the end.", "Search for less, or ask who runs it.")
            if told is not None:
                yield told


def _has(told: Dataset, modality: str) -> bool:
    """Return whether a study may hold films of a modality; not every PACS heeds, or tells, which ones it holds."""
    said = text_of(told, "ModalitiesInStudy")
    return not said or modality in said
