"""Landelijke aanleveringen in memory: word of them, and the register."""

from dataclasses import replace

from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.ports.kluisport import Opslag


class Geheugenaanleveringen:
    """The part of a transaction that keeps them."""

    _aangeleverd: dict[str, Aanlevering]

    def list_aanleveringen(self) -> tuple[Aanlevering, ...]:
        """The earliest in front."""
        return tuple(sorted(self._aangeleverd.values(), key=lambda deel: (deel.dag, deel.nummer)))

    def put_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Keep one, in place of what was kept of it."""
        self._aangeleverd[aanlevering.kenmerk] = aanlevering


class Geheugenbeeld:
    """Protected figures that were worked out before."""

    def __init__(self) -> None:
        self._bewaard: tuple[str, bytes] = ("", b"")

    def read(self, kenmerk: str) -> bytes | None:
        """What was kept under this fingerprint."""
        return self._bewaard[1] if self._bewaard[0] == kenmerk else None

    def write(self, kenmerk: str, inhoud: bytes) -> None:
        """Keep it in place of what was there."""
        self._bewaard = (kenmerk, inhoud)


class Geheugenbalie:
    """The part of a kluis that is told of them."""

    def __init__(self) -> None:
        self._gelaten: dict[str, Aanlevering] = {}
        self.cijfergeheugen = Geheugenbeeld()

    def leave_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Hold it until it is taken over."""
        self._gelaten[aanlevering.kenmerk] = aanlevering

    def enter_all(self, opslag: Opslag) -> int:
        """Give each that is new its number."""
        bekend = {deel.kenmerk for deel in opslag.list_aanleveringen()}
        nieuw = [deel for deel in self._gelaten.values() if deel.kenmerk not in bekend]
        for deel in nieuw:
            volgende = opslag.next_number("verstrekking", deel.dag.year)
            opslag.put_aanlevering(replace(deel, nummer=f"{deel.dag.year}-{volgende:04}"))
            opslag.write_log("aanlevering_ingeschreven", bijzonderheid=f"{volgende}")
        self._gelaten.clear()
        return len(nieuw)
