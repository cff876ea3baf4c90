"""What a pakket would bring: from whom, who it is about, how much, and what is here already."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.pakket.inhoud import Pakketdocument
from levensloop_desktop.services.pakket.ontvangen import Bekend, Binnenkomst, Overname
from levensloop_desktop.ui.pakket.document_bekijken import show_document
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.verstrekking import document_title
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_RIJEN = 5  # of the table that are seen at once
_GENOEMD = 5  # values that are named
_KOPPEN = ("Onderdeel", "In het pakket")
_KOPPEN_BEKEND = (*_KOPPEN, "Hier", "Nieuw", "Anders", "Alleen hier")
_BREEDTES = (216, 104, 64, 64, 72, 88)


class BinnenkomstVak(QWidget):
    """The contents of an opened pakket, and the choice what happens with it.

    Signals:
        gevraagd: an Overname: the user wants the dossier to come in.
        gestopt: the user leaves it out.
    """

    gevraagd = Signal(object)
    gestopt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.binnenkomst: Binnenkomst | None = None
        self.wie = tekst("", "titel")
        self._kenmerken = QGridLayout()
        self._kenmerken.setHorizontalSpacing(maten.RUIMTE_L)
        self._kenmerken.setVerticalSpacing(maten.RUIMTE_XS)
        self._waarden: list[QWidget] = []
        self.bekend = LetOp()
        self.waarschuwingen, self.vreemd = alinea("", "tekst2"), alinea("", "tekst2")
        self.model = QStandardItemModel(self)
        self.tabel = Tabel("Wat erin zit", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.setFixedHeight(maten.TABELKOP + _RIJEN * maten.RIJ_DICHT)
        self._documenten = QVBoxLayout()
        self._documenten.setSpacing(0)
        self.opnemen = Knop("", icoon="bewaren", kind="main", bij_klik=self._ask)
        self.stoppen = Knop("Niet opnemen", bij_klik=self.gestopt.emit)
        self._lay_out()

    def show_binnenkomst(self, binnenkomst: Binnenkomst) -> None:
        """Show an opened pakket."""
        self.wipe()
        self.binnenkomst = binnenkomst
        manifest = binnenkomst.geopend.inhoud.manifest
        client = binnenkomst.geopend.bestand.client
        self.wie.setText(client.korte_naam)
        gemaakt = f"{manifest.gemaakt_op.astimezone():%d-%m-%Y %H:%M}"
        for naam, waarde in (
            ("Geboren", write_date(client.geboortedatum) or "niet vastgelegd"),
            ("Van", f"{manifest.zvh}, {manifest.gemaakt_door}"),
            ("Pakketnummer", f"{manifest.nummer}, gemaakt {gemaakt}"),
            ("Bestemd voor", manifest.ontvanger),
            ("Doel", manifest.doel),
            ("Grondslag", label("grondslag", manifest.grondslag) or manifest.grondslag),
            ("Cliëntnummer daar", client.clientnummer or "geen"),
        ):
            self._add_line(naam, waarde)
        self._show_known(binnenkomst)
        self._fill_table(binnenkomst)
        for document in binnenkomst.geopend.inhoud.documenten:
            self._add_document(document)
        self.vreemd.setText(_foreign(manifest.zvh, binnenkomst.waarden))
        self.vreemd.setVisible(bool(binnenkomst.waarden))
        aantal = len(binnenkomst.waarschuwingen)
        self.waarschuwingen.setVisible(bool(aantal))
        if aantal:
            wat = "1 aandachtspunt" if aantal == 1 else f"{aantal} aandachtspunten"
            self.waarschuwingen.setText(
                f"Het dossier heeft {wat}, zoals een titel zonder einddatum. Dat houdt niets tegen."
            )

    def focus_first(self) -> None:
        """Begin at what comes in."""
        self.tabel.setFocus()

    def wipe(self) -> None:
        """Hold nothing of a pakket any more."""
        self.binnenkomst = None
        self.wie.setText("")
        self.waarschuwingen.setText("")
        self.vreemd.setText("")
        self.bekend.say("")
        self.model.clear()
        for widget in self._waarden:
            widget.hide()
            widget.deleteLater()
        self._waarden.clear()

    def _ask(self) -> None:
        if self.binnenkomst is not None:
            self.gevraagd.emit(Overname.ERNAAST if self.binnenkomst.bekend else Overname.NIEUW)

    def _show_known(self, binnenkomst: Binnenkomst) -> None:
        bekend, eerder = binnenkomst.bekend, binnenkomst.eerder
        zinnen = []
        if eerder is not None:
            zinnen.append(
                f"Dit pakket is hier al ontvangen op {write_date(eerder.ontvangen_op)} door "
                f"{eerder.ontvangen_door}. De ontvangstcode was {eerder.ontvangstcode}."
            )
        if bekend is not None:
            zinnen.append(_words(bekend))
        self.bekend.say(" ".join(zinnen))
        self.opnemen.setText(
            "Als tweede dossier opnemen" if bekend is not None else "Dossier opnemen"
        )

    def _fill_table(self, binnenkomst: Binnenkomst) -> None:
        koppen = _KOPPEN_BEKEND if binnenkomst.bekend else _KOPPEN
        self.model.setHorizontalHeaderLabels(koppen)
        for telling in binnenkomst.tellingen:
            cellen = (
                telling.naam,
                telling.in_pakket,
                telling.hier,
                telling.nieuw,
                telling.anders,
                telling.alleen_hier,
            )
            self.model.appendRow([QStandardItem(str(cel)) for cel in cellen[: len(koppen)]])
        for kolom, breedte in enumerate(_BREEDTES[: len(koppen)]):
            self.tabel.setColumnWidth(kolom, breedte)

    def _add_line(self, naam: str, waarde: str) -> None:
        rij = self._kenmerken.rowCount()
        for kolom, widget in enumerate((tekst(naam, "klein"), alinea(waarde))):
            self._kenmerken.addWidget(widget, rij, kolom)
            self._waarden.append(widget)

    def _add_document(self, document: Pakketdocument) -> None:
        soort = document_title(document.deel.document)
        knop = Knop(
            f"{soort or document.deel.naam}, nummer {document.deel.nummer} …",
            icoon="document",
            kind="flat",
            bij_klik=partial(show_document, self, soort, document.pdf),
        )
        rij = QWidget()
        vak = QHBoxLayout(rij)
        vak.setContentsMargins(0, 0, 0, 0)
        vak.addWidget(knop)
        vak.addStretch()
        self._documenten.addWidget(rij)
        self._waarden.append(rij)

    def _lay_out(self) -> None:
        self._kenmerken.setColumnStretch(1, 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.wie)
        kolom.addWidget(self.bekend)
        kolom.addLayout(self._kenmerken)
        kolom.addWidget(self.tabel)
        kolom.addWidget(self.vreemd)
        kolom.addWidget(self.waarschuwingen)
        kolom.addLayout(self._documenten)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(self.opnemen)
        rij.addWidget(self.stoppen)
        rij.addStretch()
        kolom.addLayout(rij)


class LetOp(QFrame):
    """What the user must know before choosing; it blocks nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("vlak", "canvas")
        self._zin = alinea("")
        self._zin.setProperty("ernst", "waarschuwing")
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_S, maten.RUIMTE_L, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon("waarschuwing", "oranje"), 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(self._zin, 1)
        self.hide()

    @property
    def zin(self) -> str:
        """What is said now."""
        return self._zin.text()

    def say(self, zin: str) -> None:
        """Show words and let them be read out, or hide."""
        self._zin.setText(zin)
        self.setAccessibleName(zin)
        self.setVisible(bool(zin))
        if zin:
            announce(self)


def _foreign(zvh: str, waarden: Sequence[str]) -> str:
    """Which values of lists come along that this kluis does not know, and what happens to them."""
    if not waarden:
        return ""
    rest = f" en nog {len(waarden) - _GENOEMD}" if len(waarden) > _GENOEMD else ""
    wat = "Onbekende waarde" if len(waarden) == 1 else "Onbekende waarden"
    return (
        f"{wat} uit de kluis van {zvh}: {'; '.join(waarden[:_GENOEMD])}{rest}. "
        "U ziet de namen in dit dossier. In uw lijsten zijn ze niet te kiezen, tot u ze opneemt "
        "(Beheer, Waardelijsten)."
    )


def _words(bekend: Bekend) -> str:
    client = bekend.client
    wie = f"{client.korte_naam}, {client.clientnummer}"
    waarom = "dezelfde cliënt" if bekend.zelfde_id else "een cliënt met deze naam en geboortedatum"
    verschil = (
        f"Andere gegevens: {', '.join(bekend.verschillen).lower()}. " if bekend.verschillen else ""
    )
    return (
        f"In deze kluis staat al {waarom} ({wie}). {verschil}Het dossier dat hier staat, verandert "
        "niet. U kunt stoppen, of het pakket er als tweede dossier naast zetten."
    )
