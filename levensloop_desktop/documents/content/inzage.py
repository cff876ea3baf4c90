"""Everything the kluis holds of one client, for whoever asks to see it (AVG, article 15)."""

from collections.abc import Sequence

from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Blok,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.logboek import Logbladregel, logtabel
from levensloop_desktop.documents.content.waarden import alinea, cel, kenmerken
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import APART_TE_LEZEN, DOSSIERVERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import velden


def inzageoverzicht(dossier: Dossier, kop: Documentkop, log: Sequence[Logbladregel]) -> Inhoud:
    """Every field of every part, what was given to whom, and who looked."""
    blokken: list[Blok] = [
        Kop(1, "Inzageoverzicht", bladwijzer="Inzageoverzicht"),
        Kenmerken(
            (
                Kenmerk("Nummer", cel(kop.nummer_in_woorden)),
                Kenmerk("Voor", cel(kop.ontvanger)),
                Kenmerk("Gemaakt", cel(f"{kop.wanneer:%d-%m-%Y om %H:%M}, {kop.zvh}")),
            )
        ),
        alinea(
            "Dit is alles wat in Levensloop over deze cliënt is vastgelegd. Het bestand dat "
            "erbij hoort, bevat hetzelfde, met ook de plannen zoals ze werden vastgesteld."
        ),
        *_part(dossier, "clienten", (dossier.client,)),
    ]
    leeg: list[str] = []
    for verzameling in DOSSIERVERZAMELINGEN:
        if verzameling == "clienten" or verzameling in APART_TE_LEZEN:
            continue
        records = getattr(dossier, verzameling)
        if records:
            blokken += _part(dossier, verzameling, records)
        else:
            leeg.append(ONDERDEELNAAM[verzameling])
    if leeg:
        blokken.append(Kop(2, "Niet vastgelegd", bladwijzer="Niet vastgelegd"))
        blokken.append(alinea(f"Van deze onderdelen is niets vastgelegd: {', '.join(leeg)}."))
    blokken.append(Kop(2, "Logboek", bladwijzer="Logboek"))
    blokken.append(logtabel(log) if log else alinea("Er zijn geen regels."))
    return Inhoud(
        soortnaam="Inzageoverzicht",
        blokken=tuple(blokken),
        voetregel="Bestemd voor de cliënt of wie die aanwijst.",
        schaal=LANG_DOCUMENT,
    )


def _part(dossier: Dossier, verzameling: str, records: Sequence[Record]) -> list[Blok]:
    """One collection that holds something: each record with all its fields, empty ones too."""
    naam = ONDERDEELNAAM[verzameling]
    blokken: list[Blok] = [Kop(2, naam, bladwijzer=naam)]
    for plek, record in enumerate(records, start=1):
        if len(records) > 1:
            blokken.append(Kop(3, f"{naam} {plek}"))
        namen = [beschreven.naam for beschreven in velden(type(record))]
        blokken.append(Kenmerken(kenmerken(dossier, record, *namen)))
    return blokken
