"""The commands reservekopie and herstellen: make a back-up, and put one back."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import Toegang, opened, read_passphrase
from levensloop_desktop.cli.uitvoer import safe, say, show_table, warn
from levensloop_desktop.services.kluisbeheer import reservekopieen as diensten
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.ports.kopieport import Herstelvoorbeeld, Reservekopie

_KOPPEN = ("Naam", "Gemaakt", "Aanleiding", "Grootte", "Toestand")
_MEGABYTE = 1_000_000
_MOST_NAMES = 20
_GEVOLGEN = {
    "verdwijnt": "verdwijnt uit de kluis",
    "komt_terug": "komt terug",
    "terug": "gaat terug naar toen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Herstelvraag:
    """Which back-up must come back, as asked on the command line."""

    kopie: str
    lijst: bool
    bevestig: str


def make_copy(omgeving: Omgeving, kluis: Kluis, naar: Path | None) -> None:
    """Make a back-up, bring it to another folder when asked, and say where it stands.

    Raises:
        LevensloopError: every reason why there is none.
    """
    slag = diensten.make_backup(kluis, omgeving.werkplek)
    kopie = kluis.list_backups()[0]
    say(f"Reservekopie gemaakt en gecontroleerd: {kopie.pad} ({_size(kopie)}).")
    if slag.tweede_fout is not None:
        warn(f"Niet in de tweede map. {explain_error(slag.tweede_fout).tekst}")
    if naar is not None:
        daar = kluis.copy_backup(kopie, naar)
        say(f"Ook geschreven en gecontroleerd: {daar.pad}.")


def put_back(omgeving: Omgeving, toegang: Toegang, vraag: Herstelvraag) -> None:
    """List the back-ups, or show what one would change and put it back after confirmation.

    Raises:
        CommandRefusedError: when there is no such back-up, or it was not confirmed.
        LevensloopError: every reason why it cannot be put back.
    """
    kopieen = omgeving.kluizen.list_backups(toegang.kluis)
    if vraag.lijst:
        show_table(_KOPPEN, [_row(omgeving, kopie) for kopie in kopieen])
        if not kopieen:
            warn("Er zijn geen reservekopieën.")
        return
    kopie = _chosen(omgeving, kopieen, vraag.kopie)
    wachtzin = read_passphrase(toegang.wachtzin_bestand)
    voorbeeld = omgeving.kluizen.preview_restore(
        toegang.kluis, kopie, wachtzin=wachtzin, gebruiker=toegang.gebruiker
    )
    _tell(voorbeeld)
    _confirm(toegang.kluis.stem, vraag.bevestig)
    opzij = omgeving.kluizen.restore(
        toegang.kluis, kopie, wachtzin=wachtzin, gebruiker=toegang.gebruiker
    )
    say(f"Teruggezet: {kopie.naam}. Wat er stond, is bewaard in {opzij}.")


def make_copy_of(omgeving: Omgeving, toegang: Toegang, naar: Path | None) -> None:
    """Open a kluis and make a back-up of it."""
    if naar is not None and not naar.is_dir():
        msg = f"De map {naar} is er niet. Kies een map die er is."
        raise CommandRefusedError(msg)
    with opened(omgeving, toegang) as kluis:
        make_copy(omgeving, kluis, naar)


def _chosen(omgeving: Omgeving, kopieen: tuple[Reservekopie, ...], naam: str) -> Reservekopie:
    """The back-up of this name or place; without one the newest that is whole."""
    if naam:
        elders = omgeving.kluizen.list_backups(Path(naam).parent)
        for kopie in (*kopieen, *elders):
            if naam in {kopie.naam, str(kopie.pad)}:
                return kopie
        msg = f"Er is geen reservekopie {naam}. Kijk met --lijst welke er zijn."
        raise CommandRefusedError(msg)
    for kopie in kopieen:
        if omgeving.kluizen.is_whole(kopie):
            return kopie
    raise CommandRefusedError(
        "Er is geen goede reservekopie in deze kluis. Staat er een op een stick of in een andere "
        "map, geef dan --kopie PAD."
    )


def _tell(voorbeeld: Herstelvoorbeeld) -> None:
    kopie = voorbeeld.kopie
    say(f"Reservekopie van {_moment(kopie.wanneer)}, {diensten.reason(kopie)}.")
    say(f"Cliënten in de kopie: {voorbeeld.clienten}.")
    if not voorbeeld.leesbaar:
        warn("De kluis van nu is niet te lezen, dus wat er verschilt is niet te zeggen.")
        return
    say(f"Cliënten nu: {voorbeeld.clienten_nu}. Wijzigingen sindsdien: {voorbeeld.wijzigingen}.")
    if voorbeeld.laatste_wijziging is not None:
        say(f"Laatste wijziging: {_moment(voorbeeld.laatste_wijziging)}.")
    for verschil in voorbeeld.verschillen[:_MOST_NAMES]:
        gevolg = _GEVOLGEN[verschil.gevolg]
        say(f"  {verschil.naam}, {verschil.clientnummer}: {gevolg} ({verschil.wijzigingen})")
    if len(voorbeeld.verschillen) > _MOST_NAMES:
        say(f"  en nog {len(voorbeeld.verschillen) - _MOST_NAMES} cliënten")


def _confirm(naam: str, bevestig: str) -> None:
    if not bevestig and sys.stdin.isatty():
        sys.stderr.write(f"Typ ter bevestiging de naam van de kluis ({safe(naam)}): ")
        sys.stderr.flush()
        bevestig = sys.stdin.readline().strip()
    if bevestig != naam:
        msg = f"Niet teruggezet; er is niets veranderd. Bevestig met --bevestig “{naam}”."
        raise CommandRefusedError(msg)


def _row(omgeving: Omgeving, kopie: Reservekopie) -> tuple[str, ...]:
    goed = "goed" if omgeving.kluizen.is_whole(kopie) else "beschadigd"
    return kopie.naam, _moment(kopie.wanneer), diensten.reason(kopie), _size(kopie), goed


def _moment(wanneer: datetime) -> str:
    return f"{wanneer.astimezone():%d-%m-%Y %H:%M}"


def _size(kopie: Reservekopie) -> str:
    return f"{kopie.grootte / _MEGABYTE:.1f} MB".replace(".", ",")
