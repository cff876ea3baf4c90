"""No memory comes on disk when the program falls over."""

import ctypes
import subprocess
import sys

import pytest

from levensloop_desktop.services.werkplek import geheugendump

_KIJK = """
import resource
from levensloop_desktop.services.werkplek.geheugendump import refuse_dumps
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


class Bibliotheek:
    """A C library that notes what it was asked."""

    def __init__(self, gevraagd: list[int]) -> None:
        self.malloc_trim = gevraagd.append


@pytest.mark.parametrize(("systeem", "verwacht"), [("linux", [0]), ("win32", []), ("darwin", [])])
def test_freed_memory_goes_back_where_it_would_stay(
    systeem: str, verwacht: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Linux the C library is asked to keep nothing; elsewhere nothing is needed."""
    gevraagd: list[int] = []
    monkeypatch.setattr(sys, "platform", systeem)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: Bibliotheek(gevraagd))
    geheugendump.return_freed_memory()
    assert gevraagd == verwacht


def test_a_c_library_that_cannot_give_back_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as that of Alpine Linux."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    geheugendump.return_freed_memory()
