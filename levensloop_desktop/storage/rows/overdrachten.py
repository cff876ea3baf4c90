"""Overdrachten and the register of verstrekkingen."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    Getal,
    OnderdeelRij,
    Tekst,
    Tekstenlijst,
    verwijzing,
)


class OverdrachtRij(OnderdeelRij):
    """Row of overdrachten."""

    __tablename__ = "overdrachten"

    soort: Mapped[Code]
    staat: Mapped[Code]
    van_partner_id: Mapped[str | None] = verwijzing("partners")
    van_persoon: Mapped[Tekst]
    naar_partner_id: Mapped[str | None] = verwijzing("partners")
    naar_persoon: Mapped[Tekst]
    reden: Mapped[Tekst]
    overlap_begin: Mapped[Datum]
    overlap_einde: Mapped[Datum]
    minimale_overlap: Mapped[int | None]
    afzender_houdt: Mapped[Tekst]
    ontvanger_neemt: Mapped[Tekst]
    eerste_week: Mapped[Tekst]
    doel: Mapped[Tekst]
    grondslag: Mapped[Code]
    grondslag_toelichting: Mapped[Tekst]
    gesprek_op: Mapped[Datum]
    uitgenodigd: Mapped[Tekst]
    aanwezigen: Mapped[Tekst]
    bevestigen_voor: Mapped[Datum]
    ontvangst_door: Mapped[Tekst]
    ontvangst_op: Mapped[Datum]
    ingetrokken_reden: Mapped[Tekst]


class OverdrachtsregelRij(OnderdeelRij):
    """Row of overdrachtsregels."""

    __tablename__ = "overdrachtsregels"

    overdracht_id: Mapped[str] = verwijzing("overdrachten")
    wat_eindigt: Mapped[Tekst]
    eindigt_op: Mapped[Datum]
    vervanging: Mapped[Tekst]
    wie_id: Mapped[str | None] = verwijzing("betrokkenheden")
    stand: Mapped[Code]
    volgorde: Mapped[Getal]


class OverdrachtspuntRij(OnderdeelRij):
    """Row of overdrachtspunten."""

    __tablename__ = "overdrachtspunten"

    overdracht_id: Mapped[str] = verwijzing("overdrachten")
    wat: Mapped[Tekst]
    wie_id: Mapped[str | None] = verwijzing("betrokkenheden")
    uiterlijk: Mapped[Datum]
    stand: Mapped[Code]
    opmerking: Mapped[Tekst]
    volgorde: Mapped[Getal]


class VerstrekkingRij(OnderdeelRij):
    """Row of verstrekkingen."""

    __tablename__ = "verstrekkingen"

    nummer: Mapped[Tekst]
    document: Mapped[Code]
    ontvanger: Mapped[Tekst]
    ontvanger_organisatie: Mapped[Tekst]
    ontvanger_persoon: Mapped[Tekst]
    doel: Mapped[Tekst]
    grondslag: Mapped[Code]
    grondslag_toelichting: Mapped[Tekst]
    profiel: Mapped[Code]
    rubrieken: Mapped[Tekstenlijst]
    afwijkingen: Mapped[Tekst]
    besloten_door: Mapped[Tekst]
    datum: Mapped[Datum]
    sha256: Mapped[Tekst]
    vorm: Mapped[Code]
    onderwerp_id: Mapped[Tekst]
    planversie: Mapped[int | None]
    feiten: Mapped[Tekst]
    vingerafdrukken: Mapped[Tekst]
    zvh: Mapped[Tekst]
    overgenomen_op: Mapped[Datum]
