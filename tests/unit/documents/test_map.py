"""A map: several documents in one file, each with its own number, front of a sheet and tags."""

import io
from dataclasses import replace

import page
import pikepdf
import pytest

from levensloop_desktop.documents.maken import Mapstuk, make_document, make_map
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.errors import NotFoundError
from tests.e2e.pdf_tekst import read_pages
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier
from tests.unit.domain.test_huisstijl import a_logo

SOORTEN = (
    "overdracht",
    "levensloopplan",
    "termijnenoverzicht",
    "bejegeningskaart",
    "scenariokaart",
    "netwerkkaart",
)
KAARTEN = ("bejegeningskaart", "netwerkkaart", "levensloopplan")
STUKKEN = [Mapstuk(soort, "", f"2027-000{nr}") for nr, soort in enumerate(SOORTEN, start=4)]
KOP = een_kop(nummer="2027-0004 t/m 2027-0009")
HUIS = Huisstijl(
    zvh="ZVH Verzonnenstad",
    adres="Verzonnen Plein 1",
    kleur="#7A1F5C",
    classificatie="GEHEIM",
    logo=a_logo(60, 20),
)


@pytest.mark.parametrize("dubbelzijdig", [True, False])
def test_every_document_begins_on_the_front_of_a_sheet(dubbelzijdig: bool) -> None:  # noqa: FBT001
    """On two sides an empty page that says so fills the back; on one side there is none."""
    afdruk = make_map(STUKKEN, vol_dossier(), KOP, dubbelzijdig=dubbelzijdig)
    teksten = read_pages(afdruk.pdf)
    assert len(teksten) == afdruk.paginas
    eerste = [nr for nr, tekst in enumerate(teksten, start=1) if "pagina 1 van" in tekst]
    assert len(eerste) == len(SOORTEN) + 1
    leeg = [tekst for tekst in teksten if "Deze bladzijde is leeg." in tekst]
    if dubbelzijdig:
        assert all(nr % 2 for nr in eerste)
        assert leeg
        assert all("achterkant van pagina" in tekst for tekst in leeg)
        assert all("VERTROUWELIJK" in tekst and "H. Nergenshuis" in tekst for tekst in leeg)
    else:
        assert leeg == []


def test_each_card_of_a_document_has_a_sheet_of_its_own() -> None:
    """One A4 per scenario: the second is not on the back of the first, where nobody sees it."""
    dossier = vol_dossier()
    tweede = replace(dossier.scenarios[0], id=RecordId("scenario-twee"), naam="Plek stopt")
    dossier = replace(dossier, scenarios=(*dossier.scenarios, tweede))
    stuk = [Mapstuk("scenariokaart", "", "2027-0004")]
    teksten = read_pages(make_map(stuk, dossier, KOP, dubbelzijdig=True).pdf)
    kaarten = [nr for nr, tekst in enumerate(teksten, start=1) if "Direct gevaar? Bel 112" in tekst]
    assert kaarten == [3, 5]
    assert "achterkant van pagina 1" in teksten[3]


def test_a_lying_page_lies_and_the_next_stands() -> None:
    """The termijnenoverzicht is wide; what follows is not."""
    afdruk = make_map(STUKKEN, vol_dossier(), KOP, dubbelzijdig=True)
    teksten = read_pages(afdruk.pdf)
    with pikepdf.open(io.BytesIO(afdruk.pdf)) as pdf:
        liggend = [pagina.mediabox[2] > pagina.mediabox[3] for pagina in pdf.pages]
    for tekst, ligt in zip(teksten, liggend, strict=True):
        if "Deze bladzijde is leeg." not in tekst:
            assert ligt == ("Termijnenoverzicht 2027-0006 · voor" in tekst)
    assert any(liggend)


def test_the_cover_names_every_document_with_its_number() -> None:
    """For whom, what for, and what is in it; each document carries its own number too."""
    teksten = read_pages(make_map(STUKKEN, vol_dossier(), KOP, dubbelzijdig=False).pdf)
    voorblad = teksten[0]
    for woord in ("Map met 6 documenten", KOP.ontvanger, KOP.doel, "Bejegeningskaart"):
        assert woord in voorblad
    for stuk in STUKKEN:
        assert stuk.nummer in voorblad
        assert any(stuk.nummer in tekst for tekst in teksten[1:])


def test_documents_are_as_they_are_alone() -> None:
    """A document in a map has the pages it has by itself, with its own count."""
    alleen = make_document("levensloopplan", vol_dossier(), een_kop(nummer="2027-0005"))
    eigen = read_pages(alleen.pdf)
    samen = read_pages(make_map(STUKKEN, vol_dossier(), KOP, dubbelzijdig=False).pdf)
    begin = samen.index(eigen[0])
    assert samen[begin : begin + len(eigen)] == eigen


@pytest.mark.parametrize("dossier", [vol_dossier(), leeg_dossier()], ids=["vol", "leeg"])
@pytest.mark.parametrize("huisstijl", [Huisstijl(), HUIS], ids=["kaal", "huis"])
@pytest.mark.parametrize("norm", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
def test_a_map_keeps_to_the_norms(
    dossier: Dossier, huisstijl: Huisstijl, norm: page.ValidationProfile
) -> None:
    """Empty pages, logo and joined trees break no rule a machine can check."""
    stukken = [stuk for stuk in STUKKEN if dossier.overdrachten or stuk.documentsoort in KAARTEN]
    kop = een_kop(nummer=KOP.nummer, huisstijl=huisstijl)
    pdf = make_map(stukken, dossier, kop, dubbelzijdig=True).pdf
    verslag = page.validate_pdf_bytes(pdf, profile=norm)
    assert [(fout.rule_id, fout.message) for fout in verslag.failures] == []


def test_tree_and_bookmarks_have_a_branch_for_each_document() -> None:
    """A reader jumps to a document by kind and number, never by a name."""
    afdruk = make_map(STUKKEN, vol_dossier(), KOP, dubbelzijdig=True)
    with pikepdf.open(io.BytesIO(afdruk.pdf)) as pdf:
        with pdf.open_outline() as outline:
            namen = [str(item.title) for item in outline.root]
            assert all(item.children for item in outline.root)
        delen = pdf.Root.StructTreeRoot.K[0].K
        assert [str(deel.S) for deel in delen] == ["/Part"] * (len(SOORTEN) + 1)
    assert namen[0] == "Voorblad"
    assert namen[1:3] == ["Overdrachtsdocument 2027-0004", "Levensloopplan 2027-0005"]


def test_a_document_that_cannot_be_made_stops_the_map() -> None:
    """No map goes out with a document missing in silence."""
    with pytest.raises(NotFoundError):
        make_map([Mapstuk("overdracht", "weg")], leeg_dossier(), KOP, dubbelzijdig=True)


def test_the_house_style_is_on_the_paper() -> None:
    """Classification on every page, name and address on the first, the logo as a figure."""
    pdf = make_document("overdracht", vol_dossier(), een_kop(huisstijl=HUIS)).pdf
    teksten = read_pages(pdf)
    assert all("GEHEIM" in tekst for tekst in teksten)
    assert HUIS.zvh in teksten[0]
    assert HUIS.adres in teksten[0]
    assert not any(HUIS.adres in tekst for tekst in teksten[1:])
    with pikepdf.open(io.BytesIO(pdf)) as gelezen:
        eerste = gelezen.Root.StructTreeRoot.K[0].K[0]
        assert (str(eerste.S), str(eerste.Alt)) == ("/Figure", f"Logo van {HUIS.zvh}")
        inhoud = gelezen.pages[0].Contents.read_bytes()
    assert b".478431 .121569 .360784" in inhoud


def test_a_card_with_a_house_style_stays_on_one_page() -> None:
    """The house takes room of the card, and the type makes place."""
    for soort in ("bejegeningskaart", "scenariokaart", "netwerkkaart", "nu_handelen"):
        kaal = make_document(soort, vol_dossier(), een_kop())
        assert make_document(soort, vol_dossier(), een_kop(huisstijl=HUIS)).paginas == kaal.paginas
