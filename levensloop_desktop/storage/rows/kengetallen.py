"""The one table of kengetallen.db: counts, never a row per person."""

from datetime import date

from sqlalchemy import Date, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from levensloop_desktop.storage.rows.base import Getal


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
