"""Plans, what they say per levensgebied, afspraken and what was established."""

from sqlalchemy.orm import Mapped

from levensloop_desktop.storage.rows.base import (
    Code,
    Datum,
    Getal,
    GetalOfLeeg,
    OnderdeelRij,
    Tekst,
    verwijzing,
)


class LevensloopplanRij(OnderdeelRij):
    """Row of plannen."""

    __tablename__ = "plannen"

    versie: Mapped[Getal]
    status: Mapped[Code]
    begonnen_op: Mapped[Datum]
    vastgesteld_op: Mapped[Datum]
    overleg: Mapped[Tekst]
    aanwezigen: Mapped[Tekst]
    akkoord_client: Mapped[Code]
    akkoord_toelichting: Mapped[Tekst]
    volgende_evaluatie: Mapped[Datum]
    feiten: Mapped[Tekst]


class LevensgebiedplanRij(OnderdeelRij):
    """Row of levensgebiedplannen."""

    __tablename__ = "levensgebiedplannen"

    plan_id: Mapped[str] = verwijzing("plannen")
    levensgebied: Mapped[Code]
    stand: Mapped[Code]
    situatie: Mapped[Tekst]
    wens: Mapped[Tekst]
    doel: Mapped[Tekst]
    krachten: Mapped[Tekst]
    zorgen: Mapped[Tekst]


class MomentopnameRij(OnderdeelRij):
    """Row of momentopnamen."""

    __tablename__ = "momentopnamen"

    plan_id: Mapped[str] = verwijzing("plannen")
    inhoud: Mapped[Tekst]
    sha256: Mapped[Tekst]


class AfspraakRij(OnderdeelRij):
    """Row of afspraken."""

    __tablename__ = "afspraken"

    wat: Mapped[Tekst]
    levensgebied: Mapped[Code]
    actiehouder_id: Mapped[str | None] = verwijzing("betrokkenheden")
    uiterlijk: Mapped[Datum]
    status: Mapped[Code]
    reden: Mapped[Tekst]
    overleg: Mapped[Tekst]
    besluit_id: Mapped[str | None] = verwijzing("besluiten")
    toelichting: Mapped[Tekst]
    volgorde: Mapped[Getal]


class VoortgangRij(OnderdeelRij):
    """Row of voortgangen."""

    __tablename__ = "voortgangen"

    datum: Mapped[Datum]
    gevraagd_aan: Mapped[Code]
    naam: Mapped[Tekst]
    samenwerking: Mapped[Code]
    richting_identiteitsbewijs: Mapped[Code]
    score_identiteitsbewijs: Mapped[GetalOfLeeg]
    richting_wonen: Mapped[Code]
    score_wonen: Mapped[GetalOfLeeg]
    richting_werk_dagbesteding: Mapped[Code]
    score_werk_dagbesteding: Mapped[GetalOfLeeg]
    richting_inkomen: Mapped[Code]
    score_inkomen: Mapped[GetalOfLeeg]
    richting_schulden: Mapped[Code]
    score_schulden: Mapped[GetalOfLeeg]
    richting_zorg: Mapped[Code]
    score_zorg: Mapped[GetalOfLeeg]
    richting_sociaal_netwerk: Mapped[Code]
    score_sociaal_netwerk: Mapped[GetalOfLeeg]
    richting_justitie_veiligheid: Mapped[Code]
    score_justitie_veiligheid: Mapped[GetalOfLeeg]
    instrument: Mapped[Tekst]
    resultaat: Mapped[Tekst]
    toelichting: Mapped[Tekst]
