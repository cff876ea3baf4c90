"""The own values of a file: written along with a dossier, and held against the lists on reading."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, label_fault
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import (
    is_eigen,
    lijstnamen,
    programmalijst,
    waardelijst,
)
from levensloop_desktop.services.dossierformaat.refusal import Bevinding
from levensloop_desktop.services.dossierformaat.shape import file_fields

Json = dict[str, Any]
Gebruikt = tuple[str, str, str]  # place in the document, list and code

MAX_WAARDEN = 2_000


def open_lists() -> tuple[str, ...]:
    """The lists to which a kluis may add."""
    return tuple(naam for naam in lijstnamen() if programmalijst(naam).eigen)


def values_to_json(records: Iterable[Record]) -> list[Json]:
    """The own values that these records use, each once, as this kluis calls them."""
    gebruikt = {(lijst, code) for _, lijst, code in used_in([("", deel) for deel in records])}
    return [_value_to_json(lijst, code) for lijst, code in sorted(gebruikt)]


def values_from_json(waarden: Iterable[Json]) -> tuple[Eigenwaarde, ...]:
    """The own values of a file; they have no id until a kluis keeps them."""
    return tuple(Eigenwaarde(id=RecordId(""), **waarde) for waarde in waarden)


def used_in(records: Iterable[tuple[str, Record]]) -> Iterator[Gebruikt]:
    """Every own code in these records, with its place and list."""
    for plaats, record in records:
        for veld in file_fields(type(record)):
            if not veld.lijst:
                continue
            gekozen = getattr(record, veld.naam)
            for code in gekozen if isinstance(gekozen, tuple) else (gekozen,):
                if is_eigen(code):
                    yield f"{plaats}.{veld.naam}", veld.lijst, code


def check_values(
    waarden: Sequence[Eigenwaarde], records: Iterable[tuple[str, Record]]
) -> list[Bevinding]:
    """Values that follow nothing, come twice, bear the name of another, or stand nowhere."""
    gebruikt = list(used_in(records))
    return [*_bad_values(waarden, {deel[1:] for deel in gebruikt}), *_unknown(waarden, gebruikt)]


def _bad_values(
    waarden: Sequence[Eigenwaarde], gebruikt: set[tuple[str, str]]
) -> Iterator[Bevinding]:
    gezien: set[tuple[str, str]] = set()
    for nummer, waarde in enumerate(waarden):
        plaats, sleutel = f"waarden[{nummer}]", (waarde.lijst, waarde.code)
        lijst = programmalijst(waarde.lijst)
        if waarde.volgt not in {deel.code for deel in lijst.volgbaar}:
            yield Bevinding(f"{plaats}.code", "Deze code volgt geen waarde van deze lijst.")
        if reden := label_fault(lijst, waarde.label):
            yield Bevinding(f"{plaats}.label", reden)
        if sleutel in gezien:
            yield Bevinding(plaats, "Deze waarde staat hier twee keer.")
        elif sleutel not in gebruikt:
            yield Bevinding(plaats, "Deze waarde komt in dit bestand nergens voor.")
        gezien.add(sleutel)


def _unknown(waarden: Sequence[Eigenwaarde], gebruikt: Iterable[Gebruikt]) -> Iterator[Bevinding]:
    bekend = {(waarde.lijst, waarde.code) for waarde in waarden}
    for plaats, lijst, code in gebruikt:
        if (lijst, code) not in bekend:
            yield Bevinding(
                plaats, "Deze eigen waarde van een ander ZVH mist haar naam in de lijst waarden."
            )


def _value_to_json(lijst: str, code: str) -> Json:
    waarde = waardelijst(lijst).vind(code)
    label = waarde.label if waarde else code
    wet = waarde.kenmerken.get("wet", "") if waarde else ""
    gevolgd = programmalijst(lijst).kenmerk(code, "wet")
    eigen_wet = {"wet": wet} if wet and wet != gevolgd else {}
    return {"lijst": lijst, "code": code, "label": label, **eigen_wet}
