"""Ask what establishing a plan needs: day, overleg, those present, agreement of the client."""

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.domain.controle.controle import Melding
from levensloop_desktop.domain.melding import Ernst
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import InvalidInputError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.plannen import establish_plan
from levensloop_desktop.services.dossier.wachtende_teksten import list_of_plan
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_S
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_FORMULIER = (
    Rij("vastgesteld_op", "volgende_evaluatie"),
    Rij("overleg"),
    Rij("aanwezigen"),
    Rij("akkoord_client"),
    Rij("akkoord_toelichting"),
)

_BREEDTE = 512


class Vaststellen(QDialog):
    """Establish a concept; what is typed here is kept as a draft like everywhere."""

    def __init__(
        self, sessie: Sessie, plan: Levensloopplan, gegevens: Gegevens, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.setWindowTitle("Plan vaststellen")
        self.form = Formulier(
            sessie,
            Levensloopplan,
            _FORMULIER,
            client_id=plan.client_id,
            formulier="plannen/vaststellen",
            direct=False,
        )
        self.form.setMinimumWidth(_BREEDTE)
        self.form.submitted.connect(self.establish)
        self.establish_button = Knop(
            "Vaststellen", icoon="vink", kind="main", toets="Ctrl+S", bij_klik=self.form.save
        )
        cancel = Knop("Annuleren", toets="Esc", bij_klik=self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        column.setSpacing(RUIMTE_L)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addWidget(tekst(f"Versie {plan.versie} vaststellen", "sectie"))
        column.addWidget(
            alinea(
                "Na het vaststellen verandert deze versie niet meer. Wilt u later iets wijzigen, "
                "dan begint u een nieuw concept.",
                "klein",
            )
        )
        self.waiting = alinea("", "klein", self)
        self.waiting.setProperty("ernst", Ernst.WAARSCHUWING.value)
        self.waiting.hide()
        column.addWidget(self.waiting)
        column.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(RUIMTE_S)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.establish_button)
        column.addLayout(buttons)
        vandaag = plan.vastgesteld_op or gegevens.vandaag
        self.form.show_record(replace(plan, vastgesteld_op=vandaag), gegevens)
        self.form.focus_first()
        sessie.read(partial(list_of_plan, sessie.kluis, plan), self._warn, owner=self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Wrapped labels make Qt guess a height that is too low."""
        super().showEvent(event)
        self.resize(self.sizeHint())

    def _warn(self, gebieden: tuple[str, ...]) -> None:
        """Say what was typed for this version and would not be in it; it blocks nothing."""
        if gebieden:
            namen = ", ".join(label("levensgebied", code) for code in gebieden)
            self.waiting.setText(
                f"Er staat nog tekst die niet bewaard is, bij: {namen}. "
                "Annuleer en kijk daar eerst, of neem de tekst mee in een volgend concept."
            )
            self.waiting.show()
            self.resize(self.sizeHint())

    def establish(self) -> None:
        """Establish the plan as it was filled in."""
        plan = self.form.value()
        if not isinstance(plan, Levensloopplan):
            return
        self.establish_button.setEnabled(False)
        job = partial(establish_plan, self._sessie.kluis, self._sessie.werkplek, plan)
        self._sessie.write(job, self._established, self._refused, owner=self)

    def _established(self, _: Changes) -> None:
        self.form.forget()
        self.accept()

    def _refused(self, fault: Exception) -> None:
        if not isValid(self):
            return
        self.establish_button.setEnabled(True)
        found = fault.facts.get("meldingen", ()) if isinstance(fault, InvalidInputError) else ()
        meldingen = [deel for deel in found if isinstance(deel, Melding)]  # type: ignore[attr-defined] # a tuple
        if meldingen:
            self.form.show_errors(meldingen)
        else:
            self._sessie.storage.failed.emit(fault)
