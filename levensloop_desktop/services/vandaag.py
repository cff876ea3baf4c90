"""Use cases of the list Vandaag: keep it up to date, read it, and see why a line is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.vandaag.bronnen import VERSIE, termijnen_van
from levensloop_desktop.domain.vandaag.lijst import Signaalweken
from levensloop_desktop.domain.vandaag.termijnen import PROCESREGISSEUR
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.clientregels import sort_name
from levensloop_desktop.services.eigen_persoon import own_person_setting
from levensloop_desktop.services.ports import Kluis, Opslag, Werkplek
from levensloop_desktop.services.rechten import COORDINATOR, Handeling, require
from levensloop_desktop.services.vandaagport import Lijn, Termijnstand

PER_KEER = 200
"""How many clients are brought up to date at once, so that other work can go between."""
SIGNAALWEKEN = "signaalweken"
GRENZEN = (1, 104)
U = "u"


@dataclass(frozen=True, slots=True)
class Vandaaglijst:
    """The lines of a day.

    Args:
        vandaag: that day.
        weken: how long before their day lines are shown.
        lijnen: all that this user may see, by urgency, day and name.
        mijn: the clients this user is involved with.
        te_doen: clients that must be brought up to date first; then there are no lines yet.
        bekend: whether it is known who this user is in the network.
    """

    vandaag: date
    weken: Signaalweken
    lijnen: tuple[Lijn, ...] = ()
    mijn: frozenset[ClientId] = frozenset()
    te_doen: int = 0
    bekend: bool = False


def make_stand(dossier: Dossier, vandaag: date) -> Termijnstand:
    """What is kept of a dossier: every termijn that counts on this day or a later one."""
    client = dossier.client
    return Termijnstand(
        client_id=ClientId(client.id),
        naam=client.korte_naam,
        sorteernaam=sort_name(client),
        clientnummer=client.clientnummer,
        versie=VERSIE,
        termijnen=tuple(
            termijn
            for termijn in termijnen_van(dossier)
            if termijn.tot is None or termijn.tot >= vandaag
        ),
    )


def list_vandaag(kluis: Kluis, werkplek: Werkplek) -> Vandaaglijst:
    """The list of today; a coordinator gets the own clients only.

    At most `PER_KEER` clients are brought up to date along the way; when more are behind, say
    after an import, the list says how many and `update_some` does the next ones.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        achter = opslag.stale_termijnen(VERSIE)
        if not achter:
            return _list(kluis, opslag, vandaag)
        if len(achter) > PER_KEER:
            return Vandaaglijst(vandaag, read_weeks_of(opslag), te_doen=len(achter))
    with kluis.write() as opslag:
        _update(opslag, opslag.stale_termijnen(VERSIE), vandaag)
        return _list(kluis, opslag, vandaag)


def update_some(kluis: Kluis, werkplek: Werkplek) -> int:
    """Bring the next clients up to date; how many are left to do."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.write() as opslag:
        achter = opslag.stale_termijnen(VERSIE)
        _update(opslag, achter[:PER_KEER], werkplek.today())
    return max(0, len(achter) - PER_KEER)


def read_weeks(kluis: Kluis) -> Signaalweken:
    """How long before their day lines are shown."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return read_weeks_of(opslag)


def keep_weeks(kluis: Kluis, weken: Signaalweken) -> Changes:
    """Keep other weeks; they hold for every user of this kluis.

    Raises:
        ValueError: when they do not go down from long to short, or are not between 1 and 104.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    if not GRENZEN[0] <= weken.kort <= weken.middel <= weken.lang <= GRENZEN[1]:
        raise ValueError("no such signal weeks")
    with kluis.write() as opslag:
        opslag.put_setting(SIGNAALWEKEN, f"{weken.lang} {weken.middel} {weken.kort}")
        opslag.write_log(
            "signaalweken_gewijzigd", bijzonderheid=f"{weken.lang} {weken.middel} {weken.kort}"
        )
    return Changes(verzamelingen=frozenset({SIGNAALWEKEN}))


def look_at(kluis: Kluis, client_id: ClientId) -> Dossier:
    """Read the dossier behind a line, and note in the log that this was done.

    Raises:
        NotFoundError: when there is no such client any more.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
        if dossier is None:
            raise NotFoundError
        opslag.write_log("dossier_gelezen", client_id, bijzonderheid="vandaag")
        return dossier


def read_weeks_of(opslag: Opslag) -> Signaalweken:
    """The weeks of a kluis; the default where nothing was chosen."""
    bewaard = opslag.get_setting(SIGNAALWEKEN)
    return Signaalweken(*map(int, bewaard.split())) if bewaard else Signaalweken()


def _update(opslag: Opslag, clienten: Iterable[ClientId], vandaag: date) -> None:
    dossiers = (opslag.load_dossier(client_id) for client_id in clienten)
    opslag.put_termijnen([make_stand(deel, vandaag) for deel in dossiers if deel is not None])


def _list(kluis: Kluis, opslag: Opslag, vandaag: date) -> Vandaaglijst:
    weken = read_weeks_of(opslag)
    personen = _own_people(kluis, opslag)
    mijn = opslag.clients_of(personen, vandaag)
    lijnen: Sequence[Lijn] = opslag.list_termijnen(vandaag, weken)
    if kluis.gebruiker.rol == COORDINATOR:
        lijnen = [lijn for lijn in lijnen if lijn.client_id in mijn]
    return Vandaaglijst(
        vandaag=vandaag,
        weken=weken,
        lijnen=tuple(_with_who(opslag, lijnen, frozenset(personen), vandaag)),
        mijn=frozenset(mijn),
        bekend=bool(personen),
    )


def _own_people(kluis: Kluis, opslag: Opslag) -> list[str]:
    """The contactpersoon this user said to be, else who has the name of the user."""
    gekozen = opslag.get_setting(own_person_setting(kluis.gebruiker.naam))
    if gekozen:
        return [gekozen]
    return [wie.id for wie in opslag.find(Contactpersoon, naam=kluis.gebruiker.naam)]


def _with_who(
    opslag: Opslag, lijnen: Sequence[Lijn], eigen: frozenset[str], vandaag: date
) -> Iterable[Lijn]:
    """The same lines with who must act: "u", a name, or that nobody is there for it."""
    houders = opslag.who_has_role(PROCESREGISSEUR, vandaag) if lijnen else {}
    for lijn in lijnen:
        persoon, naam = lijn.aan_zet_persoon, lijn.aan_zet
        if lijn.aan_zet_rol:
            persoon, naam = houders.get(lijn.client_id, ("", "niemand"))
        if persoon and persoon in eigen:
            naam = U
        yield lijn if naam == lijn.aan_zet else lijn._replace(aan_zet=naam)
