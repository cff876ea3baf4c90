"""Who is in the voorbeeldkluis: the outline of each invented client."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from levensloop_desktop.resources import resource
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

VOLLEDIG = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """The outline of one client; days are relative to today, negative before it."""

    nummer: str
    roepnaam: str
    achternaam: str
    geslacht: str = "man"
    leeftijd: int = 40
    status: str = "geincludeerd"
    inclusie: int = -600
    fase: str = "groen"
    fase_sinds: int = -60
    verblijf: str = "beschermd_wonen"
    waar: str = "organisatie Y"
    sinds: int = -400
    tot: int | None = None
    titel: str = ""
    titel_tot: int = 0
    plannen: int = 1
    vastgesteld: int = -100
    evaluatie: int = 80
    concept: int | None = None
    wlz: str = ""
    regisseur: str = "R. van Verzinsel"
    overdracht: bool = False
    dagbesteding: bool = True
    inkomen_tot: int | None = None


_STATUSSEN = ("geincludeerd",) * 8 + ("uitstroom", "afgesloten")
_VERBLIJVEN = (
    ("beschermd_wonen", "organisatie Y"),
    ("eigen_woning", ""),
    ("forensische_kliniek", "organisatie X"),
    ("dakloos", ""),
    ("hostel", "organisatie V"),
    ("ppc_pi", "PI Nergenshuizen"),
    ("skaeve_huse", "organisatie V"),
)
_TITELS = ("", "", "vi_voorwaarden", "zorgmachtiging", "tbs_voorwaarden", "isd")
_EERSTE_VRIJE_NUMMER = 101


def known_profielen() -> list[Profiel]:
    """The outlines of the named clients, D. Voorbeeld left out: that dossier is written out."""
    return [Profiel(**client) for client in _clienten()["client"]]


def more_profielen(bron: Bron, aantal: int) -> list[Profiel]:
    """So many outlines more, put together by chance."""
    return [_invent(bron, volgnummer) for volgnummer in range(aantal)]


@cache
def _clienten() -> dict[str, Any]:
    return tomllib.loads(resource("voorbeeldkluis/clienten.toml").read_text(encoding="utf-8"))


def _invent(bron: Bron, volgnummer: int) -> Profiel:
    namen = _clienten()["toeval"]
    jaar = bron.vandaag.year - volgnummer % 6
    verblijf, waar = bron.kies(_VERBLIJVEN)
    titel = bron.kies(_TITELS)
    return Profiel(
        nummer=f"LL-{jaar}-{_EERSTE_VRIJE_NUMMER + volgnummer // 6:04}",
        roepnaam=bron.kies(namen["voornamen"]),
        achternaam=bron.kies(namen["begin"]) + bron.kies(namen["eind"]),
        geslacht=bron.kies(("man", "man", "man", "vrouw")),
        leeftijd=bron.getal(19, 68),
        status=bron.kies(_STATUSSEN),
        inclusie=-bron.getal(100, 1800),
        fase=bron.kies(("groen", "groen", "geel", "oranje", "rood")),
        fase_sinds=-bron.getal(1, 90),
        verblijf=verblijf,
        waar=waar,
        sinds=-bron.getal(20, 900),
        titel=titel,
        titel_tot=bron.getal(10, 500),
        plannen=1,
        vastgesteld=-bron.getal(10, 300),
        evaluatie=bron.getal(-40, 180),
        concept=-bron.getal(0, 30) if bron.kans(20) else None,
        wlz=bron.kies(("", "", "ggz_wonen_4", "vg_6", "lvg_3")),
        overdracht=bron.kans(10),
        regisseur=bron.kies(("R. van Verzinsel", "A. Verdicht")),
        dagbesteding=volgnummer % 3 > 0,
        inkomen_tot=None if volgnummer % 7 else 60 + volgnummer % 90,
    )
