"""The Dutch words for what is wrong with a kluis, its disk or its back-ups."""

from levensloop_desktop.services.meldingen.foutmelding import (
    Facts,
    Foutmelding,
    Uitleg,
    moment_of,
    text_of,
)

_SCHADE = {
    "ontbreekt": "Het bestand is er niet.",
    "onleesbaar": "Een deel van het bestand is niet te lezen. Wat u typte, is er nog.",
    "leeg": "Het bestand is leeg.",
    "onversleuteld": "Het bestand is niet versleuteld. Levensloop maakt nooit zo’n bestand.",
    "afgekapt": "Het einde van het bestand ontbreekt.",
    "versie": "In het bestand staat geen versie.",
    "sleutelstand": "In het bestand staat niet welke gebruikers erbij horen.",
    "sleutels": "De sleutels in het bestand passen niet.",
    "keten": "In de map met uitgegeven kengetallen is een bestand gewijzigd of verdwenen.",
    "geheim": "Er is nog niet geteld.",
    "kopie": "De reservekopie was na het maken niet te lezen.",
    "kopie_gewijzigd": "De reservekopie is niet meer zoals die is gemaakt.",
    "kopie_onvolledig": "In deze reservekopie zitten niet alle bestanden van de kluis.",
    "herstel": "Het terugzetten van een reservekopie is onderbroken en kan niet verder.",
}


def _kluis_ontbreekt(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"Er is geen kluis in {text_of(facts, 'pad', 'deze map')}.",
        "Het bestand kluis.json ontbreekt. Kies de map van de kluis (de naam eindigt op .kluis), "
        "of zet kluis.json terug uit een reservekopie.",
    )


def _kluis_bestaat(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"{text_of(facts, 'pad', 'Deze map')} bestaat al.",
        "Kies een andere naam of een andere plek, of open de kluis die er staat.",
    )


def _kluis_beschadigd(facts: Facts) -> Foutmelding:
    schade = _SCHADE.get(text_of(facts, "reden"), "De inhoud is niet wat Levensloop schreef.")
    return Foutmelding(
        f"De kluis is beschadigd: {text_of(facts, 'onderdeel', 'een bestand')}.",
        f"{schade} Bewaar de map zoals die nu is en zet een reservekopie terug. "
        "Uw wachtzin is niet het probleem.",
    )


def _kluis_te_nieuw(facts: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze kluis is gemaakt met een nieuwere Levensloop.",
        f"De kluis heeft versie {text_of(facts, 'versie', '?')}, dit programma kent versie "
        f"{text_of(facts, 'kent', '?')}. Installeer de nieuwste Levensloop. Er is niets veranderd.",
    )


def _kluis_weg(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"De map van de kluis is weg: {text_of(facts, 'pad', 'schijf of netwerkmap')}.",
        "Er is nu niets bewaard. Wat u typte, staat er nog. Sluit de schijf of netwerkmap weer aan "
        "en vergrendel dan (Ctrl+L): na het ontgrendelen krijgt u uw tekst terug.",
    )


def _kluis_niet_schrijfbaar(facts: Facts) -> Foutmelding:
    waar = text_of(facts, "pad") or text_of(facts, "onderdeel", "de map van de kluis")
    return Foutmelding(
        f"Levensloop kan niet schrijven in {waar}.",
        "Kijk of de schijf of netwerkmap er is en of u er mag schrijven. "
        "Wat u typte en wat al bewaard was, is er nog.",
    )


def _kluis_in_gebruik(facts: Facts) -> Foutmelding:
    wie, computer = text_of(facts, "gebruiker"), text_of(facts, "computer")
    sinds = moment_of(text_of(facts, "sinds"))
    delen = [
        wie and f"door {wie}",
        computer and f"op computer {computer}",
        sinds and f"sinds {sinds}",
    ]
    details = " ".join(deel for deel in delen if deel)
    return Foutmelding(
        f"Deze kluis is al open {details}".strip() + ".",
        "Sluit de kluis daar eerst, of wacht tot die klaar is.",
    )


def _schijf_vol(_: Facts) -> Foutmelding:
    return Foutmelding(
        "De schijf is vol. Er is niets bewaard.",
        "Maak ruimte vrij en bewaar opnieuw. Uw tekst staat nog in het scherm, "
        "en wat al bewaard was is er nog.",
    )


def _kopie_gestopt(_: Facts) -> Foutmelding:
    return Foutmelding(
        "De reservekopie is niet afgemaakt.",
        "De kluis ging dicht of was te druk. De vorige reservekopie is er nog; Levensloop maakt "
        "vanzelf een nieuwe.",
    )


def _wachtzin_kopie_onjuist(facts: Facts) -> Foutmelding:
    moment = moment_of(text_of(facts, "wanneer"))
    return Foutmelding(
        "Deze wachtzin hoort niet bij deze reservekopie.",
        f"De kopie{' van ' + moment if moment else ''} gaat open met de gebruikers en wachtzinnen "
        "die er toen waren. Gebruik de wachtzin van toen, of kies een andere kopie.",
    )


MELDINGEN: dict[str, Uitleg] = {
    "kluis_ontbreekt": _kluis_ontbreekt,
    "kluis_bestaat": _kluis_bestaat,
    "kluis_beschadigd": _kluis_beschadigd,
    "kluis_te_nieuw": _kluis_te_nieuw,
    "kluis_andere_indeling": lambda _: Foutmelding(
        "Deze kluis is van een proefversie van Levensloop, met een andere indeling.",
        "Zet de dossiers met die proefversie in een bestand (levensloop exporteren), en neem dat "
        "op in een nieuwe kluis. Er is niets veranderd.",
    ),
    "kluis_weg": _kluis_weg,
    "kluis_niet_schrijfbaar": _kluis_niet_schrijfbaar,
    "kluis_in_gebruik": _kluis_in_gebruik,
    "schijf_zonder_slot": lambda _: Foutmelding(
        "Op deze schijf of netwerkmap kan niet worden vastgelegd wie de kluis open heeft.",
        "Twee mensen tegelijk zouden de kluis beschadigen, dus Levensloop opent hem hier niet. "
        "Vraag wie de netwerkmap beheert om bestanden te laten vergrendelen, of zet de kluis op "
        "een andere schijf. Er is niets veranderd.",
    ),
    "schijf_vol": _schijf_vol,
    "kopie_gestopt": _kopie_gestopt,
    "wachtzin_kopie_onjuist": _wachtzin_kopie_onjuist,
}
