"""Care, risk and opschaling."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    Getal,
    GetalOfLeeg,
    OnderdeelRij,
    Tekst,
    Vink,
    verwijzing,
)


class ProblematiekRij(OnderdeelRij):
    """Row of problematieken."""

    __tablename__ = "problematieken"

    soort: Mapped[Code]
    toelichting: Mapped[Tekst]
    bron: Mapped[Tekst]
    datum: Mapped[Datum]


class BehandelperiodeRij(OnderdeelRij):
    """Row of behandelperioden."""

    __tablename__ = "behandelperioden"

    soort: Mapped[Code]
    wat: Mapped[Tekst]
    partner_id: Mapped[str | None] = verwijzing("partners")
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    hangt_aan_titel: Mapped[Vink]
    opbrengst: Mapped[Tekst]
    reden_einde: Mapped[Tekst]


class RisicotaxatieRij(OnderdeelRij):
    """Row of risicotaxaties."""

    __tablename__ = "risicotaxaties"

    instrument: Mapped[Code]
    datum: Mapped[Datum]
    door: Mapped[Tekst]
    conclusie: Mapped[Tekst]
    geldig_tot: Mapped[Datum]


class IncidentRij(OnderdeelRij):
    """Row of incidenten."""

    __tablename__ = "incidenten"

    datum: Mapped[Datum]
    soort: Mapped[Code]
    ernst: Mapped[Code]
    waar: Mapped[Tekst]
    tegen_wie: Mapped[Code]
    aangifte: Mapped[Code]
    beschrijving: Mapped[Tekst]
    reden: Mapped[Tekst]


class KnelpuntRij(OnderdeelRij):
    """Row of knelpunten."""

    __tablename__ = "knelpunten"

    soort: Mapped[Code]
    omschrijving: Mapped[Tekst]
    begindatum: Mapped[Datum]
    opgelost_op: Mapped[Datum]
    oplossing: Mapped[Tekst]


class OpschalingsstapRij(OnderdeelRij):
    """Row of opschalingsstappen."""

    __tablename__ = "opschalingsstappen"

    knelpunt_id: Mapped[str] = verwijzing("knelpunten")
    tafel: Mapped[Code]
    datum: Mapped[Datum]
    aantal: Mapped[Getal]
    uren: Mapped[GetalOfLeeg]
    uitkomst: Mapped[Tekst]
    volgorde: Mapped[Getal]
