"""The Dutch words for a file that could not be made: what happened, and what helps."""

from collections.abc import Mapping

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


def explain_gone(facts: Mapping[str, object]) -> tuple[str, str]:
    """That the disk or share under an open kluis went away."""
    titel = f"De map van de kluis is weg: {facts.get('pad') or 'schijf of netwerkmap'}."
    raad = (
        "Er is nu niets bewaard. Wat u typte, staat er nog. Sluit de schijf of netwerkmap weer aan "
        "en vergrendel dan (Ctrl+L): na het ontgrendelen krijgt u uw tekst terug."
    )
    return titel, raad


def explain_place(facts: Mapping[str, object]) -> tuple[str, str]:
    """Why a file could not come where it was asked."""
    return _PLAATS.get(str(facts.get("reden")), _ANDERS)


def explain_peildatum(facts: Mapping[str, object]) -> tuple[str, str]:
    """Why there are no figures of a day."""
    peildata = facts.get("peildata")
    wel = ", ".join(map(str, peildata)) if isinstance(peildata, tuple) else ""
    dag = facts.get("peildatum")
    titel = f"Van {dag} zijn geen kengetallen."
    if facts.get("toekomst"):
        titel = f"{dag} ligt in de toekomst: daarvan zijn geen kengetallen."
    raad = "Er is nog geen peildatum geteld. Open de kluis eerst met een sleutel van de dossiers."
    return titel, f"Kies een van deze peildata: {wel}." if wel else raad


def explain_refusal(facts: Mapping[str, object]) -> tuple[str, str]:
    """Why these figures may not go out."""
    uitleg = facts.get("uitleg") or "Kijk bij de zelftest waarom niet."
    return "Dit bestand is niet gemaakt.", str(uitleg)
