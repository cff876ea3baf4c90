"""Use cases of the process: a client who comes back."""

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.proces import AFGELOPEN, current_traject
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.trajecten import put_missing_steps, settle_trajecten
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


def start_traject(kluis: Kluis, werkplek: Werkplek, client_id: ClientId) -> tuple[Traject, Changes]:
    """Begin a new traject with a melding of today, for a client without one that runs.

    Where one runs still nothing is added, and that one is given back.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        if opslag.get(Client, client_id) is None:
            raise NotFoundError
        lopend = current_traject(opslag.find(Traject, client_id=client_id))
        if lopend is not None and lopend.status not in AFGELOPEN:
            return lopend, opslag.changes()
        nieuw = Traject(id=RecordId(werkplek.new_id()), client_id=client_id, meldingsdatum=vandaag)
        opslag.put(nieuw)
        put_missing_steps(opslag, werkplek, [nieuw])
        settle_trajecten(opslag, [nieuw])
        opslag.write_log("dossier_gewijzigd", client_id, bijzonderheid="processtappen trajecten")
        refresh_clientregels(opslag, [client_id], vandaag)
        return nieuw, opslag.changes()
