"""The right side of Overzicht: the phase now, what is missing, and whom to call."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.overzicht.ontbreekt import find_missing
from levensloop_desktop.ui.dossier.overzicht.regels import Belkaart, Gemisregel, Vulrij
from levensloop_desktop.ui.dossier.verloop.formulieren import FASE
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import (
    MARGE_BALK,
    RUIMTE_L,
    RUIMTE_S,
    RUIMTE_XL,
    RUIMTE_XS,
)
from levensloop_desktop.ui.widgets.chips import Chip, Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

BREEDTE = 304


class Overzichtzijde(QScrollArea):
    """Three blocks under each other.

    Signals:
        tab_wanted: the code of the tab where something missing is mended.
    """

    tab_wanted = Signal(str)

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        pane = vlak("surface2", "links", self.viewport())
        self.chip = Chip("", "", pane)
        self.fase_words = alinea("", "klein", pane)
        self.change_button = Knop("Fase wijzigen …", icoon="signalering", parent=pane)
        self.change_button.clicked.connect(self.change_phase)
        self.form = Formulier(sessie, Fasestand, FASE, client_id=client_id, parent=pane)
        self.form.saved.connect(self._close_form)
        self.form.cancelled.connect(self._close_form)
        self.form.hide()
        self._missing = Vulrij(self._make_missing, RUIMTE_XS, pane)
        self._complete = Statuswoord("geregeld", "Alles is ingevuld", pane)
        self._people = Vulrij(Belkaart, RUIMTE_S, pane)
        self._nobody = alinea("Nog niemand in het netwerk.", "klein", pane)
        self._lay_out(pane)
        self.setWidget(pane)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(BREEDTE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show how the client is now."""
        self._gegevens = gegevens
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._show_phase(dossier.fase)
        self._show_missing(dossier, gegevens)
        self._show_people(dossier, gegevens)

    def set_client(self, client_id: ClientId) -> None:
        """Serve another dossier; nothing of the one before stays."""
        self._client_id = client_id
        self._gegevens = None
        self.form.set_client(client_id)
        self.form.hide()
        self.change_button.show()
        self.chip.set_status("", "")
        self.fase_words.setText("")
        self._missing.show_items(())
        self._people.show_items(())
        self.verticalScrollBar().setValue(0)

    def _make_missing(self, parent: QWidget) -> Gemisregel:
        regel = Gemisregel(parent)
        regel.tab_wanted.connect(self.tab_wanted)
        return regel

    def change_phase(self) -> None:
        """Note that the client is in another phase since today."""
        if self._gegevens is None:
            return
        nieuw = Fasestand(
            id=RecordId(self._sessie.werkplek.new_id()),
            client_id=self._client_id,
            fase=self._phase_now(),
            sinds=self._gegevens.vandaag,
        )
        self.form.show_record(nieuw, self._gegevens, is_new=True)
        self.form.show()
        self.change_button.hide()
        self.form.focus_first()

    def _phase_now(self) -> str:
        dossier = self._gegevens.dossier if self._gegevens else None
        return dossier.fase.fase if dossier and dossier.fase else "groen"

    def _close_form(self, _: Record | None = None) -> None:
        if self._gegevens is not None:
            self.form.show_record(None, self._gegevens)
        self.form.hide()
        self.change_button.show()
        self.change_button.setFocus()

    def _show_phase(self, stand: Fasestand | None) -> None:
        if stand is None:
            self.chip.set_status("", "nog geen fase")
            self.fase_words.setText("Leg vast in welke fase de cliënt nu zit.")
            return
        self.chip.set_status(stand.fase, f"Fase {label('fase', stand.fase)}")
        delen = [
            f"sinds {write_date(stand.sinds)}" if stand.sinds else "",
            f"gezien door {stand.door}" if stand.door else "",
        ]
        eerste = ", ".join(deel for deel in delen if deel)
        self.fase_words.setText("\n".join(deel for deel in (eerste, stand.toelichting) if deel))

    def _show_missing(self, dossier: Dossier, gegevens: Gegevens) -> None:
        gemist = find_missing(dossier, gegevens.vandaag)
        self._missing.show_items(gemist)
        self._complete.setHidden(bool(gemist))

    def _show_people(self, dossier: Dossier, gegevens: Gegevens) -> None:
        lopend = [deel for deel in dossier.betrokkenheden if deel.loopt_op(gegevens.vandaag)]
        dichtbij = [deel for deel in lopend if deel.kring != "als_het_nodig_is"] or lopend
        self._people.show_items([(dossier, deel) for deel in dichtbij])
        self._nobody.setHidden(bool(dichtbij))

    def _lay_out(self, pane: QWidget) -> None:
        column = QVBoxLayout(pane)
        column.setContentsMargins(MARGE_BALK, RUIMTE_L, MARGE_BALK, RUIMTE_L)
        column.setSpacing(RUIMTE_S)
        column.addWidget(tekst("Fase nu", "label", pane))
        for widget in (self.chip, self.fase_words, self.change_button, self.form):
            column.addWidget(widget)
        column.addSpacing(RUIMTE_XL - RUIMTE_S)
        column.addWidget(tekst("Nog te doen", "label", pane))
        column.addWidget(self._missing)
        column.addWidget(self._complete)
        column.addSpacing(RUIMTE_XL - RUIMTE_S)
        column.addWidget(tekst("Wie bellen", "label", pane))
        column.addWidget(self._people)
        column.addWidget(self._nobody)
        column.addStretch(1)
