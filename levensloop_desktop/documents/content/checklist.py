"""Section 9: the agreements of the handover, the checklist and the signatures."""

from collections.abc import Collection

from levensloop_desktop.documents.content.bellen import nachtnummer
from levensloop_desktop.documents.content.blokken import (
    Blok,
    Blokken,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Samen,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.waarden import (
    alinea,
    beside,
    cel,
    datum,
    datumcel,
    kenmerken,
    merkcel,
    of_leeg,
    persoonsnaam,
)
from levensloop_desktop.documents.content.wat_eindigt import eindes_mee, without_replacement
from levensloop_desktop.domain.plan import Levensgebiedplan
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_KORT = (
    "soort",
    "staat",
    "van_partner_id",
    "naar_partner_id",
    "van_persoon",
    "naar_persoon",
    "overlap_begin",
    "overlap_einde",
    "gesprek_op",
    "bevestigen_voor",
    "grondslag",
    "ontvangst_op",
    "ontvangst_door",
)
_VOLUIT = (
    "reden",
    "afzender_houdt",
    "ontvanger_neemt",
    "eerste_week",
    "doel",
    "grondslag_toelichting",
    "uitgenodigd",
    "aanwezigen",
)


def checklist(bron: Bron) -> Blokken:
    """What was agreed on the handover, what is ready, and who signs."""
    blokken: list[Blok] = [
        Kop(2, "Afspraken, checklist en handtekeningen", "9", "Checklist en handtekeningen"),
        Kop(3, "Afspraken over deze overdracht"),
    ]
    overdracht = bron.overdracht
    if overdracht is None:
        blokken.append(alinea("Overdracht: ", *of_leeg("")))
    else:
        velden = [*_VOLUIT]
        if overdracht.ingetrokken_reden or overdracht.staat == "teruggetrokken":
            velden.append("ingetrokken_reden")
        velden_kort = (*_KORT, *(("minimale_overlap",) * (overdracht.minimale_overlap is not None)))
        kort = kenmerken(bron.dossier, overdracht, *velden_kort)
        blokken += [
            Kenmerken(kort, kolommen=2),
            Kenmerken(kenmerken(bron.dossier, overdracht, *velden)),
        ]
    rijen = [Rij((cel(wat), (Merk(vorm, woord),))) for wat, vorm, woord in _punten(bron)]
    staat = Tabel(("Punt", "Stand") * 2, (25, 25, 22, 28), beside(rijen))
    # Who signs sees for which dossier: the signatures never stand alone on a last page.
    blokken += [
        *_punten_van(bron),
        Samen(
            (
                Kop(3, "Staat van het dossier"),
                staat,
                Kop(3, "Handtekeningen"),
                _handtekeningen(bron),
            )
        ),
    ]
    return tuple(blokken)


def _punten_van(bron: Bron) -> Blokken:
    """The checklist of this handover: who does what, by when, and how far it is."""
    if not bron.gaat("eindes"):
        return ()
    dossier = bron.dossier
    punten = dossier.punten_van(bron.overdracht) if bron.overdracht else ()
    if not punten:
        return (alinea(Stuk("Checklist: ", vet=True), *of_leeg("")),)
    rijen = tuple(
        Rij(
            (
                (
                    alinea(punt.wat),
                    *((alinea(punt.opmerking, soort="klein"),) * bool(punt.opmerking)),
                ),
                cel(persoonsnaam(dossier, punt.wie_id)),
                datumcel(punt.uiterlijk),
                merkcel("stand", punt.stand),
            )
        )
        for punt in punten
    )
    kop = Kop(3, "Checklist")
    return (kop, Tabel(("Punt", "Wie", "Uiterlijk", "Stand"), (48, 22, 17, 21), rijen))


def _punten(bron: Bron) -> list[tuple[str, str, str]]:
    """Each point with its mark and words, computed from the dossier."""
    overdracht = bron.overdracht
    plan = bron.plan
    vastgesteld = plan is not None and plan.is_vastgesteld
    akkoord = plan.akkoord_client if plan else ""
    geldige = [
        taxatie
        for taxatie in bron.dossier.risicotaxaties
        if taxatie.geldig_tot and taxatie.geldig_tot >= bron.vandaag
    ]
    eindes = eindes_mee(bron)
    zonder = len(without_replacement(eindes))
    nacht = nachtnummer(bron.dossier, bron.vandaag)
    gesprek = overdracht.gesprek_op if overdracht else None
    gevoerd = gesprek is not None and gesprek <= bron.vandaag
    ontvangst = overdracht.ontvangst_op if overdracht else None
    standen = [deel.stand for deel in _alle_levensgebieden(bron)]
    gebieden = len(waardelijst("levensgebied").codes)
    geregeld = standen.count("geregeld")
    aantal = "geregeld" if geregeld == gebieden else "loopt" if geregeld else "niet_geregeld"
    gesprekstand = "geregeld" if gevoerd else "loopt" if gesprek else "niet_geregeld"
    vervangen = f"{zonder} zonder vervanging" if zonder else "ja" if eindes else ""
    geldig = f"tot en met {datum(geldige[-1].geldig_tot)}" if geldige else ""
    eens = label("ja_nee", akkoord)
    punten = (
        ("", _punt("Plan vastgesteld", vastgesteld, _plan_in_woorden(bron))),
        ("levensgebieden", _punt("Cliënt eens met het plan", akkoord == "ja", eens)),
        ("levensgebieden", ("Levensgebieden geregeld", aantal, f"{geregeld} van {gebieden}")),
        (
            "eindes",
            _punt("Wat eindigt heeft vervanging", bool(eindes) and not zonder, vervangen),
        ),
        ("contacten", _punt("Nummer voor de nacht", bool(nacht), nacht)),
        ("risico", _punt("Geldige risicotaxatie", bool(geldige), geldig)),
        ("", ("Overdrachtsgesprek", gesprekstand, datum(gesprek))),
        ("", _punt("Ontvangst bevestigd", ontvangst is not None, datum(ontvangst))),
    )
    return [punt for rubriek, punt in punten if not rubriek or bron.gaat(rubriek)]


def _alle_levensgebieden(bron: Bron) -> Collection[Levensgebiedplan]:
    """Of how far each levensgebied is, the count goes along with the plan."""
    plan = bron.plan
    return bron.volledig.levensgebieden_van(plan).values() if plan else ()


def _punt(wat: str, klaar: bool, woord: str) -> tuple[str, str, str]:  # noqa: FBT001 - a private line of a table
    return wat, "geregeld" if klaar else "niet_geregeld", woord or "niet vastgelegd"


def _plan_in_woorden(bron: Bron) -> str:
    plan = bron.plan
    if plan is None:
        return ""
    if plan.is_vastgesteld:
        return f"versie {plan.versie}, {datum(plan.vastgesteld_op)}"
    return f"versie {plan.versie}, concept"


def _handtekeningen(bron: Bron) -> Tabel:
    """Sender, receiver and client, with room to write."""
    overdracht, dossier = bron.overdracht, bron.dossier
    van = overdracht.van_persoon if overdracht else ""
    naar = overdracht.naar_persoon if overdracht else ""
    wie = (
        ("Afzender", van, dossier.partnernaam(overdracht.van_partner_id) if overdracht else ""),
        ("Ontvanger", naar, dossier.partnernaam(overdracht.naar_partner_id) if overdracht else ""),
        ("Cliënt", dossier.client.korte_naam, ""),
    )
    rijen = tuple(
        Rij(
            (
                cel(rol, vet=True),
                (
                    (alinea(", ".join(deel for deel in (persoon, waar) if deel)),)
                    if persoon or waar
                    else (alinea(Stuk("naam:", licht=True)),)
                ),
                (),
                (),
            ),
            hoogte=30,
        )
        for rol, persoon, waar in wie
    )
    return Tabel(("Wie", "Naam", "Datum", "Handtekening"), (16, 36, 18, 38), rijen)
