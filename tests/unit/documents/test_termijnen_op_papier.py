"""The termijnenoverzicht and the list Vandaag on paper."""

import io
from datetime import timedelta

import pikepdf
import pytest

from levensloop_desktop.documents.maken import Lijstkeuze, make_document, make_vandaaglijst
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.verblijf import Verblijf
from tests.builders import a_client, an_afspraak, an_onderdeel
from tests.unit.documents.lezen import TaggedPdf
from tests.unit.documents.voorbeeld import een_kop

_KOP = een_kop()
_DAG = timedelta(days=1)


def _dossier(client: Client, wat: str, dagen: int) -> Dossier:
    afspraak: Afspraak = an_afspraak(client, wat=wat, uiterlijk=_KOP.vandaag + dagen * _DAG)
    verblijf = an_onderdeel(
        Verblijf,
        client,
        soort="crisisbed",
        begindatum=_KOP.vandaag - 20 * _DAG,
        einddatum=_KOP.vandaag + 20 * _DAG,
    )
    return Dossier(client=client, afspraken=(afspraak,), verblijven=(verblijf,))


def _text(pdf: bytes) -> str:
    return "\n".join(TaggedPdf(pdf).regels())


def test_the_overview_lies_on_its_long_side_with_the_picture_first() -> None:
    """A4 landscape; the figure says the same in words, gaps included."""
    client = a_client(achternaam="Nepnaam")
    afdruk = make_document("termijnenoverzicht", _dossier(client, "Bellen", -3), _KOP)
    with pikepdf.open(io.BytesIO(afdruk.pdf)) as pdf:
        maten = {tuple(round(float(maat)) for maat in pagina.mediabox) for pagina in pdf.pages}
    assert maten == {(0, 0, 842, 595)}
    tekst = _text(afdruk.pdf)
    assert tekst.index("Levenslijn, met vandaag op") < tekst.index("Te laat (1)")
    begin = _KOP.vandaag + 21 * _DAG
    assert f"GAT vanaf {begin:%d-%m-%Y}" in tekst
    assert "Crisisbed stopt, niets erna" in tekst


def test_the_weekly_list_has_every_client_the_most_urgent_first() -> None:
    """By name and number."""
    eerste, tweede = a_client(achternaam="Verzonnen"), a_client(achternaam="Nepnaam")
    dossiers = [_dossier(eerste, "Morgen bellen", 1), _dossier(tweede, "Al gebeld", -9)]
    tekst = _text(make_vandaaglijst(dossiers, _KOP, Lijstkeuze()).pdf)
    assert tekst.index("Al gebeld") < tekst.index("Morgen bellen")
    for client in (eerste, tweede):
        assert f"{client.korte_naam}, {client.clientnummer}" in tekst


@pytest.mark.parametrize("naam", ["Zwuxkwabbel", "ZWUXKWABBEL"])
def test_with_numbers_only_no_name_of_a_client_is_on_it(naam: str) -> None:
    """Also where an afspraak names the client."""
    client = a_client(achternaam="Zwuxkwabbel", roepnaam="Dirkje")
    dossier = _dossier(client, f"Met Dirkje {naam} bellen", 1)
    afdruk = make_vandaaglijst([dossier], _KOP, Lijstkeuze(met_namen=False))
    tekst = _text(afdruk.pdf).casefold()
    assert "zwuxkwabbel" not in tekst
    assert "dirkje" not in tekst
    assert client.clientnummer.casefold() in tekst
    assert "met cliënt cliënt bellen" in tekst


def test_one_kind_alone() -> None:
    """As the screen was filtered."""
    dossier = _dossier(a_client(), "Bellen", 1)
    tekst = _text(make_vandaaglijst([dossier], _KOP, Lijstkeuze(soort="verblijf")).pdf)
    assert "Crisisbed stopt" in tekst
    assert "Bellen" not in tekst
