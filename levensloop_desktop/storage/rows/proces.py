"""The process of a traject: its steps, the criteria, and what was asked after inclusion."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import Code, Datum, OnderdeelRij, Tekst, Vink, verwijzing


class ProcesstapRij(OnderdeelRij):
    """Row of processtappen."""

    __tablename__ = "processtappen"

    traject_id: Mapped[str] = verwijzing("trajecten")
    soort: Mapped[Code]
    datum: Mapped[Datum]
    besloten_door: Mapped[Tekst]
    reden: Mapped[Tekst]
    opmerking: Mapped[Tekst]


class CriteriumoordeelRij(OnderdeelRij):
    """Row of criteriumoordelen."""

    __tablename__ = "criteriumoordelen"

    traject_id: Mapped[str] = verwijzing("trajecten")
    criterium: Mapped[Code]
    oordeel: Mapped[Code]
    toelichting: Mapped[Tekst]


class InclusievraagRij(OnderdeelRij):
    """Row of inclusievragen."""

    __tablename__ = "inclusievragen"

    traject_id: Mapped[str] = verwijzing("trajecten")
    onderwerp: Mapped[Code]
    nagevraagd: Mapped[Vink]
    datum: Mapped[Datum]
    door: Mapped[Tekst]
    uitkomst: Mapped[Tekst]
