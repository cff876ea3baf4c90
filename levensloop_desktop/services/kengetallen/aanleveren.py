"""Use cases of the landelijke aanlevering: exact counts to one recipient, sealed and registered.

The one place outside protection where exact counts go. It takes a recipient, a purpose and a
ground; the file is encrypted; word of it is left for the procesregisseur before the file stands.
"""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from levensloop_desktop.documents.bladen.verzegelen import seal, sealed_suffix
from levensloop_desktop.documents.bladen.vormen import write_workbook
from levensloop_desktop.documents.bladen.werkmap import Werkmap
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.cijferbestand import make_exact
from levensloop_desktop.services.kengetallen.kengetallen import require_geteld
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.pakket.beveiligen import BEVEILIGD
from levensloop_desktop.services.pakket.code import new_passphrase
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, may, require

DOCUMENT = "aanlevering"  # of the value list documentsoort
VERZAMELING = "aanleveringen"
ALLEN = "alle cliënten samen"
_GEZIEN = "aanlevering_gezien"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanleveropdracht:
    """What must go to whom.

    Args:
        peildatum: one that was counted.
        vorm: one of VORMEN.
        ontvanger: who gets it.
        doel: what for.
        grondslag: code of the value list grondslag.
        toelichting: which ground, where the code says "anders".
        tabellen: codes; empty for all.
    """

    peildatum: date
    vorm: str
    ontvanger: str
    doel: str
    grondslag: str
    toelichting: str = ""
    tabellen: tuple[str, ...] = ()

    @property
    def grond(self) -> str:
        """The ground in words."""
        return ", ".join(filter(None, (label("grondslag", self.grondslag), self.toelichting)))


@dataclass(frozen=True, slots=True, repr=False)
class Aanleverwerk:
    """The figures with what is left behind about them."""

    werkmap: Werkmap
    aanlevering: Aanlevering


@dataclass(frozen=True, slots=True)
class Levering:
    """A sealed file; only its wachtzin opens it."""

    inhoud: bytes = field(repr=False)
    wachtzin: str = field(repr=False)
    aanlevering: Aanlevering

    @property
    def suffix(self) -> str:
        """How its name ends."""
        return sealed_suffix(self.aanlevering.vorm)

    @property
    def bestandsnaam(self) -> str:
        """A name without a person."""
        return _name(self.aanlevering.peildatum) + self.suffix


def prepare_delivery(kluis: Kluis, werkplek: Werkplek, opdracht: Aanleveropdracht) -> Aanleverwerk:
    """Read the exact counts of a peildatum.

    Raises:
        NoCountsError: when it was not counted.
    """
    require(kluis, Handeling.KENGETALLEN_AANLEVEREN)
    geteld = require_geteld(kluis, opdracht.peildatum, werkplek.today())
    alle = tuple(tabel.code for tabel in geteld.definitie.tabellen)
    codes = tuple(code for code in alle if not opdracht.tabellen or code in opdracht.tabellen)
    bestemming = (
        ("Ontvanger", opdracht.ontvanger),
        ("Doel", opdracht.doel),
        ("Grondslag", opdracht.grond),
    )
    werkmap = make_exact(geteld.definitie, geteld.stand, kluis.beschrijving.naam, codes, bestemming)
    return Aanleverwerk(
        werkmap,
        Aanlevering(
            kenmerk=werkplek.new_id(),
            dag=werkplek.today(),
            wie=kluis.gebruiker.naam,
            peildatum=opdracht.peildatum,
            definitie=geteld.definitie.sleutel,
            tabellen=codes,
            ontvanger=opdracht.ontvanger,
            doel=opdracht.doel,
            grondslag=opdracht.grondslag,
            toelichting=opdracht.toelichting,
            vorm=opdracht.vorm,
            sha256="",
        ),
    )


def build_delivery(werk: Aanleverwerk) -> Levering:
    """Write the file and seal it with a new wachtzin; pure, for the rendering thread."""
    wachtzin = new_passphrase()
    vorm = werk.aanlevering.vorm
    naam = _name(werk.aanlevering.peildatum)
    inhoud = seal(write_workbook(werk.werkmap, vorm), vorm, wachtzin, naam)
    sha256 = hashlib.sha256(inhoud).hexdigest()
    return Levering(inhoud, wachtzin, replace(werk.aanlevering, sha256=sha256))


def register_delivery(
    kluis: Kluis, levering: Levering, pad: Path, *, overschrijf: bool = False
) -> Changes:
    """Leave word of it, and put the file in place; neither without the other.

    Who holds both keys enters it in the register at once.

    Raises:
        ExportFailedError: when the file cannot come there.
        KluisNotWritableError, DiskFullError: when no word of it can be left.
    """
    require(kluis, Handeling.KENGETALLEN_AANLEVEREN)
    with placed_file(pad, levering.inhoud, overschrijf=overschrijf):
        kluis.leave_aanlevering(levering.aanlevering)
    if may(kluis.gebruiker.rol, Handeling.DOSSIER_LEZEN):
        kluis.adopt_aanleveringen()
    return Changes(frozenset({VERZAMELING, "verstrekkingen"}))


def list_unseen(kluis: Kluis) -> tuple[Aanlevering, ...]:
    """Aanleveringen that no procesregisseur has seen yet, the earliest in front."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.read() as opslag:
        return tuple(deel for deel in opslag.list_aanleveringen() if not deel.gezien_door)


def mark_seen(kluis: Kluis, werkplek: Werkplek, kenmerken: tuple[str, ...]) -> Changes:
    """Note who has seen these, so that they are shown no more."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        for deel in opslag.list_aanleveringen():
            if deel.kenmerk in kenmerken and not deel.gezien_door:
                wie, dag = kluis.gebruiker.naam, werkplek.today()
                opslag.put_aanlevering(replace(deel, gezien_door=wie, gezien_op=dag))
                opslag.write_log(_GEZIEN, bijzonderheid=deel.nummer)
    return Changes(frozenset({VERZAMELING}))


def as_verstrekking(deel: Aanlevering) -> Verstrekking:
    """The same as a line of the register, about no client in particular."""
    return Verstrekking(
        id=RecordId(deel.kenmerk),
        client_id=ClientId(RecordId("")),
        nummer=deel.nummer,
        document=DOCUMENT,
        ontvanger=deel.ontvanger,
        doel=f"{deel.doel} (exacte aantallen, peildatum {deel.peildatum:%d-%m-%Y})",
        grondslag=deel.grondslag,
        grondslag_toelichting=deel.toelichting,
        besloten_door=deel.wie,
        datum=deel.dag,
        sha256=deel.sha256,
        vorm=BEVEILIGD,
    )


def describe_delivery(deel: Aanlevering) -> str:
    """One sentence for the procesregisseur."""
    peildatum = f"{deel.peildatum:%d-%m-%Y}"
    return (
        f"{deel.wie} leverde op {deel.dag:%d-%m-%Y} exacte kengetallen van {peildatum} aan "
        f"{deel.ontvanger}. Doel: {deel.doel}. In het register onder {deel.nummer}."
    )


def _name(peildatum: date) -> str:
    return f"kengetallen-landelijk-{peildatum:%Y-%m-%d}"
