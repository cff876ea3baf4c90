"""A form for one record: typing is never lost, and saving says what is wrong at the field."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from levensloop_desktop.domain.controle import Ernst, Melding, check_record
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.errors import InvalidInputError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossiers import save_record
from levensloop_desktop.services.ports import Draft
from levensloop_desktop.ui.formulieren.draftbanner import Draftbanner
from levensloop_desktop.ui.formulieren.draftkeeper import DraftKeeper, read_inhoud, version_of
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Beschrijving
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.formulieren.vlak import Veldenvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.teksten import alinea


class Formulier(QWidget):
    """A form built from a description; give it records with `show_record`.

    A stored record is saved whenever a field is left; a new one with Ctrl+S, Enter in a line or
    the button. What is typed is kept as a draft within 2 s and offered when the form opens again.

    Signals:
        saved: the record as it is stored now.
        changed: something was typed, saved or put back.
        cancelled: the user wants no new record after all.
    """

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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._soort = soort
        self._record: Record | None = None
        self._opened: Record | None = None
        self._gegevens: Gegevens | None = None
        self._offered: Draft | None = None
        self.is_new = False
        self.read_only = False
        naam = formulier or verzameling_van(soort)
        self.keeper = DraftKeeper(sessie, client_id, naam, self.draft_now)
        self.keeper.setParent(self)
        self.velden = Veldenvlak(soort, beschrijving)
        self._build()
        sessie.add_editor(self)
        self.destroyed.connect(partial(sessie.remove_editor, self))

    def _build(self) -> None:
        self.banner = Draftbanner()
        self.banner.restore_wanted.connect(self._restore)
        self.banner.discard_wanted.connect(self._discard)
        self.summary = alinea("")
        self.summary.setProperty("ernst", Ernst.FOUT.value)
        self.summary.hide()
        self.save_button = QPushButton("Bewaren")
        self.save_button.setToolTip("Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self.cancel_button = QPushButton("Annuleren")
        self.cancel_button.clicked.connect(self._cancel)
        self.revert_button = QPushButton("Wijzigingen ongedaan maken")
        self.revert_button.setProperty("kind", "flat")
        self.revert_button.clicked.connect(self.revert)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save_button, self.cancel_button, self.revert_button):
            button.hide()
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addWidget(self.summary)
        layout.addWidget(self.velden)
        layout.addLayout(buttons)
        for vak in self.velden:
            vak.invoer.edited.connect(partial(self._edited, vak))
            vak.invoer.left.connect(self._left)
            vak.invoer.submitted.connect(self.save)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)

    # What is shown -------------------------------------------------------------------------

    @property
    def record(self) -> Record | None:
        """The record on screen as it is stored; for a new one as it began."""
        return self._record

    def show_record(self, record: Record, gegevens: Gegevens, *, is_new: bool = False) -> None:
        """Open a record in the form; what was typed for the one before is kept."""
        self.leave()
        self._record = self._opened = record
        self._gegevens = gegevens
        self._offered = None
        self.is_new = is_new
        self.banner.hide()
        self.summary.hide()
        for vak in self.velden:
            vak.invoer.set_gegevens(gegevens)
            vak.show_value(getattr(record, vak.naam))
        self._check(touched_only=is_new)
        self._update_buttons()
        if not self.read_only:
            self.keeper.find(partial(self._offer, record.id), self)

    def refresh(self, record: Record, gegevens: Gegevens) -> None:
        """Follow a reload of the same record; fields the user is typing in keep their text."""
        oud, self._record, self._gegevens = self._record, record, gegevens
        self.is_new = False
        for vak in self.velden:
            nieuw = getattr(record, vak.naam)
            vak.invoer.set_gegevens(gegevens)
            if not vak.differs(getattr(oud, vak.naam)):
                vak.accept_value(nieuw)
            elif nieuw != getattr(oud, vak.naam) and vak.differs(nieuw):
                veld = veld_van(self._soort, vak.naam)
                vak.note_elsewhere(gegevens.toon_waarde(veld, nieuw))
        self._update_buttons()

    def set_gegevens(self, gegevens: Gegevens) -> None:
        """Learn of people and partners that were read later."""
        self._gegevens = gegevens
        for vak in self.velden:
            vak.invoer.set_gegevens(gegevens)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only; for what was established."""
        self.read_only = read_only
        for vak in self.velden:
            vak.invoer.set_read_only(read_only=read_only)
        self._update_buttons()

    def focus_first(self) -> None:
        """Put the focus in the first field."""
        first = next(iter(self.velden), None)
        if first is not None:
            first.invoer.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is typed -------------------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Whether something is typed that is not saved."""
        return bool(self._dirty())

    def value(self) -> Record:
        """The record with what is typed; a field that cannot be read keeps its stored value.

        Raises:
            LookupError: when no record is shown.
        """
        if self._record is None:
            raise LookupError
        nieuw: dict[str, Any] = {}
        for vak in self._dirty():
            try:
                nieuw[vak.naam] = vak.invoer.value()
            except ValueError:
                continue
        return replace(self._record, **nieuw)

    def draft_now(self) -> Draft | None:
        """What was typed and not saved; None when everything is."""
        dirty = self._dirty()
        if self._record is None or not dirty:
            return None
        eerder = read_inhoud(self._offered) if self._offered else {}
        getypt = {vak.naam: vak.invoer.typed() for vak in dirty}
        return self.keeper.compose(self._record.id, version_of(self._record), {**eerder, **getypt})

    def leave(self) -> None:
        """Another record comes: save what can be saved, keep the rest as a draft."""
        if not self.dirty:
            return
        if self._problems() or self.is_new:
            self.keeper.flush()
        else:
            self._store(explicit=False)

    def revert(self) -> None:
        """Go back to the record as it was when it was opened."""
        if self._opened is None or self._record is None:
            return
        for vak in self.velden:
            vak.show_value(getattr(self._opened, vak.naam))
            vak.touched = True
        self.keeper.forget(self._record.id)
        self._check(touched_only=self.is_new)
        self._left()
        self._update_buttons()
        self.changed.emit()

    def save(self) -> None:
        """Save the record, or say at the fields what is wrong and go to the first."""
        if self._record is None or self.read_only:
            return
        problems = self._problems()
        if problems:
            self._check(extra=problems)
            self._go_to_error(problems)
            return
        if self.dirty or self.is_new:
            self._store(explicit=True)

    # Inside --------------------------------------------------------------------------------

    def _dirty(self) -> list[Veldvak]:
        if self._record is None or self.read_only:
            return []
        return [vak for vak in self.velden if vak.differs(getattr(self._record, vak.naam))]

    def _problems(self) -> list[Melding]:
        found = []
        for vak in self._dirty():
            try:
                vak.invoer.value()
            except ValueError as fout:
                found.append(Melding(vak.naam, str(fout)))
        return found

    def _edited(self, vak: Veldvak) -> None:
        vak.touched = True
        if vak.has_error:
            vak.show_melding(None)
        self.keeper.note_typing()
        self._update_buttons()
        self.changed.emit()

    def _left(self) -> None:
        if self._record is None or self.read_only or not self.dirty:
            return
        self._check(touched_only=self.is_new, extra=self._problems())
        if not self.is_new and self.value() != self._record:
            self._store(explicit=False)

    def _check(self, *, touched_only: bool = False, extra: Sequence[Melding] = ()) -> None:
        """Put errors and warnings at their fields."""
        if self._gegevens is None or self._record is None or self.read_only:
            return
        found = [*extra, *check_record(self.value(), self._gegevens.vandaag)]
        for vak in self.velden:
            eigen = (melding for melding in found if melding.veld == vak.naam)
            melding = next(eigen, None)
            vak.show_melding(melding if vak.touched or not touched_only else None)

    def _store(self, *, explicit: bool) -> None:
        record = self.value()
        self._sessie.write(
            partial(save_record, self._sessie.kluis, self._sessie.werkplek, record),
            partial(self._stored, record),
            partial(self._refused, record, explicit),
            owner=self,
        )

    def _stored(self, record: Record, _: Changes) -> None:
        if self._record is None or self._record.id != record.id:
            self.keeper.forget(record.id)
            return
        self._record = record
        self.is_new = False
        if not self.dirty:
            self.keeper.forget(record.id)
            self._offered = None
            self.banner.hide()
        self.summary.hide()
        self._check(extra=self._problems())
        self._update_buttons()
        self.saved.emit(record)
        self.changed.emit()

    def _refused(self, record: Record, explicit: bool, fault: Exception) -> None:  # noqa: FBT001 - bound by partial
        if not isValid(self):
            return
        self.keeper.flush()
        if not isinstance(fault, InvalidInputError):
            self._sessie.storage.failed.emit(fault)
            return
        if self._record is None or self._record.id != record.id:
            return
        meldingen: tuple[Melding, ...] = fault.facts["meldingen"]  # type: ignore[assignment] # the service puts them there
        self._check(touched_only=not explicit and self.is_new, extra=meldingen)
        if explicit:
            self._go_to_error(list(meldingen))

    def _go_to_error(self, meldingen: list[Melding]) -> None:
        namen = [melding.veld for melding in meldingen]
        elders = [melding.tekst for melding in meldingen if melding.veld not in self.velden]
        aantal = len(set(namen))
        telling = "1 veld klopt nog niet." if aantal == 1 else f"{aantal} velden kloppen nog niet."
        self.summary.setText(" ".join([telling, *elders]))
        self.summary.show()
        first = next((vak for vak in self.velden if vak.naam in namen), None)
        if first is not None:
            first.invoer.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to(first)

    def _scroll_to(self, vak: Veldvak) -> None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(vak)

    def _offer(self, record_id: str, drafts: list[Draft]) -> None:
        draft = next((draft for draft in drafts if draft.record_id == record_id), None)
        if draft is None or self._record is None or self._record.id != record_id or self.dirty:
            return
        getypt = read_inhoud(draft)
        if all(
            vak.invoer.typed_for(getattr(self._record, vak.naam)) == getypt[vak.naam]
            for vak in self.velden
            if vak.naam in getypt
        ):
            self.keeper.forget(record_id)
            return
        self._offered = draft
        self.banner.offer(
            draft, verouderd=not self.is_new and draft.versie != version_of(self._record)
        )

    def _restore(self) -> None:
        if self._offered is None:
            return
        getypt = read_inhoud(self._offered)
        for vak in self.velden:
            if vak.naam in getypt:
                vak.invoer.set_typed(getypt[vak.naam])
                vak.touched = True
        self._offered = None
        self.banner.hide()
        self._check(touched_only=self.is_new, extra=self._problems())
        self._update_buttons()
        self.focus_first()
        self.changed.emit()

    def _discard(self) -> None:
        self._offered = None
        self.banner.hide()
        if self._record is not None:
            self.keeper.forget(self._record.id)
        self.keeper.flush()
        self.focus_first()

    def _cancel(self) -> None:
        if self._record is not None:
            self.keeper.forget(self._record.id)
            for vak in self.velden:
                vak.touched = False
        self.cancelled.emit()

    def _update_buttons(self) -> None:
        changed = self._record is not None and (
            self.dirty or (not self.is_new and self._record != self._opened)
        )
        self.save_button.setVisible(not self.read_only and (self.is_new or self.dirty))
        self.cancel_button.setVisible(self.is_new and not self.read_only)
        self.revert_button.setVisible(not self.read_only and changed and not self.is_new)
