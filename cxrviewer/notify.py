"""What the user is told, whoever shows it: the window, the console and the tests listen here. Knows no Qt."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Notification:
    """One line for the user, without patient data."""

    level: Level
    text: str


Listener = Callable[[Notification], None]

_listeners: list[Listener] = []
_lock = threading.Lock()


def notify(level: Level, text: str) -> None:
    """Tell every listener; called from any thread, the listener sees to its own."""
    with _lock:
        listeners = tuple(_listeners)
    for listener in listeners:
        listener(Notification(level, text))


def subscribe(listener: Listener) -> Callable[[], None]:
    """Add a listener and return the function that removes it."""
    with _lock:
        _listeners.append(listener)

    def unsubscribe() -> None:
        with _lock:
            if listener in _listeners:
                _listeners.remove(listener)

    return unsubscribe
