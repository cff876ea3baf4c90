"""The modules with which PySide words a wrong call load when there is one."""

import subprocess
import sys

_KIJK = """
import importlib, sys
importlib.import_module(sys.argv[1])
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
laat = [naam for naam, module in sys.modules.items() if type(module).__name__ == "Later"]
print(len([naam for naam in laat if naam.startswith("shibokensupport")]))
for fout in (lambda: QTimer().start("x"), lambda: QSize("a"), lambda: QLabel(foo=1)):
    try:
        fout()
    except Exception as gezegd:
        print(type(gezegd).__name__, gezegd)
import PySide6.support.signature.lib.pyi_generator as maker
print(maker.TYPE_MAP["QChar"], maker.__name__, maker.__spec__.name)
print(sorted(type(wie).__name__ for wie in sys.meta_path), type(sys.meta_path).__name__)
"""


def _look(eerst: str) -> list[str]:
    opdracht = [sys.executable, "-c", _KIJK, eerst]
    gedaan = subprocess.run(opdracht, check=True, capture_output=True, text=True)  # noqa: S603
    return gedaan.stdout.splitlines()


def test_pyside_says_the_same_of_a_wrong_call_and_loads_for_it_then() -> None:
    """With our window six modules wait; messages, names and finders are those of PySide itself."""
    ons, gewoon = _look("levensloop_desktop.ui"), _look("PySide6.QtCore")
    assert (ons[0], gewoon[0]) == ("6", "0")
    assert ons[1:] == gewoon[1:]
    assert "Supported signatures:" in ons
