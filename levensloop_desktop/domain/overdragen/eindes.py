"""What ends around a client: with a title, or by itself, and what comes in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.continuiteit.banen import (
    lay_out,
    name_behandeling,
)
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import label

# Words in a line of the overdracht that say it is about the same thing.
_WOORDEN = {
    "toezicht": ("toezicht",),
    "verplichte_medicatie": ("medicatie",),
    "gesloten_setting": ("gesloten",),
    "financiering": ("financiering", "betaling"),
}
_GEVOLGD = frozenset({Baan.VERBLIJF, Baan.BEHANDELING, Baan.DAGBESTEDING, Baan.INKOMEN})
_WAAROM = "stopt als de titel stopt"


@dataclass(frozen=True, slots=True)
class Einde:
    """Something that ends, from a line of the overdracht or following from the dossier."""

    wat: str
    op: date | None
    waarom: str = ""
    vervanging: str = ""
    wie_id: RecordId | None = None
    stand: str = ""
    baan: Baan | None = None  # what it follows from; None for a line somebody wrote


def eindes_van(dossier: Dossier, overdracht: Overdracht | None, vandaag: date) -> Iterator[Einde]:
    """Lines of the overdracht first, then what the dossier says that ends and no line names."""
    regels = dossier.regels_van(overdracht) if overdracht else ()
    for regel in regels:
        yield Einde(
            wat=regel.wat_eindigt or "niet vastgelegd",
            op=regel.eindigt_op,
            vervanging=regel.vervanging,
            wie_id=regel.wie_id,
            stand=regel.stand,
        )
    genoemd = " ".join(regel.wat_eindigt for regel in regels).lower()
    yield from _with_titles(dossier, vandaag, genoemd)
    yield from _of_the_lanes(dossier, vandaag, genoemd)


def _with_titles(dossier: Dossier, vandaag: date, genoemd: str) -> Iterator[Einde]:
    for titel in dossier.titels:
        if titel.einddatum is not None and titel.einddatum < vandaag:
            continue
        naam = label("titelsoort", titel.soort)
        for code in titel.eindigt_mee:
            if not any(woord in genoemd for woord in _WOORDEN.get(code, (code,))):
                wat = label("eindigt_mee", code).capitalize()
                waarom = f"stopt met {naam}"
                yield Einde(wat=wat, op=titel.einddatum, waarom=waarom, baan=Baan.TITEL)


def _of_the_lanes(dossier: Dossier, vandaag: date, genoemd: str) -> Iterator[Einde]:
    verblijven = {deel.id: deel for deel in dossier.verblijven}
    zorg = {deel.id: deel for deel in dossier.behandelperioden}
    for periode in lay_out(dossier):
        if periode.baan not in _GEVOLGD or not _still_ends(periode, vandaag):
            continue
        verblijf = verblijven.get(periode.record_id)
        if verblijf is not None:
            herkenning = dossier.partnernaam(verblijf.partner_id) or verblijf.plek
            naam = _waar(dossier, verblijf)
            opvolger = _next_stay(dossier, periode.einde, vandaag)
        else:
            behandeling = zorg.get(periode.record_id)
            naam = name_behandeling(behandeling) if behandeling else periode.naam
            herkenning, opvolger = naam, ""
        if herkenning and herkenning.lower() in genoemd:
            continue
        waarom = _WAAROM if periode.hangt_aan_titel else ""
        wat = naam[:1].upper() + naam[1:]
        yield Einde(
            wat=wat, op=periode.einde, waarom=waarom, vervanging=opvolger, baan=periode.baan
        )


def _still_ends(periode: Periode, vandaag: date) -> bool:
    """Whether it has an end that is still to come, known or not."""
    if periode.einde is None:
        return periode.hangt_aan_titel
    return periode.einde >= vandaag


def _waar(dossier: Dossier, verblijf: Verblijf) -> str:
    waar = dossier.partnernaam(verblijf.partner_id) or verblijf.plek
    return " bij ".join(deel for deel in (label("verblijfsoort", verblijf.soort), waar) if deel)


def _next_stay(dossier: Dossier, na: date | None, vandaag: date) -> str:
    for verblijf in dossier.verblijven:
        begin = verblijf.begindatum
        if begin is not None and begin > vandaag and (na is None or begin >= na):
            return f"{_waar(dossier, verblijf)}, vanaf {write_date(begin)}"
    return ""
