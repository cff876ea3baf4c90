"""What a pakket brings, beside what the kluis knows of the same client already."""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import GEDEELD, ONDERDELEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.services.dossierformaat.reading import Dossierbestand
from levensloop_desktop.services.dossierformaat.shape import NIET_IN_BESTAND

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Telling(NamedTuple):
    """One collection: how many come, and how that relates to what is here.

    Args:
        naam: of the collection, in words.
        in_pakket: how many the pakket brings.
        hier: how many the kluis has of this client.
        gelijk: how many of both are the same record with the same values.
        anders: how many of both are the same record with other values.
    """

    naam: str
    in_pakket: int
    hier: int = 0
    gelijk: int = 0
    anders: int = 0

    @property
    def nieuw(self) -> int:
        """How many only the pakket has."""
        return self.in_pakket - self.gelijk - self.anders

    @property
    def alleen_hier(self) -> int:
        """How many only the kluis has."""
        return self.hier - self.gelijk - self.anders


def compare_parts(
    bestand: Dossierbestand, hier: Callable[[type[Record]], Sequence[Record]]
) -> tuple[Telling, ...]:
    """Each collection that the pakket or the kluis has something of."""
    tellingen = []
    for verzameling, soort in ONDERDELEN.items():
        komt = {record.id: record for record in bestand.of(soort)}
        staat = {record.id: record for record in hier(soort)}
        samen = komt.keys() & staat.keys()
        gelijk = sum(not differing_fields(komt[sleutel], staat[sleutel]) for sleutel in samen)
        if komt or staat:
            tellingen.append(
                Telling(
                    ONDERDEELNAAM[verzameling],
                    len(komt),
                    len(staat),
                    gelijk,
                    len(samen) - gelijk,
                )
            )
    return tuple(tellingen)


def differing_fields(een: Record, ander: Record) -> tuple[str, ...]:
    """The labels of the fields in which two records of a class differ.

    What never stands in a file does not count, nor do the ids of partners and people: the same one
    may have another id in another kluis.
    """
    soort: Any = type(een)
    return tuple(
        veld.label
        for veld in velden(soort)
        if veld.naam not in NIET_IN_BESTAND
        and not (veld.soort is Soort.VERWIJZING and veld.naar in GEDEELD)
        and getattr(een, veld.naam) != getattr(ander, veld.naam)
    )


def client_differences(komt: Client, hier: Client) -> tuple[str, ...]:
    """The labels of the personal details that differ; the number is each kluis's own."""
    return tuple(naam for naam in differing_fields(komt, hier) if naam != "Cliëntnummer")


def give_new_ids(inhoud: bytes, new_id: Callable[[], str]) -> bytes:
    """The same dossier file with other ids for the client and every part of the dossier.

    Also within the established plans as they were, so that they still compare; their SHA-256 is
    made anew. Partners and people keep theirs.
    """
    tekst = inhoud.decode("utf-8-sig")
    document = json.loads(tekst)
    eigen = [document["client"]["id"]]
    eigen += [record["id"] for naam in ONDERDELEN for record in document.get(naam, ())]
    nieuw = {oud: new_id() for oud in eigen}
    document = json.loads(_UUID.sub(lambda oud: nieuw.get(oud.group(), oud.group()), tekst))
    for momentopname in document.get("momentopnamen", ()):
        momentopname["sha256"] = hashlib.sha256(momentopname["inhoud"].encode()).hexdigest()
    return json.dumps(document, ensure_ascii=False).encode()
