"""Every fact of the dossier is in the overdracht."""

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest

from levensloop_desktop.documents.maken import make_content, make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import DOSSIERVERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, Veld, velden
from levensloop_desktop.domain.waardelijsten import waardelijst
from tests.unit.documents.lezen import TaggedPdf, woorden
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier

# What is not printed, and why.
BUITEN = {
    ("clienten", "bsn"): "never printed",
    ("levensgebiedplannen", "plan_id"): "says which version; the printed plan is one version",
    ("plannen", "feiten"): "only to notice what changed since; who is involved is printed",
    ("processtappen", "traject_id"): "a step stands under its traject",
    ("criteriumoordelen", "traject_id"): "an answer stands under its traject",
    ("inclusievragen", "traject_id"): "a question stands under its traject",
    ("scenariostappen", "scenario_id"): "a step stands under its scenario",
    ("afspraken", "besluit_id"): "points to what is not printed; the words of the meeting are",
    ("inzetten", "scenario_id"): "an inzet stands under its scenario",
    ("opschalingsstappen", "knelpunt_id"): "a step stands under its knelpunt",
    ("herkomsten", "sha256"): "a fingerprint, for the register",
    ("herkomsten", "ontvangstcode"): "a proof for the sender",
    ("overdrachtsregels", "overdracht_id"): "a line stands in its overdracht",
    ("overdrachtspunten", "overdracht_id"): "a point stands in its overdracht",
}
BUITEN_VERZAMELING = {
    "verstrekkingen": "the register stays with the sender",
    "overlegdelen": "what was said at a table is for who sat there; its afspraken are printed",
    "agendapunten": "see overlegdelen",
    "besluiten": "see overlegdelen",
    "momentopnamen": "a copy of the whole dossier, not read along with it",
}
VERZAMELING_NAMEN = [naam for naam in DOSSIERVERZAMELINGEN if naam not in BUITEN_VERZAMELING]
VELDEN = [
    (naam, beschreven.naam)
    for naam in VERZAMELING_NAMEN
    for beschreven in velden(DOSSIERVERZAMELINGEN[naam])
    if (naam, beschreven.naam) not in BUITEN and beschreven.naam != "volgorde"
]


def _records(dossier: Dossier, verzameling: str) -> tuple[Record, ...]:
    if verzameling == "clienten":
        return (dossier.client,)
    return tuple(getattr(dossier, verzameling))


def _vervang(dossier: Dossier, verzameling: str, oud: Record, nieuw: Record) -> Dossier:
    delen: dict[str, Any] = {
        verzameling: tuple(
            nieuw if deel is oud else deel for deel in _records(dossier, verzameling)
        )
    }
    if verzameling == "clienten":
        delen = {"client": nieuw}
    return dataclasses.replace(dossier, **delen)


def _ander(dossier: Dossier, beschreven: Veld, huidig: Any, nummer: int) -> tuple[Any, str]:
    """Another value of a field, and the words that must be found for it (or none)."""
    woord, getal = f"Nep{nummer:04}", 7000 + nummer
    dag = date(2031, 1, 1) + timedelta(days=nummer)
    gewoon: dict[Soort, tuple[Any, str]] = {
        Soort.REGEL: (woord, woord),
        Soort.TEKST: (woord, woord),
        Soort.NAMEN: ((woord,), woord),
        Soort.DATUM: (dag, f"{dag:%d-%m-%Y}"),
        Soort.VINK: (not huidig, ""),
        Soort.GETAL: (getal, str(getal)),
    }
    if beschreven.soort is Soort.VERWIJZING:
        ids = (deel.id for deel in _records(dossier, beschreven.naar))
        return next((nieuw for nieuw in ids if nieuw != huidig), None), ""
    if beschreven.soort in gewoon:
        return gewoon[beschreven.soort]
    meer = beschreven.soort is Soort.CODES
    codes = set(huidig) if meer else {huidig}
    keuzes = waardelijst(beschreven.lijst).waarden[::-1]
    anders = next(waarde for waarde in keuzes if waarde.code not in codes)
    return (anders.code,) if meer else anders.code, anders.label


def _tekst(dossier: Dossier) -> str:
    gevraagd = dossier.overdrachten[-1].id
    return woorden(make_content("overdracht", dossier, een_kop(), onderwerp_id=gevraagd).blokken)


GEWOON = vol_dossier()
GEWONE_TEKST = _tekst(GEWOON)


@pytest.mark.parametrize(("verzameling", "naam"), VELDEN)
def test_each_field_of_each_part_is_printed(verzameling: str, naam: str) -> None:
    """Changing one field changes the document, and the new value stands in it."""
    record = _records(GEWOON, verzameling)[-1]
    plek = VELDEN.index((verzameling, naam))
    beschreven = next(deel for deel in velden(type(record)) if deel.naam == naam)
    waarde, gezocht = _ander(GEWOON, beschreven, getattr(record, naam), plek)
    anders = _vervang(GEWOON, verzameling, record, dataclasses.replace(record, **{naam: waarde}))
    tekst = _tekst(anders)
    assert tekst != GEWONE_TEKST
    assert gezocht in tekst


def test_exceptions_name_fields_that_exist() -> None:
    """The list of what is not printed does not outlive the fields it names."""
    for verzameling, naam in BUITEN:
        assert naam in {deel.naam for deel in velden(DOSSIERVERZAMELINGEN[verzameling])}
    assert set(BUITEN_VERZAMELING) <= set(DOSSIERVERZAMELINGEN)


def test_pdf_holds_all_words_of_the_content() -> None:
    """What the content says is what can be read from the file, long texts included."""
    gelezen = TaggedPdf(make_document("overdracht", GEWOON, een_kop()).pdf).tekst()
    for tekst in (
        "Praat kort en rustig. Eén persoon voert het woord.",
        "06 0000 0012",
        "010 000 00 41",
        "Eerder incident met personeel.",
        "Duwde een medewerker na een gesprek over geld.",
        "4 escalatietafels bij het ZVH, 1 tafel erbuiten, 1 keer het ministerie, 22 uur",
        "beëindigd op 28-02-2025",
        "post4@voorbeeld.invalid",
    ):
        assert tekst in gelezen


def test_bsn_is_never_printed() -> None:
    """Whatever the document, the BSN is not on it."""
    client = dataclasses.replace(GEWOON.client, bsn="111222333")
    dossier = dataclasses.replace(GEWOON, client=client)
    for soort in (
        "overdracht",
        "levensloopplan",
        "bejegeningskaart",
        "scenariokaart",
        "nu_handelen",
    ):
        assert "111222333" not in woorden(make_content(soort, dossier, een_kop()).blokken)


def test_empty_dossier_says_of_every_section_that_nothing_is_recorded() -> None:
    """An empty dossier prints its gaps: nothing is skipped in silence."""
    tekst = woorden(make_content("overdracht", leeg_dossier(), een_kop()).blokken)
    for onderdeel in (
        *("Waarom nu.", "Eerste week.", "Wat eindigt:", "Bejegening", "Scenario’s", "Traject"),
        *(
            "Het levensloopplan",
            "Zorg en beveiliging",
            "Gevraagde plekken",
            "Knelpunten en opschaling",
        ),
        *(
            "Voortgang",
            "Incidenten",
            "Problematiek",
            "Risicotaxatie",
            "Betrokkenen",
            "Titels en maatregelen",
        ),
        *("Indicaties en beschikkingen", "Verblijf", "Wie betaalt wat", "Geboortedatum"),
    ):
        assert f"{onderdeel} niet vastgelegd" in tekst, onderdeel
    assert tekst.count("niet vastgelegd") > 60
