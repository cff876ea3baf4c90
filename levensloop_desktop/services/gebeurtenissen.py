"""Dutch words for the events of the log."""

GEBEURTENISSEN = {
    "kluis_gemaakt": "Kluis gemaakt",
    "kluis_geopend": "Kluis geopend",
    "kluis_geopend_manager": "Kluis geopend door een manager",
    "kluis_gesloten": "Kluis gesloten",
    "herstelblad_gebruikt": "Kluis geopend met het herstelblad",
    "kluis_json_ouder": "Oudere kluis.json gevonden",
    "kluis_json_gewijzigd": "Gewijzigde kluis.json gevonden",
    "dossier_db_ouder": "Oudere dossier.db gevonden",
    "kluis_teruggezet": "Reservekopie teruggezet",
    "ontgrendelen_mislukt": "Ontgrendelen mislukt",
    "wachtzin_gewijzigd": "Wachtzin gewijzigd",
    "wachtzin_vernieuwd": "Wachtzin van een ander vernieuwd",
    "gebruiker_toegevoegd": "Gebruiker toegevoegd",
    "gebruiker_verwijderd": "Gebruiker verwijderd",
    "rol_gewijzigd": "Rol gewijzigd",
    "sleutels_vernieuwd": "Sleutels vernieuwd",
    "sleutels_bijgewerkt": "Onderbroken wijziging van sleutels afgemaakt",
    "sleutels_vastgelegd": "Gebruikers opnieuw vastgelegd",
    "herstelblad_gemaakt": "Herstelblad gemaakt",
    "dossier_gelezen": "Dossier gelezen",
    "nu_handelen_geopend": "Nu handelen geopend",
    "dossier_gewijzigd": "Dossier gewijzigd",
    "plan_vastgesteld": "Plan vastgesteld",
    "overleg_geopend": "Overleg geopend",
    "overleg_gesloten": "Overleg gesloten",
    "client_gemaakt": "Cliënt toegevoegd",
    "client_vernietigd": "Cliënt vernietigd",
    "bewaartermijn_gewijzigd": "Bewaartermijn gewijzigd",
    "afgedrukt": "Afgedrukt",
    "signaalweken_gewijzigd": "Signaalweken gewijzigd",
    "geexporteerd": "Als bestand bewaard",
    "geimporteerd": "Ingelezen uit bestand",
    "inzage_gegeven": "Inzage gegeven",
    "logboek_afgedrukt": "Logboek afgedrukt",
    "gecontroleerd": "Kluis gecontroleerd",
    "geweigerd": "Geweigerd: de rol mag dit niet",
    "reservekopie_gemaakt": "Reservekopie gemaakt",
    "reservekopieen_vernietigd": "Reservekopieën vernietigd",
    "tweede_map_gekozen": "Tweede map voor kopieën gekozen",
    "tweede_map_vervallen": "Tweede map voor kopieën vervallen",
}


def name_event(code: str) -> str:
    """What happened, in words; the code itself for an event of a newer program."""
    return GEBEURTENISSEN.get(code, code)
