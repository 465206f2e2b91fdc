"""Constants: keeps None, True and False from being counted away on Python 3.11.

PySide6 6.12 returns None without counting the reference when it runs on a Python older than 3.12, where None is
counted like anything else (https://github.com/python/cpython/issues/134989: headers of 3.12 to 3.13.4 and 3.14 betas
leave it out for the limited API). Every call that returns nothing takes one reference away; after some thousands the
interpreter stops with "deallocating None".
"""

import ctypes
import sys

_ENOUGH = 1 << 40  # a thousand lost references a second for thirty years


def keep_constants_alive() -> None:
    """Give the constants references that nothing can use up; does nothing where they are immortal (PEP 683)."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or sys.maxsize < 2**32:
        return
    for constant in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(constant))
        # A debug build keeps something else in this place.
        if 0 < count.value < _ENOUGH and abs(count.value - sys.getrefcount(constant)) < 1000:
            count.value += _ENOUGH
