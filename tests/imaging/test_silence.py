"""Silence that holds in all threads at once."""

import threading
import warnings

import pytest

from cxrviewer.imaging.decoding.silence import python_silence


def test_warnings_are_silent_until_the_last_thread_is_done():
    inside, leave = threading.Event(), threading.Event()

    def first():
        with python_silence():
            inside.set()
            leave.wait(10)

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(10)
    with python_silence():
        leave.set()
        thread.join()
        warnings.warn("CANARY", UserWarning, stacklevel=1)  # the tests turn a warning into an error
    with pytest.warns(UserWarning, match="heard"):
        warnings.warn("heard", UserWarning, stacklevel=1)
