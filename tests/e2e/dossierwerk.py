"""What a procesregisseur does with the window, screen by screen."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.clienten.clienten_scherm import ClientenScherm
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.plan.vaststellen import Vaststellen
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.verstrekking.need_to_know import NeedToKnowDialoog
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.e2e.gebruiker import ALT, CTRL, Gebruiker

_TABCODES = [soort.code for soort in TABBLADEN]


@dataclass
class Dossierwerk:
    """The steps of the main job, each by keyboard and mouse."""

    gebruiker: Gebruiker

    def ontgrendel(self, wachtzin: str) -> None:
        """Type the passphrase and press Enter."""
        scherm = self.gebruiker.venster.ontgrendelen
        invoer = scherm.formulier.wachtzin.invoer
        self.gebruiker.wacht(invoer.hasFocus)
        self.gebruiker.typ(wachtzin + "\n")
        self.gebruiker.wacht_op_rust()
        assert self.gebruiker.venster.sessie is not None, "the kluis did not open"

    def vergrendel(self) -> None:
        """Ctrl+L."""
        self.gebruiker.toets(Qt.Key.Key_L, CTRL)
        assert self.gebruiker.venster.sessie is None
        self.gebruiker.wacht_op_rust()

    def maak_client(self, **namen: str) -> None:
        """To the client list, Ctrl+N, names and birth date, Enter; the dossier opens."""
        self.gebruiker.toets(Qt.Key.Key_2, CTRL)
        self.gebruiker.wacht_op_rust()
        self.gebruiker.toets(Qt.Key.Key_N, CTRL)
        venster = self.gebruiker.op_scherm(NieuweClient)
        assert venster.kaders["voornamen"].control.hasFocus()
        for naam, woorden in namen.items():
            invoer = venster.kaders[naam].control
            assert isinstance(invoer, QLineEdit)
            self.gebruiker.klik(invoer)
            self.gebruiker.typ(woorden)
        self.gebruiker.typ("\n")
        self.gebruiker.wacht_op_rust()
        assert self.dossier.gegevens is not None

    def zoek_client(self, naam: str) -> None:
        """Filter the list and open the first one found."""
        self.gebruiker.toets(Qt.Key.Key_2, CTRL)
        self.gebruiker.wacht_op_rust()
        scherm = self.gebruiker.op_scherm(ClientenScherm)
        self.gebruiker.toets(Qt.Key.Key_F, CTRL)
        self.gebruiker.typ(naam)
        assert scherm.model.rowCount() == 1
        self.gebruiker.typ("\n")
        self.gebruiker.wacht_op_rust()

    @property
    def dossier(self) -> DossierScherm:
        """The dossier on screen."""
        return self.gebruiker.op_scherm(DossierScherm)

    def open_tab(self, code: str) -> Any:
        """Go to a tab with Alt and its number; the tenth is 0."""
        cijfer = Qt.Key(Qt.Key.Key_0 + (_TABCODES.index(code) + 1) % 10)
        self.gebruiker.toets(cijfer, ALT)
        assert self.dossier.tab == code
        return self.dossier.tab_widget(code)

    def begin_concept(self) -> None:
        """Begin the first concept: the only button of the tab has the focus, Enter presses it."""
        self.open_tab("plan")
        assert self.gebruiker.knop("Concept beginnen").hasFocus()
        self.gebruiker.typ("\n")
        assert self.open_tab("plan").list.list.hasFocus(), "not on the button that establishes"

    def beschrijf_levensgebied(self, code: str, **woorden: str) -> None:
        """Choose a levensgebied in the list and fill in its texts."""
        plan = self.open_tab("plan")
        self.gebruiker.kies_regel(plan.list.list, label("levensgebied", code))
        assert plan.page.titel.text() == label("levensgebied", code)
        self.gebruiker.vul_in(plan.page.form, **woorden)

    def voeg_toe(self, paneel: Lijstpaneel, **woorden: str) -> None:
        """A new record in a list: Ctrl+N from the list, the fields, Ctrl+S."""
        paneel.focus_list()
        self.gebruiker.toets(Qt.Key.Key_N, CTRL)
        assert paneel.form.is_new
        self.gebruiker.vul_in(paneel.form, **woorden)
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        assert not paneel.form.is_new, paneel.form.summary.text()

    def voeg_betrokkene_toe(
        self, *, persoon: dict[str, str], partner: dict[str, str], **woorden: str
    ) -> None:
        """A new organisation, a new person at it, and what they do for this client."""
        tab = self.open_tab("netwerk")
        self.gebruiker.toets(Qt.Key.Key_N, CTRL)
        vak = tab.vak
        self.gebruiker.druk("Nieuwe organisatie …")
        self.gebruiker.vul_in(vak.partners.formulier, **partner)
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        self.gebruiker.druk("Nieuwe persoon …")
        waar = vak.personen.formulier.velden["partner_id"].invoer.focus_widget()
        assert waar.currentText() == partner["naam"], "the organisation is known already"
        self.gebruiker.vul_in(vak.personen.formulier, **persoon)
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        self.gebruiker.vul_in(vak.formulier, **woorden)
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        assert not vak.formulier.is_new, vak.formulier.summary.text()

    def voeg_toe_aan_verloop(self, afdeling: str, **woorden: str) -> None:
        """A new record in a section of the tab Verloop."""
        tab = self.open_tab("verloop")
        self.gebruiker.kies_regel(tab.afdelingen, afdeling)
        self.voeg_toe(tab._inhoud.currentWidget(), **woorden)

    def stel_vast(self, **woorden: str) -> None:
        """Establish the concept."""
        self.open_tab("plan")
        self.gebruiker.druk("Vaststellen …")
        venster = self.gebruiker.op_scherm(Vaststellen)
        self.gebruiker.vul_in(venster.form, **woorden)
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        self.gebruiker.wacht_op_rust()

    def bewaar_document(self, doel: Path, profiel: str = "") -> str:
        """Ctrl+P on the open tab, then Ctrl+S and a file name; the words under the preview.

        Where one chooses what goes along, `profiel` is the kind of recipient to choose.
        """
        self.gebruiker.toets(Qt.Key.Key_P, CTRL)
        voorbeeld = self.gebruiker.op_scherm(VoorbeeldDialoog)
        self.gebruiker.wacht(lambda: voorbeeld.deel.weergave.bron.paginas > 0)
        if profiel and isinstance(voorbeeld, NeedToKnowDialoog):
            woorden = label("verstrekkingsprofiel", profiel)
            self.gebruiker.kies(voorbeeld.deel.paneel.profiel, woorden)
            self.gebruiker.wacht_op_rust()
        self.gebruiker.toets(Qt.Key.Key_S, CTRL)
        kiezer = self.gebruiker.op_scherm(QFileDialog)
        invoer = kiezer.findChild(QLineEdit, "fileNameEdit")
        assert invoer is not None
        invoer.setFocus()
        self.gebruiker.vervang(f"{doel}\n")
        self.gebruiker.wacht_op_rust()
        melding = voorbeeld.deel.melding
        self.gebruiker.toets(Qt.Key.Key_Escape)
        return melding
