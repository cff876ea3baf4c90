"""Section 2 of the overdracht: what ends, what replaces it, and the five basics."""

from collections.abc import Iterator
from dataclasses import dataclass
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
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.waardelijsten import label, waardelijst

# Words in a line of the overdracht that say it is about the same thing.
_WOORDEN = {
    "toezicht": ("toezicht",),
    "verplichte_medicatie": ("medicatie",),
    "gesloten_setting": ("gesloten",),
    "financiering": ("financiering", "betaling"),
}


@dataclass(frozen=True, slots=True)
class Einde:
    """Something that ends, from a line of the overdracht or following from the dossier."""

    wat: str
    op: date | None
    waarom: str = ""
    vervanging: str = ""
    wie: str = ""
    stand: str = ""


def wat_eindigt(bron: Bron) -> Blokken:
    """The table of ends, a warning for what has no replacement, and the five basics."""
    eindes = list(eindes_van(bron))
    blokken: list[Blok] = [
        Kop(
            2,
            "Wat eindigt, en wat ervoor in de plaats komt",
            "2",
            "Wat eindigt, en wat ervoor in de plaats komt",
        )
    ]
    if eindes:
        koppen = ("Dit eindigt", "Op", "Dit komt ervoor", "Wie regelt", "Stand")
        blokken.append(Tabel(koppen, (31, 14, 27, 19, 19), tuple(_rij(deel) for deel in eindes)))
    else:
        blokken.append(alinea("Wat eindigt: ", *of_leeg("")))
    open_eindes = [
        deel for deel in eindes if not deel.vervanging.strip() or deel.stand == "niet_geregeld"
    ]
    if open_eindes:
        blokken.append(_waarschuwing(open_eindes))
    blokken += [
        *geen_plek(bron),
        Kop(3, "Vijf basisvoorwaarden", bladwijzer=""),
        _basisvoorwaarden(bron),
    ]
    return tuple(blokken)


def eindes_van(bron: Bron) -> Iterator[Einde]:
    """Lines of the overdracht first, then what the dossier says that ends and no line names."""
    dossier = bron.dossier
    regels = dossier.regels_van(bron.overdracht) if bron.overdracht else ()
    for regel in regels:
        yield Einde(
            wat=regel.wat_eindigt or "niet vastgelegd",
            op=regel.eindigt_op,
            vervanging=regel.vervanging,
            wie=persoonsnaam(dossier, regel.wie_id),
            stand=regel.stand,
        )
    genoemd = " ".join(regel.wat_eindigt for regel in regels).lower()
    yield from _met_titels(bron, genoemd)
    yield from _die_aan_titel_hangen(bron, genoemd)


def einde_met_titel(bron: Bron) -> date | None:
    """When parts that hang on a titel stop: at the first end of a titel that runs."""
    return min((titel.einddatum for titel in lopende_titels(bron) if titel.einddatum), default=None)


def lopende_titels(bron: Bron) -> list[Titel]:
    """Titels that have not ended."""
    return [
        titel
        for titel in bron.dossier.titels
        if titel.einddatum is None or titel.einddatum >= bron.vandaag
    ]


def _met_titels(bron: Bron, genoemd: str) -> Iterator[Einde]:
    for titel in lopende_titels(bron):
        naam = label("titelsoort", titel.soort)
        for code in titel.eindigt_mee:
            if not any(woord in genoemd for woord in _WOORDEN.get(code, (code,))):
                wat = label("eindigt_mee", code).capitalize()
                yield Einde(wat=wat, op=titel.einddatum, waarom=f"stopt met {naam}")


def _die_aan_titel_hangen(bron: Bron, genoemd: str) -> Iterator[Einde]:
    dossier, vandaag = bron.dossier, bron.vandaag
    eind = einde_met_titel(bron)
    for verblijf in dossier.verblijven:
        waar = dossier.partnernaam(verblijf.partner_id) or verblijf.plek
        naam = " bij ".join(d for d in (label("verblijfsoort", verblijf.soort), waar) if d)
        eigen = verblijf.einddatum
        loopt = eigen is None or eigen >= vandaag
        if not loopt or not (verblijf.hangt_aan_titel or eigen):
            continue
        if waar and waar.lower() in genoemd:
            continue
        op = _vroegste(eigen, eind if verblijf.hangt_aan_titel else None)
        opvolger = _volgend_verblijf(bron, op)
        waarom = "stopt als de titel stopt" if verblijf.hangt_aan_titel else ""
        yield Einde(wat=naam[:1].upper() + naam[1:], op=op, waarom=waarom, vervanging=opvolger)
    for zorg in dossier.behandelperioden:
        eigen = zorg.einddatum
        loopt = eigen is None or eigen >= vandaag
        if not loopt or not (zorg.hangt_aan_titel or eigen):
            continue
        naam = zorg.wat or label("behandelsoort", zorg.soort)
        if naam.lower() in genoemd:
            continue
        op = _vroegste(eigen, eind if zorg.hangt_aan_titel else None)
        waarom = "stopt als de titel stopt" if zorg.hangt_aan_titel else ""
        yield Einde(wat=naam[:1].upper() + naam[1:], op=op, waarom=waarom)


def _vroegste(*dagen: date | None) -> date | None:
    return min((dag for dag in dagen if dag), default=None)


def _volgend_verblijf(bron: Bron, na: date | None) -> str:
    for verblijf in bron.dossier.verblijven:
        begin = verblijf.begindatum
        if begin is not None and begin > bron.vandaag and (na is None or begin >= na):
            waar = bron.dossier.partnernaam(verblijf.partner_id) or verblijf.plek
            soort = label("verblijfsoort", verblijf.soort)
            return f"{' bij '.join(d for d in (soort, waar) if d)}, vanaf {datum(begin)}"
    return ""


def _rij(deel: Einde) -> Rij:
    wat: list[Blok] = [Alinea((Stuk(deel.wat, vet=True),))]
    if deel.waarom:
        wat.append(Alinea((Stuk(deel.waarom),), "klein"))
    return Rij(
        (
            tuple(wat),
            datumcel(deel.op),
            cel(deel.vervanging),
            cel(deel.wie),
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
    nu = [deel for deel in bron.dossier.verblijven if _loopt(deel.begindatum, deel.einddatum, dag)]
    lijst = waardelijst("verblijfsoort")
    if any(lijst.kenmerk(deel.soort, "plek") != "geen" for deel in nu):
        return ()
    waar = ", ".join(f"{lijst.label(d.soort)} sinds {datum(d.begindatum)}" for d in nu)
    recht = ", ".join(
        f"{label('indicatiesoort', deel.soort)} {label('indicatieprofiel', deel.profiel)}".strip()
        for deel in bron.dossier.indicaties
        if deel.status == "afgegeven" and _loopt(deel.begindatum, deel.einddatum, dag)
    )
    wel = f" Er is wel een indicatie: {recht}." if recht else ""
    tekst = f"Verblijf vandaag: {waar or 'niet vastgelegd'}.{wel}"
    return (Vak((alinea(Stuk("Let op: er is geen plek. ", vet=True), tekst),)),)


def _loopt(begin: date | None, einde: date | None, dag: date) -> bool:
    return (begin is None or begin <= dag) and (einde is None or dag <= einde)


def _basisvoorwaarden(bron: Bron) -> Tabel:
    """Each of the five: geregeld, loopt or niet geregeld, by whom and by when."""
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
