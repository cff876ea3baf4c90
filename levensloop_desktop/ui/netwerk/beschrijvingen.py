"""The forms of a partner and of a contactpersoon: which fields, in which rows."""

from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij

PARTNER: Beschrijving = (
    Rij("naam"),
    Rij("soort", "regio"),
    Rij("telefoon", "telefoon_24uur"),
    Rij("veilige_mail"),
    Rij("escalatiecontact"),
    Rij("postadres"),
    Rij("roluitwerking"),
)
CONTACTPERSOON: Beschrijving = (
    Rij("naam"),
    Rij("partner_id"),
    Rij("functie"),
    Rij("telefoon", "telefoon_nacht"),
    Rij("mail"),
)
