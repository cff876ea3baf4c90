"""The counts of the voorbeeldkluis, added up by hand from its dossiers: who counts, and why.

Of each of the 22 invented clients the facts were read from the dossier, on Monday 23 November 2026.
Whoever changes them sees here which count moves along.
"""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.services.kengetallen.kengetallen import read_geteld
from levensloop_desktop.services.ports.tellingenport import Peilstand
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.builders import VANDAAG, an_onderdeel

Wie = dict[str, str]

# Included: the last step is "geincludeerd".
GEINCLUDEERD = (
    "Bestaatniet Denkbeeld Hersenschim Modelmens Nepnaam Nergensland Nooitgenoemd Oefening "
    "Proefpersoon Pseudoniem Schijnbaar Sjabloon Verhaaltje Voorbeeld Zogenaamd Zomaar"
)
# Not included: Verzinsel-Droom (melding), Fabeltje (triage, closed once before), Bedenksel
# (inclusietafel), Droombeeld (uitstroom 4 September), Voormalig (uitstroom 4 September, closed
# 19 October), Luchtspiegel (refused 19 October).

# Everybody once: the classes together are the population.
ENKEL: dict[str, Wie] = {
    "totaal": {"geincludeerd": GEINCLUDEERD},  # 16
    "status": {  # 1 + 1 + 1 + 16 + 1 + 1 + 1 = 22
        "melding": "Verzinsel-Droom",
        "triage": "Fabeltje",  # the traject of now, not the one that was closed in 2023
        "inclusietafel": "Bedenksel",
        "geincludeerd": GEINCLUDEERD,
        "uitstroom": "Droombeeld",
        "afgesloten": "Voormalig",
        "afgewezen": "Luchtspiegel",
    },
    "leeftijd": {  # 3 + 9 + 3 + 1 = 16
        "18_29": "Bestaatniet Modelmens Schijnbaar",  # 27 (28 in December), 29, 23
        # 35, 38, 44, 30, 39, 36, 42, 30, 31
        "30_44": "Denkbeeld Hersenschim Nepnaam Nergensland Pseudoniem Sjabloon Verhaaltje "
        "Voorbeeld Zogenaamd",
        "45_59": "Nooitgenoemd Proefpersoon Zomaar",  # 48, 52, 57
        "60_plus": "Oefening",  # 61
    },
    "geslacht": {  # 12 + 4 = 16
        "man": "Modelmens Nepnaam Nergensland Nooitgenoemd Oefening Proefpersoon Pseudoniem "
        "Schijnbaar Sjabloon Verhaaltje Voorbeeld Zogenaamd",
        "vrouw": "Bestaatniet Denkbeeld Hersenschim Zomaar",
    },
    "wlz": {  # 7 + 9 = 16; all seven run without an end
        "ja": "Hersenschim Nepnaam Nooitgenoemd Pseudoniem Sjabloon Verhaaltje Voorbeeld",
        "nee": "Bestaatniet Denkbeeld Modelmens Nergensland Oefening Proefpersoon Schijnbaar "
        "Zogenaamd Zomaar",
    },
    "wlz_profiel": {  # 4 + 3 + 9 = 16
        "ggz": "Nepnaam Nooitgenoemd Pseudoniem Verhaaltje",  # wonen 4, wonen 3, wonen 5, B 7b
        "vg": "Hersenschim Sjabloon Voorbeeld",  # LVG4, VG7, VG6
        "geen": "Bestaatniet Denkbeeld Modelmens Nergensland Oefening Proefpersoon Schijnbaar "
        "Zogenaamd Zomaar",
    },
    "vg": {  # 3 + 13 = 16
        "ja": "Hersenschim Sjabloon Voorbeeld",
        "nee": "Bestaatniet Denkbeeld Modelmens Nepnaam Nergensland Nooitgenoemd Oefening "
        "Proefpersoon Pseudoniem Schijnbaar Verhaaltje Zogenaamd Zomaar",
    },
    "verblijf": {  # 4 + 4 + 4 + 1 + 1 + 1 + 1 = 16
        # kliniek ggz, crisisbed, forensische kliniek, langdurig klinisch
        "kliniek": "Bestaatniet Nepnaam Proefpersoon Verhaaltje",
        "beschermd_wonen": "Nergensland Sjabloon Voorbeeld Zogenaamd",  # the first is forensisch
        # own house, kanswoning, Skaeve Huse, own house
        "eigen_woning": "Denkbeeld Hersenschim Nooitgenoemd Zomaar",
        "ppc_pi": "Modelmens",
        "opvang": "Oefening",  # hostel
        "dakloos": "Pseudoniem",
        "anders": "Schijnbaar",  # bij naasten
    },
    "dakloos": {  # 1 + 15 = 16
        "ja": "Pseudoniem",
        "nee": GEINCLUDEERD.replace("Pseudoniem ", ""),
    },
    "verkeerd_bed": {  # 3 + 13 = 16
        "ja": "Schijnbaar Voorbeeld Zogenaamd",
        "nee": "Bestaatniet Denkbeeld Hersenschim Modelmens Nepnaam Nergensland Nooitgenoemd "
        "Oefening Proefpersoon Pseudoniem Sjabloon Verhaaltje Zomaar",
    },
    "titel_eindigt": {  # 5 + 11 = 16; 26 weken is up to and including 24 May 2027
        # 26 November, 2 April, 7 January, 2 May, 14 March
        "26_weken": "Bestaatniet Nergensland Proefpersoon Schijnbaar Voorbeeld",
        # Denkbeeld, Modelmens, Verhaaltje and Zogenaamd have one that ends later; seven have none
        "later": "Denkbeeld Hersenschim Modelmens Nepnaam Nooitgenoemd Oefening Pseudoniem "
        "Sjabloon Verhaaltje Zogenaamd Zomaar",
    },
    "plan": {  # 13 + 1 + 1 + 1 = 16
        # evaluation still to come; the concepts of Nergensland and Voorbeeld change nothing
        "actueel": "Denkbeeld Hersenschim Nepnaam Nergensland Nooitgenoemd Oefening Pseudoniem "
        "Schijnbaar Sjabloon Verhaaltje Voorbeeld Zogenaamd Zomaar",
        "over_tijd": "Proefpersoon",  # evaluation of 26 October
        "concept": "Bestaatniet",
        "geen": "Modelmens",
    },
}

# Everybody once in a class, and perhaps in several; 16 clients together.
MEER: dict[str, Wie] = {
    "problematiek": {  # 9 + 6 + 7 + 6 + 7 + 3 + 5 = 43 among 16 clients
        # twice in the dossiers of Oefening, Sjabloon and Schijnbaar, and counted once
        "psychische_stoornis": "Bestaatniet Nepnaam Nergensland Nooitgenoemd Oefening Pseudoniem "
        "Schijnbaar Sjabloon Voorbeeld",
        "persoonlijkheid": "Denkbeeld Hersenschim Modelmens Proefpersoon Verhaaltje Zomaar",
        "verslaving": "Bestaatniet Denkbeeld Nergensland Proefpersoon Pseudoniem Schijnbaar "
        "Verhaaltje",
        "verstandelijke_beperking": "Modelmens Oefening Proefpersoon Voorbeeld Zogenaamd Zomaar",
        "nah": "Nepnaam Nergensland Nooitgenoemd Pseudoniem Sjabloon Verhaaltje Zomaar",
        "trauma": "Denkbeeld Verhaaltje Voorbeeld",
        "agressie": "Denkbeeld Hersenschim Schijnbaar Voorbeeld Zogenaamd",
    },
    "titels": {  # 6 + 3 + 7 = 16
        # voorwaardelijke veroordeling, detentie, v.i., tbs met voorwaarden, schorsing, v.i.
        "strafrechtelijk": "Denkbeeld Modelmens Nergensland Proefpersoon Schijnbaar Voorbeeld",
        # crisismaatregel, rechterlijke machtiging, zorgmachtiging
        "civiel": "Bestaatniet Verhaaltje Zogenaamd",
        "geen": "Hersenschim Nepnaam Nooitgenoemd Oefening Pseudoniem Sjabloon Zomaar",
    },
    "knelpunten": {  # 3 + 1 + 12 = 16
        "woonplek": "Nepnaam Oefening Pseudoniem",
        "aansluiting_vg": "Voorbeeld",
        "geen": "Bestaatniet Denkbeeld Hersenschim Modelmens Nergensland Nooitgenoemd Proefpersoon "
        "Schijnbaar Sjabloon Verhaaltje Zogenaamd Zomaar",
    },
}

# Each record or event, of everybody; a name that stands there twice has two.
RECORDS: dict[str, Wie] = {
    "doorstroom": {  # after 1 July: 1 + 1 + 2 + 1 = 5, of 4 clients
        "gemeld": "Modelmens",  # 31 July
        "geincludeerd": "Modelmens",  # 24 September
        "uitgestroomd": "Droombeeld Voormalig",  # both 4 September; the closing counts no more
        "afgewezen": "Luchtspiegel",  # 19 October, of a melding of 2025
    },
    "scenarios": {  # 4 + 4 + 1 + 1 = 10, of 9 clients: Bestaatniet has two
        # 24 September, 9 November, 15 October, 30 August
        "opschalen_ambulant": "Hersenschim Proefpersoon Pseudoniem Voorbeeld",
        # 12 November, 17 November, 17 July, 5 August
        "acute_opname": "Bestaatniet Nepnaam Schijnbaar Verhaaltje",
        "time_out": "Bestaatniet",  # 28 July
        "schorsing_verblijf": "Voormalig",  # 26 July, when he was still included
    },
    "maatregelen": {  # 1 + 5 = 6
        "2": "Voorbeeld",  # aansluiting vg
        "6": "Fabeltje Nepnaam Oefening Pseudoniem Verzinsel-Droom",  # woonplek
    },
    "knelpunt_open": {  # 2 + 3 + 1 = 6
        "4_weken": "Oefening Voorbeeld",  # since 20 October: 34 days, 4 whole weeks
        # since 3 September 81 days is 11, 19 August 96 is 13, 22 September 62 is 8
        "13_weken": "Fabeltje Pseudoniem Verzinsel-Droom",
        "26_weken": "Nepnaam",  # since 28 July: 118 days is 16
    },
    # Solved after 1 July: seven. Zogenaamd (13 April) and Nepnaam (17 April) are of the half year
    # before. 11 March to 8 September is 181 days, 25 whole weeks; and so on.
    "knelpunt_duur": {  # 3 + 3 + 1 = 7
        "13_weken": "Oefening Proefpersoon Sjabloon",  # 89, 88 and 59 days: 12, 12 and 8
        "26_weken": "Hersenschim Pseudoniem Zomaar",  # 117, 181 and 124 days: 16, 25 and 17
        "52_weken": "Verhaaltje",  # 193 days: 27
    },
    "knelpunt_tafels": {  # 2 + 3 + 2 = 7
        "0": "Pseudoniem Zomaar",  # a levensloopoverleg alone, and nothing at all
        # the taskforce, the taskforce, and one escalatietafel beside two times the bestuur
        "1": "Hersenschim Proefpersoon Verhaaltje",
        "4_6": "Oefening Sjabloon",  # 3 + 2 + 1 = 6, and 2 + 2 = 4
    },
    "knelpunt_stappen": {  # 1 + 1 + 2 + 3 = 7
        "0": "Zomaar",
        "1": "Pseudoniem",  # the levensloopoverleg
        "2": "Hersenschim Proefpersoon Verhaaltje",  # MDO and taskforce; escalatietafel and bestuur
        "3_4": "Oefening Sjabloon",  # three kinds of table each, however often
    },
    "opschalingen": {  # 11 + 3 + 7 + 1 + 13 = 35, of 7 clients
        # of the six that are open, once each; Oefening 3 times on 25 July, Sjabloon 2 on 17 August
        "escalatietafel_zvh": "Fabeltje Nepnaam Oefening Pseudoniem Verzinsel-Droom Voorbeeld "
        "Oefening Oefening Oefening Sjabloon Sjabloon",
        "taskforce_zorgkantoor": "Voorbeeld Sjabloon Sjabloon",  # 29 August
        "hoogcomplexe_regiotafel": "Fabeltje Nepnaam Oefening Pseudoniem Verzinsel-Droom "
        "Oefening Oefening",  # 6 August
        "landelijk": "Oefening",  # 18 August
        # an MDO for each of the six, twice; of Sjabloon one on 5 August
        "ander": "Fabeltje Nepnaam Oefening Pseudoniem Verzinsel-Droom Voorbeeld "
        "Fabeltje Nepnaam Oefening Pseudoniem Verzinsel-Droom Voorbeeld Sjabloon",
    },
    "overdrachten": {  # 5 + 2 + 1 = 8; that of Nergensland ended on 19 April
        "dakpansgewijs": "Droombeeld Nepnaam Proefpersoon Sjabloon Voorbeeld",
        "regio_naar_regio": "Denkbeeld Hersenschim",
        "collega": "Oefening",
    },
    "overdracht_staat": {  # 3 + 1 + 2 + 2 = 8
        "voorbereiding": "Droombeeld Proefpersoon Voorbeeld",
        "gesprek_gepland": "Nepnaam",
        "afgerond": "Denkbeeld Hersenschim",  # 27 October, 10 August
        "teruggetrokken": "Oefening Sjabloon",  # 24 August, 30 September
    },
}
IEDEREEN = (
    f"{GEINCLUDEERD} Verzinsel-Droom Fabeltje Bedenksel Droombeeld Voormalig Luchtspiegel".split()
)


@pytest.fixture
def gevuld(kluis: SqlcipherKluis) -> SqlcipherKluis:
    """The voorbeeldkluis, counted."""
    fill_kluis(kluis, VANDAAG)
    kluis.update_tellingen()
    return kluis


def stand_of(kluis: SqlcipherKluis, peildatum: date | None = None) -> Peilstand:
    """The counts of a day."""
    geteld = read_geteld(kluis, peildatum)
    assert geteld is not None
    return geteld.stand


def counts_of(stand: Peilstand, tabel: str) -> dict[str, int]:
    """The classes of a table that are not empty."""
    return {
        klasse: aantal
        for (van, klasse), aantal in stand.aantallen.items()
        if van == tabel and aantal
    }


def test_the_names_are_those_of_the_voorbeeldkluis(gevuld: SqlcipherKluis) -> None:
    """Twenty-two clients, each of them named here once."""
    with gevuld.read() as opslag:
        namen = [client.achternaam for client in opslag.find(Client)]
    assert sorted(namen) == sorted(IEDEREEN)
    assert len(namen) == 22
    assert len(GEINCLUDEERD.split()) == 16


def test_every_table_is_added_up_here(gevuld: SqlcipherKluis) -> None:
    """None is left out."""
    assert {*ENKEL, *MEER, *RECORDS} == stand_of(gevuld).totalen.keys()


@pytest.mark.parametrize("tabel", ENKEL)
def test_who_counts_once(gevuld: SqlcipherKluis, tabel: str) -> None:
    """The names of the classes are the population, none twice; so many is what was counted."""
    groep = IEDEREEN if tabel == "status" else GEINCLUDEERD.split()
    namen = [naam for wie in ENKEL[tabel].values() for naam in wie.split()]
    assert sorted(namen) == sorted(groep)
    stand = stand_of(gevuld)
    assert counts_of(stand, tabel) == {
        klasse: len(wie.split()) for klasse, wie in ENKEL[tabel].items()
    }
    assert stand.totalen[tabel] == stand.wie[tabel] == len(groep)


@pytest.mark.parametrize("tabel", MEER)
def test_who_counts_in_several_classes(gevuld: SqlcipherKluis, tabel: str) -> None:
    """The classes are more than the clients; the total is the clients."""
    klassen = {klasse: wie.split() for klasse, wie in MEER[tabel].items()}
    assert all(len(set(namen)) == len(namen) for namen in klassen.values())
    assert {naam for namen in klassen.values() for naam in namen} == set(GEINCLUDEERD.split())
    stand = stand_of(gevuld)
    assert counts_of(stand, tabel) == {klasse: len(namen) for klasse, namen in klassen.items()}
    assert stand.totalen[tabel] == stand.wie[tabel] == 16


@pytest.mark.parametrize("tabel", RECORDS)
def test_what_counts_each_time(gevuld: SqlcipherKluis, tabel: str) -> None:
    """As often as a name stands there; the clients behind it each once."""
    klassen = {klasse: wie.split() for klasse, wie in RECORDS[tabel].items()}
    namen = [naam for wie in klassen.values() for naam in wie]
    stand = stand_of(gevuld)
    assert counts_of(stand, tabel) == {klasse: len(wie) for klasse, wie in klassen.items()}
    assert {
        klasse: aantal
        for (van, klasse), aantal in stand.clienten.items()
        if van == tabel and aantal
    } == {klasse: len(set(wie)) for klasse, wie in klassen.items()}
    assert stand.totalen[tabel] == len(namen)
    assert stand.wie[tabel] == len(set(namen))


def test_the_first_of_july(gevuld: SqlcipherKluis) -> None:
    """As it was then: 16 now, less Modelmens who came, with Droombeeld and Voormalig who left."""
    stand = stand_of(gevuld, date(2026, 7, 1))
    assert stand.totalen["totaal"] == 16 - 1 + 2
    # Nergensland turned 30 on 6 July, and Modelmens (29) is not there yet: Bestaatniet, Schijnbaar
    # and Nergensland. Droombeeld is 41, Voormalig 64.
    assert counts_of(stand, "leeftijd") == {
        "18_29": 3 - 1 + 1,
        "30_44": 9 - 1 + 1,
        "45_59": 3,
        "60_plus": 1 + 1,
    }
    assert counts_of(stand, "geslacht") == {"man": 12 - 1 + 1, "vrouw": 4 + 1}
    # The six knelpunten of now began on 28 July and later, and so did their tables. Five that were
    # solved since were open: of Pseudoniem, Verhaaltje and Hersenschim, Zomaar, Proefpersoon.
    assert counts_of(stand, "knelpunten") == {
        "gegevensdeling": 1,
        "indicatie_te_laat": 2,
        "capaciteit": 1,
        "partner_pakt_rol_niet": 1,
        "geen": 17 - 5,
    }
    # Solved in April: Zogenaamd after 66 days (9 weeks, 3 + 2 + 1 = 6 tables) and Nepnaam after 68
    # (9 weeks, 2 + 2 = 4 tables).
    assert counts_of(stand, "knelpunt_duur") == {"13_weken": 2}
    assert counts_of(stand, "knelpunt_tafels") == {"4_6": 2}
    assert counts_of(stand, "knelpunt_stappen") == {"3_4": 2}  # three steps each
    # Gemeld and included from 2 January up to and including 1 July: Bestaatniet (3 March, 27 April)
    # and Schijnbaar (2 May, 26 June). Nobody left or was refused.
    assert counts_of(stand, "doorstroom") == {"gemeld": 2, "geincludeerd": 2}
    assert counts_of(stand, "opschalingen") == {
        "escalatietafel_zvh": 3 + 2 + 1,  # Zogenaamd, Nepnaam, Proefpersoon
        "taskforce_zorgkantoor": 2 + 1 + 1,  # Nepnaam, Verhaaltje, Hersenschim
        "hoogcomplexe_regiotafel": 2,  # Zogenaamd
        "landelijk": 1,
        # an MDO of Nepnaam, Verhaaltje and Hersenschim; the levensloopoverleg; twice the bestuur
        "ander": 3 + 1 + 2,
    }
    # Nergensland ended on 19 April. The four that run today have no day on which they began, and
    # came along with the dossiers.
    assert counts_of(stand, "overdrachten") == {"collega": 1, "dakpansgewijs": 4}


def test_more_that_was_solved_and_ended(gevuld: SqlcipherKluis) -> None:
    """Three more that were solved, one of them before July; and two overdrachten that ended."""
    with gevuld.write() as opslag:
        wie = {client.achternaam: client for client in opslag.find(Client)}
        opgelost = (
            ("Zomaar", date(2026, 6, 1), date(2026, 7, 2)),  # 31 days: 4 weeks, 5 tables
            ("Zomaar", None, date(2026, 11, 23)),  # begin unknown, no table
            ("Sjabloon", date(2025, 1, 1), date(2026, 7, 1)),  # the half year before
        )
        for naam, sinds, tot in opgelost:
            knelpunt = an_onderdeel(
                Knelpunt, wie[naam], soort="capaciteit", begindatum=sinds, opgelost_op=tot
            )
            opslag.put(knelpunt)
            if sinds == date(2026, 6, 1):
                for tafel, keer in (("escalatietafel_zvh", 4), ("landelijk", 1), ("mdo", 9)):
                    opslag.put(
                        an_onderdeel(
                            Opschalingsstap,
                            wie[naam],
                            knelpunt_id=knelpunt.id,
                            tafel=tafel,
                            aantal=keer,
                            datum=sinds,
                        )
                    )
        for staat, einde in (("afgerond", date(2026, 8, 1)), ("afgerond", date(2026, 7, 1))):
            opslag.put(
                an_onderdeel(
                    Overdracht, wie["Zomaar"], soort="warm", staat=staat, overlap_einde=einde
                )
            )
    gevuld.update_tellingen()
    stand = stand_of(gevuld)
    assert counts_of(stand, "knelpunt_duur") == {
        "4_weken": 1,
        "13_weken": 3,
        "26_weken": 3,
        "52_weken": 1,
        "onbekend": 1,
    }
    assert counts_of(stand, "knelpunt_tafels") == {"0": 2 + 1, "1": 3, "4_6": 2 + 1}
    assert counts_of(stand, "knelpunt_stappen") == {"0": 1 + 1, "1": 1, "2": 3, "3_4": 2 + 1}
    assert stand.wie["knelpunt_duur"] == 7, "of Zomaar three now"
    assert counts_of(stand, "overdrachten") == {
        "dakpansgewijs": 5,
        "regio_naar_regio": 2,
        "collega": 1,
        "warm": 1,
    }
    assert counts_of(stand, "overdracht_staat") == {
        "voorbereiding": 3,
        "gesprek_gepland": 1,
        "afgerond": 2 + 1,
        "teruggetrokken": 2,
    }
    assert counts_of(stand, "opschalingen")["ander"] == 13, "the nine of June are not of now"
