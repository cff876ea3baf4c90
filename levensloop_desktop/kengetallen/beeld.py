"""Make of the rows of the dossiers what is known of everybody on one peildatum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from levensloop_desktop.domain.waardelijsten import basis, programmalijst
from levensloop_desktop.kengetallen.bronnen import Bronnen, Dag, Planrij, Verleden
from levensloop_desktop.kengetallen.gebeurd import count_happened
from levensloop_desktop.kengetallen.kenmerken import GEEN, ONBEKEND
from levensloop_desktop.kengetallen.tellen import Beeld, Regel, Waarde
from levensloop_desktop.kengetallen.tijdlijn import make_trajecten, statuses_on

_AFGEGEVEN, _AANGEVRAAGD = "afgegeven", "aangevraagd"
_VG = "vg"
_WEEK = 7
NIETS = Verleden()


def make_beeld(bronnen: Bronnen, dag: date, vorige: date, verleden: Verleden = NIETS) -> Beeld:
    """What is known of everybody on a day, and of the half year since the peildatum before it.

    Args:
        bronnen: rows of the dossiers.
        dag: the peildatum.
        vorige: the one before it, on which the half year before it ended.
        verleden: what was otherwise on that day; nothing for today.
    """
    trajecten = make_trajecten(bronnen, vorige, verleden)
    standen = statuses_on(trajecten, dag)
    mee = (
        [rij for rij in bronnen.clienten if rij[0] in standen or verleden.knew_client(rij[0])]
        if verleden.gemaakt
        else bronnen.clienten
    )
    clienten = [rij[0] for rij in mee]
    plaatsen = {client_id: plaats for plaats, client_id in enumerate(clienten)}
    return Beeld(
        statussen=[standen.get(client_id, GEEN) for client_id in clienten],
        enkel={
            "status": [standen.get(client_id, GEEN) for client_id in clienten],
            "leeftijd": [_age(geboren, dag) for _, geboren, _ in mee],
            "geslacht": [
                verleden.value(client_id, "geslacht", geslacht) or ONBEKEND
                for client_id, _, geslacht in mee
            ],
            **_stays(bronnen, clienten, verleden),
            **_indications(bronnen, clienten, dag, verleden),
            "titel_eindigt": _first_ends(bronnen, clienten, dag),
            "plan": _plans(bronnen, clienten, dag),
        },
        samen={
            "problematiek": _split(bronnen, clienten)
            or _together(_problems(bronnen, verleden), clienten),
            "titelgroep": _together(_title_groups(bronnen), clienten),
            "knelpunt": _together((deel[:2] for deel in _open(bronnen, dag, verleden)), clienten),
        },
        regels={
            **_open_records(bronnen, plaatsen, dag, verleden),
            **count_happened(bronnen, trajecten, plaatsen, (vorige, dag), verleden),
        },
    )


def _age(geboren: date | None, dag: date) -> int | None:
    """Age in whole years; None when the birth date is unknown or still to come."""
    if geboren is None or geboren > dag:
        return None
    nog_niet_jarig = (dag.month, dag.day) < (geboren.month, geboren.day)
    return dag.year - geboren.year - nog_niet_jarig


def _stays(
    bronnen: Bronnen, clienten: Sequence[str], verleden: Verleden
) -> Mapping[str, Sequence[Waarde]]:
    verblijf: dict[str, str] = {}
    bed: dict[str, str] = {}
    for client_id, record_id, soort, verkeerd in bronnen.verblijven:
        verblijf[client_id] = soort or ONBEKEND
        bed[client_id] = verleden.value(record_id, "verkeerd_bed", verkeerd) or ONBEKEND
    dakloos = dict.fromkeys(programmalijst("verblijfsoort").codes, "nee")
    dakloos |= {"dakloos": "ja", ONBEKEND: ONBEKEND}
    soorten = [verblijf.get(client_id, ONBEKEND) for client_id in clienten]
    return {
        "verblijf": soorten,
        "dakloos": [dakloos.get(soort, ONBEKEND) for soort in soorten],
        "verkeerd_bed": [bed.get(client_id, GEEN) for client_id in clienten],
    }


def _indications(
    bronnen: Bronnen, clienten: Sequence[str], dag: date, verleden: Verleden
) -> Mapping[str, Sequence[Waarde]]:
    """Of the Wlz alone: whether one runs or was asked for, and which group of profiles runs."""
    groepen = {
        waarde.code: waarde.kenmerken["groep"]
        for waarde in programmalijst("indicatieprofiel").waarden
    }
    loopt: dict[str, tuple[date, str]] = {}
    gevraagd: set[str] = set()
    vg_loopt: set[str] = set()
    vg_gevraagd: set[str] = set()
    for client_id, record_id, profiel, status_nu, op, begin, einde in bronnen.indicaties:
        groep = groepen.get(profiel, ONBEKEND)
        status = verleden.value(record_id, "status", status_nu)
        if _runs((status_nu, status), begin, einde, dag):
            loopt[client_id] = max(loopt.get(client_id, (date.min, "")), (begin or date.min, groep))
            vg_loopt |= {client_id} if groep == _VG else set()
        elif _asked((status_nu, status), op, begin, dag) and (
            op or verleden.knew(record_id, client_id)
        ):
            gevraagd.add(client_id)
            vg_gevraagd |= {client_id} if groep == _VG else set()
    return {
        "wlz_indicatie": [_answer(wie, loopt, gevraagd) for wie in clienten],
        "wlz_profielgroep": [loopt[wie][1] if wie in loopt else GEEN for wie in clienten],
        "vg_indicatie": [_answer(wie, vg_loopt, vg_gevraagd) for wie in clienten],
    }


def _runs(status: tuple[str, str], begin: Dag, einde: Dag, dag: date) -> bool:
    """Whether an indicatie runs on a day; by its status of now when its days say since when."""
    nu, toen = status
    if (nu if begin else toen) != _AFGEGEVEN:
        return False
    return (begin or date.min) <= dag <= (einde or date.max)


def _asked(status: tuple[str, str], op: Dag, begin: Dag, dag: date) -> bool:
    """Whether an indicatie was asked for and not yet answered, or granted for a later day."""
    nu, toen = status
    if nu == _AFGEGEVEN and begin is not None:
        return op is not None and op <= dag < begin
    return toen == _AANGEVRAAGD and (op or date.min) <= dag


def _answer(wie: str, ja: Mapping[str, object] | set[str], gevraagd: set[str]) -> str:
    return "ja" if wie in ja else _AANGEVRAAGD if wie in gevraagd else "nee"


def _first_ends(bronnen: Bronnen, clienten: Sequence[str], dag: date) -> Sequence[Waarde]:
    """In how many weeks, rounded up, the first title ends; None when none does."""
    einden: dict[str, date] = {}
    for client_id, _, einde in bronnen.titels:
        if einde is not None:
            einden[client_id] = min(einden.get(client_id, einde), einde)
    weken = {einde: -(-(einde - dag).days // _WEEK) for einde in set(einden.values())}
    return [weken[einden[wie]] if wie in einden else None for wie in clienten]


def _plans(bronnen: Bronnen, clienten: Sequence[str], dag: date) -> Sequence[Waarde]:
    """Whether the plan that holds is up to date, by the day of its next evaluation."""
    geldig: dict[str, Planrij] = {}
    concept: set[str] = set()
    for rij in bronnen.plannen:
        client_id, _, status, versie, begonnen, vastgesteld, _ = rij
        if status == "vastgesteld" and (vastgesteld or date.min) <= dag:
            if client_id not in geldig or versie > geldig[client_id][3]:
                geldig[client_id] = rij
        elif (begonnen or date.min) <= dag:
            concept.add(client_id)
    stand = {client_id: _judge(rij[6], dag) for client_id, rij in geldig.items()}
    return [stand.get(wie, "concept" if wie in concept else GEEN) for wie in clienten]


def _judge(evaluatie: Dag, dag: date) -> str:
    if evaluatie is None:
        return "zonder_evaluatie"
    return "over_tijd" if evaluatie < dag else "actueel"


def _problems(bronnen: Bronnen, verleden: Verleden) -> Iterator[tuple[str, str]]:
    rijen = list(bronnen.problematieken)
    for client_id, record_id, waarden in verleden.weg.get("problematieken", ()):
        datum = waarden.get("datum")
        dag = date.fromisoformat(datum) if datum else None
        rijen.append((client_id, record_id, basis(str(waarden.get("soort", ""))), dag))
    for client_id, record_id, soort, datum in rijen:
        if verleden.knew(record_id, client_id, datum):
            yield client_id, verleden.value(record_id, "soort", soort)


def _split(bronnen: Bronnen, clienten: Sequence[str]) -> Sequence[tuple[str, ...]]:
    """The kinds of today of each client; nothing where they must be held against the history."""
    per_client = dict(bronnen.problemen_nu)
    gesplitst = {soorten: tuple(soorten.split(",")) for soorten in set(per_client.values())}
    zonder = {"": (GEEN,), **gesplitst}
    return [zonder[per_client.get(wie, "")] for wie in clienten] if per_client else ()


def _title_groups(bronnen: Bronnen) -> Iterator[tuple[str, str]]:
    groepen = {
        waarde.code: waarde.kenmerken.get("groep", "anders")
        for waarde in programmalijst("titelsoort").waarden
    }
    for client_id, soort, _ in bronnen.titels:
        yield client_id, groepen.get(soort, "anders")


def _open(bronnen: Bronnen, dag: date, verleden: Verleden) -> Iterator[tuple[str, str, Dag]]:
    """Client, kind and beginning of every knelpunt that is not solved on a day."""
    for client_id, record_id, soort, sinds, opgelost in bronnen.knelpunten:
        if opgelost is not None and opgelost <= dag:
            continue
        if (sinds <= dag) if sinds else verleden.knew(record_id, client_id):
            yield client_id, soort, sinds


def _open_records(
    bronnen: Bronnen, plaatsen: Mapping[str, int], dag: date, verleden: Verleden
) -> Mapping[str, Sequence[Regel]]:
    soorten = programmalijst("knelpunt")
    maatregel_van = {code: soorten.kenmerk(code, "maatregel") or GEEN for code in soorten.codes}
    maatregelen: list[Regel] = []
    weken: list[Regel] = []
    for client_id, soort, sinds in _open(bronnen, dag, verleden):
        if client_id in plaatsen:
            plaats = plaatsen[client_id]
            maatregelen.append((plaats, maatregel_van.get(soort, GEEN), 1))
            weken.append((plaats, (dag - sinds).days // _WEEK if sinds else None, 1))
    return {"knelpunt_maatregel": maatregelen, "knelpunt_open": weken}


def _together(
    gevonden: Iterable[tuple[str, str]], clienten: Sequence[str]
) -> Sequence[tuple[str, ...]]:
    """All values of each client, each once; GEEN for who has none."""
    per_client: dict[str, tuple[str, ...]] = {}
    for client_id, waarde in gevonden:
        eerder = per_client.get(client_id, ())
        if waarde not in eerder:
            per_client[client_id] = (*eerder, waarde)
    return [per_client.get(wie, (GEEN,)) for wie in clienten]
