"""A remark of the monitor samenwerking stays in dossier.db, whatever leaves beside it."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import Engine, text

from levensloop_desktop.documents.bladen.vormen import VORMEN
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import VRAGEN, Samenwerkingslijst, halfyear_of
from levensloop_desktop.services.kengetallen.monitorbestand import export_monitor, preview_monitor
from levensloop_desktop.services.kengetallen.samenwerking import close_halfjaar, save_lijst
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, VANDAAG, WACHTZIN
from tests.e2e.pdf_tekst import read_text

NU = halfyear_of(VANDAAG)
GEPLANT = "Verzonnenzwaluw"
MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"


@pytest.fixture
def gesloten(kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Vastewerkplek) -> Path:
    """A closed half year of nine lists, each with the word in its remark, and counted."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    for _ in range(9):
        lijst = Samenwerkingslijst(
            id=RecordId(werkplek.new_id()),
            meting_id=RecordId(""),
            opmerking=f"{GEPLANT} zei dit over de politie.",
            **dict.fromkeys(VRAGEN, "soms"),  # type: ignore[arg-type]
        )
        save_lijst(kluis, werkplek, NU, lijst)
    close_halfjaar(kluis, werkplek, NU)
    kluis.close()
    return kluispad


def contents(engine: Engine | None) -> str:
    """Every cell of every table of a database."""
    assert engine is not None
    with engine.connect() as connection:
        vraag = text("SELECT name FROM sqlite_master WHERE type = 'table'")
        namen = [rij[0] for rij in connection.execute(vraag)]
        return "\n".join(
            str(tuple(rij))
            for naam in namen
            for rij in connection.execute(text(f'SELECT * FROM "{naam}"'))  # noqa: S608
        )


def unpacked(inhoud: bytes, vorm: str) -> str:
    """Everything that can be read in a file: each part of it, as text."""
    if vorm == "pdf":
        with pikepdf.open(io.BytesIO(inhoud)) as pdf:
            delen = [bytes(deel) for deel in pdf.objects if isinstance(deel, pikepdf.String)]
            delen += [deel.read_bytes() for deel in pdf.objects if _is_stream(deel)]
        return read_text(inhoud) + b" ".join(delen).decode("latin-1")
    if vorm == "csv":
        return inhoud.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
        return " ".join(pak.read(naam).decode("utf-8", "replace") for naam in pak.namelist())


def _is_stream(deel: pikepdf.Object) -> bool:
    return isinstance(deel, pikepdf.Stream) and deel.get("/Subtype") != "/Image"


def opened(kluizen: SqlcipherKluizen, pad: Path, wie: Gebruiker) -> SqlcipherKluis:
    """The kluis with the key of somebody."""
    wachtzin = WOORDEN if wie is MANAGER else WACHTZIN
    return kluizen.open(pad, wachtzin=wachtzin, gebruiker=wie.naam)


def test_the_counts_hold_the_answers_and_not_the_remark(
    gesloten: Path, kluizen: SqlcipherKluizen
) -> None:
    """Every table of both databases, cell by cell; dossier.db has it, so that looking finds it."""
    kluis = opened(kluizen, gesloten, REGISSEUR)
    geopend = kluis._opened()
    assert GEPLANT in contents(geopend.dossier)
    tellingen = contents(geopend.kengetallen)
    kluis.close()
    assert f"('{NU}', 'rol_politie', 'soms', 9)" in tellingen
    assert GEPLANT.lower() not in tellingen.lower()


def test_the_key_of_a_manager_opens_no_dossier(gesloten: Path, kluizen: SqlcipherKluizen) -> None:
    """There is no second database behind it, and what it opens holds no remark."""
    kluis = opened(kluizen, gesloten, MANAGER)
    geopend = kluis._opened()
    assert geopend.dossier is None
    assert GEPLANT.lower() not in contents(geopend.kengetallen).lower()
    kluis.close()


@pytest.mark.parametrize("wie", [REGISSEUR, MANAGER], ids=lambda wie: wie.rol)
@pytest.mark.parametrize("vorm", VORMEN)
def test_no_file_and_no_paper_holds_the_remark(
    gesloten: Path, kluizen: SqlcipherKluizen, wie: Gebruiker, vorm: str
) -> None:
    """Unpacked to its last part; the answers are in it, so that looking finds them."""
    kluis = opened(kluizen, gesloten, wie)
    inhoud = unpacked(export_monitor(kluis, NU, vorm), vorm)
    voorbeeld = unpacked(preview_monitor(kluis, NU), "pdf")
    kluis.close()
    for tekst in (inhoud, voorbeeld):
        assert "politie" in tekst
        assert GEPLANT.lower() not in tekst.lower()
