"""What a kluis changed about the value lists: of the kluis as a whole, and of no client."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import RecordRij, Tekst, Tekstenlijst


class EigenwaardeRij(RecordRij):
    """Row of eigenwaarden."""

    __tablename__ = "eigenwaarden"
    __table_args__ = (UniqueConstraint("lijst", "code", name="uq_eigenwaarden_lijst_code"),)

    lijst: Mapped[Tekst]
    code: Mapped[Tekst]
    label: Mapped[Tekst]
    wet: Mapped[Tekst]
    herkomst: Mapped[Tekst]


class LijststandRij(RecordRij):
    """Row of lijststanden."""

    __tablename__ = "lijststanden"
    __table_args__ = (UniqueConstraint("lijst", name="uq_lijststanden_lijst"),)

    lijst: Mapped[Tekst]
    volgorde: Mapped[Tekstenlijst]
    niet_kiezen: Mapped[Tekstenlijst]
