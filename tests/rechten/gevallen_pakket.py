"""One real call of every use case of the overdrachtspakket."""

from levensloop_desktop.documents.maken import Documentkop
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from levensloop_desktop.services.pakket import bevestigen, maken, ontvangen
from levensloop_desktop.services.pakket.code import make_receipt
from levensloop_desktop.services.pakket.inhoud import read_contents, write_contents
from levensloop_desktop.services.pakket.manifest import Manifest
from levensloop_desktop.services.toegang.rechten import Handeling
from tests.builders import OCHTEND, VANDAAG, a_client
from tests.rechten.proef import Geval, Proef

_GEHEIM = "ab" * 32
_KOP = Documentkop(
    nummer="2026-0098",
    ontvanger="",
    doel="",
    grondslag="",
    afgedrukt_door="",
    zvh="",
    wanneer=OCHTEND,
    vandaag=VANDAAG,
)


def _opdracht(proef: Proef) -> maken.Pakketopdracht:
    return maken.Pakketopdracht(
        client_id=proef.client_id,
        ontvanger="ZVH Fictief",
        doel="verhuizing",
        grondslag="wgs",
        documenten=(),
    )


def _pakket(proef: Proef) -> maken.Pakket:
    werk = maken.Pakketwerk(_opdracht(proef), Dossier(client=proef.client), (), _KOP, ())
    return maken.build_package(werk)


def _register(proef: Proef) -> object:
    doel = proef.map / "a.llpakket"
    return maken.register_package(
        proef.kluis, proef.werkplek, _pakket(proef), doel, overschrijf=True
    )


def _geopend() -> ontvangen.Geopend:
    dossier = write_dossier(Dossier(client=a_client(clientnummer="", achternaam="Vanver"))).encode()
    manifest = Manifest(
        zvh="ZVH Fictief",
        nummer="2026-0007",
        gemaakt_op=OCHTEND,
        gemaakt_door="",
        ontvanger="",
        doel="",
        grondslag="",
        geheim=_GEHEIM,
        delen=(),
    )
    inhoud = read_contents(write_contents(manifest, dossier, ()))
    return ontvangen.Geopend(inhoud, read_dossier(dossier), "cd" * 32)


def _confirm(proef: Proef) -> object:
    code = make_receipt(_GEHEIM, "cd" * 32, "kluis", OCHTEND)
    try:
        return bevestigen.confirm_receipt(proef.kluis, proef.werkplek, proef.client.id, code)
    except NotFoundError:
        return None  # this role may confirm; this handover is not there


PAKKET_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "pakket.maken.prepare_package",
        Handeling.EXPORTEREN,
        lambda proef: maken.prepare_package(proef.kluis, proef.werkplek, _opdracht(proef)),
    ),
    Geval("pakket.maken.register_package", Handeling.EXPORTEREN, _register),
    Geval(
        "pakket.ontvangen.compare_package",
        Handeling.IMPORTEREN,
        lambda proef: ontvangen.compare_package(proef.kluis, proef.werkplek, _geopend()),
    ),
    Geval(
        "pakket.ontvangen.take_over_package",
        Handeling.IMPORTEREN,
        lambda proef: ontvangen.take_over_package(
            proef.kluis, proef.werkplek, _geopend(), ontvangen.Overname.NIEUW
        ),
    ),
    Geval("pakket.bevestigen.confirm_receipt", Handeling.DOSSIER_WIJZIGEN, _confirm),
)
