"""The tables of kengetallen.db: counts and as of when they are, never a row per person."""

from datetime import date, datetime

from sqlalchemy import Date, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from levensloop_desktop.storage.rows.base import Getal, Moment


class KengetallenBasis(DeclarativeBase):
    """A table of kengetallen.db."""

    metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s"})


class DefinitieRij(KengetallenBasis):
    """The text of a definition that was counted by, so that this key alone reads its labels."""

    __tablename__ = "definities"

    definitie: Mapped[str] = mapped_column(Text, primary_key=True)
    volgorde: Mapped[Getal]
    inhoud: Mapped[str] = mapped_column(Text)


class PeilingRij(KengetallenBasis):
    """One day that was counted, by one definition; `vast` when it was kept as a peildatum."""

    __tablename__ = "peilingen"

    definitie: Mapped[str] = mapped_column(Text, primary_key=True)
    peildatum: Mapped[date] = mapped_column(Date, primary_key=True)
    vast: Mapped[bool]
    bijgewerkt: Mapped[datetime] = mapped_column(Moment)


class TellingRij(KengetallenBasis):
    """How many there were in one class of one table on one day."""

    __tablename__ = "tellingen"

    definitie: Mapped[str] = mapped_column(Text, primary_key=True)
    peildatum: Mapped[date] = mapped_column(Date, primary_key=True)
    tabel: Mapped[str] = mapped_column(Text, primary_key=True)
    klasse: Mapped[str] = mapped_column(Text, primary_key=True)
    aantal: Mapped[Getal]
    clienten: Mapped[Getal]


class TotaalRij(KengetallenBasis):
    """How many there were in one table on one day, each of them once."""

    __tablename__ = "totalen"

    definitie: Mapped[str] = mapped_column(Text, primary_key=True)
    peildatum: Mapped[date] = mapped_column(Date, primary_key=True)
    tabel: Mapped[str] = mapped_column(Text, primary_key=True)
    aantal: Mapped[Getal]
    clienten: Mapped[Getal]


class VerschuivingRij(KengetallenBasis):
    """How many people at least were mended since a day was counted before; no count itself."""

    __tablename__ = "verschuivingen"

    definitie: Mapped[str] = mapped_column(Text, primary_key=True)
    peildatum: Mapped[date] = mapped_column(Date, primary_key=True)
    stempel: Mapped[str] = mapped_column(Text, primary_key=True)
    mensen: Mapped[Getal]


class StandRij(KengetallenBasis):
    """The one row that says from which dossiers, definition and day the counts were taken."""

    __tablename__ = "stand"

    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    definitie: Mapped[str] = mapped_column(Text)
    dossierstand: Mapped[Getal]
    peildatum: Mapped[date] = mapped_column(Date)
    bijgewerkt: Mapped[datetime] = mapped_column(Moment)


class GeheimRij(KengetallenBasis):
    """The one secret from which the lot of protection and the key of uitgiften/ follow."""

    __tablename__ = "geheim"

    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    waarde: Mapped[bytes] = mapped_column(LargeBinary)


class HalfjaarRij(KengetallenBasis):
    """One closed half year of the monitor samenwerking."""

    __tablename__ = "halfjaren"

    halfjaar: Mapped[str] = mapped_column(Text, primary_key=True)
    gesloten_op: Mapped[date] = mapped_column(Date)
    lijsten: Mapped[Getal]


class AntwoordRij(KengetallenBasis):
    """How often one answer was given to one question in a half year."""

    __tablename__ = "antwoorden"

    halfjaar: Mapped[str] = mapped_column(Text, primary_key=True)
    vraag: Mapped[str] = mapped_column(Text, primary_key=True)
    antwoord: Mapped[str] = mapped_column(Text, primary_key=True)
    aantal: Mapped[Getal]
