"""Use cases of Nu handelen: open it, write down what happened, start and end a scenario."""

from dataclasses import replace

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.scenario import Inzet, Scenario, running_inzetten
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


def open_nu_handelen(kluis: Kluis, client_id: ClientId) -> Dossier:
    """Read a dossier for a crisis, and note in the log that it was opened so.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
        if dossier is None:
            raise NotFoundError
        opslag.write_log("nu_handelen_geopend", client_id)
        return dossier


def note_gebeurtenis(kluis: Kluis, werkplek: Werkplek, client_id: ClientId, wat: str) -> Changes:
    """Keep one line of what happened, with the local day and time of now.

    Raises:
        InvalidInputError: when nothing was written, or too much.
    """
    require(kluis, Handeling.SIGNAAL_TOEVOEGEN)
    nu = werkplek.now().astimezone()
    return save_record(
        kluis,
        werkplek,
        Gebeurtenis(
            id=RecordId(werkplek.new_id()),
            client_id=client_id,
            datum=nu.date(),
            tijd=f"{nu:%H:%M}",
            wat=wat.strip(),
            door=kluis.gebruiker.naam,
        ),
    )


def start_inzet(
    kluis: Kluis, werkplek: Werkplek, scenario_id: RecordId, reden: str = ""
) -> tuple[Inzet, Changes]:
    """Note that a scenario is in use from now on; one that already is stays as it was noted.

    Raises:
        NotFoundError: when there is no such scenario any more.
    """
    require(kluis, Handeling.SIGNAAL_TOEVOEGEN)
    nu = werkplek.now().astimezone()
    with kluis.read() as opslag:
        scenario = opslag.get(Scenario, scenario_id)
        if scenario is None:
            raise NotFoundError
        loopt = running_inzetten(opslag.find(Inzet, scenario_id=scenario_id))
    if loopt:
        return loopt[0], Changes()
    inzet = Inzet(
        id=RecordId(werkplek.new_id()),
        client_id=scenario.client_id,
        scenario_id=scenario_id,
        begindatum=nu.date(),
        tijd=f"{nu:%H:%M}",
        reden=reden.strip(),
        door=kluis.gebruiker.naam,
    )
    return inzet, save_record(kluis, werkplek, inzet)


def end_inzet(kluis: Kluis, werkplek: Werkplek, inzet_id: RecordId) -> Changes:
    """Note that a scenario is no longer in use, with the day and time of now.

    Raises:
        NotFoundError: when this inzet is gone.
    """
    require(kluis, Handeling.SIGNAAL_TOEVOEGEN)
    nu = werkplek.now().astimezone()
    with kluis.read() as opslag:
        inzet = opslag.get(Inzet, inzet_id)
    if inzet is None:
        raise NotFoundError
    if not inzet.loopt:
        return Changes()
    return save_record(kluis, werkplek, replace(inzet, einddatum=nu.date(), eindtijd=f"{nu:%H:%M}"))
