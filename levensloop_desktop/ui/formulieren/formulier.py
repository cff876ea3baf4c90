"""A form for one record: typing is never lost, and saving says what is wrong at the field."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from levensloop_desktop.domain.controle.controle import Ernst, Melding
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.errors import InvalidInputError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.wachtende_teksten import BEGIN
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.bewaren import save_fields
from levensloop_desktop.ui.formulieren.draftbanner import Draftbanner
from levensloop_desktop.ui.formulieren.draftkeeper import (
    DraftKeeper,
    begin_of,
    read_inhoud,
    version_of,
)
from levensloop_desktop.ui.formulieren.formulierfouten import show_errors
from levensloop_desktop.ui.formulieren.formulierknoppen import Formulierknoppen
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Beschrijving
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order, tab_stops
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.formulieren.vlak import Veldenvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import RUIMTE_M
from levensloop_desktop.ui.widgets.teksten import alinea


class Formulier(QWidget):
    """A form built from a description; give it records with `show_record`.

    A stored record is saved whenever a field is left; a new one with Ctrl+S, Enter in a line or
    the button. What is typed is kept as a draft within 2 s and offered when the form opens again.

    Args:
        sessie: the open session.
        soort: domain class.
        beschrijving: rows of the form.
        client_id: whose dossier; "" for what clients share.
        formulier: name under which drafts are kept; the collection when left out.
        direct: False when somebody else saves: then Ctrl+S only sends `submitted`.

    Signals:
        submitted: the user wants this record saved by whoever shows the form.
        saved: the record as it is stored now.
        changed: something was typed, saved or put back.
        cancelled: the user wants no new record after all.
    """

    submitted = Signal()
    saved = Signal(object)
    changed = Signal()
    cancelled = Signal()

    def __init__(
        self,
        sessie: Sessie,
        soort: type[Record],
        beschrijving: Beschrijving,
        *,
        client_id: str = "",
        formulier: str = "",
        direct: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._direct = direct
        self._opened: Record | None = None
        self._offered: Draft | None = None
        self._said: dict[str, Melding] = {}  # what saving refused, until that field is edited
        self.is_new = self.read_only = False
        naam = formulier or verzameling_van(soort)
        self.keeper = DraftKeeper(sessie, client_id, naam, self.draft_now, self)
        self._soort, self._beschrijving = soort, beschrijving
        self._velden: Veldenvlak | None = None  # most forms are never opened: made when one is
        self._build()
        self._may_write = sessie.may_write(soort)
        self.set_read_only(read_only=False)
        sessie.add_editor(self)
        self.destroyed.connect(partial(sessie.remove_editor, self))

    def _build(self) -> None:
        self.banner = Draftbanner(self)
        self.banner.restore_wanted.connect(self.restore)
        self.banner.discard_wanted.connect(self.discard)
        self.summary = alinea("", parent=self)
        self.summary.setProperty("ernst", Ernst.FOUT.value)
        self.summary.hide()
        self._buttons = Formulierknoppen(self.save, self.cancel, self.revert, self)
        self.save_button = self._buttons.save
        self.cancel_button = self._buttons.cancel
        self.revert_button = self._buttons.revert
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RUIMTE_M)
        for widget in (self.banner, self.summary, self._buttons):
            layout.addWidget(widget)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)

    @property
    def velden(self) -> Veldenvlak:
        """The fields; the first who asks has them made."""
        if self._velden is None:
            self._velden = velden = Veldenvlak(self._soort, self._beschrijving, self)
            layout = self.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(layout.count() - 1, velden)
            for vak in velden:
                vak.invoer.set_read_only(read_only=self.read_only)
                vak.invoer.edited.connect(partial(self._edited, vak))
                vak.invoer.left.connect(self._left)
                vak.invoer.submitted.connect(self.save)
            put_in_tab_order(*tab_stops(self.banner)[-1:], *tab_stops(*velden))
        return self._velden

    @property
    def record(self) -> Record | None:
        """The record on screen as it is stored; for a new one as it began."""
        return self._velden.record if self._velden else None

    @property
    def dirty(self) -> bool:
        """Whether something is typed that is not saved."""
        return not self.read_only and self._velden is not None and bool(self._velden.dirty())

    def value(self) -> Record:
        """The record with what is typed; a field that cannot be read keeps its stored value.

        Raises:
            LookupError: when no record is shown.
        """
        return self.velden.value()

    def show_record(
        self, record: Record | None, gegevens: Gegevens, *, is_new: bool = False
    ) -> None:
        """Open a record in the form; what was typed for the one before is kept."""
        self.leave()
        self._opened = record
        self._offered = None
        self._said = {}
        self.is_new = is_new
        self.banner.hide()
        self.summary.hide()
        if record is not None or self._velden is not None:
            self.velden.show_record(record, gegevens)
        self._check()
        self._update_buttons()
        if record is not None and not self.read_only:
            self.keeper.find(partial(self._offer, record.id), self)

    def set_client(self, client_id: str) -> None:
        """Serve another dossier; nothing of the one before stays, not even for undo."""
        self.leave()
        self.keeper.set_client(client_id)
        self._opened = self._offered = None
        self._said = {}
        self.is_new = False
        self.banner.hide()
        self.summary.hide()
        if self._velden is not None:
            self._velden.wipe()
        self._update_buttons()

    def refresh(self, record: Record, gegevens: Gegevens) -> None:
        """Follow a reload of the same record; fields the user is typing in keep their text."""
        self.is_new = False
        self.velden.follow(record, gegevens)
        self._update_buttons()

    def set_gegevens(self, gegevens: Gegevens) -> None:
        """Learn of people and partners that were read later."""
        if self._velden is not None:
            self._velden.set_gegevens(gegevens)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only: what was established, and always for who may not write it."""
        self.read_only = read_only or not self._may_write
        for vak in self._velden or ():
            vak.invoer.set_read_only(read_only=self.read_only)
        self._update_buttons()

    def focus_first(self) -> None:
        """Put the focus in the first field."""
        first = next(iter(self.velden), None)
        if first is not None:
            first.invoer.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focused_field(self) -> str:
        """The name of the field that has the focus, empty when none has."""
        found = (vak.naam for vak in self._velden or () if vak.invoer.focus_widget().hasFocus())
        return next(found, "")

    def focus_field(self, naam: str) -> None:
        """Put the focus in a field."""
        self.velden[naam].invoer.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_typed(self) -> None:
        """Go on where the user was typing: in the last field that holds unsaved text."""
        typed = self.velden.dirty()
        if typed:
            typed[-1].invoer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def draft_now(self) -> Draft | None:
        """What was typed and not saved; None when everything is."""
        if self.record is None or not self.dirty:
            return None
        eerder = read_inhoud(self._offered) if self._offered else {}
        begin = {BEGIN: begin_of(self.record)} if self.is_new else {}
        inhoud = {**eerder, **self.velden.typed(), **begin}
        return self.keeper.compose(self.record.id, version_of(self.record), inhoud)

    def leave(self) -> None:
        """Another record comes: save what can be saved, keep the rest as a draft."""
        if not self.dirty:
            return
        self.keeper.flush()  # stays until it is saved: saving may be refused
        if self._direct and not self.is_new and not self.velden.problems():
            self._store(explicit=False)

    def revert(self) -> None:
        """Go back to the record as it was when it was opened."""
        if self._opened is None or self.record is None:
            return
        for vak in self.velden:
            vak.show_value(getattr(self._opened, vak.naam))
            vak.touched = True
        self.keeper.forget(self.record.id)
        self._check()
        self._left()
        self._update_buttons()
        self.changed.emit()

    def cancel(self) -> None:
        """Throw away a new record that is not saved."""
        self.forget()
        self.cancelled.emit()

    def forget(self) -> None:
        """The record goes; nothing typed for it is kept or saved any more."""
        if self.record is not None:
            self.keeper.forget(self.record.id)
        for vak in self._velden or ():
            vak.touched = False

    def save(self) -> None:
        """Save the record, or say at the fields what is wrong and go to the first."""
        if self.record is None or self.read_only:
            return
        problems = self.velden.problems()
        if problems:
            self.show_errors(problems)
        elif not self._direct:
            self.submitted.emit()
        elif self.dirty or self.is_new:
            self._store(explicit=True)

    def restore(self) -> None:
        """Put back the text that was offered."""
        if self._offered is not None:
            self.put_back(self._offered)

    def put_back(self, draft: Draft) -> None:
        """Put back what was typed in a draft."""
        self.velden.put_back(read_inhoud(draft))
        self._offered = None
        self.banner.hide()
        self._check()
        self._update_buttons()
        self._focus_typed()
        self.changed.emit()

    def discard(self) -> None:
        """Throw away the text that was offered, not what was typed since."""
        self._offered = None
        self.banner.hide()
        if self.record is not None:
            self.keeper.forget(self.record.id)
        self.keeper.flush()
        self.focus_first()

    def _edited(self, vak: Veldvak) -> None:
        vak.touched = True
        self._said.pop(vak.naam, None)
        if vak.has_error:
            vak.show_melding(None)
        self.keeper.note_typing()
        self._update_buttons()
        self.changed.emit()

    def undo_choice(self) -> bool:
        """Take back what was chosen and not saved in the field with the focus."""
        return self._velden is not None and not self.read_only and self._velden.undo_choice()

    def _left(self) -> None:
        if self.record is not None and not self.dirty and self.keeper.kept:
            self.keeper.forget(self.record.id)  # typed, kept, and then taken back by hand
        if self.record is None or not self.dirty:
            return
        self._check()
        if self._direct and not self.is_new and self.velden.changes():
            self._store(explicit=False)

    def _check(self, extra: Sequence[Melding] = ()) -> None:
        if not self.read_only and self._velden is not None:
            self._velden.check(touched_only=self.is_new, extra=[*extra, *self._said.values()])

    def _store(self, *, explicit: bool) -> None:
        basis, nieuw, client_id = self.value(), self.velden.changes(), self.keeper.client_id
        bewaard: list[Record] = []

        def job() -> Changes:
            record, changes = save_fields(self._sessie.kluis, self._sessie.werkplek, basis, nieuw)
            bewaard.append(record)
            return changes

        self._sessie.write(
            job,
            lambda _: self._stored(bewaard[0], client_id),
            partial(self._refused, basis.id, explicit),
            owner=self,
        )

    def _stored(self, record: Record, client_id: str) -> None:
        if self.record is None or self.record.id != record.id:
            self.keeper.forget(record.id, client_id)
            return
        self.velden.record = record
        self.is_new = False
        self._said = {}
        self._check()
        if not self.dirty:
            self.keeper.forget(record.id)
            self._offered = None
            self.banner.hide()
            self.summary.hide()
        self._update_buttons()
        self.saved.emit(record)
        self.changed.emit()

    def _refused(self, record_id: str, explicit: bool, fault: Exception) -> None:  # noqa: FBT001 - bound by partial, Exception comes last
        if not isValid(self):
            return
        self.keeper.flush()
        if not isinstance(fault, InvalidInputError):
            self._sessie.storage.failed.emit(fault)
            return
        if self.record is None or self.record.id != record_id:
            return
        found = fault.facts.get("meldingen", ())
        meldingen = [deel for deel in found if isinstance(deel, Melding)]  # type: ignore[attr-defined] # a tuple
        if explicit:
            self.show_errors(meldingen)
        else:
            self._check(meldingen)

    def show_errors(self, meldingen: Sequence[Melding]) -> None:
        """Put errors at their fields, count them, and go to the first."""
        self._said = {melding.veld: melding for melding in meldingen}
        show_errors(self.velden, self.summary, meldingen)

    def _offer(self, record_id: str, drafts: list[Draft]) -> None:
        draft = next((draft for draft in drafts if draft.record_id == record_id), None)
        record = self.record
        if draft is None or record is None or record.id != record_id or self.dirty:
            return
        if not self.velden.differs_from(read_inhoud(draft)):
            self.keeper.forget(record_id)
            return
        self._offered = draft
        self.banner.offer(draft, verouderd=draft.versie != version_of(record))

    def _update_buttons(self) -> None:
        may = not self.read_only and self.record is not None and self._direct
        changed = self.dirty or self.record != self._opened
        knoppen = (self.save_button, self.cancel_button, self.revert_button)
        had_focus = any(knop.hasFocus() for knop in knoppen)
        if had_focus and not self.is_new:
            self.velden.focus_last()  # a button that goes would send the focus out of the dossier
        for button in (self.save_button, self.cancel_button):
            button.setVisible(may and self.is_new)
        self.revert_button.setVisible(may and changed and not self.is_new)
        self._buttons.setVisible(may and (self.is_new or changed))
