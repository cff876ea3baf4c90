"""The monitor samenwerking: of the kluis as a whole, and of no client."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import Code, Datum, Getal, RecordRij, Tekst, verwijzing


class SamenwerkingsmetingRij(RecordRij):
    """Row of samenwerkingsmetingen."""

    __tablename__ = "samenwerkingsmetingen"

    halfjaar: Mapped[Tekst]
    gesloten_op: Mapped[Datum]


class SamenwerkingslijstRij(RecordRij):
    """Row of samenwerkingslijsten."""

    __tablename__ = "samenwerkingslijsten"

    meting_id: Mapped[str] = verwijzing("samenwerkingsmetingen")
    nummer: Mapped[Getal]
    datum: Mapped[Datum]
    wijze: Mapped[Code]
    tafel: Mapped[Code]
    rol_levensloopaanbieder: Mapped[Code]
    afspraken_levensloopaanbieder: Mapped[Code]
    rol_gemeente: Mapped[Code]
    afspraken_gemeente: Mapped[Code]
    rol_reclassering: Mapped[Code]
    afspraken_reclassering: Mapped[Code]
    rol_aanbieder_vg: Mapped[Code]
    afspraken_aanbieder_vg: Mapped[Code]
    rol_woonaanbieder: Mapped[Code]
    afspraken_woonaanbieder: Mapped[Code]
    rol_politie: Mapped[Code]
    afspraken_politie: Mapped[Code]
    rol_om: Mapped[Code]
    afspraken_om: Mapped[Code]
    rol_ggz: Mapped[Code]
    afspraken_ggz: Mapped[Code]
    rol_zorgkantoor: Mapped[Code]
    afspraken_zorgkantoor: Mapped[Code]
    rol_zsm: Mapped[Code]
    afspraken_zsm: Mapped[Code]
    rol_dji: Mapped[Code]
    afspraken_dji: Mapped[Code]
    geheel_visie: Mapped[Code]
    geheel_praktijk: Mapped[Code]
    geheel_verantwoordelijkheid: Mapped[Code]
    geheel_afstemming: Mapped[Code]
    geheel_recidive: Mapped[Code]
    opmerking: Mapped[Tekst]
