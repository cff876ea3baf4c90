"""Fill in, close and show the monitor samenwerking."""

import dataclasses
from typing import Any

import pytest

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.errors import ClosedHalfyearError, InvalidInputError
from levensloop_desktop.kengetallen.samenwerking import exact_figures, protect_figures
from levensloop_desktop.services.dossier.dossiers import remove_record, restore_records, save_record
from levensloop_desktop.services.kengetallen.samenwerking import (
    close_halfjaar,
    read_monitor,
    save_lijst,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek

NU = "2026-2"


def a_list(werkplek: Werkplek, **antwoorden: Any) -> Samenwerkingslijst:
    """A new list."""
    gegeven = antwoorden or {"rol_politie": "altijd"}
    return Samenwerkingslijst(id=RecordId(werkplek.new_id()), meting_id=RecordId(""), **gegeven)


def test_this_half_year_is_there_before_its_first_list(kluis: Kluis, werkplek: Werkplek) -> None:
    """Nor is the one before, in which lists may still be filled in; nothing is stored for them."""
    stand = [
        (deel.meting.halfjaar, deel.meting.id, deel.lijsten)
        for deel in read_monitor(kluis, werkplek)
    ]
    assert stand == [(NU, "", ()), ("2026-1", "", ())]


def test_lists_get_a_number_per_half_year(kluis: Kluis, werkplek: Werkplek) -> None:
    """The first list begins the half year; saving again keeps its number."""
    for halfjaar in ("2026-1", NU, NU):
        save_lijst(kluis, werkplek, halfjaar, a_list(werkplek))
    nu, eerder = read_monitor(kluis, werkplek)
    assert [deel.nummer for deel in nu.lijsten] == [1, 2]
    assert [deel.nummer for deel in eerder.lijsten] == [1]
    tweede = dataclasses.replace(nu.lijsten[0], opmerking="Verzonnen")
    save_lijst(kluis, werkplek, NU, tweede)
    assert read_monitor(kluis, werkplek)[0].lijsten[0] == tweede


def test_an_empty_list_is_refused_and_leaves_nothing(kluis: Kluis, werkplek: Werkplek) -> None:
    """Not even its half year."""
    leeg = a_list(werkplek, opmerking="Verzonnen")
    with pytest.raises(InvalidInputError):
        save_lijst(kluis, werkplek, NU, leeg)
    with pytest.raises(InvalidInputError):
        close_halfjaar(kluis, werkplek, NU)
    assert read_monitor(kluis, werkplek)[0].meting.id == ""


def test_a_closed_half_year_stays_as_it_is(kluis: Kluis, werkplek: Werkplek) -> None:
    """No list is added, changed, removed or put back, and it closes once."""
    for _ in range(2):
        save_lijst(kluis, werkplek, NU, a_list(werkplek))
    eerste, tweede = read_monitor(kluis, werkplek)[0].lijsten
    weg = remove_record(kluis, werkplek, tweede)
    close_halfjaar(kluis, werkplek, NU)
    nu, _ = read_monitor(kluis, werkplek)
    assert nu.meting.gesloten_op == werkplek.today()
    anders = dataclasses.replace(eerste, rol_om="nooit")
    with pytest.raises(ClosedHalfyearError):
        save_lijst(kluis, werkplek, NU, a_list(werkplek))
    with pytest.raises(ClosedHalfyearError):
        save_lijst(kluis, werkplek, NU, anders)
    with pytest.raises(ClosedHalfyearError):
        save_record(kluis, werkplek, anders)
    with pytest.raises(ClosedHalfyearError):
        remove_record(kluis, werkplek, eerste)
    with pytest.raises(ClosedHalfyearError):
        restore_records(kluis, werkplek, weg.records)
    with pytest.raises(ClosedHalfyearError):
        close_halfjaar(kluis, werkplek, NU)
    assert read_monitor(kluis, werkplek)[0].lijsten == (eerste,)


def test_the_store_itself_keeps_a_closed_half_year(kluis: Kluis, werkplek: Werkplek) -> None:
    """Whoever passes the use cases by is stopped as well."""
    save_lijst(kluis, werkplek, NU, a_list(werkplek))
    close_halfjaar(kluis, werkplek, NU)
    nu, _ = read_monitor(kluis, werkplek)
    lijst, meting = nu.lijsten[0], nu.meting
    open_weer: Samenwerkingsmeting = dataclasses.replace(meting, gesloten_op=None)
    for record in (dataclasses.replace(lijst, rol_om="nooit"), open_weer):
        with pytest.raises(ClosedHalfyearError), kluis.write() as opslag:
            opslag.put(record)
    for record in (lijst, meting):
        with pytest.raises(ClosedHalfyearError), kluis.write() as opslag:
            opslag.remove(record)


def test_a_bar_of_seven_answers_is_not_shown_and_one_of_eight_is(werkplek: Werkplek) -> None:
    """Answers that say "not applicable" do not make a bar longer."""
    acht = [a_list(werkplek, rol_politie="altijd", rol_om="soms") for _ in range(7)]
    acht.append(a_list(werkplek, rol_politie="nooit", rol_om="nvt"))
    beschermd = protect_figures(exact_figures(NU, None, acht))
    assert set(beschermd.antwoorden) == {"rol_politie"}
    assert dict(beschermd.antwoorden["rol_politie"].aantallen) == {"altijd": 7, "nooit": 1}
    assert beschermd.lijsten == 8
