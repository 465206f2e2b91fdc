"""Tables: words for a reader that stand in tables without a mark."""

from collections.abc import Iterator

from cxrviewer.gui.actions.actions import ACTIONS, MENUS
from cxrviewer.gui.actions.mouse import TABLE
from cxrviewer.imaging.files.tally import Content, LeftOut
from cxrviewer.settings import ENTRIES
from cxrviewer.training.recipes.cookbook import PUBLISHED
from translating.phrases import PHRASES


def words() -> list[str]:
    """Return all of them, each once."""
    found = *_actions(), *_settings(), *_counted(), *PUBLISHED.values(), *PHRASES
    return list(dict.fromkeys(text for text in found if text.strip()))


def _actions() -> Iterator[str]:
    yield from MENUS.values()
    for action in ACTIONS:
        yield from (action.text, action.help)
        if action.gesture and not action.held:
            yield from action.keys
    yield from (scheme.words for scheme in TABLE.values())


def _settings() -> Iterator[str]:
    for entry in ENTRIES:
        yield from (entry.words.section, entry.words.title, entry.words.help, entry.words.none)


def _counted() -> Iterator[str]:
    for kind in (*Content, *LeftOut):
        yield from (f"{{number}} {noun}" for noun in kind.value)
