"""Refuse a release that is not ready: `make uitgave` begins here, before anything is built."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

from installer.identiteit import ROOT
from installer.sporen import private_python
from installer.versie import VERSIE

_UITGEVER = ROOT / "installer" / "uitgever.toml"
_ADRES = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}")
_NIEMAND = "niet-uitgebracht@levensloop.invalid"  # a name that can never exist (RFC 2606)
_VERZONNEN = (".invalid", ".example", "@example.nl", "@example.com", "@example.org", ".test")


def maintainer() -> str:
    """Who answers for the package, as Debian writes it; nobody as long as nothing is released."""
    uitgever = _read()
    return f"{uitgever['naam']} <{uitgever['adres'] or _NIEMAND}>"


def objections() -> Iterator[str]:
    """What keeps this from being released, each in one Dutch sentence."""
    adres = _read()["adres"]
    if not _ADRES.fullmatch(adres) or adres.endswith(_VERZONNEN):
        yield "Vul in installer/uitgever.toml het e-mailadres in van wie deze versie uitbrengt."
    if f"\n## {VERSIE}" not in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"):
        yield f"In CHANGELOG.md staat nog geen kop voor {VERSIE}."
    if _changed():
        yield "Niet alles is vastgelegd in git: de uitgave is dan niet na te bouwen."
    if vreemd := private_python():
        yield (
            f"De Python van deze bouw staat in {vreemd}, en dat pad komt in de bundel. Verwijder "
            "de map build en bouw met de Python van het systeem: "
            "make BOUWPYTHON=/usr/bin/python3 uitgave."
        )


def _changed() -> bool:
    gedaan = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return gedaan.returncode != 0 or bool(gedaan.stdout.strip())


def _read() -> dict[str, str]:
    return tomllib.loads(_UITGEVER.read_text(encoding="utf-8"))


def main() -> None:
    """Stop with every objection at once."""
    bezwaren = list(objections())
    if bezwaren:
        sys.exit("Deze versie kan nog niet uit:\n" + "".join(f"- {zin}\n" for zin in bezwaren))
    sys.stdout.write(f"Levensloop {VERSIE}, van {maintainer()}\n")


if __name__ == "__main__":
    main()
