"""Every place of the program that somebody can look at, and the way there.

A screen, tab, subject or dialog that is not in this table turns tests/ui/test_plaatsen.py red; the
pictures of `make screenshots` and the test of small screens walk along it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QAbstractItemView

from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.toegang.rechten import BEHEERDER, COORDINATOR, MANAGER, REGISSEUR
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN
from levensloop_desktop.ui.beheer.waardelijsten.lijstblad import Lijstwaarden
from levensloop_desktop.ui.beheer.waardelijsten.scherm import Waardelijstenblad
from levensloop_desktop.ui.dossier.proces.proces_tab import DELEN
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.dossier.verloop.verloop_tab import AFDELINGEN
from levensloop_desktop.ui.kengetallen.cijfervlak import STAND, VERLOOP
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.monitor.knelpuntenblad import OPEN
from levensloop_desktop.ui.monitor.monitor_scherm import KNELPUNTEN, MonitorScherm
from levensloop_desktop.ui.monitor.monitor_scherm import SAMENWERKING as SAMEN
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from levensloop_desktop.ui.overleg.nieuw_overleg import NieuwOverleg
from levensloop_desktop.ui.overleg.overleg_scherm import OverlegScherm
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.schil.schermen import screens_of
from tools.rondgang import Rondgang
from tools.vensters import LATER, dialogs

DICHT = "dicht"  # before a kluis is open


@dataclass(frozen=True, slots=True)
class Plaats:
    """One place.

    Args:
        naam: of its picture.
        rol: who looks; `DICHT` for nobody yet.
        ga: goes there.
    """

    naam: str
    rol: str
    ga: Callable[[Rondgang], object]


def all_places() -> tuple[Plaats, ...]:
    """Every place, those of one role after each other."""
    return tuple(
        Plaats(naam, rol, ga)
        for rol, plaatsen in (
            (DICHT, _locked()),
            (REGISSEUR, _work()),
            (MANAGER, _manager()),
            (COORDINATOR, _coordinator()),
            (BEHEERDER, _beheerder()),
        )
        for naam, ga in plaatsen
    )


_Weg = tuple[str, Callable[[Rondgang], object]]


def _locked() -> Iterator[_Weg]:
    def page(naam: str) -> Callable[[Rondgang], object]:
        def show(gang: Rondgang) -> None:
            scherm = gang.venster.ontgrendelen
            scherm.bladen.show_page(getattr(scherm, naam))

        return show

    yield "ontgrendelen", page("formulier")
    yield "ontgrendelen-welkom", page("welkom")
    yield "ontgrendelen-nieuwe-kluis", page("nieuw")
    yield "ontgrendelen-voorbeeldkluis", page("voorbeeld")
    yield "ontgrendelen-terugzetten", _restore
    yield "ontgrendelen-herstelblad", _lost


def _restore(gang: Rondgang) -> None:
    scherm = gang.venster.ontgrendelen
    (pad, *_) = gang.venster.instellingen.list_kluizen()
    scherm.show_restore(pad, "ZVH Voorbeeldstad")


def _lost(gang: Rondgang) -> None:
    scherm = gang.venster.ontgrendelen
    scherm.bladen.show_page(scherm.formulier)
    scherm.formulier.kwijt.click()


def _work() -> Iterator[_Weg]:
    """What a procesregisseur sees."""
    for code, _, _ in screens_of(REGISSEUR):
        if code not in {"overleg", "beheer"}:
            naam = "als-procesregisseur-kengetallen" if code == "kengetallen" else code
            yield naam, partial(_go, code)
    yield "zoeken", _search
    yield "rondleiding", _tour
    yield from _monitor()
    yield "netwerk-verouderd", lambda gang: _netwerk(gang).show_outdated()
    for tab in TABBLADEN:
        yield f"dossier-{tab.code}", partial(_tab, tab.code)
    yield from _parts()
    yield "nu-handelen", _crisis
    yield "nu-handelen-ingezet", lambda gang: _crisis(gang).stappen.inzet.start()
    yield "nu-handelen-beeindigd", lambda gang: _crisis(gang).stappen.inzet.end()
    yield from dialogs()
    yield "overleg", partial(_go, "overleg")
    yield "nieuw-overleg", lambda gang: NieuwOverleg(gang.sessie, gang.venster).open()
    yield "overleg-voorbereiden", _meeting
    yield "overleg-wijzigen", lambda gang: _meeting(gang).change_kop()
    yield "overleg-client-erbij", lambda gang: _meeting(gang).add_client()
    yield "overleg-aan-tafel", lambda gang: _meeting(gang).begin()
    yield "overleg-sluiten", lambda gang: _meeting(gang).close_meeting()
    yield "beheer-waardelijst", _value_list
    yield "beheer-waarde", lambda gang: _value_list(gang).add()
    for onderwerp in ONDERWERPEN:
        yield f"beheer-{_slug(onderwerp.naam)}", partial(_subject, onderwerp.naam)


def _slug(naam: str) -> str:
    return fold(naam).replace(" ", "-")


def _go(code: str, gang: Rondgang) -> None:
    gang.go_to(code)
    gang.pause(700)  # Vandaag explains the chosen line once the arrows rest


def _search(gang: Rondgang) -> None:
    zoekscherm = gang.werkvlak.zoekscherm
    if zoekscherm is not None:
        zoekscherm.open_search()
        zoekscherm.veld.setText("voorb")


def _tour(gang: Rondgang) -> None:
    gang.go_to("clienten")
    gang.werkvlak.show_tour()


def _monitor() -> Iterator[_Weg]:
    def scherm(gang: Rondgang) -> MonitorScherm:
        gang.go_to("monitor")
        gevonden = gang.screen(MonitorScherm)
        gevonden.show_page(SAMEN)
        return gevonden

    def table(gang: Rondgang) -> None:
        scherm(gang).samenwerking.als_tabel.click()

    def half(gang: Rondgang) -> None:
        open_nu = scherm(gang)
        open_nu.samenwerking.als_tabel.click()  # back to the bars
        open_nu.samenwerking.new_lijst()
        if open_nu.lijst is not None:
            for code in ("altijd", "meestal", "soms", "meestal_niet", "meestal", "nvt", "altijd"):
                open_nu.lijst.partners.answer(code)

    def held_up(gang: Rondgang) -> None:
        open_nu = gang.screen(MonitorScherm)
        if open_nu.lijst is not None:
            open_nu.lijst.leave()
        scherm(gang).show_page(KNELPUNTEN)

    yield "monitor-tabel", table
    yield "monitor-lijst", half

    def still_open(gang: Rondgang) -> None:
        held_up(gang)
        gang.settle()
        knelpunten = gang.screen(MonitorScherm).knelpunten
        if knelpunten is not None:
            knelpunten.show_table(OPEN)

    yield "monitor-knelpunten", held_up
    yield "monitor-knelpunten-open", still_open


def _netwerk(gang: Rondgang) -> NetwerkScherm:
    gang.go_to("netwerk")
    return gang.screen(NetwerkScherm)


def _tab(code: str, gang: Rondgang) -> None:
    gang.tab(code)


def _parts() -> Iterator[_Weg]:
    """The parts of tabs that have more than one."""

    def verloop(code: str, gang: Rondgang) -> None:
        gang.tab("verloop").open_afdeling(code)

    def proces(code: str, gang: Rondgang) -> None:
        gang.tab("proces").show_part(code)

    def overdracht(code: str, gang: Rondgang) -> None:
        gang.tab("overdracht").show_part(code)

    def used(gang: Rondgang) -> None:
        paneel = gang.tab("scenarios").inzetten
        paneel.edit(paneel.table.records[0])

    def signalering(gang: Rondgang) -> None:
        tab = gang.tab("bejegening")
        tab.show_part("signalering")

    yield "bejegening-signaleringsplan", signalering
    yield "levenslijn-tabel", lambda gang: gang.tab("levenslijn").show_form("tabel")
    yield "netwerk-formulier", lambda gang: gang.tab("netwerk").zij.vak
    for code in DELEN[1:]:
        yield f"proces-{code}", partial(proces, code)
    for afdeling in AFDELINGEN:
        yield f"verloop-{afdeling.code}", partial(verloop, afdeling.code)
    for code in ("eindes", "checklist"):
        yield f"overdracht-{code}", partial(overdracht, code)
    yield "scenarios-inzet", used


def _crisis(gang: Rondgang) -> NuHandelenScherm:
    gang.sessie.crisis_requested.emit(gang.client_id)
    gang.settle()
    scherm = gang.werkvlak.lagen.scherm
    assert scherm is not None  # noqa: S101  it was asked for
    return scherm


def _meeting(gang: Rondgang) -> Overlegblad:
    gang.go_to("overleg")
    scherm = gang.screen(OverlegScherm)
    tabel: QAbstractItemView = scherm.lijst.tabel
    if scherm.blad is None:
        scherm.lijst.tabel.selectRow(0)
        scherm.lijst.tabel.geopend.emit(tabel.currentIndex())
        gang.settle()
    assert scherm.blad is not None  # noqa: S101  it was opened
    return scherm.blad


def _subject(naam: str, gang: Rondgang) -> None:
    gang.go_to("beheer")
    gang.screen(BeheerScherm).show_subject(naam)


def _value_list(gang: Rondgang) -> Lijstwaarden:
    _subject("Waardelijsten", gang)
    blad = gang.screen(BeheerScherm).page(Waardelijstenblad)
    blad.open_lijst("verblijfsoort")
    gang.settle()
    return blad.waarden


def _manager() -> Iterator[_Weg]:
    def scherm(gang: Rondgang) -> KengetallenScherm:
        gang.go_to("kengetallen")
        return gang.screen(KengetallenScherm)

    def choose(code: str, gang: Rondgang) -> None:
        vlak = scherm(gang).vlak
        vlak.keuze.choose(code)
        vlak.keuze.gekozen.emit(code)

    def as_table(gang: Rondgang) -> None:
        choose(STAND, gang)
        scherm(gang).kop.als_tabel.click()

    def trend(gang: Rondgang) -> None:
        scherm(gang).kop.als_tabel.click()
        choose(VERLOOP, gang)

    def make(gang: Rondgang) -> None:
        choose(STAND, gang)
        scherm(gang).kop.maken.click()

    yield "kengetallen", scherm
    yield "kengetallen-tabel", as_table
    yield "kengetallen-verloop", trend
    yield "kengetallen-bestand", make
    yield "kengetallen-aanleveren", lambda gang: scherm(gang).kop.aanleveren.click()
    yield "als-manager-monitor", partial(_go, "monitor")
    yield "monitor-voorbeeld", _monitor_paper


def _monitor_paper(gang: Rondgang) -> None:
    gang.go_to("monitor")
    gang.screen(MonitorScherm).samenwerking.afdrukken.click()
    gang.settle()
    gang.pause(LATER)


def _coordinator() -> Iterator[_Weg]:
    yield "als-levensloopcoordinator", partial(_go, "vandaag")
    yield "als-levensloopcoordinator-plan", partial(_tab, "plan")


def _beheerder() -> Iterator[_Weg]:
    yield "als-beheerder", lambda gang: gang.settle()
