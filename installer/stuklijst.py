"""Write the parts list of the bundle as CycloneDX, for who watches known weaknesses.

`cyclonedx-py` describes the environment that the bundle was built from; here that becomes what is
really in it: tools go out, and what is built into a package comes beside it.
"""

import json
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

from installer.identiteit import IDENTITEIT, ROOT
from installer.onderdeel import Onderdeel
from installer.versie import VERSIE, source_day

BESTAND = f"{IDENTITEIT.pakket}-{VERSIE}.cdx.json"
_MAKER = ROOT / "build" / "stuklijst"
_SPEC = "1.6"
_TOETS = f"""
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
with open(sys.argv[1], encoding="utf-8") as lijst:
    fout = JsonStrictValidator(SchemaVersion.V{_SPEC.replace(".", "_")}).validate_str(lijst.read())
sys.exit(str(fout) if fout else 0)
"""
_RUIMTE = uuid.UUID("5f0a1c0e-6a53-4b5c-8b1e-2f64f1f3f0aa")


def write_bom(doel: Path, delen: list[Onderdeel]) -> Path:
    """Write the parts list into a folder.

    Args:
        doel: the folder.
        delen: all parts of the bundle.
    """
    pad = doel / BESTAND
    inhoud = complete(_describe_environment(), delen)
    tekst = json.dumps(inhoud, indent=1, sort_keys=True, ensure_ascii=False)
    pad.write_text(f"{tekst}\n", encoding="utf-8")
    check(pad)
    return pad


def check(pad: Path) -> None:
    """Hold a parts list against the schema of CycloneDX, formats included.

    Raises:
        SystemExit: with what the schema says of it.
    """
    gezegd = subprocess.run(
        [str(_program("python")), "-c", _TOETS, str(pad)],
        check=False,
        capture_output=True,
        text=True,
    )
    if gezegd.returncode:
        sys.exit(f"{pad.name} is geen CycloneDX {_SPEC}: {gezegd.stderr.strip()[-600:]}")


def complete(gevonden: dict[str, Any], delen: list[Onderdeel]) -> dict[str, Any]:
    """What the tool said of the packages, for the parts that are in the bundle alone.

    Args:
        gevonden: the description of the environment.
        delen: all parts of the bundle.
    """
    beschreven = {_key(stuk["name"]): stuk for stuk in gevonden.get("components", ())}
    stukken = [_component(deel, beschreven.get(_key(deel.pakket), {})) for deel in delen]
    inhoud = {
        "$schema": f"http://cyclonedx.org/schema/bom-{_SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": _SPEC,
        "version": 1,
        "metadata": {
            "timestamp": source_day().isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": IDENTITEIT.pakket,
                "name": IDENTITEIT.naam,
                "version": VERSIE,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            },
        },
        "components": stukken,
        "dependencies": [
            {"ref": IDENTITEIT.pakket, "dependsOn": sorted(stuk["bom-ref"] for stuk in stukken)}
        ],
    }
    naam = json.dumps(inhoud, sort_keys=True)
    return {**inhoud, "serialNumber": f"urn:uuid:{uuid.uuid5(_RUIMTE, naam)}"}


def _component(deel: Onderdeel, beschreven: dict[str, Any]) -> dict[str, Any]:
    ref = f"{deel.waarin or 'los'}/{deel.naam}@{deel.versie or 'onbekend'}"
    stuk: dict[str, Any] = {
        "type": "library",
        "bom-ref": ref,
        "name": deel.naam,
        "licenses": [{"expression": deel.licentie}],
    }
    if deel.versie:
        stuk["version"] = deel.versie
    if deel.waarin:
        stuk["properties"] = [{"name": "levensloop:zit-in", "value": deel.waarin}]
    if deel.purl:
        stuk["purl"] = deel.purl
    if deel.makers:
        stuk["author"] = deel.makers
    for veld in ("purl", "description"):
        if veld in beschreven:
            stuk[veld] = beschreven[veld]
    return stuk


def _key(naam: str) -> str:
    return naam.casefold().replace("_", "-")


def _describe_environment() -> dict[str, Any]:
    gedaan = subprocess.run(
        [
            *(
                str(_program("cyclonedx-py")),
                "environment",
                "--output-reproducible",
                "--spec-version",
                _SPEC,
            ),
            *("--output-format", "JSON", sys.executable),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    beschrijving: dict[str, Any] = json.loads(gedaan.stdout)
    return beschrijving


def _program(naam: str) -> Path:
    return _MAKER / ("Scripts" if sys.platform == "win32" else "bin") / naam
