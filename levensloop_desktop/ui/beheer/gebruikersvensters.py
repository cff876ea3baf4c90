"""Ask what is needed to add a user, or to change the role or passphrase of one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.errors import LevensloopError, UserExistsError, WeakPassphraseError
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.gebruikers import add_user, change_role, reset_passphrase
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.sterkte import Sterkte
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel
from levensloop_desktop.ui.widgets.schuifdeel import RINGRUIMTE, Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 440
WAT_EEN_ROL_MAG = {
    "procesregisseur": "Leest en wijzigt alle dossiers, en beheert de kluis.",
    "levensloopcoordinator": "Leest en drukt dossiers af, en voegt signalen toe.",
    "beheerder": "Beheert gebruikers, reservekopieën en logboek. Opent geen dossiers.",
    "manager": "Ziet alleen kengetallen. Heeft geen sleutel van de dossiers.",
}


class Gebruikersvenster(QDialog):
    """Fields, one button that does it, and what went wrong at the field."""

    def __init__(self, sessie: Sessie, titel: str, uitleg: str, knop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.setWindowTitle(titel)
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.doen = Knop(knop, kind="main", bij_klik=self.run)
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        buiten = QVBoxLayout(self)
        buiten.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # grows with what is said
        buiten.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        buiten.setSpacing(maten.RUIMTE_L)
        kop = tekst(titel, "sectie")
        kop.setMinimumWidth(_BREEDTE)
        deel = Schuifdeel()
        deel.kolom.setSpacing(maten.RUIMTE_L)
        deel.kolom.addWidget(kop)
        if uitleg:
            deel.kolom.addWidget(alinea(uitleg, "tekst2"))
        deel.kolom.addWidget(self.fout)
        self.velden = QVBoxLayout()
        self.velden.setSpacing(maten.RUIMTE_M)
        deel.kolom.addLayout(self.velden)
        deel.kolom.addWidget(self.voortgang)
        buiten.addWidget(deel)
        rij = QHBoxLayout()
        rij.setContentsMargins(RINGRUIMTE, 0, RINGRUIMTE, 0)  # in line with the fields above
        rij.addStretch()
        rij.addWidget(self.annuleren)
        rij.addWidget(self.doen)
        buiten.addLayout(rij)

    def run(self) -> None:
        """Check the fields and do it on the storage thread."""
        if not self.doen.isEnabled():
            return
        self.fout.hide()
        eerste = next((kader for kader in self.check() if kader.fout), None)
        if eerste is not None:
            eerste.control.setFocus()
            return
        self._set_busy(bezig=True)
        self._sessie.read(self.job(), self._done, self._refused, owner=self)

    def check(self) -> Sequence[Veldkader]:
        """Put an error at every field that needs one, and give them all."""
        return ()

    def job(self) -> Callable[[], None]:
        """What is to be done, with what stands in the fields."""
        return _nothing

    def point_at(self, fout: LevensloopError) -> Veldkader | None:
        """The field an error is about; None for the whole."""
        del fout
        return None

    def _done(self, _: None) -> None:
        self.accept()

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        if not isinstance(fout, LevensloopError):
            self._sessie.storage.failed.emit(fout)
            return
        kader = self.point_at(fout)
        if kader is None:
            self.fout.say(sentence(fout))
        else:
            kader.set_fout(sentence(fout))
            kader.control.setFocus()

    def _set_busy(self, *, bezig: bool) -> None:
        for deel in (self.doen, self.annuleren):
            deel.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)
        self.voortgang.show_step("De sleutels worden gemaakt …")


class Wachtzinpaar:
    """A new passphrase, how strong it is, and the same again."""

    def __init__(self, kolom: QVBoxLayout, bekend: Callable[[], Sequence[str]]) -> None:
        self.eerste = Wachtzinveld("Wachtzin", hint="Minstens 12 tekens.")
        self.sterkte = Sterkte(self.eerste, bekend)
        self.nogmaals = Wachtzinveld("Wachtzin nogmaals")
        for deel in (self.eerste, self.sterkte, self.nogmaals):
            kolom.addWidget(deel)

    def check(self) -> tuple[Veldkader, ...]:
        """Whether there is one, twice the same."""
        self.eerste.set_fout("" if self.eerste.wachtzin else "Bedenk een wachtzin.")
        gelijk = self.eerste.wachtzin == self.nogmaals.wachtzin
        self.nogmaals.set_fout("" if gelijk else "Dit is een andere wachtzin. Typ hem nog eens.")
        return (self.eerste, self.nogmaals)


class Rolkeuze(QWidget):
    """A role, with what it may do."""

    def __init__(self, rol: str) -> None:
        super().__init__()
        self.keuze = QComboBox()
        self.keuze.setMaximumWidth(400)
        for code in waardelijst("gebruikersrol").codes:
            if code in WAT_EEN_ROL_MAG:
                self.keuze.addItem(label("gebruikersrol", code), code)
        self._wat = alinea("", "hint")
        self.keuze.currentIndexChanged.connect(self._explain)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(Veldkader("Rol", self.keuze))
        kolom.addWidget(self._wat)
        self.keuze.setCurrentIndex(max(0, self.keuze.findData(rol)))
        self._explain()

    @property
    def rol(self) -> str:
        """The chosen code."""
        return str(self.keuze.currentData())

    def _explain(self) -> None:
        self._wat.setText(WAT_EEN_ROL_MAG[self.rol])


class GebruikerToevoegen(Gebruikersvenster):
    """Name, role and a first passphrase."""

    def __init__(self, sessie: Sessie, parent: QWidget) -> None:
        super().__init__(
            sessie,
            "Gebruiker toevoegen",
            "Laat de nieuwe gebruiker de wachtzin zelf typen. "
            "Die kan hem later wijzigen bij Beheer, Wachtzin.",
            "Toevoegen",
            parent,
        )
        self._naam = QLineEdit()
        self._naam.setMaximumWidth(400)
        self.naam = Veldkader("Naam", self._naam, hint="Zoals collega’s deze persoon kennen.")
        self._naam.textEdited.connect(self.naam.clear_fout)
        self.rol = Rolkeuze("levensloopcoordinator")
        self.velden.addWidget(self.naam)
        self.velden.addWidget(self.rol)
        self.wachtzin = Wachtzinpaar(self.velden, self._known_words)
        self._naam.setFocus()

    def _known_words(self) -> tuple[str, ...]:
        return (self._naam.text(), self._sessie.kluis.beschrijving.naam)

    @override
    def check(self) -> Sequence[Veldkader]:
        """A name and a passphrase."""
        self.naam.set_fout("" if self._naam.text().strip() else "Vul een naam in.")
        return (self.naam, *self.wachtzin.check())

    @override
    def job(self) -> Callable[[], None]:
        """Add this user."""
        wie = Gebruiker(self._naam.text().strip(), self.rol.rol)
        return partial(add_user, self._sessie.kluis, wie, self.wachtzin.eerste.wachtzin)

    @override
    def point_at(self, fout: LevensloopError) -> Veldkader | None:
        """The name, or the passphrase."""
        match fout:
            case UserExistsError():
                return self.naam
            case WeakPassphraseError():
                return self.wachtzin.eerste
        return None


class RolWijzigen(Gebruikersvenster):
    """Another role, and with it other keys."""

    def __init__(self, sessie: Sessie, wie: Gebruiker, parent: QWidget) -> None:
        super().__init__(
            sessie,
            f"Rol van {wie.naam}",
            "Wie manager wordt, verliest de sleutel van de dossiers. "
            "Levensloop versleutelt de kluis dan opnieuw en maakt eerst een reservekopie. "
            "Kopieën van vóór dat moment gaan nog open met de wachtzin van nu; "
            "daarna kunt u ze vernietigen.",
            "Rol wijzigen",
            parent,
        )
        self._wie = wie
        self.rol = Rolkeuze(wie.rol)
        self.velden.addWidget(self.rol)
        self.rol.keuze.setFocus()

    @override
    def job(self) -> Callable[[], None]:
        """Change the role."""
        return partial(change_role, self._sessie.kluis, self._wie.naam, self.rol.rol)


class WachtzinVernieuwen(Gebruikersvenster):
    """A new passphrase for somebody who lost it."""

    def __init__(self, sessie: Sessie, wie: Gebruiker, parent: QWidget) -> None:
        super().__init__(
            sessie,
            f"Nieuwe wachtzin voor {wie.naam}",
            "De oude wachtzin is niet nodig en opent de kluis daarna niet meer. "
            "Reservekopieën van vóór vandaag gaan open met de oude.",
            "Wachtzin vernieuwen",
            parent,
        )
        self._wie = wie
        namen = (wie.naam, sessie.kluis.beschrijving.naam)
        self.wachtzin = Wachtzinpaar(self.velden, lambda: namen)
        self.wachtzin.eerste.invoer.setFocus()

    @override
    def check(self) -> Sequence[Veldkader]:
        """A passphrase, twice the same."""
        return self.wachtzin.check()

    @override
    def job(self) -> Callable[[], None]:
        """Give the new passphrase."""
        nieuw = self.wachtzin.eerste.wachtzin
        return partial(reset_passphrase, self._sessie.kluis, self._wie.naam, nieuw)

    @override
    def point_at(self, fout: LevensloopError) -> Veldkader | None:
        """The passphrase."""
        return self.wachtzin.eerste if isinstance(fout, WeakPassphraseError) else None


def _nothing() -> None:
    """A window without a job does nothing."""
