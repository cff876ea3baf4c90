"""Nothing readable on disk: the real program works with a name, is killed, and the name is nowhere.

The process gets a home, a temp folder and settings of its own; after the kill every file of it is
searched, and so is everything it said.
"""

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pikepdf
import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import read_history
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.ports.kluisport import Logfilter
from levensloop_desktop.services.toegang.herstelcode import read_code
from levensloop_desktop.storage.keys.key_slots import open_slot
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from tests.builders import WACHTZIN
from tests.e2e.onvindbaar_werk import GEPLANT, KLAAR
from tests.e2e.pdf_tekst import read_text

ROOT = Path(__file__).parents[2]
# As the program proposes them: the kind of document, and the number of the register.
DOCUMENTEN = {"bejegeningskaart", "levensloopplan", "overdrachtsdocument", "scenariokaart"}
# All that may be there: a temp file with pages would be compressed, so that no search finds it.
KLUISBESTANDEN = {
    *("dossier.db", "dossier.db-wal", "dossier.db-shm"),
    *("kengetallen.db", "kengetallen.db-wal", "kengetallen.db-shm"),
    *("kluis.json", "in-gebruik.json", "in-gebruik.lock"),
    "kopie.json",  # of a back-up, which holds the databases and kluis.json again
}


def shapes(naam: str) -> Iterator[bytes]:
    """A name as it could stand in a file, in lower case: plain, wide, in hex and in base64."""
    for woord in (naam, naam.lower(), naam.upper(), naam.swapcase()):
        for codering in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
            kaal = woord.encode(codering)
            yield kaal.lower()
            yield kaal.hex().encode()
            for verschuiving in range(3):
                gevuld = base64.b64encode(b"\0" * verschuiving + kaal)
                heel = gevuld[(0, 2, 3)[verschuiving] : len(gevuld) // 4 * 4 - 4]
                yield heel.lower()


def traces_of(naam: str, grond: Path) -> list[str]:
    """Files in which, or in whose path, a name stands in any shape."""
    vormen = set(shapes(naam))
    return [
        str(pad.relative_to(grond))
        for pad in sorted(grond.rglob("*"))
        if any(vorm in str(pad).lower().encode() for vorm in vormen)
        or (pad.is_file() and any(vorm in pad.read_bytes().lower() for vorm in vormen))
    ]


@pytest.fixture(scope="module")
def gekraakt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """The folders of a process that worked and was killed: its own, what it saved, what it said."""
    grond, uit = tmp_path_factory.mktemp("computer"), tmp_path_factory.mktemp("uit")
    plekken = {
        "HOME": grond / "home",
        "TMPDIR": grond / "tmp",
        "XDG_CONFIG_HOME": grond / "config",
        "XDG_CACHE_HOME": grond / "cache",
        "XDG_DATA_HOME": grond / "data",
        "XDG_STATE_HOME": grond / "state",
        "XDG_RUNTIME_DIR": grond / "runtime",
    }
    for plek in plekken.values():
        plek.mkdir(mode=0o700)
    omgeving = (
        os.environ
        | {"QT_QPA_PLATFORM": "offscreen"}
        | {naam: str(plek) for naam, plek in plekken.items()}
    )
    gezegd = grond / "gezegd.txt"
    with gezegd.open("wb") as stroom:
        opdracht = [sys.executable, "-m", "tests.e2e.onvindbaar_werk", str(uit)]
        with subprocess.Popen(  # noqa: S603 - our own module
            opdracht, cwd=ROOT, env=omgeving, stdout=subprocess.PIPE, stderr=stroom, text=True
        ) as werker:
            assert werker.stdout is not None
            regels = list(_until(KLAAR, werker.stdout))
            werker.kill()
    return grond, uit, "".join(regels)


def _until(laatste: str, stroom: IO[str]) -> Iterator[str]:
    for regel in stroom:
        yield regel
        if regel.strip() == laatste:
            return


def test_the_process_did_its_work_and_was_killed(gekraakt: tuple[Path, Path, str]) -> None:
    """It came to the end, with text in the write-ahead log, and saved what the user asked for."""
    grond, uit, gezegd = gekraakt
    assert gezegd.endswith(f"{KLAAR}\n"), (grond / "gezegd.txt").read_text()
    assert (grond / "home" / "Proefkluis.kluis" / "dossier.db-wal").stat().st_size > 0
    namen = {re.sub(r"-\d{4}-\d{4}$", "", pad.stem) for pad in uit.iterdir()}
    assert namen == DOCUMENTEN | {"Herstelblad"}


def test_the_name_stands_in_no_file(gekraakt: tuple[Path, Path, str]) -> None:
    """Not in the kluis, settings, temp or home, in no encoding; and stderr is one of the files."""
    grond, _, _ = gekraakt
    assert traces_of(GEPLANT, grond) == []


def test_the_code_of_the_herstelblad_stands_in_no_file(gekraakt: tuple[Path, Path, str]) -> None:
    """Only in what the user saved, where it opens the kluis; no group of it is left behind."""
    grond, uit, gezegd = gekraakt
    groepen = re.findall(
        r"\b[0-9A-HJKMNP-TV-Z]{5}\b", read_text((uit / "Herstelblad.pdf").read_bytes())
    )
    code = read_code(" ".join(groepen))
    inhoud = read_kluis_file(grond / "home" / "Proefkluis.kluis")
    assert open_slot(inhoud.recovery, code, kluis_id=inhoud.kluis_id)
    for vorm in (code, code.replace("-", ""), code.replace("-", " "), code[:11]):
        assert traces_of(vorm, grond) == []
        assert vorm not in gezegd


def test_no_other_file_was_left(gekraakt: tuple[Path, Path, str]) -> None:
    """The kluis, the settings, and caches of fonts: nothing else was written anywhere."""
    grond, _, _ = gekraakt
    kluis = grond / "home" / "Proefkluis.kluis"
    bestanden = {pad for pad in grond.rglob("*") if pad.is_file()}
    in_kluis = {pad.name for pad in bestanden if kluis in pad.parents}
    assert in_kluis <= KLUISBESTANDEN
    assert "kopie.json" in in_kluis, "a back-up was made and searched too"
    elders = {
        str(pad.relative_to(grond))
        for pad in bestanden
        if kluis not in pad.parents and "fontconfig" not in pad.parts
    }
    assert elders == {"gezegd.txt", "config/levensloop/instellingen.ini"}


def test_no_report_or_error_tells_the_name(gekraakt: tuple[Path, Path, str]) -> None:
    """Reports of four bugs whose message held it, errors of files and forms, and stderr."""
    grond, _, gezegd = gekraakt
    alles = gezegd + (grond / "gezegd.txt").read_text()
    assert GEPLANT.lower() not in alles.lower()
    assert gezegd.count("builtins.RuntimeError") == 4
    assert "onvindbaar_werk.py" in gezegd
    assert "Traceback" in gezegd


def test_a_saved_document_does_not_tell_it_outside_its_pages(
    gekraakt: tuple[Path, Path, str],
) -> None:
    """File name, title, subject and metadata of what the user saved."""
    _, uit, _ = gekraakt
    for pad in uit.iterdir():
        with pikepdf.open(pad) as document:
            gegevens = [str(waarde) for waarde in dict(document.docinfo).values()]
            gegevens.append(str(document.open_metadata()))
        assert GEPLANT.lower() not in " ".join([pad.name, *gegevens]).lower()


def test_the_log_tells_no_name(gekraakt: tuple[Path, Path, str], kluizen: SqlcipherKluizen) -> None:
    """Nor does a line of the log, for whoever may read it."""
    grond, _, _ = gekraakt
    kluis = kluizen.open(grond / "home" / "Proefkluis.kluis", wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        regels = opslag.search_log(Logfilter(), 10_000)
    kluis.close()
    assert len(regels) > 5
    assert GEPLANT.lower() not in " ".join(map(repr, regels)).lower()


def test_the_text_is_there_for_who_has_the_passphrase(
    gekraakt: tuple[Path, Path, str], kluizen: SqlcipherKluizen
) -> None:
    """The kluis opens after the kill and holds the draft; closing it leaves no trace either."""
    grond, _, _ = gekraakt
    kluis = kluizen.open(grond / "home" / "Proefkluis.kluis", wachtzin=WACHTZIN)
    drafts = list_drafts(kluis)
    with kluis.read() as opslag:
        (client,) = opslag.find(Client)
    bewaard = {
        (deel.verzameling, deel.veld)
        for deel in read_history(kluis, ClientId(client.id))
        if f"{GEPLANT} " in (deel.nieuw or "")
    }
    kluis.close()
    getypt = {
        (draft.formulier, veld)
        for draft in drafts
        for veld, woorden in json.loads(draft.inhoud).items()
        if f"{GEPLANT} " in str(woorden)
    }
    assert ("bejegeningsregels", "toelichting") in getypt
    assert [draft for draft in drafts if f"{GEPLANT} halverwege een zi" in draft.inhoud]
    assert len(bewaard) >= 25
    assert len(bewaard | getypt) >= 75
    assert traces_of(GEPLANT, grond) == []


@pytest.mark.parametrize(
    "inhoud",
    [
        b"gewoon Zwuxkwabbel hier",
        "zWUXKWABBEL".encode("utf-16-le"),
        base64.b64encode(b"x Zwuxkwabbel y"),
        base64.b64encode(b"xy Zwuxkwabbel y"),
        base64.b64encode(b"xyz Zwuxkwabbel y"),
        b"zwuxkwabbel".hex().encode(),
    ],
)
def test_the_search_finds_what_it_looks_for(tmp_path: Path, inhoud: bytes) -> None:
    """In each encoding; a search that finds nothing anywhere proves nothing."""
    (tmp_path / "spoor.bin").write_bytes(b"\x00" + inhoud)
    assert traces_of(GEPLANT, tmp_path) == ["spoor.bin"]
