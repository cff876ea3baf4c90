"""Use cases of Nu handelen: open it, and write down what happened."""

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossiers import save_record
from levensloop_desktop.services.ports import Kluis, Werkplek
from levensloop_desktop.services.rechten import Handeling, require


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
