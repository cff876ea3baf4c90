"""No memory comes on disk when the program falls over."""

import subprocess
import sys

_KIJK = """
import resource
from levensloop_desktop.services.geheugendump import refuse_dumps
refuse_dumps()
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
if __import__("sys").platform.startswith("linux"):
    import ctypes
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
"""


def test_a_process_refuses_dumps() -> None:
    """The limit is nothing, and on Linux the process is not dumpable either."""
    opdracht = [sys.executable, "-c", _KIJK]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert set(uit.stdout.split()) == {"0"}
