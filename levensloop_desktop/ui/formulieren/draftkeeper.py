"""Keep what is typed in a form as an encrypted draft, and find it again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial
from hashlib import sha256
from typing import Any

from PySide6.QtCore import QObject, QTimer

from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.services.dossier.drafts import discard_draft, keep_draft, list_drafts
from levensloop_desktop.services.dossier.wachtende_teksten import BEGIN
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.invoer import Getypt
from levensloop_desktop.ui.sessie import Sessie

WACHT_MS = 1000  # what is typed is kept within 2 s

Inhoud = Mapping[str, Any]


def version_of(record: Record) -> str:
    """A mark that changes when a record does; says nothing of its contents."""
    inhoud = "\x1f".join(repr(getattr(record, deel.name)) for deel in fields(record))
    return sha256(inhoud.encode()).hexdigest()[:16]


def read_inhoud(draft: Draft) -> dict[str, Getypt]:
    """What was typed, by field; nothing when the text cannot be read."""
    return {naam: getypt for naam, getypt in _read(draft).items() if naam != BEGIN}


def begin_of(record: Record) -> dict[str, str]:
    """What tells a new record from an empty one: its codes and references."""
    namen = [beschreven.naam for beschreven in velden(type(record))]
    waarden = {naam: getattr(record, naam) for naam in namen}
    return {naam: waarde for naam, waarde in waarden.items() if waarde and isinstance(waarde, str)}


def read_begin(draft: Draft) -> dict[str, str] | None:
    """What the new record of a draft started with; None for a record that was stored."""
    begin = _read(draft).get(BEGIN)
    return begin if isinstance(begin, dict) else None


def _read(draft: Draft) -> dict[str, Any]:
    try:
        inhoud = json.loads(draft.inhoud)
    except ValueError:
        return {}
    return inhoud if isinstance(inhoud, dict) else {}


class DraftKeeper(QObject):
    """The drafts of one form."""

    def __init__(
        self,
        sessie: Sessie,
        client_id: str,
        formulier: str,
        make: Callable[[], Draft | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._formulier = formulier
        self._make = make
        self.kept = False  # whether a draft of the record on screen is in the kluis
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WACHT_MS)
        self._timer.timeout.connect(self.flush)

    def note_typing(self) -> None:
        """Keep the draft soon; going on typing does not put that off."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keep the draft now."""
        self._timer.stop()
        draft = self._make()
        if draft is not None:
            self.kept = True
            self._sessie.read(partial(keep_draft, self._sessie.kluis, draft), _ignore)

    @property
    def client_id(self) -> str:
        """Whose drafts these are."""
        return self._client_id

    def set_client(self, client_id: str) -> None:
        """Serve another dossier; what was to be kept of the one before is kept by now."""
        self._timer.stop()
        self.kept = False
        self._client_id = client_id

    def forget(self, record_id: str, client_id: str | None = None) -> None:
        """The text was saved or thrown away; of the dossier that is open, or of another."""
        if client_id in {None, self._client_id}:
            self._timer.stop()
            self.kept = False
        draft = self.compose(record_id, "", {})
        if client_id is not None:
            draft = replace(draft, client_id=client_id)
        self._sessie.read(partial(discard_draft, self._sessie.kluis, draft), _ignore)

    def find(self, on_found: Callable[[list[Draft]], None], owner: QObject) -> None:
        """Ask for everything this form kept, newest first."""

        def sort(drafts: list[Draft]) -> None:
            eigen = [draft for draft in drafts if draft.formulier == self._formulier]
            if self._client_id == client_id:
                on_found(sorted(eigen, key=lambda draft: draft.wanneer, reverse=True))

        client_id = self._client_id
        job = partial(list_drafts, self._sessie.kluis, self._client_id)
        self._sessie.read(job, sort, owner=owner)

    def compose(self, record_id: str, versie: str, inhoud: Inhoud) -> Draft:
        """A draft of this form."""
        return Draft(
            gebruiker=self._sessie.kluis.gebruiker.naam,
            client_id=self._client_id,
            formulier=self._formulier,
            record_id=record_id,
            versie=versie,
            inhoud=json.dumps(dict(inhoud), ensure_ascii=False),
            wanneer=self._sessie.werkplek.now(),
        )


def _ignore(_: Any) -> None:
    """Nothing waits for this."""
