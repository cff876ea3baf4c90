"""A file that cannot be a dossier is refused, with its place and a Dutch reason."""

import hashlib
import json
from typing import Any

import pytest

from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.dossierformaat.reading import read_dossier

Json = dict[str, Any]


def _id(nummer: int) -> str:
    return f"01930000-0000-7000-8000-{nummer:012}"


def _document(**anders: Any) -> Json:
    client = {"id": _id(1), "achternaam": "Nepnaam"}
    return {"formaat": "levensloop-dossier", "versie": 1, "client": client, **anders}


def _refused(inhoud: bytes | Json) -> tuple[str, str]:
    ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    with pytest.raises(ImportRefusedError) as gevangen:
        read_dossier(ruw)
    assert gevangen.value.__cause__ is None
    return str(gevangen.value.facts["plaats"]), str(gevangen.value.facts["reden"])


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", "geen JSON"),
        (b'{"formaat":\n  levensloop}', "regel 2, teken 3"),
        (b'{"client": "\xff"}', "geen UTF-8"),
        ("{}".encode("utf-16"), "geen UTF-8"),
        (b"[1, 2]", "geen Levensloop-dossier"),
        (b'"dossier"', "geen Levensloop-dossier"),
        (b"[" * 200_000, "te diep genest"),
        (b'{"a":' * 200_000, "te diep genest"),
        (b"[" + b"[]," * 1_100_000, "te veel regels"),
        (b'"' + b'\\"' * 3_000_000, "geen JSON"),
        (b'{"versie": NaN}', "NaN"),
        (b'{"versie": ' + b"9" * 6000 + b"}", "te veel cijfers"),
        (b'{"client": 1, "client": 2}', "twee keer"),
        (b'{"formaat": "iets anders"}', "geen Levensloop-dossier"),
    ],
)
def test_no_dossier_at_all(inhoud: bytes, reden: str) -> None:
    """What is no JSON, or no dossier, is refused before anything is made of it."""
    assert reden in _refused(inhoud)[1]


@pytest.mark.parametrize("versie", [2, 99])
def test_newer_version(versie: int) -> None:
    """A file of a newer Levensloop is not guessed at."""
    assert _refused(_document(versie=versie)) == (
        "versie",
        (
            "Dit bestand komt uit een nieuwere Levensloop. Deze Levensloop kent versie 1 van het "
            "dossierformaat."
        ),
    )


@pytest.mark.parametrize("versie", [0, "1", 1.0, True, None])
def test_version_that_is_none(versie: object) -> None:
    """Only the whole number counts as a version."""
    assert _refused(_document(versie=versie))[0] == "versie"


@pytest.mark.parametrize(
    ("anders", "plaats"),
    [
        ({"titels": [{"id": _id(2), "einddatum": "2026-02-30"}]}, "titels[0].einddatum"),
        ({"titels": [{"id": _id(2), "einddatum": "1-2-2026"}]}, "titels[0].einddatum"),
        ({"titels": [{"id": _id(2), "einddatum": 20260201}]}, "titels[0].einddatum"),
        ({"titels": [{"id": _id(2), "soort": "levenslang"}]}, "titels[0].soort"),
        ({"titels": [{"id": _id(2), "eindigt_mee": ["alles"]}]}, "titels[0].eindigt_mee[0]"),
        ({"titels": [{"id": _id(2)}, {"id": "kort"}]}, "titels[1].id"),
        ({"titels": [{"begindatum": None}]}, "titels[0].id"),
        ({"titels": [{"id": _id(2), "wet": "Sr"}]}, "titels[0].wet"),
        ({"titels": [{"id": _id(2), "opmerking": "\x00"}]}, "titels[0].opmerking"),
        ({"titels": [{"id": _id(2), "opmerking": "\ud800"}]}, "titels[0].opmerking"),
        ({"titels": [{"id": _id(2), "opmerking": {"a": [[]]}}]}, "titels[0].opmerking"),
        ({"titels": {"0": {}}}, "titels"),
        ({"titels": [[]]}, "titels[0]"),
        ({"plannen": [{"id": _id(2), "versie": 1.0}]}, "plannen[0].versie"),
        ({"plannen": [{"id": _id(2), "versie": 10**9}]}, "plannen[0].versie"),
        ({"levensgebiedplannen": [{"id": _id(2)}]}, "levensgebiedplannen[0].plan_id"),
        ({"client": {"id": _id(1), "bsn": "123456782"}}, "client.bsn"),
        ({"client": {"id": _id(1), "aliassen": [1]}}, "client.aliassen[0]"),
        ({"client": {"id": _id(1), "\x1b[2J": ""}}, "client"),
        ({"clienten": []}, "clienten"),
    ],
)
def test_place_of_a_wrong_value(anders: Json, plaats: str) -> None:
    """The path leads to the value, and never echoes a key that could steer a terminal."""
    assert _refused(_document(**anders))[0] == plaats


@pytest.mark.parametrize(
    ("anders", "plaats"),
    [
        ({"titels": [{"id": _id(2)}, {"id": _id(2)}]}, "titels[1].id"),
        ({"titels": [{"id": _id(1)}]}, "titels[0].id"),
        (
            {"levensgebiedplannen": [{"id": _id(2), "plan_id": _id(3)}]},
            "levensgebiedplannen[0].plan_id",
        ),
        ({"afspraken": [{"id": _id(2), "actiehouder_id": _id(1)}]}, "afspraken[0].actiehouder_id"),
        ({"plannen": [{"id": _id(2)}, {"id": _id(3)}]}, "plannen[1]"),
        (
            {
                "plannen": [{"id": _id(2)}],
                "momentopnamen": [
                    {"id": _id(3), "plan_id": _id(2), "inhoud": "anders", "sha256": "0" * 64}
                ],
            },
            "momentopnamen[0].inhoud",
        ),
    ],
)
def test_records_that_do_not_fit_together(anders: Json, plaats: str) -> None:
    """Ids are used once, references lead somewhere, snapshots are untouched."""
    assert _refused(_document(**anders))[0] == plaats


def test_untouched_snapshot_is_read() -> None:
    """A momentopname whose hash fits comes in."""
    inhoud = "{}"
    sha = hashlib.sha256(inhoud.encode()).hexdigest()
    opname = {"id": _id(3), "plan_id": _id(2), "inhoud": inhoud, "sha256": sha}
    document = _document(plannen=[{"id": _id(2)}], momentopnamen=[opname])
    assert read_dossier(json.dumps(document).encode()).momentopnamen[0].sha256 == sha


def test_a_flood_of_records_is_refused_uncounted() -> None:
    """More rows than any dossier has are refused before each is looked at."""
    assert "te veel regels" in _refused(_document(titels=[{}] * 20_001))[1]


def test_faults_are_listed_but_not_without_end() -> None:
    """Twenty faults are enough to mend a file; one place is named once."""
    document = _document(titels=[{"id": _id(n), "soort": "x"} for n in range(2, 90)])
    with pytest.raises(ImportRefusedError) as gevangen:
        read_dossier(json.dumps(document).encode())
    bevindingen: Any = gevangen.value.facts["bevindingen"]
    assert len(bevindingen) == len({deel.plaats for deel in bevindingen}) == 20


def test_reasons_repeat_nothing_of_the_file() -> None:
    """What a file says of a person is not in the reason why it is refused."""
    document = _document(client={"id": _id(1), "achternaam": "Zeldzaam", "geslacht": "Zeldzaam"})
    assert "Zeldzaam" not in " ".join(_refused(document))
