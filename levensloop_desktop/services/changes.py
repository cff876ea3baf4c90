"""What a write touched, so that every view can decide whether it shows that."""

from dataclasses import dataclass, field

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.record import Onderdeel, Record


@dataclass(frozen=True, slots=True)
class Changes:
    """Collections, clients and records that a use case changed."""

    verzamelingen: frozenset[str] = frozenset()
    clienten: frozenset[ClientId] = frozenset()
    ids: frozenset[str] = frozenset()

    def __or__(self, other: "Changes") -> "Changes":
        """Both sets of changes as one."""
        return Changes(
            self.verzamelingen | other.verzamelingen,
            self.clienten | other.clienten,
            self.ids | other.ids,
        )


@dataclass(slots=True)
class ChangeCollector:
    """Gathers what one transaction writes."""

    verzamelingen: set[str] = field(default_factory=set)
    clienten: set[ClientId] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)

    def add(self, verzameling: str, record: Record) -> None:
        """Note one written or removed record."""
        self.verzamelingen.add(verzameling)
        self.ids.add(record.id)
        if isinstance(record, Onderdeel):
            self.clienten.add(record.client_id)
        elif verzameling == "clienten":
            self.clienten.add(ClientId(record.id))

    def changes(self) -> Changes:
        """What was gathered so far."""
        return Changes(frozenset(self.verzamelingen), frozenset(self.clienten), frozenset(self.ids))
