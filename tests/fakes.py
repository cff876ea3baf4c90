"""A kluis in memory that passes the contract tests of the real one (tests/contracts)."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.record import Record
from levensloop_desktop.errors import (
    OwnUserError,
    UnknownUserError,
    UserExistsError,
    WrongPassphraseError,
)
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.uitgifte import Uitgifte
from levensloop_desktop.services.ports.kluisport import (
    Bevinding,
    Gebruiker,
    Kluisbeschrijving,
    Opslag,
    Sleutelhouder,
    Tellingenstand,
    Voortgang,
    Werkplek,
)
from levensloop_desktop.services.toegang.herstelcode import read_code
from levensloop_desktop.services.toegang.wachtzinnen import check_passphrase
from tests.fake_kopieen import GeheugenKopieen
from tests.geheugenaanleveringen import Geheugenbalie
from tests.geheugenlijsten import lists_of
from tests.geheugenopslag import GeheugenOpslag, Staat

R = TypeVar("R", bound=Record)


class GeheugenKluis(GeheugenKopieen, Geheugenbalie):
    """An open kluis in memory."""

    def __init__(self, werkplek: Werkplek, gebruiker: Gebruiker, wachtzin: str) -> None:
        GeheugenKopieen.__init__(self)
        Geheugenbalie.__init__(self)
        self.gebruiker = gebruiker
        self.beschrijving = Kluisbeschrijving(Path("geheugen.kluis"), "Geheugen", (gebruiker,))
        self._werkplek = werkplek
        self._wachtzin = wachtzin
        self._staat = Staat()
        self._uitgiften: list[Uitgifte] = []
        self._busy = False
        self._gebruikers = {gebruiker.naam: Sleutelhouder(gebruiker, werkplek.now())}
        self._herstel_sinds: datetime | None = None

    @property
    def lijsten(self) -> Kluislijsten:
        """The value lists."""
        return lists_of(self._staat.records)

    @property
    def tellingen(self) -> "GeheugenKluis":
        """The counts: memory keeps none."""
        return self

    @property
    def telwerk(self) -> "GeheugenKluis":
        """Counting: memory does none."""
        return self

    @property
    def uitgiften(self) -> "GeheugenKluis":
        """The exports: memory keeps them itself."""
        return self

    def list_uitgiften(self) -> tuple[Uitgifte, ...]:
        """Every one that was put."""
        return tuple(self._uitgiften)

    def put_uitgifte(
        self, publicatie: Publicatie, *, profiel: str, wie: str, dag: date, stempel: str = ""
    ) -> Uitgifte:
        """Keep one."""
        uitgifte = Uitgifte(
            nummer=len(self._uitgiften) + 1,
            dag=dag,
            wie=wie,
            profiel=profiel,
            publicatie=publicatie,
            stempel=stempel,
        )
        self._uitgiften.append(uitgifte)
        return uitgifte

    def read_loting(self) -> bytes:
        """No lot."""
        return b""

    def read_counts(self) -> Tellingenstand | None:
        """Never counted."""
        return None

    def use_definitie(self, sleutel: str, tekst: str) -> None:
        """Nothing is counted by it."""

    def recount(self, peildatum: date) -> None:
        """Nothing is counted."""

    def first_day(self) -> date | None:
        """No day is known."""
        return None

    @contextmanager
    def read(self) -> Iterator[Opslag]:
        """A transaction that may write the log alone."""
        with self._transaction(schrijven=False) as opslag:
            yield opslag

    @contextmanager
    def write(self) -> Iterator[Opslag]:
        """A transaction that is kept when the block ends well."""
        with self._transaction(schrijven=True) as opslag:
            yield opslag
            opslag.check_references()

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """Nobody else can change what is in memory."""
        return ()

    def adopt_aanleveringen(self) -> int:
        """Enter what was left in the register."""
        with self.write() as opslag:
            return self.enter_all(opslag)

    def change_passphrase(self, oud: str, nieuw: str) -> None:
        """Change the passphrase."""
        if oud != self._wachtzin:
            raise WrongPassphraseError
        check_passphrase(nieuw, (self.gebruiker.naam,))
        self._wachtzin = nieuw
        with self.write() as opslag:
            opslag.write_log("wachtzin_gewijzigd")

    def rebuild_search(self) -> None:
        """Memory looks in the records themselves."""
        self._log("zoekindex_vernieuwd", "")

    def compact(self) -> None:
        """Memory keeps nothing of what was destroyed."""

    def list_users(self) -> tuple[Sleutelhouder, ...]:
        """Everybody, by name."""
        namen = sorted(self._gebruikers, key=str.casefold)
        return tuple(self._gebruikers[naam] for naam in namen)

    def add_user(self, gebruiker: Gebruiker, wachtzin: str) -> None:
        """Add somebody."""
        if gebruiker.naam in self._gebruikers:
            raise UserExistsError
        check_passphrase(wachtzin, (gebruiker.naam,))
        self._gebruikers[gebruiker.naam] = Sleutelhouder(gebruiker, self._werkplek.now())
        self._log("gebruiker_toegevoegd", f"{gebruiker.naam}: {gebruiker.rol}")

    def change_role(self, naam: str, rol: str) -> None:
        """Give somebody else another role."""
        houder = self._other(naam)
        self._gebruikers[naam] = Sleutelhouder(Gebruiker(naam, rol), houder.sinds)
        self._log("rol_gewijzigd", f"{naam}: {rol}")

    def reset_passphrase(self, naam: str, wachtzin: str) -> None:
        """Give somebody else a new passphrase."""
        self._other(naam)
        check_passphrase(wachtzin, (naam,))
        self._log("wachtzin_vernieuwd", naam)

    def remove_user(self, naam: str) -> None:
        """Forget somebody else."""
        self._other(naam)
        del self._gebruikers[naam]
        self._log("gebruiker_verwijderd", naam)

    def confirm_users(self) -> None:
        """Note that it was asked."""
        self._log("sleutels_vastgelegd", "")

    def recovery_since(self) -> datetime | None:
        """Since the last code."""
        return self._herstel_sinds

    def renew_recovery(self, herstelcode: str) -> None:
        """Keep when."""
        read_code(herstelcode)
        self._herstel_sinds = self._werkplek.now()
        self._log("herstelblad_gemaakt", "")

    def check(self, voortgang: Voortgang | None = None, *, kopieen: bool = True) -> list[Bevinding]:
        """Memory holds no damage."""
        del kopieen
        if voortgang is not None:
            voortgang(1, 1)
        return []

    def close(self) -> None:
        """Note that it was closed."""
        with self.write() as opslag:
            opslag.write_log("kluis_gesloten")

    def _other(self, naam: str) -> Sleutelhouder:
        if naam == self.gebruiker.naam:
            raise OwnUserError
        if naam not in self._gebruikers:
            raise UnknownUserError(gebruikers=tuple(self._gebruikers))
        return self._gebruikers[naam]

    def _log(self, gebeurtenis: str, bijzonderheid: str) -> None:
        with self.write() as opslag:
            opslag.write_log(gebeurtenis, bijzonderheid=bijzonderheid)

    @contextmanager
    def _transaction(self, *, schrijven: bool) -> Iterator[GeheugenOpslag]:
        if self._busy:
            raise RuntimeError("transaction within a transaction")
        voor = copy.deepcopy(self._staat)
        self._busy = True
        try:
            yield GeheugenOpslag(self._staat, self.gebruiker, self._werkplek, schrijven=schrijven)
        except BaseException:
            self._staat = voor
            raise
        finally:
            self._busy = False
