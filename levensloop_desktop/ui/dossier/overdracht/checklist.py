"""The part Checklist of the tab Overdracht: the five basics, and the points of this kind."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.basisvoorwaarden import Basisvoorwaarde, present_basics
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, vlak


class Basisstrook(QWidget):
    """The five basics as the plan says them: how far, who, by when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        vel = vlak("surface2", "onder", self)
        self.naar_plan = Knop("Wijzigen in het plan", icoon="document", kind="flat", parent=vel)
        kop = QHBoxLayout()
        kop.addWidget(tekst("Vijf basisvoorwaarden", "label", vel))
        kop.addStretch(1)
        kop.addWidget(self.naar_plan)
        self._vakken = QHBoxLayout()
        self._vakken.setSpacing(maten.RUIMTE_L)
        binnen = QVBoxLayout(vel)
        binnen.setContentsMargins(maten.MARGE, maten.RUIMTE_XS, maten.RUIMTE_L, maten.RUIMTE_S)
        binnen.setSpacing(0)
        binnen.addLayout(kop)
        binnen.addLayout(self._vakken)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(vel)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the five of a dossier."""
        clear(self._vakken)
        for deel in present_basics(dossier):
            self._vakken.addWidget(_box(deel, dossier), 1)


class Checklist(QWidget):
    """The basics above the list of points."""

    def __init__(self, paneel: Lijstpaneel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.basis = Basisstrook(self)
        self.punten = paneel
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.basis)
        kolom.addWidget(paneel, 1)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show both anew; what is typed stays."""
        if gegevens.dossier is not None:
            self.basis.show_dossier(gegevens.dossier)
        self.punten.show_gegevens(gegevens)

    def show_other(self, gegevens: Gegevens) -> None:
        """Show the points of another handover."""
        if gegevens.dossier is not None:
            self.basis.show_dossier(gegevens.dossier)
        self.punten.show_other(gegevens)

    def focus_list(self) -> None:
        """Begin at the list."""
        self.punten.focus_list()


def _box(deel: Basisvoorwaarde, dossier: Dossier) -> QWidget:
    vak = QWidget()
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(2)
    kolom.addWidget(tekst(deel.label, "hint"))
    stand = label("stand", deel.stand) or "niet vastgelegd"
    kolom.addWidget(Statuswoord(deel.stand or "onbekend", stand))
    wie = dossier.naam_van(deel.wie_id).split(", ")[0]
    wanneer = f"uiterlijk {write_date(deel.uiterlijk)}" if deel.uiterlijk else ""
    kolom.addWidget(Inkorttekst(wie or "wie: niet vastgelegd", "klein"))
    kolom.addWidget(Inkorttekst(wanneer or "wanneer: niet vastgelegd", "klein"))
    vak.setAccessibleName(f"{deel.label}: {stand}. {wie} {wanneer}".strip())
    return vak
