"""Termijnen kept ready for the list Vandaag; they follow from the dossiers."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import (
    LENGTH_ID,
    Code,
    Datum,
    Getal,
    GetalOfLeeg,
    Rij,
    Tekst,
    Vink,
)


class TermijnstandRij(Rij):
    """The clients whose termijnen are up to date; a change of the dossier takes the row away."""

    __tablename__ = "termijnstanden"

    client_id: Mapped[str] = mapped_column(
        String(LENGTH_ID),
        ForeignKey("clienten.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    )
    versie: Mapped[Getal]
    verouderd_vanaf: Mapped[Datum]


class TermijnRij(Rij):
    """One termijn of a client; days are numbers, which keeps the index of the list narrow."""

    __tablename__ = "termijnen"
    # All that counting a day looks at, of everybody and of some clients: today_lines.
    __table_args__ = (
        Index(
            "ix_termijnen_dag",
            *("datum", "sorteernaam", "vanaf", "tot", "voorloop", "loopt", "soort"),
        ),
        Index(
            "ix_termijnen_client",
            *("client_id", "datum", "vanaf", "tot", "voorloop", "loopt", "soort"),
        ),
    )

    client_id: Mapped[str] = mapped_column(
        String(LENGTH_ID),
        ForeignKey("clienten.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    )
    nummer: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[Tekst]
    sorteernaam: Mapped[Tekst]
    clientnummer: Mapped[Tekst]
    soort: Mapped[Code]
    wat: Mapped[Tekst]
    datum: Mapped[GetalOfLeeg]
    vanaf: Mapped[GetalOfLeeg]
    tot: Mapped[GetalOfLeeg]
    voorloop: Mapped[Getal]
    loopt: Mapped[Vink]
    verzameling: Mapped[Code]
    record_id: Mapped[Tekst]
    aan_zet: Mapped[Tekst]
    aan_zet_persoon: Mapped[Tekst]
    aan_zet_rol: Mapped[Code]
