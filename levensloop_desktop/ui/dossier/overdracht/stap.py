"""The window of one step of a handover: what it asks, what still lacks, what changes with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.domain.controle.controle import Melding
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap, follow_dates
from levensloop_desktop.domain.overdragen.overdrachtstappen import (
    AFGEROND,
    BEVESTIGD,
    GEPLAND,
    GEVOERD,
    TERUGGETROKKEN,
    lacks,
)
from levensloop_desktop.errors import InvalidInputError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import take_step
from levensloop_desktop.ui.dossier.overdracht.volgen import Volglijst
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_S
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.schuifdeel import RINGRUIMTE, Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREEDTE = 640
_VRAGEN: dict[str, Beschrijving] = {
    GEPLAND: (
        Rij("naar_partner_id", "naar_persoon"),
        Rij("overlap_begin", "overlap_einde"),
        Rij("gesprek_op", "bevestigen_voor"),
        Rij("uitgenodigd"),
    ),
    GEVOERD: (
        Rij("gesprek_op"),
        Rij("aanwezigen"),
        Rij("afzender_houdt", "ontvanger_neemt"),
        Rij("doel", "grondslag"),
    ),
    BEVESTIGD: (Rij("ontvangst_op", "ontvangst_door", rek=(1, 2)),),
    AFGEROND: (Rij("overlap_begin", "overlap_einde"),),
    TERUGGETROKKEN: (Rij("ingetrokken_reden"),),
}
_TITELS = {
    GEPLAND: ("Overdrachtsgesprek plannen", "Plannen"),
    GEVOERD: ("Het gesprek is gevoerd", "Vastleggen"),
    BEVESTIGD: ("Ontvangst bevestigen", "Bevestigen"),
    AFGEROND: ("Overdracht afronden", "Afronden"),
    TERUGGETROKKEN: ("Overdracht terugtrekken", "Terugtrekken"),
}
_UITLEG = {
    GEPLAND: "Spreek een dag af met iedereen die straks verder gaat met de cliënt.",
    GEVOERD: "Leg vast wie erbij was, en wie vanaf wanneer waarvoor verantwoordelijk is.",
    BEVESTIGD: "De ontvanger zegt dat alles is aangekomen. Vul in wie dat zei, en wanneer.",
    AFGEROND: "De afzender stopt. Kijk na of alles geregeld is.",
    TERUGGETROKKEN: "De overdracht gaat niet door. Het netwerk blijft zoals het nu is.",
}
_GAAT_MEE = frozenset({BEVESTIGD, AFGEROND})  # the network follows, unless the user says no
_VOLGT = _GAAT_MEE | {GEPLAND}


class Stapvenster(QDialog):
    """Take one step; nothing that lacks blocks it, only what makes no sense.

    Signals:
        taken: the step was stored; carries its Changes.
    """

    taken = Signal(object)

    def __init__(
        self, sessie: Sessie, overdracht: Overdracht, code: str, gegevens: Gegevens, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._van = overdracht.staat
        self._code = code
        self._gegevens = gegevens
        titel, woord = _TITELS[code]
        self.setWindowTitle(titel)
        self.form = Formulier(
            sessie,
            Overdracht,
            _VRAGEN[code],
            client_id=overdracht.client_id,
            formulier=f"overdrachten/{code}",
            direct=False,
        )
        self.mist = alinea("", "gewoon")
        self.volgen = Volglijst(aan=code in _GAAT_MEE)
        self.doen = Knop(woord, icoon="vink", kind="main", toets="Ctrl+S", bij_klik=self.form.save)
        self._lay_out(titel)
        self.form.submitted.connect(self.take)
        self.form.changed.connect(self._look)
        self.form.show_record(_as_it_becomes(overdracht, code, gegevens), gegevens)
        self._look()
        self.form.focus_first()

    def _lay_out(self, titel: str) -> None:
        annuleren = Knop("Annuleren", toets="Esc", bij_klik=self.reject)
        deel = Schuifdeel()
        deel.kolom.setSpacing(RUIMTE_L)
        deel.make_room(self.form, _BREEDTE)
        for widget in (
            tekst(titel, "sectie"),
            alinea(_UITLEG[self._code], "klein"),
            self.form,
            self.mist,
            self.volgen,
        ):
            deel.kolom.addWidget(widget)
        deel.kolom.addStretch(1)
        knoppen = QHBoxLayout()
        knoppen.setContentsMargins(RINGRUIMTE, 0, RINGRUIMTE, 0)
        knoppen.setSpacing(RUIMTE_S)
        knoppen.addStretch(1)
        knoppen.addWidget(annuleren)
        knoppen.addWidget(self.doen)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        kolom.setSpacing(RUIMTE_L)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        kolom.addWidget(deel)
        kolom.addLayout(knoppen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Wrapped labels make Qt guess a height that is too low."""
        super().showEvent(event)
        self.resize(self.sizeHint())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S also where the focus is not in the form."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.form.save()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Store the step, with what was chosen to change along."""
        overdracht = self.form.value()
        if not isinstance(overdracht, Overdracht):
            return
        self.doen.setEnabled(False)
        sessie = self._sessie
        mee = self.volgen.records
        job = partial(take_step, sessie.kluis, sessie.werkplek, overdracht, mee)
        sessie.write(job, self._taken, self._refused, owner=self)

    def _look(self) -> None:
        """What still lacks and what would change, by what is typed now."""
        dossier = self._gegevens.dossier
        nu = self.form.value()
        if dossier is None or not isinstance(nu, Overdracht) or self._code == TERUGGETROKKEN:
            self.mist.hide()
            self.volgen.show_steps(())
            return
        zinnen = lacks(replace(nu, staat=self._van), dossier)
        self.mist.setVisible(bool(zinnen))
        if zinnen:
            self.mist.setText("\n".join(["Dit ontbreekt nog:", *(f"–  {zin}" for zin in zinnen)]))
        self.volgen.show_steps(self._steps(nu) if self._code in _VOLGT else ())

    def _steps(self, overdracht: Overdracht) -> Sequence[Volgstap]:
        gegevens = self._gegevens
        if gegevens.dossier is None:
            return ()
        mensen = gegevens.contactpersonen or gegevens.dossier.contactpersonen
        new_id: Callable[[], str] = self._sessie.werkplek.new_id
        return follow_dates(overdracht, gegevens.dossier, mensen, gegevens.vandaag, new_id)

    def _taken(self, changes: Changes) -> None:
        self.form.forget()
        self.accept()
        self.taken.emit(changes)

    def _refused(self, fault: Exception) -> None:
        if not isValid(self):
            return
        self.doen.setEnabled(True)
        gevonden = fault.facts.get("meldingen", ()) if isinstance(fault, InvalidInputError) else ()
        meldingen = [deel for deel in gevonden if isinstance(deel, Melding)]  # type: ignore[attr-defined] # a tuple
        if meldingen:
            self.form.show_errors(meldingen)
        else:
            self._sessie.storage.failed.emit(fault)


def _as_it_becomes(overdracht: Overdracht, code: str, gegevens: Gegevens) -> Overdracht:
    """The handover one step on, with what that step can know by itself."""
    velden: dict[str, Any] = {"staat": code}
    if code == GEVOERD:
        velden["gesprek_op"] = overdracht.gesprek_op or gegevens.vandaag
        velden["aanwezigen"] = overdracht.aanwezigen or overdracht.uitgenodigd
    if code == BEVESTIGD:
        velden["ontvangst_op"] = overdracht.ontvangst_op or gegevens.vandaag
        velden["ontvangst_door"] = overdracht.ontvangst_door or overdracht.naar_persoon
    return replace(overdracht, **velden)
