"""Clients and their trajecten."""

from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    OnderdeelRij,
    RecordRij,
    Tekst,
    Tekstenlijst,
    verwijzing,
)


class ClientRij(RecordRij):
    """Row of clienten."""

    __tablename__ = "clienten"

    clientnummer: Mapped[Tekst] = mapped_column(index=True)
    voornamen: Mapped[Tekst]
    roepnaam: Mapped[Tekst]
    tussenvoegsel: Mapped[Tekst]
    achternaam: Mapped[Tekst]
    aliassen: Mapped[Tekstenlijst]
    geboortedatum: Mapped[Datum]
    geslacht: Mapped[Code]
    gemeente_van_herkomst: Mapped[Tekst]
    regio: Mapped[Tekst]
    taal: Mapped[Tekst]
    tolk: Mapped[Code]
    adres: Mapped[Tekst]
    briefadres: Mapped[Tekst]
    telefoon: Mapped[Tekst]
    bsn: Mapped[Tekst]
    huisarts: Mapped[Tekst]
    zorgverzekeraar: Mapped[Tekst]


class TrajectRij(OnderdeelRij):
    """Row of trajecten."""

    __tablename__ = "trajecten"

    status: Mapped[Code]
    meldingsdatum: Mapped[Datum]
    inclusiedatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    melder: Mapped[Tekst]
    aanleiding: Mapped[Tekst]
    advies: Mapped[Code]
    weging: Mapped[Tekst]
    uitstroomreden: Mapped[Code]
    uitstroom_naar: Mapped[Tekst]
    nazorg: Mapped[Tekst]
    contact_blijft_id: Mapped[str | None] = verwijzing("betrokkenheden")
    opmerking: Mapped[Tekst]
