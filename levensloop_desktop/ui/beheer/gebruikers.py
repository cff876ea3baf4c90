"""Who may open this kluis, and the herstelblad."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.bevindingen import OVER_SLEUTELS, explain_warning
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis, Sleutelhouder
from levensloop_desktop.services.toegang.gebruikers import (
    confirm_users,
    list_users,
    recovery_since,
    remove_user,
)
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.beheer.gebruikersvensters import (
    GebruikerToevoegen,
    RolWijzigen,
    WachtzinVernieuwen,
)
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.beheer.oude_kopieen import OudeReservekopieen
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_KOPPEN = ("Naam", "Rol", "Sinds")
_BREEDTEN = (224, 192)
_HOOGTE = 6  # lines before the table scrolls
_AFWIJKING = {
    "ontbreekt": "sleutel ontbreekt: geef een nieuwe wachtzin",
    "onbekend": "sleutel past niet bij de dossiers",
}
_GEVOLG = (
    "{naam} kan de kluis daarna niet meer openen. Levensloop maakt eerst een reservekopie en "
    "versleutelt daarna alles opnieuw.\n\nReservekopieën van vóór dit moment gaan nog open met de "
    "wachtzin van {naam}. Levensloop kan ze vernietigen, ook in de tweede map. Dan is er één "
    "reservekopie over: een nieuwe, die eerst wordt gemaakt en gecontroleerd. Kopieën die u zelf "
    "ergens anders hebt neergezet, vindt Levensloop niet."
)
_OOK_KOPIEEN = "Vernietig daarna de reservekopieën van vóór dit moment"
Stand = tuple[tuple[Sleutelhouder, ...], datetime | None]


class Gebruikers(QWidget):
    """The users in a table, and what can be done with the chosen one."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._houders: tuple[Sleutelhouder, ...] = ()
        self._ook_kopieen = False  # destroy the old back-ups when the user is gone
        self.oude = OudeReservekopieen(sessie)
        self.fout = Foutbalk()
        self.fout.knop.setText("Sleutels opnieuw vastleggen")
        self.fout.knop.clicked.disconnect()
        self.fout.knop.clicked.connect(self._confirm)
        self.model = QStandardItemModel(0, len(_KOPPEN), self)
        self.model.setHorizontalHeaderLabels(list(_KOPPEN))
        self.tabel = Tabel("Gebruikers", dicht=True)
        self.tabel.setModel(self.model)
        for kolom, breedte in enumerate(_BREEDTEN):
            self.tabel.setColumnWidth(kolom, breedte)
        self.tabel.setFixedHeight(maten.TABELKOP + _HOOGTE * maten.RIJ_DICHT + 2)
        self.tabel.keuze_veranderd.connect(self._show_choice)
        self.toevoegen = Knop("Toevoegen …", icoon="plus", kind="main", bij_klik=self._add)
        self.rol = Knop("Rol wijzigen …", bij_klik=partial(self._ask, RolWijzigen))
        self.wachtzin = Knop("Nieuwe wachtzin …", bij_klik=partial(self._ask, WachtzinVernieuwen))
        self.verwijderen = Knop("Verwijderen …", bij_klik=self._ask_removal)
        self.hint = alinea("", "hint")
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self._herstel = alinea("")
        self.herstelblad = Knop("Nieuw herstelblad maken …", bij_klik=self._ask_sheet)
        self._lay_out()
        self._show_choice(QModelIndex())
        self.load()

    def load(self) -> None:
        """Read who may open the kluis now."""
        self._sessie.read(partial(_read, self._sessie.kluis), self._fill, self._refused, owner=self)
        if self._sessie.may(Handeling.KOPIEEN_BEHEREN):
            self.oude.load()

    def _fill(self, stand: Stand) -> None:
        gekozen = self._chosen()
        self._houders, sinds = stand
        self.model.removeRows(0, self.model.rowCount())
        for houder in self._houders:
            self.model.appendRow(self._line(houder))
        namen = [houder.gebruiker.naam for houder in self._houders]
        if gekozen is not None and gekozen.naam in namen:
            self.tabel.selectRow(namen.index(gekozen.naam))
        self._herstel.setText(
            f"Het herstelblad is gemaakt op {sinds.astimezone():%d-%m-%Y}."
            if sinds
            else "Deze kluis heeft nog geen herstelblad."
        )
        self._warn()

    def _line(self, houder: Sleutelhouder) -> list[QStandardItem]:
        wie = houder.gebruiker
        eigen = wie.naam == self._sessie.kluis.gebruiker.naam
        naam = QStandardItem(wie.naam)
        naam.setData(wie.naam, Rol.RECORD)
        if eigen:
            naam.setData("u", Rol.BIJTEKST)
        rol = QStandardItem(label("gebruikersrol", wie.rol))
        sinds = QStandardItem(f"{houder.sinds.astimezone():%d-%m-%Y}" if houder.sinds else "")
        if houder.afwijking:
            sinds.setText(_AFWIJKING[houder.afwijking])
            sinds.setData("rood", Rol.KLEUR)
        return [naam, rol, sinds]

    def _warn(self) -> None:
        codes = [code for code in self._sessie.kluis.waarschuwingen if code in OVER_SLEUTELS]
        if codes:
            self.fout.say(" ".join(explain_warning(code).tekst for code in codes))
        else:
            self.fout.hide()

    def _chosen(self) -> Gebruiker | None:
        rijen = self.tabel.selectionModel().selectedRows()
        if not rijen or rijen[0].row() >= len(self._houders):
            return None
        return self._houders[rijen[0].row()].gebruiker

    def _show_choice(self, _: QModelIndex) -> None:
        wie = self._chosen()
        eigen = wie is not None and wie.naam == self._sessie.kluis.gebruiker.naam
        for knop in (self.rol, self.wachtzin, self.verwijderen):
            knop.setEnabled(wie is not None and not eigen)
        if eigen:
            self.hint.setText(
                "Dit bent u. Uw wachtzin wijzigt u bij Wachtzin; uw rol wijzigt een collega."
            )
        else:
            self.hint.setText("" if wie else "Kies een gebruiker om die te wijzigen.")

    def _add(self) -> None:
        self._open(GebruikerToevoegen(self._sessie, self))

    def _ask(self, soort: Callable[[Sessie, Gebruiker, QWidget], QDialog]) -> None:
        wie = self._chosen()
        if wie is not None:
            self._open(soort(self._sessie, wie, self))

    def _ask_removal(self) -> None:
        wie = self._chosen()
        if wie is None:
            return
        venster = Bevestiging(
            f"{wie.naam} verwijderen",
            _GEVOLG.format(naam=wie.naam),
            wie.naam,
            "Verwijderen",
            self,
            keuze=_OOK_KOPIEEN if self._sessie.may(Handeling.KOPIEEN_BEHEREN) else "",
        )
        venster.accepted.connect(partial(self._remove, wie.naam, venster))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _remove(self, naam: str, venster: Bevestiging) -> None:
        self._ook_kopieen = venster.keuze.isChecked()
        self._run(partial(remove_user, self._sessie.kluis, naam), "De kluis wordt versleuteld …")

    def _confirm(self) -> None:
        self._run(partial(confirm_users, self._sessie.kluis), "De sleutels worden vastgelegd …")

    def _ask_sheet(self) -> None:
        self._open(
            HerstelbladDialoog(
                self._sessie.kluis, self._sessie.werkplek, self._sessie.storage, parent=self
            )
        )

    def _open(self, venster: QDialog) -> None:
        venster.finished.connect(self.load)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _run(self, job: Callable[[], None], stap: str) -> None:
        self._set_busy(stap)
        self._sessie.read(job, self._done, self._refused, owner=self)

    def _done(self, _: None) -> None:
        self._set_busy("")
        self.load()
        if self._ook_kopieen:
            self._ook_kopieen = False
            self.oude.destroy_all()
        self.tabel.setFocus()

    def _refused(self, fout: Exception) -> None:
        self._ook_kopieen = False
        self._set_busy("")
        if isinstance(fout, LevensloopError):
            self.load()
            self.hint.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _set_busy(self, stap: str) -> None:
        for deel in (self.tabel, self.toevoegen, self.herstelblad, self.fout.knop):
            deel.setEnabled(not stap)
        self._show_choice(QModelIndex())
        if stap:
            for knop in (self.rol, self.wachtzin, self.verwijderen):
                knop.setEnabled(False)
            self.voortgang.show_step(stap)
        self.voortgang.setVisible(bool(stap))

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Gebruikers en sleutels", "sectie"))
        kolom.addWidget(
            alinea(
                "Elke gebruiker heeft een eigen wachtzin. De rol bepaalt welke sleutels erbij "
                "horen: een ZVH-manager krijgt nooit de sleutel van de dossiers.",
                "tekst2",
            )
        )
        kolom.addWidget(self.fout)
        kolom.addWidget(self.tabel)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_S)
        for knop in (self.toevoegen, self.rol, self.wachtzin, self.verwijderen):
            rij.addWidget(knop)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(self.hint)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.oude)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(tekst("Herstelblad", "sectie"))
        kolom.addWidget(
            alinea(
                "Met het herstelblad opent u de kluis als een wachtzin kwijt is. Zonder blad en "
                "zonder wachtzin is de kluis verloren.",
                "tekst2",
            )
        )
        kolom.addWidget(self._herstel)
        onder = QHBoxLayout()
        onder.addWidget(self.herstelblad)
        onder.addStretch()
        kolom.addLayout(onder)


def _read(kluis: Kluis) -> Stand:
    return list_users(kluis), recovery_since(kluis)
