"""Run commands as a user would, in this process, on a kluis with cheap keys."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from levensloop_desktop.cli.omgeving import Omgeving
from levensloop_desktop.cli.uitvoeren import run
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import FLOOR_MEMORY_KIB, Argon2Parameters
from tests.builders import WACHTZIN
from tests.cijferproef import keep_days

MANAGER = Gebruiker("H. Overzicht", "manager")
VAN_MANAGER = "tien tellers bij het raam"
GOEDKOOP = Argon2Parameters(memory_kib=FLOOR_MEMORY_KIB, passes=1, lanes=2)


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How a command ended."""

    code: int
    uit: str
    fout: str


def make_omgeving(dag: datetime | None = None, *, scherm: bool = False) -> Omgeving:
    """The outside of the command line: real storage, a fixed clock, no window.

    Args:
        dag: the moment at which the clock starts.
        scherm: whether there is a screen.
    """
    werkplek = Vastewerkplek(dag or datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    kluizen = SqlcipherKluizen(werkplek, werkstation="proefcomputer", argon2=GOEDKOOP)
    return Omgeving(kluizen, werkplek, lambda: scherm, lambda: 0)


@dataclass(frozen=True, slots=True)
class Terminal:
    """Types commands and reads what they print."""

    omgeving: Omgeving
    capsys: pytest.CaptureFixture[str]
    kluis: Path
    wachtzin: Path

    def typ(self, *woorden: str | Path) -> Uitslag:
        """Run one command."""
        self.capsys.readouterr()
        code = run(self.omgeving, [str(woord) for woord in woorden])
        gelezen = self.capsys.readouterr()
        return Uitslag(code, gelezen.out, gelezen.err)

    def typ_in_kluis(self, opdracht: str, *woorden: str | Path) -> Uitslag:
        """Run one command on the kluis, with the passphrase from its file."""
        return self.typ(opdracht, self.kluis, *woorden, "--wachtzin-bestand", self.wachtzin)


def terminal_of_manager(
    kluispad: Path, kluizen: SqlcipherKluizen, map_: Path, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A terminal of the manager, beside a closed kluis with three peildata.

    Args:
        kluispad: the kluis; the manager is added to it.
        kluizen: opens it.
        map_: where the file with the passphrase comes.
        capsys: catches what a command prints.
    """
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, VAN_MANAGER)
    keep_days(kluis)
    kluis.close()
    wachtzin = map_ / "wachtzin.txt"
    wachtzin.write_text(f"{VAN_MANAGER}\n", encoding="utf-8")
    return Terminal(make_omgeving(), capsys, kluispad, wachtzin)
