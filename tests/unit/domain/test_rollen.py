"""Which roles are missing around a client."""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.rollen import OntbrekendeRol, missing_roles, role_to_begin_with
from levensloop_desktop.domain.titel import Titel

DAG = date(2026, 11, 21)
CLIENT = ClientId(RecordId("c"))


def _betrokken(rol: str, einddatum: date | None = None) -> Betrokkenheid:
    return Betrokkenheid(id=RecordId(rol), client_id=CLIENT, rol=rol, einddatum=einddatum)


def _dossier(**delen: object) -> Dossier:
    return Dossier(client=Client(id=CLIENT), **delen)  # type: ignore[arg-type]


def test_the_three_roles_of_everybody_are_missed() -> None:
    """Without anybody, the three roles of the Levensloopaanpak are named in order."""
    assert [deel.rol for deel in missing_roles(_dossier(), DAG)] == [
        "procesregisseur",
        "casusregisseur",
        "levensloopcoordinator",
    ]


def test_only_the_first_involvement_begins_with_a_role() -> None:
    """Somebody first has the role that everybody needs; a later one has none by itself."""
    assert role_to_begin_with(_dossier(), DAG) == "procesregisseur"
    iemand = _dossier(betrokkenheden=(_betrokken("begeleider"),))
    assert role_to_begin_with(iemand, DAG) == "overig"


def test_an_ended_involvement_does_not_count() -> None:
    """Somebody who left yesterday leaves a gap today."""
    gisteren = date(2026, 11, 20)
    dossier = _dossier(
        betrokkenheden=(
            _betrokken("procesregisseur", einddatum=gisteren),
            _betrokken("casusregisseur", einddatum=DAG),
            _betrokken("levensloopcoordinator"),
        )
    )
    assert missing_roles(dossier, DAG) == (OntbrekendeRol("procesregisseur"),)


@pytest.mark.parametrize(
    ("delen", "reden"),
    [
        (
            {"indicaties": (Indicatie(id=RecordId("i"), client_id=CLIENT, status="afgegeven"),)},
            "Wlz",
        ),
        (
            {"titels": (Titel(id=RecordId("t"), client_id=CLIENT, soort="zorgmachtiging"),)},
            "zorgmachtiging Wvggz",
        ),
        ({"indicaties": (Indicatie(id=RecordId("i"), client_id=CLIENT),)}, None),
        ({"titels": (Titel(id=RecordId("t"), client_id=CLIENT, soort="detentie"),)}, None),
        (
            {
                "titels": (
                    Titel(
                        id=RecordId("t"),
                        client_id=CLIENT,
                        soort="zorgmachtiging",
                        einddatum=date(2026, 1, 1),
                    ),
                )
            },
            None,
        ),
    ],
)
def test_zorgverantwoordelijke_is_asked_for_by_indicatie_or_title(
    delen: dict[str, object], reden: str | None
) -> None:
    """A running Wlz-indicatie or Wvggz/Wzd title asks for one, with the reason; others do not."""
    gevonden = [
        deel.reden
        for deel in missing_roles(_dossier(**delen), DAG)
        if deel.rol == "zorgverantwoordelijke"
    ]
    assert gevonden == ([] if reden is None else [reden])
