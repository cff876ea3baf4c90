"""Kluizen to measure in: with cheap keys, since key derivation is left out of every figure."""

from pathlib import Path

from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis, Werkplek
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters

WACHTZIN = "alleen om te meten"
GOEDKOOP = Argon2Parameters(memory_kib=64 * 1024, passes=1, lanes=1)


def some_kluizen() -> tuple[SqlcipherKluizen, Werkplek]:
    """The real storage, with the cheapest slots it takes."""
    werkplek = Systeemwerkplek()
    return SqlcipherKluizen(werkplek, werkstation="meetbank", argon2=GOEDKOOP), werkplek


def a_kluis(pad: Path) -> tuple[Kluis, Werkplek]:
    """A new, open kluis."""
    kluizen, werkplek = some_kluizen()
    gebruiker = Gebruiker("R. van Verzinsel", "procesregisseur")
    return kluizen.create(pad, naam="Meetbank", gebruiker=gebruiker, wachtzin=WACHTZIN), werkplek
