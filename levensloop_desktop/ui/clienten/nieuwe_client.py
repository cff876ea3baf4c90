"""Add a client with what one knows at a melding: names and birth date."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.controle.controle import Melding
from levensloop_desktop.domain.datums import read_date, write_date
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.errors import InvalidInputError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

if TYPE_CHECKING:  # compared when there is a name to compare
    from levensloop_desktop.services.zoeken.namen_vergelijken import Bekenden, Treffer

_NAMEN = ("voornamen", "roepnaam", "tussenvoegsel", "achternaam")


class NieuweClient(QDialog):
    """The few fields that begin a dossier; the rest follows in the dossier.

    Signals:
        gemaakt: the id of the client that was added.
    """

    gemaakt = Signal(str)

    def __init__(self, sessie: Sessie, bekend: Sequence[Clientregel], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nieuwe cliënt")
        self.setMinimumWidth(560)
        self._sessie = sessie
        self._bekend = bekend
        self._bekenden: Bekenden | None = None
        self.kaders = {naam: Veldkader(_label(naam), QLineEdit()) for naam in _NAMEN}
        geboren = QLineEdit()
        geboren.setPlaceholderText("dd-mm-jjjj")
        geboren.setMaximumWidth(176)
        self.kaders["geboortedatum"] = Veldkader(_label("geboortedatum"), geboren)
        for kader in self.kaders.values():
            invoer = kader.control
            if isinstance(invoer, QLineEdit):
                invoer.textEdited.connect(kader.clear_fout)
                invoer.editingFinished.connect(self._warn_of_double)
        self.zelfde = Knop("", icoon="rechts", kind="flat", bij_klik=self._open_same)
        self.zelfde.hide()
        self._zelfde_id = ""
        self.kaders["geboortedatum"].kolom.insertWidget(
            self.kaders["geboortedatum"].kolom.count() - 1, self.zelfde
        )
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.knop = Knop("Cliënt toevoegen", kind="main", toets="Enter", bij_klik=self.add)
        self.knop.setDefault(True)
        self._lay_out()
        self.kaders[_NAMEN[0]].control.setFocus()

    def add(self) -> None:
        """Check the fields and add the client."""
        geboren = self._birth_date()
        if geboren is None and self._text("geboortedatum"):
            self._point_at("geboortedatum", "Schrijf de datum als dd-mm-jjjj.")
            return
        if not any(self._text(naam) for naam in _NAMEN):
            self._point_at("achternaam", "Vul een naam in, of de naam die u gebruikt.")
            return
        client = Client(
            id=ClientId(RecordId("")),
            geboortedatum=geboren,
            voornamen=self._text("voornamen"),
            roepnaam=self._text("roepnaam"),
            tussenvoegsel=self._text("tussenvoegsel"),
            achternaam=self._text("achternaam"),
        )
        self.knop.setEnabled(False)
        self._sessie.read(
            partial(create_client, self._sessie.kluis, self._sessie.werkplek, client),
            self._added,
            self._refused,
            owner=self,
        )

    def _added(self, gemaakt: tuple[Client, Changes]) -> None:
        client, changes = gemaakt
        self._sessie.saved.emit()
        self._sessie.bus.changed.emit(changes)
        self.accept()
        self.gemaakt.emit(client.id)

    def _refused(self, fout: Exception) -> None:
        self.knop.setEnabled(True)
        if isinstance(fout, InvalidInputError):
            meldingen = fout.facts["meldingen"]
            for melding in meldingen if isinstance(meldingen, tuple) else ():
                if isinstance(melding, Melding) and melding.veld in self.kaders:
                    self._point_at(melding.veld, melding.tekst)
                    return
        self.fout.say(sentence(fout))

    def _point_at(self, naam: str, woorden: str) -> None:
        self.kaders[naam].set_fout(woorden)
        self.kaders[naam].control.setFocus()
        QTimer.singleShot(0, self, self.adjustSize)

    def _warn_of_double(self) -> None:
        """Offer the dossier of somebody this may be; never in the way.

        Names are compared without accents, order of words or small slips.
        """
        naam = " ".join(self._text(deel) for deel in ("roepnaam", "achternaam"))
        if not self._text("roepnaam"):
            naam = f"{self._text('voornamen')} {naam}"
        woorden = ""
        dubbel = self._find_same(naam) if self._text("achternaam") else None
        self._zelfde_id = dubbel.wie.client_id if dubbel else ""
        if dubbel is not None:
            zelfde = "deze naam en geboortedatum" if dubbel.zeker else "een naam die hierop lijkt"
            woorden = f"Er is al een cliënt met {zelfde}. Dezelfde persoon?"
            self.zelfde.setText(f"Open {dubbel.wie.wie}")
        self.kaders["geboortedatum"].set_waarschuwing(woorden)
        self.zelfde.setVisible(bool(self._zelfde_id))

    def _find_same(self, naam: str) -> "Treffer | None":
        from levensloop_desktop.services.zoeken.namen_vergelijken import (  # noqa: PLC0415  loads slowly
            Bekenden,
            known,
        )

        if self._bekenden is None:
            self._bekenden = Bekenden(
                known(
                    ", ".join(
                        filter(None, (deel.clientnummer, deel.naam, write_date(deel.geboortedatum)))
                    ),
                    deel.sorteernaam,
                    deel.geboortedatum,
                    deel.client_id,
                )
                for deel in self._bekend
            )
        return self._bekenden.find(known("", naam, self._birth_date()))

    def _open_same(self) -> None:
        """Go to the dossier that is already there, and add nobody."""
        client_id = self._zelfde_id
        self.reject()
        self._sessie.dossier_requested.emit(client_id, "")

    def _birth_date(self) -> date | None:
        try:
            return read_date(self._text("geboortedatum"), self._sessie.werkplek.today())
        except ValueError:
            return None

    def _text(self, naam: str) -> str:
        invoer = self.kaders[naam].control
        return invoer.text().strip() if isinstance(invoer, QLineEdit) else ""

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Nieuwe cliënt", "sectie"))
        kolom.addWidget(
            alinea("Eén naam is genoeg om te beginnen. De rest vult u aan in het dossier.", "klein")
        )
        kolom.addWidget(self.fout)
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(maten.RUIMTE_XL)
        rooster.setVerticalSpacing(maten.RUIMTE_M)
        for nummer, kader in enumerate(self.kaders.values()):
            rooster.addWidget(kader, nummer // 2, nummer % 2)
        kolom.addLayout(rooster)
        rij = QHBoxLayout()
        rij.addStretch()
        rij.addWidget(Knop("Annuleren", bij_klik=self.reject))
        rij.addWidget(self.knop)
        kolom.addLayout(rij)


def _label(naam: str) -> str:
    return veld_van(Client, naam).label
