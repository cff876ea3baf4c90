"""The actielijst of a meeting: who does what and by when, by who does it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.documents.content.blokken import Blok, Inhoud, Kop, Merk, Rij, Tabel
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.overlegverslag import (
    Besproken,
    clientkop,
    find_deel,
    hoofdkenmerken,
    voetregel,
)
from levensloop_desktop.documents.content.waarden import alinea, cel, datumcel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Afspraak

_NIEMAND = "Nog niemand"
_OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Actie:
    """One line of the list."""

    wie: str
    wat: str
    uiterlijk: date | None
    uit: str
    client: str
    dagen_te_laat: int = 0


def actielijst(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """What has to be done for one client after a meeting.

    Raises:
        NotFoundError: when the dossier has no such meeting.
    """
    return actielijst_van([(dossier, find_deel(dossier, onderwerp_id))], kop)


def actielijst_van(besproken: Sequence[Besproken], kop: Documentkop) -> Inhoud:
    """What has to be done for these clients, by who does it: new first, then what was open."""
    acties = [actie for een in besproken for actie in _actions(een, kop.vandaag)]
    per_persoon: dict[str, list[_Actie]] = {}
    for actie in sorted(acties, key=lambda deel: (not deel.wie, deel.wie.casefold())):
        per_persoon.setdefault(actie.wie or _NIEMAND, []).append(actie)
    blokken: list[Blok] = [
        Kop(1, "Actielijst", bladwijzer="Actielijst"),
        hoofdkenmerken(besproken[0], kop),
    ]
    if len(besproken) == 1:
        blokken.append(clientkop(besproken[0][0]))
    for nummer, (wie, van_hem) in enumerate(per_persoon.items(), start=1):
        blokken.append(Kop(3, wie, bladwijzer=f"Actiehouder {nummer}"))
        blokken.append(_table(van_hem, with_client=len(besproken) > 1))
    if not per_persoon:
        blokken.append(alinea("Er staat niets open."))
    return Inhoud(soortnaam="Actielijst", blokken=tuple(blokken), voetregel=voetregel(kop))


def _actions(besproken: Besproken, vandaag: date) -> Iterator[_Actie]:
    """Open afspraken of the client, and decisions with a name that are no afspraak."""
    dossier, deel = besproken
    client = dossier.client.korte_naam
    besluiten = dossier.besluiten_van(deel)
    van_nu = {besluit.id for besluit in besluiten}
    gemaakt = {afspraak.besluit_id for afspraak in dossier.afspraken}
    for besluit in besluiten:
        if besluit.wie and besluit.id not in gemaakt:
            yield _Actie(
                wie=besluit.wie,
                wat=besluit.tekst,
                uiterlijk=besluit.uiterlijk,
                uit="dit overleg",
                client=client,
            )
    lopend = [afspraak for afspraak in dossier.afspraken if afspraak.status == _OPEN]
    for afspraak in sorted(lopend, key=lambda een: een.uiterlijk or date.max):
        yield _Actie(
            wie=dossier.naam_van(afspraak.actiehouder_id),
            wat=afspraak.wat,
            uiterlijk=afspraak.uiterlijk,
            uit="dit overleg" if afspraak.besluit_id in van_nu else _origin(afspraak),
            client=client,
            dagen_te_laat=afspraak.dagen_te_laat(vandaag),
        )


def _origin(afspraak: Afspraak) -> str:
    return afspraak.overleg or "eerder"


def _table(acties: Sequence[_Actie], *, with_client: bool) -> Tabel:
    rijen = []
    for actie in acties:
        wanneer: list[Blok] = [*datumcel(actie.uiterlijk)]
        if actie.dagen_te_laat:
            dagen = "dag" if actie.dagen_te_laat == 1 else "dagen"
            wanneer.append(Merk("rood", f"{actie.dagen_te_laat} {dagen} te laat"))
        cellen = [cel(actie.wat), tuple(wanneer), cel(actie.uit)]
        if with_client:
            cellen.insert(0, cel(actie.client))
        rijen.append(Rij(tuple(cellen)))
    if with_client:
        return Tabel(("Cliënt", "Wat", "Uiterlijk", "Uit"), (20, 42, 18, 20), tuple(rijen))
    return Tabel(("Wat", "Uiterlijk", "Uit"), (56, 20, 24), tuple(rijen))
