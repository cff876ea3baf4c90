"""The structure of every paper: what a reader who cannot see it gets, rule by rule."""

import re
from functools import cache
from itertools import pairwise
from typing import Any

import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from reportlab.lib.colors import Color

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Kenmerk,
    Kenmerken,
    Kop,
    Lijst,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.opmaak import Opmaak
from levensloop_desktop.documents.render.paginas import verdeel
from levensloop_desktop.documents.render.stijlen import BREEDTE, GRIJS, INKT, WATERMERK, WIT
from levensloop_desktop.documents.render.vakken import Kopregel
from levensloop_desktop.documents.tagging.structuur import Knoop
from tests.unit.documents.alle_soorten import PAPIEREN
from tests.unit.documents.lezen import TaggedPdf, lonely_lines

_MAG_IN = {
    "Document": {"H1", "H2", "H3", "P", "L", "Table", "Figure", "Div", "Part"},
    "Part": {"H1", "H2", "H3", "P", "L", "Table", "Figure", "Div"},
    "Div": {"H2", "H3", "P", "L", "Table", "Div"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"P", "L"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "TD": {"P", "L", "Table", "Div", "Figure"},
}
_NORMEN = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)


@cache
def _gemaakt(papier: str) -> Afdruk:
    return PAPIEREN[papier]()


@pytest.fixture(params=sorted(PAPIEREN))
def papier(request: pytest.FixtureRequest) -> str:
    """One paper after another."""
    return str(request.param)


@pytest.fixture
def gelezen(papier: str) -> TaggedPdf:
    """The paper taken apart."""
    return TaggedPdf(_gemaakt(papier).pdf)


def test_all_that_is_drawn_is_in_the_tree_or_an_artifact(gelezen: TaggedPdf) -> None:
    """No loose marks, and every marked content has one element that lists it."""
    assert gelezen.ongemerkt == []
    nummers = list(gelezen.wortel.ParentTree.Nums)
    eigenaars = dict(zip(nummers[::2], nummers[1::2], strict=True))
    for plek, pagina in enumerate(gelezen.pdf.pages):
        assert gelezen.gemerkt[plek] == set(range(len(eigenaars[int(pagina.obj.StructParents)])))
        assert pagina.obj.Tabs == pikepdf.Name.S


def test_headings_start_at_one_and_skip_no_level(gelezen: TaggedPdf) -> None:
    """An H1 first, of each card on a paper of more; below it one level down at a time."""
    niveaus = [int(rol[1]) for rol in _rollen(gelezen) if re.fullmatch(r"H\d", rol)]
    assert niveaus[0] == 1
    assert all(straks - nu <= 1 for nu, straks in pairwise(niveaus))


def test_elements_stand_only_where_they_may(gelezen: TaggedPdf) -> None:
    """Items in lists, rows in tables, cells in rows; every row of a table is equally wide."""
    for element in gelezen.elementen(gelezen.wortel.K[0]):
        rol = _rol(element)
        kinderen = [_rol(kind) for kind in _onder(element)]
        assert set(kinderen) <= _MAG_IN.get(rol, set()), rol
        if rol == "LI":
            assert kinderen == ["Lbl", "LBody"]
        if rol == "Table":
            assert kinderen
            assert len({len(_onder(rij)) for rij in _onder(element)}) == 1


def test_table_heads_say_what_they_head(gelezen: TaggedPdf) -> None:
    """Each TH has a Scope; each table has at least one."""
    for element in gelezen.elementen(gelezen.wortel.K[0]):
        if _rol(element) == "TH":
            assert element.A.Scope in {pikepdf.Name.Column, pikepdf.Name.Row}
        if _rol(element) == "Table":
            koppen = [cel for rij in _onder(element) for cel in _onder(rij) if _rol(cel) == "TH"]
            assert koppen


def test_figures_have_words_and_a_place(gelezen: TaggedPdf) -> None:
    """An alternative text of more than a word, and a box on the page."""
    for element in gelezen.elementen(gelezen.wortel.K[0]):
        if _rol(element) == "Figure":
            assert len(str(element.Alt).split()) > 5 or str(element.Alt).startswith("Logo van ")
            links, onder, rechts, boven = map(float, element.A.BBox)
            assert 0 <= links < rechts <= 842
            assert 0 <= onder < boven <= 842


def test_language_title_and_bookmarks(gelezen: TaggedPdf) -> None:
    """Dutch, the title in the window, and a bookmark for every main heading at the least."""
    wortel = gelezen.pdf.Root
    assert str(wortel.Lang) == "nl-NL"
    assert bool(wortel.ViewerPreferences.DisplayDocTitle)
    assert str(gelezen.pdf.trailer.Info.Title)
    koppen = [rol for rol in _rollen(gelezen) if rol in {"H1", "H2"}]
    with gelezen.pdf.open_outline() as outline:
        bladen = [blad for item in outline.root for blad in (item, *item.children)]
    assert len(bladen) >= len(koppen)


def test_fonts_are_embedded_and_subset(gelezen: TaggedPdf) -> None:
    """Six capitals before the name, the file inside, and far smaller than the whole font."""
    for pagina in gelezen.pdf.pages:
        for letter in pagina.resources.Font.values():
            assert re.match(r"/[A-Z0-9]{6}\+Noto", str(letter.BaseFont))
            assert len(letter.FontDescriptor.FontFile2.read_bytes()) < 200_000


def test_every_page_counts_itself(papier: str) -> None:
    """Page x of y stands on each page, as do the class of the paper and who printed it.

    Figures in which nobody can be found name nobody at all.
    """
    paginas = _paginateksten(_gemaakt(papier).pdf)
    for nummer, tekst in enumerate(paginas, start=1):
        if papier == "map":  # each document in it counts for itself, and so do the backs
            assert re.search(r"pagina \d van \d|achterkant van pagina \d", tekst)
        else:
            assert f"pagina {nummer} van {len(paginas)}" in tekst
        cijfers = papier.startswith(("kengetallen", "knelpunten", "monitor"))
        assert ("Afgedrukt door R. van Verzinsel" in tekst) is not cijfers
        assert any(klasse in tekst for klasse in ("VERTROUWELIJK", "GEHEIM", "BESCHERMDE CIJFERS"))


def test_words_on_the_page_follow_the_tree(papier: str) -> None:
    """Another reader, that knows no tags, meets the words of each page in the same order."""
    afdruk = _gemaakt(papier)
    zonder_tags = _woorden(" ".join(_paginateksten(afdruk.pdf)))
    plek = 0
    for woord in _woorden(_getekend(TaggedPdf(afdruk.pdf))):
        assert woord in zonder_tags[plek:], woord
        plek = zonder_tags.index(woord, plek) + 1


@pytest.mark.parametrize("norm", _NORMEN, ids=lambda norm: norm.name)
def test_paper_keeps_to_the_norm(papier: str, norm: Any) -> None:
    """The checker that is not ours finds no rule broken."""
    verslag = page.validate_pdf_bytes(_gemaakt(papier).pdf, profile=norm)
    assert [(fout.rule_id, fout.message) for fout in verslag.failures] == []


def test_watermark_is_seen_and_never_in_the_way() -> None:
    """Paler than any text by far: text on it keeps a contrast of 7 to 1, as on white paper."""
    for letter in (INKT, GRIJS):
        assert _contrast(letter, WATERMERK) >= 7
    assert 1.05 < _contrast(WATERMERK, WIT) < 1.3


_ALINEA = st.integers(1, 60).map(lambda aantal: Alinea((Stuk("woord zin regel " * aantal),)))
_RIJ = st.tuples(_ALINEA, _ALINEA).map(lambda paar: Rij(((paar[0],), (paar[1],))))
_BLOK: st.SearchStrategy[Blok] = st.one_of(
    _ALINEA,
    st.integers(2, 3).map(lambda niveau: Kop(niveau, "Een kop")),
    st.lists(_RIJ, min_size=1, max_size=6).map(lambda r: Tabel(("Wat", "Wie"), (1, 1), tuple(r))),
    st.lists(_ALINEA, min_size=1, max_size=6).map(lambda a: Lijst(tuple((deel,) for deel in a))),
    st.lists(_ALINEA, min_size=1, max_size=5).map(
        lambda a: Kenmerken(tuple(Kenmerk("Label", (deel,)) for deel in a))
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_BLOK, min_size=4, max_size=40))
def test_no_heading_is_left_alone_whatever_follows(blokken: list[Blok]) -> None:
    """No page ends with a heading or one line under it, and nothing sinks under the foot."""
    blokken.append(Alinea((Stuk("het eind"),)))
    paginas = list(verdeel(Opmaak(Tekenwacht()).flowables(blokken, Knoop("Document"), BREEDTE)))
    for pagina in paginas:
        assert all(over >= -0.1 for _, over in pagina.delen)
    for pagina in paginas[:-1]:
        assert not isinstance(pagina.delen[-1][0], Kopregel)
    assert lonely_lines(paginas) == []


def _rol(element: Any) -> str:
    return str(element.S)[1:]


def _onder(element: Any) -> list[Any]:
    kinderen = element.get("/K", ())
    return [kind for kind in kinderen if isinstance(kind, pikepdf.Dictionary) and "/S" in kind]


def _rollen(gelezen: TaggedPdf) -> list[str]:
    return [_rol(element) for element in gelezen.elementen(gelezen.wortel.K[0])]


def _getekend(gelezen: TaggedPdf) -> str:
    """The words of the tree that stand on paper; an alternative text does not."""
    regels = (regel.split(": ", 1) for regel in gelezen.regels())
    return " ".join(tekst for rol, tekst in regels if rol != "Figure")


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", tekst)


def _paginateksten(pdf: bytes) -> list[str]:
    """The text of each page as PDFium, which prints and previews, gets it off the page."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    teksten = [document.getAllText(nummer).text() for nummer in range(document.pageCount())]
    document.close()
    return teksten


def _contrast(een: Color, twee: Color) -> float:
    licht, donker = sorted((_helderheid(een), _helderheid(twee)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: Color) -> float:
    delen = [
        deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in kleur.rgb()
    ]
    return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]
