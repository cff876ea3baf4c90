"""Bejegening, signaleringsplan and scenario's."""

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


class BejegeningsregelRij(OnderdeelRij):
    """Row of bejegeningsregels."""

    __tablename__ = "bejegeningsregels"

    kop: Mapped[Code]
    tekst: Mapped[Tekst]
    toelichting: Mapped[Tekst]
    doelgroep: Mapped[Tekstenlijst]
    bron: Mapped[Tekst]
    datum: Mapped[Datum]
    volgorde: Mapped[Getal]


class SignaleringsfaseRij(OnderdeelRij):
    """Row of signaleringsfasen."""

    __tablename__ = "signaleringsfasen"

    fase: Mapped[Code]
    signalen: Mapped[Tekst]
    wat_helpt: Mapped[Tekst]
    wat_niet: Mapped[Tekst]
    wie_doet_wat: Mapped[Tekst]
    scenario_id: Mapped[str | None] = verwijzing("scenarios")


class FasestandRij(OnderdeelRij):
    """Row of fasestanden."""

    __tablename__ = "fasestanden"

    fase: Mapped[Code]
    sinds: Mapped[Datum]
    door: Mapped[Tekst]
    toelichting: Mapped[Tekst]


class GebeurtenisRij(OnderdeelRij):
    """Row of gebeurtenissen."""

    __tablename__ = "gebeurtenissen"

    datum: Mapped[Datum]
    tijd: Mapped[Tekst]
    wat: Mapped[Tekst]
    door: Mapped[Tekst]


class ScenarioRij(OnderdeelRij):
    """Row of scenarios."""

    __tablename__ = "scenarios"

    soort: Mapped[Code]
    naam: Mapped[Tekst]
    signalen: Mapped[Tekst]
    beslisser: Mapped[Tekst]
    afspraken_vooraf: Mapped[Tekst]
    juridisch_kader: Mapped[Tekst]
    afschalen: Mapped[Tekst]
    vastgesteld_op: Mapped[Datum]
    evaluatie_op: Mapped[Datum]
    volgorde: Mapped[Getal]


class ScenariostapRij(OnderdeelRij):
    """Row of scenariostappen."""

    __tablename__ = "scenariostappen"

    scenario_id: Mapped[str] = verwijzing("scenarios")
    actie: Mapped[Tekst]
    toelichting: Mapped[Tekst]
    betrokkenheid_id: Mapped[str | None] = verwijzing("betrokkenheden")
    telefoon_dag: Mapped[Tekst]
    telefoon_nacht: Mapped[Tekst]
    binnen: Mapped[Tekst]
    anders: Mapped[Tekst]
    volgorde: Mapped[Getal]


class InzetRij(OnderdeelRij):
    """Row of inzetten."""

    __tablename__ = "inzetten"

    scenario_id: Mapped[str] = verwijzing("scenarios")
    begindatum: Mapped[Datum]
    tijd: Mapped[Tekst]
    reden: Mapped[Tekst]
    door: Mapped[Tekst]
    einddatum: Mapped[Datum]
    eindtijd: Mapped[Tekst]
    uitkomst: Mapped[Tekst]
    les: Mapped[Tekst]
