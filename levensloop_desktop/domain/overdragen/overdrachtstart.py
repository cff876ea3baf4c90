"""Begin a handover in one step: what ends, who is there now, the overlap and the checklist."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan, Periode
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId, ClientId, PartnerId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from levensloop_desktop.domain.overdragen.eindes import eindes_van
from levensloop_desktop.domain.overdragen.overdrachtnorm import Overdrachtnorm
from levensloop_desktop.domain.overdragen.overdrachtstappen import KLAAR
from levensloop_desktop.domain.waardelijsten import waardelijst

NewId = Callable[[], str]
EINDE_TITEL, WARM, COLLEGA = "einde_titel", "warm", "collega"
# Whose organisation lets go of what hangs on a title, where no stay says so.
_AFZENDERROLLEN = ("woonplek", "begeleider", "reclasseringswerker", "behandelaar")


@dataclass(frozen=True, slots=True)
class Aanleiding:
    """Why a handover begins: a record that ends, or a gap after a day; neither is fine too.

    Args:
        verzameling: of the record that ends.
        record_id: of that record.
        baan: the lane of a gap.
        gat_vanaf: the first day of a gap.
    """

    verzameling: str = ""
    record_id: str = ""
    baan: str = ""
    gat_vanaf: date | None = None


@dataclass(frozen=True, slots=True)
class Begin:
    """A handover with what belongs to it, as it starts."""

    overdracht: Overdracht
    regels: tuple[Overdrachtsregel, ...]
    punten: tuple[Overdrachtspunt, ...]


def prepare(
    dossier: Dossier, waarom: Aanleiding, norm: Overdrachtnorm, vandaag: date, new_id: NewId
) -> Begin:
    """A handover filled in as far as the dossier knows it."""
    periode = _what_ends(dossier, waarom)
    soort = EINDE_TITEL if periode is not None and periode.baan is Baan.TITEL else WARM
    einde = periode.einde if periode is not None else None
    if einde is not None and einde < vandaag:  # the gap is there already: nothing overlaps
        einde = None
    minstens = norm.overlap.get(soort, 0)
    begin = max(vandaag, einde - timedelta(days=max(minstens - 1, 0))) if einde else None
    van_id = _sender(dossier, periode, vandaag)
    van = _person_of(dossier, van_id, vandaag)
    overdracht = Overdracht(
        id=RecordId(new_id()),
        client_id=ClientId(dossier.client.id),
        soort=soort,
        van_partner_id=van_id,
        van_persoon=van,
        naar_partner_id=_receiver(dossier, einde, van_id, vandaag),
        reden=_reason(periode, waarom, vandaag),
        overlap_begin=begin,
        overlap_einde=einde,
        minimale_overlap=minstens,
        afzender_houdt=f"Alles, tot en met {write_date(einde)}." if einde else "",
        ontvanger_neemt=_takes(begin, einde),
        bevestigen_voor=begin + timedelta(days=norm.bevestigen) if begin else None,
    )
    return Begin(
        overdracht,
        tuple(propose_regels(dossier, overdracht, vandaag, new_id)),
        tuple(propose_punten(dossier, overdracht, vandaag, new_id)),
    )


def running_for(dossier: Dossier, waarom: Aanleiding, vandaag: date) -> Overdracht | None:
    """The handover that is already under way for this reason: same day, or the same words.

    What stopped before today leaves no day to overlap on, so there the words tell.
    """
    periode = _what_ends(dossier, waarom)
    einde = periode.einde if periode is not None else None
    reden = _reason(periode, waarom, vandaag)
    for deel in dossier.overdrachten:
        if deel.staat in KLAAR:
            continue
        if (einde is not None and deel.overlap_einde == einde) or (reden and deel.reden == reden):
            return deel
    return None


def propose_regels(
    dossier: Dossier, overdracht: Overdracht, vandaag: date, new_id: NewId
) -> list[Overdrachtsregel]:
    """Lines for what ends and has no line yet, each still to be arranged."""
    bestaand = dossier.regels_van(overdracht)
    eindes = list(eindes_van(dossier, overdracht, vandaag))[len(bestaand) :]
    return [
        Overdrachtsregel(
            id=RecordId(new_id()),
            client_id=overdracht.client_id,
            overdracht_id=RecordId(overdracht.id),
            wat_eindigt=einde.wat,
            eindigt_op=einde.op,
            vervanging=einde.vervanging,
            stand="loopt" if einde.vervanging else "niet_geregeld",
            volgorde=len(bestaand) + nummer,
        )
        for nummer, einde in enumerate(eindes)
    ]


def propose_punten(
    dossier: Dossier, overdracht: Overdracht, vandaag: date, new_id: NewId
) -> list[Overdrachtspunt]:
    """The points of the checklist of this kind that it does not have yet."""
    bestaand = {punt.wat.casefold() for punt in dossier.punten_van(overdracht)}
    anker = overdracht.overlap_begin or overdracht.overlap_einde
    wie = _who_arranges(dossier, vandaag)
    nieuw = [
        waarde
        for waarde in waardelijst("overdrachtspunt").waarden
        if overdracht.soort in waarde.kenmerken["soorten"].split()
        and waarde.label.casefold() not in bestaand
    ]
    return [
        Overdrachtspunt(
            id=RecordId(new_id()),
            client_id=overdracht.client_id,
            overdracht_id=RecordId(overdracht.id),
            wat=waarde.label,
            wie_id=wie,
            uiterlijk=_day_of(anker, int(waarde.kenmerken["dagen"]), vandaag),
            volgorde=len(bestaand) + nummer,
        )
        for nummer, waarde in enumerate(nieuw)
    ]


def _day_of(anker: date | None, dagen: int, vandaag: date) -> date | None:
    """So many days from the begin of the receiver; what should have been done is for today."""
    return max(vandaag, anker + timedelta(days=dagen)) if anker else None


def _what_ends(dossier: Dossier, waarom: Aanleiding) -> Periode | None:
    perioden = lay_out(dossier)
    if waarom.baan and waarom.gat_vanaf:
        ervoor = waarom.gat_vanaf - EEN_DAG
        return next(
            (d for d in perioden if d.baan == waarom.baan and d.dekt and d.einde == ervoor), None
        )
    for periode in perioden:
        if (periode.verzameling, periode.record_id) == (waarom.verzameling, waarom.record_id):
            return periode
    return None


def _sender(dossier: Dossier, periode: Periode | None, vandaag: date) -> PartnerId | None:
    """Who is there now: of the period itself, else where the client stays, else who works there."""
    waar = {deel.id: deel.partner_id for deel in dossier.verblijven}
    zorg = {deel.id: deel.partner_id for deel in dossier.behandelperioden}
    if periode is not None:
        eigen = (waar | zorg).get(periode.record_id)
        if eigen is not None:
            return eigen
    einde = periode.einde if periode is not None else None
    nu = [deel for deel in lay_out(dossier) if deel.baan is Baan.VERBLIJF]
    nu = [deel for deel in nu if deel.loopt_op(vandaag)]
    stopt = [deel for deel in nu if einde is None or (deel.einde and deel.einde <= einde)]
    for verblijf in (*stopt, *nu):
        plek = waar.get(verblijf.record_id)
        if plek is not None:
            return plek
    for rol in _AFZENDERROLLEN:
        for betrokken in dossier.met_rol(rol, vandaag):
            organisatie = dossier.organisatie(betrokken)
            if organisatie is not None:
                return PartnerId(organisatie.id)
    return None


def _person_of(dossier: Dossier, partner_id: PartnerId | None, vandaag: date) -> str:
    """The one person of the network who is involved for an organisation now."""
    for betrokken in _involved(dossier, vandaag):
        organisatie, wie = dossier.organisatie(betrokken), dossier.contactpersoon(betrokken)
        if organisatie is not None and wie is not None and organisatie.id == partner_id:
            return wie.naam
    return ""


def _involved(dossier: Dossier, vandaag: date) -> Sequence[Betrokkenheid]:
    return [deel for deel in dossier.betrokkenheden if deel.loopt_op(vandaag)]


def _receiver(
    dossier: Dossier, einde: date | None, van: PartnerId | None, vandaag: date
) -> PartnerId | None:
    """Where the client goes, when the next stay is known."""
    straks = [
        deel
        for deel in dossier.verblijven
        if deel.begindatum is not None and deel.begindatum > vandaag and deel.partner_id != van
    ]
    passend = [deel for deel in straks if einde is None or (deel.begindatum or einde) >= einde]
    return next((deel.partner_id for deel in (*passend, *straks)), None)


def _reason(periode: Periode | None, waarom: Aanleiding, vandaag: date) -> str:
    if waarom.gat_vanaf is not None:
        baan = Baan(waarom.baan).label
        return f"Vanaf {write_date(waarom.gat_vanaf)} is er niets in deze baan: {baan}."
    if periode is None:
        return ""
    naam = periode.naam[:1].upper() + periode.naam[1:]
    if periode.einde is None:
        return f"{naam} stopt; de dag is nog niet bekend."
    if periode.einde < vandaag:
        return f"{naam} stopte op {write_date(periode.einde)}."
    return f"{naam} stopt op {write_date(periode.einde)}."


def _takes(begin: date | None, einde: date | None) -> str:
    if begin is None or einde is None:
        return ""
    return (
        f"Loopt mee vanaf {write_date(begin)}; neemt alles over op {write_date(einde + EEN_DAG)}."
    )


def _who_arranges(dossier: Dossier, vandaag: date) -> BetrokkenheidId | None:
    """Who keeps the checklist until somebody else is chosen."""
    for rol in ("procesregisseur", "casusregisseur"):
        for betrokken in dossier.met_rol(rol, vandaag):
            return BetrokkenheidId(RecordId(betrokken.id))
    return None
