"""A list of records with its form: add, change, order and remove from the keyboard.

Describe the list once, make the panel, and give it `Gegevens` at first and after every reload;
the panel keeps selection and typed text:

    AFSPRAKEN = Lijstbeschrijving(
        soort=Afspraak, titel="Afspraken", enkelvoud="Afspraak", nieuw="Nieuwe afspraak",
        leeg="Nog geen afspraken. Wat spreekt u als eerste af?",
        kolommen=(Kolom(veld="wat"), Kolom(veld="uiterlijk", breedte=104)),
        rijen=(Rij("wat"), Rij("actiehouder_id", "uiterlijk"), Rij("toelichting", regels=3)),
        geordend=True,
    )
    paneel = Lijstpaneel(sessie, client_id, AFSPRAKEN)
    paneel.show_gegevens(gegevens)

Keys in the table: Ctrl+N adds, Enter or F2 goes to the form, Delete removes (with the undo line),
Alt+Up and Alt+Down move. In the form: Ctrl+S saves, Esc goes back to the table.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import Removal
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.bewaren import remove_stored, reorder_stored
from levensloop_desktop.ui.formulieren.draftkeeper import begin_of, read_begin
from levensloop_desktop.ui.formulieren.formulierknoppen import scroll_to
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.lijstindeling import Lijstindeling
from levensloop_desktop.ui.sessie import Sessie


class Lijstpaneel(Lijstindeling):
    """A table and a form for the records of one collection.

    Args:
        sessie: the open session.
        client_id: whose dossier; "" for what clients share.
        lijst: the description.

    Signals:
        chosen: the record whose form is open; None when there is none.
    """

    chosen = Signal(object)

    def __init__(
        self,
        sessie: Sessie,
        client_id: str,
        lijst: Lijstbeschrijving,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(sessie, client_id, lijst, parent)
        self._sessie = sessie
        self._client_id = client_id
        self._lijst = lijst
        self._gegevens: Gegevens | None = None
        self._wanted = ""  # id of a record to choose as soon as it is there
        self._waiting: Draft | None = None
        self.read_only = self.form.read_only
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self.edit)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self._move)
        self.kop.add_button.clicked.connect(self.add)
        self.empty_button.clicked.connect(self.add)
        self.form.saved.connect(self._saved)
        self.form.cancelled.connect(self._back_to_table)
        self.banner.restore_wanted.connect(self._restore_new)
        self.banner.discard_wanted.connect(self._discard_new)

    @property
    def record(self) -> Record | None:
        """The record whose form is open."""
        return self.form.record

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show what was read; selection and typed text stay."""
        first = self._gegevens is None
        self._gegevens = gegevens
        records = self._lijst.records_in(gegevens)
        self.table.show_records(records, gegevens)
        telling = self._lijst.telling
        self.kop.telling.setText(
            telling(records, gegevens) if telling else write_number(len(records))
        )
        self._follow(records, gegevens)
        self.show_parts(empty=not records)
        if first or self._waiting is None:
            self.form.keeper.find(self._offer_new, self)

    def show_other(self, gegevens: Gegevens) -> None:
        """Show another part of the collection: another scenario, another levensgebied."""
        self.form.leave()
        self.form.show_record(None, gegevens)
        self.table.clearSelection()
        self._waiting = None
        self.banner.hide()
        self.show_gegevens(gegevens)

    def set_client(self, client_id: str) -> None:
        """Serve another dossier; nothing of the one before stays."""
        self.form.set_client(client_id)
        self._client_id = client_id
        self._gegevens = self._waiting = None
        self._wanted = ""
        self.table.wipe()
        self.banner.hide()
        self.show_parts(empty=False)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only."""
        self.form.set_read_only(read_only=read_only)
        self.read_only = self.form.read_only
        self.show_parts(empty=not self.table.records)

    def add(self) -> None:
        """Open the form for a new record."""
        if self._gegevens is None or self.read_only:
            return
        self._open_new(self._new_record(self._sessie.werkplek.new_id()))
        self._go_to_form()

    def choose(self, record_id: str) -> None:
        """Choose a record, now or as soon as it is shown."""
        self._wanted = "" if self.table.choose(record_id) else record_id

    def edit(self, record: Record) -> None:
        """Go to the form of a record."""
        self._open(record)
        self._go_to_form()

    def remove(self, record: Record) -> None:
        """Remove a record; the undo line offers to put it back."""
        if self.read_only or self._gegevens is None or not self._sessie.may_change:
            return
        if self.form.record is not None and self.form.record.id == record.id:
            self.form.leave()
            self.form.forget()
            self.form.show_record(None, self._gegevens)
        row = [shown.id for shown in self.table.records].index(record.id)
        removed: list[Removal] = []

        def job() -> Changes:
            removal = remove_stored(self._sessie.kluis, self._sessie.werkplek, record)
            removed.append(removal)
            return removal.changes

        def done(_: Changes) -> None:
            undo = partial(self._restore, removed[0])
            self._sessie.undo_offered.emit(f"{self._lijst.enkelvoud} verwijderd.", undo)

        self._wanted = self._neighbour(row)
        self._sessie.write(job, done)

    def _go_to_form(self) -> None:
        """The first field, in view as soon as the page has made room for the form."""
        self.form.focus_first()
        QTimer.singleShot(0, self, lambda: scroll_to(self.form))

    def _restore(self, removal: Removal) -> None:
        self._wanted = removal.records[-1].id
        self._sessie.ongedaan.take_back(removal.changes)

    def _move(self, record: Record, step: int) -> None:
        records = list(self.table.records)
        here = [shown.id for shown in records].index(record.id)
        there = here + step
        if not self._lijst.geordend or self.read_only or not 0 <= there < len(records):
            return
        records[here], records[there] = records[there], records[here]
        if self._gegevens is not None:
            self.table.show_records(records, self._gegevens)
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        self._sessie.write(partial(reorder_stored, kluis, werkplek, records))

    def _follow(self, records: tuple[Record, ...], gegevens: Gegevens) -> None:
        """Keep the form on the record it shows, or on the one that should come next."""
        shown = self.form.record
        fresh = next((r for r in records if shown is not None and r.id == shown.id), None)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
        elif fresh is not None:
            self.form.refresh(fresh, gegevens)
            self.table.choose(fresh.id)
        elif self.form.is_new or (shown is not None and self.form.dirty):
            self.form.set_gegevens(gegevens)
        elif self._lijst.plaats is Plaats.RECHTS and records:
            self.form.show_record(None, gegevens)
            self.table.choose_row(0)
        elif shown is not None:
            self.form.show_record(None, gegevens)
            self.chosen.emit(None)

    def _show_chosen(self, record: Record | None) -> None:
        if record is not None and (self._lijst.plaats is Plaats.RECHTS or self.form_open):
            self._open(record)

    def _open(self, record: Record) -> None:
        if self._gegevens is None:
            return
        if self.form.record is None or self.form.record.id != record.id:
            left_behind = self.form.is_new and self.form.dirty
            self.form.show_record(record, self._gegevens)
            if left_behind:
                self.form.keeper.find(self._offer_new, self)
        self.show_parts(empty=False)
        self.chosen.emit(record)

    def _open_new(self, record: Record) -> None:
        if self._gegevens is None:
            return
        self.form.show_record(record, self._gegevens, is_new=True)
        self.table.clearSelection()
        self.show_parts(empty=not self.table.records)
        self.chosen.emit(None)

    def _new_record(self, record_id: str) -> Record:
        begin: dict[str, Any] = {}
        if self._lijst.begin is not None and self._gegevens is not None:
            begin.update(self._lijst.begin(self._gegevens))
        if self._lijst.geordend:
            begin["volgorde"] = len(self.table.records)
        if issubclass(self._lijst.soort, Onderdeel):
            begin["client_id"] = ClientId(RecordId(self._client_id))
        return self._lijst.soort(id=RecordId(record_id), **begin)

    def _saved(self, record: Record) -> None:
        self._wanted = record.id if not self.table.choose(record.id) else ""

    def _back_to_table(self) -> None:
        if self._gegevens is not None:
            self.form.show_record(None, self._gegevens)
            self.table.choose_row(0)
        self.show_parts(empty=not self.table.records)
        self.focus_list()

    def _escape(self) -> None:
        if self.form.is_new and not self.form.dirty:
            self.form.cancel()
            return
        if self._lijst.plaats is Plaats.ONDER and self._gegevens is not None:
            self.form.show_record(None, self._gegevens)
            self.show_parts(empty=not self.table.records)
        self.focus_list()

    def _offer_new(self, drafts: list[Draft]) -> None:
        """Offer the text of a record that was never saved at all."""
        if self._gegevens is None or self.form.is_new or self.read_only:
            return
        known = {record.id for record in self.table.records}
        here = begin_of(self._new_record(""))
        here.pop("id", None)
        for draft in drafts:
            begin = read_begin(draft)
            if begin is None or draft.record_id in known:
                continue
            if all(begin.get(naam) == waarde for naam, waarde in here.items()):
                self._waiting = draft
                self.banner.offer(draft, verouderd=False)
                if self.empty_button.hasFocus():  # it goes, and must not take the focus along
                    self.banner.restore_button.setFocus()
                self.show_parts(empty=False)
                return

    def _restore_new(self) -> None:
        draft, self._waiting = self._waiting, None
        self.banner.hide()
        if draft is not None:
            begin: dict[str, Any] = dict(read_begin(draft) or {})
            record = self._new_record(draft.record_id)
            self._open_new(replace(record, **begin))
            self.form.put_back(draft)

    def _discard_new(self) -> None:
        draft, self._waiting = self._waiting, None
        had_focus = self.banner.isAncestorOf(self.focusWidget())
        self.banner.hide()
        if draft is not None:
            self.form.keeper.forget(draft.record_id)
        self.show_parts(empty=not self.table.records)
        if had_focus:
            self.focus_list()

    def _neighbour(self, row: int) -> str:
        ids = [record.id for record in self.table.records]
        rest = ids[:row] + ids[row + 1 :]
        return rest[min(row, len(rest) - 1)] if rest else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing inside took; of panels in panels the inner one hears them first."""
        if event.keyCombination() == (Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_N):
            self.add()
        elif event.key() == Qt.Key.Key_Escape and self.form.isAncestorOf(self.focusWidget()):
            self._escape()
        else:
            super().keyPressEvent(event)
