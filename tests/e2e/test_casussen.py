"""Both real cases: their dossier files come in, and the printed overdracht holds every fact."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print, render
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import REGISSEUR, WACHTZIN
from tests.e2e.feiten import CASUS_1, CASUS_2, Feiten
from tests.e2e.opdrachtregel import Terminal, make_omgeving
from tests.e2e.pdf_tekst import read_text
from tests.fakes import GeheugenKluis

CASUSSEN = Path(__file__).parents[1] / "cases"
# The days on which each case stood where its file ends.
PEILDAGEN = {
    1: datetime(2023, 12, 13, 9, 0, tzinfo=UTC),
    2: datetime(2024, 1, 22, 9, 0, tzinfo=UTC),
}
NUMMERS = {1: "LL-2022-9001", 2: "LL-2021-9002"}


def _print(casus: int) -> str:
    werkplek = Vastewerkplek(PEILDAGEN[casus])
    kluis: Kluis = GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)
    inhoud = (CASUSSEN / f"casus-{casus}.json").read_bytes()
    verslag = import_dossier(kluis, werkplek, inhoud)
    (client_id,) = verslag.changes.clienten
    opdracht = Afdrukopdracht(client_id=client_id, documentsoort="overdracht")
    return read_text(render(prepare_print(kluis, werkplek, opdracht, definitief=True)).pdf)


@pytest.fixture(scope="module")
def gedrukt() -> dict[int, str]:
    """The text of the printed overdracht of each case."""
    return {casus: _print(casus) for casus in PEILDAGEN}


def _named(casus: int, feiten: Feiten) -> list[object]:
    return [pytest.param(casus, woorden, id=f"{casus}: {feit}") for feit, woorden in feiten]


@pytest.mark.parametrize(("casus", "woorden"), [*_named(1, CASUS_1), *_named(2, CASUS_2)])
def test_overdracht_holds_the_fact(gedrukt: dict[int, str], casus: int, woorden: str) -> None:
    """The words of the fact stand in the document."""
    assert woorden in gedrukt[casus]


@pytest.mark.parametrize("casus", [1, 2])
def test_the_age_is_that_of_the_case(gedrukt: dict[int, str], casus: int) -> None:
    """On the day of the case the man is 30, and 39."""
    assert f"{ {1: 30, 2: 39}[casus] } jaar" in gedrukt[casus]


@pytest.mark.parametrize("casus", [1, 2])
def test_case_on_the_command_line(
    casus: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Importing and printing a case takes two commands, on an encrypted kluis."""
    wachtzin = tmp_path / "wachtzin"
    wachtzin.write_text(WACHTZIN, encoding="utf-8")
    omgeving = make_omgeving()
    terminal = Terminal(omgeving, capsys, tmp_path / "proef.kluis", wachtzin)
    omgeving.kluizen.create(
        terminal.kluis, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN
    ).close()
    opgenomen = terminal.typ_in_kluis("importeren", CASUSSEN / f"casus-{casus}.json")
    assert opgenomen.code == 0
    assert all(regel.startswith("Let op") for regel in opgenomen.fout.splitlines())
    naar = tmp_path / "overdracht.pdf"
    gedrukt = terminal.typ_in_kluis(
        "afdrukken", "--client", NUMMERS[casus], "--document", "overdracht", "--naar", naar
    )
    assert gedrukt.code == 0, gedrukt.fout
    assert "Overdracht van" in read_text(naar.read_bytes())
