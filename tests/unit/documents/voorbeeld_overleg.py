"""An invented meeting, filled and empty."""

from datetime import date

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from tests.unit.documents.voorbeeld_basis import CLIENT, maak

DAG = date(2027, 1, 18)


def overleg() -> dict[str, tuple[object, ...]]:
    """A meeting that was held, with agenda, notes and decisions."""
    deel = maak(
        Overlegdeel,
        1,
        kenmerk="k1",
        soort="levensloopoverleg",
        staat="gesloten",
        datum=DAG,
        tijd="10:00",
        plaats="kamer 2.04",
        aanwezigen=("M. Verzonnen, organisatie Q", "K. Fictief, gemeente Voorbeeldstad"),
        volgend_overleg=date(2027, 2, 15),
        notities="De woonplek is zeker.\n\n- de sleutel komt op 1 maart\n- **zus** helpt verhuizen",
    )
    punten = (("termijn", "V.i.: tot en met 14-03-2027"), ("eigen", "Verhuizing"))
    besluiten = (
        ("Busje huren voor de verhuizing.", "K. Fictief, gemeente Voorbeeldstad", DAG),
        ("De zus krijgt de bejegeningskaart.", "", None),
    )
    return {
        "overlegdelen": (deel,),
        "agendapunten": tuple(
            maak(Agendapunt, nr, overlegdeel_id=deel.id, soort=soort, tekst=tekst, volgorde=nr)
            for nr, (soort, tekst) in enumerate(punten, start=1)
        ),
        "besluiten": tuple(
            maak(
                Besluit,
                nr,
                overlegdeel_id=deel.id,
                tekst=tekst,
                wie=wie,
                uiterlijk=dag,
                volgorde=nr,
            )
            for nr, (tekst, wie, dag) in enumerate(besluiten, start=1)
        ),
    }


def dossier_met_leeg_overleg() -> Dossier:
    """A client of whom nothing is known, with a meeting of which only the day is known."""
    client = Client(id=CLIENT, clientnummer="LL-2026-0001")
    return Dossier(client=client, overlegdelen=(maak(Overlegdeel, 9, kenmerk="k9", datum=DAG),))
