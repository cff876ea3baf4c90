"""One table on the screen of counts: heading, what protection did, and its bars."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Publicatie
from levensloop_desktop.kengetallen.verloop import Verlooptabel
from levensloop_desktop.ui.kengetallen.balken import Balken, Monster
from levensloop_desktop.ui.kengetallen.verloopbeeld import Verloopbeeld
from levensloop_desktop.ui.levenslijn.tabellen import Cel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

STANDKOPPEN = ("Tabel", "Klasse", "Aantal")
STANDBREEDTES = (0, 0, 96)
_DATUMBREEDTE = 96


def figure_block(tabel: Cijfertabel, peildatum: str, grootste: int) -> QWidget:
    """Heading, total and bars of one table."""
    bij = f"peildatum {peildatum}"
    if tabel.totaal is not None and len(tabel.cijfers) > 1:
        bij = f"totaal {tabel.totaal.tekst}, {bij}"
    blok, kolom = _block(tabel.titel, bij)
    for zin in tabel.toelichting:
        kolom.addWidget(alinea(zin, "klein"))
    if tabel.cijfers:
        kolom.addWidget(Balken(tabel.titel, tabel.cijfers, grootste))
    return blok


def trend_block(tabel: Verlooptabel) -> QWidget:
    """Heading and trend of one table."""
    aantal = len(tabel.peildata)
    blok, kolom = _block(tabel.titel, "1 peildatum" if aantal == 1 else f"{aantal} peildata")
    if tabel.regels:
        kolom.addWidget(Verloopbeeld(tabel))
    else:
        kolom.addWidget(alinea("Deze tabel is op geen van deze peildata getoond.", "tekst2"))
    return blok


def figure_lines(publicatie: Publicatie) -> list[tuple[object, Sequence[Cel]]]:
    """Every figure as a line of one table."""
    regels: list[tuple[object, Sequence[Cel]]] = []
    for tabel in publicatie.tabellen:
        delen = [(deel.label, deel.tekst) for deel in tabel.cijfers]
        if tabel.totaal is not None and len(delen) > 1:
            delen.append((tabel.totaal.label, tabel.totaal.tekst))
        delen = delen or [("niet getoond", "")]
        regels += [
            (
                tabel.code,
                (Cel(tabel.titel, vet=True), Cel(naam), Cel(cijfer, vet=True, rechts=True)),
            )
            for naam, cijfer in delen
        ]
    return regels


def trend_heads(tabellen: Sequence[Verlooptabel]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Heads and widths of the trend as a table; the latest peildatum first, where it is seen."""
    peildata = tabellen[0].peildata if tabellen else ()
    koppen = (*STANDKOPPEN[:2], *(f"{dag:%d-%m-%Y}" for dag in reversed(peildata)))
    return koppen, (168, 200, *(_DATUMBREEDTE for _ in peildata))


def trend_lines(tabellen: Sequence[Verlooptabel]) -> list[tuple[object, Sequence[Cel]]]:
    """Every class over the peildata as a line of one table."""
    return [
        (
            tabel.code,
            (
                Cel(tabel.titel, vet=True),
                Cel(regel.label),
                *(Cel(cijfer, rechts=True) for cijfer in reversed(regel.teksten)),
            ),
        )
        for tabel in tabellen
        for regel in tabel.regels
    ]


def legend() -> QWidget:
    """What filled and hatched mean."""
    blok = QWidget()
    kolom = QVBoxLayout(blok)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(maten.RUIMTE_XS)
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(Monster(beschermd=False))
    rij.addWidget(tekst("afgerond op 5", "hint"))
    rij.addSpacing(maten.RUIMTE_M)
    rij.addWidget(Monster(beschermd=True))
    rij.addWidget(tekst("0 tot en met 7, beschermd", "hint"))
    rij.addStretch()
    kolom.addLayout(rij)
    kolom.addWidget(alinea("Totalen zijn apart afgerond. Optellen hoeft niet te kloppen.", "hint"))
    return blok


def _block(titel: str, bij: str) -> tuple[QWidget, QVBoxLayout]:
    blok = QWidget()
    kolom = QVBoxLayout(blok)
    kolom.setContentsMargins(0, 0, 0, maten.RUIMTE_L)
    kolom.setSpacing(maten.RUIMTE_XS)
    kop = QWidget()
    rij = Vloeirij(kop, tussen=maten.RUIMTE_M, regel=0)
    rij.addWidget(tekst(titel, "sectie"))
    rij.addWidget(tekst(bij, "klein"))
    kolom.addWidget(kop)
    return blok, kolom
