"""A fault of the program: a report of type, place and versions, never of values."""

import platform
import traceback
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop import __version__
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_PAKKETTEN = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "reportlab")
_OWN = "levensloop_desktop"


def describe_crash(fout: BaseException) -> str:
    """Type, place and versions; messages and values are left out, they may hold a name."""
    return "\n".join([*_faults(fout), "", *_versions()])


def _faults(fout: BaseException | None) -> Iterator[str]:
    while fout is not None:
        yield f"{type(fout).__module__}.{type(fout).__qualname__}"
        yield from _places(fout.__traceback__)
        fout = fout.__cause__ or fout.__context__


def _places(spoor: TracebackType | None) -> Iterator[str]:
    for stap in traceback.extract_tb(spoor):
        delen = Path(stap.filename).parts
        plek = "/".join(delen[delen.index(_OWN) :] if _OWN in delen else delen[-1:])
        yield f"  {plek}:{stap.lineno} {stap.name}"


def _versions() -> Iterator[str]:
    yield f"Levensloop {__version__}"
    for pakket in _PAKKETTEN:
        try:
            yield f"{pakket} {metadata.version(pakket)}"
        except metadata.PackageNotFoundError:
            yield f"{pakket} ?"
    yield f"Qt {qVersion()}, Python {platform.python_version()}"
    yield f"{platform.system()} {platform.release()}"


class Crashvenster(QDialog):
    """Says that the program has a fault, what that means for the work, and shows the report."""

    def __init__(self, fout: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Fout in Levensloop")
        self.setMinimumWidth(560)
        self.verslag = QPlainTextEdit(describe_crash(fout))
        self.verslag.setReadOnly(True)
        self.verslag.setTabChangesFocus(True)
        self.verslag.setAccessibleName("Verslag van de fout")
        kopie = Knop("Verslag kopiëren", icoon="kopie", bij_klik=self._copy)
        verder = Knop("Verder werken", kind="main", bij_klik=self.accept)
        afsluiten = Knop("Levensloop afsluiten", bij_klik=QApplication.closeAllWindows)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Er zit een fout in Levensloop", "sectie"))
        kolom.addWidget(
            alinea(
                "Wat u eerder bewaarde, is er nog. Kijk na of uw laatste wijziging er staat. "
                "Komt de fout terug, sluit Levensloop dan af en begin opnieuw. Geef het verslag "
                "aan wie Levensloop bij u beheert."
            )
        )
        kolom.addWidget(
            alinea(
                "In het verslag staat waar in het programma het misging. "
                "Er staat niets in van wat u typte.",
                "tekst2",
            )
        )
        kolom.addWidget(self.verslag)
        rij = QHBoxLayout()
        rij.addWidget(kopie)
        rij.addStretch()
        rij.addWidget(afsluiten)
        rij.addWidget(verder)
        kolom.addLayout(rij)
        verder.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.verslag.toPlainText())
