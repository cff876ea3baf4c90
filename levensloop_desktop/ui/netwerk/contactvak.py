"""Make or change a person or organisation without leaving the form that needs it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.draftkeeper import read_begin
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.netwerk.beschrijvingen import CONTACTPERSOON, PARTNER
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BESCHRIJVING = {Contactpersoon: CONTACTPERSOON, Partner: PARTNER}


class Contactvak(QWidget):
    """The form of one person or organisation, with the way back.

    Signals:
        finished: the record that was saved, or None when the user went back.
    """

    finished = Signal(object)

    def __init__(
        self,
        sessie: Sessie,
        soort: type[Contactpersoon | Partner],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._soort = soort
        self._begin: dict[str, Any] = {}
        self.formulier = Formulier(sessie, soort, _BESCHRIJVING[soort], parent=self)
        self._titel = tekst("", "sectie", self)
        self._uitleg = alinea("", "klein", self)
        self._terug = Knop(
            "Terug",
            icoon="terug",
            kind="flat",
            toets="Esc",
            bij_klik=self.go_back,
            parent=self,
        )
        kop = QHBoxLayout()
        kop.addWidget(self._titel, 1)
        kop.addWidget(self._terug)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addLayout(kop)
        kolom.addWidget(self._uitleg)
        kolom.addWidget(self.formulier)
        kolom.addStretch(1)
        self.formulier.saved.connect(self._saved)
        self.formulier.cancelled.connect(self.go_back)
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self.go_back)

    def start_new(self, gegevens: Gegevens, **begin: Any) -> None:
        """Begin a new one, or go on with one that was typed and never saved.

        Args:
            gegevens: what can be chosen from.
            **begin: what is known of it already, by field name.
        """
        self._begin = begin
        persoon = self._soort is Contactpersoon
        self._titel.setText("Nieuwe persoon" if persoon else "Nieuwe organisatie")
        self._uitleg.setText(
            "Bij een naaste laat u de organisatie leeg."
            if persoon
            else "De organisatie komt in het netwerk van alle cliënten."
        )
        self._terug.hide()  # a new one has Annuleren
        self._open_new(self._sessie.werkplek.new_id(), gegevens)
        self.formulier.keeper.find(partial(self._go_on, gegevens), self)

    def _go_on(self, gegevens: Gegevens, drafts: list[Draft]) -> None:
        """The form offers the text of a draft when it opens the record of that draft."""
        bekend = {deel.id for deel in (*gegevens.partners, *gegevens.contactpersonen)}
        for draft in drafts:
            if read_begin(draft) is not None and draft.record_id not in bekend:
                if not self.formulier.dirty:
                    self._open_new(draft.record_id, gegevens)
                return

    def _open_new(self, record_id: str, gegevens: Gegevens) -> None:
        self.formulier.show_record(
            self._soort(id=RecordId(record_id), **self._begin), gegevens, is_new=True
        )
        self.formulier.focus_first()

    def start_editing(self, record: Record, gegevens: Gegevens) -> None:
        """Change one that is there."""
        self._titel.setText("Gegevens van deze persoon")
        self._uitleg.setText("Wat u hier wijzigt, geldt bij alle cliënten.")
        self._terug.show()
        self.formulier.show_record(record, gegevens)
        self.formulier.focus_first()

    def go_back(self) -> None:
        """Leave the form; a change of a stored record that can be saved is saved."""
        self.formulier.leave()
        self.finished.emit(None)

    def _saved(self, record: object) -> None:
        self.finished.emit(record)
