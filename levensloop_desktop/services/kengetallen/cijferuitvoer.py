"""Use cases of the file of protected figures: made, kept in mind, and put in its place."""

from datetime import date
from pathlib import Path

from levensloop_desktop.documents.bladen.vormen import write_workbook
from levensloop_desktop.errors import NoCountsError, PublicationRefusedError
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.uitgifte import Uitslag, too_close
from levensloop_desktop.services.kengetallen.cijferbeeld import (
    PUBLICATIE,
    Cijferbeeld,
    Nietgeteld,
    read_beeld,
)
from levensloop_desktop.services.kengetallen.cijferbestand import make_protected
from levensloop_desktop.services.kengetallen.kengetallen import require_geteld
from levensloop_desktop.services.kengetallen.onderwerpen import ALLES, Onderwerp
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

_HERTELD = (
    "Deze cijfers zijn intussen opnieuw geteld of anders verdeeld. Kijk naar de cijfers van nu en "
    "maak het bestand opnieuw."
)


def propose_name(publicatie: Publicatie, vorm: str, onderwerp: Onderwerp = ALLES) -> str:
    """A name of a file, without a person."""
    return f"{onderwerp.bestand}-{publicatie.peildatum:%Y-%m-%d}.{vorm}"


def make_file(
    publicatie: Publicatie,
    definitie: Definitie,
    zvh: str,
    vorm: str,
    onderwerp: Onderwerp = ALLES,
) -> bytes:
    """The bytes of a file with these figures; pure, for the rendering thread."""
    return write_workbook(make_protected(publicatie, definitie, zvh, onderwerp), vorm)


def read_publishable(kluis: Kluis, werkplek: Werkplek, peildatum: date) -> Cijferbeeld:
    """The figures of a peildatum, all tables of them, when they may go out.

    Raises:
        NoCountsError: when it was not counted.
        PublicationRefusedError: when they may not go out.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    require_geteld(kluis, peildatum, werkplek.today())
    beeld = _of_day(read_beeld(kluis, peildatum), peildatum)
    if reden := beeld.refusal(beeld.publicatie):
        raise PublicationRefusedError(uitleg=reden)
    return beeld


def place_figures(
    kluis: Kluis,
    werkplek: Werkplek,
    publicatie: Publicatie,
    inhoud: bytes,
    pad: Path,
    *,
    overschrijf: bool = False,
) -> None:
    """Keep in mind what goes out, and put the file in its place; neither without the other.

    Raises:
        ExportFailedError: when the file cannot come there.
        PublicationRefusedError: when it may not go out beside what went out before.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    with placed_file(pad, inhoud, overschrijf=overschrijf):
        keep_in_mind(kluis, werkplek, publicatie)


def keep_in_mind(kluis: Kluis, werkplek: Werkplek, publicatie: Publicatie) -> None:
    """Look once more whether figures may go out, and remember them before they do.

    Raises:
        PublicationRefusedError: when another file went out meanwhile, or figures became others.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    beeld = _of_day(read_beeld(kluis, publicatie.peildatum), publicatie.peildatum)
    if reden := beeld.refusal(publicatie):
        raise PublicationRefusedError(uitleg=reden)
    nu = {tabel.code: tabel.kern for tabel in beeld.publicatie.tabellen}
    if any(nu.get(tabel.code) != tabel.kern for tabel in publicatie.tabellen):
        raise PublicationRefusedError(uitleg=_HERTELD)
    if beeld.judge(publicatie).uitslag is Uitslag.NIEUW:
        kluis.uitgiften.put_uitgifte(
            publicatie,
            profiel=PUBLICATIE,
            wie=kluis.gebruiker.naam,
            dag=werkplek.today(),
            stempel=beeld.stempel,
        )


def _of_day(beeld: Cijferbeeld | Nietgeteld, peildatum: date) -> Cijferbeeld:
    """The figures of this day; never those of another, which stand in its place on a screen."""
    if not isinstance(beeld, Cijferbeeld):
        raise NoCountsError(peildatum=f"{peildatum:%d-%m-%Y}")
    if beeld.publicatie.peildatum != peildatum:
        raise PublicationRefusedError(uitleg=too_close(peildatum, beeld.peildata))
    return beeld
