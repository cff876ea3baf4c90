"""Left: how to treat the client, the own safety, and who is trusted."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from levensloop_desktop.documents.content.waarden import plat_tekst, voornaamwoord
from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import (
    Vertrouwde,
    first_lines,
    own_safety,
    sign_of,
    trusted_people,
)
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.nu_handelen.nummers import number_label, other_number
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_MERK = 72
_KOP = 40
_VERTROUWD = 2  # as many as fit without scrolling


class Omgang(QWidget):
    """What to do and what not, in at most five lines."""

    def __init__(self) -> None:
        super().__init__()
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)

    def show_dossier(self, dossier: Dossier, nu: datetime) -> None:
        """Show the lines of this client; where they are missing, say so."""
        clear(self._kolom)
        hem, hij = voornaamwoord(dossier.client.geslacht)
        self._kolom.addWidget(_head(f"Zo gaat u met {hem} om"))
        regels = first_lines(dossier)
        for regel in regels:
            self._kolom.addWidget(_line(regel))
        if not regels:
            self._kolom.addWidget(_missing("Nog niet vastgelegd. Praat rustig, houd afstand."))
        veilig = own_safety(dossier)
        if veilig:
            self._kolom.addWidget(_safety(veilig))
        vertrouwd = trusted_people(dossier, nu)
        if vertrouwd:
            self._kolom.addWidget(_people(f"{hij.capitalize()} vertrouwt", vertrouwd))
        self._kolom.addStretch(1)


def _head(woorden: str) -> QWidget:
    kop = vlak("surface", "onder")
    kop.setFixedHeight(_KOP)
    rij = QHBoxLayout(kop)
    rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.RUIMTE_S, 0)
    rij.addWidget(tekst(woorden, "sectie"))
    return kop


def _missing(woorden: str) -> QLabel:
    zin = alinea(woorden, "tekst2")
    zin.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.RUIMTE_S, maten.RUIMTE_M)
    return zin


def _line(regel: Bejegeningsregel) -> QWidget:
    wel = sign_of(regel) == "wel"
    vak = vlak("surface", "onder")
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(maten.MARGE, 7, maten.RUIMTE_S, 7)
    rij.setSpacing(maten.RUIMTE_M)
    rij.addWidget(_mark(wel=wel), 0, Qt.AlignmentFlag.AlignTop)
    voor = [label("doelgroep", code) for code in regel.doelgroep if code != "iedereen"]
    alleen = f"{', '.join(voor).capitalize()}: " if voor else ""
    zin = alinea(f"{alleen}{regel.tekst.strip()}", "crisis")
    zin.setAccessibleName(f"{'Wel' if wel else 'Niet'}: {zin.text()}")
    uitleg = plat_tekst(regel.toelichting)
    if uitleg:
        vak.setToolTip(uitleg)
    rij.addWidget(zin, 1)
    return vak


def _mark(*, wel: bool) -> QFrame:
    merk = QFrame()
    merk.setProperty("merk", "wel" if wel else "niet")
    merk.setFixedSize(_MERK, 24)
    rij = QHBoxLayout(merk)
    rij.setContentsMargins(maten.RUIMTE_M if wel else maten.RUIMTE_S, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_XS)
    rij.addWidget(Icoon("vink", "surface") if wel else Icoon("kruis", "rood"))
    rij.addWidget(tekst("Wel" if wel else "Niet"), 1)
    return merk


def _safety(regels: tuple[str, ...]) -> QFrame:
    vak = QFrame()
    vak.setProperty("veiligheid", "ja")
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(maten.MARGE - maten.RUIMTE_S, 6, maten.RUIMTE_S, 6)
    rij.setSpacing(maten.RUIMTE_M)
    rij.addWidget(Icoon("waarschuwing", "rood", maten.ICOON), 0, Qt.AlignmentFlag.AlignTop)
    kolom = QVBoxLayout()
    kolom.setSpacing(0)
    kolom.addWidget(tekst("Uw veiligheid", "crisis_vet"))
    kolom.addWidget(alinea(" ".join(regels), "crisis"))
    rij.addLayout(kolom, 1)
    return vak


def _people(kop: str, mensen: tuple[Vertrouwde, ...]) -> QWidget:
    vak = QWidget()
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.RUIMTE_S, maten.RUIMTE_S)
    kolom.setSpacing(maten.RUIMTE_XS)
    regel = Vloeirij(tussen=maten.RUIMTE_S, regel=0)
    regel.addWidget(tekst(kop, "sectie"))
    if len(mensen) > _VERTROUWD:
        regel.addWidget(tekst(f"{_VERTROUWD} van {len(mensen)}, zie Netwerk", "klein"))
    kolom.addLayout(regel)
    for wie in mensen[:_VERTROUWD]:
        kolom.addWidget(_person(wie))
    return vak


def _person(wie: Vertrouwde) -> QWidget:
    vak = QWidget()
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(0)
    naam = QHBoxLayout()
    naam.setSpacing(0)
    naam.addWidget(tekst(wie.naam, "label"))
    naam.addWidget(Inkorttekst(f", {wie.rol}", "klein"))
    naam.addStretch(1)
    kolom.addLayout(naam)
    nummer = QHBoxLayout()
    nummer.setSpacing(maten.RUIMTE_S)
    nummer.addWidget(Icoon("telefoon"))
    nummer.addWidget(number_label(wie.nummers, ""))
    nummer.addWidget(Inkorttekst(wie.mag or other_number(wie.nummers), "klein"))
    nummer.addStretch(1)
    kolom.addLayout(nummer)
    return vak
