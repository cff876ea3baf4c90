"""Build the package for Debian and Ubuntu from the bundle: `python -m installer.deb`."""

import argparse
import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from email.utils import format_datetime
from pathlib import Path

from installer.bundel import size
from installer.compleet import STARTERS
from installer.handleiding_man import make_page
from installer.identiteit import BUILD, DIST, IDENTITEIT, ROOT
from installer.ikonen import MATEN
from installer.nodig import DEB, require
from installer.starter import KERN, write_starters
from installer.stuklijst import BESTAND as STUKLIJST
from installer.uitgave import maintainer
from installer.versie import VERSIE, source_date, source_day

BRON = ROOT / "installer" / "debian"
NAAM = IDENTITEIT.pakket
_ALTIJD = ("tzdata", "hicolor-icon-theme")  # nothing links to these
_CONTROL = """\
Package: {naam}
Version: {versie}
Section: database
Priority: optional
Architecture: {architectuur}
Maintainer: {maintainer}
Installed-Size: {grootte}
Depends: {depends}
Recommends: cups-client, xdg-desktop-portal
Description: {omschrijving}
 Levensloop is het programma waarmee een Zorg- en Veiligheidshuis de mensen van
 de Levensloopaanpak vasthoudt: hun levensloopplan, hun bejegening, hun
 scenario's, hun netwerk, en wat er eindigt.
 .
 Het werkt zonder netwerk, in een versleutelde kluis op een gewone werkplek, en
 drukt af wat de ander moet weten. Het maakt nooit verbinding.
"""


def build(bundel: Path, uit: Path) -> Path:
    """Build the package and return its file.

    Args:
        bundel: the folder of the bundle.
        uit: where the package comes.
    """
    require(DEB)
    wortel = BUILD / "deb"
    shutil.rmtree(wortel, ignore_errors=True)
    shutil.copytree(bundel, wortel / "usr/lib" / NAAM, symlinks=True)
    _place_programs(wortel)
    _place_desktop(wortel)
    _place_docs(wortel, bundel.parent)
    _place_control(wortel)
    _set_rights(wortel)
    check(wortel)
    architectuur = _architecture()
    pakket = uit / f"{NAAM}_{VERSIE}_{architectuur}.deb"
    _call(
        *("fakeroot", "dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=2", "--build"),
        *(str(wortel), str(pakket)),
    )
    return pakket


def check(wortel: Path) -> None:
    """Let the tools of Debian look at what the desktop reads."""
    deel = wortel / "usr/share"
    _call("desktop-file-validate", str(deel / f"applications/{NAAM}.desktop"))
    metainfo = deel / f"metainfo/{IDENTITEIT.component}.metainfo.xml"
    _call("appstreamcli", "validate", "--no-net", "--pedantic", str(metainfo))


def _place_programs(wortel: Path) -> None:
    """The scripts that start it stand in /usr/bin here, and not in the folder itself."""
    map_ = wortel / "usr/lib" / NAAM
    for naam in STARTERS:
        (map_ / naam).unlink()
    write_starters(map_, wortel / "usr/bin")


def _place_desktop(wortel: Path) -> None:
    deel = wortel / "usr/share"
    _copy(BRON / "levensloop.desktop", deel / f"applications/{NAAM}.desktop")
    _copy(BRON / "levensloop.xml", deel / f"mime/packages/{NAAM}.xml")
    _copy(ROOT / "resources/icons/programma.svg", deel / f"icons/hicolor/scalable/apps/{NAAM}.svg")
    for maat in MATEN:
        doel = deel / f"icons/hicolor/{maat}x{maat}/apps/{NAAM}.png"
        _copy(BUILD / "iconen" / f"{NAAM}-{maat}.png", doel)
    metainfo = (
        (BRON / "metainfo.xml")
        .read_text(encoding="utf-8")
        .format(
            component=IDENTITEIT.component,
            naam=IDENTITEIT.naam,
            maker=IDENTITEIT.maker,
            omschrijving=IDENTITEIT.omschrijving,
            versie=VERSIE,
            dag=f"{source_day():%Y-%m-%d}",
        )
    )
    _write(deel / f"metainfo/{IDENTITEIT.component}.metainfo.xml", metainfo)


def _place_docs(wortel: Path, dist: Path) -> None:
    deel = wortel / "usr/share"
    for map_ in ("man/man1", "man/nl/man1"):
        _pack(deel / map_ / f"{NAAM}.1.gz", make_page())
    (deel / "man/man1" / f"{NAAM}-venster.1.gz").symlink_to(f"{NAAM}.1.gz")
    _copy(BRON / "copyright", deel / f"doc/{NAAM}/copyright")
    _pack(deel / f"doc/{NAAM}/changelog.gz", _changelog())
    wijzigingen = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    _pack(deel / f"doc/{NAAM}/WIJZIGINGEN.md.gz", wijzigingen)
    _pack(deel / f"doc/{NAAM}/{STUKLIJST}.gz", (dist / STUKLIJST).read_text(encoding="utf-8"))
    _copy(BRON / "lintian-overrides", deel / f"lintian/overrides/{NAAM}")


def _changelog() -> str:
    """What Debian calls a changelog; what changed stands in our own."""
    datum = format_datetime(source_day())
    return (
        f"{NAAM} ({VERSIE}) stable; urgency=medium\n\n"
        "  * Zie WIJZIGINGEN.md in deze map.\n\n"
        f" -- {maintainer()}  {datum}\n"
    )


def _place_control(wortel: Path) -> None:
    grootte = (size(wortel) + 1023) // 1024
    _write(
        wortel / "DEBIAN/control",
        _CONTROL.format(
            naam=NAAM,
            versie=VERSIE,
            architectuur=_architecture(),
            maintainer=maintainer(),
            grootte=grootte,
            depends=", ".join((*_depends(wortel), *_ALTIJD)),
            omschrijving=IDENTITEIT.omschrijving.replace("’", "'"),
        ),
    )
    _copy(BRON / "preinst", wortel / "DEBIAN/preinst")
    sommen = _call_out(
        "sh",
        "-c",
        'cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum',
        "sh",
        str(wortel),
    )
    _write(wortel / "DEBIAN/md5sums", sommen)


def _depends(wortel: Path) -> list[str]:
    """The packages of Debian whose libraries the bundle links to."""
    werk = BUILD / "shlibdeps"
    _write(werk / "debian/control", f"Source: {NAAM}\n\nPackage: {NAAM}\nArchitecture: any\n")
    map_ = wortel / "usr/lib" / NAAM
    bestanden = [
        str(pad)
        for pad in sorted(map_.rglob("*"))
        if pad.is_file() and not pad.is_symlink() and (".so" in pad.suffixes or pad.name == KERN)
    ]
    eigen = sorted({f"-l{Path(pad).parent}" for pad in bestanden})
    gezegd = _call_out(
        "dpkg-shlibdeps",
        "-O",
        *eigen,
        "--ignore-missing-info",
        *(f"-e{pad}" for pad in bestanden),
        cwd=werk,
    )
    regel = next(regel for regel in gezegd.splitlines() if regel.startswith("shlibs:Depends="))
    return regel.partition("=")[2].split(", ")


def _architecture() -> str:
    return _call_out("dpkg", "--print-architecture").strip()


def _set_rights(wortel: Path) -> None:
    """The same rights and day for every file, whoever builds."""
    dag = source_date()
    for pad in (wortel, *wortel.rglob("*")):
        if not pad.is_symlink():
            pad.chmod(0o755 if pad.is_dir() or _runs(pad, wortel) else 0o644)
        os.utime(pad, (dag, dag), follow_symlinks=False)


def _runs(pad: Path, wortel: Path) -> bool:
    naam = pad.relative_to(wortel).as_posix()
    return naam.startswith("usr/bin/") or naam in {f"usr/lib/{NAAM}/{KERN}", "DEBIAN/preinst"}


def _copy(bron: Path, doel: Path) -> None:
    doel.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(bron, doel)


def _write(doel: Path, tekst: str) -> None:
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(tekst, encoding="utf-8")


def _pack(doel: Path, tekst: str) -> None:
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_bytes(gzip.compress(tekst.encode(), 9, mtime=0))


def _call(*opdracht: str) -> None:
    omgeving = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date()), "LC_ALL": "C.UTF-8"}
    subprocess.run(opdracht, env=omgeving, check=True)


def _call_out(*opdracht: str, cwd: Path | None = None) -> str:
    gedaan = subprocess.run(opdracht, cwd=cwd, check=False, capture_output=True, text=True)
    if gedaan.returncode:
        sys.exit(f"{opdracht[0]}: {gedaan.stderr}\nZie docs/releasing.md, Wat de bouw nodig heeft.")
    return gedaan.stdout


def main(woorden: Sequence[str] | None = None) -> None:
    """Build, and say where it is."""
    vraag = argparse.ArgumentParser(description="Bouw het pakket voor Debian en Ubuntu.")
    vraag.add_argument("--bundel", type=Path, default=DIST / NAAM)
    vraag.add_argument("--uit", type=Path, default=DIST)
    keuze = vraag.parse_args(woorden)
    pakket = build(keuze.bundel, keuze.uit)
    sys.stdout.write(f"{pakket}: {pakket.stat().st_size / 1_000_000:.1f} MB\n")


if __name__ == "__main__":
    main()
