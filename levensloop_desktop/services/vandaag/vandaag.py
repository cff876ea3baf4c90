"""Use cases of the list Vandaag: keep it up to date, read it, and see why a line is there."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.vandaag.bronnen import VERSIE, termijnen_van
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
from levensloop_desktop.domain.vandaag.termijnen import PROCESREGISSEUR
from levensloop_desktop.domain.verouderd import first_day_out_of_date
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import sort_name
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.ports.vandaagport import Lijn, Lijnkeuze, Termijnstand
from levensloop_desktop.services.toegang.eigen_persoon import own_person_setting
from levensloop_desktop.services.toegang.rechten import COORDINATOR, Handeling, require

PER_KEER = 200
"""How many clients are brought up to date at once, so that other work can go between."""
SIGNAALWEKEN = "signaalweken"
GRENZEN = (1, 104)
U = "u"


PER_BLAD = 300
"""How many lines of a group are read at once; the screen shows as many."""


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


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which lines a user asks for.

    Args:
        soort: only of this kind; empty for all.
        alleen_mijn: only of clients this user is involved with; None for those, unless there is
            nothing to do for them.
    """

    soort: str = ""
    alleen_mijn: bool | None = None


@dataclass(frozen=True, slots=True)
class Vandaaggroep:
    """The first lines of one urgency, and how many there are."""

    urgentie: Urgentie
    aantal: int
    lijnen: tuple[Lijn, ...]


@dataclass(frozen=True, slots=True)
class Vandaagblad:
    """What the screen shows first of a day.

    Args:
        vandaag: that day.
        weken: how long before their day lines are shown.
        keuze: which lines these are; here it is always said whether only of own clients.
        groepen: those with lines, the most urgent first.
        van_mij: how many lines there are of own clients, of every kind.
        van_allen: how many there are of all clients this user may see.
        te_doen: clients that must be brought up to date first; then there are no lines yet.
        bekend: whether it is known who this user is in the network.
    """

    vandaag: date
    weken: Signaalweken
    keuze: Keuze = Keuze()
    groepen: tuple[Vandaaggroep, ...] = ()
    van_mij: int = 0
    van_allen: int = 0
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
        verouderd_vanaf=first_day_out_of_date(dossier, vandaag),
    )


def list_vandaag(kluis: Kluis, werkplek: Werkplek) -> Vandaaglijst:
    """The whole list of today; a coordinator gets the own clients only.

    At most `PER_KEER` clients are brought up to date along the way; when more are behind, say
    after an import, the list says how many and `update_some` does the next ones.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with _up_to_date(kluis, vandaag) as (opslag, te_doen):
        if te_doen:
            return Vandaaglijst(vandaag, read_weeks_of(opslag), te_doen=te_doen)
        return _list(kluis, opslag, vandaag)


def open_vandaag(kluis: Kluis, werkplek: Werkplek, keuze: Keuze) -> Vandaagblad:
    """Of the list of today the first lines of each group, and how many there are; else as above."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with _up_to_date(kluis, vandaag) as (opslag, te_doen):
        if te_doen:
            return Vandaagblad(vandaag, read_weeks_of(opslag), te_doen=te_doen)
        return _open(kluis, opslag, vandaag, keuze)


def more_lines(
    kluis: Kluis, werkplek: Werkplek, keuze: Keuze, urgentie: Urgentie, vanaf: int
) -> tuple[Lijn, ...]:
    """The next lines of a group of the list of today.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        keuze: as `open_vandaag` gave it back.
        urgentie: the group.
        vanaf: how many lines of it were read.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        eigen = _own_people(kluis, opslag)
        lijnkeuze = _which(kluis, keuze, frozenset(opslag.clients_of(eigen, vandaag)))
        blad = (urgentie, vanaf, PER_BLAD)
        lijnen = opslag.page_termijnen(vandaag, read_weeks_of(opslag), lijnkeuze, blad)
        return tuple(_with_who(opslag, lijnen, frozenset(eigen), vandaag))


def clients_on_list(kluis: Kluis, werkplek: Werkplek, keuze: Keuze) -> tuple[ClientId, ...]:
    """The clients with a line of this choice, the most urgent first."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        mijn = frozenset(opslag.clients_of(_own_people(kluis, opslag), vandaag))
        lijnkeuze = _which(kluis, keuze, mijn)
        lijnen = opslag.list_termijnen(vandaag, read_weeks_of(opslag), lijnkeuze)
        return tuple(dict.fromkeys(lijn.client_id for lijn in lijnen))


def count_stale(kluis: Kluis) -> int:
    """How many clients must be brought up to date before the list says what is so."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return len(opslag.stale_termijnen(VERSIE))


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


@contextmanager
def _up_to_date(kluis: Kluis, vandaag: date) -> Iterator[tuple[Opslag, int]]:
    """A transaction in which the termijnen are those of the dossiers, or how many are behind."""
    with kluis.read() as opslag:
        achter = opslag.stale_termijnen(VERSIE)
        if not achter or len(achter) > PER_KEER:
            yield opslag, len(achter)
            return
    with kluis.write() as opslag:
        _update(opslag, opslag.stale_termijnen(VERSIE), vandaag)
        yield opslag, 0


def _list(kluis: Kluis, opslag: Opslag, vandaag: date) -> Vandaaglijst:
    weken = read_weeks_of(opslag)
    personen = _own_people(kluis, opslag)
    mijn = frozenset(opslag.clients_of(personen, vandaag))
    lijnen = opslag.list_termijnen(vandaag, weken, _which(kluis, Keuze(alleen_mijn=False), mijn))
    return Vandaaglijst(
        vandaag=vandaag,
        weken=weken,
        lijnen=tuple(_with_who(opslag, lijnen, frozenset(personen), vandaag)),
        mijn=mijn,
        bekend=bool(personen),
    )


def _open(kluis: Kluis, opslag: Opslag, vandaag: date, keuze: Keuze) -> Vandaagblad:
    weken = read_weeks_of(opslag)
    personen = _own_people(kluis, opslag)
    mijn = frozenset(opslag.clients_of(personen, vandaag))
    van_mij = opslag.count_termijnen(vandaag, weken, Lijnkeuze(clienten=mijn))
    if kluis.gebruiker.rol == COORDINATOR:
        van_allen = van_mij
    else:
        van_allen = opslag.count_termijnen(vandaag, weken, Lijnkeuze())
    alleen_mijn = keuze.alleen_mijn
    if alleen_mijn is None:
        alleen_mijn = bool(van_mij) or kluis.gebruiker.rol == COORDINATOR
    gekozen = Keuze(keuze.soort, alleen_mijn)
    lijnkeuze = _which(kluis, gekozen, mijn)
    groepen: list[Vandaaggroep] = []
    for urgentie in Urgentie:
        telling = van_mij if alleen_mijn else van_allen
        aantal = sum(
            hoeveel
            for (groep, soort), hoeveel in telling.items()
            if groep == urgentie and keuze.soort in {"", soort}
        )
        if aantal:
            lijnen = opslag.page_termijnen(vandaag, weken, lijnkeuze, (urgentie, 0, PER_BLAD))
            met_wie = tuple(_with_who(opslag, lijnen, frozenset(personen), vandaag))
            groepen.append(Vandaaggroep(urgentie, aantal, met_wie))
    return Vandaagblad(
        vandaag=vandaag,
        weken=weken,
        keuze=gekozen,
        groepen=tuple(groepen),
        van_mij=van_mij.total(),
        van_allen=van_allen.total(),
        bekend=bool(personen),
    )


def _which(kluis: Kluis, keuze: Keuze, mijn: frozenset[ClientId]) -> Lijnkeuze:
    """A coordinator never gets more than the own clients."""
    alleen_mijn = keuze.alleen_mijn or kluis.gebruiker.rol == COORDINATOR
    return Lijnkeuze(keuze.soort, mijn if alleen_mijn else None)


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
    clienten = {lijn.client_id for lijn in lijnen if lijn.aan_zet_rol}
    houders = opslag.who_has_role(PROCESREGISSEUR, vandaag, clienten) if clienten else {}
    for lijn in lijnen:
        persoon, naam = lijn.aan_zet_persoon, lijn.aan_zet
        if lijn.aan_zet_rol:
            persoon, naam = houders.get(lijn.client_id, ("", "niemand"))
        if persoon and persoon in eigen:
            naam = U
        yield lijn if naam == lijn.aan_zet else lijn._replace(aan_zet=naam)
