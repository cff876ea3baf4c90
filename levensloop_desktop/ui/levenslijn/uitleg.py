"""The pane below the picture that says what the chosen bar is."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.levenslijn.stapelen import Blok
from levensloop_desktop.ui.levenslijn.woorden import also_ends, ends_when, facts_of, how_far
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_KOLOMMEN = 3
# Of these somebody else can take over; of the others a person or an office decides.
_OVER_TE_DRAGEN = frozenset({Baan.TITEL, Baan.VERBLIJF, Baan.BEHANDELING, Baan.DAGBESTEDING})


class Uitleg(QWidget):
    """Name, days and facts of one bar; what ends with it; how to change it."""

    def __init__(self, parent: QWidget | None = None, *, may_change: bool = True) -> None:
        super().__init__(parent)
        self._may_change = may_change
        self.naam = Inkorttekst("", "label")
        self.wanneer = Inkorttekst("", "klein")
        self.wijzigen = Knop("Wijzigen", icoon="potlood", kind="flat", toets="Enter")
        self.overdracht = Knop("Overdracht voorbereiden …", icoon="overdracht")
        self.mee = Inkorttekst("", "klein")
        self._let_op = Icoon("waarschuwing", "rood_mark", maten.ICOON)
        self._vakken = QGridLayout()
        self._vakken.setHorizontalSpacing(maten.RUIMTE_XL)
        self._vakken.setVerticalSpacing(2)
        for kolom in range(_KOLOMMEN):
            self._vakken.setColumnStretch(kolom, 1)
        kop = QHBoxLayout()
        kop.setSpacing(maten.RUIMTE_M)
        kop.addWidget(self.naam)
        kop.addWidget(self.wanneer)
        kop.addStretch(1)
        kop.addWidget(self.wijzigen)
        voet = QHBoxLayout()
        voet.setSpacing(maten.RUIMTE_S)
        voet.addWidget(self._let_op)
        voet.addWidget(self.mee)
        voet.addStretch(1)
        voet.addWidget(self.overdracht)
        kolom_ = QVBoxLayout(self)
        kolom_.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 2)
        kolom_.setSpacing(0)
        kolom_.addLayout(kop)
        kolom_.addLayout(self._vakken)
        kolom_.addStretch(1)
        kolom_.addLayout(voet)

    def show_blok(self, blok: Blok, lijn: Levenslijn, gegevens: Gegevens) -> None:
        """Say what a bar stands for."""
        if blok.gat is not None:
            self._show_gap(blok, lijn)
        elif blok.periode is None:
            self._show_many(blok)
        else:
            self._show_period(blok, lijn, gegevens)

    def _show_period(self, blok: Blok, lijn: Levenslijn, gegevens: Gegevens) -> None:
        deel = blok.periode
        if deel is None:
            return
        naam = blok.baan.label.capitalize()
        self.naam.setText(f"{naam}: {deel.naam}")
        self.wanneer.setText(ends_when(deel, lijn.vandaag))
        self.wijzigen.setText("Wijzigen")
        self._show_facts(facts_of(deel, lijn, gegevens))
        loopt = deel.einde is not None and deel.einde >= lijn.vandaag
        mee = also_ends(deel, lijn, gegevens) if blok.baan is Baan.TITEL and loopt else ""
        self._show_ends(
            f"Eindigt mee: {mee}" if mee else "", begint=loopt and can_hand_over(blok, lijn.vandaag)
        )

    def _show_gap(self, blok: Blok, lijn: Levenslijn) -> None:
        gat = blok.gat
        if gat is None:
            return
        self.naam.setText(gat.voluit(lijn.vandaag))
        self.wanneer.setText("" if gat.is_nu(lijn.vandaag) else how_far(gat.begin, lijn.vandaag))
        self.wijzigen.setText("Wijzigen" if blok.periode else "Periode toevoegen")
        zinnen = [f"In deze baan is dan niets vastgelegd: {blok.baan.label}."]
        if gat.verblijf:
            zinnen = [f"{gat.verblijf.capitalize()} is een verblijf, maar geen plek om te wonen."]
        if gat.recht:
            zinnen.append(f"Er is wel recht op zorg: {gat.recht}.")
        self._show_facts([("Wat er ontbreekt", " ".join(zinnen))])
        self._show_ends("", begint=can_hand_over(blok, lijn.vandaag))

    def _show_many(self, blok: Blok) -> None:
        self.naam.setText(f"{blok.baan.label.capitalize()}: {blok.aantal} perioden tegelijk")
        self.wanneer.setText("")
        self.wijzigen.setText("Naar de tabel")
        self._show_facts([("Waarom", "Ze lopen door elkaar; in de tabel staan ze apart.")])
        self._show_ends("")

    def _show_facts(self, feiten: list[tuple[str, str]]) -> None:
        clear(self._vakken)
        breed = _KOLOMMEN if len(feiten) == 1 else 1
        for nummer, (label, waarde) in enumerate(feiten):
            vak = QWidget()
            kolom = QVBoxLayout(vak)
            kolom.setContentsMargins(0, 0, 0, 0)
            kolom.setSpacing(0)
            kolom.addWidget(tekst(label, "hint"))
            woorden = alinea(waarde, "waarde") if breed > 1 else Inkorttekst(waarde, "waarde")
            woorden.setAccessibleName(f"{label}: {waarde}")
            woorden.setToolTip(waarde)
            kolom.addWidget(woorden)
            rij, plek = divmod(nummer, _KOLOMMEN)
            self._vakken.addWidget(vak, rij, plek, 1, breed, Qt.AlignmentFlag.AlignTop)

    def _show_ends(self, woorden: str, *, begint: bool = False) -> None:
        self.mee.setText(woorden)
        for deel in (self._let_op, self.mee):
            deel.setVisible(bool(woorden))
        self.overdracht.setVisible(begint and self._may_change)


def can_hand_over(blok: Blok, vandaag: date) -> bool:
    """Whether a handover can begin from a bar: what ends, or a gap in what somebody does.

    Where no title ever was, nobody has anything to hand over.
    """
    gat = blok.gat
    if gat is not None and blok.baan is Baan.TITEL and gat.sinds is None and gat.is_nu(vandaag):
        return False
    return blok.baan in _OVER_TE_DRAGEN
