"""Who in the network of a client can get a document: person, organisation, and of what kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from levensloop_desktop.domain.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """Somebody, or an organisation without a name of a person."""

    persoon: str
    organisatie: str
    soort: str  # kind of partner; empty when that is not known

    @property
    def naam(self) -> str:
        """As it is chosen and printed ("H. Nergenshuis, organisatie Z")."""
        return ", ".join(deel for deel in (self.persoon, self.organisatie) if deel)


def pick_ontvanger(bekend: Iterable[Ontvanger], naam: str) -> Ontvanger:
    """Who a name is; one that nobody has is read as "person, organisation"."""
    for deel in bekend:
        if deel.naam == naam:
            return deel
    persoon, _, organisatie = naam.partition(", ")
    return Ontvanger(persoon=persoon.strip(), organisatie=organisatie.strip(), soort="")


def find_ontvangers(dossier: Dossier) -> tuple[Ontvanger, ...]:
    """Receivers of handovers first, then everybody who is involved, then the organisations."""
    gevonden: list[Ontvanger] = []
    for overdracht in reversed(dossier.overdrachten):
        partner = dossier.partner(overdracht.naar_partner_id)
        gevonden.append(
            Ontvanger(
                persoon=overdracht.naar_persoon,
                organisatie=partner.naam if partner else "",
                soort=partner.soort if partner else "",
            )
        )
    for betrokken in dossier.betrokkenheden:
        wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
        soort = waar.soort if waar else "naaste" if betrokken.rol == "naaste" else ""
        gevonden.append(
            Ontvanger(
                persoon=wie.naam if wie else "", organisatie=waar.naam if waar else "", soort=soort
            )
        )
    gevonden += [
        Ontvanger(persoon="", organisatie=partner.naam, soort=partner.soort)
        for partner in dossier.partners
    ]
    uniek = {deel.naam: deel for deel in reversed(gevonden) if deel.naam}
    return tuple(dict.fromkeys(uniek[deel.naam] for deel in gevonden if deel.naam))
