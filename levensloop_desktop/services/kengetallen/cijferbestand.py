"""Figures as a file for others: what stands in it, whatever its form."""

from collections.abc import Sequence

from levensloop_desktop.documents.bladen.werkmap import Blad, Werkmap
from levensloop_desktop.documents.content.blokken import Staaf, Staafdeel, Staafdiagram
from levensloop_desktop.kengetallen.cijfers import GRENS, LOTING, Cijfer, Cijfertabel, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie, Tabel
from levensloop_desktop.services.kengetallen.onderwerpen import ALLES, Onderwerp
from levensloop_desktop.services.ports.tellingenport import Peilstand

LANDELIJK = "Landelijke aanlevering kengetallen"
_BESCHERMD = "BESCHERMDE CIJFERS"
_EXACT = "VERTROUWELIJK – exacte aantallen"
_EENHEDEN = {"clienten": "Cliënten", "gebeurtenissen": "Keren"}
_REGEL = (
    "0 tot en met 7 staat er als 0-7. 8 en meer is afgerond op het dichtstbijzijnde veelvoud van "
    "5. Totalen zijn apart afgerond: optellen hoeft niet te kloppen."
)
_ZELFTEST = (
    "Voor het bewaren heeft Levensloop geprobeerd uit deze cijfers, en uit alle eerdere bestanden "
    "samen, een persoon of een klein aantal te herleiden. Dat lukte niet."
)
_EXACTE_REGEL = (
    "Dit zijn exacte aantallen, ook van 0 tot en met 7. Geef dit bestand niet door en publiceer "
    "geen kleine aantallen. Alleen de ontvanger hieronder mag het gebruiken, voor dit doel."
)
_STROOM = "Telt het halfjaar dat eindigt op de peildatum."
_MEERVOUDIG = "Een cliënt kan in meer dan een klasse staan."


def make_protected(
    publicatie: Publicatie, definitie: Definitie, zvh: str, onderwerp: Onderwerp = ALLES
) -> Werkmap:
    """A file of protected figures.

    Args:
        publicatie: the figures, as they were attacked and found safe.
        definitie: by which they were counted.
        zvh: who counted.
        onderwerp: what it is about.
    """
    grootste = max(
        (cijfer.waarde or 0 for tabel in publicatie.tabellen for cijfer in tabel.cijfers), default=0
    )
    return Werkmap(
        titel=onderwerp.titel,
        classificatie=_BESCHERMD,
        dag=publicatie.peildatum,
        toelichting=(
            ("Van", zvh),
            *((("Wat dit is", onderwerp.wat),) if onderwerp.wat else ()),
            *_about(publicatie.peildatum.strftime("%d-%m-%Y"), definitie),
            ("Profiel", "publicatie: voor iedereen"),
            ("Regel", _REGEL),
            ("Weglaten", LOTING),
            ("Zelftest", _ZELFTEST),
            *_tables(definitie, publicatie.codes),
        ),
        bladen=tuple(_protected_sheet(tabel, grootste) for tabel in publicatie.tabellen),
    )


def make_exact(
    definitie: Definitie,
    stand: Peilstand,
    zvh: str,
    codes: Sequence[str],
    bestemming: Sequence[tuple[str, str]],
) -> Werkmap:
    """A file of exact counts for a national bureau.

    Args:
        definitie: by which they were counted.
        stand: the counts.
        zvh: who counted.
        codes: of the tables that go along.
        bestemming: recipient, purpose and ground, with their labels.
    """
    tabellen = [tabel for tabel in definitie.tabellen if tabel.code in codes]
    grootste = max(
        (
            stand.aantallen.get((tabel.code, klasse.code), 0)
            for tabel in tabellen
            for klasse in tabel.klassen
        ),
        default=0,
    )
    return Werkmap(
        titel=LANDELIJK,
        classificatie=_EXACT,
        dag=stand.peildatum,
        toelichting=(
            ("Van", zvh),
            *bestemming,
            *_about(stand.peildatum.strftime("%d-%m-%Y"), definitie),
            ("Profiel", "landelijke aanlevering: alleen voor de ontvanger"),
            ("Regel", _EXACTE_REGEL),
            *_tables(definitie, codes),
        ),
        bladen=tuple(_exact_sheet(tabel, stand, grootste) for tabel in tabellen),
    )


def _about(peildatum: str, definitie: Definitie) -> tuple[tuple[str, str], ...]:
    titel = definitie.titel or definitie.naam
    return (("Peildatum", peildatum), ("Definitie", f"{titel}, versie {definitie.versie}"))


def _tables(definitie: Definitie, codes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What each table counts, where there is something to say of it."""
    regels = []
    for tabel in definitie.tabellen:
        zinnen = (
            tabel.toelichting,
            _STROOM if tabel.stroom else "",
            _MEERVOUDIG if tabel.meervoudig else "",
        )
        tekst = " ".join(filter(None, zinnen))
        if tabel.code in codes and tekst:
            regels.append((tabel.titel, tekst))
    return tuple(regels)


def _protected_sheet(tabel: Cijfertabel, grootste: int) -> Blad:
    rijen = tuple((cijfer.label, _shown(cijfer)) for cijfer in tabel.cijfers)
    staven = [(cijfer.label, cijfer.waarde) for cijfer in tabel.cijfers]
    totaal = None
    if tabel.totaal is not None and len(rijen) > 1:
        totaal = (tabel.totaal.label, _shown(tabel.totaal))
    return Blad(
        titel=tabel.titel,
        koppen=("Klasse", _EENHEDEN.get(tabel.eenheid, "Aantal")),
        rijen=rijen,
        totaal=totaal,
        opmerkingen=tabel.toelichting,
        diagram=_bars(tabel.titel, staven, grootste),
    )


def _shown(cijfer: Cijfer) -> int | str:
    return cijfer.tekst if cijfer.waarde is None else cijfer.waarde


def _exact_sheet(tabel: Tabel, stand: Peilstand, grootste: int) -> Blad:
    aantallen = [
        (klasse.label, stand.aantallen.get((tabel.code, klasse.code), 0))
        for klasse in tabel.klassen
    ]
    totaal = ("totaal", stand.totalen.get(tabel.code, 0)) if len(aantallen) > 1 else None
    return Blad(
        titel=tabel.titel,
        koppen=("Klasse", _EENHEDEN.get(tabel.eenheid, "Aantal")),
        rijen=tuple(aantallen),
        totaal=totaal,
        diagram=_bars(tabel.titel, aantallen, grootste),
    )


def _bars(
    titel: str, regels: Sequence[tuple[str, int | None]], grootste: int
) -> Staafdiagram | None:
    """The same figures as bars; a hidden one is as long as the most that it can be."""
    if not regels:
        return None
    staven = tuple(
        Staaf(
            label,
            (Staafdeel(GRENS, "beschermd") if waarde is None else Staafdeel(waarde),),
            "0-7" if waarde is None else str(waarde),
        )
        for label, waarde in regels
    )
    woorden = "; ".join(f"{staaf.naam} {staaf.tekst}" for staaf in staven)
    return Staafdiagram(staven, max(grootste, 40), f"Staafdiagram van {titel}: {woorden}.")
