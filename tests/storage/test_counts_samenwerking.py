"""What of the monitor samenwerking comes into kengetallen.db: counts of closed half years."""

from pathlib import Path

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, halfyear_of
from levensloop_desktop.services.kengetallen.samenwerking import (
    close_halfjaar,
    save_lijst,
    show_samenwerking,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import VANDAAG, WACHTZIN

NU = halfyear_of(VANDAAG)
_MANAGER = "tien tellers bij het raam"


def _fill(kluis: SqlcipherKluis, werkplek: Vastewerkplek, aantal: int) -> None:
    for nummer in range(aantal):
        lijst = Samenwerkingslijst(
            id=RecordId(werkplek.new_id()),
            meting_id=RecordId(""),
            rol_politie="altijd" if nummer else "nooit",
            rol_om="soms" if nummer < 7 else "nvt",
            opmerking="Nepnaam zei dit",
        )
        save_lijst(kluis, werkplek, NU, lijst)


def test_a_manager_sees_bars_of_closed_half_years_and_nothing_else(
    kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Vastewerkplek
) -> None:
    """With the key of the counts alone: nothing while it is open, then what eight answered."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(Gebruiker("H. Overzicht", "manager"), _MANAGER)
    _fill(kluis, werkplek, 8)
    kluis.update_tellingen()
    assert show_samenwerking(kluis) == ()
    close_halfjaar(kluis, werkplek, NU)
    kluis.close()
    kluis = kluizen.open(kluispad, wachtzin=_MANAGER, gebruiker="H. Overzicht")
    (cijfers,) = show_samenwerking(kluis)
    assert (cijfers.halfjaar, cijfers.gesloten_op, cijfers.lijsten) == (NU, VANDAAG, 8)
    assert set(cijfers.antwoorden) == {"rol_politie"}
    assert dict(cijfers.antwoorden["rol_politie"].aantallen) == {"altijd": 7, "nooit": 1}
    kluis.close()


def test_what_too_few_answered_is_not_even_written(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """The figures that come back from the file are the protected ones."""
    _fill(kluis, werkplek, 7)
    close_halfjaar(kluis, werkplek, NU)
    kluis.update_tellingen()
    stand = kluis.tellingen.read_counts()
    assert stand is not None
    (cijfers,) = stand.samenwerking
    assert (cijfers.lijsten, cijfers.antwoorden) == (7, {})
