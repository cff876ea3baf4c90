"""Which page of the handleiding belongs to a screen or a window."""

from PySide6.QtWidgets import QWidget

BEGIN = "kluis-openen"

# The class of a screen, tab or window, and its page. The nearest around the focus counts, so that
# a tab of a dossier goes before the dossier.
PAGINAS: dict[str, str] = {
    "OntgrendelScherm": "kluis-openen",
    "Crashvenster": "kluis-openen",
    "NieuweKluis": "nieuwe-kluis",
    "VoorbeeldKluis": "nieuwe-kluis",
    "HerstelbladDialoog": "nieuwe-kluis",
    "HerstelOpenen": "kluis-herstellen",
    "Terugzetten": "kluis-herstellen",
    "VandaagScherm": "vandaag",
    "ClientenScherm": "zoeken",
    "NieuweClient": "zoeken",
    "Zoekscherm": "zoeken",
    "NetwerkScherm": "netwerk",
    "CollegaOverdragen": "netwerk",
    "Verouderdvenster": "netwerk",
    "OverlegScherm": "overleg",
    "Overlegdialoog": "overleg",
    "BeheerScherm": "instellen",
    "Weergave": "hoe-het-eruitziet",
    "KengetallenScherm": "kengetallen",
    "AanleverDialoog": "kengetallen",
    "BestandDialoog": "kengetallen",
    "MonitorScherm": "monitor",
    "NuHandelenScherm": "nu-handelen",
    "DossierScherm": "dossier",
    "Bevestiging": "dossier",
    "Onderdelenvenster": "instellen",
    "OverzichtTab": "dossier",
    "PlanTab": "plan-vaststellen",
    "Vaststellen": "plan-vaststellen",
    "Vergelijken": "plan-vaststellen",
    "BejegeningTab": "bejegening",
    "ScenariosTab": "scenario-maken",
    "LevenslijnTab": "levenslijn",
    "NetwerkTab": "netwerk-client",
    "ProcesTab": "proces",
    "VerloopTab": "verloop",
    "OverlegTab": "overleg",
    "OverdrachtTab": "overdragen",
    "Stapvenster": "overdragen",
    "Termijnenvenster": "overdragen",
    "NeedToKnowDialoog": "wat-gaat-mee",
    "VoorbeeldDialoog": "afdrukken",
    "Bladenvoorbeeld": "afdrukken",
    "WachtzinDialoog": "afdrukken",
    "MapVenster": "voor-de-tafel",
    "Afwijkvenster": "voor-de-tafel",
    "RondeVenster": "voor-de-tafel",
    "VerzegeldDialoog": "pakket",
    "PakketMaken": "pakket",
    "OntvangstBevestigen": "pakket",
    "PakketOntvangen": "pakket",
    "WachtzinWijzigen": "collega-toegang",
    "Gebruikersvenster": "collega-toegang",
    "Gebruikers": "collega-toegang",
    "Reservekopieen": "reservekopieen",
    "KluisControleren": "kluis-herstellen",
    "Logboek": "logboek",
    "Bewaartermijn": "logboek",
    "Inzageverzoek": "logboek",
    "Registerlijst": "wat-gaat-mee",
    "Profielenblad": "wat-gaat-mee",
    "Overnemen": "gegevens-overnemen",
    "Waardelijstenblad": "waardelijsten",
    "Waardevenster": "waardelijsten",
}


def page_at(widget: QWidget | None) -> str:
    """The page of the place a widget stands in; that of the unlock screen when nothing names one.

    Args:
        widget: usually the one with the focus.
    """
    while widget is not None:
        for soort in type(widget).__mro__:
            if soort.__name__ in PAGINAS:
                return PAGINAS[soort.__name__]
        widget = widget.parentWidget()
    return BEGIN
