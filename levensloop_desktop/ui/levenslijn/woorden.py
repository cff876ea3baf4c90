"""Words of the levenslijn: how far a day is, and what a record says."""

from datetime import date

from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode, Staat
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens

_WEEK = 7
_DAGEN_GENOEG = 14
GEEN = "niet vastgelegd"
# Section of the tab Verloop per collection.
AFDELING = {
    "titels": "titels",
    "indicaties": "indicaties",
    "verblijven": "verblijf",
    "behandelperioden": "behandeling",
    "inkomens": "inkomen",
}
VERZAMELING = {
    Baan.TITEL: "titels",
    Baan.INDICATIE: "indicaties",
    Baan.VERBLIJF: "verblijven",
    Baan.BEHANDELING: "behandelperioden",
    Baan.DAGBESTEDING: "behandelperioden",
    Baan.INKOMEN: "inkomens",
    Baan.COORDINATOR: "betrokkenheden",
}
_VELDEN: dict[str, tuple[str, ...]] = {
    "indicaties": ("status", "leveringsvorm", "financier"),
    "verblijven": ("plek", "beveiligingsniveau", "reden_einde"),
    "behandelperioden": ("partner_id", "reden_einde"),
    "inkomens": ("bron",),
    "betrokkenheden": ("bereikbaarheid",),
}


def how_far(dag: date, vandaag: date) -> str:
    """How long until a day, or since it."""
    dagen = (dag - vandaag).days
    if dagen == 0:
        return "vandaag"
    aantal = abs(dagen)
    if aantal < _DAGEN_GENOEG:
        duur = f"{aantal} dag" if aantal == 1 else f"{aantal} dagen"
    else:
        duur = f"{(aantal + _WEEK // 2) // _WEEK} weken"
    return f"over {duur}" if dagen > 0 else f"{duur} geleden"


def state_of(deel: Periode, vandaag: date) -> str:
    """How a period stands today, in one or two words."""
    if deel.staat is Staat.GEVRAAGD:
        return "aangevraagd"
    if deel.staat is Staat.AFGEWEZEN:
        return "afgewezen"
    if deel.einde is not None and deel.einde < vandaag:
        return "voorbij"
    if deel.begin is not None and deel.begin > vandaag:
        return "begint nog"
    return "geen plek" if deel.staat is Staat.GEEN_PLEK else "loopt"


def ends_when(deel: Periode, vandaag: date) -> str:
    """When a period ends, from today."""
    if deel.einde is None:
        return "geen einddatum"
    if deel.einde < vandaag:
        return f"eindigde {how_far(deel.einde, vandaag)}"
    return f"eindigt {how_far(deel.einde, vandaag)}"


def facts_of(deel: Periode, lijn: Levenslijn, gegevens: Gegevens) -> list[tuple[str, str]]:
    """What the pane below says of a record: label and value."""
    tot = write_date(deel.einde) if deel.einde else "geen einddatum"
    if deel.met_titel and deel.eigen_einde != deel.einde:
        tot += " (met de titel)"
    feiten = [("Van", write_date(deel.begin) or GEEN), ("Tot en met", tot)]
    record = next(
        (r for r in getattr(gegevens.dossier, deel.verzameling, ()) if r.id == deel.record_id), None
    )
    if isinstance(record, Titel):
        feiten += _of_title(record, gegevens)
    elif record is not None:
        velden = type(record).__dataclass_fields__
        for naam in _VELDEN.get(deel.verzameling, ()):
            waarde = gegevens.toon(record, naam)
            if waarde:
                feiten.append((velden[naam].metadata["label"], waarde))
    weken = [str(signaal.weken) for signaal in lijn.signalen_van(deel)]
    if weken:
        feiten.append(
            ("Signaal", f"{' en '.join([', '.join(weken[:-1]), weken[-1]])} weken vooraf")
        )
    return feiten


def also_ends(titel: Periode, lijn: Levenslijn, gegevens: Gegevens) -> str:
    """What ends with a title: places and care first, then what the title itself says."""
    namen = {Baan.VERBLIJF: "woonplek"}
    mee = [namen.get(deel.baan, deel.baan.label) for deel in lijn.eindigt_mee(titel)]
    record = _title_of(titel, gegevens)
    codes = record.eindigt_mee if record else ()
    return ", ".join(dict.fromkeys([*mee, *(label("eindigt_mee", code) for code in codes)]))


def _title_of(titel: Periode, gegevens: Gegevens) -> Titel | None:
    titels = gegevens.dossier.titels if gegevens.dossier else ()
    return next((deel for deel in titels if deel.id == titel.record_id), None)


def _of_title(titel: Titel, gegevens: Gegevens) -> list[tuple[str, str]]:
    lijst = waardelijst("titelsoort")
    verlengen = {"ja": "mogelijk", "nee": "niet mogelijk"}.get(titel.verlengbaar, GEEN)
    feiten = [("Wet", lijst.kenmerk(titel.soort, "wet") or GEEN), ("Verlengen", verlengen)]
    if "toezicht" in titel.eindigt_mee and gegevens.dossier:
        dossier = gegevens.dossier
        wie = dossier.met_rol("reclasseringswerker", gegevens.vandaag)
        feiten.append(("Toezicht", dossier.naam_van(wie[0].id) if wie else GEEN))
    elif titel.instantie:
        feiten.append(("Instantie", titel.instantie))
    return feiten


def horizon_words(lijn: Levenslijn) -> str:
    """How far is looked ahead, and when a handover overlaps."""
    delen = [f"tot {write_date(lijn.horizon)}"]
    delen += [
        f"overlap {write_date(deel.begin)} t/m {write_date(deel.einde)}"
        for deel in lijn.overlappen
        if deel.einde >= lijn.vandaag
    ][:1]
    return "; ".join(delen)
