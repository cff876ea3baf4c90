"""The table that says which record a number of the search index stands for."""

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from levensloop_desktop.storage.rows.base import LENGTH_ID, Code, Rij


class Zoekregel(Rij):
    """One record that can be found; the words themselves stand in FTS5 tables."""

    __tablename__ = "zoekregels"

    nummer: Mapped[int] = mapped_column(Integer, primary_key=True)
    verzameling: Mapped[Code]
    record_id: Mapped[str] = mapped_column(String(LENGTH_ID), unique=True, index=True)
    client_id: Mapped[str | None] = mapped_column(String(LENGTH_ID), index=True)
