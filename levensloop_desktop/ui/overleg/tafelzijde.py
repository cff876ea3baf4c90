"""Beside the notes: the agenda, the bejegening at hand, and the afspraken that are open."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.controle.controle import TEKENS_PER_REGEL
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import first_lines, sign_of
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import remove_record, save_record
from levensloop_desktop.services.overleg.besluiten import settle_afspraak
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.overleg.gebied import Gebied
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, veldlabel, vlak

_BREEDTE = 320
_ONBEGRENSD = 16_777_215  # QWIDGETSIZE_MAX
_MERK = 40
GEDAAN, VERVALLEN = "gedaan", "vervallen"


def _late(afspraak: Afspraak, gegevens: Gegevens) -> str:
    return "te_laat" if afspraak.dagen_te_laat(gegevens.vandaag) else ""


def _day(afspraak: Afspraak, gegevens: Gegevens) -> str:
    return gegevens.toon(afspraak, "uiterlijk") or "geen datum"


_KOLOMMEN = (
    Kolom(veld="wat"),
    Kolom(veld="uiterlijk", tekst=_day, status=_late, breedte=112),
)


class Tafelzijde(QWidget):
    """Three short lists; an open afspraak is done with Ctrl+D."""

    def __init__(self, sessie: Sessie, deel: Overlegdeel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._deel = deel
        grond = vlak("surface2", "links", self)
        gebied = Gebied(grond)
        blad = vlak("surface2", parent=gebied.viewport())
        self._agenda, self._omgang = QVBoxLayout(), QVBoxLayout()
        self._kop = tekst("", "sectie", blad)
        self.afspraken = Recordtabel("Open afspraken", Afspraak, _KOLOMMEN, parent=blad)
        self.gedaan = Knop("Gedaan", icoon="vink", toets="Ctrl+D", parent=blad)
        self.vervallen = Knop("Vervallen …", parent=blad)
        self.reden = QLineEdit(blad)
        self.reden.setMaxLength(TEKENS_PER_REGEL // 2)
        self.reden.setPlaceholderText("bijvoorbeeld: niet meer nodig")
        self._redenvak = QWidget(blad)
        self._fout = alinea("", parent=blad)
        self._fout.setProperty("ernst", "fout")
        self._lay_out(grond, gebied, blad)
        self._listen()

    def show_gegevens(self, gegevens: Gegevens, deel: Overlegdeel) -> None:
        """Show what belongs to this client."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._deel = deel
        _fill_agenda(self._agenda, dossier, deel)
        _fill_omgang(self._omgang, dossier)
        lopend = [afspraak for afspraak in dossier.afspraken if afspraak.status == "open"]
        lopend.sort(key=lambda een: (een.uiterlijk is None, een.uiterlijk or gegevens.vandaag))
        self.afspraken.show_records(lopend, gegevens)
        self.afspraken.fit_rows()
        self.afspraken.setVisible(bool(lopend))
        self._kop.setText(f"Open afspraken ({len(lopend)})" if lopend else "Geen open afspraken")
        for knop in (self.gedaan, self.vervallen):
            knop.setVisible(bool(lopend) and self._sessie.may_change)

    def settle(self, status: str) -> None:
        """Mark the chosen afspraak done or lapsed; lapsing asks why."""
        afspraak = self.afspraken.record
        self._say("")
        if not isinstance(afspraak, Afspraak):
            self._say("Kies eerst een afspraak in de lijst.")
            return
        reden = self.reden.text().strip() if status == VERVALLEN else ""
        gemaakt: list[Besluit] = []

        def job() -> Changes:
            besluit, changes = settle_afspraak(
                self._sessie.kluis,
                self._sessie.werkplek,
                self._deel,
                afspraak,
                status=status,
                reden=reden,
            )
            gemaakt.append(besluit)
            return changes

        self._sessie.write(
            job,
            lambda _: self._settled(afspraak, gemaakt[0], status),
            self._refused,
            owner=self,
        )

    def ask_reason(self) -> None:
        """Ask why an afspraak lapses."""
        self._redenvak.show()
        self.reden.setFocus()

    def _settled(self, afspraak: Afspraak, besluit: Besluit, status: str) -> None:
        self.reden.clear()
        self._redenvak.hide()
        self.afspraken.setFocus()
        self._sessie.undo_offered.emit(
            f"Afspraak {status}.",
            lambda: self._sessie.write(
                partial(_unsettle, self._sessie.kluis, self._sessie.werkplek, afspraak, besluit)
            ),
        )

    def _refused(self, fout: Exception) -> None:
        self._say(sentence(fout))

    def _say(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))

    def _listen(self) -> None:
        self.gedaan.clicked.connect(partial(self.settle, GEDAAN))
        self.vervallen.clicked.connect(self.ask_reason)
        self.reden.returnPressed.connect(partial(self.settle, VERVALLEN))
        if self._sessie.may_change:
            toets = QShortcut(QKeySequence("Ctrl+D"), self.afspraken)
            toets.setContext(Qt.ShortcutContext.WidgetShortcut)
            toets.activated.connect(partial(self.settle, GEDAAN))

    def _lay_out(self, grond: QFrame, gebied: Gebied, blad: QFrame) -> None:
        knoppen = QHBoxLayout()
        knoppen.setSpacing(maten.RUIMTE_S)
        knoppen.addWidget(self.gedaan)
        knoppen.addWidget(self.vervallen)
        knoppen.addStretch(1)
        reden = QVBoxLayout(self._redenvak)
        reden.setContentsMargins(0, 0, 0, 0)
        reden.setSpacing(maten.RUIMTE_XS)
        reden.addWidget(veldlabel("Waarom vervalt de afspraak? (Enter)", self.reden, self))
        reden.addWidget(self.reden)
        self._redenvak.hide()
        self._fout.hide()
        kolom = QVBoxLayout(blad)
        kolom.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_M, maten.RUIMTE_L, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_S)
        for kop, deel in (("Agenda", self._agenda), ("Bejegening", self._omgang)):
            deel.setSpacing(maten.RUIMTE_XS)
            kolom.addWidget(tekst(kop, "sectie", blad))
            kolom.addLayout(deel)
            kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self._kop)
        kolom.addWidget(self.afspraken)
        kolom.addLayout(knoppen)
        kolom.addWidget(self._redenvak)
        kolom.addWidget(self._fout)
        kolom.addStretch(1)
        gebied.setWidget(blad)
        for buiten, binnen in ((grond, gebied), (self, grond)):
            vak = QVBoxLayout(buiten)
            vak.setContentsMargins(0, 0, 0, 0)
            vak.addWidget(binnen)
        self.stand_beside(naast=True, hoogte=_ONBEGRENSD)

    def stand_beside(self, *, naast: bool, hoogte: int) -> None:
        """Stand beside the notes at a width of its own, or under them at most this high."""
        self.setMinimumWidth(_BREEDTE if naast else 0)
        self.setMaximumWidth(_BREEDTE if naast else _ONBEGRENSD)
        self.setMaximumHeight(_ONBEGRENSD if naast else hoogte)


def _fill_agenda(kolom: QVBoxLayout, dossier: Dossier, deel: Overlegdeel) -> None:
    clear(kolom)
    punten = dossier.agenda_van(deel)
    for nummer, punt in enumerate(punten, start=1):
        kolom.addWidget(alinea(f"{nummer}. {punt.voluit}", "klein"))
    if not punten:
        kolom.addWidget(alinea("Geen agenda.", "klein"))


def _fill_omgang(kolom: QVBoxLayout, dossier: Dossier) -> None:
    clear(kolom)
    regels = first_lines(dossier)
    for regel in regels:
        wel = "Wel" if sign_of(regel) == "wel" else "Niet"
        vak = QWidget()
        rij = QHBoxLayout(vak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_S)
        merk = tekst(wel, "label")
        merk.setFixedWidth(_MERK)
        zin = alinea(regel.tekst.strip(), "klein")
        zin.setAccessibleName(f"{wel}: {zin.text()}")
        rij.addWidget(merk, 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(zin, 1)
        kolom.addWidget(vak)
    if not regels:
        kolom.addWidget(alinea("Nog niet vastgelegd.", "klein"))


def _unsettle(kluis: Kluis, werkplek: Werkplek, afspraak: Afspraak, besluit: Besluit) -> Changes:
    """Put an afspraak back as it was, and take the decision away that said so."""
    weg = remove_record(kluis, werkplek, besluit)
    return weg.changes | save_record(kluis, werkplek, afspraak)
