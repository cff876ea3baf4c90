"""A peildatum that is counted anew after a correction, beside figures that went out before it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.proces import Processtap
from levensloop_desktop.errors import PublicationRefusedError
from levensloop_desktop.kengetallen.definities import parse_definitie, shipped_text
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld, read_beeld
from levensloop_desktop.services.kengetallen.cijferuitvoer import (
    make_file,
    place_figures,
    read_publishable,
)
from levensloop_desktop.services.kengetallen.definities import (
    add_definitie,
    recount_peildata,
    text_of_definitie,
)
from levensloop_desktop.services.kengetallen.kengetallen import read_geteld
from levensloop_desktop.services.ports.tellingenport import Peilstand
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.counts import counts
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.builders import WACHTZIN, a_client, an_onderdeel
from tests.storage.test_counts_verleden import Proef

TOEN, NU = date(2027, 1, 1), date(2027, 7, 1)


@pytest.fixture
def proef(kluispad: Path) -> Proef:
    """A kluis without clients, opened on several days."""
    return Proef(kluispad)


def include(kluis: SqlcipherKluis, plek: Vastewerkplek, dag: date, hoeveel: int) -> None:
    """Clients who were included on a day."""
    for _ in range(hoeveel):
        client: Client = a_client(geslacht="man", geboortedatum=date(1990, 1, 1))
        traject = an_onderdeel(
            Traject, client, status="geincludeerd", meldingsdatum=dag, inclusiedatum=dag
        )
        create_client(kluis, plek, client, traject)


def move_inclusion(kluis: SqlcipherKluis, plek: Vastewerkplek, van: date, naar: date) -> None:
    """Somebody was included on another day than was written down."""
    with kluis.read() as opslag:
        stap = next(
            deel
            for deel in opslag.find(Processtap)
            if deel.soort == "geincludeerd" and deel.datum == van
        )
    save_record(kluis, plek, replace(stap, datum=naar))


def kept(kluis: SqlcipherKluis, dag: date) -> Peilstand:
    """The exact counts of a day."""
    geteld = read_geteld(kluis, dag)
    assert geteld is not None
    return geteld.stand


def shown(kluis: SqlcipherKluis, dag: date, code: str) -> list[str]:
    """The figures of a table as they may be seen."""
    beeld = read_beeld(kluis, dag)
    assert isinstance(beeld, Cijferbeeld)
    assert beeld.publicatie.peildatum == dag
    tabel = next(deel for deel in beeld.publicatie.tabellen if deel.code == code)
    return [cijfer.tekst for cijfer in tabel.cijfers]


def test_counting_anew_keeps_how_many_people_moved_and_no_count(proef: Proef) -> None:
    """Nothing when nothing changed; as many as at least were mended; gone when mended back."""
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), 3)
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    eerst = kept(kluis, TOEN)
    recount_peildata(kluis, plek)
    assert (kept(kluis, TOEN).stempel, kept(kluis, TOEN).verschoven) == (eerst.stempel, {})
    for keer in (1, 2):
        move_inclusion(kluis, plek, date(2026, 12, 1), date(2027, 1, 15))
        recount_peildata(kluis, plek)
        assert kept(kluis, TOEN).verschoven[eerst.stempel] == keer
    assert kept(kluis, TOEN).totalen["totaal"] == 1
    for _ in (1, 2):
        move_inclusion(kluis, plek, date(2027, 1, 15), date(2026, 12, 1))
        recount_peildata(kluis, plek)
    assert kept(kluis, TOEN).stempel == eerst.stempel
    assert eerst.stempel not in kept(kluis, TOEN).verschoven
    kluis.close()


def test_a_correction_between_two_files_gives_nobody_away(proef: Proef, tmp_path: Path) -> None:
    """28 went out as 30 and is mended to 27; two came, so that 29 is one more than what went out.

    Between the counts of now lie two people, between the two files one.
    """
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), 28)
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    export(kluis, plek, tmp_path / "een.csv")
    assert shown(kluis, TOEN, "totaal") == ["30"]
    move_inclusion(kluis, plek, date(2026, 12, 1), date(2027, 1, 15))
    recount_peildata(kluis, plek)
    assert kept(kluis, TOEN).totalen["totaal"] == 27
    assert shown(kluis, TOEN, "totaal") == ["30"], "what went out stands"
    include(kluis, plek, date(2027, 3, 1), 1)
    kluis.close()
    kluis, plek = proef.on(2027, 7, 2)
    assert kept(kluis, NU).totalen["totaal"] == 29
    assert shown(kluis, NU, "totaal") == []
    assert shown(kluis, NU, "geslacht") == []
    kluis.close()


def export(kluis: SqlcipherKluis, plek: Vastewerkplek, pad: Path) -> None:
    """Everything of the first peildatum, as a file."""
    uit = read_publishable(kluis, plek, TOEN)
    inhoud = make_file(uit.publicatie, uit.definitie, "ZVH Voorbeeldstad", "csv")
    place_figures(kluis, plek, uit.publicatie, inhoud, pad)


def test_a_back_up_of_before_a_correction_gives_no_second_set_of_figures(
    proef: Proef, tmp_path: Path
) -> None:
    """27 went out as 25; in the back-up it is 28, which would be 30."""
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), 28)
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    kopie = kluis.make_backup("met-de-hand")
    move_inclusion(kluis, plek, date(2026, 12, 1), date(2027, 1, 15))
    recount_peildata(kluis, plek)
    export(kluis, plek, tmp_path / "een.csv")
    eerst = shown(kluis, TOEN, "totaal")
    kluis.close()
    proef.kluizen(2027, 2, 2).restore(proef.pad, kopie, wachtzin=WACHTZIN)
    kluis, plek = proef.on(2027, 2, 2)
    assert kept(kluis, TOEN).totalen["totaal"] == 28
    assert shown(kluis, TOEN, "totaal") == eerst == ["25"]
    export(kluis, plek, tmp_path / "twee.csv")
    assert (tmp_path / "twee.csv").read_bytes() == (tmp_path / "een.csv").read_bytes()
    kluis.close()


def test_a_definition_of_the_zvh_gives_no_second_division(proef: Proef, tmp_path: Path) -> None:
    """Ages went out by the definition that ships; then by one with other bands and other names."""
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), 28)
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    export(kluis, plek, tmp_path / "een.csv")
    tekst = text_of_definitie(kluis)
    for oud, nieuw in (
        ('naam = "basis"', 'naam = "zvh_verzonnen"'),
        ('code = "leeftijd"', 'code = "ouderdom"'),
        ("tot_en_met = 29", "tot_en_met = 36"),
        ("van = 30", "van = 37"),
    ):
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw)
    assert add_definitie(kluis, tekst).fouten == ()
    recount_peildata(kluis, plek)
    beeld = read_beeld(kluis, TOEN)
    assert isinstance(beeld, Cijferbeeld)
    assert beeld.definitie.naam == "zvh_verzonnen"
    assert shown(kluis, TOEN, "ouderdom") == []
    export(kluis, plek, tmp_path / "twee.csv")
    assert len(kluis.uitgiften.list_uitgiften()) == 2, "what may stand beside it goes out"
    kluis.close()


def test_a_definition_that_changed_without_a_higher_version_is_counted_anew(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Else counts of the old classes would stand under the new ones; words change nothing."""
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), 28)
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    export(kluis, plek, tmp_path / "een.csv")
    assert kept(kluis, TOEN).aantallen["leeftijd", "30_44"] == 28
    geteld = kept(kluis, TOEN).bijgewerkt
    kluis.close()
    woorden = shipped_text().replace("30–44 jaar", "dertigers en ouder")
    klassen = woorden.replace("tot_en_met = 29", "tot_en_met = 37").replace("van = 30", "van = 38")
    assert shipped_text() != woorden != klassen
    for tekst, opnieuw in ((woorden, False), (klassen, True)):
        monkeypatch.setattr(counts, "shipped_text", lambda tekst=tekst: tekst)
        monkeypatch.setattr(counts, "read_definitie", lambda tekst=tekst: parse_definitie(tekst))
        kluis, plek = proef.on(2027, 2, 2)
        assert (kept(kluis, TOEN).bijgewerkt > geteld) is opnieuw
        kluis.close()
    kluis, plek = proef.on(2027, 2, 3)
    assert kept(kluis, TOEN).aantallen["leeftijd", "18_29"] == 28
    assert shown(kluis, TOEN, "leeftijd")[:2] == ["0-7", "30"], "what went out stands"
    assert shown(kluis, TOEN, "problematiek") != []
    kluis.close()


def test_the_stand_of_today_and_a_day_too_close_by_are_no_peildatum(proef: Proef) -> None:
    """Neither comes out under the name of another day."""
    kluis, plek = proef.on(2027, 6, 30)
    include(kluis, plek, date(2026, 12, 1), 28)
    kluis.close()
    kluis, plek = proef.on(2027, 7, 2)
    vandaag = read_geteld(kluis)
    assert vandaag is not None
    assert read_geteld(kluis, vandaag.stand.peildatum) is None
    kluis.telwerk.recount(date(2027, 6, 20))
    uit = read_publishable(kluis, plek, date(2027, 6, 20))
    assert uit.publicatie.peildatum == date(2027, 6, 20)
    with pytest.raises(PublicationRefusedError) as fout:
        read_publishable(kluis, plek, NU)
    assert "te dicht bij peildatum 20-06-2027" in str(fout.value.facts["uitleg"])
    kluis.close()
