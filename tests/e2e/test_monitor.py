"""The monitor in the real window, by keyboard alone: fill in, lock, go on, close, see, print."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import VRAGEN, Samenwerkingslijst, halfyear_of
from levensloop_desktop.services.kengetallen.samenwerking import read_monitor, save_lijst
from levensloop_desktop.services.ports.kluisport import Gebruiker as Sleutelhouder
from levensloop_desktop.services.toegang.rechten import REGISSEUR
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.monitor.monitor_scherm import MonitorScherm
from levensloop_desktop.ui.schil.schermen import screens_of
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from tests.builders import VANDAAG, WACHTZIN
from tests.e2e.gebruiker import CTRL, Gebruiker
from tests.e2e.pdf_tekst import read_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen alone

NU = halfyear_of(VANDAAG)
MANAGER = Sleutelhouder("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"
OPMERKING = "Verzonnen opmerking"
_CIJFERS = ("12345" * 6)[: len(VRAGEN)]


@pytest.fixture
def zeven(kluispad: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek) -> Path:
    """A kluis with a manager, and seven lists in which the police always takes its role."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    for _ in range(7):
        lijst = Samenwerkingslijst(
            id=RecordId(werkplek.new_id()), meting_id=RecordId(""), rol_politie="altijd"
        )
        save_lijst(kluis, werkplek, NU, lijst)
    kluis.close()
    return kluispad


def _open_monitor(gebruiker: Gebruiker, rol: str) -> MonitorScherm:
    plaats = [code for code, _, _ in screens_of(rol)].index("monitor")
    gebruiker.toets(Qt.Key(Qt.Key.Key_1 + plaats), CTRL)
    scherm = gebruiker.op_scherm(MonitorScherm)
    gebruiker.wacht(lambda: bool(scherm.samenwerking.weergave.tabel.regels))
    return scherm


def _unlock(gebruiker: Gebruiker, naam: str, wachtzin: str) -> None:
    formulier = gebruiker.venster.ontgrendelen.formulier
    gebruiker.wacht(lambda: formulier.gebruiker.findData(naam) >= 0)
    namen = formulier.gebruiker
    gebruiker.kies(namen, namen.itemText(namen.findData(naam)))
    formulier.wachtzin.invoer.setFocus()
    gebruiker.typ(f"{wachtzin}\n")
    gebruiker.wacht(lambda: gebruiker.venster.werkvlak is not None)
    gebruiker.wacht_op_rust()


def _lock(gebruiker: Gebruiker) -> None:
    gebruiker.toets(Qt.Key.Key_L, CTRL)
    gebruiker.wacht(lambda: gebruiker.venster.werkvlak is None)
    gebruiker.wacht_op_rust()


def _fill_in(gebruiker: Gebruiker) -> MonitorScherm:
    """Begin a list, lock halfway, put back what was typed, and save it whole."""
    _unlock(gebruiker, "regisseur", WACHTZIN)
    _open_monitor(gebruiker, REGISSEUR)
    gebruiker.toets(Qt.Key.Key_N, CTRL)
    gebruiker.typ(_CIJFERS[:20])
    _lock(gebruiker)
    _unlock(gebruiker, "regisseur", WACHTZIN)
    scherm = _open_monitor(gebruiker, REGISSEUR)
    gebruiker.wacht(scherm.samenwerking.banner.isVisible)
    gebruiker.klik(scherm.samenwerking.banner.restore_button)
    assert scherm.lijst is not None
    assert scherm.lijst.telling.text() == "20 van 27 beantwoord"
    gebruiker.typ(_CIJFERS)
    gebruiker.typ(OPMERKING)
    gebruiker.toets(Qt.Key.Key_S, CTRL)
    return scherm


def _print(gebruiker: Gebruiker, scherm: MonitorScherm, pad: Path) -> None:
    printer = make_printer("Monitor")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pad))
    scherm.samenwerking.uitvoer.print_to(NU, printer)
    gebruiker.wacht(lambda: scherm.samenwerking.melding.text() == "Naar de printer gestuurd.")


def test_a_list_by_keyboard_counts_and_is_kept(
    zeven: Path, gebruiker: Gebruiker, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek
) -> None:
    """Half a list outlives the lock; the whole one stands in the bars and in the kluis."""
    scherm = _fill_in(gebruiker)
    assert "politie: altijd 8" in scherm.samenwerking.weergave.balken.accessibleDescription()
    _lock(gebruiker)
    kluis = kluizen.open(zeven, wachtzin=WACHTZIN, gebruiker="regisseur")
    laatste = read_monitor(kluis, werkplek)[0].lijsten[-1]
    kluis.close()
    assert laatste.opmerking == OPMERKING
    assert [laatste.antwoord(vraag) for vraag in VRAGEN[:5]] == [
        *("altijd", "meestal", "soms", "meestal_niet", "nooit"),
    ]
    assert all(laatste.antwoord(vraag) for vraag in VRAGEN)


def test_a_closed_half_year_reaches_the_manager_and_paper(
    zeven: Path, gebruiker: Gebruiker, tmp_path: Path
) -> None:
    """Bars of eight answers, without the remark; what one answered is not shown."""
    assert zeven.exists()
    scherm = _fill_in(gebruiker)
    gebruiker.druk("Halfjaar sluiten …", scherm)
    gebruiker.op_scherm(Bevestiging)
    gebruiker.typ(NU)
    gebruiker.druk("Sluiten")
    gebruiker.wacht(scherm.samenwerking.maken.isEnabled)
    _lock(gebruiker)
    _unlock(gebruiker, MANAGER.naam, WOORDEN)
    scherm = _open_monitor(gebruiker, MANAGER.rol)
    woorden = scherm.samenwerking.weergave.balken.accessibleDescription()
    assert "politie: altijd 8" in woorden
    assert "gemeente: minder dan 8 antwoorden" in woorden
    _print(gebruiker, scherm, tmp_path / "papier.pdf")
    assert (tmp_path / "papier.pdf").read_bytes().startswith(b"%PDF")
    scherm.samenwerking.uitvoer.save(NU, str(tmp_path / "monitor.pdf"))
    gebruiker.wacht_op_rust()
    tekst = read_text((tmp_path / "monitor.pdf").read_bytes())
    assert f"politie, {NU} 8" in tekst
    assert OPMERKING not in tekst
