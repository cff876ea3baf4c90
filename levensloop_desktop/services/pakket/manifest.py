"""What a pakket says of itself: from whom, for whom, why, and the hash of everything in it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from levensloop_desktop.services.dossierformaat.refusal import refuse_one

FORMAAT = "levensloop-overdrachtspakket"
VERSIE = 1
MAX_BYTES = 64 * 1024
MAX_DOCUMENTEN = 40
DOSSIER = "dossier.json"
_KAPOT = "De inhoudsopgave van dit pakket klopt niet. Vraag de afzender een nieuw pakket te maken."

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pakketdeel:
    """One file in a pakket.

    Args:
        naam: path in the pakket.
        sha256: of the bytes.
        bytes_: how many.
        document: code of the value list documentsoort.
        nummer: in the register of the sender.
    """

    naam: str
    sha256: str
    bytes_: int
    document: str
    nummer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything a pakket says of itself.

    Args:
        zvh: who made it.
        nummer: of the pakket in the register of the sender.
        gemaakt_op: the moment, with time zone.
        gemaakt_door: the person.
        ontvanger: for whom.
        doel: what for.
        grondslag: code of the value list grondslag.
        geheim: hex of random bytes that prove, in a receipt code, that the pakket was opened.
        delen: dossier first, then the documents.
    """

    zvh: str
    nummer: str
    gemaakt_op: datetime
    gemaakt_door: str
    ontvanger: str
    doel: str
    grondslag: str
    geheim: str
    delen: tuple[Pakketdeel, ...]

    @property
    def dossier(self) -> Pakketdeel:
        """The dossier file."""
        return self.delen[0]

    @property
    def documenten(self) -> tuple[Pakketdeel, ...]:
        """The documents."""
        return self.delen[1:]


_TEKST: Json = {"type": "string", "maxLength": 1000, "pattern": "^[^\\x00-\\x1f\\x7f]*$"}
_NUMMER: Json = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{4,8}$"}
_DEEL: Json = {
    "type": "object",
    "properties": {
        "naam": _TEKST,
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "bytes": {"type": "integer", "minimum": 0},
        "document": {"type": "string", "pattern": "^[a-z_]{1,40}$"},
        "nummer": _NUMMER,
    },
    "required": ["naam", "sha256", "bytes", "document", "nummer"],
    "additionalProperties": False,
}
_TEKSTEN = ("zvh", "nummer", "gemaakt_door", "ontvanger", "doel", "grondslag")
_SCHEMA: Json = {
    "type": "object",
    "properties": {
        "formaat": {"const": FORMAAT},
        "versie": {"const": VERSIE},
        **dict.fromkeys(_TEKSTEN, _TEKST),
        "nummer": _NUMMER,
        "gemaakt_op": _TEKST,
        "geheim": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "delen": {"type": "array", "items": _DEEL, "minItems": 1, "maxItems": MAX_DOCUMENTEN + 1},
    },
    "required": ["formaat", "versie", *_TEKSTEN, "gemaakt_op", "geheim", "delen"],
    "additionalProperties": False,
}


def write_manifest(manifest: Manifest) -> bytes:
    """The manifest as it stands in a pakket."""
    delen = [
        {
            "naam": deel.naam,
            "sha256": deel.sha256,
            "bytes": deel.bytes_,
            "document": deel.document,
            "nummer": deel.nummer,
        }
        for deel in manifest.delen
    ]
    document = {
        "formaat": FORMAAT,
        "versie": VERSIE,
        **{naam: getattr(manifest, naam) for naam in _TEKSTEN},
        "gemaakt_op": manifest.gemaakt_op.isoformat(),
        "geheim": manifest.geheim,
        "delen": delen,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def read_manifest(inhoud: bytes) -> Manifest:
    """Read the manifest of a pakket.

    Raises:
        ImportRefusedError: when it is none, or of a newer version.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415  who makes a pakket needs it not

    document = _parse(inhoud)
    versie = document.get("versie")
    if isinstance(versie, int) and versie > VERSIE:
        refuse_one(
            "Dit pakket komt uit een nieuwere Levensloop. Deze Levensloop kent "
            f"versie {VERSIE} van het pakket."
        )
    if not Draft202012Validator(_SCHEMA).is_valid(document):
        refuse_one(_KAPOT)
    delen = tuple(
        Pakketdeel(
            deel["naam"], deel["sha256"], int(deel["bytes"]), deel["document"], deel["nummer"]
        )
        for deel in document["delen"]
    )
    namen = [deel.naam for deel in delen]
    if namen[0] != DOSSIER or len(set(namen)) != len(namen):
        refuse_one(_KAPOT)
    teksten = {naam: document[naam] for naam in _TEKSTEN}
    return Manifest(**teksten, gemaakt_op=_moment(document), geheim=document["geheim"], delen=delen)


def _parse(inhoud: bytes) -> Json:
    if len(inhoud) > MAX_BYTES:
        refuse_one(_KAPOT)
    try:
        document = json.loads(inhoud.decode())
    except (ValueError, RecursionError):
        refuse_one(_KAPOT)
    if not isinstance(document, dict):
        refuse_one(_KAPOT)
    return document


def _moment(document: Json) -> datetime:
    try:
        moment = datetime.fromisoformat(document["gemaakt_op"])
    except ValueError:
        refuse_one(_KAPOT)
    if moment.tzinfo is None:
        refuse_one(_KAPOT)
    return moment
