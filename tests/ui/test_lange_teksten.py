"""Texts of a million signs in a field: all of it is kept, and no key has to lay out all of it."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.ui.formulieren.alineas import PIECE
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.formulieren.regelinvoer import LANGST, RegelInvoer
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.formulieren.tekstinvoer import Tekstvak
from tests.builders import an_afspraak, changed
from tests.ui.dossierproef import Proef

MILJOEN = 1_000_000
TEKSTEN = (
    "x" * MILJOEN,
    ("Verzonnen woorden " * 60_000)[:MILJOEN].strip(),
    ("Verzonnen regel met woorden.\n" * 40_000)[:MILJOEN].strip(),
)
CTRL = Qt.KeyboardModifier.ControlModifier


def open_text(proef: Proef, tekst: str) -> tuple[Formulier, Tekstvak, Afspraak]:
    """A form of an afspraak with a long explanation."""
    afspraak = proef.put(an_afspraak(proef.client, wat="Bellen", toelichting=tekst))
    form = Formulier(
        proef.sessie, Afspraak, (Rij("wat"), Rij("toelichting")), client_id=proef.client_id
    )
    proef.show(form)
    form.show_record(afspraak, proef.gegevens())
    proef.settle()
    vak = form.velden["toelichting"].invoer.focus_widget()
    assert isinstance(vak, Tekstvak)
    return form, vak, afspraak


def open_line(proef: Proef, adres: str) -> tuple[Formulier, RegelInvoer]:
    """A form of the client with a long address."""
    client = proef.put(changed(proef.client, adres=adres))
    form = Formulier(proef.sessie, Client, (Rij("achternaam", "adres"),), client_id=client.id)
    proef.show(form)
    form.show_record(client, proef.gegevens())
    proef.settle()
    invoer = form.velden["adres"].invoer
    assert isinstance(invoer, RegelInvoer)
    return form, invoer


def longest(vak: Tekstvak) -> int:
    """The longest paragraph that one key lays out again."""
    block, found = vak.document().begin(), 0
    while block.isValid():
        found = max(found, block.length())
        block = block.next()
    return found


@pytest.mark.parametrize("tekst", TEKSTEN, ids=["een woord", "een alinea", "regels"])
def test_a_million_signs_are_saved_with_the_letter_typed(proef: Proef, tekst: str) -> None:
    """One letter at the begin of a text of 1 MB: what is stored differs by that letter alone."""
    form, vak, afspraak = open_text(proef, tekst)
    assert not form.dirty
    assert longest(vak) <= PIECE + 3
    vak.setFocus()
    QTest.keyClicks(vak, "a")
    form.velden["wat"].invoer.setFocus()
    proef.settle()
    stored = proef.get(afspraak)
    assert stored is not None
    assert stored.toelichting == f"a{tekst}"


def test_opening_and_leaving_a_long_text_changes_nothing(proef: Proef) -> None:
    """A form that only showed it stores nothing."""
    form, vak, afspraak = open_text(proef, TEKSTEN[0])
    vak.setFocus()
    form.velden["wat"].invoer.setFocus()
    proef.settle()
    assert proef.get(afspraak) == afspraak
    assert form.draft_now() is None


def test_what_is_copied_holds_no_marks(proef: Proef) -> None:
    """All of it goes to the clipboard as it was typed."""
    _, vak, _ = open_text(proef, TEKSTEN[1])
    vak.selectAll()
    vak.copy()
    assert QGuiApplication.clipboard().text() == TEKSTEN[1]


def test_a_long_text_that_is_pasted_is_kept_whole(proef: Proef) -> None:
    """Pasting a paragraph of 1 MB cuts nothing off, and stays light to lay out."""
    form, vak, _ = open_text(proef, "")
    data = QMimeData()
    data.setText(TEKSTEN[1])
    vak.setFocus()
    vak.insertFromMimeData(data)
    assert form.velden["toelichting"].invoer.value() == TEKSTEN[1]
    assert longest(vak) <= PIECE + 3


def test_a_line_that_is_too_long_is_shown_and_kept(proef: Proef) -> None:
    """An address of 1 MB: its beginning with the count, to read; the record keeps all of it."""
    form, invoer = open_line(proef, "Nepstraat " * 100_000)
    assert invoer.line.isReadOnly()
    assert len(invoer.line.text()) < LANGST
    assert "1.000.000 tekens" in invoer.line.text()
    assert not form.dirty
    assert len(str(invoer.typed())) == MILJOEN
    invoer.line.setFocus()
    form.velden["achternaam"].invoer.setFocus()
    proef.settle()
    assert not form.dirty
    button = invoer._wisknop
    assert button is not None
    button.click()
    assert not invoer.line.isReadOnly()
    assert form.draft_now() is not None
    QTest.keyClicks(invoer.line, "Nepplein 3")
    form.velden["achternaam"].invoer.setFocus()
    proef.settle()
    stored = proef.get(proef.client)
    assert stored is not None
    assert stored.adres == "Nepplein 3"


def test_a_long_text_pasted_in_a_line_is_not_cut(proef: Proef) -> None:
    """The form says that it is too long, keeps all of it as a draft, and saves nothing."""
    form, invoer = open_line(proef, "Nepweg 1")
    QGuiApplication.clipboard().setText("Verzonnen " * 10_000)
    invoer.line.setFocus()
    QTest.keyClick(invoer.line, Qt.Key.Key_A, CTRL)
    QTest.keyClick(invoer.line, Qt.Key.Key_V, CTRL)
    assert len(str(invoer.typed())) == 100_000
    form.velden["achternaam"].invoer.setFocus()
    proef.settle()
    assert form.velden["adres"].has_error
    assert "te lang" in form.velden["adres"].message.text()
    assert [len(draft.inhoud) > 99_000 for draft in proef.drafts()] == [True]
    stored = proef.get(proef.client)
    assert stored is not None
    assert stored.adres == "Nepweg 1"


def test_another_record_takes_the_line_back(proef: Proef) -> None:
    """After a record with a long line, the next is typed in as always."""
    form, invoer = open_line(proef, "Nepstraat " * 100_000)
    ander = proef.put(changed(proef.client, adres="Kort 1"))
    form.show_record(ander, proef.gegevens())
    proef.settle()
    assert not invoer.line.isReadOnly()
    assert invoer.typed() == "Kort 1"
    assert isinstance(invoer.focus_widget(), QLineEdit)


def test_only_rows_that_are_looked_at_are_written_out(proef: Proef) -> None:
    """Of 2 000 afspraken a table makes the words of those on screen, of a long text the begin."""
    made: list[str] = []

    def words(record: Afspraak, _: object) -> str:
        made.append(record.wat)
        return record.toelichting

    tabel = Recordtabel("Afspraken", Afspraak, (Kolom(kop="Wat", tekst=words),))
    records = [an_afspraak(proef.client, wat=f"{n}", toelichting=TEKSTEN[1]) for n in range(2000)]
    tabel.show_records(records, proef.gegevens())
    proef.show(tabel)
    tabel.grab()
    assert 0 < len(made) < 200
    assert len(made) == len(set(made))
    assert len(tabel.model().index(1999, 0).data()) <= 1000
