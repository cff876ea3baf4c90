"""Make the pictures of README and handleiding anew, from the real window and invented people.

Usage: python -m tools.screenshots FOLDER [--schaal 2] [--venster 640x360] [--weergave contrast]

A window of 640x360 is what a screen of 1280x720 has at 200 %.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.kengetallen.definities import recount_peildata
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import MANAGER, Handeling
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    COLLEGAS,
    GEBRUIKER,
    WACHTZIN,
    add_collegas,
    make_voorbeeldkluis,
)
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters
from levensloop_desktop.ui.application import make_application, make_window
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.waardelijsten.scherm import Waardelijstenblad
from levensloop_desktop.ui.clienten.nieuwe_client import NieuweClient
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.druk.map_venster import open_map
from levensloop_desktop.ui.druk.ronde_venster import open_ronde
from levensloop_desktop.ui.kengetallen.cijfervlak import STAND, VERLOOP
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.monitor.knelpuntenblad import OPEN
from levensloop_desktop.ui.monitor.monitor_scherm import KNELPUNTEN, MonitorScherm
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.pakket.maken_dialoog import PakketMaken
from levensloop_desktop.ui.schil.werkvlak import Werkvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.verstrekking.need_to_know import open_need_to_know
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld

NUMMER = "LL-2025-0007"
TABS = (
    "overzicht",
    "plan",
    "bejegening",
    "scenarios",
    "levenslijn",
    "netwerk",
    "proces",
    "verloop",
    "overdracht",
)
WEERGAVEN = {"licht": "", "donker": "-donker", "contrast": "-contrast"}
SECONDEN = 30
GOEDKOOP = Argon2Parameters(memory_kib=64 * 1024, passes=1, lanes=1)


def main() -> None:
    """Walk through every screen, light and dark."""
    keuze = _arguments()
    os.environ["QT_SCALE_FACTOR"] = keuze.schaal
    keuze.map = keuze.map.resolve()
    keuze.map.mkdir(parents=True, exist_ok=True)
    app = make_application()
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as tijdelijk:
        os.chdir(tijdelijk)  # the path of the kluis is in the picture, and not that of this folder
        Path("Documenten").mkdir()
        pad = Path("Documenten") / "Voorbeeldstad.kluis"
        werkplek = Systeemwerkplek()
        kluizen = SqlcipherKluizen(werkplek, werkstation="voorbeeld", argon2=GOEDKOOP)
        nieuw = make_voorbeeldkluis(kluizen, werkplek, pad)
        add_collegas(nieuw)
        recount_peildata(nieuw, werkplek, sinds=date(2022, 1, 1))
        nieuw.close()
        breedte, hoogte = map(int, keuze.venster.split("x"))
        for weergave in keuze.weergave or ("licht", "donker"):
            achtervoegsel = WEERGAVEN[weergave]
            instellingen = Instellingen(Path(tijdelijk) / f"{weergave}.ini")
            instellingen.set_weergave(weergave)
            instellingen.remember_kluis(pad)
            instellingen.note_rondleiding()
            venster = make_window(app, kluizen, werkplek, instellingen)
            venster.resize(breedte, hoogte)
            venster.show()
            regisseur = kluizen.open(pad, wachtzin=WACHTZIN, gebruiker=GEBRUIKER.naam)
            _walk(venster, regisseur, keuze.map, achtervoegsel)
            venster.lock()
            _settle(venster)
            for wie in COLLEGAS:
                collega = kluizen.open(pad, wachtzin=WACHTZIN, gebruiker=wie.naam)
                _look_as(venster, collega, keuze.map, achtervoegsel)
            venster.close()
            _wait_for(partial(_is_closed, venster))


def _arguments() -> argparse.Namespace:
    vraag = argparse.ArgumentParser(description="Maak de beelden van de schermen.")
    vraag.add_argument("map", type=Path)
    vraag.add_argument("--schaal", default="1")
    vraag.add_argument("--venster", default="1280x720", help="breedte x hoogte")
    vraag.add_argument("--weergave", choices=WEERGAVEN, action="append", help="anders licht donker")
    return vraag.parse_args()


def _walk(venster: MainWindow, kluis: Kluis, folder: Path, achtervoegsel: str) -> None:
    def picture(naam: str, widget: QWidget | None = None) -> None:
        _settle(venster)
        (widget or venster).grab().save(str(folder / f"{naam}{achtervoegsel}.png"))

    picture("ontgrendelen")
    venster.ontgrendelen.formulier.kwijt.click()
    picture("ontgrendelen-herstelblad")
    venster.open_kluis(kluis)
    sessie, werkvlak = venster.sessie, venster.werkvlak
    if sessie is None or werkvlak is None:
        raise SystemExit("De kluis ging niet open.")
    for scherm in ("vandaag", "clienten"):
        _go_to(picture, werkvlak, scherm)
    zoekscherm = werkvlak.zoekscherm
    if zoekscherm is not None:
        zoekscherm.open_search()
        zoekscherm.veld.setText("voorb")
        picture("zoeken")
        zoekscherm.close_search()
    with kluis.read() as opslag:
        regels = opslag.list_clientregels()
    client_id = next(regel.client_id for regel in regels if regel.clientnummer == NUMMER)
    for tab in TABS:
        sessie.dossier_requested.emit(client_id, tab)
        picture(f"dossier-{tab}")
    _beside_dossier(picture, werkvlak, sessie, client_id)
    open_voorbeeld(sessie, client_id, "bejegeningskaart", "", venster)
    _settle(venster)
    _pause(1500)  # the pages of a preview are painted on a thread of their own
    voorbeeld = next(
        widget
        for widget in QApplication.topLevelWidgets()
        if widget is not venster and widget.isVisible()
    )
    picture("afdrukvoorbeeld", voorbeeld)
    voorbeeld.close()
    wat_gaat_mee = open_need_to_know(sessie, client_id, "", venster)
    wat_gaat_mee.resize(venster.size())
    _settle(venster)
    _pause(1500)
    picture("need-to-know", wat_gaat_mee)
    wat_gaat_mee.close()
    for scherm in ("monitor", "netwerk", "beheer"):
        _go_to(picture, werkvlak, scherm)
    _subjects(picture, werkvlak)


def _dialogs(
    picture: Callable[..., None],
    werkvlak: Werkvlak,
    sessie: Sessie,
    client_id: ClientId,
) -> None:
    """The windows over the work: versions side by side, a map, a round, a pakket, a new client."""
    sessie.dossier_requested.emit(client_id, "plan")
    venster = werkvlak.window()
    if not isinstance(venster, MainWindow):
        return
    _settle(venster)
    dossier = werkvlak.schermen.currentWidget()
    if not isinstance(dossier, DossierScherm):
        return
    with sessie.kluis.read() as opslag:
        (overdracht, *_) = opslag.find(Overdracht, client_id=client_id)
    openers: dict[str, Callable[[], object]] = {
        "plan-vergelijken": dossier.tab_widget("plan").compare,
        "map": partial(open_map, sessie, client_id, venster),
        "ronde": partial(open_ronde, sessie, venster, [client_id]),
        "pakket": PakketMaken(sessie, client_id, overdracht, "", venster).open,
        "nieuwe-client": lambda: NieuweClient(sessie, (), venster).open(),
    }
    for naam, opener in openers.items():
        opener()
        _settle(venster)
        _pause(300)
        for dialoog in QApplication.topLevelWidgets():
            if isinstance(dialoog, QDialog) and dialoog.isVisible():
                picture(naam, dialoog)
                dialoog.done(QDialog.DialogCode.Rejected)
        _settle(venster)


def _monitor(picture: Callable[..., None], scherm: MonitorScherm) -> None:
    """A table, a list that is half filled in, and what holds clients up."""
    scherm.samenwerking.als_tabel.click()
    picture("monitor-tabel")
    scherm.samenwerking.als_tabel.click()
    scherm.samenwerking.new_lijst()
    if scherm.lijst is not None:
        for code in ("altijd", "meestal", "soms", "meestal_niet", "meestal", "nvt", "altijd"):
            scherm.lijst.partners.answer(code)
        picture("monitor-lijst")
        scherm.lijst.leave()
    scherm.show_page(KNELPUNTEN)
    picture("monitor-knelpunten")
    if scherm.knelpunten is not None:
        scherm.knelpunten.show_table(OPEN)
        picture("monitor-knelpunten-open")


def _subjects(picture: Callable[[str], None], werkvlak: Werkvlak) -> None:
    """Every page of beheer."""
    beheer = werkvlak.schermen.currentWidget()
    if isinstance(beheer, BeheerScherm):
        onderwerpen = beheer.lijst.model()
        for rij in range(onderwerpen.rowCount()):
            index = onderwerpen.index(rij, 0)
            beheer.lijst.setCurrentIndex(index)
            picture(f"beheer-{fold(str(index.data())).replace(' ', '-')}")
        lijsten = beheer.page(Waardelijstenblad)
        beheer.show_subject("Waardelijsten")
        lijsten.open_lijst("verblijfsoort")
        picture("beheer-waardelijst")
        lijsten.show_all()


def _look_as(venster: MainWindow, kluis: Kluis, folder: Path, achtervoegsel: str) -> None:
    """The first screen of another role, and what a dossier looks like for who may read it."""
    rol = kluis.gebruiker.rol
    venster.open_kluis(kluis)
    _settle(venster)
    venster.grab().save(str(folder / f"als-{rol}{achtervoegsel}.png"))
    if rol == MANAGER:
        _counts(venster, folder, achtervoegsel)
    if venster.sessie is not None and venster.sessie.may(Handeling.DOSSIER_LEZEN):
        with kluis.read() as opslag:
            regels = opslag.list_clientregels()
        client_id = next(regel.client_id for regel in regels if regel.clientnummer == NUMMER)
        venster.sessie.dossier_requested.emit(client_id, "plan")
        _settle(venster)
        venster.grab().save(str(folder / f"als-{rol}-plan{achtervoegsel}.png"))
    if rol == "manager" and venster.werkvlak is not None:
        venster.werkvlak.go_to("monitor")
        _settle(venster)
        venster.grab().save(str(folder / f"als-{rol}-monitor{achtervoegsel}.png"))
    venster.lock()
    _settle(venster)


def _counts(venster: MainWindow, folder: Path, achtervoegsel: str) -> None:
    """The window of a manager: bars, table, trend, both dialogs, and at twice the size."""
    scherm = venster.werkvlak.schermen.currentWidget() if venster.werkvlak else None
    if not isinstance(scherm, KengetallenScherm):
        raise SystemExit("De manager ziet geen kengetallen.")

    def picture(naam: str, widget: QWidget | None = None) -> None:
        _settle(venster)
        (widget or venster).grab().save(str(folder / f"{naam}{achtervoegsel}.png"))

    picture("kengetallen")
    scherm.kop.als_tabel.click()
    picture("kengetallen-tabel")
    scherm.kop.als_tabel.click()
    scherm.vlak.keuze.choose(VERLOOP)
    scherm.vlak.keuze.gekozen.emit(VERLOOP)
    picture("kengetallen-verloop")
    scherm.vlak.keuze.choose(STAND)
    scherm.vlak.keuze.gekozen.emit(STAND)
    for naam, knop in (("bestand", scherm.kop.maken), ("aanleveren", scherm.kop.aanleveren)):
        knop.click()
        dialoog = next(
            deel
            for deel in QApplication.topLevelWidgets()
            if deel is not venster and deel.isVisible()
        )
        picture(f"kengetallen-{naam}", dialoog)
        dialoog.close()
        _settle(venster)
    breed = venster.size()
    venster.resize(640, 360)
    picture("kengetallen-200")
    venster.resize(breed)
    _settle(venster)


def _go_to(picture: Callable[..., None], werkvlak: Werkvlak, scherm: str) -> None:
    """A screen of the navigation; of the network also the papers that are out of date."""
    werkvlak.go_to(scherm)
    _pause(700)  # Vandaag explains the chosen line once the arrows rest
    picture(scherm)
    open_nu = werkvlak.schermen.currentWidget()
    if isinstance(open_nu, MonitorScherm):
        _monitor(picture, open_nu)
    if isinstance(open_nu, NetwerkScherm):
        open_nu.show_outdated()
        picture("netwerk-verouderd")


def _meeting(picture: Callable[[str], None], werkvlak: Werkvlak) -> None:
    """The list of meetings, one that is prepared, and the same at the table."""
    werkvlak.go_to("overleg")
    picture("overleg")
    scherm = werkvlak.schermen.currentWidget()
    if isinstance(scherm, OverlegScherm):
        scherm.lijst.tabel.selectRow(0)
        scherm.lijst.tabel.geopend.emit(scherm.lijst.tabel.currentIndex())
        picture("overleg-voorbereiden")
        if scherm.blad is not None:
            scherm.blad.begin()
            picture("overleg-aan-tafel")


def _beside_dossier(
    picture: Callable[..., None], werkvlak: Werkvlak, sessie: Sessie, client_id: str
) -> None:
    _sections(picture, werkvlak)
    sessie.crisis_requested.emit(client_id)
    picture("nu-handelen")
    scherm = werkvlak.lagen.scherm
    if scherm is not None:
        scherm.stappen.inzet.start()
        picture("nu-handelen-ingezet")
        scherm.stappen.inzet.end()
        picture("nu-handelen-beeindigd")
    werkvlak.lagen.close_screen()
    _dialogs(picture, werkvlak, sessie, ClientId(RecordId(client_id)))
    _meeting(picture, werkvlak)


def _sections(picture: Callable[[str], None], werkvlak: Werkvlak) -> None:
    """Sections of Verloop that have a form of their own kind, and what was used of a scenario."""
    scherm = werkvlak.schermen.currentWidget()
    if not isinstance(scherm, DossierScherm):
        return
    scherm.open_tab("verloop")
    for code in ("voortgang", "knelpunten"):
        scherm.tab_widget("verloop").open_afdeling(code)
        picture(f"verloop-{code}")
    scherm.open_tab("overdracht")
    tab = scherm.tab_widget("overdracht")
    for deel in ("eindes", "checklist"):
        tab.show_part(deel)
        picture(f"overdracht-{deel}")
    tab.show_part("gegevens")
    scherm.open_tab("scenarios")
    paneel = scherm.tab_widget("scenarios").inzetten
    paneel.edit(paneel.table.records[0])
    picture("scenarios-inzet")


def _settle(venster: MainWindow) -> None:
    """Until nothing runs any more and everything is painted."""
    for _ in range(4):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        _wait_for(lambda: venster.storage.is_idle and venster.rendering.is_idle)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_closed(venster: MainWindow) -> bool:
    return not venster.isVisible()


def _pause(milliseconden: int) -> None:
    lus = QEventLoop()
    QTimer.singleShot(milliseconden, lus.quit)
    lus.exec()


def _wait_for(gereed: Callable[[], bool]) -> None:
    lus = QEventLoop()
    klok = QTimer()

    def look() -> None:
        if gereed():
            lus.quit()

    klok.timeout.connect(look)
    klok.start(20)
    QTimer.singleShot(SECONDEN * 1000, lus.quit)
    if not gereed():
        lus.exec()


if __name__ == "__main__":
    main()
