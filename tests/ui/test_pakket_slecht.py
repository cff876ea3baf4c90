"""Every bad pakket at the window: refused with its reason, and nothing written."""

import hashlib
import struct
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.pakket.code import new_passphrase
from levensloop_desktop.services.pakket.zegel import seal
from levensloop_desktop.ui.pakket.ontvangen_scherm import PakketOntvangen
from levensloop_desktop.ui.sessie import Sessie
from tests.e2e.pakketproef import Pakketproef
from tests.unit.services.pakket.test_inhoud import GOED, packed, parts, with_manifest

WACHTZIN = new_passphrase()
_SOM = 32


def _mended(inhoud: bytes) -> bytes:
    """With a checksum that fits, as somebody makes it on purpose."""
    return inhoud + hashlib.sha256(inhoud).digest()


def _newer() -> bytes:
    heel = seal(GOED, WACHTZIN)
    return _mended(heel[:8] + struct.pack(">H", 2) + heel[10:-_SOM])


def _one_byte() -> bytes:
    heel = bytearray(seal(GOED, WACHTZIN))
    heel[len(heel) // 2] ^= 1
    return bytes(heel)


def _on_purpose() -> bytes:
    heel = bytearray(seal(GOED, WACHTZIN)[:-_SOM])
    heel[-20] ^= 1
    return _mended(bytes(heel))


SLECHT: dict[str, tuple[Callable[[], bytes], str]] = {
    "leeg": (lambda: b"", "Dit bestand is leeg"),
    "afgekapt": (lambda: seal(GOED, WACHTZIN)[:-9], "einde van dit pakket ontbreekt"),
    "een byte anders": (_one_byte, "veranderd"),
    "met opzet anders": (_on_purpose, "opent dit pakket niet"),
    "nieuwere versie": (_newer, "nieuwere Levensloop"),
    "nieuwer manifest": (
        lambda: seal(with_manifest(lambda deel: deel.update(versie=2)), WACHTZIN),
        "nieuwere Levensloop",
    ),
    "zipbom": (
        lambda: seal(packed({**parts(), "documenten/02-kaart.pdf": b"\0" * (160 << 20)}), WACHTZIN),
        "groter dan 150 MB",
    ),
    "pad in naam": (
        lambda: seal(packed({**parts(), "../buiten.pdf": b"x"}), WACHTZIN),
        "een naam die niet mag",
    ),
    "deel veranderd": (
        lambda: seal(packed({**parts(), "dossier.json": b"[]"}), WACHTZIN),
        "past niet bij de inhoudsopgave",
    ),
    "dossier dat er geen is": (lambda: seal(GOED, WACHTZIN), "geen Levensloop-dossier"),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_a_bad_pakket_is_refused_at_the_window(
    qtbot: QtBot, daar: Sessie, ontvangen: PakketOntvangen, pakketproef: Pakketproef, geval: str
) -> None:
    """Chosen, opened with the right wachtzin: the reason on screen, no client, no file beside."""
    maak, reden = SLECHT[geval]
    pad = pakketproef.map / "slecht.llpakket"
    pad.write_bytes(maak())
    eerder = sorted(pakketproef.map.iterdir())

    def rest() -> None:
        qtbot.waitUntil(lambda: daar.storage.is_idle and daar.rendering.is_idle, timeout=20_000)

    ontvangen.read(pad)
    rest()
    if not ontvangen.fout.zin:
        QTest.keyClicks(ontvangen.wachtzin.invoer, WACHTZIN)
        QTest.keyClick(ontvangen.wachtzin.invoer, Qt.Key.Key_Return)
        rest()
        rest()
    assert ontvangen.fout.zin
    assert reden in ontvangen.fout.zin
    assert not ontvangen.binnen.isVisible()
    assert list_clienten(pakketproef.ontvanger, pakketproef.werkplek) == []
    assert len(pakketproef.ontvanger.list_backups()) == 0
    assert sorted(pakketproef.map.iterdir()) == eerder
