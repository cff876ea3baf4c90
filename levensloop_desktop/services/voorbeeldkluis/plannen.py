"""The versions of the plan, what they say of each levensgebied, and the afspraken."""

import dataclasses
import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.plan import (
    CONCEPT,
    VASTGESTELD,
    Afspraak,
    Levensgebiedplan,
    Levensloopplan,
    Momentopname,
)
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.verouderd import contact_facts, write_facts
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.bron import Bron
from levensloop_desktop.services.voorbeeldkluis.teksten import Tekst

_TUSSEN_VERSIES = 170
_BEGINVELDEN = ("begindatum", "datum", "sinds", "meldingsdatum")
_HOUDERS = ("levensloopcoordinator", "casusregisseur", "procesregisseur", "behandelaar")


def add_plannen(bouwer: Bouwer) -> None:
    """Every established version, a concept where there is one, and the afspraken."""
    profiel = bouwer.profiel
    gebieden = {deel["code"]: deel for deel in bouwer.bank("levensgebied")}
    for versie in range(1, profiel.plannen + 1):
        vast = profiel.vastgesteld - (profiel.plannen - versie) * _TUSSEN_VERSIES
        laatste = versie == profiel.plannen
        _add_plan(bouwer, versie, vast, profiel.evaluatie if laatste else vast + _TUSSEN_VERSIES)
    if profiel.concept is not None:
        plan = bouwer.add(
            Levensloopplan,
            versie=profiel.plannen + 1,
            status=CONCEPT,
            begonnen_op=bouwer.bron.dag(profiel.concept),
        )
        _add_gebieden(bouwer, plan)
    if profiel.plannen or profiel.concept is not None:
        _add_afspraken(bouwer, list(gebieden))


def _add_plan(bouwer: Bouwer, versie: int, vast: int, evaluatie: int) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    plan = bouwer.add(
        Levensloopplan,
        versie=versie,
        status=VASTGESTELD,
        begonnen_op=bron.dag(vast - 16),
        vastgesteld_op=bron.dag(vast),
        overleg=bron.kies(("levensloopoverleg", "MDO")),
        aanwezigen=f"cliënt, {bouwer.coordinator}, K. Fictief, {profiel.regisseur}",
        akkoord_client=bron.kies(("ja", "ja", "nee")),
        akkoord_toelichting=bron.kies(bouwer.bank("toelichting_client"))["tekst"],
        volgende_evaluatie=bron.dag(evaluatie),
    )
    _add_gebieden(bouwer, plan)


def _add_gebieden(bouwer: Bouwer, plan: Levensloopplan) -> None:
    per_code: dict[str, list[Tekst]] = {}
    for deel in bouwer.bank("levensgebied"):
        per_code.setdefault(deel["code"], []).append(deel)
    for code, keuzes in per_code.items():
        deel = bouwer.bron.kies(keuzes)
        if code == "wonen":
            deel = next(keus for keus in keuzes if keus["stand"] == _housing(bouwer))
        teksten = {
            naam: bouwer.zin(deel[naam])
            for naam in ("situatie", "wens", "doel", "krachten", "zorgen")
        }
        bouwer.add(
            Levensgebiedplan, plan_id=plan.id, levensgebied=code, stand=deel["stand"], **teksten
        )


def _housing(bouwer: Bouwer) -> str:
    if bouwer.profiel.verblijf in {"dakloos", "hostel", "maatschappelijke_opvang"}:
        return "niet_geregeld"
    return "loopt" if bouwer.profiel.tot is not None else "geregeld"


def _add_afspraken(bouwer: Bouwer, codes: list[str]) -> None:
    bron = bouwer.bron
    volgorde = 0
    for code in codes:
        mogelijk = [
            zin
            for deel in bouwer.bank("levensgebied")
            if deel["code"] == code
            for zin in deel["afspraken"]
        ]
        for zin in bron.kies_uit(mogelijk, bron.getal(1, 2)):
            status = bron.kies(("open", "open", "open", "gedaan", "vervallen"))
            bouwer.add(
                Afspraak,
                wat=bouwer.zin(zin),
                levensgebied=code,
                actiehouder_id=bouwer.rollen.get(bron.kies(_HOUDERS)),
                uiterlijk=bron.dag(bron.getal(-12, 70)),
                status=status,
                reden="Niet meer nodig." if status == "vervallen" else "",
                overleg="levensloopoverleg",
                volgorde=volgorde,
            )
            volgorde += 1


def keep_facts(records: list[Record], dossier: Dossier) -> Dossier:
    """Let each established plan keep the names and numbers of its day, in records and dossier."""
    plannen = tuple(
        dataclasses.replace(
            plan,
            feiten=write_facts(
                contact_facts(
                    _as_of(dossier, plan.versie, plan.vastgesteld_op), plan.vastgesteld_op
                )
            ),
        )
        if plan.is_vastgesteld and plan.vastgesteld_op
        else plan
        for plan in dossier.plannen
    )
    nieuw: dict[str, Record] = {plan.id: plan for plan in plannen}
    records[:] = [nieuw.get(record.id, record) for record in records]
    return dataclasses.replace(dossier, plannen=plannen)


def make_momentopnamen(dossier: Dossier, bron: Bron) -> list[Momentopname]:
    """The dossier as it was when each version of the plan was established."""
    gevonden = []
    for plan in dossier.plannen:
        if not plan.is_vastgesteld or plan.vastgesteld_op is None:
            continue
        inhoud = write_dossier(_as_of(dossier, plan.versie, plan.vastgesteld_op))
        gevonden.append(
            Momentopname(
                id=bron.new_id(),
                client_id=plan.client_id,
                plan_id=plan.id,
                inhoud=inhoud,
                sha256=hashlib.sha256(inhoud.encode()).hexdigest(),
            )
        )
    return gevonden


def _as_of(dossier: Dossier, versie: int, dag: date) -> Dossier:
    """The dossier without what came later; only the people it still points to."""
    plannen = {plan.id for plan in dossier.plannen if plan.versie <= versie}
    weg: set[str] = {plan.id for plan in dossier.plannen if plan.id not in plannen}
    delen: dict[str, Any] = {}
    for naam in ONDERDELEN:
        if naam not in {"momentopnamen", "betrokkenheden"}:
            over = tuple(_until(getattr(dossier, naam), dag, weg))
            weg |= {deel.id for deel in getattr(dossier, naam)} - {deel.id for deel in over}
            delen[naam] = over
    personen = {deel.contactpersoon_id for deel in dossier.betrokkenheden}
    mensen = tuple(wie for wie in dossier.contactpersonen if wie.id in personen)
    partners = _partners_in(dossier, delen) | {wie.partner_id for wie in mensen}
    return dataclasses.replace(
        dossier,
        **delen,
        contactpersonen=mensen,
        partners=tuple(deel for deel in dossier.partners if deel.id in partners),
    )


def _until(delen: tuple[Onderdeel, ...], dag: date, weg: set[str]) -> Iterator[Onderdeel]:
    for deel in delen:
        hangt_aan = [
            getattr(deel, naam, None) for naam in ("plan_id", "knelpunt_id", "scenario_id")
        ]
        begin = next(filter(None, (getattr(deel, naam, None) for naam in _BEGINVELDEN)), None)
        later = begin is not None and begin > dag
        if deel.id not in weg and not later and not weg & set(hangt_aan):
            yield deel


def _partners_in(dossier: Dossier, delen: dict[str, Any]) -> set[str | None]:
    alle = [deel for lijst in delen.values() for deel in lijst]
    velden = ("partner_id", "van_partner_id", "naar_partner_id")
    return {
        getattr(deel, naam, None) for deel in (*alle, *dossier.betrokkenheden) for naam in velden
    }
