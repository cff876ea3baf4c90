"""The values of one list: which there are, where they come from, and what can be done with them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.lijstgebruik import effect_of
from levensloop_desktop.domain.waardelijsten import Waarde, basis
from levensloop_desktop.errors import InvalidInputError, LevensloopError, StillUsedError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    Lijstblad,
    Lijstregel,
    adopt_value,
    hide_value,
    order_values,
    read_lijst,
    remove_value,
)
from levensloop_desktop.ui.beheer.waardelijsten.vensters import Waardevenster
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_KOPPEN = ("Naam", "Telt mee als", "Gebruikt", "Stand")
_BREEDTEN = {1: 176, 2: 80, 3: 216}  # the name has the rest
_RIJEN = 10  # lines before the table scrolls
_NIET_MEER, _WEER = "Niet meer kiezen", "Weer laten kiezen"


class Waardetabel(Tabel):
    """The values; the keys of a list of records.

    Signals:
        remove_wanted: Delete.
        move_wanted: Alt+arrow, with -1 or +1.
    """

    remove_wanted = Signal()
    move_wanted = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, F2 and Alt+arrow work on the chosen value."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.geopend.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class Lijstwaarden(QWidget):
    """One list.

    Signals:
        terug: back to all lists.
    """

    terug = Signal()

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._blad: Lijstblad | None = None
        self._naam = self._daarna = ""  # the list, and the code to choose once it is read
        self.alle = Knop("Alle lijsten", icoon="links", toets="Esc", bij_klik=self.terug.emit)
        self.titel, self.gebruik = tekst("", "sectie"), alinea("", "tekst2")
        self.vast = alinea("")
        self.vast.hide()
        self.model = QStandardItemModel(0, len(_KOPPEN), self)
        self.model.setHorizontalHeaderLabels(list(_KOPPEN))
        self.tabel = Waardetabel("Waarden", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.setFixedHeight(maten.TABELKOP + _RIJEN * maten.RIJ_DICHT + 2)
        kop = self.tabel.horizontalHeader()
        kop.setStretchLastSection(False)
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for nummer, breedte in _BREEDTEN.items():
            self.tabel.setColumnWidth(nummer, breedte)
        self.uitleg = alinea("", "tekst2")
        self.nieuw = Knop("Toevoegen …", icoon="plus", kind="main", bij_klik=self.add)
        self.wijzigen = Knop("Wijzigen …", toets="F2", bij_klik=self.change)
        self.kiezen = Knop(_NIET_MEER, bij_klik=self.hide_or_show)
        self.omhoog = Knop("Omhoog", toets="Alt+↑", bij_klik=partial(self.move_value, -1))
        self.omlaag = Knop("Omlaag", toets="Alt+↓", bij_klik=partial(self.move_value, 1))
        self.volgorde = Knop("Volgorde van het programma", bij_klik=self.reset_order)
        self.weg = Knop("Verwijderen", toets="Delete", bij_klik=self.remove)
        self.opnemen = Knop("Opnemen in de lijst", icoon="plus", bij_klik=self.adopt)
        self.tabel.keuze_veranderd.connect(self._show_choice)
        self.tabel.geopend.connect(self.change)
        self.tabel.remove_wanted.connect(self.remove)
        self.tabel.move_wanted.connect(self.move_value)
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self.terug)
        self._lay_out()

    @property
    def regel(self) -> Lijstregel | None:
        """The chosen value."""
        rij = self.tabel.currentIndex().row()
        regels = self._blad.regels if self._blad else ()
        return regels[rij] if 0 <= rij < len(regels) else None

    def show_lijst(self, naam: str) -> None:
        """Show a list."""
        if naam != self._naam:
            self._blad, self._daarna = None, ""
            self.model.setRowCount(0)
        self._naam = naam
        self.read()

    def read(self) -> None:
        """Read the list that is shown as it is now."""
        if self._naam:
            job = partial(read_lijst, self._sessie.kluis, self._naam)
            self._sessie.read(job, self._loaded, owner=self)

    def add(self) -> None:
        """Ask for a new value."""
        if self._blad is not None and self._blad.lijst.eigen:
            self._ask(None, "Waarde toegevoegd.")

    def change(self) -> None:
        """Ask for another name of the chosen own value."""
        regel = self.regel
        if regel is not None and _is_ours(regel):
            self._ask(regel, "Waarde gewijzigd.")

    def hide_or_show(self) -> None:
        """Let nobody choose it any more, or again."""
        regel = self.regel
        if regel is None or not self._may_change or regel.waarde.herkomst:
            return
        nu = not regel.waarde.verborgen
        job = partial(hide_value, *self._with(), self._naam, regel.waarde.code, verborgen=nu)
        self._write(job, "Niet meer te kiezen." if nu else "Weer te kiezen.", regel.waarde.code)

    def move_value(self, stap: int) -> None:
        """Offer the chosen value one place earlier or later."""
        regel = self.regel
        if regel is None or self._blad is None or not self._may_change:
            return
        codes = list(self._blad.lijst.codes)
        van = codes.index(regel.waarde.code)
        naar = van + stap
        if 0 <= naar < len(codes):
            codes[van], codes[naar] = codes[naar], codes[van]
            job = partial(order_values, *self._with(), self._naam, codes)
            self._write(job, "Waarde verzet.", regel.waarde.code)

    def reset_order(self) -> None:
        """Offer the values in the order of the program again."""
        job = partial(order_values, *self._with(), self._naam, ())
        code = self.regel.waarde.code if self.regel else ""
        self._write(job, "Volgorde van het programma hersteld.", code)

    def remove(self) -> None:
        """Remove the chosen own value, when nothing uses it."""
        regel = self.regel
        if regel is None or not regel.record_id:
            return
        if regel.gebruikt:
            self._say(_in_use(regel.gebruikt))
            return
        job = partial(remove_value, *self._with(), regel.record_id)
        self._write(job, "Waarde verwijderd.")

    def adopt(self) -> None:
        """Take the chosen value from elsewhere into the list."""
        regel = self.regel
        if regel is not None and regel.waarde.herkomst:
            job = partial(adopt_value, *self._with(), regel.record_id)
            self._write(job, "Opgenomen in de lijst.", regel.waarde.code)

    @property
    def _may_change(self) -> bool:
        return self._blad is not None and self._blad.lijst.eigen

    def _with(self) -> tuple[Any, Any]:
        return self._sessie.kluis, self._sessie.werkplek

    def _ask(self, regel: Lijstregel | None, zin: str) -> None:
        if self._blad is None:
            return
        venster = Waardevenster(self._sessie, self._blad.lijst, regel, self.window())
        venster.accepted.connect(partial(self._asked, venster, zin))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _asked(self, venster: Waardevenster, zin: str) -> None:
        if venster.changes is not None:
            self._kept(zin, "", venster.changes)

    def _write(self, job: Callable[[], Changes], zin: str, code: str = "") -> None:
        self._daarna = code
        self._sessie.write(job, partial(self._kept, zin, code), self._refused, owner=self)

    def _kept(self, zin: str, code: str, changes: Changes) -> None:
        nieuw = (getattr(wissel.werd, "code", "") for wissel in changes.wissels)
        self._daarna = code or next(filter(None, nieuw), "")
        if changes.wissels:
            terug = partial(self._sessie.ongedaan.take_back, changes)
            self._sessie.undo_offered.emit(zin, terug)
        self.read()

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, InvalidInputError):
            meldingen: Any = fout.facts.get("meldingen", ())
            self._say(" ".join(melding.tekst for melding in meldingen))
        elif isinstance(fout, StillUsedError):
            self._say(_in_use(int(str(fout.facts.get("aantal", 1)))))
        elif isinstance(fout, LevensloopError):
            self._say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _loaded(self, blad: Lijstblad) -> None:
        if blad.lijst.naam != self._naam:
            return
        regel, rij = self.regel, self.tabel.currentIndex().row()
        gekozen = self._daarna or (regel.waarde.code if regel else "")
        self._blad, self._daarna = blad, ""
        self.titel.setText(blad.lijst.titel)
        self.gebruik.setText(f"U ziet deze lijst bij {', '.join(blad.gebruik)}.")
        self.vast.setText(f"Deze lijst ligt vast. {blad.lijst.vast}")
        self.vast.setVisible(bool(blad.lijst.vast))
        eigen = any(deel.waarde.eigen for deel in blad.regels)
        self.tabel.setColumnHidden(1, not eigen)
        self.model.setRowCount(0)
        for deel in blad.regels:
            self.model.appendRow(_row(deel))
        codes = list(blad.lijst.codes)
        anders = min(max(rij, 0), len(codes) - 1)
        self.tabel.selectRow(codes.index(gekozen) if gekozen in codes else anders)
        self._show_choice(self.tabel.currentIndex())

    def _show_choice(self, _: QModelIndex) -> None:
        regel, mag = self.regel, self._may_change
        waarde = regel.waarde if regel else None
        elders = waarde is not None and bool(waarde.herkomst)
        self.wijzigen.setEnabled(regel is not None and _is_ours(regel))
        self.kiezen.setText(_WEER if waarde and waarde.verborgen else _NIET_MEER)
        self.kiezen.setEnabled(mag and waarde is not None and not elders)
        rij, laatste = self.tabel.currentIndex().row(), self.model.rowCount() - 1
        self.omhoog.setEnabled(mag and rij > 0)
        self.omlaag.setEnabled(mag and 0 <= rij < laatste)
        self.weg.setEnabled(regel is not None and bool(regel.record_id) and not regel.gebruikt)
        self.opnemen.setVisible(elders)
        self.volgorde.setEnabled(mag and self._blad is not None and self._blad.verzet)
        self.kiezen.setVisible(mag and not elders)
        for knop in (self.nieuw, self.wijzigen, self.weg):
            knop.setVisible(mag)
        for knop in (self.omhoog, self.omlaag, self.volgorde):
            knop.setVisible(mag)
        self.uitleg.setText(_explain(self._naam, regel) if regel and mag else "")

    def _say(self, zin: str) -> None:
        self.uitleg.setText(zin)
        announce(self.uitleg, dringend=True)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.alle, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(self.titel)
        kolom.addWidget(self.gebruik)
        kolom.addWidget(self.vast)
        kolom.addWidget(self.tabel)
        kolom.addWidget(self.uitleg)
        boven = (self.nieuw, self.wijzigen, self.opnemen, self.kiezen, self.weg)
        for rij in (boven, (self.omhoog, self.omlaag, self.volgorde)):
            vak = QWidget()
            vloei = Vloeirij(vak)
            for knop in rij:
                vloei.addWidget(knop)
            kolom.addWidget(vak)
        kolom.addStretch(1)


def _is_ours(regel: Lijstregel) -> bool:
    return bool(regel.record_id) and not regel.waarde.herkomst


def _in_use(aantal: int) -> str:
    regels = "één regel" if aantal == 1 else f"{aantal} regels"
    return f"Deze waarde staat in {regels}. Kies “{_NIET_MEER}”: wie haar heeft, houdt haar."


def _explain(naam: str, regel: Lijstregel) -> str:
    """What can be done with a value, and why not more."""
    waarde = regel.waarde
    if waarde.herkomst:
        begin = f"Kwam mee uit {waarde.herkomst}. U ziet de naam, en kunt haar zelf niet kiezen."
    elif waarde.verborgen:
        begin = "Niet meer te kiezen. Wie deze waarde heeft, houdt haar."
    elif not waarde.eigen:
        begin = "Van het programma: verbergen en verzetten kan, wijzigen niet."
    elif regel.gebruikt:
        begin = "Van uzelf. Verwijderen kan niet zolang de waarde gebruikt wordt; verbergen wel."
    else:
        begin = "Van uzelf, en nog nergens gebruikt."
    return f"{begin} {effect_of(naam, basis(waarde.code))}".strip()


def _row(regel: Lijstregel) -> list[QStandardItem]:
    waarde = regel.waarde
    delen = [
        QStandardItem(tekst)
        for tekst in (
            waarde.label,
            regel.volgt,
            f"{regel.gebruikt} keer" if regel.gebruikt else "niet",
            _state(waarde),
        )
    ]
    delen[0].setToolTip(waarde.label)
    delen[0].setData(waarde.kenmerken.get("wet", ""), Rol.BIJTEKST)
    if waarde.verborgen:
        for deel in delen:
            deel.setData("ink2", Rol.KLEUR)
    return delen


def _state(waarde: Waarde) -> str:
    van = waarde.herkomst or ("eigen" if waarde.eigen else "van het programma")
    if waarde.herkomst:
        return f"uit {van}"
    return f"{van}, niet meer te kiezen" if waarde.verborgen else van
