"""The Dutch words for a change of a dossier, a meeting or a half year that cannot be."""

from levensloop_desktop.services.meldingen.foutmelding import Facts, Foutmelding, Uitleg


def _niet_gevonden(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dit is er niet (meer).",
        "Misschien is het verwijderd. Ververs de lijst en kies opnieuw.",
    )


def _plan_vastgesteld(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Dit plan is vastgesteld en kan niet meer veranderen.",
        "Begin een nieuw concept (tabblad Plan). Dat start met de tekst van dit plan.",
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


def _nog_in_gebruik(facts: Facts) -> Foutmelding:
    aantal = facts.get("aantal")
    waar = f"op {aantal} plaatsen" if isinstance(aantal, int) and aantal > 1 else "nog"
    return Foutmelding(
        f"Dit wordt {waar} gebruikt en kan niet weg.",
        "Haal het eerst weg bij de cliënten die ernaar verwijzen.",
    )


def _bewaartermijn_loopt(_: Facts) -> Foutmelding:
    return Foutmelding(
        "Deze cliënt mag nog niet worden vernietigd: de bewaartermijn loopt nog, of het "
        "cliëntnummer klopt niet.",
        "Open de lijst opnieuw en typ het cliëntnummer precies over.",
    )


MELDINGEN: dict[str, Uitleg] = {
    "niet_gevonden": _niet_gevonden,
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
    "gestopt": lambda _: Foutmelding("Gestopt.", "Er is niets overgenomen."),
}
