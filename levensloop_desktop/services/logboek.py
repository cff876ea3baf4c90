"""Use cases of the log: search it, name whose dossier a line is about, and print what was found."""

from dataclasses import dataclass, replace
from datetime import datetime

from levensloop_desktop.documents.maken import Afdruk, Logbladregel, Logbladvraag, make_logblad
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.afdrukken.huisstijl import load_huisstijl
from levensloop_desktop.services.dossier.gebeurtenissen import name_event
from levensloop_desktop.services.ports.kluisport import Kluis, Logfilter, Logregel, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, may, require

PAGINA = 200
MAXIMUM_AFDRUK = 5000  # lines; more is no paper to read
WEG = "niet meer in de kluis"


@dataclass(frozen=True, slots=True)
class Logpagina:
    """One page of the log.

    Args:
        regels: newest first.
        totaal: how many lines fit in all.
        clienten: what to call the client of a line, by id.
        namen: everybody the log speaks of.
    """

    regels: tuple[Logregel, ...]
    totaal: int
    clienten: dict[str, str]
    namen: tuple[str, ...]


def search_log(kluis: Kluis, zoek: Logfilter, clientnummer: str = "", vanaf: int = 0) -> Logpagina:
    """A page of the lines that fit.

    Args:
        kluis: the open kluis.
        zoek: which lines.
        clientnummer: of the client the lines must be about; empty for all. A client that was
            destroyed is found by the number that the log keeps.
        vanaf: how many lines to pass over.
    """
    require(kluis, Handeling.LOGBOEK_LEZEN)
    with kluis.read() as opslag:
        gericht = _aim(opslag, zoek, clientnummer)
        namen = opslag.list_log_users()
        if gericht is None:
            return Logpagina((), 0, {}, namen)
        regels = tuple(opslag.search_log(gericht, PAGINA, vanaf))
        return Logpagina(
            regels, opslag.count_log(gericht), _name_clients(kluis, opslag, regels), namen
        )


def print_log(kluis: Kluis, werkplek: Werkplek, zoek: Logfilter, clientnummer: str = "") -> Afdruk:
    """The lines that fit as a PDF, newest first; the log notes that it was made."""
    require(kluis, Handeling.LOGBOEK_LEZEN)
    with kluis.read() as opslag:
        gericht = _aim(opslag, zoek, clientnummer)
        regels = tuple(opslag.search_log(gericht, MAXIMUM_AFDRUK)) if gericht else ()
        totaal = opslag.count_log(gericht) if gericht else 0
        clienten = _name_clients(kluis, opslag, regels)
        opslag.write_log("logboek_afgedrukt", bijzonderheid=str(len(regels)))
        nummer, huisstijl = number_of_line(opslag), load_huisstijl(opslag)
    vraag = Logbladvraag(
        kluisnaam=kluis.beschrijving.naam,
        gemaakt_door=kluis.gebruiker.naam,
        wanneer=werkplek.now().astimezone(),
        gezocht=_in_words(zoek, clientnummer),
        totaal=totaal,
        nummer=nummer,
        huisstijl=huisstijl,
    )
    return make_logblad(vraag, tuple(_row(regel, clienten) for regel in regels))


def _aim(opslag: Opslag, zoek: Logfilter, clientnummer: str) -> Logfilter | None:
    """The filter with the client of a number; None when nobody has or had that number."""
    nummer = clientnummer.strip()
    if not nummer:
        return zoek
    client_id = next((deel.id for deel in opslag.find(Client, clientnummer=nummer)), None)
    if client_id is None:
        vernietigd = opslag.search_log(Logfilter(gebeurtenis="client_vernietigd"), MAXIMUM_AFDRUK)
        client_id = next(
            (deel.client_id for deel in vernietigd if deel.bijzonderheid == nummer), None
        )
    return None if client_id is None else replace(zoek, client_id=ClientId(client_id))


def number_of_line(opslag: Opslag) -> str:
    """What a paper without a line in the register is numbered by: the newest line of the log."""
    return f"logregel {opslag.read_log(limit=1)[0].nummer}"


def _name_clients(kluis: Kluis, opslag: Opslag, regels: tuple[Logregel, ...]) -> dict[str, str]:
    """Number and name; the number alone for whoever may not read dossiers."""
    lezen = may(kluis.gebruiker.rol, Handeling.DOSSIER_LEZEN)
    namen: dict[str, str] = {}
    for client_id in {regel.client_id for regel in regels if regel.client_id}:
        client = opslag.get(Client, client_id)
        if client is None:
            namen[client_id] = WEG
        else:
            delen = (client.clientnummer, client.korte_naam if lezen else "")
            namen[client_id] = " ".join(deel for deel in delen if deel)
    return namen


def _row(regel: Logregel, clienten: dict[str, str]) -> Logbladregel:
    return Logbladregel(
        nummer=regel.nummer,
        wanneer=regel.wanneer.astimezone(),
        wie=regel.wie,
        gebeurtenis=name_event(regel.gebeurtenis),
        client=clienten.get(regel.client_id or "", ""),
        bijzonderheid=regel.bijzonderheid,
    )


def _in_words(zoek: Logfilter, clientnummer: str) -> str:
    delen = (
        f"gebruiker {zoek.wie}" if zoek.wie else "",
        f"cliënt {clientnummer.strip()}" if clientnummer.strip() else "",
        name_event(zoek.gebeurtenis) if zoek.gebeurtenis else "",
        f"vanaf {_day(zoek.van)}" if zoek.van else "",
        f"tot {_day(zoek.tot)}" if zoek.tot else "",
    )
    return ", ".join(deel for deel in delen if deel) or "alle regels"


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y")
