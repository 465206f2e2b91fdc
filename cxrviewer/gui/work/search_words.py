"""What is told of a search: what it found, what else there was, and why there is no film."""

from collections.abc import Iterator

from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.work.jobs import SearchEnded
from cxrviewer.imaging.studies.index import StudyIndex

#: Of one that has had nothing to tell for long.
LATE = mark(
    "The search takes long; a place that it looks into may not answer. You can stop it, or open other films meanwhile."
)
_NOTHING = mark("No film was found there.")
_REMEDY = mark("Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.")
_STATES = mark("Presentation states were found: the menu Presentation offers them with the films they were made for.")
_DOUBTFUL = mark("Films of one patient ID differ in name or birth date. Check whose each film is.")


def nothing(reply: SearchEnded) -> str:
    """Return why a search has brought no film."""
    return " ".join(part for part in (tr(_NOTHING), said(reply.remark), tr(_REMEDY)) if part)


def told(reply: SearchEnded, index: StudyIndex) -> Iterator[tuple[str, str]]:
    """Yield level and line of all that is told of a search at its end, above the film on show.

    Parameters
    ----------
    reply
        How it ended.
    index
        The films that it has opened.
    """
    if reply.stopped:
        yield "warning", tr("The search was stopped; it had found {summary}.", summary=said(index.summary()))
    elif not index.films and reply.states:
        yield "info", tr(_STATES)
    elif not index.films:
        yield "warning", nothing(reply)
    elif reply.remark:
        yield "info", f"{said(index.summary())}. {said(reply.remark)}"
    if index.is_doubtful:
        yield "warning", tr(_DOUBTFUL)
