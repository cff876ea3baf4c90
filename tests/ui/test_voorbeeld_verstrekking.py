"""What a print begins with, and a page as an image for the printer."""

import io
from functools import partial

import pytest
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.services.afdrukken.afdrukken import MAP, Afdrukopdracht
from levensloop_desktop.ui.voorbeeld.pdf_pagina import PdfBron, render_page
from levensloop_desktop.ui.voorbeeld.printopdracht import choose_pages, make_printer
from levensloop_desktop.ui.voorbeeld.verstrekking import (
    find_overdracht,
    list_ontvangers,
    propose_filename,
    propose_gegevens,
)
from tests.builders import (
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    an_onderdeel,
)

CLIENT = a_client(achternaam="Verzonnen-Zeldzaam")


def _dossier() -> Dossier:
    partner = a_partner(naam="organisatie Z")
    wie = a_contactpersoon(partner, naam="H. Nergenshuis")
    overdrachten = (
        an_onderdeel(Overdracht, CLIENT, doel="eerder"),
        an_onderdeel(Overdracht, CLIENT, doel="later", naar_partner_id=partner.id),
    )
    return Dossier(
        client=CLIENT,
        partners=(partner,),
        contactpersonen=(wie,),
        betrokkenheden=(
            a_betrokkenheid(CLIENT, contactpersoon_id=wie.id),
            a_betrokkenheid(CLIENT, contactpersoon_id=wie.id, rol="begeleider"),
        ),
        overdrachten=overdrachten,
    )


def test_without_an_id_the_latest_overdracht_counts() -> None:
    """An id points to one; no id means the last that was begun."""
    dossier = _dossier()
    assert propose_gegevens(dossier, "overdracht", "").doel == "later"
    eerste = dossier.overdrachten[0]
    assert find_overdracht(dossier, eerste.id) == eerste
    assert find_overdracht(dossier, "onbekend") is None


@pytest.mark.parametrize("soort", ["levensloopplan", "bejegeningskaart", "scenariokaart"])
def test_other_documents_can_be_printed_without_typing(soort: str) -> None:
    """At night nobody fills in a form first."""
    assert propose_gegevens(_dossier(), soort, "").ontbrekend == {}


def test_recipients_are_the_people_around_the_client_once() -> None:
    """Somebody with two roles is offered once."""
    assert list_ontvangers(_dossier()) == ["H. Nergenshuis, organisatie Z"]


def test_a_file_name_says_what_and_never_of_whom() -> None:
    """Kind and number, no name."""
    assert propose_filename("overdracht", "2026-0001") == "overdrachtsdocument-2026-0001.pdf"
    assert propose_filename("levensloopplan", "") == "levensloopplan.pdf"


def test_choosing_pages_stays_within_the_document(qtbot: QtBot) -> None:
    """A range past the end prints what there is."""
    del qtbot
    printer = make_printer("Proef")
    assert choose_pages(printer, 3) == [0, 1, 2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert choose_pages(printer, 3) == [1, 2]


def test_the_printer_is_not_proposed_to_put_a_card_on_the_back_of_another(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sides for what is read on, one for cards, and for a map what was chosen for it."""
    del qtbot
    kanten: list[QPrinter.DuplexMode] = []
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _, soort: kanten.append(soort))
    opdracht = partial(Afdrukopdracht, client_id=ClientId(RecordId("c")))
    gevallen = (
        opdracht(documentsoort="overdracht"),
        opdracht(documentsoort="scenariokaart"),
        opdracht(documentsoort=MAP),
        opdracht(documentsoort=MAP, dubbelzijdig=False),
    )
    for geval in gevallen:
        make_printer("Proef", achterkant=geval.op_de_achterkant)
    lang, geen = QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone
    assert kanten == [lang, geen, lang, geen]


def test_a_page_becomes_an_image_on_white(qtbot: QtBot) -> None:
    """What is see-through in the PDF is white paper for the printer."""
    del qtbot
    beeld = render_page(_pdf(), 0, dpi=72)
    assert (beeld.width(), beeld.height()) == (595, 842)
    assert not beeld.hasAlphaChannel()
    assert QColor(beeld.pixel(300, 20)) == QColor("white")
    assert QColor(beeld.pixel(300, 421)) == QColor("black")


def test_clearing_lets_go_of_the_document(qtbot: QtBot) -> None:
    """After clear there are no pages; another document can be shown."""
    del qtbot
    bron = PdfBron()
    bron.load(_pdf())
    assert bron.paginas == 1
    bron.clear()
    assert bron.paginas == 0
    bron.load(_pdf())
    assert bron.paginas == 1


def _pdf() -> bytes:
    """One A4 page with a black bar in the middle."""
    delen = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length 22 >>\nstream\n0 g 0 400 595 40 re f\n\nendstream",
    ]
    uit = io.BytesIO(b"%PDF-1.4\n")
    uit.seek(0, io.SEEK_END)
    plaatsen = []
    for nummer, deel in enumerate(delen, start=1):
        plaatsen.append(uit.tell())
        uit.write(b"%d 0 obj\n%s\nendobj\n" % (nummer, deel))
    begin = uit.tell()
    uit.write(b"xref\n0 5\n0000000000 65535 f \n")
    uit.writelines(b"%010d 00000 n \n" % plaats for plaats in plaatsen)
    uit.write(b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % begin)
    return uit.getvalue()
