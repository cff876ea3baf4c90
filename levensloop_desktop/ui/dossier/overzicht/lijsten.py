"""Personal data and problematiek on Overzicht, described."""

from levensloop_desktop.domain.zorg import Problematiek
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.rijen import Rij

PERSOON = (
    Rij("voornamen", "roepnaam", "clientnummer", rek=(2, 1, 1)),
    Rij("tussenvoegsel", "achternaam", "aliassen", rek=(1, 2, 2)),
    Rij("geboortedatum", "geslacht", "telefoon"),
    Rij("adres", "briefadres", rek=(4, 3)),
    Rij("gemeente_van_herkomst", "regio", "bsn"),
    Rij("taal", "tolk", "huisarts", "zorgverzekeraar", rek=(5, 6, 8, 8)),
)

PROBLEMATIEK = Lijstbeschrijving(
    soort=Problematiek,
    titel="Problematiek",
    enkelvoud="Problematiek",
    nieuw="Toevoegen",
    leeg="Nog geen problematiek. Wat speelt er, en van wie weet u dat?",
    kolommen=(
        Kolom(veld="soort", breedte=208, vet=True),
        Kolom(veld="toelichting"),
        Kolom(veld="bron", breedte=136),
        Kolom(veld="datum", breedte=104),
    ),
    rijen=(Rij("soort"), Rij("toelichting"), Rij("bron", "datum")),
    plaats=Plaats.ONDER,
)
