"""The tab Netwerk of a dossier: who is who around the client, and who is missing."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import circle_of
from levensloop_desktop.domain.rollen import missing_roles, role_to_begin_with
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.dossier.netwerk.boom import Netwerkboom
from levensloop_desktop.ui.dossier.netwerk.daden import Netwerkdaden
from levensloop_desktop.ui.dossier.netwerk.formulier import Betrokkenheidvak
from levensloop_desktop.ui.dossier.netwerk.regels import (
    Netwerkregel,
    count_ended,
    make_groepen,
)
from levensloop_desktop.ui.dossier.netwerk.zijde import BEELD, FORMULIER, Netwerkzijde
from levensloop_desktop.ui.formulieren.draftbanner import Draftbanner
from levensloop_desktop.ui.formulieren.draftkeeper import read_begin
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.netwerk.verouderd_venster import Verouderdknop
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_BREEDTES = [584, 520]
_SMAL = 800  # narrower than this, list and form do not stand beside each other
_LAAGST = 56
_BREED = 16_777_215  # no limit (QWIDGETSIZE_MAX)


class NetwerkTab(QWidget):
    """The picture or the form of an involvement, and beside it the list by circle.

    Picture and list share one selection. Keys: Ctrl+N adds, Enter opens the form, Esc goes back
    to where it was opened from, Delete removes, Alt+arrows move within a circle.
    """

    document = "netwerkkaart"

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._daden = Netwerkdaden(sessie, self)
        self._nieuw: Betrokkenheid | None = None
        self._rollen_ontbreken = False
        self._draft: Draft | None = None
        self._opened_from: QWidget | None = None  # where Esc goes back to
        # Every widget gets its parent at once: moving it later styles all below it again.
        self.keuze = Segmenten(
            [(BEELD, "Beeld en lijst"), (FORMULIER, "Formulier en lijst")], "Toon", self
        )
        self.toon_beeindigd = QCheckBox("Toon ook beëindigd", self)
        self.verouderd = Verouderdknop(sessie, self)
        self.kaart = Knop(
            "Netwerkkaart …", icoon="afdrukken", bij_klik=self._print_card, parent=self
        )
        self.ontbreekt = Statuswoord("ontbreekt", "", self)
        self.toevoegen = Knop(
            "Persoon toevoegen …",
            icoon="plus",
            kind="main",
            sneltoets="Ctrl+N",
            bij_klik=self.add,
            parent=self,
        )
        self.banner = Draftbanner(self)
        self._inhoud = Stapel(self)
        self.eerste = Knop(
            "Persoon toevoegen …", icoon="plus", bij_klik=self.add, parent=self._inhoud
        )
        for knop in (self.toevoegen, self.eerste):
            knop.setVisible(sessie.may_change)
        self._leeg = Leegscherm(
            "Nog niemand in het netwerk. Wie hoort er bij deze cliënt?",
            self.eerste,
            self._inhoud,
        )
        # Until the size is known it asks for little room.
        self.splitter = QSplitter(Qt.Orientation.Vertical, self._inhoud)
        self.ontbreekt.setMaximumWidth(0)
        self.zij = Netwerkzijde(self._make_vak, self.splitter)
        self.boom = Netwerkboom(self.splitter)
        self._build()
        self._connect()

    def _build(self) -> None:
        balk = Vloeirij(tussen=maten.RUIMTE_L, regel=maten.RUIMTE_S)
        balk.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        balk.addWidget(self.keuze)
        balk.addWidget(self.toon_beeindigd)
        balk.add_giving_way(self.ontbreekt)
        balk.add_stretch()
        balk.addWidget(self.verouderd)
        balk.addWidget(self.kaart)
        balk.addWidget(self.toevoegen)
        splitter = self.splitter
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.zij)
        splitter.addWidget(self.boom)
        splitter.setSizes(_BREEDTES)
        splitter.setStretchFactor(0, 1)
        for deel in (self.boom, self._leeg):
            deel.setMinimumHeight(_LAAGST)
        self.keuze.choose(BEELD)
        self._inhoud.addWidget(self._leeg)
        self._inhoud.addWidget(splitter)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(scheidingslijn())
        kolom.addWidget(self.banner)
        kolom.addWidget(self._inhoud, 1)
        put_in_tab_order(
            self.toon_beeindigd,
            self.verouderd,
            self.kaart,
            self.toevoegen,
            self.zij.beeld,
            self.boom,
        )

    def _connect(self) -> None:
        self.boom.chosen.connect(self._show_regel)
        self.keuze.gekozen.connect(self._show_weergave)
        self.zij.beeld.gekozen.connect(self.boom.choose)
        self.zij.beeld.geopend.connect(self._open_place)
        self.boom.geopend.connect(self._open)
        self.boom.remove_wanted.connect(self._daden.remove)
        self.boom.move_wanted.connect(self._daden.move)
        self.toon_beeindigd.toggled.connect(self._show_list)
        self.banner.restore_wanted.connect(self._restore)
        self.banner.discard_wanted.connect(self._discard)

    def _make_vak(self, parent: QWidget) -> Betrokkenheidvak:
        vak = Betrokkenheidvak(self._sessie, self._client_id, parent)
        vak.saved.connect(self._saved)
        vak.cancelled.connect(self._cancel)
        vak.remove_wanted.connect(self._daden.remove)
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), vak.formulier)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self._escape)
        return vak

    @property
    def vak(self) -> Betrokkenheidvak:
        """The form of an involvement; made when it is first asked for, with who is chosen."""
        nieuw = self.zij.made_vak is None
        vak = self.zij.vak
        if nieuw and self._nieuw is None:
            self._fill_form(self.boom.regel)
        return vak

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the form goes under the list, which names who is missing too."""
        narrow = event.size().width() < _SMAL
        richting = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() is not richting:
            self.splitter.setOrientation(richting)
            self.splitter.setSizes([1, 1] if narrow else _BREEDTES)
            self.ontbreekt.setMaximumWidth(0 if narrow else _BREED)
        super().resizeEvent(event)

    # What is shown

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show a dossier, or what became of it; typed text stays."""
        if self._gegevens is None:
            self._find_drafts()
        self._gegevens = gegevens
        if gegevens.dossier is not None:
            aantal = count_ended(gegevens.dossier, gegevens.vandaag)
            self.toon_beeindigd.setText(f"Toon ook beëindigd ({aantal})")
            self.toon_beeindigd.setEnabled(aantal > 0)
            rollen = missing_roles(gegevens.dossier, gegevens.vandaag)
            namen = ", ".join(label("rol", deel.rol) for deel in rollen)
            self.ontbreekt.set_status("ontbreekt", f"Ontbreekt: {namen}")
            self._rollen_ontbreken = bool(rollen) and bool(gegevens.dossier.betrokkenheden)
            self.ontbreekt.setVisible(self._rollen_ontbreken and self.zij.weergave == FORMULIER)
        self._show_list()
        if gegevens.dossier is not None:
            self.verouderd.count(gegevens.dossier, gegevens.vandaag)
        if self._nieuw is None and gegevens.dossier and gegevens.dossier.betrokkenheden:
            self.boom.choose_first_person()
        self._follow()

    def focus_content(self) -> None:
        """Begin at the list, or at the button that adds the first."""
        (self.boom if self._inhoud.currentWidget() is self.splitter else self.eerste).setFocus()

    def _show_list(self) -> None:
        if self._gegevens is None or self._gegevens.dossier is None:
            return
        groepen = make_groepen(
            self._gegevens.dossier,
            self._gegevens.vandaag,
            toon_beeindigd=self.toon_beeindigd.isChecked(),
        )
        self._daden.follow(self._gegevens, groepen)
        self.boom.show_groepen(groepen)
        self.zij.show_gegevens(self._gegevens, toon_beeindigd=self.toon_beeindigd.isChecked())
        leeg = not self._gegevens.dossier.betrokkenheden and self._nieuw is None
        self._inhoud.setCurrentIndex(0 if leeg else 1)

    def _follow(self) -> None:
        """Let the form follow a reload."""
        vak = self.zij.made_vak
        if vak is None or self._gegevens is None or self._gegevens.dossier is None:
            return
        open_record = vak.formulier.record
        if self._nieuw is not None:
            vak.set_gegevens(self._gegevens)
            return
        opgeslagen = self._gegevens.dossier.betrokkenheden
        nu = next((deel for deel in opgeslagen if open_record and deel.id == open_record.id), None)
        if nu is not None:
            vak.refresh(nu, self._gegevens)
        elif opgeslagen:
            self._fill_form(self.boom.regel)

    def _show_regel(self, regel: object) -> None:
        """The chosen line, in picture and form; what is being typed is kept as a draft."""
        self._nieuw = None
        sleutel = ""
        if isinstance(regel, Netwerkregel):
            sleutel = regel.betrokkenheid.id if regel.betrokkenheid else regel.rolcode
        self.zij.beeld.choose(sleutel)
        if self.zij.made_vak is not None:
            self._fill_form(regel)

    def _fill_form(self, regel: object) -> None:
        vak = self.zij.vak
        if not isinstance(regel, Netwerkregel) or self._gegevens is None:
            vak.show_empty("Kies iemand in de lijst.")
        elif regel.betrokkenheid is None:
            vak.show_empty(
                f"{regel.naam} ontbreekt: {regel.rol}. Druk op Enter om iemand toe te voegen."
            )
        else:
            vak.show_betrokkenheid(regel.betrokkenheid, self._gegevens)

    def _show_weergave(self, weergave: str) -> None:
        """Show picture or form beside the list."""
        if weergave == FORMULIER:
            self.vak  # noqa: B018 - made with who is chosen
        self.zij.show_weergave(weergave)
        self.keuze.choose(weergave)
        self.ontbreekt.setVisible(self._rollen_ontbreken and weergave == FORMULIER)

    def _open_form(self) -> None:
        """Go from picture or list to the form, and remember the way back."""
        if self.zij.weergave == BEELD:
            in_beeld = self.zij.beeld.hasFocus()
            self._opened_from = self.zij.beeld if in_beeld else self.boom
        self._show_weergave(FORMULIER)

    def _go_back(self) -> None:
        """Back to where the form was opened from."""
        terug, self._opened_from = self._opened_from, None
        if terug is not None:
            self._show_weergave(BEELD)
        (terug or self.boom).setFocus()

    def _open_place(self, sleutel: str) -> None:
        if self.boom.choose(sleutel):
            self._open(self.boom.currentIndex())

    def _print_card(self) -> None:
        open_voorbeeld(self._sessie, self._client_id, self.document, "", self)

    # What the user does

    def open_record(self, _verzameling: str, record_id: str) -> None:
        """Go to the form of an involvement; without an id to that of a new coördinator."""
        if not record_id:
            self.add("levensloopcoordinator")
        elif self._find(record_id):
            self.boom.geopend.emit(self.boom.currentIndex())

    def _find(self, record_id: str) -> bool:
        """Choose a line, also of somebody who left."""
        if not self.boom.choose(record_id):
            self.toon_beeindigd.setChecked(True)
        return self.boom.choose(record_id)

    def add(self, rol: str = "") -> None:
        """Begin a new involvement, with the role that is missing where one was chosen."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if self._sessie.may_change and self._gegevens is not None and dossier is not None:
            rol = rol or role_to_begin_with(dossier, self._gegevens.vandaag)
            self._start(self._sessie.werkplek.new_id(), rol)

    def _start(self, record_id: str, rol: str) -> None:
        if self._gegevens is None:
            return
        self._nieuw = Betrokkenheid(
            id=RecordId(record_id),
            client_id=self._client_id,
            rol=rol,
            kring=circle_of(rol),
            begindatum=self._gegevens.vandaag,
            volgorde=self._next_place(),
        )
        self._inhoud.setCurrentIndex(1)
        self._open_form()
        self.vak.show_betrokkenheid(self._nieuw, self._gegevens, is_new=True)
        self.vak.formulier.focus_first()

    def _find_drafts(self) -> None:
        """Ask what was typed, without making the form for it."""
        sessie = self._sessie
        job = partial(list_drafts, sessie.kluis, self._client_id)
        sessie.read(job, self._offer, owner=self)

    def _offer(self, drafts: list[Draft]) -> None:
        """Offer the text of an involvement that was typed and never saved."""
        dossier = self._gegevens.dossier if self._gegevens else None
        bekend = {deel.id for deel in dossier.betrokkenheden} if dossier else set()
        eigen = (draft for draft in drafts if draft.formulier == "betrokkenheden")
        for draft in sorted(eigen, key=lambda draft: draft.wanneer, reverse=True):
            if read_begin(draft) is not None and draft.record_id not in bekend:
                self._draft = draft
                self.banner.offer(draft, verouderd=False)
                return

    def _restore(self) -> None:
        draft, self._draft = self._draft, None
        self.banner.hide()
        if draft is not None:
            self._start(draft.record_id, (read_begin(draft) or {}).get("rol", "overig"))
            self.vak.formulier.put_back(draft)

    def _discard(self) -> None:
        draft, self._draft = self._draft, None
        self.banner.hide()
        if draft is not None:
            self.vak.formulier.keeper.forget(draft.record_id)

    def _escape(self) -> None:
        """Back to the list; a new involvement in which nothing was typed goes."""
        formulier = self.vak.formulier
        if formulier.is_new and not formulier.dirty:
            formulier.cancel()
        else:
            self._go_back()

    def _next_place(self) -> int:
        dossier = self._gegevens.dossier if self._gegevens else None
        return (
            max((deel.volgorde for deel in dossier.betrokkenheden), default=-1) + 1
            if dossier
            else 0
        )

    def _open(self, _index: QModelIndex) -> None:
        regel = self.boom.regel
        if regel is not None and regel.betrokkenheid is None:
            self.add(regel.rolcode)
        elif regel is not None:
            self._open_form()
            self.vak.formulier.focus_first()

    def _saved(self, record: object) -> None:
        if self._nieuw is not None and isinstance(record, Betrokkenheid):
            self._nieuw = None
            self.boom.choose(record.id)

    def _cancel(self) -> None:
        self._nieuw = None
        self._show_list()
        self._show_regel(self.boom.regel)
        self._go_back()
