"""Own values travel with a dossier: without loss, without a stranger in the own list."""

import dataclasses
import json
from typing import Any

import pytest

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import label, use_lists, waardelijst
from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.dossier.dossiers import list_clienten, reload_dossier
from levensloop_desktop.services.dossier.plannen import establish_plan
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    add_value,
    change_value,
    read_lijst,
)
from levensloop_desktop.services.overdragen.uitwisseling import Importverslag, import_dossier
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import (
    REGISSEUR,
    VANDAAG,
    WACHTZIN,
    a_client,
    a_plan,
    a_verblijf,
)
from tests.fakes import GeheugenKluis

LIJST = "verblijfsoort"
BOOT = "eigen_woning.0000000a"
Json = dict[str, Any]


def an_own(kluis: Kluis, werkplek: Vastewerkplek, naam: str = "woonboot") -> Eigenwaarde:
    """A value of this kluis."""
    add_value(kluis, werkplek, LIJST, label=naam, volgt="eigen_woning")
    with kluis.read() as opslag:
        return next(deel for deel in opslag.find(Eigenwaarde) if deel.label == naam)


def a_file(kluis: Kluis, waarde: Eigenwaarde) -> bytes:
    """The file of a client with a stay of this kind."""
    use_lists(kluis.lijsten)
    client = a_client()
    return write_dossier(
        Dossier(client=client, verblijven=(a_verblijf(client, soort=waarde.code),))
    ).encode()


def another(werkplek: Vastewerkplek) -> GeheugenKluis:
    """A kluis of somebody else."""
    return GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)


def test_a_file_names_what_it_uses_and_nothing_more(werkplek: Vastewerkplek) -> None:
    """The label goes along once; a file without own values says nothing of them."""
    kluis = another(werkplek)
    boot = an_own(kluis, werkplek)
    an_own(kluis, werkplek, "woonark")
    document = json.loads(a_file(kluis, boot))
    assert document["waarden"] == [{"lijst": LIJST, "code": boot.code, "label": "woonboot"}]
    assert "waarden" not in json.loads(write_dossier(Dossier(client=a_client())))


def test_the_receiver_sees_the_name_and_does_not_offer_it(werkplek: Vastewerkplek) -> None:
    """The report says what came; form, list line and beheer know it, the own list does not."""
    inhoud = a_file(kluis := another(werkplek), an_own(kluis, werkplek))
    elders = another(werkplek)
    verslag = import_dossier(elders, werkplek, inhoud)
    assert [waarde.label for waarde in verslag.waarden] == ["woonboot"]
    (regel,) = list_clienten(elders, werkplek)
    assert regel.verblijf.startswith("woonboot")
    lijst = waardelijst(LIJST)
    (verblijf,) = _stays(elders, verslag)
    assert lijst.label(verblijf.soort) == "woonboot"
    assert "woonboot" not in [waarde.label for waarde in lijst.kiesbaar]
    gezien = next(r for r in read_lijst(elders, LIJST).regels if r.waarde.label == "woonboot")
    assert gezien.waarde.herkomst == "een dossierbestand"


def test_there_and_back_is_the_same_value(werkplek: Vastewerkplek) -> None:
    """What came home is the own value again, under the own name of now."""
    kluis, elders = another(werkplek), another(werkplek)
    boot = an_own(kluis, werkplek)
    verslag = import_dossier(elders, werkplek, a_file(kluis, boot))
    terug = write_dossier(reload_dossier(elders, ClientId(verslag.client.id))).encode()
    change_value(kluis, werkplek, boot.id, label="woonark")
    opnieuw = import_dossier(kluis, werkplek, terug)
    assert opnieuw.waarden == ()
    (verblijf,) = _stays(kluis, opnieuw)
    assert label(LIJST, verblijf.soort) == "woonark"
    with kluis.read() as opslag:
        assert [deel.herkomst for deel in opslag.find(Eigenwaarde)] == [""]


def test_the_same_word_in_two_kluizen_stays_two_values(werkplek: Vastewerkplek) -> None:
    """Neither is thrown away, and the own one stays the one that is offered."""
    kluis, elders = another(werkplek), another(werkplek)
    eigen = an_own(elders, werkplek)
    import_dossier(elders, werkplek, a_file(kluis, an_own(kluis, werkplek)))
    read_lijst(elders, LIJST)
    met = [waarde for waarde in waardelijst(LIJST).waarden if waarde.label == "woonboot"]
    assert len(met) == 2
    assert [waarde.code for waarde in met if not waarde.verborgen] == [eigen.code]


def test_an_established_plan_keeps_the_name_of_then(kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """The copy that is kept holds the label as it was."""
    boot, client = an_own(kluis, werkplek), a_client()
    plan = a_plan(client)
    with kluis.write() as opslag:
        opslag.put_all([client, plan, a_verblijf(client, soort=boot.code)])
    establish_plan(kluis, werkplek, dataclasses.replace(plan, vastgesteld_op=VANDAAG))
    change_value(kluis, werkplek, boot.id, label="woonark")
    with kluis.read() as opslag:
        (opname,) = opslag.find(Momentopname)
    toen = read_dossier(opname.inhoud.encode())
    assert [waarde.label for waarde in toen.waarden] == ["woonboot"]
    assert toen.lists().lijst(LIJST).label(boot.code) == "woonboot"
    assert label(LIJST, boot.code) == "woonark"


def _stays(kluis: Kluis, verslag: Importverslag) -> tuple[Verblijf, ...]:
    return reload_dossier(kluis, ClientId(verslag.client.id)).verblijven


def _document(soort: str = BOOT, waarden: Any = None) -> Json:
    client, verblijf = (
        "01930000-0000-7000-8000-000000000001",
        "01930000-0000-7000-8000-000000000002",
    )
    gewoon = [{"lijst": LIJST, "code": BOOT, "label": "woonboot"}]
    return {
        "formaat": "levensloop-dossier",
        "versie": 1,
        "client": {"id": client, "achternaam": "Nepnaam"},
        "waarden": gewoon if waarden is None else waarden,
        "verblijven": [{"id": verblijf, "soort": soort}],
    }


def _value(**anders: Any) -> list[Json]:
    return [{"lijst": LIJST, "code": BOOT, "label": "woonboot", **anders}]


@pytest.mark.parametrize(
    ("document", "plaats", "reden"),
    [
        (_document("woonboot"), "verblijven[0].soort", "niet in de waardelijst"),
        (_document(waarden=[]), "verblijven[0].soort", "mist haar naam"),
        (_document("kasteel.0000000a", []), "verblijven[0].soort", "niet in de waardelijst"),
        (_document("eigen_woning.0000000A"), "verblijven[0].soort", "niet in de waardelijst"),
        (_document("eigen_woning.00a'; --", []), "verblijven[0].soort", "niet in de waardelijst"),
        (_document("hostel"), "waarden[0]", "nergens voor"),
        (_document(waarden=_value() * 2), "waarden[1]", "twee keer"),
        (_document(waarden=_value(label="dakloos")), "waarden[0].label", "van het programma"),
        (_document(waarden=_value(label="DAKLOOS ")), "waarden[0].label", "van het programma"),
        (_document(waarden=_value(label="")), "waarden[0].label", "een naam"),
        (_document(waarden=_value(label=" . ")), "waarden[0].label", "hoe deze waarde heet"),
        (_document(waarden=_value(label="x" * 81)), "waarden[0].label", "te lang"),
        (_document(waarden=_value(label="a\u202eb")), "waarden[0].label", "teken"),
        (_document(waarden=_value(label="a\nb")), "waarden[0].label", "teken"),
        (_document(waarden=_value(label=7)), "waarden[0].label", "een tekst"),
        (_document(waarden=_value(lijst="fase")), "waarden[0].lijst", "niet in de waardelijst"),
        (_document(waarden=_value(lijst="../fase")), "waarden[0].lijst", "niet in de waardelijst"),
        (_document(waarden=_value(herkomst="ZVH")), "waarden[0].herkomst", "kent het"),
        (_document(waarden=[{"lijst": LIJST, "code": BOOT}]), "waarden[0].label", "ontbreekt"),
        (_document(waarden={"lijst": LIJST}), "waarden", "een lijst"),
        (_document(waarden=_value(code="x")), "waarden[0].code", "eigen code"),
    ],
)
def test_a_wrong_or_malicious_value_is_refused_with_the_reason(
    document: Json, plaats: str, reden: str
) -> None:
    """Never a guess: where, and what is wrong."""
    with pytest.raises(ImportRefusedError) as gevangen:
        read_dossier(json.dumps(document).encode())
    assert gevangen.value.facts["plaats"] == plaats
    assert reden in str(gevangen.value.facts["reden"])


def test_a_role_with_rules_cannot_be_followed(werkplek: Vastewerkplek) -> None:
    """A stranger cannot make somebody count as procesregisseur under another name."""
    del werkplek
    document = _document("hostel", [])
    document["betrokkenheden"] = [
        {"id": "01930000-0000-7000-8000-000000000003", "rol": "procesregisseur.0000000a"}
    ]
    with pytest.raises(ImportRefusedError) as gevangen:
        read_dossier(json.dumps(document).encode())
    assert gevangen.value.facts["plaats"] == "betrokkenheden[0].rol"


def test_a_refused_file_leaves_no_value_behind(werkplek: Vastewerkplek) -> None:
    """All of it or nothing."""
    kluis = another(werkplek)
    document = _document()
    document["verblijven"][0] |= {"begindatum": "2026-05-02", "einddatum": "2026-05-01"}
    with pytest.raises(ImportRefusedError):
        import_dossier(kluis, werkplek, json.dumps(document).encode())
    with kluis.read() as opslag:
        assert opslag.find(Eigenwaarde) == ()
