"""Titels, indicaties, who pays, and verblijven."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    OnderdeelRij,
    Tekst,
    Tekstenlijst,
    Vink,
    verwijzing,
)


class TitelRij(OnderdeelRij):
    """Row of titels."""

    __tablename__ = "titels"

    soort: Mapped[Code]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    verlengbaar: Mapped[Code]
    volgende_beslisdatum: Mapped[Datum]
    instantie: Mapped[Tekst]
    voorwaarden: Mapped[Tekst]
    eindigt_mee: Mapped[Tekstenlijst]
    opmerking: Mapped[Tekst]


class IndicatieRij(OnderdeelRij):
    """Row of indicaties."""

    __tablename__ = "indicaties"

    soort: Mapped[Code]
    profiel: Mapped[Code]
    leveringsvorm: Mapped[Code]
    status: Mapped[Code]
    aangevraagd_op: Mapped[Datum]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    financier: Mapped[Code]
    opmerking: Mapped[Tekst]


class InkomenRij(OnderdeelRij):
    """Row of inkomens."""

    __tablename__ = "inkomens"

    soort: Mapped[Code]
    bron: Mapped[Tekst]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    opmerking: Mapped[Tekst]


class FinancieringRij(OnderdeelRij):
    """Row of financieringen."""

    __tablename__ = "financieringen"

    zorgonderdeel: Mapped[Code]
    financier: Mapped[Code]
    partner_id: Mapped[str | None] = verwijzing("partners")
    wet: Mapped[Tekst]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    status: Mapped[Code]
    opmerking: Mapped[Tekst]


class VerblijfRij(OnderdeelRij):
    """Row of verblijven."""

    __tablename__ = "verblijven"

    soort: Mapped[Code]
    partner_id: Mapped[str | None] = verwijzing("partners")
    plek: Mapped[Tekst]
    beveiligingsniveau: Mapped[Code]
    begindatum: Mapped[Datum]
    einddatum: Mapped[Datum]
    tijdelijk: Mapped[Vink]
    hangt_aan_titel: Mapped[Vink]
    reden_einde: Mapped[Tekst]
    verkeerd_bed: Mapped[Code]
    passende_plek: Mapped[Tekst]
    opmerking: Mapped[Tekst]


class PlaatsingsverzoekRij(OnderdeelRij):
    """Row of plaatsingsverzoeken."""

    __tablename__ = "plaatsingsverzoeken"

    partner_id: Mapped[str | None] = verwijzing("partners")
    plek: Mapped[Tekst]
    datum: Mapped[Datum]
    uitkomst: Mapped[Code]
    besloten_op: Mapped[Datum]
    reden: Mapped[Tekst]
    opmerking: Mapped[Tekst]
