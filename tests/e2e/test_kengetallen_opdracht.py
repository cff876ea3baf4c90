"""Kengetallen by command, as a scheduled task of a manager runs it."""

import errno
import os
import stat
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import pyzipper
from python_calamine import CalamineWorkbook

from levensloop_desktop.services.kengetallen.aanleveren import list_unseen
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.cijferproef import PEILDATA
from tests.e2e.opdrachtregel import (
    MANAGER,
    Terminal,
    make_omgeving,
    terminal_of_manager,
)

DAG = f"{PEILDATA[-1]:%Y-%m-%d}"
LANDELIJK = (
    *("--profiel", "landelijk", "--ontvanger", "Landelijk bureau Verzonnen"),
    *("--doel", "landelijke monitor", "--grondslag", "wgs"),
)


@pytest.fixture
def terminal(
    kluispad: Path, kluizen: SqlcipherKluizen, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A terminal of the manager, beside a closed kluis with three peildata."""
    return terminal_of_manager(kluispad, kluizen, tmp_path, capsys)


def figures(terminal: Terminal, naar: Path, *woorden: str, dag: str = DAG) -> tuple[int, str, str]:
    """Type the command; exit code, output and errors."""
    uit = terminal.typ_in_kluis(
        *("kengetallen", "--gebruiker", MANAGER.naam),
        *("--peildatum", dag, "--naar", naar),
        *woorden,
    )
    return uit.code, uit.uit, uit.fout


@pytest.mark.parametrize("vorm", ["xlsx", "ods", "csv", "pdf"])
def test_a_manager_gets_protected_figures_in_every_form(
    terminal: Terminal, tmp_path: Path, vorm: str
) -> None:
    """No question is asked, nobody else may read the file, and no figure under 8 stands in it."""
    naar = tmp_path / f"kengetallen.{vorm}"
    code, uit, fout = figures(terminal, naar)
    assert (code, fout) == (0, "")
    assert "beschermde cijfers van 01-07-2026" in uit
    assert os.name == "nt" or stat.S_IMODE(naar.stat().st_mode) == 0o600
    inhoud = naar.read_bytes()
    if vorm in {"xlsx", "ods"}:
        boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
        cellen = [
            cel
            for naam in boek.sheet_names[1:]
            for rij in boek.get_sheet_by_name(naam).to_python()
            for cel in rij
        ]
        getallen = [cel for cel in cellen if isinstance(cel, float)]
        assert getallen
        assert all(cel > 7 and cel % 5 == 0 for cel in getallen)
    for spoor in (MANAGER.naam, str(tmp_path), "proefcomputer"):
        assert spoor.encode() not in inhoud
    assert figures(terminal, naar, "--overschrijf")[0] == 0
    assert naar.read_bytes() == inhoud


def test_landelijk_is_sealed_and_the_regisseur_hears_of_it(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """The wachtzin goes to a file of its own; exact counts stand in the zip; a line waits."""
    zin = tmp_path / "nieuw.txt"
    naar = tmp_path / "uit.xlsx"
    code, uit, fout = figures(terminal, naar, *LANDELIJK, "--nieuwe-wachtzin-naar", str(zin))
    assert (code, "exacte aantallen" in uit) == (0, True), fout
    assert not naar.exists()
    wachtzin = zin.read_text(encoding="utf-8").strip()
    assert wachtzin not in uit + fout
    with pyzipper.AESZipFile(tmp_path / "uit.xlsx.zip") as bestand:
        bestand.setpassword(wachtzin.encode())
        inhoud = bestand.read("kengetallen-landelijk-2026-07-01.xlsx")
    boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    toelichting = {rij[0]: rij[1] for rij in boek.get_sheet_by_name("Toelichting").to_python()}
    assert toelichting["Ontvanger"] == "Landelijk bureau Verzonnen"
    totaal = [rij for rij in boek.get_sheet_by_name("Leeftijd").to_python() if rij[0] == "totaal"]
    assert totaal[0][1] == 90.0
    kluis = kluizen.open(terminal.kluis, wachtzin=WACHTZIN, gebruiker="regisseur")
    (gemeld,) = list_unseen(kluis)
    kluis.close()
    assert (gemeld.wie, gemeld.ontvanger) == (MANAGER.naam, "Landelijk bureau Verzonnen")


def test_a_scheduled_task_is_silent_when_it_works(terminal: Terminal, tmp_path: Path) -> None:
    """A line would be a mail every time; a fault still says what it is, and so does its code."""
    naar = tmp_path / "uit.csv"
    assert figures(terminal, naar, "--stil") == (0, "", "")
    assert naar.stat().st_size > 200
    code, uit, fout = figures(terminal, naar, "--stil")
    assert (code, uit, "bestaat al" in fout) == (2, "", True)
    zin = tmp_path / "zin.txt"
    geleverd = figures(
        terminal, tmp_path / "l.csv", *LANDELIJK, "--nieuwe-wachtzin-naar", str(zin), "--stil"
    )
    assert geleverd == (0, "", "")
    assert zin.read_text(encoding="utf-8").strip()


def test_another_ground_stands_in_the_file(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """And in the register."""
    code, _, fout = figures(
        *(terminal, tmp_path / "uit.csv", *LANDELIJK[:-1], "anders"),
        *("--toelichting", "subsidievoorwaarde", "--nieuwe-wachtzin-naar", "-"),
    )
    assert code == 0, fout
    kluis = kluizen.open(terminal.kluis, wachtzin=WACHTZIN, gebruiker="regisseur")
    (gemeld,) = list_unseen(kluis)
    kluis.close()
    assert gemeld.toelichting == "subsidievoorwaarde"


@pytest.mark.parametrize("wat", ["verkeerd", "onbekend", "weg", "geen_kluis"])
def test_what_does_not_open_is_told_with_code_2(
    terminal: Terminal, tmp_path: Path, wat: str
) -> None:
    """A wrong passphrase, an unknown user, a file that is gone, and a folder that is no kluis."""
    naar = tmp_path / "uit.csv"
    naam, kluis = MANAGER.naam, terminal.kluis
    if wat == "verkeerd":
        terminal.wachtzin.write_text("iets heel anders dan dit\n", encoding="utf-8")
    elif wat == "onbekend":
        naam = "N. Iemand"
    elif wat == "weg":
        terminal.wachtzin.unlink()
    else:
        kluis = tmp_path
    uit = terminal.typ(
        *("kengetallen", kluis, "--gebruiker", naam, "--peildatum", DAG),
        *("--naar", naar, "--wachtzin-bestand", terminal.wachtzin),
    )
    assert (uit.code, uit.uit) == (2, "")
    assert uit.fout.strip().endswith(".")
    assert not naar.exists()


def test_a_sealed_pdf_keeps_its_name(terminal: Terminal, tmp_path: Path) -> None:
    """With the wachtzin on standard output when that was asked."""
    naar = tmp_path / "uit.pdf"
    code, uit, _ = figures(terminal, naar, *LANDELIJK, "--nieuwe-wachtzin-naar", "-")
    assert code == 0
    wachtzin = uit.rpartition("Wachtzin van het bestand: ")[2].strip()
    with pikepdf.open(naar, password=wachtzin) as pdf:
        assert len(pdf.pages) > 0


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("--profiel", "landelijk"), "--ontvanger, --doel, --grondslag en --nieuwe-wachtzin-naar"),
        (("--profiel", "iets"), "Kies uit: publicatie, landelijk."),
        (("--ontvanger", "iemand"), "horen bij --profiel landelijk"),
        ((*LANDELIJK, "--nieuwe-wachtzin-naar", "weg/zin.txt"), "de map bestaat niet"),
        ((*LANDELIJK, "--nieuwe-wachtzin-naar", "-", "--stil"), "Met --stil kan de wachtzin niet"),
        (
            (*LANDELIJK[:-1], "anders", "--nieuwe-wachtzin-naar", "-"),
            "Schrijf bij --toelichting op welke grond",
        ),
    ],
)
def test_what_is_missing_is_said_before_anything_is_opened(
    terminal: Terminal, tmp_path: Path, woorden: tuple[str, ...], zin: str
) -> None:
    """In Dutch, with exit code 2, and no file."""
    naar = tmp_path / "uit.xlsx"
    code, _, fout = figures(terminal, naar, *woorden)
    assert (code, zin in fout) == (2, True), fout
    assert list(tmp_path.glob("uit*")) == []


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("2031-01-01", "01-01-2031 ligt in de toekomst"),
        ("2024-07-01", "Kies een van deze peildata: 01-07-2025, 01-01-2026, 01-07-2026."),
        ("1 juli", "--peildatum is een dag als 2026-07-01"),
    ],
)
def test_a_peildatum_without_counts_is_refused(
    terminal: Terminal, tmp_path: Path, dag: str, zin: str
) -> None:
    """One to come, one that was not counted, and what is no day."""
    code, _, fout = figures(terminal, tmp_path / "uit.csv", dag=dag)
    assert (code, zin in fout) == (2, True), fout


def test_without_any_count_the_command_says_what_to_do(
    kluispad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No clients, no peildatum: exit code 2 and a sentence."""
    wachtzin = tmp_path / "wachtzin.txt"
    wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
    terminal = Terminal(make_omgeving(), capsys, kluispad, wachtzin)
    uit = terminal.typ_in_kluis("kengetallen", "--peildatum", "2020-01-01", "--naar", "uit.csv")
    assert uit.code == 2
    assert "01-01-2020" in uit.fout


@pytest.mark.parametrize("naam", ["uit", "uit.doc", "uit.xlsx.zip"])
def test_another_form_is_refused(terminal: Terminal, tmp_path: Path, naam: str) -> None:
    """The end of the name is the form."""
    code, _, fout = figures(terminal, tmp_path / naam)
    assert (code, ".xlsx, .ods, .csv of .pdf" in fout) == (2, True), fout


@pytest.mark.parametrize(
    ("nummer", "zin"),
    [(errno.ENOSPC, "de schijf is vol"), (errno.EROFS, "u mag er niet schrijven")],
)
def test_a_folder_that_is_full_or_read_only_leaves_nothing(
    terminal: Terminal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    nummer: int,
    zin: str,
) -> None:
    """A clear sentence, exit code 2, and no half file at its place."""

    def refuse(_: int) -> None:
        raise OSError(nummer, "")

    naar = tmp_path / "uit.csv"
    with monkeypatch.context() as m:
        m.setattr(os, "fsync", refuse)
        code, _, fout = figures(terminal, naar)
    assert (code, zin in fout) == (2, True), fout
    assert [pad.name for pad in tmp_path.iterdir() if "uit" in pad.name or ".lev" in pad.name] == []


def test_a_coordinator_gets_no_counts(
    terminal: Terminal, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """The role refuses, whatever key it has."""
    kluis = kluizen.open(terminal.kluis, wachtzin=WACHTZIN, gebruiker="regisseur")
    kluis.add_user(Gebruiker("C. Voorbeeld", "levensloopcoordinator"), "elf lampen op de lange weg")
    kluis.close()
    zin = tmp_path / "zin.txt"
    zin.write_text("elf lampen op de lange weg\n", encoding="utf-8")
    uit = terminal.typ(
        *("kengetallen", terminal.kluis, "--gebruiker", "C. Voorbeeld"),
        *("--peildatum", DAG, "--naar", tmp_path / "uit.csv", "--wachtzin-bestand", zin),
    )
    assert uit.code == 2
    assert not (tmp_path / "uit.csv").exists()
