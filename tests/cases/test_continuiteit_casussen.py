"""Both real cases as the levenslijn shows them."""

from datetime import date
from pathlib import Path
from typing import Any

from levensloop_desktop.domain.continuiteit.levenslijn import make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan, Staat
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.services.dossierformaat.reading import read_dossier

HIER = Path(__file__).parent


def _dossier(casus: int) -> Dossier:
    bestand = read_dossier((HIER / f"casus-{casus}.json").read_bytes())
    delen: dict[str, list[Any]] = {}
    for deel in bestand.records:
        delen.setdefault(verzameling_van(type(deel.record)), []).append(deel.record)
    velden: Any = {naam: tuple(records) for naam, records in delen.items() if naam != "clienten"}
    return Dossier(client=bestand.client, **velden)


def test_casus_1_shows_the_carousel_of_stays() -> None:
    """Eight places in five years, each following the last, and no gap between them."""
    lijn = make_levenslijn(_dossier(1), date(2023, 12, 13))
    verblijven = lijn.in_baan(Baan.VERBLIJF)
    assert [deel.naam for deel in verblijven] == [
        "eigen woning",
        "PPC/PI, PI Nergenshuizen",
        "FPA/FPK/FPC/FVK, organisatie X",
        "beschermd wonen, organisatie Y",
        "PPC/PI, PI Nergenshuizen",
        "beschermd wonen, organisatie Z",
        "crisisbed, organisatie Q",
        "beschermd wonen, organisatie Q",
    ]
    assert not [gat for gat in lijn.gaten if gat.baan is Baan.VERBLIJF]


def test_casus_1_shows_the_moment_that_only_the_indicatie_runs_on() -> None:
    """Before the TUL ends: title and place stop on one day; the Wlz runs on without a place."""
    dossier = _dossier(1)
    na = date(2023, 11, 30)
    bekend = Dossier(
        client=dossier.client,
        titels=dossier.titels,
        indicaties=dossier.indicaties,
        verblijven=tuple(d for d in dossier.verblijven if d.begindatum and d.begindatum <= na),
        partners=dossier.partners,
    )
    lijn = make_levenslijn(bekend, date(2023, 11, 20))
    eerste = date(2023, 12, 1)
    assert lijn.titeleinden == (na,)
    assert [(gat.baan, gat.begin) for gat in lijn.gaten if gat.begin == eerste] == [
        (Baan.TITEL, eerste),
        (Baan.VERBLIJF, eerste),
    ]
    assert [d.naam for d in lijn.in_baan(Baan.INDICATIE) if d.loopt_op(eerste)] == ["Wlz VG6"]
    assert lijn.zonder_plek is not None
    assert lijn.zonder_plek.recht == "Wlz VG6"


def test_casus_2_shows_the_gap_although_entitled() -> None:
    """On the street since 15-01-2024 with a Wlz-indicatie."""
    vandaag = date(2024, 1, 22)
    lijn = make_levenslijn(_dossier(2), vandaag)
    gat = lijn.zonder_plek
    assert gat is not None
    assert gat == lijn.belangrijkste_gat == lijn.dreigende_dakloosheid
    assert (gat.begin, gat.sinds, gat.open) == (vandaag, date(2024, 1, 16), True)
    assert gat.in_het_kort(vandaag) == "verblijf, nu: Wlz zonder plek"
    assert gat.voluit(vandaag) == "GAT: dakloos sinds 16-01-2024"
    straat = [d for d in lijn.in_baan(Baan.VERBLIJF) if d.staat is Staat.GEEN_PLEK]
    assert [d.naam for d in straat] == ["dakloos", "hostel", "dakloos", "dakloos"]
