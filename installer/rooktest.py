"""Try the built program as people use it: `python -m installer.rooktest`.

Nothing of the program is changed for it: commands on the command line, keys in the window. It runs
on this machine, or inside another root with nothing but the package (--wortel).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from installer.compleet import BINNEN, ONVOLLEDIG
from installer.identiteit import DIST, IDENTITEIT
from installer.nodig import require
from installer.scherm import Scherm, open_screen, wait_for
from installer.versie import VERSIE

WACHTZIN = "zeven groene fietsen in de regen"
NAAM = "Oefenen met spaties 🗝.kluis"
_GEWEIGERD = 2
_MAX = 120
_HALF = 6  # months


class SmokeTestError(Exception):
    """Something did not go as it must; the text says what."""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a command said."""

    code: int
    uit: str
    fout: str


@dataclass(frozen=True, slots=True)
class Proef:
    """Where the program runs, and where it may write.

    Args:
        programma: the program, as seen from inside.
        werk: an empty folder, as seen from outside.
        wortel: another root that the program runs in, or None.
        gebruiker: who runs it there.
    """

    programma: str
    werk: Path
    wortel: Path | None = None
    gebruiker: str = ""

    def inside(self, pad: Path) -> str:
        """A path as the program sees it."""
        return str(pad) if self.wortel is None else f"/{pad.relative_to(self.wortel)}"

    def command(self, *woorden: str) -> list[str]:
        """How to start the program with these words."""
        if self.wortel is None:
            return [self.programma, *woorden]
        wie = [f"--userspec={self.gebruiker}"] if self.gebruiker else []
        return [
            shutil.which("chroot") or "chroot",
            *wie,
            str(self.wortel),
            self.programma,
            *woorden,
        ]

    def surroundings(self, **extra: str) -> dict[str, str]:
        """The environment of a user whose home is the folder."""
        return {
            "HOME": self.inside(self.werk),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "LANGUAGE": "nl",
            **extra,
        }

    def run(self, *woorden: str, **extra: str) -> Antwoord:
        """Run a command to its end."""
        gedaan = subprocess.run(
            self.command(*woorden),
            env=self.surroundings(**extra),
            capture_output=True,
            text=True,
            timeout=_MAX,
            check=False,
        )
        return Antwoord(gedaan.returncode, gedaan.stdout, gedaan.stderr)

    def open_kluis(self, opdracht: str, kluis: Path, *woorden: str) -> Antwoord:
        """Run a command that opens a kluis."""
        bestand = self.inside(self.werk / "wachtzin.txt")
        return self.run(opdracht, self.inside(kluis), *woorden, "--wachtzin-bestand", bestand)


def expect(is_so: object, wat: str, antwoord: Antwoord | None = None) -> None:
    """Stop the test when something is not as it must.

    Raises:
        SmokeTestError: with what the program said.
    """
    if not is_so:
        raise SmokeTestError(f"{wat}: {antwoord}" if antwoord else wat)


def try_version(proef: Proef) -> str:
    """The program says which version it is, and what it can do, in Dutch."""
    antwoord = proef.run("--versie")
    expect(antwoord.uit == f"Levensloop {VERSIE}\n", "versie", antwoord)
    hulp = proef.run("--help")
    expect("Opdrachten:" in hulp.uit and "Usage" not in hulp.uit, "hulp", hulp)
    return antwoord.uit.strip()


def try_create(proef: Proef) -> str:
    """A kluis with invented clients, in a folder with spaces and an emoji."""
    (proef.werk / "wachtzin.txt").write_text(f"{WACHTZIN}\n", encoding="utf-8")
    antwoord = proef.open_kluis("demo", proef.werk / NAAM)
    expect(antwoord.code == 0, "kluis maken", antwoord)
    return antwoord.uit.partition("\n")[0]


def try_unlock(proef: Proef) -> str:
    """The right passphrase shows clients; a wrong one is refused in Dutch."""
    antwoord = proef.open_kluis("clienten", proef.werk / NAAM)
    nummers = [regel.split("\t")[0] for regel in antwoord.uit.splitlines()[1:]]
    expect(antwoord.code == 0 and nummers, "ontgrendelen", antwoord)
    verkeerd = proef.werk / "verkeerd.txt"
    verkeerd.write_text("iets heel anders dan dat\n", encoding="utf-8")
    fout = proef.run(
        *("clienten", proef.inside(proef.werk / NAAM)),
        *("--wachtzin-bestand", proef.inside(verkeerd)),
    )
    expect(fout.code == _GEWEIGERD and "wachtzin klopt niet" in fout.fout, "verkeerd", fout)
    return f"{len(nummers)} cliënten; een verkeerde wachtzin is geweigerd"


def try_print(proef: Proef) -> str:
    """Documents become PDF, an encrypted one too, and a dossier goes out and in again."""
    kluis = proef.werk / NAAM
    nummer = proef.open_kluis("clienten", kluis).uit.splitlines()[1].split("\t")[0]
    gemaakt = 0
    for soort in ("levensloopplan", "bejegeningskaart", "netwerkkaart", "termijnenoverzicht"):
        gemaakt += _print(proef, nummer, soort)
    gemaakt += _print(proef, nummer, "bejegeningskaart", "--beveiligd")
    bestand = proef.werk / "dossier.json"
    antwoord = proef.open_kluis(
        "exporteren", kluis, "--client", nummer, "--naar", proef.inside(bestand)
    )
    expect(antwoord.code == 0, "exporteren", antwoord)
    ander = proef.werk / "Ander.kluis"
    expect(proef.open_kluis("demo", ander, "--clienten", "1", "--zaad", "9").code == 0, "tweede")
    antwoord = proef.open_kluis("importeren", ander, proef.inside(bestand))
    expect(antwoord.code in {0, _GEWEIGERD}, "importeren", antwoord)
    dag = datetime.now().astimezone()
    antwoord = proef.open_kluis(
        *("kengetallen", kluis, "--gebruiker", "manager"),
        *("--peildatum", f"{dag.year}-{'07' if dag.month > _HALF else '01'}-01"),
        *("--naar", proef.inside(proef.werk / "cijfers.xlsx")),
    )
    expect(antwoord.code == 0 and "geen ervan lukte" in antwoord.uit, "kengetallen", antwoord)
    return f"{gemaakt} documenten, dossierbestand uit en in, kengetallen"


def _print(proef: Proef, nummer: str, soort: str, *meer: str) -> int:
    pdf = proef.werk / f"{soort}{''.join(meer)}.pdf"
    antwoord = proef.open_kluis(
        "afdrukken",
        proef.werk / NAAM,
        *("--client", nummer, "--document", soort, "--naar", proef.inside(pdf), *meer),
    )
    expect(antwoord.code == 0 and pdf.read_bytes().startswith(b"%PDF-"), soort, antwoord)
    return 1


def try_check(proef: Proef) -> str:
    """A back-up is made, and the kluis is whole."""
    antwoord = proef.open_kluis("reservekopie", proef.werk / NAAM)
    expect(antwoord.code == 0, "reservekopie", antwoord)
    antwoord = proef.open_kluis("controleren", proef.werk / NAAM)
    expect(antwoord.code == 0 and "in orde" in antwoord.uit, "controleren", antwoord)
    return antwoord.uit.strip()


def try_window(proef: Proef, scherm: Scherm) -> str:
    """The window opens on a kluis, unlocks with the keyboard, locks with Ctrl+L, and closes."""
    kluis = proef.werk / NAAM
    with subprocess.Popen(
        proef.command("venster", proef.inside(kluis)),
        env=proef.surroundings(DISPLAY=scherm.display, QT_QPA_PLATFORM="xcb"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as draait:
        try:
            wait_for(lambda: scherm.find_window("Levensloop"), "het venster komt niet")
            scherm.wait_until_still()
            venster = scherm.find_window("Levensloop")
            scherm.focus(venster)
            scherm.call("type", "--delay", "5", WACHTZIN)
            scherm.call("key", "Return")
            wait_for(lambda: is_open(proef, kluis), "ontgrendelen in het venster")
            scherm.wait_until_still()
            scherm.call("key", "ctrl+l")
            wait_for(lambda: not is_open(proef, kluis), "vergrendelen met Ctrl+L")
            scherm.close(venster)
            draait.wait(timeout=20)
        finally:
            if draait.poll() is None:
                draait.kill()
        meldingen = draait.stderr.read() if draait.stderr else ""
    expect(draait.returncode == 0, f"afsluiten: {draait.returncode} {meldingen}")
    expect(not meldingen, f"het venster zei: {meldingen}")
    return "venster: ontgrendeld met het toetsenbord, vergrendeld met Ctrl+L, gesloten"


def is_open(proef: Proef, kluis: Path) -> bool:
    """Whether another program has the kluis open."""
    antwoord = proef.open_kluis("clienten", kluis)
    return antwoord.code == _GEWEIGERD and "al open" in antwoord.fout


def try_no_screen(proef: Proef) -> str:
    """Without a screen the program says in Dutch what works all the same."""
    antwoord = proef.run("venster")
    expect(antwoord.code == _GEWEIGERD and "geen scherm" in antwoord.fout, "scherm", antwoord)
    return "zonder scherm: een zin, en code 2"


def try_read_only_home(proef: Proef) -> str:
    """A home in which nothing can be written does not keep a kluis elsewhere from opening."""
    antwoord = proef.run(
        *("clienten", proef.inside(proef.werk / NAAM)),
        *("--wachtzin-bestand", proef.inside(proef.werk / "wachtzin.txt")),
        HOME="/proc",
        XDG_CONFIG_HOME="/proc/levensloop",
    )
    expect(antwoord.code == 0, "thuismap alleen lezen", antwoord)
    return "thuismap waarin niets te schrijven is: de kluis opent"


def try_long_path(proef: Proef) -> str:
    """A kluis whose path counts 250 characters."""
    map_ = proef.werk / "lang"
    while len(proef.inside(map_)) < 250 - 60:
        map_ /= "een map met een lange naam"
    naam = "k" * (250 - len(proef.inside(map_)) - len("/.kluis")) + ".kluis"
    map_.mkdir(parents=True)
    _own(proef, proef.werk / "lang")
    kluis = map_ / naam
    expect(len(proef.inside(kluis)) == 250, "lengte van het pad")  # noqa: PLR2004
    antwoord = proef.open_kluis("demo", kluis, "--clienten", "1")
    expect(antwoord.code == 0, "lang pad", antwoord)
    antwoord = proef.open_kluis("controleren", kluis)
    expect(antwoord.code == 0, "lang pad controleren", antwoord)
    return "pad van 250 tekens: gemaakt en gecontroleerd"


def try_half_copied(proef: Proef, bundel: Path) -> str:
    """A bundle of which a file is gone, shorter or empty within says so, also without a Python."""
    python = next((bundel / BINNEN).glob("libpython3*.so.*")).name
    gezien = []
    for naam, schade in (
        ("resources/waardelijsten/fase.toml", "weg"),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "korter"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "nullen"),
        (python, "weg"),
        ("base_library.zip", "nullen"),
    ):
        half = proef.werk / "half"
        shutil.copytree(bundel, half, symlinks=True, copy_function=os.link)
        _damage(half / BINNEN / naam, schade)
        antwoord = _run_half(proef, half)
        expect(antwoord.code == ONVOLLEDIG, f"{naam} {schade}", antwoord)
        expect("niet compleet" in antwoord.fout and naam in antwoord.fout, naam, antwoord)
        gezien.append(f"{Path(naam).name} {schade}")
        shutil.rmtree(half)
    return f"half gekopieerd ({', '.join(gezien)}): een zin, en code {ONVOLLEDIG}"


def _damage(pad: Path, schade: str) -> None:
    """Leave what a copy that stopped leaves; the bundle itself stays as it is."""
    inhoud = pad.read_bytes()
    helft = inhoud[: len(inhoud) // 2]
    pad.unlink()
    if schade != "weg":
        pad.write_bytes(helft + (bytes(len(inhoud) - len(helft)) if schade == "nullen" else b""))


def _run_half(proef: Proef, half: Path) -> Antwoord:
    gedaan = subprocess.run(
        [str(half / IDENTITEIT.pakket), "venster", proef.inside(proef.werk / NAAM)],
        env=proef.surroundings(QT_QPA_PLATFORM="offscreen", PATH=str(proef.werk)),
        capture_output=True,
        text=True,
        timeout=_MAX,
        check=False,
    )
    return Antwoord(gedaan.returncode, gedaan.stdout, gedaan.stderr)


def try_missing_library(proef: Proef, scherm: Scherm) -> str:
    """A library of the system that is broken is named, with what helps."""
    kapot = proef.werk / "kapot"
    kapot.mkdir()
    (kapot / "libxcb-cursor.so.0").touch()
    antwoord = proef.run(
        "venster",
        DISPLAY=scherm.display,
        QT_QPA_PLATFORM="xcb",
        LD_LIBRARY_PATH=str(kapot),
        PATH=str(kapot),  # so that no window waits for somebody who clicks
    )
    expect(antwoord.code == _GEWEIGERD and "libxcb-cursor" in antwoord.fout, "kapot", antwoord)
    return "ontbrekende systeembibliotheek: genoemd, en code 2"


def _own(proef: Proef, pad: Path) -> None:
    """Give a folder to the user who runs the program there."""
    if proef.gebruiker:
        wie = int(proef.gebruiker.partition(":")[0])
        for deel in (pad, *pad.rglob("*")):
            os.chown(deel, wie, wie)


def steps(proef: Proef, scherm: Scherm | None, bundel: Path | None) -> list[Callable[[], str]]:
    """What is tried, in order."""
    stappen: list[Callable[[], str]] = [
        lambda: try_version(proef),
        lambda: try_create(proef),
        lambda: try_unlock(proef),
        lambda: try_print(proef),
        lambda: try_check(proef),
    ]
    if scherm is not None:
        stappen.append(lambda: try_window(proef, scherm))
    if sys.platform.startswith("linux"):
        stappen += [
            lambda: try_no_screen(proef),
            lambda: try_read_only_home(proef),
        ]
        if bundel is not None and scherm is not None:
            stappen += [
                lambda: try_half_copied(proef, bundel),
                lambda: try_missing_library(proef, scherm),
            ]
    return [*stappen, lambda: try_long_path(proef), lambda: try_check(proef)]


def run_all(stappen: Sequence[Callable[[], str]]) -> None:
    """Try everything and say how it went; the first fault stops."""
    for nummer, stap in enumerate(stappen, start=1):
        begin = time.perf_counter()
        gezien = stap()
        duur = time.perf_counter() - begin
        sys.stdout.write(f"{nummer:2} goed  {duur:5.1f} s  {gezien}\n".replace(".", ",", 1))
        sys.stdout.flush()


def main(woorden: Sequence[str] | None = None) -> None:
    """Try the bundle, or what is installed in another root."""
    vraag = argparse.ArgumentParser(description="Probeer de gebouwde Levensloop.")
    vraag.add_argument("--bundel", type=Path, default=DIST / IDENTITEIT.pakket)
    vraag.add_argument("--wortel", type=Path, help="map waarin het pakket geïnstalleerd staat")
    vraag.add_argument("--gebruiker", default="", help="nummer:groep in die map")
    vraag.add_argument("--zonder-scherm", action="store_true")
    keuze = vraag.parse_args(woorden)
    thuis = None if keuze.wortel is None else keuze.wortel / "home"
    werk = Path(tempfile.mkdtemp(prefix="rooktest", dir=thuis))
    bundel: Path | None = None if keuze.wortel else keuze.bundel
    programma = str(bundel / IDENTITEIT.pakket) if bundel else f"/usr/bin/{IDENTITEIT.pakket}"
    proef = Proef(programma, werk, keuze.wortel, keuze.gebruiker)
    _own(proef, werk)
    try:
        if keuze.zonder_scherm:
            run_all(steps(proef, None, bundel))
        else:
            require({"Xvfb": "xvfb", "xdotool": "xdotool"})
            with open_screen() as scherm:
                run_all(steps(proef, scherm, bundel))
    except (SmokeTestError, TimeoutError, subprocess.TimeoutExpired) as fout:
        sys.exit(f"   FOUT  {fout}")
    finally:
        shutil.rmtree(werk, ignore_errors=True)


if __name__ == "__main__":
    main()
