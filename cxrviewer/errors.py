"""The few kinds of failure that reach a user, each with one line that says what to do."""


class CxrViewerError(Exception):
    """A failure that is the input's or the surroundings', not the program's.

    Parameters
    ----------
    what
        One sentence about what is wrong. Never holds patient data.
    remedy
        One sentence about what to do next.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return both sentences on one line."""
        return " ".join(f"{self.what} {self.remedy}".split())


class UnreadableFilmError(CxrViewerError):
    """The file is not a film that can be shown: empty, truncated, not an image, without pixels, not decodable.

    Raised ``from None``: what a library says can quote the header, and what the system says names the file. A traceback
    would show both.
    """


class BundleError(CxrViewerError):
    """The model bundle is missing, damaged or of an unknown kind; nothing of it was used."""


class RequestError(CxrViewerError):
    """What was asked for does not exist: a class, a method, a device."""


class OutputError(CxrViewerError):
    """A result could not be written."""


class SettingsError(CxrViewerError):
    """A settings file holds something that cannot be used.

    Attributes
    ----------
    place
        Where it stands, in words; empty where the sentences say it.
    """

    place: str = ""


class DataError(CxrViewerError):
    """Data of a training, an evaluation or an explanation is missing or contradicts itself."""


class CancelledError(CxrViewerError):
    """The user asked to stop; nothing went wrong."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")

    def __reduce__(self) -> "tuple[type[CancelledError], tuple[()]]":
        """Come from another process as it was made."""
        return CancelledError, ()
