"""What differs between two versions of a plan: per levensgebied, word by word."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.domain.waardelijsten import label, waardelijst

VELDEN = ("stand", "situatie", "wens", "doel", "krachten", "zorgen")
_WOORDEN = re.compile(r"\s+|\w+|[^\w\s]")


class Verandering(StrEnum):
    """What became of a piece of text."""

    GELIJK = "gelijk"
    WEG = "weg"
    NIEUW = "nieuw"


@dataclass(frozen=True, slots=True)
class Tekststuk:
    """A piece of text that stayed, went or came."""

    tekst: str
    verandering: Verandering = Verandering.GELIJK


@dataclass(frozen=True, slots=True)
class Verschil:
    """One text in both versions, with what changed marked in each.

    Args:
        naam: the label of the field, or "Afspraak".
        oud: the older text; holds what stayed and what went.
        nieuw: the newer text; holds what stayed and what came.
        sleutel: the name of the field, or the id of the afspraak.
    """

    naam: str
    oud: tuple[Tekststuk, ...]
    nieuw: tuple[Tekststuk, ...]
    sleutel: str = ""

    @property
    def is_gewijzigd(self) -> bool:
        """Whether anything went or came."""
        return any(stuk.verandering is not Verandering.GELIJK for stuk in (*self.oud, *self.nieuw))


@dataclass(frozen=True, slots=True)
class Gebiedverschil:
    """One levensgebied in both versions."""

    levensgebied: str
    verschillen: tuple[Verschil, ...]

    @property
    def gewijzigd(self) -> tuple[Verschil, ...]:
        """Only what changed."""
        return tuple(deel for deel in self.verschillen if deel.is_gewijzigd)


def compare_plans(
    oud: tuple[Dossier, Levensloopplan], nieuw: tuple[Dossier, Levensloopplan]
) -> tuple[Gebiedverschil, ...]:
    """Both versions beside each other, each in the dossier as it was then.

    Args:
        oud: the older dossier and plan.
        nieuw: the newer dossier and plan.
    """
    gebieden = []
    links, rechts = oud[0].levensgebieden_van(oud[1]), nieuw[0].levensgebieden_van(nieuw[1])
    for code in waardelijst("levensgebied").codes:
        verschillen = [_field(veld, links.get(code), rechts.get(code)) for veld in VELDEN]
        verschillen += _agreements(_of(oud[0], code), _of(nieuw[0], code))
        vol = tuple(deel for deel in verschillen if deel.oud or deel.nieuw)
        gebieden.append(Gebiedverschil(code, vol))
    return tuple(gebieden)


def compare_text(oud: str, nieuw: str) -> tuple[tuple[Tekststuk, ...], tuple[Tekststuk, ...]]:
    """Both texts in pieces, word by word; unchanged pieces are the same in both."""
    links, rechts = _WOORDEN.findall(oud), _WOORDEN.findall(nieuw)
    weg: list[Tekststuk] = []
    erbij: list[Tekststuk] = []
    matcher = SequenceMatcher(None, links, rechts, autojunk=False)
    for soort, van, tot, naar, einde in matcher.get_opcodes():
        oud_deel, nieuw_deel = "".join(links[van:tot]), "".join(rechts[naar:einde])
        if soort == "equal":
            weg.append(Tekststuk(oud_deel))
            erbij.append(Tekststuk(nieuw_deel))
            continue
        if oud_deel:
            weg.append(Tekststuk(oud_deel, Verandering.WEG))
        if nieuw_deel:
            erbij.append(Tekststuk(nieuw_deel, Verandering.NIEUW))
    return tuple(weg), tuple(erbij)


def _field(veld: str, oud: Levensgebiedplan | None, nieuw: Levensgebiedplan | None) -> Verschil:
    beschreven = veld_van(Levensgebiedplan, veld)
    teksten = [str(getattr(deel, veld)).strip() if deel else "" for deel in (oud, nieuw)]
    if beschreven.lijst:
        teksten = [label(beschreven.lijst, tekst) for tekst in teksten]
    return Verschil(beschreven.label, *compare_text(*teksten), veld)


def _of(dossier: Dossier, code: str) -> dict[str, str]:
    return {
        deel.id: _agreement_words(dossier, deel)
        for deel in dossier.afspraken
        if deel.levensgebied == code
    }


def _agreements(oud: Mapping[str, str], nieuw: Mapping[str, str]) -> Sequence[Verschil]:
    sleutels = [*oud, *(sleutel for sleutel in nieuw if sleutel not in oud)]
    return [
        Verschil("Afspraak", *compare_text(oud.get(sleutel, ""), nieuw.get(sleutel, "")), sleutel)
        for sleutel in sleutels
    ]


def _agreement_words(dossier: Dossier, afspraak: Afspraak) -> str:
    delen = [
        afspraak.wat.strip(),
        dossier.naam_van(afspraak.actiehouder_id),
        f"uiterlijk {afspraak.uiterlijk:%d-%m-%Y}" if afspraak.uiterlijk else "",
        label("afspraakstatus", afspraak.status),
        afspraak.reden.strip(),
    ]
    return ", ".join(deel for deel in delen if deel)
