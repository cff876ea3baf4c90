"""Use cases of the value lists: what a kluis adds to them, hides, and puts in another order."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.eigenwaarde import (
    MEESTE_WAARDEN,
    Eigenwaarde,
    Lijststand,
    clean_label,
    make_code,
)
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.lijstgebruik import begins_with, used_in
from levensloop_desktop.domain.melding import Melding
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import (
    Waarde,
    Waardelijst,
    lijstnamen,
    programmalijst,
    waardelijst,
)
from levensloop_desktop.errors import InvalidInputError, NotFoundError, StillUsedError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import finish_write
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstregel:
    """One value of a list.

    Args:
        waarde: as it is shown now.
        record_id: of the own value; empty for one of the program.
        volgt: label of what an own value counts as.
        gebruikt: in how many records it stands.
    """

    waarde: Waarde
    record_id: str = ""
    volgt: str = ""
    gebruikt: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstblad:
    """One list with everything that beheer shows of it.

    Args:
        lijst: as this kluis has it.
        gebruik: where it is used.
        regels: its values, in order.
        verzet: whether they stand in an order of its own.
    """

    lijst: Waardelijst
    gebruik: tuple[str, ...]
    regels: tuple[Lijstregel, ...]
    verzet: bool = False


def read_lijsten(kluis: Kluis) -> tuple[Waardelijst, ...]:
    """Every list as this kluis has it, those it may add to in front, then by title."""
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    lijsten = [waardelijst(naam) for naam in lijstnamen()]
    return tuple(sorted(lijsten, key=lambda deel: (not deel.eigen, deel.titel.casefold())))


def read_lijst(kluis: Kluis, naam: str) -> Lijstblad:
    """One list, with how often each value is used."""
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    lijst = waardelijst(naam)
    with kluis.read() as opslag:
        geteld = opslag.count_values(naam)
        eigen = {deel.code: deel for deel in opslag.find(Eigenwaarde, lijst=naam)}
        standen = opslag.find(Lijststand, lijst=naam)
    regels = tuple(
        Lijstregel(
            waarde=waarde,
            record_id=eigen[waarde.code].id if waarde.code in eigen else "",
            volgt=lijst.label(eigen[waarde.code].volgt) if waarde.code in eigen else "",
            gebruikt=geteld.get(waarde.code, 0),
        )
        for waarde in lijst.waarden
    )
    verzet = any(stand.volgorde for stand in standen)
    return Lijstblad(lijst=lijst, gebruik=used_in(naam), regels=regels, verzet=verzet)


def add_value(
    kluis: Kluis, werkplek: Werkplek, lijst: str, *, label: str, volgt: str, wet: str = ""
) -> Changes:
    """Add a value of its own to a list.

    Args:
        kluis: the open kluis.
        werkplek: gives the id.
        lijst: name of the list.
        label: as it is shown; unique in the list.
        volgt: the code of the program that it counts as, for good.
        wet: on which law a title rests.

    Raises:
        InvalidInputError: with a Dutch sentence per field.
    """
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    nieuw_id = werkplek.new_id()
    waarde = Eigenwaarde(
        id=RecordId(nieuw_id),
        lijst=lijst,
        code=make_code(volgt, nieuw_id),
        label=clean_label(label),
        wet=clean_label(wet),
    )
    with kluis.write() as opslag:
        if len(opslag.find(Eigenwaarde, lijst=lijst, herkomst="")) >= MEESTE_WAARDEN:
            _refuse("label", f"Deze lijst heeft al {MEESTE_WAARDEN} eigen waarden.")
        return _keep(opslag, werkplek, waarde)


def change_value(
    kluis: Kluis, werkplek: Werkplek, record_id: str, *, label: str, wet: str = ""
) -> Changes:
    """Give an own value another label; what it counts as stays.

    Raises:
        InvalidInputError: with a Dutch sentence per field.
        NotFoundError: when it is gone.
    """
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    with kluis.write() as opslag:
        waarde = _own(opslag, record_id)
        nieuw = dataclasses.replace(waarde, label=clean_label(label), wet=clean_label(wet))
        return _keep(opslag, werkplek, nieuw)


def hide_value(
    kluis: Kluis, werkplek: Werkplek, lijst: str, code: str, *, verborgen: bool
) -> Changes:
    """Let nobody choose a value any more, or again; who has it keeps it.

    Raises:
        InvalidInputError: when new records begin with it, or nothing would be left to choose.
    """
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    kiesbaar = {waarde.code for waarde in waardelijst(lijst).kiesbaar}
    if verborgen and code in begins_with(lijst):
        _refuse("niet_kiezen", "Een nieuwe regel begint met deze waarde. Zij blijft te kiezen.")
    if verborgen and not kiesbaar - {code}:
        _refuse("niet_kiezen", "Laat ten minste één waarde over om te kiezen.")
    with kluis.write() as opslag:
        stand = _stand(opslag, werkplek, lijst)
        anders = [deel for deel in stand.niet_kiezen if deel != code]
        nieuw = (*anders, code) if verborgen else tuple(anders)
        return _keep(opslag, werkplek, dataclasses.replace(stand, niet_kiezen=nieuw))


def order_values(kluis: Kluis, werkplek: Werkplek, lijst: str, codes: Sequence[str]) -> Changes:
    """Offer the values of a list in this order; without codes in that of the program."""
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    bekend = waardelijst(lijst).codes
    with kluis.write() as opslag:
        stand = _stand(opslag, werkplek, lijst)
        volgorde = tuple(code for code in dict.fromkeys(codes) if code in bekend)
        return _keep(opslag, werkplek, dataclasses.replace(stand, volgorde=volgorde))


def adopt_value(kluis: Kluis, werkplek: Werkplek, record_id: str) -> Changes:
    """Take a value that came along from elsewhere into the own list.

    Raises:
        InvalidInputError: when its label is in the list by now.
        NotFoundError: when it is gone.
    """
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    with kluis.write() as opslag:
        waarde = _own(opslag, record_id)
        stand = _stand(opslag, werkplek, waarde.lijst)
        anders = tuple(code for code in stand.niet_kiezen if code != waarde.code)
        kiesbaar = dataclasses.replace(stand, niet_kiezen=anders)
        return _keep(opslag, werkplek, dataclasses.replace(waarde, herkomst=""), kiesbaar)


def remove_value(kluis: Kluis, werkplek: Werkplek, record_id: str) -> Changes:
    """Remove an own value that is nowhere used.

    Raises:
        StillUsedError: when it is; `aantal` says in how many records.
        NotFoundError: when it is gone.
    """
    require(kluis, Handeling.WAARDELIJSTEN_BEHEREN)
    with kluis.write() as opslag:
        waarde = _own(opslag, record_id)
        if aantal := opslag.count_values(waarde.lijst).get(waarde.code, 0):
            raise StillUsedError(aantal=aantal)
        opslag.remove(waarde)
        finish_write(opslag, werkplek, [waarde])
        return opslag.changes()


def _keep(opslag: Opslag, werkplek: Werkplek, *records: Record) -> Changes:
    for record in records:
        meldingen = check_record(record, werkplek.today())
        if any(melding.blokkeert for melding in meldingen):
            raise InvalidInputError(meldingen=meldingen)
        opslag.put(record)
    finish_write(opslag, werkplek, records)
    return opslag.changes()


def _own(opslag: Opslag, record_id: str) -> Eigenwaarde:
    waarde = opslag.get(Eigenwaarde, record_id)
    if waarde is None:
        raise NotFoundError(verzameling="eigenwaarden")
    return waarde


def _stand(opslag: Opslag, werkplek: Werkplek, lijst: str) -> Lijststand:
    """What was changed about a list before; nothing yet for a list that was left alone."""
    if not programmalijst(lijst).eigen:
        _refuse("lijst", "Deze waardelijst ligt vast.")
    bekend = opslag.find(Lijststand, lijst=lijst)
    return bekend[0] if bekend else Lijststand(id=RecordId(werkplek.new_id()), lijst=lijst)


def _refuse(veld: str, tekst: str) -> None:
    raise InvalidInputError(meldingen=(Melding(veld, tekst),))
