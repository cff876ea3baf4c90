"""Which contactpersoon the user of a kluis is: "mijn cliënten" are the clients of that person."""

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, require


def read_own_person(kluis: Kluis) -> Contactpersoon | None:
    """The contactpersoon this user said to be; None when nothing was said."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        gekozen = opslag.get_setting(own_person_setting(kluis.gebruiker.naam))
        return opslag.get(Contactpersoon, RecordId(gekozen)) if gekozen else None


def choose_own_person(kluis: Kluis, persoon_id: str) -> None:
    """Keep who this user is in the network; "" for nobody."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.write() as opslag:
        opslag.put_setting(own_person_setting(kluis.gebruiker.naam), persoon_id)


def own_person_setting(gebruiker: str) -> str:
    """The name of the setting that holds the contactpersoon of a user."""
    return f"contactpersoon van {gebruiker}"
