"""What every stored value of the domain has in common."""

from dataclasses import dataclass

from levensloop_desktop.domain.ids import ClientId, RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stored value with an identity of its own."""

    id: RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel(Record):
    """A part of one client's dossier."""

    client_id: ClientId
