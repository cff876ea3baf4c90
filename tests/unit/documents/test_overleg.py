"""The verslag has every fact of a meeting, and of one client alone; the actielijst by person."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from levensloop_desktop.documents.maken import make_content, make_document, make_overleg
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.errors import NotFoundError
from tests.unit.documents.lezen import TaggedPdf, woorden
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier

DELEN = {"overlegdelen": Overlegdeel, "agendapunten": Agendapunt, "besluiten": Besluit}
NIET_OP_PAPIER = {"kenmerk", "overlegdeel_id", "volgorde", "staat"}
VELDEN = [
    (naam, beschreven)
    for naam, soort in DELEN.items()
    for beschreven in velden(soort)
    if beschreven.naam not in NIET_OP_PAPIER
]
_WAARDEN: dict[Soort, tuple[Any, str]] = {
    Soort.REGEL: ("Nepwoord", "Nepwoord"),
    Soort.TEKST: ("Nepwoord", "Nepwoord"),
    Soort.NAMEN: (("N. Nepnaam",), "N. Nepnaam"),
    Soort.DATUM: (date(2031, 5, 6), "06-05-2031"),
}
_CODES = {"overlegsoort": ("weegteam", "weegteam"), "agendapuntsoort": ("afspraak", "Afspraak")}


@pytest.mark.parametrize(("verzameling", "beschreven"), VELDEN)
def test_each_field_of_a_meeting_is_in_the_verslag(verzameling: str, beschreven: Any) -> None:
    """A planted value of every field can be read."""
    dossier = vol_dossier()
    waarde, gezocht = _WAARDEN.get(beschreven.soort) or _CODES[beschreven.lijst]
    delen: Any = list(getattr(dossier, verzameling))
    delen[0] = dataclasses.replace(delen[0], **{beschreven.naam: waarde})
    nieuw: dict[str, Any] = {verzameling: tuple(delen)}
    anders = dataclasses.replace(dossier, **nieuw)
    assert gezocht in woorden(make_content("overlegverslag", anders, een_kop()).blokken)


def _other() -> Dossier:
    client = dataclasses.replace(
        leeg_dossier().client, id=RecordId("client-2"), achternaam="Fictief"
    )
    deel = Overlegdeel(
        id=RecordId("deel-2"),
        client_id=ClientId(client.id),
        kenmerk="k1",
        datum=date(2027, 1, 18),
        notities="Over de ander.",
    )
    return Dossier(client=client, overlegdelen=(deel,))


@pytest.mark.parametrize("soort", ["overlegverslag", "actielijst"])
def test_a_whole_meeting_has_everybody_and_one_part_has_one(soort: str) -> None:
    """The paper for the house names both clients; the paper of one names one."""
    heel = make_overleg(soort, [vol_dossier(), _other()], een_kop(), "k1")
    tekst = TaggedPdf(heel.pdf).tekst()
    assert "Voorbeeld" in tekst
    assert ("Over de ander." in tekst) is (soort == "overlegverslag")
    een = TaggedPdf(make_document(soort, _other(), een_kop()).pdf).tekst()
    assert "Voorbeeld" not in een


def test_the_latest_meeting_is_printed_when_none_is_named() -> None:
    """By day, whatever the order in which they were made."""
    dossier = _other()
    eerder = dataclasses.replace(
        dossier.overlegdelen[0], id=RecordId("deel-0"), datum=date(2026, 1, 1), notities="Eerder."
    )
    beide = dataclasses.replace(dossier, overlegdelen=(*dossier.overlegdelen, eerder))
    assert "Over de ander." in woorden(make_content("overlegverslag", beide, een_kop()).blokken)
    gevraagd = make_content("overlegverslag", beide, een_kop(), onderwerp_id="deel-0")
    assert "Eerder." in woorden(gevraagd.blokken)


def test_a_client_without_meetings_has_no_verslag() -> None:
    """There is nothing to print, and that is said and not drawn."""
    for soort in ("overlegverslag", "actielijst"):
        with pytest.raises(NotFoundError):
            make_document(soort, leeg_dossier(), een_kop())
    with pytest.raises(NotFoundError):
        make_overleg("overlegverslag", [vol_dossier()], een_kop(), "ander kenmerk")


def test_no_name_in_bookmarks() -> None:
    """A bookmark has the number of the client and the number of the actiehouder."""
    for soort in ("overlegverslag", "actielijst"):
        pdf = TaggedPdf(make_document(soort, vol_dossier(), een_kop()).pdf).pdf
        with pdf.open_outline() as outline:
            titels = [kind.title for deel in outline.root for kind in (deel, *deel.children)]
        assert titels
        assert not [titel for titel in titels if "Voorbeeld" in titel or "Fictief" in titel]
