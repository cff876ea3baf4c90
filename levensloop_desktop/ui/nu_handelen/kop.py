"""Head of Nu handelen: who, which phase, what time it is, and 112."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.ports.kluisport import Werkplek
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Chip, Icoon
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

_HOOG, _LAAG = 64, 48
_BALK = 48
_TIK_MS = 1000
_DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ZEG = "Zeg: “bekend bij het Zorg- en Veiligheidshuis{}”."
_MET_PLAN = ", er is een levensloopplan"


class Crisiskop(QWidget):
    """One line with who it is about, and the red bar under it."""

    def __init__(self, werkplek: Werkplek) -> None:
        super().__init__()
        self._werkplek = werkplek
        self.naam = Inkorttekst("", "titel")
        self.fase = Chip("", "")
        self.klok = tekst("", "cijfer")
        self.dag = tekst("", "tekst2")
        self.afdrukken = Knop("Afdrukken op 1 A4", icoon="afdrukken", sneltoets="Ctrl+P")
        self.sluiten = Knop("Sluiten", icoon="kruis", sneltoets="Esc")
        for knop in (self.afdrukken, self.sluiten):
            knop.setProperty("groot", "ja")
        self._stand = ("", "", "")  # code, short words, all words
        self._smal = True
        self._titel = tekst("Nu handelen", "titel")
        self._titel.setProperty("kleur", "crisis")
        self._klokje = Icoon("klok", maat=maten.ICOON)
        self._zeg = Inkorttekst("")
        self._zeg.setProperty("op_crisis", "gewoon")
        self._regel = self._make_line()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._regel)
        kolom.addWidget(self._make_bar())
        self._timer = QTimer(self)
        self._timer.setInterval(_TIK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()
        self.fase.hide()

    def show_dossier(self, dossier: Dossier, nu: datetime) -> None:
        """Show who this is about and in which phase."""
        leeftijd = dossier.client.leeftijd(nu.date())
        oud = "" if leeftijd is None else f" ({leeftijd})"
        self.naam.setText(f"{dossier.client.korte_naam}{oud}")
        self._zeg.setText(_ZEG.format(_MET_PLAN if dossier.geldig_plan else ""))
        stand = dossier.fase
        if stand is None:
            self._stand = ("", "geen fase", "nog geen fase")
        else:
            kort = f"Fase {label('fase', stand.fase)}"
            sinds = f" sinds {write_date(stand.sinds)}" if stand.sinds else ""
            self._stand = (stand.fase, kort, f"{kort}{sinds}")
        self.fase.set_status(self._stand[0], self._stand[1 if self._smal else 2])
        self.fase.show()

    def fold(self, *, smal: bool, heel_smal: bool, laag: bool) -> None:
        """Leave out on a small window what one can do without."""
        self._smal = smal
        self.fase.set_status(*self._stand[:2] if smal else (self._stand[0], self._stand[2]))
        for deel in (self._titel, self.klok):
            deel.setHidden(heel_smal)
        self._regel.setFixedHeight(_LAAG if laag else _HOOG)
        self._rij.setSpacing(maten.RUIMTE_S if heel_smal else maten.RUIMTE_L)
        for deel in (self.dag, self._klokje, self._zeg):
            deel.setHidden(smal)
        self.afdrukken.setText("Afdrukken" if smal else "Afdrukken op 1 A4")

    def _tick(self) -> None:
        nu = self._werkplek.now().astimezone()
        self.klok.setText(f"{nu:%H:%M}")
        self.dag.setText(f"{_DAGEN[nu.weekday()]} {write_date(nu.date())}")

    def _make_line(self) -> QFrame:
        grond = vlak("surface")
        streep = QFrame()
        streep.setProperty("crisisrand", "ja")
        streep.setFixedWidth(maten.RUIMTE_S)
        self._rij = rij = QHBoxLayout(grond)
        rij.setContentsMargins(0, 0, maten.MARGE_BALK, 0)
        rij.addWidget(streep)
        for deel in (self._titel, self.naam, self.fase):
            rij.addWidget(deel)
        rij.addStretch()
        tijd = QHBoxLayout()
        tijd.setSpacing(maten.RUIMTE_S)
        for deel in (self._klokje, self.klok, self.dag):
            tijd.addWidget(deel)
        rij.addLayout(tijd)
        rij.addWidget(self.afdrukken)
        rij.addWidget(self.sluiten)
        return grond

    def _make_bar(self) -> QFrame:
        balk = QFrame()
        balk.setProperty("balk", "crisis")
        balk.setFixedHeight(_BALK)
        bel = tekst("Direct gevaar voor iemand? Bel 112.")
        bel.setProperty("op_crisis", "groot")
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(maten.MARGE, 0, maten.MARGE_BALK, 0)
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(Icoon("waarschuwing", "on_crisis", maten.ICOON))
        rij.addWidget(bel)
        rij.addSpacing(maten.RUIMTE_M)
        rij.addWidget(self._zeg, 1)
        rij.addStretch()
        return balk
