"""What of a case is not on the paper of a receiver, stays by choice, and the paper says so."""

import pytest

from levensloop_desktop.domain.verstrekking.profielen import Keuze, start_profiel, start_profielen
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, add_rubriek, drop_rubriek
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print, render
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import REGISSEUR, WACHTZIN
from tests.e2e.feiten import CASUS_1, CASUS_2
from tests.e2e.pdf_tekst import read_text
from tests.e2e.test_casussen import CASUSSEN, PEILDAGEN
from tests.fakes import GeheugenKluis

FEITEN = {1: CASUS_1, 2: CASUS_2}
PROFIELEN = ("gemeente", "handelen")  # of organisation Z, which gives a roof; and the strictest


class _Casus:
    """One case in a kluis, printed for whoever may know what."""

    def __init__(self, casus: int) -> None:
        self._werkplek = Vastewerkplek(PEILDAGEN[casus])
        self._kluis: Kluis = GeheugenKluis(self._werkplek, REGISSEUR, WACHTZIN)
        inhoud = (CASUSSEN / f"casus-{casus}.json").read_bytes()
        (self._client_id,) = import_dossier(self._kluis, self._werkplek, inhoud).changes.clienten
        self._gedrukt: dict[frozenset[str], str] = {}

    def text(self, gaat_mee: frozenset[str]) -> str:
        """What the overdracht says with these rubrieken."""
        if gaat_mee not in self._gedrukt:
            opdracht = Afdrukopdracht(
                client_id=self._client_id,
                documentsoort="overdracht",
                gekozen=Keuze(profiel=start_profiel("zvh"), gaat_mee=gaat_mee),
            )
            werk = prepare_print(self._kluis, self._werkplek, opdracht, definitief=False)
            self._gedrukt[gaat_mee] = read_text(render(werk).pdf)
        return self._gedrukt[gaat_mee]


@pytest.fixture(scope="module")
def casussen() -> dict[int, _Casus]:
    """Both."""
    return {nummer: _Casus(nummer) for nummer in FEITEN}


@pytest.mark.parametrize("profiel", PROFIELEN)
@pytest.mark.parametrize("nummer", sorted(FEITEN))
def test_a_fact_that_is_not_there_stays_by_choice_and_is_named(
    casussen: dict[int, _Casus], nummer: int, profiel: str
) -> None:
    """There is a rubriek that holds it, stays by the profile, and is named on the paper."""
    casus = casussen[nummer]
    mee = start_profielen()[profiel].rubrieken
    tekst = casus.text(mee)
    weg = ALLES - mee
    onverklaard = []
    for feit, woorden in FEITEN[nummer]:
        if woorden in tekst:
            continue
        houdt = {code for code in weg if woorden in casus.text(add_rubriek(mee, code))} or {
            code for code in weg if woorden not in casus.text(drop_rubriek(ALLES, code))
        }
        if not houdt or not all(label("rubriek", code) in tekst for code in houdt):
            onverklaard.append((feit, woorden, sorted(houdt)))
    assert onverklaard == []
