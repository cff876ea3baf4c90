"""Landelijke aanleveringen: exact counts that left, and who has seen that."""

from datetime import date

from sqlalchemy import Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import LENGTH_ID, Code, Datum, Rij, Tekst, Teksten


class AanleveringRij(Rij):
    """One aanlevering, about no client in particular."""

    __tablename__ = "aanleveringen"

    kenmerk: Mapped[str] = mapped_column(String(LENGTH_ID), primary_key=True)
    dag: Mapped[date] = mapped_column(Date)
    wie: Mapped[Tekst]
    peildatum: Mapped[date] = mapped_column(Date)
    definitie: Mapped[Tekst]
    tabellen: Mapped[tuple[str, ...]] = mapped_column(Teksten)
    ontvanger: Mapped[Tekst]
    doel: Mapped[Tekst]
    grondslag: Mapped[Code]
    toelichting: Mapped[Tekst]
    vorm: Mapped[Code]
    sha256: Mapped[Tekst]
    nummer: Mapped[str] = mapped_column(Text, unique=True)
    gezien_door: Mapped[Tekst]
    gezien_op: Mapped[Datum]
