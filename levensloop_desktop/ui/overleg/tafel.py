"""At the table, for one client: who sits there, notes, decisions."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.aanwezigen import expected_names
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import Removal
from levensloop_desktop.ui.formulieren.bewaren import remove_stored, reorder_stored
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.overleg.afspraakregel import Afspraakregel
from levensloop_desktop.ui.overleg.besluitregel import Besluitregel
from levensloop_desktop.ui.overleg.gebied import Gebied
from levensloop_desktop.ui.overleg.tafelzijde import Tafelzijde
from levensloop_desktop.ui.overleg.voorbereiding import put_back
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst

_FORMULIER = (Rij("aanwezigen"), Rij("notities", regels=7))
_KOLOMMEN = (
    Kolom(veld="tekst"),
    Kolom(veld="wie", breedte=160),
    Kolom(veld="uiterlijk", breedte=96),
)
_NAAST = 880  # narrower than this, the two stand under each other
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Besluittabel(Recordtabel):
    """Decisions; Ctrl+Enter or Enter makes one an afspraak."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.record is not None:
            self.opened.emit(self.record)
        else:
            super().keyPressEvent(event)


class Tafel(QWidget):
    """Notes and decisions in the middle, what to have at hand on the right.

    Args:
        sessie: the open session.
        deel: the part of the client.
    """

    def __init__(self, sessie: Sessie, deel: Overlegdeel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._deel = deel
        self._gegevens: Gegevens | None = None
        self._gebied = gebied = Gebied(self)
        self._wacht: Besluit | None = None  # becomes an afspraak as soon as it was read
        blad = QWidget(gebied.viewport())
        self.form = Formulier(
            sessie, Overlegdeel, _FORMULIER, client_id=deel.client_id, parent=blad
        )
        self.wie_erbij = Knop("Betrokkenen …", icoon="netwerk", kind="flat", parent=blad)
        self.wie_erbij.setToolTip("Kies wie er is uit het netwerk van de cliënt")
        self.regel = Besluitregel(sessie, deel, blad)
        self.afspraak = Afspraakregel(sessie, blad)
        self.besluiten = Besluittabel("Besluiten", Besluit, _KOLOMMEN, parent=blad)
        self._kop = tekst("", "sectie", blad)
        self.zijde = Tafelzijde(sessie, deel, self)
        self._lay_out(gebied, blad)
        self.wie_erbij.clicked.connect(self._offer_people)
        self.regel.besloten.connect(self._decided)
        self.afspraak.klaar.connect(self.regel.invoer.setFocus)
        self.besluiten.opened.connect(self._ask)
        self.besluiten.remove_wanted.connect(self._remove)
        self.besluiten.move_wanted.connect(self._move)
        if not sessie.may_change:
            for deel_ in (self.wie_erbij, self.regel):
                deel_.hide()

    def show_gegevens(self, gegevens: Gegevens, deel: Overlegdeel) -> None:
        """Show what was read; what is being typed stays."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._gegevens, self._deel = gegevens, deel
        if self.form.record is None:
            self.form.show_record(deel, gegevens)
        else:
            self.form.refresh(deel, gegevens)
        besluiten = dossier.besluiten_van(deel)
        self.besluiten.show_records(besluiten, gegevens)
        self.besluiten.fit_rows()
        self.besluiten.setVisible(bool(besluiten))
        self._kop.setText(f"Besluiten ({len(besluiten)})" if besluiten else "Nog geen besluiten")
        self.zijde.show_gegevens(gegevens, deel)
        wacht = next((b for b in besluiten if self._wacht and b.id == self._wacht.id), None)
        if wacht is not None:
            self._wacht = None
            self._ask(wacht)

    def focus_content(self) -> None:
        """Begin in the notes."""
        self.form.focus_field("notities")

    def leave(self) -> None:
        """Save what was typed."""
        self.form.leave()
        self.regel.leave()

    def _decided(self, besluit: Besluit, als_afspraak: bool) -> None:  # noqa: FBT001 - of the signal
        if not als_afspraak:
            self.regel.invoer.setFocus()
            return
        bekend = self.besluiten.choose(besluit.id)
        if bekend:
            self._ask(besluit)
        else:
            self._wacht = besluit

    def _ask(self, besluit: Besluit) -> None:
        if self._gegevens is not None and self._sessie.may_change:
            self.afspraak.open_for(besluit, self._gegevens)
            QTimer.singleShot(0, self, self._show_afspraak)

    def _show_afspraak(self) -> None:
        """Bring the fields of the afspraak on screen, once they have their place."""
        self._gebied.ensureWidgetVisible(self.afspraak, 0, maten.RUIMTE_M)

    def _remove(self, besluit: Besluit) -> None:
        if not self._sessie.may_change:
            return
        weg: list[Removal] = []

        def job() -> Changes:
            weg.append(remove_stored(self._sessie.kluis, self._sessie.werkplek, besluit))
            return weg[0].changes

        self._sessie.write(
            job,
            lambda _: self._sessie.undo_offered.emit(
                "Besluit verwijderd.", partial(put_back, self._sessie, weg[0])
            ),
        )

    def _move(self, besluit: Besluit, stap: int) -> None:
        records = list(self.besluiten.records)
        plaats = next(nr for nr, deel in enumerate(records) if deel.id == besluit.id)
        if self._sessie.may_change and 0 <= plaats + stap < len(records):
            records.insert(plaats + stap, records.pop(plaats))
            self._sessie.write(
                partial(reorder_stored, self._sessie.kluis, self._sessie.werkplek, records)
            )

    def _offer_people(self) -> None:
        """A menu of who is involved with this client, each to tick."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if dossier is None:
            return
        vak = self.form.velden["aanwezigen"]
        aanwezig = tuple(vak.invoer.value())
        namen = expected_names(dossier, self._deel.datum or self._sessie.werkplek.today())
        menu = QMenu(self.wie_erbij)
        menu.setAccessibleName("Wie is er")
        for naam in namen:
            actie = menu.addAction(naam)
            actie.setCheckable(True)
            actie.setChecked(naam in aanwezig)
            actie.triggered.connect(partial(self._toggle, naam))
        if not namen:
            menu.addAction("Niemand in het netwerk op deze dag").setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.wie_erbij.mapToGlobal(self.wie_erbij.rect().bottomLeft()))

    def _toggle(self, naam: str, _aan: bool = False) -> None:  # noqa: FBT001, FBT002 - of Qt
        invoer = self.form.velden["aanwezigen"].invoer
        namen = list(invoer.value())
        if naam in namen:
            namen.remove(naam)
        else:
            namen.append(naam)
        invoer.set_typed(invoer.typed_for(tuple(namen)))
        invoer.edited.emit()
        invoer.left.emit()

    def _lay_out(self, gebied: Gebied, blad: QWidget) -> None:
        boven = QHBoxLayout()
        boven.addWidget(tekst("Aan tafel", "sectie", blad), 1)
        boven.addWidget(self.wie_erbij)
        kolom = QVBoxLayout(blad)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addLayout(boven)
        kolom.addWidget(self.form)
        kolom.addWidget(self.regel)
        kolom.addWidget(self.afspraak)
        kolom.addWidget(self._kop)
        kolom.addWidget(self.besluiten)
        kolom.addStretch(1)
        gebied.setWidget(blad)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._rij.addWidget(gebied, 1)
        self._rij.addWidget(self.zijde)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what to have at hand goes under the notes."""
        super().resizeEvent(event)
        naast = event.size().width() >= _NAAST
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.LeftToRight if naast else richting.TopToBottom)
        self.zijde.stand_beside(naast=naast, hoogte=event.size().height() * 2 // 5)
