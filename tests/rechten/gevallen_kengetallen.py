"""One real call of every use case that shows counts or lets them leave."""

from pathlib import Path

from levensloop_desktop.documents.bladen.vormen import VORMEN
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.services.kengetallen import (
    aanleveren,
    cijferbeeld,
    cijferuitvoer,
    kengetallen,
)
from levensloop_desktop.services.kengetallen.aanleveren import Aanleveropdracht, Levering
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.toegang.rechten import Handeling, may
from tests.cijferproef import PEILDATA
from tests.rechten.proef import Geval, Proef

_H = Handeling
_DAG = PEILDATA[-1]
_OPDRACHT = Aanleveropdracht(
    peildatum=_DAG,
    vorm=VORMEN[0],
    ontvanger="Landelijk bureau Verzonnen",
    doel="landelijke monitor",
    grondslag="wgs",
)


def _figures(proef: Proef) -> Publicatie:
    """Figures that may go out, for whoever may see them."""
    if may(proef.kluis.gebruiker.rol, _H.TELLINGEN_LEZEN):
        beeld = cijferbeeld.read_beeld(proef.kluis, _DAG)
        if isinstance(beeld, cijferbeeld.Cijferbeeld):
            return beeld.publicatie
    return Publicatie(definitie="", peildatum=_DAG, tabellen=())


def _place(proef: Proef) -> None:
    pad = proef.map / "kengetallen.kengetallen.csv"
    publicatie = _figures(proef)
    cijferuitvoer.place_figures(proef.kluis, proef.werkplek, publicatie, b"", pad)


def _register(proef: Proef) -> None:
    regel = Aanlevering(
        kenmerk=proef.werkplek.new_id(),
        dag=proef.werkplek.today(),
        wie=proef.kluis.gebruiker.naam,
        peildatum=_DAG,
        definitie="basis-1",
        tabellen=("totaal",),
        ontvanger=_OPDRACHT.ontvanger,
        doel=_OPDRACHT.doel,
        grondslag=_OPDRACHT.grondslag,
        toelichting="",
        vorm="xlsx",
        sha256="0" * 64,
    )
    pad = Path(proef.map / "aanlevering.zip")
    aanleveren.register_delivery(proef.kluis, Levering(b"verzegeld", "", regel), pad)


def _keep(proef: Proef) -> None:
    werk = cijferbeeld.Beeldwerk(
        reeks=kengetallen.Telreeks(
            bijgewerkt=proef.werkplek.now(),
            definitie=read_definitie(),
            vandaag=None,
            peilstanden=(),
            oudere=(),
        ),
        uitgiften=(),
        geheim=b"",
        kenmerk="proef",
        bewaard=None,
        peildatum=None,
    )
    cijferbeeld.keep_outcome(proef.kluis, werk, ((), {}))


KENGETALLEN: tuple[Geval, ...] = (
    Geval(
        "kengetallen.kengetallen.require_geteld",
        _H.TELLINGEN_LEZEN,
        lambda proef: kengetallen.require_geteld(proef.kluis, _DAG, proef.werkplek.today()),
    ),
    Geval(
        "kengetallen.cijferbeeld.read_beeld",
        _H.TELLINGEN_LEZEN,
        lambda proef: cijferbeeld.read_beeld(proef.kluis),
    ),
    Geval(
        "kengetallen.cijferbeeld.prepare_beeld",
        _H.TELLINGEN_LEZEN,
        lambda proef: cijferbeeld.prepare_beeld(proef.kluis),
    ),
    Geval("kengetallen.cijferbeeld.keep_outcome", _H.TELLINGEN_LEZEN, _keep),
    Geval(
        "kengetallen.cijferuitvoer.read_publishable",
        _H.TELLINGEN_LEZEN,
        lambda proef: cijferuitvoer.read_publishable(proef.kluis, proef.werkplek, _DAG),
    ),
    Geval(
        "kengetallen.cijferuitvoer.keep_in_mind",
        _H.TELLINGEN_LEZEN,
        lambda proef: cijferuitvoer.keep_in_mind(proef.kluis, proef.werkplek, _figures(proef)),
    ),
    Geval("kengetallen.cijferuitvoer.place_figures", _H.TELLINGEN_LEZEN, _place),
    Geval(
        "kengetallen.aanleveren.prepare_delivery",
        _H.KENGETALLEN_AANLEVEREN,
        lambda proef: aanleveren.prepare_delivery(proef.kluis, proef.werkplek, _OPDRACHT),
    ),
    Geval("kengetallen.aanleveren.register_delivery", _H.KENGETALLEN_AANLEVEREN, _register),
    Geval(
        "kengetallen.aanleveren.list_unseen",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: aanleveren.list_unseen(proef.kluis),
    ),
    Geval(
        "kengetallen.aanleveren.mark_seen",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: aanleveren.mark_seen(proef.kluis, proef.werkplek, ()),
    ),
)
