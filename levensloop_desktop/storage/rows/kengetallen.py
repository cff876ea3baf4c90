"""The tables of kengetallen.db: counts and as of when they are, never a row per person."""

from datetime import date, datetime

from sqlalchemy import Date, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from levensloop_desktop.storage.rows.base import Getal, Moment


class KengetallenBasis(DeclarativeBase):
    """A table of kengetallen.db."""

    metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s"})


class TellingRij(KengetallenBasis):
    """How many there were in one class of one table on one day."""

    __tablename__ = "tellingen"

    definitieversie: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    peildatum: Mapped[date] = mapped_column(Date, primary_key=True)
    tabel: Mapped[str] = mapped_column(Text, primary_key=True)
    klasse: Mapped[str] = mapped_column(Text, primary_key=True)
    aantal: Mapped[Getal]


class StandRij(KengetallenBasis):
    """The one row that says from which dossiers, definition and day the counts were taken."""

    __tablename__ = "stand"

    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    dossierstand: Mapped[Getal]
    definitieversie: Mapped[Getal]
    peildatum: Mapped[date] = mapped_column(Date)
    bijgewerkt: Mapped[datetime] = mapped_column(Moment)
