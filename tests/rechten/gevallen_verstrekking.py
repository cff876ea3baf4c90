"""Calls of the use cases of profiles and of the register of verstrekkingen."""

from levensloop_desktop.domain.verstrekking.profielen import start_profiel
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.services.verstrekken import profielen, verstrekkingen
from levensloop_desktop.services.verstrekken.verstrekkingen import Registerfilter
from tests.rechten.proef import Geval, Proef

_H = Handeling


def _recognise(proef: Proef) -> object:
    pad = proef.map / "bestand.pdf"
    pad.write_bytes(b"%PDF")
    return verstrekkingen.recognise_file(proef.kluis, pad)


VERSTREKKING_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "verstrekken.profielen.read_profielen",
        _H.AFDRUKKEN,
        lambda proef: profielen.read_profielen(proef.kluis),
    ),
    Geval(
        "verstrekken.profielen.profielen_to_edit",
        _H.PROFIELEN_BEHEREN,
        lambda proef: profielen.profielen_to_edit(proef.kluis),
    ),
    Geval(
        "verstrekken.profielen.read_assigned",
        _H.AFDRUKKEN,
        lambda proef: profielen.read_assigned(proef.kluis),
    ),
    Geval(
        "verstrekken.profielen.assigned_to_edit",
        _H.PROFIELEN_BEHEREN,
        lambda proef: profielen.assigned_to_edit(proef.kluis),
    ),
    Geval(
        "verstrekken.profielen.assign_profiel",
        _H.PROFIELEN_BEHEREN,
        lambda proef: profielen.assign_profiel(proef.kluis, "politie", "justitie"),
    ),
    Geval(
        "verstrekken.profielen.save_profiel",
        _H.PROFIELEN_BEHEREN,
        lambda proef: profielen.save_profiel(proef.kluis, start_profiel("zorg")),
    ),
    Geval(
        "verstrekken.profielen.reset_profiel",
        _H.PROFIELEN_BEHEREN,
        lambda proef: profielen.reset_profiel(proef.kluis, "zorg"),
    ),
    Geval(
        "verstrekken.verstrekkingen.list_register",
        _H.DOSSIER_LEZEN,
        lambda proef: verstrekkingen.list_register(proef.kluis, Registerfilter()),
    ),
    Geval(
        "verstrekken.verstrekkingen.print_register",
        _H.DOSSIER_LEZEN,
        lambda proef: verstrekkingen.print_register(proef.kluis, proef.werkplek, Registerfilter()),
    ),
    Geval("verstrekken.verstrekkingen.recognise_file", _H.DOSSIER_LEZEN, _recognise),
    Geval(
        "verstrekken.verstrekkingen.expected_number",
        _H.AFDRUKKEN,
        lambda proef: verstrekkingen.expected_number(proef.kluis, proef.werkplek),
    ),
)
