"""Calls of the use cases of the value lists."""

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.kluisbeheer import waardelijsten
from levensloop_desktop.services.toegang.rechten import Handeling
from tests.rechten.proef import Geval, Proef

_H = Handeling
_LIJST = "incidentsoort"


def _add(proef: Proef) -> object:
    return waardelijsten.add_value(
        proef.kluis, proef.werkplek, _LIJST, label="ruit ingegooid", volgt="overig"
    )


def _own(proef: Proef) -> str:
    """The own value, for who may read it."""
    try:
        with proef.kluis.read() as opslag:
            from levensloop_desktop.domain.eigenwaarde import Eigenwaarde  # noqa: PLC0415

            return opslag.find(Eigenwaarde)[0].id
    except Exception:  # noqa: BLE001 - a manager has no key, and is refused before it matters
        return ""


def _order(proef: Proef) -> object:
    codes = waardelijst(_LIJST).codes[::-1]
    return waardelijsten.order_values(proef.kluis, proef.werkplek, _LIJST, codes)


WAARDELIJST_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "kluisbeheer.waardelijsten.read_lijsten",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.read_lijsten(proef.kluis),
    ),
    Geval(
        "kluisbeheer.waardelijsten.read_lijst",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.read_lijst(proef.kluis, _LIJST),
    ),
    Geval("kluisbeheer.waardelijsten.add_value", _H.WAARDELIJSTEN_BEHEREN, _add),
    Geval(
        "kluisbeheer.waardelijsten.change_value",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.change_value(
            proef.kluis, proef.werkplek, _own(proef), label="raam ingegooid"
        ),
    ),
    Geval(
        "kluisbeheer.waardelijsten.hide_value",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.hide_value(
            proef.kluis, proef.werkplek, _LIJST, "bedreiging", verborgen=True
        ),
    ),
    Geval("kluisbeheer.waardelijsten.order_values", _H.WAARDELIJSTEN_BEHEREN, _order),
    Geval(
        "kluisbeheer.waardelijsten.adopt_value",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.adopt_value(proef.kluis, proef.werkplek, _own(proef)),
    ),
    Geval(
        "kluisbeheer.waardelijsten.remove_value",
        _H.WAARDELIJSTEN_BEHEREN,
        lambda proef: waardelijsten.remove_value(proef.kluis, proef.werkplek, _own(proef)),
    ),
)
