"""The table of roles holds: every role makes every call on a real kluis."""

import ast
import shutil
from pathlib import Path

import pytest

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN, WAARDELIJSTEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.errors import NotAllowedError
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.rechten import (
    BEHEERDER,
    COORDINATOR,
    MANAGER,
    REGISSEUR,
    ROLLEN,
    Handeling,
    may,
    require,
    writing,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, VANDAAG, WACHTZIN, a_client, a_full_dossier, a_scenario
from tests.builders import an_onderdeel as a_part
from tests.cijferproef import keep_days
from tests.conftest import CHEAP
from tests.fakes import GeheugenKluis
from tests.rechten.gevallen import GEVALLEN
from tests.rechten.gevallen_overleg import overleg_records
from tests.rechten.proef import WACHTZINNEN, Proef
from tools.rechtentabel import DOCUMENT, asked, document, use_cases

_CLIENT = a_client()
_FASE = a_part(Fasestand, _CLIENT, fase="geel", sinds=VANDAAG)
_SCENARIO = a_scenario(_CLIENT, volgorde=3)
_INZET = a_part(Inzet, _CLIENT, scenario_id=_SCENARIO.id, begindatum=VANDAAG, tijd="03:10")
NAMEN = {
    REGISSEUR: "regisseur",
    COORDINATOR: "M. Verzonnen",
    BEHEERDER: "B. Bedacht",
    MANAGER: "H. Overzicht",
}


@pytest.fixture(scope="module")
def met_iedereen(kluissjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed kluis with one client and a user of every role."""
    pad = tmp_path_factory.mktemp("rechten") / "proef.kluis"
    shutil.copytree(kluissjabloon, pad)
    werkplek = Vastewerkplek(OCHTEND, seed=4)
    kluis = SqlcipherKluizen(werkplek, werkstation="proef", argon2=CHEAP).open(
        pad, wachtzin=WACHTZIN
    )
    with kluis.write() as opslag:
        opslag.put_all([_CLIENT, _FASE, _SCENARIO, _INZET, *overleg_records(_CLIENT)])
    keep_days(kluis)
    for rol in (COORDINATOR, BEHEERDER, MANAGER):
        kluis.add_user(Gebruiker(NAMEN[rol], rol), WACHTZINNEN[rol])
    kluis.close()
    return pad


def opened(pad: Path, rol: str, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek) -> Proef:
    """The kluis, open for the user of a role."""
    kluis = kluizen.open(pad, wachtzin=WACHTZINNEN[rol], gebruiker=NAMEN[rol])
    return Proef(
        kluis=kluis,
        werkplek=werkplek,
        client=_CLIENT,
        fase=_FASE,
        scenario=_SCENARIO,
        inzet=_INZET,
        map=pad.parent,
    )


# What these ask depends on what is written.
_NAAR_WAT = {
    "dossier.dossiers.save_record",
    "dossier.ongedaan.undo_changes",
    "kluisbeheer.reservekopieen.make_backup",
}


def test_every_use_case_asks_first_and_is_walked() -> None:
    """A function that gets a kluis begins with `require`, and the walk below calls it."""
    vragen = {naam: asked(functie) for naam, functie in use_cases()}
    assert [naam for naam, vraag in vragen.items() if not vraag] == []
    assert set(vragen) == {geval.naam for geval in GEVALLEN}
    for geval in GEVALLEN:
        if geval.naam not in _NAAR_WAT:
            assert vragen[geval.naam] == f"`{geval.vraagt}`", geval.naam


def test_asking_later_is_seen() -> None:
    """The test above is not fooled by a question that comes too late, or by none."""
    for tekst in ("def f(kluis: Kluis): g(); require(kluis, 1)", "def f(kluis: Kluis): 'Doc'; g()"):
        functie = ast.parse(tekst).body[0]
        assert isinstance(functie, ast.FunctionDef)
        assert asked(functie) == ""


def test_the_document_is_up_to_date() -> None:
    """docs/rechten.md says what the code does; else run python -m tools.rechtentabel."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_role_makes_every_call(
    rol: str,
    met_iedereen: Path,
    tmp_path: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> None:
    """Allowed or refused as the table says, and a refusal changes nothing but the log."""
    pad = tmp_path / "proef.kluis"
    shutil.copytree(met_iedereen, pad)
    proef = opened(pad, rol, kluizen, werkplek)
    geweigerd = []
    for geval in GEVALLEN:
        if may(rol, geval.vraagt):
            geval.roep(proef)
            continue
        with pytest.raises(NotAllowedError) as gevangen:
            geval.roep(proef)
        assert gevangen.value.facts == {"handeling": str(geval.vraagt), "rol": rol}
        geweigerd.append(str(geval.vraagt))
    proef.kluis.close()
    regisseur = opened(pad, REGISSEUR, kluizen, werkplek).kluis if rol != REGISSEUR else None
    if regisseur is not None:
        with regisseur.read() as opslag:
            regels = [regel for regel in opslag.read_log(limit=900) if regel.wie == NAMEN[rol]]
        gemeld = [regel.bijzonderheid for regel in regels if regel.gebeurtenis == "geweigerd"]
        assert gemeld[::-1] == ([] if rol == MANAGER else geweigerd)
        assert geweigerd
        regisseur.close()


def test_a_coordinator_writes_signals_and_nothing_else() -> None:
    """Over every collection: the phase and what happened, also mixed with something else."""
    mag = set()
    for naam, soort in VERZAMELINGEN.items():
        record: Record = next(deel for deel in a_full_dossier() if type(deel) is soort)
        if may(COORDINATOR, writing(record)):
            mag.add(naam)
        assert may(REGISSEUR, writing(record))
        assert may(BEHEERDER, writing(record)) == (naam in WAARDELIJSTEN)
        assert not may(MANAGER, writing(record))
    assert mag == {"fasestanden", "gebeurtenissen", "incidenten", "inzetten"}
    assert writing(_FASE, _SCENARIO) is Handeling.DOSSIER_WIJZIGEN
    assert writing() is Handeling.DOSSIER_WIJZIGEN


def test_the_roles_are_those_a_user_can_have() -> None:
    """A role this program does not know may do nothing."""
    assert set(ROLLEN) == set(waardelijst("gebruikersrol").codes)
    assert not any(may("directeur", handeling) for handeling in Handeling)
    assert all(may(REGISSEUR, handeling) for handeling in Handeling)
    assert [handeling for handeling in Handeling if may(MANAGER, handeling)] == [
        Handeling.WACHTZIN_WIJZIGEN,
        Handeling.TELLINGEN_LEZEN,
        Handeling.KENGETALLEN_AANLEVEREN,
    ]


@pytest.mark.parametrize("handeling", Handeling)
def test_a_refusal_has_words(handeling: Handeling, werkplek: Vastewerkplek) -> None:
    """Who, what and what now, in Dutch; another sentence for each thing."""
    kluis = GeheugenKluis(werkplek, Gebruiker("iemand", "onbekende rol"), WACHTZIN)
    with pytest.raises(NotAllowedError) as gevangen:
        require(kluis, handeling)
    melding = explain_error(gevangen.value)
    assert "niet doen" not in melding.titel
    assert melding.titel.startswith("U kunt als ")
    assert str(handeling) not in melding.tekst.replace("afdrukken", "")
