"""The answers of a half year beside those of the one before, as bars or as a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.samenwerking import (
    AFSPRAKEN,
    GEHEEL,
    ROL,
    name_halfyear,
    name_question,
    questions_of,
)
from levensloop_desktop.kengetallen.samenwerking import Halfjaarcijfers
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesregel
from levensloop_desktop.ui.monitor.getaltabel import Getaltabel
from levensloop_desktop.ui.monitor.stapelbalken import (
    SCHAAL,
    TE_WEINIG,
    Antwoordmonster,
    Stapelbalken,
    Stapelrij,
)
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

DELEN = (
    (ROL, "Rol oppakken"),
    (AFSPRAKEN, "Afspraken nakomen"),
    (GEHEEL, "Het geheel"),
)
VRAAG = {
    ROL: "Pakt deze partner zijn rol op als hij aan zet is?",
    AFSPRAKEN: "Komt deze partner afspraken na?",
    GEHEEL: "Vijf vragen over de samenwerking als geheel",
}

_NAAM = 200
_LAAG = 280
_BREEDTES = (56, 68, 52, 92, 52, 48, 88)


class Cijferweergave(QWidget):
    """One part of the questions; the choice of the user stays when figures change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cijfers: tuple[Halfjaarcijfers, Halfjaarcijfers | None] | None = None
        self._deel = ROL
        self.vraag = tekst("", "sectie")
        self.balken = Stapelbalken()
        koppen = (*(waarde.label for waarde in SCHAAL), "n.v.t.", "Antwoorden")
        self.tabel = Getaltabel(
            "Antwoorden per vraag",
            (("", 0), *zip(koppen, _BREEDTES, strict=True)),
            range(1, len(koppen) + 1),
            minst=_NAAM,
            dicht=True,
        )
        self.legenda = QWidget()
        self.vergeleken = tekst("", "hint")
        self._inhoud = Stapel()
        self._lay_out()

    def show_cijfers(self, nu: Halfjaarcijfers, eerder: Halfjaarcijfers | None) -> None:
        """Show a half year, and what to compare it with."""
        self._cijfers = (nu, eerder)
        self._fill()

    def show_deel(self, deel: str) -> None:
        """Show another part of the questions."""
        self._deel = deel
        self._fill()

    def show_table(self, *, als_tabel: bool) -> None:
        """Show the table, or the bars."""
        self._inhoud.setCurrentIndex(int(als_tabel))

    def _fill(self) -> None:
        if self._cijfers is None:
            return
        nu, eerder = self._cijfers
        self.vraag.setText(VRAAG[self._deel])
        rijen = tuple(
            Stapelrij(
                name_question(vraag),
                nu.antwoorden.get(vraag),
                eerder.antwoorden.get(vraag) if eerder else None,
                eerder_te_weinig=eerder is not None and vraag not in eerder.antwoorden,
            )
            for vraag in questions_of(self._deel)
        )
        self.balken.show_rijen(f"{VRAAG[self._deel]} {name_halfyear(nu.halfjaar)}", rijen)
        vorig = name_halfyear(eerder.halfjaar) if eerder else ""
        self.vergeleken.setText(
            f"Dunne balk: {vorig}."
            if eerder
            else "Er is geen halfjaar ervoor om mee te vergelijken."
        )
        self.tabel.show_regels(_lines(rijen, vorig))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the figures keep the room."""
        super().resizeEvent(event)
        boven = maten.RUIMTE_S if self.height() < _LAAG else maten.RUIMTE_L
        self._kolom.setContentsMargins(0, boven, 0, 0 if self.height() < _LAAG else maten.RUIMTE_S)

    def _lay_out(self) -> None:
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QFrame.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        binnen = QWidget()
        om_balken = QVBoxLayout(binnen)
        om_balken.setContentsMargins(maten.MARGE, 0, maten.MARGE_BALK, 0)
        om_balken.setSpacing(maten.RUIMTE_S)
        om_balken.addWidget(self.legenda)
        om_balken.addWidget(self.balken)
        om_balken.addStretch(1)
        schuif.setWidget(binnen)
        self._inhoud.addWidget(schuif)
        self._inhoud.addWidget(self.tabel)
        rij = Vloeirij(self.legenda, tussen=maten.RUIMTE_L)
        for waarde in SCHAAL:
            rij.addWidget(_sample(waarde.code, waarde.label))
        rij.addWidget(self.vergeleken)
        self._kolom = kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, maten.RUIMTE_L, 0, maten.RUIMTE_S)
        kolom.setSpacing(maten.RUIMTE_S)
        self.vraag.setContentsMargins(maten.MARGE, 0, 0, 0)
        kolom.addWidget(self.vraag)
        kolom.addWidget(self._inhoud, 1)


def _sample(code: str, woord: str) -> QWidget:
    blok = QWidget()
    rij = QHBoxLayout(blok)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(Antwoordmonster(code))
    rij.addWidget(tekst(woord, "hint"))
    return blok


def _lines(rijen: tuple[Stapelrij, ...], vorig: str) -> list[Leesregel]:
    regels = []
    for rij in rijen:
        regels.append(_line(rij.naam, rij, eerder=False))
        if vorig:
            regels.append(_line(f"– {vorig}", rij, eerder=True))
    return regels


def _line(naam: str, rij: Stapelrij, *, eerder: bool) -> Leesregel:
    deel = rij.eerder if eerder else rij.nu
    if deel is None:
        leeg = ("–",) * (len(SCHAAL) + 1)
        return Leesregel((naam, *leeg, "–" if eerder else TE_WEINIG))
    cellen = [str(deel.aantallen.get(waarde.code, 0)) for waarde in SCHAAL]
    return Leesregel((naam, *cellen, str(deel.nvt), str(deel.totaal)))
