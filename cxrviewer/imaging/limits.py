"""How large a film may be before it is refused."""

from cxrviewer.errors import UnreadableFilmError

#: Four times the largest flat-panel detector in use; beyond it a header is damaged or hostile.
MOST_PIXELS = 80_000_000


def check_size(rows: int, columns: int) -> None:
    """Raise UnreadableFilmError when a film of this size is not opened."""
    if rows < 1 or columns < 1:
        raise UnreadableFilmError("The film has no rows or no columns.", "Ask the sender for the film again.")
    if rows * columns > MOST_PIXELS:
        raise too_large()


def too_large() -> UnreadableFilmError:
    """Return the error for a film that is larger than any that is opened."""
    return UnreadableFilmError(
        f"The film claims more than {MOST_PIXELS // 10**6} million pixels, the most that are opened.",
        "Ask the sender for a smaller copy.",
    )
