"""Leave no picture of the memory on disk when the program falls over: it would hold keys."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h
_SEM = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX: no report with memory


def refuse_dumps() -> None:
    """Tell the system to keep no memory of this process; what it cannot do is left out."""
    if sys.platform == "win32":
        ctypes.WinDLL("kernel32").SetErrorMode(_SEM)
        return
    import resource  # noqa: PLC0415  not on Windows

    _, hardste = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hardste))
    if sys.platform.startswith("linux"):
        # A core pattern that is a program ignores the limit, and this not; nor may another
        # process of the same user look into the memory.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def return_freed_memory() -> None:
    """Give what was freed back to the system, where the C library keeps it: that of GNU does.

    Between pieces that stay it keeps what a lock freed, which grows for a day of locking and could
    still be read in a picture of the memory.
    """
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # the C library of Alpine has none
        if trim is not None:
            trim(0)
