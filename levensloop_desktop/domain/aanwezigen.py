"""How somebody is called in the list of those present: a name that holds no comma."""

from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid


def present_name(dossier: Dossier, betrokken: Betrokkenheid) -> str:
    """Person with organisation ("M. Verzonnen (organisatie Q)"), or the one that is known."""
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    persoon, organisatie = (wie.naam if wie else ""), (waar.naam if waar else "")
    naam = f"{persoon} ({organisatie})" if persoon and organisatie else persoon or organisatie
    return naam.replace(",", " ")


def expected_names(dossier: Dossier, dag: date) -> tuple[str, ...]:
    """Everybody who is involved on a day, each once, in the order of the network."""
    betrokken = [deel for deel in dossier.betrokkenheden if deel.loopt_op(dag)]
    namen = dict.fromkeys(present_name(dossier, deel) for deel in betrokken)
    return tuple(naam for naam in namen if naam)
