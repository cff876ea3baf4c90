"""Section 2 of the overdracht: what ends, what replaces it, and the five basics."""

from dataclasses import replace
from datetime import date

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
from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.eindes import Einde, eindes_van
from levensloop_desktop.domain.continuiteit.perioden import Baan, Staat
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.waardelijsten import waardelijst


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
            Tabel(koppen, (31, 14, 27, 19, 19), tuple(_rij(bron, deel) for deel in eindes))
        )
    else:
        blokken.append(alinea("Wat eindigt: ", *of_leeg("")))
    open_eindes = [
        deel for deel in eindes if not deel.vervanging.strip() or deel.stand == "niet_geregeld"
    ]
    if open_eindes:
        blokken.append(_waarschuwing(open_eindes))
    return tuple(blokken)


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
    lijst = waardelijst("basisvoorwaarde")
    cellen = tuple(_basis(bron, code) for code in lijst.codes)
    koppen = tuple(lijst.label(code) for code in lijst.codes)
    return Tabel(koppen, (1,) * len(koppen), (Rij(cellen),))


def _basis(bron: Bron, code: str) -> Blokken:
    gebieden = [
        waarde.code
        for waarde in waardelijst("levensgebied").waarden
        if waarde.kenmerken.get("basisvoorwaarde") == code
    ]
    standen = [
        bron.levensgebieden[gebied].stand if gebied in bron.levensgebieden else ""
        for gebied in gebieden
    ]
    afspraak = _eerste_afspraak(bron, gebieden)
    wie = persoonsnaam(bron.dossier, afspraak.actiehouder_id) if afspraak else ""
    wanneer = datum(afspraak.uiterlijk) if afspraak and afspraak.uiterlijk else ""
    if not wie and not wanneer:
        leeg = alinea(Stuk("wie en wanneer: niet vastgelegd", licht=True))
        return (merk("stand", _slechtste(standen)), leeg)
    return (
        merk("stand", _slechtste(standen)),
        alinea(Stuk("door: ", licht=True), *of_leeg(wie)),
        alinea(Stuk("uiterlijk: ", licht=True), *of_leeg(wanneer)),
    )


def _slechtste(standen: list[str]) -> str:
    """The weakest of several; unknown only when nothing is known to be missing."""
    for code in ("niet_geregeld", "", "loopt", "geregeld"):
        if code in standen:
            return code
    return ""


def _eerste_afspraak(bron: Bron, gebieden: list[str]) -> Afspraak | None:
    """The open afspraak that is due first, else the last one that was done."""
    alle = [deel for deel in bron.dossier.afspraken if deel.levensgebied in gebieden]
    nog = sorted(
        (deel for deel in alle if deel.status == "open"),
        key=lambda deel: (deel.uiterlijk or date.max, deel.volgorde),
    )
    gedaan = [deel for deel in alle if deel.status == "gedaan"]
    return nog[0] if nog else gedaan[-1] if gedaan else None
