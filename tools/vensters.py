"""The way to every window over the work."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import COORDINATOR
from levensloop_desktop.ui.beheer.gebruikersvensters import (
    GebruikerToevoegen,
    RolWijzigen,
    WachtzinVernieuwen,
)
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.beheer.onderdelen_venster import Onderdelenvenster
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.dossier.overdracht.termijnen import Termijnenvenster
from levensloop_desktop.ui.druk.map_venster import open_map
from levensloop_desktop.ui.druk.ronde_venster import open_ronde
from levensloop_desktop.ui.netwerk.collega_overdragen import CollegaOverdragen
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.netwerk.verouderd_venster import Verouderdvenster
from levensloop_desktop.ui.pakket.maken_dialoog import PakketMaken
from levensloop_desktop.ui.pakket.ontvangst_dialoog import OntvangstBevestigen
from levensloop_desktop.ui.verstrekking.need_to_know import open_need_to_know
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld
from levensloop_desktop.ui.voorbeeld.wachtzin_dialoog import WachtzinDialoog
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from tools.rondgang import Rondgang

LATER = 1500  # the pages of a preview are painted on a thread of their own
_WACHTZIN = "appel-peer-banaan-kers"
_Weg = tuple[str, Callable[[Rondgang], object]]


def _network(gang: Rondgang) -> NetwerkScherm:
    gang.go_to("netwerk")
    return gang.screen(NetwerkScherm)


def _overdracht(gang: Rondgang) -> Overdracht:
    with gang.sessie.kluis.read() as opslag:
        (overdracht, *_) = opslag.find(Overdracht, client_id=gang.client_id)
    return overdracht


def dialogs() -> Iterator[_Weg]:
    """The windows over the work."""
    yield "afdrukvoorbeeld", partial(_preview, "bejegeningskaart")
    yield "need-to-know", _need_to_know
    yield "plan-vaststellen", lambda gang: gang.tab("plan").establish()
    yield "plan-vergelijken", lambda gang: gang.tab("plan").compare()
    yield "map", lambda gang: open_map(gang.sessie, gang.client_id, gang.venster)
    yield "ronde", lambda gang: open_ronde(gang.sessie, gang.venster, [gang.client_id])
    yield "map-afwijken", _deviate
    yield (
        "pakket",
        lambda gang: PakketMaken(
            gang.sessie, gang.client_id, _overdracht(gang), "", gang.venster
        ).open(),
    )
    yield (
        "pakket-ontvangst",
        lambda gang: OntvangstBevestigen(gang.sessie, _overdracht(gang), gang.venster).open(),
    )
    yield "nieuwe-client", lambda gang: NieuweClient(gang.sessie, (), gang.venster).open()
    yield "overdracht-stap", _step
    yield (
        "overdracht-termijnen",
        lambda gang: Termijnenvenster(gang.sessie, gang.venster).open(),
    )
    yield (
        "netwerk-verouderd-venster",
        lambda gang: Verouderdvenster(gang.sessie, gang.client_id, gang.venster).open(),
    )
    yield "netwerk-collega", _colleague
    yield "wachtzin-van-bestand", _file_phrase
    yield "hulp", lambda gang: gang.werkvlak.bovenbalk.hulp_knop.click()
    yield "storing", lambda gang: gang.venster.show_crash(RuntimeError("verzonnen"))
    yield "beheer-onderdelen", lambda gang: Onderdelenvenster(gang.venster).open()
    yield "gebruiker-toevoegen", lambda gang: GebruikerToevoegen(gang.sessie, gang.venster).open()
    yield "gebruiker-rol", partial(_about_user, RolWijzigen)
    yield "gebruiker-wachtzin", partial(_about_user, WachtzinVernieuwen)
    yield "herstelblad", _sheet
    yield "bevestiging", _confirm


def _preview(soort: str, gang: Rondgang) -> None:
    open_voorbeeld(gang.sessie, gang.client_id, soort, "", gang.venster)
    gang.settle()
    gang.pause(LATER)


def _need_to_know(gang: Rondgang) -> None:
    venster = open_need_to_know(gang.sessie, gang.client_id, "", gang.venster)
    venster.resize(gang.venster.size())
    gang.settle()
    gang.pause(LATER)


def _deviate(gang: Rondgang) -> None:
    venster = open_map(gang.sessie, gang.client_id, gang.venster)
    gang.settle()
    venster.deviate()


def _step(gang: Rondgang) -> None:
    tab = gang.tab("overdracht")
    tab.show_part("gegevens")
    tab.voet.volgende.click()


def _colleague(gang: Rondgang) -> None:
    gegevens = _network(gang).gegevens
    assert gegevens is not None  # noqa: S101  it is on screen
    CollegaOverdragen(gang.sessie, gegevens.contactpersonen[0], gegevens, gang.venster).open()


def _file_phrase(gang: Rondgang) -> None:
    WachtzinDialoog("Bewaard: bejegeningskaart.pdf.", _WACHTZIN, gang.venster).open()


def _about_user(soort: Callable[..., QWidget], gang: Rondgang) -> None:
    soort(gang.sessie, Gebruiker("coordinator", COORDINATOR), gang.venster).show()


def _sheet(gang: Rondgang) -> None:
    HerstelbladDialoog(
        gang.sessie.kluis, gang.sessie.werkplek, gang.sessie.storage, parent=gang.venster
    ).open()


def _confirm(gang: Rondgang) -> None:
    zin = "Het dossier en alle reservekopieën ervan gaan weg. Dat kan niet ongedaan."
    Bevestiging("Dossier vernietigen", zin, "LL-2025-0007", "Vernietigen", gang.venster).open()
