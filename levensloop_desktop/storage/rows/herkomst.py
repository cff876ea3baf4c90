"""From where a dossier was received."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import Code, Datum, OnderdeelRij, Tekst


class HerkomstRij(OnderdeelRij):
    """Row of herkomsten."""

    __tablename__ = "herkomsten"

    zvh: Mapped[Tekst]
    nummer: Mapped[Tekst]
    gemaakt_op: Mapped[Datum]
    gemaakt_door: Mapped[Tekst]
    clientnummer: Mapped[Tekst]
    doel: Mapped[Tekst]
    grondslag: Mapped[Code]
    ontvangen_op: Mapped[Datum]
    ontvangen_door: Mapped[Tekst]
    sha256: Mapped[Tekst]
    ontvangstcode: Mapped[Tekst]
