"""kill -9 at random moments of scripted work: nothing that was acknowledged is lost."""

import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.ports.kluisport import Opslag
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, WACHTZIN

ROOT = Path(__file__).parents[2]
LANGSTE = 0.6  # seconds of work before the kill, besides starting


@dataclass
class Gemeld:
    """What the killed processes said they kept."""

    ids: dict[str, set[str]] = field(default_factory=lambda: {"client": set(), "afspraak": set()})
    velden: dict[str, str] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    kopieen: list[str] = field(default_factory=list)
    aantal: Counter[str] = field(default_factory=Counter)

    def note(self, regel: str) -> None:
        """Take in one line; the newest of each field and draft counts."""
        soort, sleutel, *waarde = regel.split()
        self.aantal[soort] += 1
        if soort in self.ids:
            self.ids[soort].add(sleutel)
        elif soort == "veld":
            self.velden[sleutel] = waarde[0]
        elif soort == "draft":
            self.drafts[sleutel] = waarde[0]
        else:
            self.kopieen.append(sleutel)


def killed_after(pad: Path, zaad: int, seconden: float) -> Sequence[str]:
    """What a process reported that worked for so long and was killed."""
    opdracht = [sys.executable, "-m", "tests.storage.werker", str(pad), str(zaad)]
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as werker:
        assert werker.stdout is not None
        regels = [werker.stdout.readline()]
        klok = threading.Timer(seconden, werker.kill)
        klok.start()
        regels += werker.stdout
        klok.join()
    return [regel for regel in regels if regel.endswith("\n")]


def all_there(opslag: Opslag, gemeld: Gemeld) -> None:
    """Everything that was acknowledged, or what came after it, stands in the kluis."""
    clienten = {client.id: client for client in opslag.find(Client)}
    assert gemeld.ids["client"] <= set(clienten)
    assert gemeld.ids["afspraak"] <= {afspraak.id for afspraak in opslag.find(Afspraak)}
    for client_id, waarde in gemeld.velden.items():
        assert clienten[client_id].huisarts >= waarde  # type: ignore[index] # ids are texts
    drafts = {draft.client_id: draft.inhoud for draft in opslag.list_drafts(REGISSEUR.naam)}
    for client_id, tekst in gemeld.drafts.items():
        assert drafts[client_id] >= tekst


def survive(kluizen: SqlcipherKluizen, pad: Path, aantal: int, zaad: int) -> Gemeld:
    """Kill so many times in the same kluis, and look at everything after each."""
    toeval = random.Random(zaad)  # noqa: S311 - moments that repeat are the point
    gemeld = Gemeld()
    for nummer in range(aantal):
        # A later process starts counting anew, so what stood there is no measure any more.
        gemeld.velden.clear()
        gemeld.drafts.clear()
        for regel in killed_after(pad, zaad + nummer, toeval.uniform(0, LANGSTE)):
            gemeld.note(regel)
        kluis = kluizen.open(pad, wachtzin=WACHTZIN)
        assert kluis.waarschuwingen == ()
        assert kluis.check() == []
        with kluis.read() as opslag:
            all_there(opslag, gemeld)
        assert {kopie.naam for kopie in kluis.list_backups()} >= set(gemeld.kopieen[-20:])
        kluis.close()
    return gemeld


def tell(capsys: pytest.CaptureFixture[str], aantal: int, gemeld: Gemeld) -> None:
    """Print the figures."""
    soorten = ", ".join(f"{aantal} {soort}" for soort, aantal in sorted(gemeld.aantal.items()))
    with capsys.disabled():
        sys.stdout.write(
            f"\nkill -9: {aantal} of {aantal} survived; acknowledged and all there: {soorten}\n"
        )


@pytest.mark.timeout(600)
def test_twenty_kills(
    kluizen: SqlcipherKluizen, kluispad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twenty processes in a row, each killed at a random moment."""
    tell(capsys, 20, survive(kluizen, kluispad, 20, zaad=1))


@pytest.mark.endurance
@pytest.mark.timeout(3600)
def test_two_hundred_kills(
    kluizen: SqlcipherKluizen, kluispad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two hundred of them, in the same kluis."""
    tell(capsys, 200, survive(kluizen, kluispad, 200, zaad=1000))
