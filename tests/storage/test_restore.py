"""Putting a back-up back: what it would change, and that a kill leaves the old or the new."""

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.errors import (
    BackupPassphraseError,
    KluisDamagedError,
    KluisInUseError,
    KluisMissingError,
)
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_client, changed

ROOT = Path(__file__).parents[2]
NIEUW = "zes ganzen langs de vaart"
STAPPEN = (
    "dossier.db klaargezet",
    "kluis.json klaargezet",
    "alles klaargezet",
    "besloten",
    "dossier.db-wal opzij",
    "dossier.db opzij",
    "dossier.db teruggezet",
    "kengetallen.db opzij",
    "kengetallen.db teruggezet",
    "kluis.json opzij",
    "kluis.json teruggezet",
    "klaar",
)
VOOR_HET_BESLUIT = 3


@pytest.fixture
def gegaan(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> tuple[Path, Reservekopie, Client]:
    """A closed kluis with a back-up of one client, who was changed later while another came."""
    client = a_client(achternaam="Nepnaam")
    with kluis.write() as opslag:
        opslag.put(client)
        opslag.write_log("client_gemaakt")
    kopie = kluis.make_backup("met-de-hand")
    werkplek.now()
    with kluis.write() as opslag:
        opslag.put(changed(client, achternaam="Verzonnen", huisarts="Huisarts Voorbeeld"))
        opslag.put(a_client(achternaam="Fictief"))
        opslag.write_log("client_gemaakt")
    kluis.close()
    return kluis.beschrijving.pad, kopie, client


def who(kluizen: SqlcipherKluizen, pad: Path, wachtzin: str = WACHTZIN) -> list[str]:
    """The family names in a kluis, which is sound."""
    kluis = kluizen.open(pad, wachtzin=wachtzin)
    assert kluis.check() == []
    assert kluis.waarschuwingen == ()
    with kluis.read() as opslag:
        namen = sorted(client.achternaam for client in opslag.find(Client))
    kluis.close()
    return namen


def test_preview_says_what_differs(
    kluizen: SqlcipherKluizen, gegaan: tuple[Path, Reservekopie, Client]
) -> None:
    """Who would disappear and who would go back, with how many changes; nothing is touched."""
    pad, kopie, _ = gegaan
    voorbeeld = kluizen.preview_restore(pad, kopie, wachtzin=WACHTZIN)
    assert voorbeeld.leesbaar
    assert (voorbeeld.clienten, voorbeeld.clienten_nu, voorbeeld.wijzigingen) == (1, 2, 3)
    gevolgen = {verschil.gevolg: verschil.wijzigingen for verschil in voorbeeld.verschillen}
    assert gevolgen == {"verdwijnt": 1, "terug": 2}
    assert voorbeeld.laatste_wijziging is not None
    assert voorbeeld.laatste_wijziging > kopie.wanneer
    assert who(kluizen, pad) == ["Fictief", "Verzonnen"]


def test_restoring_keeps_what_stood_there(
    kluizen: SqlcipherKluizen, gegaan: tuple[Path, Reservekopie, Client]
) -> None:
    """The back-up is the kluis again; the other files are aside and open as a kluis too."""
    pad, kopie, client = gegaan
    opzij = kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    assert who(kluizen, pad) == [client.achternaam]
    assert opzij.parent == pad
    assert opzij.name.startswith("opzij-")
    assert who(kluizen, opzij) == ["Fictief", "Verzonnen"]
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        terug = [regel for regel in opslag.read_log() if regel.gebeurtenis == "kluis_teruggezet"]
    kluis.close()
    assert [regel.bijzonderheid for regel in terug] == [kopie.naam], "the log tells it once"
    assert [deel.naam for deel in kluizen.list_backups(pad)] == [kopie.naam]
    assert not list(pad.glob(".herstel-*"))


@pytest.mark.parametrize(
    ("stuk", "onderdeel"), [("weg", "dossier.db"), ("half", "dossier.db"), ("weg", "kluis.json")]
)
def test_a_broken_kluis_is_restored(
    kluizen: SqlcipherKluizen,
    gegaan: tuple[Path, Reservekopie, Client],
    stuk: str,
    onderdeel: str,
) -> None:
    """Without dossier.db, with half of it, and without kluis.json: it can be put back the same."""
    pad, kopie, client = gegaan
    bestand = pad / onderdeel
    if stuk == "weg":
        bestand.unlink()
    else:
        bestand.write_bytes(bestand.read_bytes()[:5000])
    with pytest.raises((KluisDamagedError, KluisMissingError)):
        kluizen.open(pad, wachtzin=WACHTZIN)
    voorbeeld = kluizen.preview_restore(pad, kopie, wachtzin=WACHTZIN)
    assert voorbeeld.clienten == 1
    assert voorbeeld.leesbaar == (onderdeel == "kluis.json")
    opzij = kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    assert (opzij / onderdeel).exists() == (stuk == "half")
    assert who(kluizen, pad) == [client.achternaam]


def test_the_passphrase_of_then_opens_it(kluizen: SqlcipherKluizen, kluis: SqlcipherKluis) -> None:
    """A later passphrase does not open the back-up, and that is said as such."""
    kopie = kluis.make_backup("met-de-hand")
    kluis.change_passphrase(WACHTZIN, NIEUW)
    kluis.close()
    pad = kluis.beschrijving.pad
    with pytest.raises(BackupPassphraseError) as gevangen:
        kluizen.preview_restore(pad, kopie, wachtzin=NIEUW)
    assert gevangen.value.facts == {"wanneer": kopie.wanneer.isoformat()}
    with pytest.raises(BackupPassphraseError):
        kluizen.restore(pad, kopie, wachtzin=NIEUW)
    assert kluizen.preview_restore(pad, kopie, wachtzin=WACHTZIN).leesbaar
    kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    assert who(kluizen, pad) == []


def test_an_open_kluis_is_not_restored(kluizen: SqlcipherKluizen, kluis: SqlcipherKluis) -> None:
    """Whoever has it open closes it first."""
    kopie = kluis.make_backup("met-de-hand")
    with pytest.raises(KluisInUseError):
        kluizen.restore(kluis.beschrijving.pad, kopie, wachtzin=WACHTZIN)


@pytest.mark.parametrize("naam", ["dossier.db", "kengetallen.db", "kluis.json"])
def test_a_bad_back_up_changes_nothing(
    kluizen: SqlcipherKluizen, gegaan: tuple[Path, Reservekopie, Client], naam: str
) -> None:
    """One bit in it: it is refused and named, and the kluis stays as it is."""
    pad, kopie, _ = gegaan
    bestand = kopie.pad / naam
    inhoud = bytearray(bestand.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    bestand.write_bytes(inhoud)
    assert not kluizen.is_whole(kopie)
    with pytest.raises(KluisDamagedError) as gevangen:
        kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    assert gevangen.value.facts["onderdeel"] == naam
    assert who_of_present(kluizen, pad) == ["Fictief", "Verzonnen"]
    assert not list(pad.glob("opzij-*"))


def who_of_present(kluizen: SqlcipherKluizen, pad: Path) -> list[str]:
    """The names in a kluis of which a back-up may be bad."""
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        namen = sorted(client.achternaam for client in opslag.find(Client))
    kluis.close()
    return namen


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize("nummer", range(len(STAPPEN)), ids=lambda nummer: STAPPEN[nummer])
def test_a_kill_leaves_the_old_or_the_new(
    kluizen: SqlcipherKluizen, gegaan: tuple[Path, Reservekopie, Client], nummer: int
) -> None:
    """Killed at each step: before the decision the old, after it the new; never a mixture."""
    pad, kopie, client = gegaan
    (pad / "dossier.db-wal").write_bytes(b"wat een storing achterliet")
    opdracht = [sys.executable, "-m", "tests.storage.hersteller", str(pad), STAPPEN[nummer]]
    klaar = subprocess.run(opdracht, cwd=ROOT, check=False)  # noqa: S603 - our own module
    assert klaar.returncode == -signal.SIGKILL, "the step was not reached"
    if nummer < VOOR_HET_BESLUIT:
        (pad / "dossier.db-wal").unlink()
        assert who(kluizen, pad) == ["Fictief", "Verzonnen"]
    else:
        assert kluizen.describe(pad).naam == "Proefkluis"
        assert who(kluizen, pad) == [client.achternaam]
        (opzij,) = pad.glob("opzij-*")
        (opzij / "dossier.db-wal").unlink()
        assert who(kluizen, opzij) == ["Fictief", "Verzonnen"]
        assert not (pad / "herstel.json").exists()
    kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    assert not list(pad.glob(".herstel-*"))


def test_preview_after_a_year(
    kluizen: SqlcipherKluizen, gegaan: tuple[Path, Reservekopie, Client]
) -> None:
    """The moment of a back-up is that of its name, in UTC."""
    _, kopie, _ = gegaan
    assert kopie.naam.startswith(f"{kopie.wanneer:%Y%m%dT%H%M%SZ}")
    assert kopie.wanneer.utcoffset() == timedelta()
    assert kluizen.is_whole(kopie)
