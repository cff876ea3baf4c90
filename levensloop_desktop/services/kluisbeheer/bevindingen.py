"""The Dutch words of what opening or checking a kluis found."""

from levensloop_desktop.services.meldingen import Foutmelding
from levensloop_desktop.services.ports.kluisport import Bevinding

OVER_SLEUTELS = ("kluis_json_ouder", "kluis_json_gewijzigd", "dossier_db_ouder")
_KIJK_NA = (
    "Kijk bij Beheer, Gebruikers en sleutels, of de gebruikers kloppen, en kies daar "
    "Sleutels opnieuw vastleggen."
)
_WAARSCHUWINGEN = {
    "kluis_json_ouder": Foutmelding(
        "Het bestand kluis.json is ouder dan de dossiers.",
        "Iemand heeft een oude versie teruggezet. Een oude wachtzin kan daardoor weer werken. "
        + _KIJK_NA,
    ),
    "kluis_json_gewijzigd": Foutmelding(
        "Het bestand kluis.json is buiten Levensloop gewijzigd.",
        _KIJK_NA,
    ),
    "dossier_db_ouder": Foutmelding(
        "De dossiers zijn ouder dan kluis.json.",
        "Iemand heeft een oude versie van dossier.db teruggezet. Kijk na of er werk ontbreekt. "
        + _KIJK_NA,
    ),
    "regels_verdwenen": Foutmelding(
        "Een deel van het laatste werk ontbreekt in de dossiers.",
        "Het logboek stopt eerder dan Levensloop had onthouden. Waarschijnlijk is na een storing "
        "het bestand dossier.db-wal weggehaald, of is een oudere dossier.db teruggezet. Zet het "
        "bestand terug of kies een reservekopie.",
    ),
    "kopie_vernietigen_over": Foutmelding(
        "Er staat nog een reservekopie van vóór het vernietigen van een cliënt.",
        "Levensloop kon die niet opruimen. Kies bij Beheer, Kluis controleren. Is de kluis in "
        "orde, kies dan bij Reservekopieën: Oude kopieën vernietigen.",
    ),
    "aanlevering_onleesbaar": Foutmelding(
        "Er ligt een bericht van een landelijke aanlevering dat niet te lezen is.",
        "Het is beschadigd, of gemaakt met sleutels van voordat er een gebruiker is verwijderd. "
        "Het staat daarom niet in het register. Vraag de manager aan wie er cijfers zijn geleverd, "
        "en laat een aanlevering die u mist opnieuw maken. Verwijder daarna het bestand uit de map "
        "aanleveringen van de kluis.",
    ),
    "uitgiften_verdwenen": Foutmelding(
        "Een deel van de map uitgiften ontbreekt.",
        "Daarin staat welke kengetallen eerder zijn uitgegeven. Zonder die map kan Levensloop niet "
        "nagaan of nieuwe cijfers naast de oude een persoon verraden. Zet de map terug uit een "
        "reservekopie.",
    ),
    "klok_loopt_achter": Foutmelding(
        "De klok van deze computer loopt achter.",
        "In het logboek staan latere tijden dan nu. Zet de klok goed; tot dan telt Levensloop "
        "verder vanaf de laatste tijd in het logboek.",
    ),
}

_BEVINDINGEN = {
    "pagina_beschadigd": "Bladzijde {plaats} van {onderdeel} is beschadigd.",
    "structuur_beschadigd": "De opbouw van {onderdeel} klopt niet (bladzijde {plaats}).",
    "verwijzing_ontbreekt": "In {onderdeel} verwijst regel {plaats} naar iets dat er niet is.",
    "zoekindex_wijkt_af": "Zoeken vindt niet alles: de zoekindex klopt niet met de dossiers.",
    "keten_gebroken": "Regel {plaats} van het logboek is gewijzigd, toegevoegd of verdwenen.",
    "uitgiften_gewijzigd": (
        "Uitgifte {plaats} van kengetallen is gewijzigd of verdwenen. Levensloop maakt geen nieuw "
        "bestand met kengetallen tot de map uitgiften is teruggezet uit een reservekopie."
    ),
    "onleesbaar": "{onderdeel} is niet goed te lezen.",
    "kopie_beschadigd": "Reservekopie {onderdeel} is niet meer goed ({plaats}).",
}


def explain_finding(bevinding: Bevinding) -> str:
    """One fault that checking a kluis found, as a sentence."""
    zin = _BEVINDINGEN.get(bevinding.code, "Er klopt iets niet in {onderdeel} ({plaats}).")
    return zin.format(onderdeel=bevinding.onderdeel, plaats=bevinding.plaats or "onbekend")


def explain_warning(code: str) -> Foutmelding:
    """The words for what was not as it should be when a kluis was opened."""
    return _WAARSCHUWINGEN[code]
