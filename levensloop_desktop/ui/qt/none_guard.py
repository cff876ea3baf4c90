"""Keep None alive under Python 3.11.

Measured with PySide6 6.12 under Python 3.11: every Qt method that returns nothing takes one
reference of None away and never gives it back, since its build expects the uncounted singletons
of Python 3.12. After some thousands of calls the interpreter stops with "deallocating None".
A count that can never run out gives 3.11 what 3.12 has by itself.
"""

import ctypes
import sys

_NEVER_RUNS_OUT = 1 << 60
_SINGLETONS = (None, True, False, NotImplemented, Ellipsis)


def keep_singletons() -> None:
    """Raise the reference counts of the singletons once, where the interpreter counts them."""
    if sys.version_info >= (3, 12):
        return
    for waarde in _SINGLETONS:
        telling = ctypes.c_ssize_t.from_address(id(waarde))
        if telling.value < _NEVER_RUNS_OUT:
            telling.value += _NEVER_RUNS_OUT
