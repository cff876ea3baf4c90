"""The parts in Rust that packages were built from, as those packages say it (PEP 770)."""

import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from installer.identiteit import ROOT
from installer.onderdeel import Onderdeel

MAP = "Rust"
_TEKSTEN = ROOT / "installer" / "licenties_tekst" / MAP
_SOORT = "pkg:cargo/"


def rust_parts(pakket: metadata.Distribution) -> Iterator[Onderdeel]:
    """What is built into a package; what only helped to build it stays out.

    Args:
        pakket: a package as it is installed.
    """
    for pad in pakket.files or ():
        if pad.parts[-2:-1] == ("sboms",) and pad.suffix == ".json":
            inhoud = json.loads(Path(str(pakket.locate_file(pad))).read_text(encoding="utf-8"))
            for stuk in inhoud.get("components", ()):
                if stuk.get("scope") == "required" and _SOORT in stuk.get("purl", ""):
                    yield _part(stuk, pakket.metadata["Name"])


def has_text(licentie: str) -> bool:
    """Whether the text of one of the licences to choose from goes along, for each piece.

    Args:
        licentie: as an SPDX expression.
    """
    stukken = re.split(r"\s+AND\s+", licentie.replace("(", " ").replace(")", " "))
    bekend = {pad.stem for pad in _TEKSTEN.iterdir()}
    return all(
        any(keus.strip().split(" WITH ")[0] in bekend for keus in re.split(r"\s+OR\s+", stuk))
        for stuk in stukken
    )


def _part(stuk: dict[str, Any], waarin: str) -> Onderdeel:
    gezegd = stuk.get("licenses") or [{"expression": ""}]
    licentie = gezegd[0].get("expression") or gezegd[0].get("license", {}).get("id", "")
    return Onderdeel(
        stuk["name"],
        stuk["version"],
        licentie,
        waarin,
        purl=stuk["purl"].partition("?")[0],
        makers=stuk.get("author", ""),
    )
