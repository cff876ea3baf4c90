"""What counts at this moment: the number, the scenario, the lines, the people."""

import dataclasses
from datetime import date, datetime
from typing import Any

import pytest

from levensloop_desktop.domain.bejegening import Fasestand, Signaleringsfase
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.nu_handelen import (
    Belnummers,
    choose_number,
    counts_by_day,
    first_lines,
    fitting_scenario,
    last_events,
    missing_parts,
    own_safety,
    trusted_people,
)
from tests.builders import (
    VANDAAG,
    a_bejegeningsregel,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_scenario,
    an_onderdeel,
)

DAG = datetime(2026, 11, 23, 12, 0).astimezone()  # a Monday
NACHT = datetime(2026, 11, 24, 3, 4).astimezone()


@pytest.mark.parametrize(
    ("dag", "uur", "minuut", "overdag"),
    [
        (23, 8, 59, False),
        (23, 9, 0, True),
        (27, 16, 59, True),
        (27, 17, 0, False),
        (28, 12, 0, False),
        (29, 12, 0, False),
        (24, 3, 4, False),
    ],
)
def test_day_numbers_count_on_working_days_from_nine_to_five(
    dag: int, uur: int, minuut: int, *, overdag: bool
) -> None:
    """Monday to Friday; the weekend is night all day."""
    assert counts_by_day(datetime(2026, 11, dag, uur, minuut).astimezone()) is overdag


@pytest.mark.parametrize(
    ("dag", "nacht", "nu", "gekozen"),
    [
        ("1", "2", DAG, Belnummers("1", "2", overdag=True)),
        ("1", "2", NACHT, Belnummers("2", "1", overdag=False)),
        ("7", "7", NACHT, Belnummers("7", "", overdag=False, altijd=True)),
        ("1", "", NACHT, Belnummers("", "1", overdag=False)),
        ("", "", DAG, Belnummers("", "", overdag=True)),
    ],
)
def test_the_number_that_counts_now(dag: str, nacht: str, nu: datetime, gekozen: Any) -> None:
    """A day number is never passed off as a night number."""
    assert choose_number(dag, nacht, nu) == gekozen


def _dossier() -> Dossier:
    client = a_client()
    een, twee = a_scenario(client, naam="Een"), a_scenario(client, naam="Twee", volgorde=1)
    fasen = (
        an_onderdeel(Signaleringsfase, client, fase="geel", scenario_id=een.id),
        an_onderdeel(Signaleringsfase, client, fase="oranje", scenario_id=twee.id),
    )
    standen = (
        an_onderdeel(Fasestand, client, fase="geel", sinds=date(2026, 1, 1)),
        an_onderdeel(Fasestand, client, fase="oranje", sinds=date(2026, 11, 20)),
    )
    return Dossier(
        client=client, scenarios=(een, twee), signaleringsfasen=fasen, fasestanden=standen
    )


def test_the_scenario_of_the_phase_of_now_fits() -> None:
    """Not that of an earlier phase; without a phase, or a scenario for it, none fits."""
    dossier = _dossier()
    assert fitting_scenario(dossier) == dossier.scenarios[1]
    assert fitting_scenario(dataclasses.replace(dossier, fasestanden=())) is None
    assert fitting_scenario(dataclasses.replace(dossier, signaleringsfasen=())) is None


def test_five_lines_that_say_what_to_do_or_not() -> None:
    """In their order; own safety, signals and trusted people are no such lines."""
    client = a_client()
    regels = [a_bejegeningsregel(client, tekst=f"regel {plek}") for plek in range(6)]
    veilig = a_bejegeningsregel(client, kop="veiligheid_professional", tekst="Kom met twee.")
    vertrouwd = a_bejegeningsregel(client, kop="vertrouwde_personen", tekst="Noem zijn zus.")
    dossier = Dossier(client=client, bejegeningsregels=(veilig, vertrouwd, *regels))
    assert first_lines(dossier) == tuple(regels[:5])
    assert own_safety(dossier) == ("Kom met twee.",)


def test_trusted_people_who_are_involved_today() -> None:
    """With the number of now and what they may know; who left is not called."""
    client = a_client()
    zus = a_contactpersoon(naam="A. Voorbeeld", functie="zus", telefoon="1", telefoon_nacht="2")
    samen = {"contactpersoon_id": zus.id, "rol": "naaste", "vertrouwd": True}
    dossier = Dossier(
        client=client,
        contactpersonen=(zus,),
        betrokkenheden=(
            a_betrokkenheid(client, **samen, mag_weten="mag u bellen"),
            a_betrokkenheid(client, **samen, einddatum=date(2026, 1, 1)),
            a_betrokkenheid(client, rol="woonplek"),
        ),
    )
    (wie,) = trusted_people(dossier, NACHT)
    assert (wie.naam, wie.rol, wie.nummers.nu, wie.mag) == (
        "A. Voorbeeld",
        "zus",
        "2",
        "mag u bellen",
    )


def test_last_events_first() -> None:
    """By day and time; a line without a day is the oldest."""
    client = a_client()
    wanneer = ((None, "23:00"), (VANDAAG, "03:01"), (VANDAAG, "03:03"), (date(2026, 1, 1), "09:00"))
    regels = tuple(an_onderdeel(Gebeurtenis, client, datum=dag, tijd=uur) for dag, uur in wanneer)
    dossier = Dossier(client=client, gebeurtenissen=regels)
    assert last_events(dossier, 2) == (regels[2], regels[1])
    assert last_events(dossier, 9)[-1] == regels[0]


def test_what_is_missing_is_named() -> None:
    """An empty dossier says all of it; a filled one nothing of scenario's."""
    assert missing_parts(Dossier(client=a_client())) == (
        "hoe u met de cliënt omgaat",
        "een scenario",
    )
    dossier = _dossier()
    assert missing_parts(dossier) == ("hoe u met de cliënt omgaat",)
    zonder = dataclasses.replace(dossier, signaleringsfasen=())
    assert "welk scenario past bij fase oranje" in missing_parts(zonder)
