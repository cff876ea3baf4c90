"""The lists of one half year, and closing it."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.samenwerking import VRAGEN, Samenwerkingslijst
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.kengetallen.samenwerking import Halfjaar
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesregel
from levensloop_desktop.ui.monitor.getaltabel import Getaltabel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

BREEDTE = 328
_HOOGTE = maten.TABELKOP + 4 * maten.RIJ_DICHT
_KOLOMMEN = (("Nr", 60), ("Datum", 88), ("Ingevuld", 0), ("Vragen", 60))
_LEEG = "Nog geen lijsten. Vul er een in aan tafel, of achteraf per deelnemer."
_OPEN = (
    "Zolang dit halfjaar open is, blijft alles hier. Na het sluiten ziet een manager de aantallen "
    "en kunt u afdrukken en een bestand maken."
)


class Lijstenpaneel(Focusdoel):
    """Enter opens a list, Delete removes it, Ctrl+N begins one.

    Signals:
        nieuw: a new list is wanted.
        gekozen: a list to open.
        weg: a list to remove.
        sluiten: the half year must close.
    """

    nieuw = Signal()
    gekozen = Signal(object)
    weg = Signal(object)
    sluiten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lijsten: tuple[Samenwerkingslijst, ...] = ()
        self._gesloten = False
        self.telling = tekst("", "klein")
        self.tabel = Getaltabel("Lijsten", _KOLOMMEN, (), dicht=True)
        self.tabel.setMinimumHeight(_HOOGTE)
        self.leeg = alinea(_LEEG, "tekst2")
        self.stand = alinea("", "klein")
        self.nieuwe = Knop(
            "Nieuwe lijst", icoon="plus", kind="main", sneltoets="Ctrl+N", bij_klik=self.nieuw.emit
        )
        self.sluit = Knop("Halfjaar sluiten …", icoon="slot", bij_klik=self.sluiten.emit)
        self.tabel.geopend.connect(self._open)
        verwijder = QShortcut(QKeySequence("Del"), self.tabel)
        verwijder.activated.connect(self._remove)
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The lists, or the button for the first one."""
        return self.tabel if self._lijsten or self._gesloten else self.nieuwe

    def show_halfjaar(self, halfjaar: Halfjaar) -> None:
        """Show the lists of another half year."""
        self._lijsten = halfjaar.lijsten
        self._gesloten = halfjaar.meting.is_gesloten
        self.tabel.show_regels([_line(lijst) for lijst in self._lijsten])
        self.telling.setText(str(len(self._lijsten)))
        self.tabel.setVisible(bool(self._lijsten))
        self.leeg.setVisible(not self._lijsten)
        self.nieuwe.setVisible(not self._gesloten)
        self.sluit.setVisible(not self._gesloten)
        self.sluit.setEnabled(bool(self._lijsten))
        dag = write_date(halfjaar.meting.gesloten_op)
        self.stand.setText(f"Gesloten op {dag}. Er verandert niets meer." if dag else _OPEN)

    def _open(self, index: QModelIndex) -> None:
        self.gekozen.emit(self._lijsten[index.row()])

    def _remove(self) -> None:
        rij = self.tabel.currentIndex().row()
        if 0 <= rij < len(self._lijsten) and not self._gesloten:
            self.weg.emit(self._lijsten[rij])

    def _lay_out(self) -> None:
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.RUIMTE_L, 0)
        kop.setSpacing(maten.RUIMTE_S)
        kop.addWidget(tekst("Lijsten", "label"))
        kop.addWidget(self.telling)
        kop.addStretch(1)
        onder = QVBoxLayout()
        onder.setContentsMargins(maten.MARGE, 0, maten.RUIMTE_L, maten.RUIMTE_M)
        onder.setSpacing(maten.RUIMTE_M)
        onder.addWidget(self.leeg)
        onder.addWidget(self.nieuwe)
        onder.addWidget(self.stand)
        onder.addWidget(self.sluit)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addLayout(kop)
        kolom.addWidget(self.tabel, 1)
        kolom.addLayout(onder)
        kolom.addStretch(0)


def _line(lijst: Samenwerkingslijst) -> Leesregel:
    gegeven = sum(bool(lijst.antwoord(vraag)) for vraag in VRAGEN)
    cellen = (
        str(lijst.nummer),
        write_date(lijst.datum),
        label("samenwerkingswijze", lijst.wijze),
        f"{gegeven}/{len(VRAGEN)}",
    )
    return Leesregel(cellen)
