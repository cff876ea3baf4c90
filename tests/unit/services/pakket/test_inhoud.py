"""The inside of a pakket: read within bounds, each part held against its hash."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.pakket.inhoud import (
    document_part,
    read_contents,
    write_contents,
)
from levensloop_desktop.services.pakket.manifest import Manifest
from tests.builders import OCHTEND

MANIFEST = Manifest(
    zvh="ZVH Verzonnen",
    nummer="2026-0031",
    gemaakt_op=OCHTEND,
    gemaakt_door="R. Bedacht",
    ontvanger="ZVH Fictief",
    doel="regio naar regio",
    grondslag="wgs",
    geheim="ab" * 32,
    delen=(),
)
KAART = document_part(1, "bejegeningskaart", "2026-0032", b"%PDF kaart")
GOED = write_contents(MANIFEST, b"{}", [KAART])


def parts(inhoud: bytes = GOED) -> dict[str, bytes]:
    """Name and bytes of each part."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as doos:
        return {naam: doos.read(naam) for naam in doos.namelist()}


def packed(delen: Mapping[str, bytes]) -> bytes:
    """A zip of these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doos:
        for naam, inhoud in delen.items():
            doos.writestr(naam, inhoud)
    return uit.getvalue()


def refused(inhoud: bytes) -> str:
    """The reason why contents are refused."""
    with pytest.raises(ImportRefusedError) as gevangen:
        read_contents(inhoud)
    return str(gevangen.value.facts["reden"])


def with_manifest(wijzig: Callable[[dict[str, Any]], object]) -> bytes:
    """The good contents with another manifest."""
    delen = parts()
    manifest = json.loads(delen["manifest.json"])
    wijzig(manifest)
    return packed({**delen, "manifest.json": json.dumps(manifest).encode()})


def test_it_reads_back() -> None:
    """Manifest, dossier and documents are what was put in, and no name says of whom."""
    gelezen = read_contents(GOED)
    assert gelezen.dossier == b"{}"
    assert gelezen.documenten == (KAART,)
    assert gelezen.manifest.zvh == "ZVH Verzonnen"
    assert gelezen.manifest.gemaakt_op == OCHTEND
    assert [deel.naam for deel in gelezen.manifest.delen] == [
        "dossier.json",
        "documenten/01-bejegeningskaart.pdf",
    ]


@pytest.mark.parametrize(
    "naam",
    [
        "../dossier.json",
        "/etc/dossier.json",
        "documenten/../../01-kaart.pdf",
        "C:\\dossier.json",
        "documenten\\01-kaart.pdf",
        "documenten/01-Dirk Nepnaam.pdf",
        "documenten/01-kaart.exe",
        "documenten/",
    ],
)
def test_paths_in_names_are_refused(naam: str) -> None:
    """Only the names that Levensloop itself gives."""
    assert "een naam die niet mag" in refused(packed({**parts(), naam: b"x"}))


def test_a_zip_bomb_is_refused() -> None:
    """160 MB of zeroes in 160 kB: seen by what it says of itself, before anything is unpacked."""
    bom = packed({**parts(), "documenten/02-kaart.pdf": b"\0" * (160 << 20)})
    assert len(bom) < 1 << 20
    assert "groter dan 150 MB" in refused(bom)


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    """A part that says to be small never gives more than it says."""
    bom = bytearray(packed({**parts(), "documenten/01-bejegeningskaart.pdf": b"\0" * (1 << 20)}))
    plek = bom.rindex(b"PK\x01\x02") + 24
    bom[plek : plek + 4] = (10).to_bytes(4, "little")
    assert refused(bytes(bom))


def test_too_many_files_are_refused() -> None:
    """Before a list is made of them."""
    veel = {f"documenten/{nummer:02}-kaart_{'x' * 20}.pdf": b"" for nummer in range(99)}
    assert "te veel bestanden" in refused(packed(veel))


@pytest.mark.parametrize("naam", ["dossier.json", "documenten/01-bejegeningskaart.pdf"])
def test_a_part_that_changed_is_refused(naam: str) -> None:
    """Its hash does not fit the manifest, or its size does not."""
    assert "past niet bij de inhoudsopgave" in refused(packed({**parts(), naam: b"[]"}))
    assert "past niet bij de inhoudsopgave" in refused(packed({**parts(), naam: b"x" * 999}))


def test_a_part_more_or_less_is_refused() -> None:
    """The manifest names everything, and nothing else."""
    delen = parts()
    assert "past niet" in refused(packed({**delen, "documenten/02-kaart.pdf": b"x"}))
    for naam in delen:
        assert "past niet" in refused(packed({n: b for n, b in delen.items() if n != naam}))


def test_a_newer_manifest_is_refused() -> None:
    """Also when the outside is of this version."""
    assert "nieuwere Levensloop" in refused(with_manifest(lambda deel: deel.update(versie=2)))


@pytest.mark.parametrize(
    "wijzig",
    [
        lambda deel: deel.pop("zvh"),
        lambda deel: deel.update(zvh=3),
        lambda deel: deel.update(zvh="twee\nregels"),
        lambda deel: deel.update(extra="x"),
        lambda deel: deel.update(gemaakt_op="gisteren"),
        lambda deel: deel.update(gemaakt_op="2026-11-23T08:00:00"),
        lambda deel: deel.update(geheim="kort"),
        lambda deel: deel.update(delen=[]),
        lambda deel: deel["delen"].append(deel["delen"][0]),
        lambda deel: deel.update(delen=deel["delen"][::-1]),
    ],
)
def test_a_manifest_that_is_none_is_refused(wijzig: Callable[[dict[str, Any]], object]) -> None:
    """Missing, of another kind, too much, or twice."""
    assert "inhoudsopgave" in refused(with_manifest(wijzig))


def test_a_manifest_that_is_no_json_is_refused() -> None:
    """Nor one that is deep, or long."""
    for manifest in (b"\xff", b"[]", b"[" * 60_000, b" " * 70_000):
        assert "inhoudsopgave" in refused(packed({**parts(), "manifest.json": manifest}))


def test_no_zip_is_refused() -> None:
    """Bytes that are no zip, or half of one."""
    assert "niet te lezen" in refused(b"")
    assert "niet te lezen" in refused(GOED[: len(GOED) // 2])
