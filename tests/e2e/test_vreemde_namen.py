"""Names of every alphabet of Europe, text that looks like markup, and thirty pages in one field.

Kept in a real kluis and read back from each of the four documents, as a screen reader would.
"""

from collections.abc import Callable

import pytest

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print, render
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from tests.builders import (
    a_bejegeningsregel,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_levensgebiedplan,
    a_partner,
    a_plan,
    a_scenario,
    a_scenariostap,
    an_onderdeel,
)
from tests.unit.documents.lezen import TaggedPdf

# What stands in each document, beside the name of the client.
ZINNEN = {
    "overdracht": ("Woont bij", "Weg van", "Noem hem", "Bel", "Zegt", "Scenario", "Verhuist naar"),
    "levensloopplan": ("Woont bij", "Weg van"),
    "bejegeningskaart": ("Noem hem", "M."),
    "scenariokaart": ("Bel", "Zegt", "Scenario", "M."),
}
NAMEN = (
    "Łucja Ősz-Şahin",
    "İnci Weißé",
    "O’Ćwiek-D'Ångström",
    "Ĳsbrand ŽŤĎŇ",
    "Ђорђе Ωμέγα",
    "<b>Nepnaam</b>",
    "Voorbeeld & Zn. &amp; &lt;",
    "<img src=/etc/passwd>",
    "<para><font color=red>rood</font>",
    "**Ster* _streep_ `code` [x](y)",
)
ALINEAS = 840
LANG = "\n\n".join(
    f"Alinea {nummer:04}: " + "hij slaapt slecht en wil met niemand praten over morgen. " * 3
    for nummer in range(ALINEAS)
)

Drukken = Callable[..., tuple[Afdruk, str]]


@pytest.fixture
def druk(kluis: Kluis, werkplek: Werkplek) -> Drukken:
    """Keeps records of one client in the kluis, prints a document, and reads it back."""

    def print_it(soort: str, client: Client, *records: Record) -> tuple[Afdruk, str]:
        with kluis.write() as opslag:
            opslag.put_all([client, *records])
        opdracht = Afdrukopdracht(
            client_id=ClientId(client.id),
            documentsoort=soort,
            ontvanger=client.achternaam,
            doel=client.achternaam,
            grondslag="wgs",
        )
        afdruk = render(prepare_print(kluis, werkplek, opdracht, definitief=True))
        return afdruk, TaggedPdf(afdruk.pdf).tekst()

    return print_it


@pytest.mark.parametrize("soort", ZINNEN)
@pytest.mark.parametrize("naam", NAMEN)
def test_a_name_prints_as_it_was_typed(druk: Drukken, soort: str, naam: str) -> None:
    """As name of the client, of a person, and in the texts; markup stays text, no file is read."""
    client = a_client(voornamen="Dirk", achternaam=naam)
    wie = a_contactpersoon(naam=f"M. {naam}")
    rol = a_betrokkenheid(client, contactpersoon_id=wie.id, rol="crisisdienst", kring="kernteam")
    scenario = a_scenario(client, naam=f"Scenario {naam}", beslisser=naam, signalen=f"Zegt {naam}")
    plan = a_plan(client)
    afdruk, tekst = druk(
        soort,
        client,
        wie,
        rol,
        plan,
        a_levensgebiedplan(plan, situatie=f"Woont bij {naam}", wens=f"Weg van {naam}"),
        a_bejegeningsregel(client, tekst=f"Noem hem {naam}"),
        scenario,
        a_scenariostap(scenario, actie=f"Bel {naam}", betrokkenheid_id=rol.id),
        an_onderdeel(Overdracht, client, reden=f"Verhuist naar {naam}"),
    )
    assert afdruk.ontbrekende_tekens == ()
    dicht = "".join(tekst.split())  # a narrow cell may break a long name at its hyphen
    gezocht = {zin: "".join(f"{zin} {naam}".split()) for zin in ZINNEN[soort]}
    assert [zin for zin, heel in gezocht.items() if heel not in dicht] == []
    assert f"Dirk {naam}" in tekst or f"D. {naam}" in tekst
    assert "root:" not in tekst
    assert "\N{REPLACEMENT CHARACTER}" not in tekst


@pytest.mark.parametrize("soort", ["overdracht", "levensloopplan"])
def test_thirty_pages_in_one_field_all_print(druk: Drukken, soort: str) -> None:
    """Every paragraph, in order, on as many pages as that takes."""
    client = a_client()
    plan = a_plan(client)
    deel = a_levensgebiedplan(plan, situatie=LANG, doel="Doel na het verhaal")
    afdruk, tekst = druk(soort, client, plan, deel)
    assert afdruk.paginas >= 30
    plekken = [tekst.find(f"Alinea {nummer:04}:") for nummer in range(ALINEAS)]
    assert -1 not in plekken
    assert plekken == sorted(plekken)
    assert "Doel na het verhaal" in tekst


@pytest.mark.parametrize("soort", ["bejegeningskaart", "scenariokaart"])
def test_a_card_stays_one_page_and_says_what_it_leaves_out(druk: Drukken, soort: str) -> None:
    """The number to call and what to do stay; the long explanation points to the plan."""
    client = a_client()
    partner = a_partner(naam="Organisatie Fictief")
    wie = a_contactpersoon(partner, telefoon_nacht="030 999 99 99")
    rol = a_betrokkenheid(client, contactpersoon_id=wie.id, rol="crisisdienst", mandaat=LANG)
    scenario = a_scenario(client, signalen=LANG, afspraken_vooraf=LANG)
    afdruk, tekst = druk(
        soort,
        client,
        partner,
        wie,
        rol,
        a_bejegeningsregel(client, tekst="Praat kort en rustig.", toelichting=LANG),
        scenario,
        a_scenariostap(scenario, betrokkenheid_id=rol.id, toelichting=LANG),
    )
    assert afdruk.paginas == 1
    assert "030 999 99 99" in tekst
    assert "Alinea 0000" in tekst
    assert "zie plan" in tekst
