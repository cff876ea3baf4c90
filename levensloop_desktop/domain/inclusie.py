"""Weighing the inclusiecriteria, and what must be asked once a client is included."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.proces import AFGELOPEN
from levensloop_desktop.domain.waardelijsten import Waarde, basis, label, waardelijst

BASIS = "basis"  # of the criteria in this group at least one must be met
_STRAFRECHT = "strafrechtelijk"
_VOLWASSEN = 18


@dataclass(frozen=True, slots=True)
class Weegadvies:
    """What the answers come to; advice, never a decision.

    Args:
        basis: ja, nee or onbekend: whether at least one criterion of the base is met.
        overig: the same for the other criteria, which must all be met.
        zinnen: why, in words.
    """

    basis: str
    overig: str
    zinnen: tuple[str, ...]

    @property
    def ja(self) -> bool:
        """Whether everything is met."""
        return self.basis == self.overig == "ja"


def weigh_criteria(oordelen: Mapping[str, str]) -> Weegadvies:
    """Weigh the answers.

    Args:
        oordelen: ja, nee, onbekend or nothing, by code of the criterium.
    """
    lijst = waardelijst("inclusiecriterium").asked(oordelen)
    basis = [waarde for waarde in lijst if waarde.kenmerken.get("groep") == BASIS]
    overig = [waarde for waarde in lijst if waarde not in basis]
    eerste, zin = _weigh_base(basis, oordelen)
    tweede, zinnen = _weigh_others(overig, oordelen)
    return Weegadvies(eerste, tweede, (zin, *zinnen))


def _weigh_base(basis: list[Waarde], oordelen: Mapping[str, str]) -> tuple[str, str]:
    ja = [waarde.label for waarde in basis if oordelen.get(waarde.code) == "ja"]
    open_ = [waarde for waarde in basis if oordelen.get(waarde.code) not in {"ja", "nee"}]
    if ja:
        return "ja", f"Aan de basis is voldaan: {_list(ja)}."
    if open_:
        return "onbekend", f"Over de basis is nog niets te zeggen: {_open_words(len(open_))}."
    return "nee", "Aan de basis is niet voldaan: geen van de eerste criteria is ja."


def _weigh_others(overig: list[Waarde], oordelen: Mapping[str, str]) -> tuple[str, list[str]]:
    nee = [waarde.label for waarde in overig if oordelen.get(waarde.code) == "nee"]
    open_ = [waarde for waarde in overig if oordelen.get(waarde.code) not in {"ja", "nee"}]
    zinnen = [f"Niet voldaan: {_list(nee)}."] if nee else []
    if open_:
        zinnen.append(f"Van de andere criteria: {_open_words(len(open_))}.")
    if not nee and not open_:
        zinnen.append("Aan de andere criteria is voldaan.")
    return "nee" if nee else "onbekend" if open_ else "ja", zinnen


def _open_words(aantal: int) -> str:
    return f"nog {aantal} open"


def _list(labels: list[str]) -> str:
    *eerste, laatste = labels
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def known_of(dossier: Dossier, criterium: str, vandaag: date) -> str:
    """What the dossier holds already about a criterium ("volgens het dossier 42 jaar")."""
    waarde = waardelijst("inclusiecriterium").vind(criterium)
    kenmerken = waarde.kenmerken if waarde else {}
    soorten = kenmerken.get("problematiek", "").split()
    problemen = [deel.soort for deel in dossier.problematieken if basis(deel.soort) in soorten]
    if problemen:
        namen = dict.fromkeys(label("problematieksoort", soort) for soort in problemen)
        return ", ".join(namen)
    if kenmerken.get("uit") == "titel":
        titels = waardelijst("titelsoort")
        namen = dict.fromkeys(
            titels.label(titel.soort)
            for titel in dossier.titels
            if titels.kenmerk(titel.soort, "groep") == _STRAFRECHT
        )
        return ", ".join(namen)
    if kenmerken.get("uit") == "leeftijd":
        leeftijd = dossier.client.leeftijd(vandaag)
        return "" if leeftijd is None else f"{leeftijd} jaar"
    return ""


def open_inclusievragen(dossier: Dossier) -> tuple[str, ...]:
    """What must still be asked of an included client, by code of the value list inclusievraag.

    Bestaande indicaties, schulden and openstaande straffen are asked at once after inclusion
    (Adviesrapport Implementatie Levensloopaanpak, 18-01-2024, bijlage 3).
    """
    traject = dossier.traject
    if traject is None or not asks_after_inclusion(traject):
        return ()
    bekend = dossier.inclusievragen_van(traject)
    return tuple(
        code
        for code in waardelijst("inclusievraag").codes
        if code not in bekend or not bekend[code].nagevraagd
    )


def asks_after_inclusion(traject: Traject) -> bool:
    """Whether the client was included and the traject still runs."""
    included = traject.inclusiedatum is not None or traject.status in {"geincludeerd", "uitstroom"}
    return included and traject.status not in AFGELOPEN


def closing_advice(dossier: Dossier, traject: Traject, vandaag: date) -> tuple[str, ...]:
    """What is still open when a traject is about to be closed; advice, never a block."""
    zinnen = []
    afspraken = sum(1 for deel in dossier.afspraken if deel.status == "open")
    if afspraken:
        zinnen.append(f"{afspraken} {'afspraak' if afspraken == 1 else 'afspraken'} nog open")
    lopend = [
        deel for deel in dossier.overdrachten if deel.staat not in {"afgerond", "teruggetrokken"}
    ]
    if lopend:
        zinnen.append("een overdracht is nog niet afgerond")
    if not traject.uitstroomreden:
        zinnen.append("de reden van uitstroom staat er nog niet")
    if not traject.nazorg.strip():
        zinnen.append("de nazorg is nog niet beschreven")
    houdt = dossier.betrokkenheid(traject.contact_blijft_id)
    if houdt is None:
        zinnen.append("niemand houdt nog het contact")
    elif not houdt.loopt_op(vandaag):
        zinnen.append("wie het contact houdt, is niet meer betrokken")
    return tuple(zinnen)
