"""What stands around the text of every page: the class, the kind and number, and for whom."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from levensloop_desktop.documents.maken import (
    Documentkop,
    Logbladvraag,
    Registervraag,
    make_document,
    make_logblad,
    make_register,
)
from levensloop_desktop.domain.huisstijl import Huisstijl
from tests.e2e.pdf_tekst import read_pages
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

LANG = (
    "mevrouw H. van Nergenshuis-Verzonnen, Stichting Beschermd Wonen Voorbeeldland, "
    "locatie Noord, team 3"
)
NUMMER = "2027-0004"


def _kop(ontvanger: str) -> Documentkop:
    return replace(een_kop(), ontvanger=ontvanger, nummer=NUMMER)


@pytest.mark.parametrize("soort", ["bejegeningskaart", "termijnenoverzicht", "overdracht"])
def test_a_long_recipient_stands_whole_on_every_page(soort: str) -> None:
    """On a line of its own above the rule, beside class, kind and number."""
    afdruk = make_document(soort, vol_dossier(), _kop(LANG))
    for tekst in read_pages(afdruk.pdf):
        hoofd = " ".join(tekst.split())
        assert f"voor {LANG}" in hoofd
        assert "VERTROUWELIJK" in hoofd


def test_a_recipient_without_end_is_cut_and_pushes_nothing_away() -> None:
    """The line ends in an ellipsis inside the page; the number is there all the same."""
    afdruk = make_document("bejegeningskaart", vol_dossier(), _kop("organisatie " * 60))
    assert afdruk.paginas == 1
    hoofd = " ".join(read_pages(afdruk.pdf)[0].split())
    assert "Bejegeningskaart 2027-0004" in hoofd
    assert "…" in hoofd


@pytest.mark.parametrize("papier", ["register", "logblad"])
def test_a_paper_about_nobody_alone_has_the_house_style_too(papier: str) -> None:
    """The class and the name of the ZVH as Beheer says, and the line of the log as its number."""
    stijl = Huisstijl(zvh="ZVH Verzonnenstad", classificatie="GEHEIM")
    vraag: dict[str, Any] = {
        "kluisnaam": "kluis",
        "gemaakt_door": "R. van Verzinsel",
        "wanneer": datetime(2027, 1, 18, 14, 20, tzinfo=UTC),
        "gezocht": "alles",
        "nummer": "logregel 12",
        "huisstijl": stijl,
    }
    if papier == "register":
        afdruk = make_register(Registervraag(**vraag), ())
    else:
        afdruk = make_logblad(Logbladvraag(**vraag, totaal=0), ())
    (blad,) = read_pages(afdruk.pdf)
    assert "GEHEIM" in blad
    assert "VERTROUWELIJK" not in blad
    assert "ZVH Verzonnenstad, 18-01-2027" in blad
    assert blad.count("logregel 12") >= 4


def test_the_watermark_always_carries_the_number() -> None:
    """Three times on a page; of a long name the number has a line of its own on the page."""
    kort = read_pages(make_document("bejegeningskaart", vol_dossier(), _kop("politie")).pdf)[0]
    lang = read_pages(make_document("bejegeningskaart", vol_dossier(), _kop(LANG)).pdf)[0]
    assert kort.count(f"politie · {NUMMER}") == 3
    assert lang.count(NUMMER) >= 5  # the head, the foot, and three times behind the text
    assert f"team 3 · {NUMMER}" not in lang
