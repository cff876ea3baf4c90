"""What a write touched, so that every view can decide whether it shows that."""

from dataclasses import dataclass, field

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.record import Onderdeel, Record

WISSELS = 500  # of a larger write, such as an import, nothing is remembered


@dataclass(frozen=True, slots=True)
class Wissel:
    """One record before and after it was written; None where there was none."""

    was: Record | None
    werd: Record | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Collections, clients and records that a use case changed, and how to undo that.

    Args:
        verzamelingen: collections.
        clienten: whose dossiers.
        ids: records.
        wissels: every record before and after, in the order of writing.
    """

    verzamelingen: frozenset[str] = frozenset()
    clienten: frozenset[ClientId] = frozenset()
    ids: frozenset[str] = frozenset()
    wissels: tuple[Wissel, ...] = field(default=(), compare=False, repr=False)

    def __or__(self, other: "Changes") -> "Changes":
        """Both sets of changes as one."""
        return Changes(
            self.verzamelingen | other.verzamelingen,
            self.clienten | other.clienten,
            self.ids | other.ids,
            self.wissels + other.wissels,
        )


@dataclass(slots=True)
class ChangeCollector:
    """Gathers what one transaction writes."""

    verzamelingen: set[str] = field(default_factory=set)
    clienten: set[ClientId] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    wissels: list[Wissel] = field(default_factory=list)

    def add(self, verzameling: str, record: Record, wissel: Wissel | None = None) -> None:
        """Note one written or removed record."""
        if wissel is not None and len(self.wissels) <= WISSELS:
            self.wissels.append(wissel)
        self.verzamelingen.add(verzameling)
        self.ids.add(record.id)
        if isinstance(record, Onderdeel):
            self.clienten.add(record.client_id)
        elif verzameling == "clienten":
            self.clienten.add(ClientId(record.id))

    def changes(self) -> Changes:
        """What was gathered so far."""
        wissels = tuple(self.wissels) if len(self.wissels) <= WISSELS else ()
        return Changes(
            frozenset(self.verzamelingen), frozenset(self.clienten), frozenset(self.ids), wissels
        )
