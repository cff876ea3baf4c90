"""The Dutch words for a file that could not be read or made."""

from levensloop_desktop.services.meldingen.foutmelding import Facts, Foutmelding, Uitleg, text_of

_PLAATS = {
    "bestaat": (
        "Er staat al een bestand met deze naam.",
        "Kies een andere naam of een andere map.",
    ),
    "is_map": ("Dit is een map, geen bestand.", "Geef ook de naam van het bestand."),
    "geen_bestand": ("Hier kan geen bestand komen.", "Kies een andere naam of een andere map."),
    "map_ontbreekt": ("De map is er niet.", "Kies een map die er is, of maak hem eerst."),
    "schijf_vol": (
        "De schijf is vol: het bestand past er niet op.",
        "Maak ruimte vrij of kies een andere map. Er is niets half geschreven.",
    ),
    "geen_toegang": (
        "U mag in deze map niet schrijven.",
        "Kies een andere map, of vraag uw beheerder om toegang.",
    ),
}
_ANDERS = (
    "Het bestand kon niet worden geschreven.",
    "Kies een andere map of naam, en kijk of het bestand niet open staat in een ander programma.",
)


def _import_geweigerd(facts: Facts) -> Foutmelding:
    plaats, reden = text_of(facts, "plaats"), text_of(facts, "reden")
    waar = f"Bij {plaats}: " if plaats else ""
    return Foutmelding(
        "Dit bestand is niet ingelezen. Er is niets veranderd.",
        f"{waar}{reden}".strip() or "Kijk of dit een dossierbestand van Levensloop is.",
    )


def _bestand_niet_gelezen(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dit bestand kan niet worden gelezen.",
        "Kies een ander bestand, of kijk of u het mag openen.",
    )


def _bestand_niet_geschreven(facts: Facts) -> Foutmelding:
    return Foutmelding(*_PLAATS.get(str(facts.get("reden")), _ANDERS))


def _bestand_niet_toegestaan(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"Bestanden van de soort “{text_of(facts, 'soort')}” mogen op deze computer niet.",
        "Zo heeft uw beheerder het ingesteld. Druk af, kies een andere soort, of vraag het na.",
    )


def _peildatum_niet_geteld(facts: Facts) -> Foutmelding:
    peildata = facts.get("peildata")
    wel = ", ".join(map(str, peildata)) if isinstance(peildata, tuple) else ""
    dag = facts.get("peildatum")
    titel = f"Van {dag} zijn geen kengetallen."
    if facts.get("toekomst"):
        titel = f"{dag} ligt in de toekomst: daarvan zijn geen kengetallen."
    raad = "Er is nog geen peildatum geteld. Open de kluis eerst met een sleutel van de dossiers."
    return Foutmelding(titel, f"Kies een van deze peildata: {wel}." if wel else raad)


def _uitgifte_geweigerd(facts: Facts) -> Foutmelding:
    uitleg = facts.get("uitleg") or "Kijk bij de zelftest waarom niet."
    return Foutmelding("Dit bestand is niet gemaakt.", str(uitleg))


MELDINGEN: dict[str, Uitleg] = {
    "import_geweigerd": _import_geweigerd,
    "bestand_niet_gelezen": _bestand_niet_gelezen,
    "bestand_niet_geschreven": _bestand_niet_geschreven,
    "bestand_niet_toegestaan": _bestand_niet_toegestaan,
    "peildatum_niet_geteld": _peildatum_niet_geteld,
    "uitgifte_geweigerd": _uitgifte_geweigerd,
}
