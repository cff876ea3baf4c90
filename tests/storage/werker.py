"""A process of its own that works as users do and reports what was kept, until it is killed."""

import random
import sys
from dataclasses import dataclass, field
from pathlib import Path

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.services.dossier.dossiers import create_client, open_dossier, save_record
from levensloop_desktop.services.dossier.drafts import keep_draft
from levensloop_desktop.services.kluisbeheer.reservekopieen import AUTOMATISCH, make_backup
from levensloop_desktop.services.ports.kluisport import Draft, Kluis
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, WACHTZIN, a_client, an_afspraak, changed
from tests.conftest import CHEAP

FORMULIER = "proef"


@dataclass
class Werker:
    """Scripted work on one kluis, in an order that the seed decides."""

    kluis: Kluis
    toeval: random.Random
    werkplek: Systeemwerkplek = field(default_factory=Systeemwerkplek)
    clienten: list[Client] = field(default_factory=list)
    stand: int = 0

    def work(self) -> None:
        """One step of work; a line on the output says what was kept."""
        self.stand += 1
        stappen = [self.add, self.change, self.change, self.agree, self.type, self.read, self.copy]
        gewichten = [4, 6, 6, 4, 6, 3, 1]
        (self.toeval.choices(stappen, gewichten)[0] if self.clienten else self.add)()

    def add(self) -> None:
        """Make a client."""
        client, _ = create_client(self.kluis, self.werkplek, a_client(id=self.werkplek.new_id()))
        self.clienten.append(client)
        report("client", client.id)

    def change(self) -> None:
        """Change a field to a number that only rises."""
        plek = self.toeval.randrange(len(self.clienten))
        nieuw = changed(self.clienten[plek], huisarts=f"{self.stand:09}")
        save_record(self.kluis, self.werkplek, nieuw)
        self.clienten[plek] = nieuw
        report("veld", nieuw.id, nieuw.huisarts)

    def agree(self) -> None:
        """Add an afspraak."""
        eigen = RecordId(self.werkplek.new_id())  # no id of a process that was killed comes again
        afspraak = an_afspraak(self.toeval.choice(self.clienten), id=eigen)
        save_record(self.kluis, self.werkplek, afspraak)
        report("afspraak", afspraak.id)

    def type(self) -> None:
        """Keep half-typed text."""
        client = self.toeval.choice(self.clienten)
        tekst = f"{self.stand:09}"
        wie, nu = REGISSEUR.naam, self.werkplek.now()
        keep_draft(self.kluis, Draft(wie, client.id, FORMULIER, client.id, "", tekst, nu))
        report("draft", client.id, tekst)

    def read(self) -> None:
        """Read a dossier, which is a line in the log."""
        open_dossier(self.kluis, self.toeval.choice(self.clienten).id)  # type: ignore[arg-type] # of a client

    def copy(self) -> None:
        """Make a back-up."""
        slag = make_backup(self.kluis, self.werkplek, AUTOMATISCH)
        if slag.kopie is not None:
            report("kopie", slag.kopie.naam)


def report(*woorden: str) -> None:
    """Say that something was kept."""
    sys.stdout.write(f"{' '.join(woorden)}\n")
    sys.stdout.flush()


def main(pad: Path, zaad: int) -> None:
    """Work for ever."""
    kluis = SqlcipherKluizen(Systeemwerkplek(), werkstation="werker", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    werker = Werker(kluis, random.Random(zaad))  # noqa: S311 - work that repeats is the point
    while True:
        werker.work()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
