"""Bejegening, signaleringsplan and scenario's."""

from levensloop_desktop.domain.bejegening import Bejegeningsregel, Fasestand, Signaleringsfase
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.teksten import Tekst

_FASEN = ("groen", "geel", "oranje", "rood")
_NUMMERS = {
    "levensloopcoordinator": ("06 0000 0012", "010 000 00 41"),
    "crisisdienst": ("010 000 00 52", "010 000 00 53"),
    "achterwacht": ("010 000 00 40", "010 000 00 41"),
    "casusregisseur": ("010 000 00 21", ""),
    "procesregisseur": ("010 000 00 10", ""),
    "wijkagent": ("010 000 00 90", "112"),
}


def add_aanpak(bouwer: Bouwer) -> None:
    """How to treat the client, which signals come first, and what then happens."""
    _add_bejegening(bouwer)
    gekozen = enumerate(_chosen(bouwer))
    scenarios = [_add_scenario(bouwer, tekst, volgorde) for volgorde, tekst in gekozen]
    _add_fasen(bouwer, scenarios)
    _add_standen(bouwer)


def _chosen(bouwer: Bouwer) -> list[Tekst]:
    bank = bouwer.bank("scenario")
    return [*bank[:2], *bouwer.bron.kies_uit(bank[2:], bouwer.bron.getal(1, 4))]


def _add_bejegening(bouwer: Bouwer) -> None:
    bron = bouwer.bron
    regels = bron.kies_uit(bouwer.bank("bejegening"), bron.getal(7, 10))
    for volgorde, regel in enumerate(regels):
        bouwer.add(
            Bejegeningsregel,
            kop=regel["kop"],
            tekst=bouwer.zin(regel["tekst"]),
            toelichting=bouwer.zin(regel["toelichting"]),
            bron=bron.kies(("cliënt zelf, MDO", "naaste", "begeleiding", "MDO")),
            datum=bron.dag(-bron.getal(20, 300)),
            volgorde=volgorde,
        )


def _add_scenario(bouwer: Bouwer, tekst: Tekst, volgorde: int) -> RecordId:
    bron = bouwer.bron
    scenario = bouwer.add(
        Scenario,
        soort=tekst["soort"],
        naam=tekst["naam"],
        signalen=tekst["signalen"],
        beslisser=tekst["beslisser"],
        afspraken_vooraf=tekst["vooraf"],
        juridisch_kader=tekst["kader"],
        afschalen=tekst["afschalen"],
        vastgesteld_op=bron.dag(bouwer.profiel.vastgesteld),
        evaluatie_op=bron.dag(max(bouwer.profiel.evaluatie, bouwer.profiel.vastgesteld)),
        volgorde=volgorde,
    )
    for plaats, (actie, rol, binnen, anders) in enumerate(tekst["stappen"]):
        wie = bouwer.rollen.get(rol)
        dag, nacht = _NUMMERS.get(rol, ("", "")) if wie else ("", "")
        bouwer.add(
            Scenariostap,
            scenario_id=scenario.id,
            actie=bouwer.zin(actie),
            betrokkenheid_id=wie,
            telefoon_dag=dag,
            telefoon_nacht=nacht,
            binnen=binnen,
            anders=anders,
            volgorde=plaats,
        )
    return scenario.id


def _add_fasen(bouwer: Bouwer, scenarios: list[RecordId]) -> None:
    gekozen = bouwer.bron.kies(bouwer.bank("fasen"))
    for fase in _FASEN:
        signalen, helpt, niet, wie = (bouwer.zin(zin) for zin in gekozen[fase])
        hoort_bij = {"oranje": scenarios[0], "rood": scenarios[1]}
        bouwer.add(
            Signaleringsfase,
            fase=fase,
            signalen=signalen,
            wat_helpt=helpt,
            wat_niet=niet,
            wie_doet_wat=wie,
            scenario_id=hoort_bij.get(fase),
        )


def _add_standen(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    if not profiel.fase:
        return
    for stappen in range(bron.getal(2, 5), 0, -1):
        bouwer.add(
            Fasestand,
            fase=bron.kies(_FASEN[:3]),
            sinds=bron.dag(profiel.fase_sinds - stappen * 45),
            door=bouwer.coordinator,
        )
    bouwer.add(
        Fasestand,
        fase=profiel.fase,
        sinds=bron.dag(profiel.fase_sinds),
        door=bouwer.coordinator,
        toelichting="Besproken met de woonplek.",
    )
    if profiel.fase in {"oranje", "rood"}:
        bouwer.add(
            Gebeurtenis,
            datum=bron.dag(profiel.fase_sinds),
            tijd=f"{bron.getal(20, 23)}:{bron.getal(10, 59)}",
            wat="Coördinator gebeld door de woonplek; zij komt morgen langs.",
            door=bouwer.coordinator,
        )
