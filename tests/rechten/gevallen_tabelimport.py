"""One real call of every use case of taking over a table."""

from levensloop_desktop.services.tabelimport import overnemen
from levensloop_desktop.services.tabelimport.doelvelden import CLIENTEN
from levensloop_desktop.services.tabelimport.voorstel import Kolomkeuze, read_rows
from levensloop_desktop.services.tabelimport.werkblad import Werkblad
from levensloop_desktop.services.toegang.rechten import Handeling
from tests.builders import VANDAAG
from tests.rechten.proef import Geval, Proef

_BLAD = Werkblad("", (("Achternaam",), ("Bestaatnogniet",)))
_KEUZE = Kolomkeuze(CLIENTEN, 0, {0: "client.achternaam"})


def _take(proef: Proef) -> object:
    regels = tuple(read_rows(_BLAD, _KEUZE, VANDAAG))
    voorstel = overnemen.Voorstel(_KEUZE, regels)
    return overnemen.take_over(proef.kluis, proef.werkplek, voorstel)


TABELIMPORT_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "tabelimport.overnemen.propose_import",
        Handeling.IMPORTEREN,
        lambda proef: overnemen.propose_import(proef.kluis, proef.werkplek, _BLAD, _KEUZE),
    ),
    Geval("tabelimport.overnemen.take_over", Handeling.IMPORTEREN, _take),
)
