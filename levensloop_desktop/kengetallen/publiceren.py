"""Make the protected tables of one peildatum from its exact counts."""

from levensloop_desktop.kengetallen.beschermen import protect_tables
from levensloop_desktop.kengetallen.cijfers import Cijfer, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.loting import Loting
from levensloop_desktop.kengetallen.verbanden import (
    Stand,
    make_koppelingen,
    make_stromen,
    make_teltabellen,
)


def make_publicatie(
    definitie: Definitie,
    stand: Stand,
    *,
    geheim: bytes = b"",
    begin: Stand | None = None,
    begin_getoond: Cijfer | None = None,
) -> Publicatie:
    """Every table of a definition as it may be seen.

    Args:
        definitie: tables and classes.
        stand: the exact counts of a peildatum.
        geheim: secret of the lot (services.uitgifteport.Uitgiften.read_loting).
        begin: the exact counts of the peildatum before it, where those were kept.
        begin_getoond: the total of that peildatum as it went out.
    """
    return Publicatie(
        definitie=definitie.sleutel,
        peildatum=stand.peildatum,
        tabellen=protect_tables(
            make_teltabellen(definitie, stand),
            koppelingen=make_koppelingen(definitie),
            stromen=make_stromen(definitie, begin, begin_getoond),
            loting=Loting(geheim, stand.peildatum),
        ),
    )
