"""Section 2 of the overdracht: what ends, what replaces it, and the five basics."""

from collections.abc import Sequence
from dataclasses import replace

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kop,
    Rij,
    Stuk,
    Tabel,
    Vak,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.levenslijn import RUBRIEK_VAN_BAAN
from levensloop_desktop.documents.content.niet_meegegeven import onderdeel
from levensloop_desktop.documents.content.waarden import (
    alinea,
    cel,
    datum,
    datumcel,
    ingekort,
    merk,
    merkcel,
    of_leeg,
    persoonsnaam,
)
from levensloop_desktop.domain.basisvoorwaarden import Basisvoorwaarde, basics_of
from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.perioden import Baan, Staat
from levensloop_desktop.domain.overdragen.eindes import Einde, eindes_van


def wat_eindigt(bron: Bron) -> Blokken:
    """The table of ends, a warning for what has no replacement, and the five basics."""
    titel = "Wat eindigt, en wat ervoor in de plaats komt"
    return onderdeel(
        Kop(2, titel, "2", titel),
        bron.gaat("eindes") and _eindes(bron),
        bron.gaat("verblijf") and geen_plek(bron),
        bron.gaat("basisvoorwaarden")
        and (Kop(3, "Vijf basisvoorwaarden", bladwijzer=""), _basisvoorwaarden(bron)),
    )


def eindes_mee(bron: Bron) -> list[Einde]:
    """What ends of the rubrieken that go, without the title where that stays."""
    alle = eindes_van(bron.volledig, bron.overdracht, bron.vandaag)
    mee = [deel for deel in alle if deel.baan is None or bron.gaat(RUBRIEK_VAN_BAAN[deel.baan])]
    return mee if bron.gaat("titels") else [replace(deel, waarom="") for deel in mee]


def _eindes(bron: Bron) -> Blokken:
    eindes = eindes_mee(bron)
    blokken: list[Blok] = []
    if eindes:
        koppen = ("Dit eindigt", "Op", "Dit komt ervoor", "Wie regelt", "Stand")
        blokken.append(
            Tabel(koppen, (30, 13, 32, 18, 17), tuple(_rij(bron, deel) for deel in eindes))
        )
    else:
        blokken.append(alinea("Wat eindigt: ", *of_leeg("")))
    zonder = without_replacement(eindes)
    if zonder:
        blokken.append(_waarschuwing(zonder))
    return tuple(blokken)


def without_replacement(eindes: Sequence[Einde]) -> list[Einde]:
    """What ends and has nothing in its place: no words for it, or said not to be arranged."""
    return [deel for deel in eindes if not deel.vervanging.strip() or deel.stand == "niet_geregeld"]


def _rij(bron: Bron, deel: Einde) -> Rij:
    wat: list[Blok] = [Alinea((Stuk(deel.wat, vet=True),))]
    if deel.waarom:
        wat.append(Alinea((Stuk(deel.waarom),), "klein"))
    return Rij(
        (
            tuple(wat),
            datumcel(deel.op),
            cel(deel.vervanging),
            cel(persoonsnaam(bron.dossier, deel.wie_id)),
            merkcel("stand", deel.stand),
        )
    )


def _waarschuwing(eindes: list[Einde]) -> Vak:
    namen = ", ".join(
        f"{ingekort(deel.wat, 60, 'zie tabel')} ({datum(deel.op)})" for deel in eindes[:6]
    )
    meer = f", en nog {len(eindes) - 6}" if len(eindes) > 6 else ""  # noqa: PLR2004 - one line or two
    return Vak(
        (
            alinea(
                Stuk("Let op: er is een gat. ", vet=True),
                f"Hiervoor is geen vervanging geregeld: {namen}{meer}.",
            ),
        )
    )


def geen_plek(bron: Bron) -> Blokken:
    """A warning when the client has no place to live today, though perhaps entitled to one."""
    dag = bron.vandaag
    nu = [deel for deel in lay_out(bron.volledig) if deel.loopt_op(dag)]
    wonen = [deel for deel in nu if deel.baan is Baan.VERBLIJF]
    if any(deel.dekt for deel in wonen):
        return ()
    waar = ", ".join(
        f"{deel.naam.partition(',')[0]} sinds {datum(deel.begin)}"
        for deel in wonen
        if deel.staat is Staat.GEEN_PLEK
    )
    recht = ", ".join(deel.naam for deel in nu if deel.baan is Baan.INDICATIE and deel.dekt)
    wel = f" Er is wel een indicatie: {recht}." if recht and bron.gaat("indicaties") else ""
    tekst = f"Verblijf vandaag: {waar or 'niet vastgelegd'}.{wel}"
    return (Vak((alinea(Stuk("Let op: er is geen plek. ", vet=True), tekst),)),)


def _basisvoorwaarden(bron: Bron) -> Tabel:
    """Each of the five: geregeld, loopt or niet geregeld, by whom and by when."""
    bron = replace(bron, dossier=bron.volledig)
    vijf = basics_of(bron.dossier, bron.levensgebieden)
    cellen = tuple(_basis(bron, deel) for deel in vijf)
    return Tabel(tuple(deel.label for deel in vijf), (1,) * len(vijf), (Rij(cellen),))


def _basis(bron: Bron, deel: Basisvoorwaarde) -> Blokken:
    wie = persoonsnaam(bron.dossier, deel.wie_id)
    wanneer = datum(deel.uiterlijk) if deel.uiterlijk else ""
    if not wie and not wanneer:
        leeg = alinea(Stuk("wie en wanneer: niet vastgelegd", licht=True))
        return (merk("stand", deel.stand), leeg)
    return (
        merk("stand", deel.stand),
        alinea(Stuk("door: ", licht=True), *of_leeg(wie)),
        alinea(Stuk("uiterlijk: ", licht=True), *of_leeg(wanneer)),
    )
