"""What the kluis keeps beside the dossiers: history, log, drafts, settings, numbers, list lines."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import (
    LENGTH_ID,
    Code,
    Datum,
    Getal,
    GetalOfLeeg,
    Identiteit,
    Rij,
    Tekst,
    Tijdstip,
)


class WijzigingRij(Rij):
    """One changed field: who, when, from what to what; append only, kept together per client."""

    __tablename__ = "wijzigingen"
    __table_args__ = ({"sqlite_with_rowid": False},)

    # client_id is empty for the shared network
    client_id: Mapped[str] = mapped_column(String(LENGTH_ID), primary_key=True)
    id: Mapped[Identiteit]
    verzameling: Mapped[Code]
    record_id: Mapped[str] = mapped_column(String(LENGTH_ID))
    veld: Mapped[Code]
    oud: Mapped[str | None] = mapped_column(Text)
    nieuw: Mapped[str | None] = mapped_column(Text)
    wie: Mapped[Tekst]
    wanneer: Mapped[Tijdstip]
    werkstation: Mapped[Tekst]


class LogboekRij(Rij):
    """One line of the log, chained to the one before by its seal; append only."""

    __tablename__ = "logboek"
    __table_args__ = (Index(None, "client_id", "nummer"), {"sqlite_autoincrement": True})

    nummer: Mapped[int] = mapped_column(primary_key=True)
    gebeurtenis: Mapped[Code]
    wanneer: Mapped[Tijdstip]
    wie: Mapped[Tekst]
    client_id: Mapped[str | None] = mapped_column(String(LENGTH_ID))
    namens: Mapped[Tekst]
    bijzonderheid: Mapped[Tekst]
    zegel: Mapped[bytes] = mapped_column(LargeBinary(32))


class ConceptinvoerRij(Rij):
    """Half-typed text of one form of one user."""

    __tablename__ = "conceptinvoer"

    gebruiker: Mapped[str] = mapped_column(Text, primary_key=True)
    client_id: Mapped[str] = mapped_column(String(LENGTH_ID), primary_key=True)
    formulier: Mapped[str] = mapped_column(Text, primary_key=True)
    record_id: Mapped[str] = mapped_column(String(LENGTH_ID), primary_key=True)
    versie: Mapped[Tekst]
    inhoud: Mapped[Tekst]
    wanneer: Mapped[Tijdstip]


class SleutelstandRij(Rij):
    """The one row that says which kluis.json belongs to this database, and the key of the log."""

    __tablename__ = "sleutelstand"

    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    volgnummer: Mapped[Getal]
    afdruk: Mapped[bytes] = mapped_column(LargeBinary(32))
    logsleutel: Mapped[bytes] = mapped_column(LargeBinary(32))


class SleutelgatRij(Rij):
    """A key slot of kluis.json as it should be; new keys are sealed to these alone."""

    __tablename__ = "sleutelgaten"

    slot_id: Mapped[str] = mapped_column(Text, primary_key=True)
    rol: Mapped[Code]
    gebruiker: Mapped[Tekst]
    publiek: Mapped[bytes] = mapped_column(LargeBinary(32))
    sinds: Mapped[Tijdstip]


class InstellingRij(Rij):
    """A setting of this kluis."""

    __tablename__ = "instellingen"

    naam: Mapped[str] = mapped_column(Text, primary_key=True)
    waarde: Mapped[Tekst]


class NummerreeksRij(Rij):
    """The last number given out of a series in a year."""

    __tablename__ = "nummerreeksen"

    reeks: Mapped[str] = mapped_column(Text, primary_key=True)
    jaar: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    laatste: Mapped[Getal]


class ClientregelRij(Rij):
    """A line of the client list, kept ready; goes when its client goes."""

    __tablename__ = "clientregels"

    client_id: Mapped[str] = mapped_column(
        String(LENGTH_ID),
        ForeignKey("clienten.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    )
    naam: Mapped[Tekst]
    sorteernaam: Mapped[Tekst]
    geboortedatum: Mapped[Datum]
    clientnummer: Mapped[Tekst]
    trajectstatus: Mapped[Code]
    inclusiedatum: Mapped[Datum]
    fase: Mapped[Code]
    fase_sinds: Mapped[Datum]
    verblijf: Mapped[Tekst]
    titel_tot: Mapped[Datum]
    titel: Mapped[Tekst]
    plan_versie: Mapped[GetalOfLeeg]
    plan_datum: Mapped[Datum]
    plan_status: Mapped[Code]
    evaluatie: Mapped[Datum]
    procesregisseur: Mapped[Tekst]
    gat: Mapped[Tekst]
    gat_begin: Mapped[Datum]
    geldig_tot: Mapped[date | None] = mapped_column(Date, index=True)
