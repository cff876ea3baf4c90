"""Install the package in a clean root, use it, upgrade it, and remove it: `make debproef`.

The root is a bare Debian from debootstrap: nothing is in it but the package and what it depends on.
The screen stands outside it. The kluis that an older version made must stay as it is, whatever
happens to the package.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from installer.identiteit import BUILD, DIST, IDENTITEIT, ROOT
from installer.nodig import PROEF, require
from installer.rooktest import WACHTZIN, Proef, expect, run_all, steps
from installer.scherm import Scherm, open_screen, wait_for
from installer.versie import VERSIE

NAAM = IDENTITEIT.pakket
OUDER = "0.0.9"
_SUITE = "bookworm"
_WIE = "1000:1000"
_POST = "srv"  # what comes in from outside
_BRONNEN = ("levensloop_desktop", "installer", "resources")
_HULP = "docs/handleiding"
_LOSSE = ("pyproject.toml", "CHANGELOG.md", "LICENSE", "README.md")


class Schoon:
    """A clean root, with what was said about it.

    Args:
        wortel: its folder.
    """

    def __init__(self, wortel: Path) -> None:
        self.wortel = wortel
        self.log: list[str] = []

    def say(self, regel: str) -> None:
        """Print a line, and keep it for the log."""
        self.log.append(regel)
        sys.stdout.write(f"{regel}\n")
        sys.stdout.flush()

    def call(self, *woorden: str, lukt: bool = True) -> str:
        """Run a command inside, as its administrator."""
        gedaan = subprocess.run(
            ["chroot", str(self.wortel), *woorden],
            env={
                "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
                "LC_ALL": "C.UTF-8",
                "DEBIAN_FRONTEND": "noninteractive",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        uit = gedaan.stdout + gedaan.stderr
        expect((gedaan.returncode == 0) == lukt, f"{woorden}: {gedaan.returncode}\n{uit}")
        return uit

    def install(self, pakket: Path, *, lukt: bool = True) -> str:
        """Install a package, with what it depends on and nothing that it merely recommends."""
        shutil.copy(pakket, self.wortel / _POST / pakket.name)
        return self.call(
            "apt-get",
            "install",
            "-y",
            "--no-install-recommends",
            "--allow-downgrades",
            f"/{_POST}/{pakket.name}",
            lukt=lukt,
        )


def build_older(naar: Path) -> Path:
    """Build an older version of the same sources, and return its package."""
    kopie = Path(tempfile.mkdtemp(prefix="ouder"))
    try:
        for naam in (*_BRONNEN, _HULP):
            shutil.copytree(ROOT / naam, kopie / naam, ignore=shutil.ignore_patterns("__pycache__"))
        for naam in _LOSSE:
            shutil.copy(ROOT / naam, kopie / naam)
        bron = kopie / "levensloop_desktop" / "__init__.py"
        bron.write_text(bron.read_text(encoding="utf-8").replace(VERSIE, OUDER), encoding="utf-8")
        (kopie / "build").mkdir()
        (kopie / "build" / "stuklijst").symlink_to(BUILD / "stuklijst")
        omgeving = {**os.environ, "PYTHONPATH": str(kopie)}
        for module in ("installer.bundel", "installer.deb"):
            opdracht = [sys.executable, "-m", module]
            subprocess.run(opdracht, cwd=kopie, env=omgeving, check=True, capture_output=True)
        gebouwd = next((kopie / "dist").glob("*.deb"))
        return Path(shutil.copy(str(gebouwd), naar / gebouwd.name))
    finally:
        shutil.rmtree(kopie, ignore_errors=True)


@contextmanager
def clean_root(spiegel: str = "") -> Iterator[Schoon]:
    """A bare Debian for as long as the block runs; nothing of it stays."""
    wortel = Path(tempfile.mkdtemp(prefix="schoon"))
    wortel.chmod(0o755)
    subprocess.run(
        ["debootstrap", "--variant=minbase", _SUITE, str(wortel), *([spiegel] if spiegel else [])],
        check=True,
        capture_output=True,
    )
    gekoppeld = []
    try:
        for map_ in ("proc", "dev"):
            subprocess.run(["mount", "--bind", f"/{map_}", str(wortel / map_)], check=True)
            gekoppeld.append(wortel / map_)
        schoon = Schoon(wortel)
        schoon.call("useradd", "--create-home", "--uid", "1000", "gebruiker")
        shutil.copy("/etc/resolv.conf", wortel / "etc/resolv.conf")
        schoon.call("apt-get", "update")
        yield schoon
    finally:
        for plek in gekoppeld:
            subprocess.run(["umount", str(plek)], check=False)
        if not any(os.path.ismount(plek) for plek in gekoppeld):
            shutil.rmtree(wortel, ignore_errors=True)


def checksum(map_: Path) -> str:
    """One number for all that is in a folder."""
    som = hashlib.sha256()
    for pad in sorted(map_.rglob("*")):
        if pad.is_file():
            som.update(str(pad.relative_to(map_)).encode() + pad.read_bytes())
    return som.hexdigest()[:16]


def try_package(schoon: Schoon, ouder: Path, nieuw: Path, scherm: Scherm) -> None:
    """Install the older one, use it, upgrade with it open and closed, use the new one, remove."""
    werk = schoon.wortel / "home/gebruiker/proef"
    werk.mkdir()
    os.chown(werk, 1000, 1000)
    proef = Proef(f"/usr/bin/{NAAM}", werk, schoon.wortel, _WIE)
    kluis = werk / "Al jaren.kluis"
    _install_older(schoon, proef, ouder, kluis)
    _upgrade_while_open(schoon, proef, nieuw, scherm, kluis)
    voor = checksum(kluis)
    uit = schoon.install(nieuw)
    schoon.say(f"apt-get install {nieuw.name}: {_counts(uit)}")
    expect(proef.run("--versie").uit == f"Levensloop {VERSIE}\n", "versie na bijwerken")
    expect(checksum(kluis) == voor, "de kluis is veranderd door het bijwerken")
    antwoord = proef.open_kluis("controleren", kluis)
    expect(antwoord.code == 0, "controleren na bijwerken", antwoord)
    schoon.say(f"de kluis van {OUDER} in {VERSIE}: {antwoord.uit.strip()}")
    _use(schoon, proef, scherm)
    _look_at_desktop(schoon)
    voor = checksum(werk)
    schoon.say(f"apt-get remove: {_counts(schoon.call('apt-get', 'remove', '-y', NAAM))}")
    over = [pad for map_ in ("usr", "etc", "var/lib") for pad in _left(schoon.wortel / map_)]
    expect(not over, f"achtergebleven: {over}")
    expect(checksum(werk) == voor, "verwijderen raakte gegevens")
    schoon.say(f"verwijderd: niets blijft achter, en de kluizen zijn gelijk gebleven ({voor})")


def _install_older(schoon: Schoon, proef: Proef, ouder: Path, kluis: Path) -> None:
    uit = schoon.install(ouder)
    schoon.say(f"apt-get install {ouder.name} in een kaal Debian: {_counts(uit)}")
    expect(proef.run("--versie").uit == f"Levensloop {OUDER}\n", "oudere versie")
    (proef.werk / "wachtzin.txt").write_text(f"{WACHTZIN}\n", encoding="utf-8")
    antwoord = proef.open_kluis("demo", kluis, "--clienten", "5")
    expect(antwoord.code == 0, "kluis maken", antwoord)
    schoon.say(f"{OUDER}: {antwoord.uit.splitlines()[0].replace(proef.inside(proef.werk), '…')}")


def _upgrade_while_open(
    schoon: Schoon, proef: Proef, nieuw: Path, scherm: Scherm, kluis: Path
) -> None:
    with subprocess.Popen(
        proef.command("venster", proef.inside(kluis)),
        env=proef.surroundings(DISPLAY=scherm.display, QT_QPA_PLATFORM="xcb"),
    ) as draait:
        try:
            wait_for(lambda: scherm.find_window("Levensloop"), "het venster komt niet")
            scherm.wait_until_still()
            uit = schoon.install(nieuw, lukt=False)
            expect("staat nog open" in uit, "weigeren terwijl het open is", None)
            schoon.say(f"{nieuw.name} terwijl {OUDER} open is: geweigerd, het venster werkt door")
            scherm.close(scherm.find_window("Levensloop"))
            expect(draait.wait(timeout=20) == 0, "afsluiten")
        finally:
            if draait.poll() is None:
                draait.kill()


def _use(schoon: Schoon, proef: Proef, scherm: Scherm) -> None:
    map_ = proef.werk / "rooktest"
    map_.mkdir()
    os.chown(map_, 1000, 1000)
    eigen = Proef(proef.programma, map_, proef.wortel, proef.gebruiker)

    def told(stap: Callable[[], str]) -> Callable[[], str]:
        def do() -> str:
            gezien = stap().replace(eigen.inside(map_), "…")
            schoon.log.append(f"  {gezien}")
            return gezien

        return do

    run_all([told(stap) for stap in steps(eigen, scherm, None)])


def _look_at_desktop(schoon: Schoon) -> None:
    """What the desktop reads is there, and a file has the type it must have."""
    for pad in (
        f"applications/{NAAM}.desktop",
        f"icons/hicolor/scalable/apps/{NAAM}.svg",
        f"man/man1/{NAAM}.1.gz",
        f"metainfo/{IDENTITEIT.component}.metainfo.xml",
    ):
        expect((schoon.wortel / "usr/share" / pad).is_file(), pad)
    schoon.call(
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "shared-mime-info",
        "desktop-file-utils",
        "libglib2.0-bin",
    )
    (schoon.wortel / _POST / "kluis.json").write_text("{}", encoding="utf-8")
    (schoon.wortel / _POST / "een.llpakket").write_bytes(b"LLPAKKET\0\1")
    for bestand, soort in zip(("kluis.json", "een.llpakket"), IDENTITEIT.soorten, strict=True):
        uit = schoon.call("gio", "info", "-a", "standard::content-type", f"/{_POST}/{bestand}")
        expect(soort.mime in uit, f"soort van {bestand}: {uit}")
        opent = schoon.call("gio", "mime", soort.mime)
        expect(f"{NAAM}.desktop" in opent, f"wat {soort.mime} opent: {opent}")
        schoon.say(f"{bestand}: {soort.mime}, opent met {NAAM}.desktop")


def _counts(uit: str) -> str:
    gevonden = re.search(r"\d+ upgraded.*", uit)
    return gevonden[0] if gevonden else "gedaan"


def _left(map_: Path) -> list[str]:
    """What of the package is still there; dpkg itself remembers nothing after a purge."""
    return [str(pad) for pad in map_.rglob(f"*{NAAM}*") if "apt/" not in str(pad)]


def main(woorden: Sequence[str] | None = None) -> None:
    """Try the package, and write the log."""
    vraag = argparse.ArgumentParser(description="Probeer het pakket in een kale Debian.")
    vraag.add_argument("--pakket", type=Path)
    vraag.add_argument("--ouder", type=Path, help="pakket van een oudere versie; anders gebouwd")
    vraag.add_argument("--spiegel", default="", help="waar debootstrap Debian haalt")
    vraag.add_argument("--log", type=Path, default=DIST / "deb-proef.txt")
    keuze = vraag.parse_args(woorden)
    require(PROEF)
    nieuw = keuze.pakket or next(DIST.glob(f"{NAAM}_{VERSIE}_*.deb"))
    ouder = keuze.ouder or build_older(BUILD)
    with clean_root(keuze.spiegel) as schoon, open_screen() as scherm:
        try_package(schoon, ouder, nieuw, scherm)
        keuze.log.write_text("\n".join(schoon.log) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
