"""The monitor as a file: four forms, the protected answers, and nothing of a list."""

import csv
import io
from typing import Any

import openpyxl
import pytest

from levensloop_desktop.documents.bladen.vormen import VORMEN
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.kengetallen.monitorbestand import export_monitor
from levensloop_desktop.services.kengetallen.samenwerking import close_halfjaar, save_lijst
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from tests.e2e.pdf_tekst import read_text

NU, VORIG = "2026-2", "2026-1"
GEHEIM = "Nepnaam zei dit"


def _fill(kluis: Kluis, werkplek: Werkplek, halfjaar: str, aantal: int, **antwoorden: Any) -> None:
    for _ in range(aantal):
        lijst = Samenwerkingslijst(
            id=RecordId(werkplek.new_id()),
            meting_id=RecordId(""),
            opmerking=GEHEIM,
            **antwoorden,
        )
        save_lijst(kluis, werkplek, halfjaar, lijst)


@pytest.fixture
def gesloten(kluis: Kluis, werkplek: Werkplek) -> Kluis:
    """Two closed half years."""
    _fill(kluis, werkplek, VORIG, 9, rol_politie="soms", rol_om="altijd")
    _fill(kluis, werkplek, NU, 7, rol_politie="altijd", rol_om="nooit")
    _fill(kluis, werkplek, NU, 1, rol_politie="nvt", rol_om="soms")
    close_halfjaar(kluis, werkplek, VORIG)
    close_halfjaar(kluis, werkplek, NU)
    return kluis


def test_what_is_open_does_not_leave(kluis: Kluis, werkplek: Werkplek) -> None:
    """Nor does a half year that never was."""
    _fill(kluis, werkplek, NU, 9, rol_politie="soms")
    for halfjaar in (NU, "2020-1"):
        with pytest.raises(NotFoundError):
            export_monitor(kluis, halfjaar, "csv")


def test_a_bar_of_eight_is_counted_and_one_of_seven_is_not(gesloten: Kluis) -> None:
    """Beside the half year before, and each figure on its own line."""
    tekst = export_monitor(gesloten, NU, "csv").decode("utf-8-sig")
    regels = list(csv.reader(io.StringIO(tekst), delimiter=";"))
    cijfers = {(tabel, klasse, kolom): waarde for _, tabel, klasse, kolom, waarde, _ in regels}
    rol = "Pakt zijn rol op als hij aan zet is"
    assert cijfers[rol, f"OM, {NU}", "nooit"] == "7"
    assert cijfers[rol, f"OM, {NU}", "soms"] == "1"
    assert cijfers[rol, f"OM, {VORIG}", "altijd"] == "9"
    assert cijfers[rol, f"politie, {NU}", "altijd"] == "–"
    assert cijfers[rol, f"politie, {NU}", "Antwoorden"] == "minder dan 8"
    assert cijfers[rol, f"politie, {VORIG}", "soms"] == "9"


@pytest.mark.parametrize("vorm", VORMEN)
def test_no_form_holds_a_remark(gesloten: Kluis, vorm: str) -> None:
    """Free remarks stay in the kluis; and the same figures give the same file."""
    inhoud = export_monitor(gesloten, NU, vorm)
    assert export_monitor(gesloten, NU, vorm) == inhoud
    tekst = inhoud.decode("utf-8", "ignore")
    if vorm == "xlsx":
        boek = openpyxl.load_workbook(io.BytesIO(inhoud))
        tekst = " ".join(str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij)
        assert "meestal niet" in tekst
    if vorm == "pdf":
        tekst = read_text(inhoud)
        assert "meestal niet" in tekst.replace("\n", " ")
    assert "Nepnaam" not in tekst
    with gesloten.read() as opslag:
        regel = opslag.read_log(limit=1)[0]
    assert (regel.gebeurtenis, regel.bijzonderheid) == ("monitor_geexporteerd", f"{NU} {vorm}")
