"""Identifiers: UUIDv7 texts, told apart by type."""

from typing import NewType

RecordId = NewType("RecordId", str)
ClientId = NewType("ClientId", RecordId)
PartnerId = NewType("PartnerId", RecordId)
ContactpersoonId = NewType("ContactpersoonId", RecordId)
BetrokkenheidId = NewType("BetrokkenheidId", RecordId)
