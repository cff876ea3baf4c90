"""The file itself: complete structure, embedded fonts, metadata without names, same bytes."""

from datetime import UTC, datetime

import pikepdf
import pytest

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.errors import NotFoundError
from tests.unit.documents.lezen import TaggedPdf
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier

SOORTEN = ("overdracht", "levensloopplan", "bejegeningskaart", "scenariokaart", "nu_handelen")
GEVALLEN = [(soort, vol) for soort in SOORTEN for vol in (True, False)]


def _gelezen(soort: str, *, vol: bool) -> TaggedPdf:
    dossier: Dossier = vol_dossier() if vol else leeg_dossier()
    return TaggedPdf(make_document(soort, dossier, een_kop()).pdf)


@pytest.mark.parametrize(("soort", "vol"), GEVALLEN)
def test_everything_drawn_is_tagged_or_an_artifact(soort: str, vol: bool) -> None:  # noqa: FBT001 - a case
    """No text, line or shape stands outside marked content."""
    assert _gelezen(soort, vol=vol).ongemerkt == []


@pytest.mark.parametrize(("soort", "vol"), GEVALLEN)
def test_parent_tree_knows_every_piece_of_content(soort: str, vol: bool) -> None:  # noqa: FBT001 - a case
    """Each marked content of each page points to the element that lists it."""
    gelezen = _gelezen(soort, vol=vol)
    nummers = list(gelezen.wortel.ParentTree.Nums)
    bomen = dict(zip(nummers[::2], nummers[1::2], strict=True))
    for plek, pagina in enumerate(gelezen.pdf.pages):
        eigenaars = bomen[int(pagina.obj.StructParents)]
        assert gelezen.gemerkt[plek] == set(range(len(eigenaars)))
        for nummer, element in enumerate(eigenaars):
            kinderen = [
                int(kind) if isinstance(kind, int) else int(kind.get("/MCID", -1))
                for kind in element.K
            ]
            assert nummer in kinderen


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_font_is_embedded(soort: str) -> None:
    """Only subsets of the font that ships, with a map to Unicode; Helvetica is not left in."""
    pdf = _gelezen(soort, vol=True).pdf
    namen = set()
    for pagina in pdf.pages:
        for lettertype in pagina.resources.Font.values():
            namen.add(str(lettertype.BaseFont).split("+")[1])
            assert "/FontFile2" in lettertype.FontDescriptor
            assert b"<0000>" not in lettertype.ToUnicode.read_bytes()
    assert namen <= {"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"}


def test_metadata_name_the_kind_and_never_the_client() -> None:
    """Title, XMP and bookmarks hold kind and number; language and PDF/A part are set."""
    pdf = _gelezen("overdracht", vol=True).pdf
    xmp = pdf.Root.Metadata.read_bytes().decode()
    assert str(pdf.trailer.Info.Title) == "Overdrachtsdocument 2027-0004"
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert str(pdf.Root.Lang) == "nl-NL"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf.Root.OutputIntents[0].S == pikepdf.Name.GTS_PDFA1
    with pdf.open_outline() as outline:
        bladen = [blad.title for item in outline.root for blad in (item, *item.children)]
    assert bladen[0] == "Overdracht"
    assert "3 Nu handelen" in bladen
    for plek in (xmp, " ".join(bladen), str(dict(pdf.docinfo))):
        assert "Voorbeeld," not in plek
        assert "Daan" not in plek
        assert "Nergenshuis" not in plek


def test_roles_of_the_overdracht() -> None:
    """Headings, lists, tables with scoped heads and figures with words are all there."""
    gelezen = _gelezen("overdracht", vol=True)
    assert gelezen.rollen() >= {
        *("Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody"),
        *("Table", "TR", "TH", "TD", "Figure"),
    }
    for element in gelezen.elementen(gelezen.wortel.K[0]):
        if element.S == pikepdf.Name.TH:
            assert element.A.Scope in {pikepdf.Name.Column, pikepdf.Name.Row}
        if pikepdf.Name.Figure == element.S:
            assert "14-03-2027" in str(element.Alt)
            assert len(element.A.BBox) == 4


def test_repeated_table_head_is_read_once() -> None:
    """The head of a table that runs over pages is an artifact from the second page on."""
    regels = _gelezen("overdracht", vol=True).regels()
    assert regels.count("TH: 24 uur") == 1
    assert regels.count("TH: Bijzonderheden") == 3


@pytest.mark.parametrize("soort", SOORTEN)
def test_same_input_gives_same_bytes(soort: str) -> None:
    """Nothing of the machine or the clock is in the file."""
    eerste = make_document(soort, vol_dossier(), een_kop())
    assert make_document(soort, vol_dossier(), een_kop()).pdf == eerste.pdf


def test_another_moment_gives_another_file() -> None:
    """The moment of printing is in the file, so that two prints have two hashes."""
    later = een_kop(wanneer=datetime(2027, 1, 19, 9, 0, tzinfo=UTC))
    eerste = make_document("bejegeningskaart", vol_dossier(), een_kop())
    assert make_document("bejegeningskaart", vol_dossier(), later).pdf != eerste.pdf


@pytest.mark.parametrize("soort", [*SOORTEN[:2], SOORTEN[3]])
def test_unknown_subject_is_refused(soort: str) -> None:
    """An id the dossier lacks gives an error and no document of something else."""
    with pytest.raises(NotFoundError):
        make_document(soort, vol_dossier(), een_kop(), onderwerp_id="nergens")


def test_unknown_kind_is_refused() -> None:
    """A code that is no document gives an error."""
    with pytest.raises(NotFoundError):
        make_document("dossierbestand", vol_dossier(), een_kop())
