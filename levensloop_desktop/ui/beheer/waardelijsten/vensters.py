"""Ask for a new value of a list, or for another name of an own one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.eigenwaarde import LANGSTE_LABEL, LANGSTE_WET, TITELSOORT
from levensloop_desktop.domain.lijstgebruik import effect_of, follow_first
from levensloop_desktop.domain.melding import Melding
from levensloop_desktop.domain.waardelijsten import Waardelijst
from levensloop_desktop.errors import InvalidInputError, LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    Lijstregel,
    add_value,
    change_value,
)
from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 440
_KIES = "kies een waarde …"
_VOLGT = (
    "Zo telt deze waarde mee in de kengetallen, en die regels volgt zij. "
    "Dat kunt u later niet meer wijzigen."
)


class Waardevenster(QDialog):
    """Name, what it counts as, and for a title the law; what is wrong stands at the field.

    Args:
        sessie: the open session.
        lijst: the list as this kluis has it.
        regel: the own value that gets another name; None for a new one.
        parent: the window it stands over.
    """

    def __init__(
        self, sessie: Sessie, lijst: Waardelijst, regel: Lijstregel | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sessie, self._lijst, self._regel = sessie, lijst, regel
        titel = "Waarde toevoegen" if regel is None else "Waarde wijzigen"
        self.setWindowTitle(titel)
        self.changes: Changes | None = None
        self.label, self.wet, self.volgt = QLineEdit(), QLineEdit(), Keuzevak()
        self.label.setMaxLength(4 * LANGSTE_LABEL)  # what is too long is said, and not cut
        self.wet.setMaxLength(4 * LANGSTE_WET)
        self.wet.setPlaceholderText("bijvoorbeeld 38a Sr")
        self.kaders = {
            "label": Veldkader("Naam", self.label),
            "code": Veldkader("Telt mee als", self.volgt),
            "wet": Veldkader("Wet", self.wet),
        }
        self.effect = alinea("", "hint")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.doen = Knop("Bewaren", kind="main", icoon="bewaren", bij_klik=self.run)
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.volgt.currentIndexChanged.connect(self._show_effect)
        for veld, naam in ((self.label, "label"), (self.wet, "wet")):
            veld.textEdited.connect(self.kaders[naam].clear_fout)
        self.annuleren.setAutoDefault(False)  # Enter keeps it, from every field
        self.doen.setDefault(True)
        self._begin()
        self._lay_out(titel)

    def run(self) -> None:
        """Keep it, or say at the fields what is wrong."""
        if not self.doen.isEnabled():
            return
        if self._regel is None and not self.volgt.currentData():
            self.kaders["code"].set_fout("Kies als welke waarde deze meetelt.")
            self.volgt.setFocus()
            return
        self.doen.setEnabled(False)
        self._sessie.write(self._job(), self._done, self._refused, owner=self)

    def _job(self) -> "partial[Changes]":
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        velden = {"label": self.label.text(), "wet": self.wet.text()}
        if self._regel is not None:
            return partial(change_value, kluis, werkplek, self._regel.record_id, **velden)
        volgt = str(self.volgt.currentData())
        return partial(add_value, kluis, werkplek, self._lijst.naam, volgt=volgt, **velden)

    def _begin(self) -> None:
        eerste = follow_first(self._lijst.naam)
        if not eerste:
            self.volgt.addItem(_KIES, "")
        for waarde in self._lijst.volgbaar:
            self.volgt.addItem(waarde.label, waarde.code)
        regel = self._regel
        if regel is not None:
            self.label.setText(regel.waarde.label)
            self.wet.setText(regel.waarde.kenmerken.get("wet", ""))
            eerste = regel.waarde.code.partition(".")[0]
            self.volgt.setEnabled(False)
        self.volgt.setCurrentIndex(max(0, self.volgt.findData(eerste)))
        self._show_effect()

    def _show_effect(self) -> None:
        self.kaders["code"].clear_fout()
        code = str(self.volgt.currentData() or "")
        zin = effect_of(self._lijst.naam, code) if code else ""
        self.effect.setText(" ".join(filter(None, (_VOLGT if self._regel is None else "", zin))))

    def _done(self, changes: Changes) -> None:
        self.changes = changes
        self.accept()

    def _refused(self, fout: Exception) -> None:
        self.doen.setEnabled(True)
        if isinstance(fout, InvalidInputError):
            gezegd: Any = fout.facts.get("meldingen", ())
            self._say(gezegd)
        elif isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _say(self, meldingen: Sequence[Melding]) -> None:
        for melding in meldingen:
            kader = self.kaders.get(melding.veld)
            if kader is None:
                self.fout.say(melding.tekst)
            else:
                kader.set_fout(melding.tekst)
        eerste = next((kader for kader in self.kaders.values() if kader.fout), None)
        if eerste is not None:
            eerste.control.setFocus()

    def _lay_out(self, titel: str) -> None:
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # grows with what is said
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kop = tekst(titel, "sectie")
        kop.setMinimumWidth(_BREEDTE)
        kolom.addWidget(kop)
        kolom.addWidget(alinea(f"Lijst: {self._lijst.titel}", "tekst2"))
        kolom.addWidget(self.fout)
        kolom.addWidget(self.kaders["label"])
        kolom.addWidget(self.kaders["code"])
        kolom.addWidget(self.effect)
        kolom.addWidget(self.kaders["wet"])
        self.kaders["wet"].setVisible(self._lijst.naam == TITELSOORT)
        rij = QHBoxLayout()
        rij.addStretch()
        rij.addWidget(self.annuleren)
        rij.addWidget(self.doen)
        kolom.addLayout(rij)
