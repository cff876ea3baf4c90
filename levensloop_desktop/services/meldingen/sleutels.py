"""The Dutch words for passphrases, codes, users and what a role may not do."""

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.meldingen.foutmelding import Facts, Foutmelding, Uitleg, text_of

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
    "waardelijsten_beheren": "geen waardelijsten wijzigen",
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


def _wachtzin_zwak(facts: Facts) -> Foutmelding:
    if facts.get("reden") == "te_kort":
        minimum = text_of(facts, "minimum", "12")
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
    if groep := text_of(facts, "groep"):
        return Foutmelding(
            f"In groep {groep} van de code staat een typefout.",
            f"Vergelijk groep {groep} met het herstelblad. De letters I, L, O en U komen er niet "
            "in voor.",
        )
    return Foutmelding(
        "De code is niet compleet of te lang.",
        f"De code heeft {text_of(facts, 'nodig', '35')} letters en cijfers, in zeven groepen "
        "van vijf.",
    )


def _gesproken_code_onjuist(facts: Facts) -> Foutmelding:
    wat = text_of(facts, "wat", "gesproken code")
    if groep := text_of(facts, "groep"):
        return Foutmelding(
            f"In groep {groep} van de {wat} staat een typefout.",
            f"Vraag groep {groep} nog eens. De letters I, L, O en U komen er niet in voor.",
        )
    return Foutmelding(
        f"De {wat} is niet compleet of te lang.",
        f"De {wat} heeft {text_of(facts, 'groepen', 'een paar')} groepen van vijf tekens.",
    )


def _niet_toegestaan(facts: Facts) -> Foutmelding:
    rol = text_of(facts, "rol")
    wie = f"als {label('gebruikersrol', rol)}" if rol else "met uw rol"
    wat = _HANDELINGEN.get(text_of(facts, "handeling"), "dit niet doen")
    return Foutmelding(
        f"U kunt {wie} {wat}.",
        "Vraag het een collega die dat wel mag. De poging staat in het logboek."
        if rol != "manager"
        else "Uw sleutel opent alleen de tellingen, geen dossier.",
    )


MELDINGEN: dict[str, Uitleg] = {
    "wachtzin_onjuist": _wachtzin_onjuist,
    "gebruiker_onbekend": _gebruiker_onbekend,
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
    "sleutels_vernieuwd": lambda _: Foutmelding(
        "De kluis heeft nieuwe sleutels gekregen sinds u ontgrendelde.",
        "Er is geen bestand gemaakt. Vergrendel, ontgrendel opnieuw en probeer het nog eens.",
    ),
    "niet_toegestaan": _niet_toegestaan,
}
