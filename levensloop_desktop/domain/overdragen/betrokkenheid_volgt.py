"""What changes in the network of a client when a handover takes effect: roles follow its dates."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId, ContactpersoonId, RecordId
from levensloop_desktop.domain.netwerk import VERTEGENWOORDIGERS, Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import label

_BLIJFT = VERTEGENWOORDIGERS | {"naaste"}
_COLLEGA = "collega"


@dataclass(frozen=True, slots=True)
class Volgstap:
    """One change of the network that follows from a handover.

    Args:
        wie: whose role it is about ("M. Verzonnen, begeleider").
        nu: how it is now, in words.
        wordt: how it becomes, in words.
        records: what is written for it; what another step needs comes with each.
    """

    wie: str
    nu: str
    wordt: str
    records: tuple[Record, ...]


def follow_dates(
    overdracht: Overdracht,
    dossier: Dossier,
    mensen: Sequence[Contactpersoon],
    vandaag: date,
    new_id: Callable[[], str],
) -> tuple[Volgstap, ...]:
    """What is not yet in the network as the dates of the handover say it.

    The sender stops at the end of the overlap and the receiver begins with it, in the same roles.
    Representatives and family stay whoever they are.

    Args:
        overdracht: the handover.
        dossier: of the client.
        mensen: everybody of the network; a dossier knows only who it points to.
        vandaag: the day from which is looked.
        new_id: gives ids to what is added.
    """
    weg = _of_sender(overdracht, dossier, vandaag)
    komt = _Ontvanger(overdracht, dossier, mensen, new_id)
    stappen = [
        *_stops(overdracht, dossier, weg),
        *komt.begins(weg),
    ]
    return (*stappen, *_goes_along(overdracht, dossier, vandaag, weg, komt))


def _of_sender(overdracht: Overdracht, dossier: Dossier, vandaag: date) -> list[Betrokkenheid]:
    """The roles of the sender that the handover ends: of the person with kind collega."""
    dag = overdracht.overlap_einde or overdracht.overlap_begin or vandaag
    gevonden = []
    for deel in dossier.betrokkenheden:
        loopt = deel.loopt_op(dag) or deel.loopt_op(vandaag)
        if loopt and deel.rol not in _BLIJFT and _is_sender(overdracht, dossier, deel):
            gevonden.append(deel)
    return gevonden


def _is_sender(overdracht: Overdracht, dossier: Dossier, deel: Betrokkenheid) -> bool:
    persoon, organisatie = dossier.contactpersoon(deel), dossier.organisatie(deel)
    naam = overdracht.van_persoon.strip().casefold()
    zelfde = persoon is not None and bool(naam) and persoon.naam.strip().casefold() == naam
    waar = organisatie.id if organisatie is not None else None
    if overdracht.soort == _COLLEGA or overdracht.van_partner_id is None:
        return zelfde and overdracht.van_partner_id in (None, waar)
    return waar == overdracht.van_partner_id


def _stops(
    overdracht: Overdracht, dossier: Dossier, weg: Sequence[Betrokkenheid]
) -> Iterator[Volgstap]:
    einde = overdracht.overlap_einde
    if einde is None:
        return
    for deel in weg:
        if deel.einddatum is not None and deel.einddatum <= einde:
            continue
        if deel.begindatum is not None and deel.begindatum > einde:
            continue
        nu = f"tot en met {write_date(deel.einddatum)}" if deel.einddatum else "geen einde"
        yield Volgstap(
            wie=_name(dossier, deel),
            nu=nu,
            wordt=f"stopt op {write_date(einde)}",
            records=(dataclasses.replace(deel, einddatum=einde),),
        )


class _Ontvanger:
    """Who takes over: somebody of the network, somebody new, or an organisation."""

    def __init__(
        self,
        overdracht: Overdracht,
        dossier: Dossier,
        mensen: Sequence[Contactpersoon],
        new_id: Callable[[], str],
    ) -> None:
        self._overdracht = overdracht
        self._dossier = dossier
        self._new_id = new_id
        self.per_rol: dict[str, Betrokkenheid] = {}
        naam = overdracht.naar_persoon.strip()
        self._persoon = find_person(mensen, naam, overdracht.naar_partner_id)
        self._nieuw: Contactpersoon | None = None
        if naam and self._persoon is None:
            self._nieuw = Contactpersoon(
                id=RecordId(new_id()), naam=naam, partner_id=overdracht.naar_partner_id
            )

    def begins(self, weg: Sequence[Betrokkenheid]) -> Iterator[Volgstap]:
        """The roles it gets, from the day it begins."""
        begin = self._overdracht.overlap_begin
        bekend = self._persoon is not None or self._nieuw is not None
        if begin is None or not (bekend or self._overdracht.naar_partner_id):
            return
        eigen = [deel for deel in self._dossier.betrokkenheden if self._is_receiver(deel, begin)]
        for deel in eigen:
            self.per_rol.setdefault(deel.rol, deel)
            if deel.begindatum is not None and deel.begindatum > begin:
                yield Volgstap(
                    wie=_name(self._dossier, deel),
                    nu=f"vanaf {write_date(deel.begindatum)}",
                    wordt=f"begint op {write_date(begin)}",
                    records=(dataclasses.replace(deel, begindatum=begin),),
                )
        for deel in weg:
            if deel.rol not in self.per_rol:
                yield self._add(deel.rol, deel.kring, begin)
        if not eigen and not weg:
            yield self._add("overig", "kernteam", begin)

    def new_records(self, betrokken: Betrokkenheid) -> tuple[Record, ...]:
        """What must be written before something can point to a role: nothing when it is there."""
        if any(deel.id == betrokken.id for deel in self._dossier.betrokkenheden):
            return ()
        return (self._nieuw, betrokken) if self._nieuw else (betrokken,)

    def _is_receiver(self, deel: Betrokkenheid, begin: date) -> bool:
        if deel.einddatum is not None and deel.einddatum < begin:
            return False
        if self._nieuw is not None:
            return False
        if self._persoon is not None:
            return deel.contactpersoon_id == self._persoon.id
        organisatie = self._dossier.organisatie(deel)
        return organisatie is not None and organisatie.id == self._overdracht.naar_partner_id

    def _add(self, rol: str, kring: str, begin: date) -> Volgstap:
        wie = self._persoon or self._nieuw
        nieuw = Betrokkenheid(
            id=RecordId(self._new_id()),
            client_id=self._overdracht.client_id,
            rol=rol,
            kring=kring,
            contactpersoon_id=ContactpersoonId(wie.id) if wie else None,
            partner_id=None if wie else self._overdracht.naar_partner_id,
            begindatum=begin,
            volgorde=len(self._dossier.betrokkenheden) + len(self.per_rol),
        )
        self.per_rol[rol] = nieuw
        waar = self._dossier.partnernaam(self._overdracht.naar_partner_id)
        naam = ", ".join(deel for deel in (wie.naam if wie else "", waar) if deel)
        return Volgstap(
            wie=f"{naam}, {label('rol', rol)}",
            nu="nog niet in het netwerk" if self._nieuw else "nog niet in deze rol",
            wordt=f"begint op {write_date(begin)}",
            records=self.new_records(nieuw),
        )


def find_person(
    mensen: Sequence[Contactpersoon], naam: str, partner_id: RecordId | None
) -> Contactpersoon | None:
    """Somebody of the network by name, at an organisation where one is given."""
    gezocht = naam.strip().casefold()
    passend = [
        wie
        for wie in mensen
        if gezocht
        and wie.naam.strip().casefold() == gezocht
        and partner_id in (None, wie.partner_id)
    ]
    return passend[0] if passend else None


def _goes_along(
    overdracht: Overdracht,
    dossier: Dossier,
    vandaag: date,
    weg: Sequence[Betrokkenheid],
    komt: _Ontvanger,
) -> Iterator[Volgstap]:
    """Open afspraken, and the steps of scenario's once the receiver is there."""
    begin = overdracht.overlap_begin
    for deel in weg:
        opvolger = komt.per_rol.get(deel.rol)
        if opvolger is None or opvolger.id == deel.id or begin is None:
            continue
        wie = BetrokkenheidId(RecordId(opvolger.id))
        afspraken: list[Record] = [
            dataclasses.replace(afspraak, actiehouder_id=wie)
            for afspraak in dossier.afspraken
            if afspraak.actiehouder_id == deel.id
            and afspraak.status == "open"
            and (afspraak.uiterlijk is None or afspraak.uiterlijk >= begin)
        ]
        stappen: list[Record] = [
            dataclasses.replace(stap, betrokkenheid_id=wie)
            for stap in dossier.scenariostappen
            if stap.betrokkenheid_id == deel.id and begin <= vandaag
        ]
        for records, een, meer in (
            (afspraken, "open afspraak", "open afspraken"),
            (stappen, "stap van een scenario", "stappen van scenario’s"),
        ):
            if records:
                wat = f"{len(records)} {een if len(records) == 1 else meer}"
                yield Volgstap(
                    wie=wat,
                    nu=f"bij {_name(dossier, deel)}",
                    wordt=f"gaat naar de opvolger als {label('rol', deel.rol)}",
                    records=(*komt.new_records(opvolger), *records),
                )


def _name(dossier: Dossier, deel: Betrokkenheid) -> str:
    wie = dossier.naam_van(deel.id).split(", ")[0] if deel.contactpersoon_id else ""
    naam = wie or dossier.naam_van(deel.id)
    return ", ".join(woord for woord in (naam, label("rol", deel.rol)) if woord)
