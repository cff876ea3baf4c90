"""The Dutch words of every error code: what happened, and what the user can do now.

The window and the command line both read this table, so that they say the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.uitvoermeldingen import (
    explain_gone,
    explain_peildatum,
    explain_place,
    explain_refusal,
)

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Foutmelding:
    """One sentence that says what happened, and what the user can do."""

    titel: str
    advies: str

    @property
    def tekst(self) -> str:
        """Both after each other, as the command line prints them."""
        return f"{self.titel} {self.advies}".strip()


def explain_error(fault: LevensloopError) -> Foutmelding:
    """The words for an error; a code without words of its own gets general ones."""
    return _MELDINGEN.get(fault.code, _onbekend)(fault.facts)


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


_HANDELINGEN = {
    "dossier_lezen": "geen dossiers lezen",
    "signaal_toevoegen": "geen signaal of gebeurtenis toevoegen",
    "dossier_wijzigen": "dit deel van een dossier niet wijzigen",
    "tekst_vasthouden": "geen tekst voor later bewaren",
    "afdrukken": "geen documenten afdrukken",
    "exporteren": "geen dossier in een bestand zetten",
    "importeren": "geen dossierbestand opnemen",
    "inzage_geven": "geen inzage geven in een dossier",
    "kengetallen_aanleveren": "geen kengetallen landelijk aanleveren",
    "logboek_lezen": "het logboek niet lezen",
    "kluis_controleren": "de kluis niet controleren",
    "kopieen_beheren": "geen reservekopieën maken of terugzetten",
    "veiligstellen": "geen reservekopie laten maken",
    "gebruikers_beheren": "geen gebruikers en sleutels beheren",
    "profielen_beheren": "geen profielen voor verstrekkingen wijzigen",
    "bewaren_beheren": "geen bewaartermijnen beheren of dossiers vernietigen",
    "huisstijl_beheren": "geen huisstijl van documenten kiezen",
    "kengetallen_beheren": "niet bepalen wat er wordt geteld",
    "wachtzin_wijzigen": "de wachtzin niet wijzigen",
    "monitor_bijhouden": "de monitor niet bijhouden",
    "tellingen_lezen": "de kengetallen niet bekijken",
}


def _wachtzin_onjuist(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze wachtzin klopt niet.",
        "Let op hoofdletters en spaties. Probeer het opnieuw.",
    )


def _gebruiker_onbekend(facts: Facts) -> Foutmelding:
    namen = facts.get("gebruikers")
    bekend = ", ".join(map(str, namen)) if isinstance(namen, tuple) else ""
    return Foutmelding(
        "Deze kluis kent deze gebruiker niet, of heeft meer gebruikers.",
        f"Kies een van deze gebruikers: {bekend}." if bekend else "Kies een gebruiker.",
    )


def _kluis_ontbreekt(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"Er is geen kluis in {_text(facts, 'pad', 'deze map')}.",
        "Het bestand kluis.json ontbreekt. Kies de map van de kluis (de naam eindigt op .kluis), "
        "of zet kluis.json terug uit een reservekopie.",
    )


def _kluis_bestaat(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"{_text(facts, 'pad', 'Deze map')} bestaat al.",
        "Kies een andere naam of een andere plek, of open de kluis die er staat.",
    )


def _kluis_beschadigd(facts: Facts) -> Foutmelding:
    schade = _SCHADE.get(_text(facts, "reden"), "De inhoud is niet wat Levensloop schreef.")
    return Foutmelding(
        f"De kluis is beschadigd: {_text(facts, 'onderdeel', 'een bestand')}.",
        f"{schade} Bewaar de map zoals die nu is en zet een reservekopie terug. "
        "Uw wachtzin is niet het probleem.",
    )


def _kluis_te_nieuw(facts: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze kluis is gemaakt met een nieuwere Levensloop.",
        f"De kluis heeft versie {_text(facts, 'versie', '?')}, dit programma kent versie "
        f"{_text(facts, 'kent', '?')}. Installeer de nieuwste Levensloop. Er is niets veranderd.",
    )


def _kluis_niet_schrijfbaar(facts: Facts) -> Foutmelding:
    waar = _text(facts, "pad") or _text(facts, "onderdeel", "de map van de kluis")
    return Foutmelding(
        f"Levensloop kan niet schrijven in {waar}.",
        "Kijk of de schijf of netwerkmap er is en of u er mag schrijven. "
        "Wat u typte en wat al bewaard was, is er nog.",
    )


def _kluis_in_gebruik(facts: Facts) -> Foutmelding:
    wie, computer = _text(facts, "gebruiker"), _text(facts, "computer")
    sinds = _moment(_text(facts, "sinds"))
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


def _wachtzin_zwak(facts: Facts) -> Foutmelding:
    if facts.get("reden") == "te_kort":
        minimum = _text(facts, "minimum", "12")
        return Foutmelding(
            "Deze wachtzin is te kort.",
            f"Gebruik minstens {minimum} tekens, bijvoorbeeld vier of vijf losse woorden.",
        )
    raad = facts.get("raad")
    return Foutmelding(
        "Deze wachtzin is te makkelijk te raden.",
        " ".join(map(str, raad))
        if isinstance(raad, tuple) and raad
        else "Gebruik vier of vijf losse woorden die niet bij elkaar horen.",
    )


def _geen_dossiersleutel(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze gebruiker heeft geen sleutel van de dossiers.",
        "Vraag een collega die dossiers mag lezen om dit te doen.",
    )


def _gebruiker_bestaat(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Er is al een gebruiker met deze naam.",
        "Kies een andere naam, bijvoorbeeld met een voorletter erbij.",
    )


def _eigen_gebruiker(_: Facts) -> Foutmelding:
    return Foutmelding(
        "U kunt uw eigen rol niet wijzigen en uzelf niet verwijderen.",
        "Vraag een collega om dit te doen. Uw wachtzin wijzigt u bij Beheer, Wachtzin.",
    )


def _laatste_sleutelhouder(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dan kan niemand de dossiers meer openen.",
        "Geef eerst een andere gebruiker een rol die dossiers mag lezen.",
    )


def _herstelcode_onjuist(facts: Facts) -> Foutmelding:
    if groep := _text(facts, "groep"):
        return Foutmelding(
            f"In groep {groep} van de code staat een typefout.",
            f"Vergelijk groep {groep} met het herstelblad. De letters I, L, O en U komen er niet "
            "in voor.",
        )
    return Foutmelding(
        "De code is niet compleet of te lang.",
        f"De code heeft {_text(facts, 'nodig', '35')} letters en cijfers, in zeven groepen "
        "van vijf.",
    )


def _gesproken_code_onjuist(facts: Facts) -> Foutmelding:
    wat = _text(facts, "wat", "gesproken code")
    if groep := _text(facts, "groep"):
        return Foutmelding(
            f"In groep {groep} van de {wat} staat een typefout.",
            f"Vraag groep {groep} nog eens. De letters I, L, O en U komen er niet in voor.",
        )
    return Foutmelding(
        f"De {wat} is niet compleet of te lang.",
        f"De {wat} heeft {_text(facts, 'groepen', 'een paar')} groepen van vijf tekens.",
    )


def _niet_gevonden(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dit is er niet (meer).",
        "Misschien is het verwijderd. Ververs de lijst en kies opnieuw.",
    )


def _niet_toegestaan(facts: Facts) -> Foutmelding:
    rol = _text(facts, "rol")
    wie = f"als {label('gebruikersrol', rol)}" if rol else "met uw rol"
    wat = _HANDELINGEN.get(_text(facts, "handeling"), "dit niet doen")
    return Foutmelding(
        f"U kunt {wie} {wat}.",
        "Vraag het een collega die dat wel mag. De poging staat in het logboek."
        if rol != "manager"
        else "Uw sleutel opent alleen de tellingen, geen dossier.",
    )


def _plan_vastgesteld(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dit plan is vastgesteld en kan niet meer veranderen.",
        "Begin een nieuw concept. Dat start met de tekst van dit plan.",
    )


def _invoer_ongeldig(facts: Facts) -> Foutmelding:
    meldingen = facts.get("meldingen")
    zinnen = [
        str(getattr(melding, "tekst", ""))
        for melding in (meldingen if isinstance(meldingen, tuple) else ())
    ]
    return Foutmelding(
        "Dit kan zo niet worden bewaard.",
        " ".join(zin for zin in zinnen if zin) or "Kijk de gemarkeerde velden na.",
    )


def _bewaartermijn_loopt(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze cliënt mag nog niet worden vernietigd: de bewaartermijn loopt nog, of het "
        "cliëntnummer klopt niet.",
        "Open de lijst opnieuw en typ het cliëntnummer precies over.",
    )


def _nog_in_gebruik(facts: Facts) -> Foutmelding:
    aantal = facts.get("aantal")
    waar = f"op {aantal} plaatsen" if isinstance(aantal, int) and aantal > 1 else "nog"
    return Foutmelding(
        f"Dit wordt {waar} gebruikt en kan niet weg.",
        "Haal het eerst weg bij de cliënten die ernaar verwijzen.",
    )


def _import_geweigerd(facts: Facts) -> Foutmelding:
    plaats, reden = _text(facts, "plaats"), _text(facts, "reden")
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


def _bestand_niet_toegestaan(facts: Facts) -> Foutmelding:
    return Foutmelding(
        f"Bestanden van de soort “{_text(facts, 'soort')}” mogen op deze computer niet.",
        "Zo heeft uw beheerder het ingesteld. Druk af, kies een andere soort, of vraag het na.",
    )


def _kopie_gestopt(_: Facts) -> Foutmelding:
    return Foutmelding(
        "De reservekopie is niet afgemaakt.",
        "De kluis ging dicht of was te druk. De vorige reservekopie is er nog; Levensloop maakt "
        "vanzelf een nieuwe.",
    )


def _wachtzin_kopie_onjuist(facts: Facts) -> Foutmelding:
    moment = _moment(_text(facts, "wanneer"))
    return Foutmelding(
        "Deze wachtzin hoort niet bij deze reservekopie.",
        f"De kopie{' van ' + moment if moment else ''} gaat open met de gebruikers en wachtzinnen "
        "die er toen waren. Gebruik de wachtzin van toen, of kies een andere kopie.",
    )


def _onbekend(_: Facts) -> Foutmelding:
    return Foutmelding("Er ging iets mis.", "Probeer het opnieuw. Meld het als het vaker gebeurt.")


_MELDINGEN: dict[str, Callable[[Facts], Foutmelding]] = {
    "wachtzin_onjuist": _wachtzin_onjuist,
    "gebruiker_onbekend": _gebruiker_onbekend,
    "kluis_ontbreekt": _kluis_ontbreekt,
    "kluis_bestaat": _kluis_bestaat,
    "kluis_beschadigd": _kluis_beschadigd,
    "kluis_te_nieuw": _kluis_te_nieuw,
    "kluis_andere_indeling": lambda _: Foutmelding(
        "Deze kluis is van een proefversie van Levensloop, met een andere indeling.",
        "Zet de dossiers met die proefversie in een bestand (levensloop exporteren), en neem dat "
        "op in een nieuwe kluis. Er is niets veranderd.",
    ),
    "kluis_weg": lambda facts: Foutmelding(*explain_gone(facts)),
    "kluis_niet_schrijfbaar": _kluis_niet_schrijfbaar,
    "kluis_in_gebruik": _kluis_in_gebruik,
    "schijf_vol": _schijf_vol,
    "wachtzin_zwak": _wachtzin_zwak,
    "geen_dossiersleutel": _geen_dossiersleutel,
    "gebruiker_bestaat": _gebruiker_bestaat,
    "eigen_gebruiker": _eigen_gebruiker,
    "laatste_sleutelhouder": _laatste_sleutelhouder,
    "herstelcode_onjuist": _herstelcode_onjuist,
    "gesproken_code_onjuist": _gesproken_code_onjuist,
    "ontvangstcode_onbekend": lambda _: Foutmelding(
        "Deze code hoort niet bij een overdrachtspakket van deze overdracht.",
        "Vraag de ontvanger welk pakketnummer erbij staat, en vergelijk dat met uw register.",
    ),
    "niet_gevonden": _niet_gevonden,
    "niet_toegestaan": _niet_toegestaan,
    "plan_vastgesteld": _plan_vastgesteld,
    "intussen_gewijzigd": lambda facts: Foutmelding(
        f"{facts.get('wat')} is daarna nog gewijzigd. Er is niets teruggezet.",
        "Kijk wat er nu staat, en pas het zo nodig zelf aan.",
    ),
    "overleg_gesloten": lambda _: Foutmelding(
        "Dit overleg is gesloten en kan niet meer veranderen.",
        "Schrijf in een volgend overleg wat er anders is.",
    ),
    "halfjaar_gesloten": lambda _: Foutmelding(
        "De monitor van dit halfjaar is gesloten en kan niet meer veranderen.",
        "Vul een lijst in voor een ander halfjaar.",
    ),
    "invoer_ongeldig": _invoer_ongeldig,
    "nog_in_gebruik": _nog_in_gebruik,
    "bewaartermijn_loopt": _bewaartermijn_loopt,
    "import_geweigerd": _import_geweigerd,
    "peildatum_niet_geteld": lambda facts: Foutmelding(*explain_peildatum(facts)),
    "uitgifte_geweigerd": lambda facts: Foutmelding(*explain_refusal(facts)),
    "gestopt": lambda _: Foutmelding("Gestopt.", "Er is niets overgenomen."),
    "bestand_niet_gelezen": _bestand_niet_gelezen,
    "bestand_niet_geschreven": lambda facts: Foutmelding(*explain_place(facts)),
    "bestand_niet_toegestaan": _bestand_niet_toegestaan,
    "kopie_gestopt": _kopie_gestopt,
    "wachtzin_kopie_onjuist": _wachtzin_kopie_onjuist,
    "onbekend": _onbekend,
}


def _text(facts: Facts, naam: str, anders: str = "") -> str:
    waarde = facts.get(naam)
    return anders if waarde in {None, ""} else str(waarde)


def _moment(iso: str) -> str:
    try:
        return f"{datetime.fromisoformat(iso).astimezone():%d-%m-%Y %H:%M}"
    except ValueError:
        return ""
