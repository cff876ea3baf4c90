"""The process of an invented client: steps, criteria, what was asked, and how it ended.

Chance comes from a stream of its own, so that the rest of the dossier stays as it was.
"""

from dataclasses import replace
from typing import Any, TypeVar

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.inclusie import known_of, weigh_criteria
from levensloop_desktop.domain.netwerk import VERTEGENWOORDIGERS, Betrokkenheid
from levensloop_desktop.domain.proces import (
    AFGESLOTEN,
    AFGEWEZEN,
    WEG,
    Criteriumoordeel,
    Inclusievraag,
    Processtap,
    derive_traject,
)
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

O = TypeVar("O", bound=Onderdeel)  # noqa: E741 - the type of a part, as T is of anything

_ZVH = "ZVH Voorbeeldstad"
_UITSTROOM = -80
_EINDE = -35
_JAREN_GELEDEN = 1500
_AFGEWEZEN = "Gewone zorg is voldoende; het wijkteam gaat verder."
_STAPPEN = {  # days after the melding, decided by, remark
    "melding": (0, "", ""),
    "triage": (14, f"weegteam {_ZVH}", "Alle criteria doorgenomen."),
    "inclusietafel": (37, f"inclusietafel {_ZVH}", "De partners kennen de cliënt."),
    "geincludeerd": (55, f"inclusietafel {_ZVH}", "Een coördinator is aangewezen."),
}
_UITKOMST = {
    "indicaties": "Opgevraagd bij het zorgkantoor en de gemeente.",
    "schulden": "Schulden bij de zorgverzekeraar en een telefoonaanbieder.",
    "straffen": "Volgens het CJIB staat er niets meer open.",
}


def add_proces(bouwer: Bouwer) -> None:
    """The process, after everything else of the client is known."""
    toeval = Bron(int.from_bytes(bouwer.client_id.encode()), bouwer.bron.vandaag)
    traject = next(deel for deel in bouwer.records if isinstance(deel, Traject))
    stappen = _add_steps(bouwer, traject, toeval)
    nieuw = derive_traject(traject, stappen)
    if nieuw.status != "melding":
        nieuw = _add_criteria(bouwer, nieuw, toeval)
    if nieuw.inclusiedatum is not None:
        _add_questions(bouwer, nieuw, toeval)
    if nieuw.status in {"uitstroom", AFGESLOTEN}:
        nieuw = replace(
            nieuw,
            uitstroomreden="doelen_bereikt",
            uitstroom_naar="wijkteam en huisarts in Voorbeeldstad",
            nazorg="Na drie en na zes maanden belt de coördinator.",
            contact_blijft_id=bouwer.rollen.get("levensloopcoordinator"),
        )
    if bouwer.profiel.status == "triage":
        _add_earlier(bouwer, toeval)
    bouwer.records[:] = [_finish(nieuw if deel is traject else deel) for deel in bouwer.records]


def _add_steps(bouwer: Bouwer, traject: Traject, toeval: Bron) -> list[Processtap]:
    profiel, bron = bouwer.profiel, bouwer.bron
    eind = "triage" if profiel.status == AFGEWEZEN else profiel.status
    gezet = [code for code in WEG[: WEG.index(eind) + 1] if code in _STAPPEN]
    if len(gezet) == len(_STAPPEN) and toeval.kans(20):  # some regions skip it
        gezet.remove("triage")
    melding = profiel.inclusie - 55
    stappen = []
    for code in gezet:
        na, door, opmerking = _STAPPEN[code]
        stappen.append(
            _add(
                bouwer,
                toeval,
                Processtap,
                traject_id=traject.id,
                soort=code,
                datum=bron.dag(melding + na),
                besloten_door=door or traject.melder,
                opmerking=opmerking,
            )
        )
    if profiel.status == AFGEWEZEN:
        stappen.append(
            _add(
                bouwer,
                toeval,
                Processtap,
                traject_id=traject.id,
                soort=AFGEWEZEN,
                datum=bron.dag(_EINDE),
                besloten_door=f"weegteam {_ZVH}",
                reden=_AFGEWEZEN,
            )
        )
    for code, dag in (("uitstroom", _UITSTROOM), (AFGESLOTEN, _EINDE)):
        if profiel.status in WEG and WEG.index(code) <= WEG.index(profiel.status):
            stappen.append(
                _add(
                    bouwer,
                    toeval,
                    Processtap,
                    traject_id=traject.id,
                    soort=code,
                    datum=bron.dag(dag),
                    besloten_door=f"levensloopoverleg {_ZVH}",
                    opmerking="Twee jaar stabiel.",
                )
            )
    return stappen


def _add(bouwer: Bouwer, toeval: Bron, soort: type[O], /, **velden: Any) -> O:
    """Add one part with an id of this stream."""
    deel = soort(id=toeval.new_id(), client_id=bouwer.client_id, **velden)
    bouwer.records.append(deel)
    return deel


def _add_criteria(bouwer: Bouwer, traject: Traject, toeval: Bron) -> Traject:
    dossier, vandaag = bouwer.dossier(), bouwer.bron.vandaag
    past = traject.status != AFGEWEZEN
    oordelen: dict[str, str] = {}
    for waarde in waardelijst("inclusiecriterium").waarden:
        bekend = known_of(dossier, waarde.code, vandaag)
        anders = toeval.kies(("nee", "onbekend"))
        basis = waarde.kenmerken.get("groep") == "basis"
        oordelen[waarde.code] = "ja" if bekend or (past and not basis) else anders
    if past and weigh_criteria(oordelen).basis != "ja":
        oordelen["psychische_stoornis"] = "ja"
    for criterium, oordeel in oordelen.items():
        _add(
            bouwer,
            toeval,
            Criteriumoordeel,
            traject_id=traject.id,
            criterium=criterium,
            oordeel=oordeel,
            toelichting=_say(known_of(dossier, criterium, vandaag)),
        )
    return replace(
        traject,
        advies="opnemen" if past else "niet_opnemen",
        weging="Gewone zorg houdt het niet vol, en het risico is hoog." if past else _AFGEWEZEN,
    )


def _add_earlier(bouwer: Bouwer, toeval: Bron) -> None:
    """Who came back: a traject of years ago that was closed."""
    dag, begin = bouwer.bron.dag, bouwer.profiel.inclusie - _JAREN_GELEDEN
    eerder = _add(
        bouwer,
        toeval,
        Traject,
        melder="wijkteam",
        aanleiding="Overlast in de buurt en geen vaste plek.",
        uitstroomreden="reguliere_zorg",
        uitstroom_naar="wijkteam Voorbeeldstad",
        nazorg="Het wijkteam meldt zich als het misgaat.",
    )
    stappen = [
        _add(
            bouwer,
            toeval,
            Processtap,
            traject_id=eerder.id,
            soort=soort,
            datum=dag(begin + na),
            besloten_door=f"inclusietafel {_ZVH}",
        )
        for soort, na in (("melding", 0), ("geincludeerd", 60), ("afgesloten", 700))
    ]
    plaats = bouwer.records.index(eerder)
    bouwer.records[plaats] = derive_traject(eerder, stappen)


def _say(bekend: str) -> str:
    return f"Volgens het dossier: {bekend}." if bekend else ""


def _add_questions(bouwer: Bouwer, traject: Traject, toeval: Bron) -> None:
    for onderwerp, uitkomst in _UITKOMST.items():
        gevraagd = traject.status != "geincludeerd" or toeval.kans(80)
        if gevraagd:
            _add(
                bouwer,
                toeval,
                Inclusievraag,
                traject_id=traject.id,
                onderwerp=onderwerp,
                nagevraagd=True,
                datum=bouwer.bron.dag(bouwer.profiel.inclusie + 3),
                door=bouwer.profiel.regisseur,
                uitkomst=uitkomst,
            )


def _finish(record: Record) -> Record:
    """What somebody around the client may know and do."""
    if not isinstance(record, Betrokkenheid):
        return record
    if record.rol == "naaste":
        return replace(record, mag_doen="Mag bellen met de coördinator.", toestemming="mondeling")
    if record.rol in VERTEGENWOORDIGERS:
        return replace(record, toestemming="niet_nodig")
    return record
