"""Meetings: per client what was on the agenda, what was said and what was decided."""

from datetime import date

from sqlalchemy import Date, Text
from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    Getal,
    OnderdeelRij,
    Tekst,
    Tekstenlijst,
    verwijzing,
)


class OverlegdeelRij(OnderdeelRij):
    """Row of overlegdelen."""

    __tablename__ = "overlegdelen"

    kenmerk: Mapped[str] = mapped_column(Text, index=True)
    soort: Mapped[Code]
    staat: Mapped[Code]
    datum: Mapped[date | None] = mapped_column(Date, index=True)
    tijd: Mapped[Tekst]
    plaats: Mapped[Tekst]
    aanwezigen: Mapped[Tekstenlijst]
    volgend_overleg: Mapped[Datum]
    volgorde: Mapped[Getal]
    notities: Mapped[Tekst]


class AgendapuntRij(OnderdeelRij):
    """Row of agendapunten."""

    __tablename__ = "agendapunten"

    overlegdeel_id: Mapped[str] = verwijzing("overlegdelen")
    soort: Mapped[Code]
    tekst: Mapped[Tekst]
    volgorde: Mapped[Getal]


class BesluitRij(OnderdeelRij):
    """Row of besluiten."""

    __tablename__ = "besluiten"

    overlegdeel_id: Mapped[str] = verwijzing("overlegdelen")
    tekst: Mapped[Tekst]
    wie: Mapped[Tekst]
    uiterlijk: Mapped[Datum]
    volgorde: Mapped[Getal]
