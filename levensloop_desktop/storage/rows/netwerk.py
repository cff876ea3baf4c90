"""The network and who is involved with whom."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    Getal,
    OnderdeelRij,
    RecordRij,
    Tekst,
    Vink,
    verwijzing,
)


class PartnerRij(RecordRij):
    """Row of partners."""

    __tablename__ = "partners"

    naam: Mapped[Tekst]
    soort: Mapped[Code]
    regio: Mapped[Tekst]
    postadres: Mapped[Tekst]
    telefoon: Mapped[Tekst]
    telefoon_24uur: Mapped[Tekst]
    veilige_mail: Mapped[Tekst]
    escalatiecontact: Mapped[Tekst]
    roluitwerking: Mapped[Code]


class ContactpersoonRij(RecordRij):
    """Row of contactpersonen."""

    __tablename__ = "contactpersonen"

    naam: Mapped[Tekst]
    partner_id: Mapped[str | None] = verwijzing("partners")
    functie: Mapped[Tekst]
    telefoon: Mapped[Tekst]
    telefoon_nacht: Mapped[Tekst]
    mail: Mapped[Tekst]


class BetrokkenheidRij(OnderdeelRij):
    """Row of betrokkenheden."""

    __tablename__ = "betrokkenheden"
    # All that is asked for the clients of one person: without it every row is read (Vandaag).
    __table_args__ = (
        Index(
            "ix_betrokkenheden_persoon",
            *("contactpersoon_id", "client_id", "begindatum", "einddatum"),
        ),
    )

    rol: Mapped[Code]
    contactpersoon_id: Mapped[str | None] = verwijzing("contactpersonen", index=False)
    partner_id: Mapped[str | None] = verwijzing("partners")
    kring: Mapped[Code]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    mandaat: Mapped[Tekst]
    bereikbaarheid: Mapped[Tekst]
    vertrouwd: Mapped[Vink]
    mag_weten: Mapped[Tekst]
    mag_doen: Mapped[Tekst]
    toestemming: Mapped[Code]
    beschikking: Mapped[Tekst]
    toelichting: Mapped[Tekst]
    volgorde: Mapped[Getal]
