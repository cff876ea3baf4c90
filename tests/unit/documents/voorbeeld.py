"""An invented dossier that fills every part, and a head for its documents."""

from datetime import UTC, date, datetime

from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.domain.bejegening import Bejegeningsregel, Fasestand, Signaleringsfase
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ContactpersoonId
from levensloop_desktop.domain.ids import RecordId as Id
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from tests.unit.documents.voorbeeld_basis import CLIENT, VANDAAG, maak, partner_id, rol_id
from tests.unit.documents.voorbeeld_herkomst import herkomsten
from tests.unit.documents.voorbeeld_overdracht import overdrachten
from tests.unit.documents.voorbeeld_overleg import overleg
from tests.unit.documents.voorbeeld_verloop import geschiedenis, verloop


def een_kop(**anders: object) -> Documentkop:
    """A head as of a printed overdracht."""
    velden: dict[str, object] = {
        "nummer": "2027-0004",
        "ontvanger": "H. Nergenshuis, organisatie Z",
        "doel": "wonen en begeleiding vanaf 01-03-2027",
        "grondslag": "toestemming",
        "afgedrukt_door": "R. van Verzinsel",
        "zvh": "ZVH Voorbeeldstad",
        "wanneer": datetime(2027, 1, 18, 14, 20, tzinfo=UTC),
        "vandaag": VANDAAG,
    }
    return Documentkop(**{**velden, **anders})  # type: ignore[arg-type]  # names of the fields


def leeg_dossier() -> Dossier:
    """A client of whom nothing is known yet but a number."""
    return Dossier(client=Client(id=CLIENT, clientnummer="LL-2026-0001"))


_PARTNERS = (
    ("Q", "levensloopaanbieder", "010 000 00 40", "010 000 00 41"),
    ("P", "ggz", "010 000 00 52", "010 000 00 53"),
    ("Y", "woonaanbieder", "010 000 00 60", "010 000 00 61"),
    ("Z", "woonaanbieder", "010 000 00 70", "010 000 00 71"),
    ("ZVH Voorbeeldstad", "zvh", "010 000 00 10", ""),
    ("gemeente Voorbeeldstad", "gemeente", "010 000 00 20", ""),
)
_PERSONEN = (
    ("M. Verzonnen", 1, "coördinator", "06 0000 0012", ""),
    ("K. Fictief", 6, "casusregisseur", "06 0000 0013", ""),
    ("R. van Verzinsel", 5, "procesregisseur", "06 0000 0014", ""),
    ("N. van Nergens", 3, "begeleider", "06 0000 0015", ""),
    ("A. Voorbeeld", None, "zus", "06 0000 0016", "06 0000 0016"),
    ("T. Testman", 2, "behandelaar", "06 0000 0017", ""),
)
_BETROKKEN: tuple[tuple[str, int | None, int | None, str, bool], ...] = (
    ("levensloopcoordinator", 1, None, "kernteam", True),
    ("casusregisseur", 2, None, "kernteam", False),
    ("procesregisseur", 3, None, "kernteam", False),
    ("begeleider", 4, None, "dichtbij", True),
    ("naaste", 5, None, "dichtbij", True),
    ("achterwacht", None, 1, "als_nodig", False),
    ("crisisdienst", None, 2, "als_nodig", False),
    ("woonplek", None, 3, "kernteam", False),
)


def _netwerk() -> dict[str, tuple[object, ...]]:
    partners = tuple(
        Partner(
            id=Id(f"partner-{nr}"),
            naam=f"organisatie {naam}" if len(naam) == 1 else naam,
            soort=soort,
            regio="Voorbeeldregio",
            telefoon=dag,
            telefoon_24uur=nacht,
            veilige_mail=f"post{nr}@voorbeeld.invalid",
            roluitwerking="gepubliceerd",
        )
        for nr, (naam, soort, dag, nacht) in enumerate(_PARTNERS, start=1)
    )
    personen = tuple(
        Contactpersoon(
            id=Id(f"persoon-{nr}"),
            naam=naam,
            partner_id=partner_id(bij),
            functie=functie,
            telefoon=dag,
            telefoon_nacht=nacht,
        )
        for nr, (naam, bij, functie, dag, nacht) in enumerate(_PERSONEN, start=1)
    )
    betrokken = [
        maak(
            Betrokkenheid,
            nr,
            rol=rol,
            contactpersoon_id=ContactpersoonId(Id(f"persoon-{wie}")) if wie else None,
            partner_id=partner_id(bij),
            kring=kring,
            vertrouwd=vertrouwd,
            begindatum=date(2025, 3, 12),
            mag_weten="mag weten dat hij in crisis is" if rol == "naaste" else "",
            bereikbaarheid="werkdagen 9–17 uur" if wie else "dag en nacht",
            volgorde=nr,
        )
        for nr, (rol, wie, bij, kring, vertrouwd) in enumerate(_BETROKKEN, start=1)
    ]
    betrokken.append(
        maak(
            Betrokkenheid,
            9,
            rol="behandelaar",
            contactpersoon_id=ContactpersoonId(Id("persoon-6")),
            begindatum=date(2024, 1, 8),
            einddatum=date(2025, 2, 28),
            toelichting="De behandeling is overgedragen aan organisatie Q.",
        )
    )
    return {
        "partners": partners,
        "contactpersonen": personen,
        "betrokkenheden": tuple(betrokken),
    }


_GEBIEDEN = {
    "identiteitsbewijs": (
        "geregeld",
        "Identiteitskaart, geldig tot 2031.",
        "",
        "Kaart veilig bewaren.",
    ),
    "wonen": (
        "loopt",
        "Woont beschermd bij organisatie Y. Die plek stopt als de titel stopt.",
        "Ik wil een eigen voordeur. Niet steeds weer verhuizen.",
        "Een vaste plek bij organisatie Z vanaf 01-03-2027.",
    ),
    "werk_dagbesteding": (
        "loopt",
        "Twee ochtenden per week in de houtwerkplaats.",
        "Iets maken met mijn handen.",
        "Vier ochtenden per week, ook na de verhuizing.",
    ),
    "inkomen": ("loopt", "Bijstand, met inhouding.", "", "Een uitkering in de nieuwe gemeente."),
    "schulden": (
        "loopt",
        "Bewindvoering loopt. Schuld ongeveer 9.000 euro.",
        "",
        "Schuldregeling.",
    ),
    "zorg": (
        "geregeld",
        "Verzekerd. Forensisch FACT komt twee keer per week.",
        "Geen nieuwe gezichten.",
        "Behandeling die doorloopt na het einde van de titel.",
    ),
    "sociaal_netwerk": (
        "loopt",
        "Ziet zijn zus elke zondag. Verder weinig contact.",
        "Mijn zus blijven zien.",
        "Zondag bij zijn zus blijft, ook vanuit de nieuwe plek.",
    ),
    "justitie_veiligheid": (
        "niet_geregeld",
        "Voorwaardelijke invrijheidstelling tot 14-03-2027, toezicht door de reclassering.",
        "",
        "Na 14-03-2027 vrijwillig contact, elke twee weken.",
    ),
}


def _plan() -> dict[str, tuple[object, ...]]:
    plan = maak(
        Levensloopplan,
        4,
        versie=4,
        status="vastgesteld",
        begonnen_op=date(2026, 11, 2),
        vastgesteld_op=date(2026, 11, 24),
        overleg="levensloopoverleg",
        aanwezigen="D. Voorbeeld, M. Verzonnen, K. Fictief, R. van Verzinsel",
        akkoord_client="ja",
        akkoord_toelichting="Ik wil wel dat mijn zus het ook leest.",
        volgende_evaluatie=date(2027, 5, 24),
    )
    gebieden = tuple(
        maak(
            Levensgebiedplan,
            nr,
            plan_id=plan.id,
            levensgebied=code,
            stand=stand,
            situatie=situatie,
            wens=wens,
            doel=doel,
            krachten="Is handig en komt afspraken na als hij ze zelf heeft gemaakt.",
            zorgen="- Trekt zich terug als het druk is.\n- Vraagt **niet** zelf om hulp.",
        )
        for nr, (code, (stand, situatie, wens, doel)) in enumerate(_GEBIEDEN.items(), start=1)
    )
    afspraken = (
        ("Huurcontract met organisatie Z tekenen", "wonen", 2, date(2027, 2, 12), "open"),
        ("Briefadres aanvragen voor de tussentijd", "wonen", 2, date(2027, 1, 8), "open"),
        ("Kennismaken met het woonteam Noord", "wonen", 1, date(2026, 12, 18), "gedaan"),
        ("Uitkering overzetten naar de nieuwe gemeente", "inkomen", 1, date(2027, 2, 15), "open"),
        ("Bewindvoerder informeren over de verhuizing", "schulden", 2, date(2027, 4, 1), "open"),
        ("Vrijwillig contact na het toezicht afspreken", "justitie_veiligheid", 3, None, "open"),
    )
    return {
        "plannen": (plan,),
        "levensgebiedplannen": gebieden,
        "afspraken": tuple(
            maak(
                Afspraak,
                nr,
                wat=wat,
                levensgebied=gebied,
                actiehouder_id=rol_id(wie),
                uiterlijk=dag,
                status=status,
                overleg="levensloopoverleg 24-11-2026",
            )
            for nr, (wat, gebied, wie, dag, status) in enumerate(afspraken, start=1)
        ),
    }


_BEJEGENING = (
    (
        "wat_werkt",
        "Praat kort en rustig. Eén persoon voert het woord.",
        "Wacht op antwoord. Tien tellen stilte is goed.",
    ),
    (
        "communicatie",
        "Zeg eerst wat u gaat doen. Doe het daarna pas.",
        "“Ik ga nu de deur opendoen. Daarna lopen we naar buiten.”",
    ),
    (
        "wat_werkt_niet",
        "Raak hem niet aan en ga niet in de deuropening staan.",
        "Houd twee meter afstand. Laat altijd een uitweg vrij.",
    ),
    (
        "de_escaleren",
        "Bied aan om samen naar buiten te lopen.",
        "Lopen en roken helpen. Dit hielp vier van de vijf keer.",
    ),
    (
        "triggers",
        "Praat niet over geld, regels of schuld.",
        "Zeg: “Dat bespreken we morgen met M. Verzonnen.”",
    ),
    ("veiligheid_professional", "Kom met twee personen. Houd de uitgang vrij.", ""),
)
_FASEN = (
    ("groen", "Maakt grapjes, speelt gitaar.", "Gewoon contact. Niets bijzonders nodig.", ""),
    (
        "geel",
        "Slaapt slecht, komt niet naar buiten, praat sneller.",
        "Vraag wat er is. Maak de dag kleiner. Bel de coördinator.",
        "",
    ),
    (
        "oranje",
        "Scheldt, loopt heen en weer, zegt dat mensen hem volgen.",
        "Eén vaste persoon. Samen naar buiten. Bel de crisisdienst.",
        "Niet met meer mensen tegelijk komen.",
    ),
    (
        "rood",
        "Dreigt, gooit met spullen, luistert niet.",
        "Neem afstand en houd zicht. Gevaar: bel 112.",
        "",
    ),
)
_STAPPEN = (
    ("Bel de coördinator", "Hij kent hem het langst.", 1, "15 min", "Niemand? Bel de achterwacht."),
    (
        "Bel de crisisdienst",
        "Zeg dat er een plan ligt en lees de bejegening voor.",
        7,
        "30 min",
        "Bel de huisartsenpost.",
    ),
    (
        "Ga met twee personen langs",
        "Eén voert het woord. De ander blijft bij de deur.",
        8,
        "1 uur",
        "Blijf op afstand en bel 112 bij gevaar.",
    ),
    (
        "Neem op in het vrije bed",
        "Organisatie P houdt een bed vrij.",
        7,
        "4 uur",
        "Bel de procesregisseur.",
    ),
)


def _handelen() -> dict[str, tuple[object, ...]]:
    scenario = maak(
        Scenario,
        1,
        soort="acute_opname",
        naam="Psychiatrisch ontregeld",
        signalen="Slaapt drie nachten niet, hoort stemmen, scheldt naar buren.",
        beslisser="M. Verzonnen; ’s nachts de achterwacht van organisatie Q",
        afspraken_vooraf="Organisatie P houdt een bed vrij. Het zorgkantoor betaalt.",
        juridisch_kader="Vrijwillig; anders een crisismaatregel (Wvggz).",
        afschalen="Na drie rustige nachten terug naar de woonplek, met bezoek elke dag.",
        vastgesteld_op=date(2026, 11, 24),
        evaluatie_op=date(2027, 5, 24),
    )
    return {
        "bejegeningsregels": tuple(
            maak(
                Bejegeningsregel,
                nr,
                kop=kop,
                tekst=tekst,
                toelichting=uitleg,
                bron="cliënt zelf, MDO",
                datum=date(2026, 11, 24),
                volgorde=nr,
            )
            for nr, (kop, tekst, uitleg) in enumerate(_BEJEGENING, start=1)
        ),
        "signaleringsfasen": tuple(
            maak(
                Signaleringsfase,
                nr,
                fase=fase,
                signalen=ziet,
                wat_helpt=helpt,
                wat_niet=niet,
                scenario_id=scenario.id if fase == "rood" else None,
            )
            for nr, (fase, ziet, helpt, niet) in enumerate(_FASEN, start=1)
        ),
        "fasestanden": (
            maak(Fasestand, 1, fase="oranje", sinds=date(2026, 9, 1), door="N. van Nergens"),
            maak(Fasestand, 2, fase="geel", sinds=date(2026, 12, 20), door="M. Verzonnen"),
        ),
        "scenarios": (scenario,),
        "scenariostappen": tuple(
            maak(
                Scenariostap,
                nr,
                scenario_id=scenario.id,
                actie=actie,
                toelichting=uitleg,
                betrokkenheid_id=rol_id(wie),
                binnen=binnen,
                anders=anders,
                volgorde=nr,
            )
            for nr, (actie, uitleg, wie, binnen, anders) in enumerate(_STAPPEN, start=1)
        ),
    }


def vol_dossier() -> Dossier:
    """D. Voorbeeld, as in the pictures of the design."""
    client = Client(
        id=CLIENT,
        clientnummer="LL-2025-0007",
        voornamen="Daan",
        roepnaam="Daan",
        achternaam="Voorbeeld",
        aliassen=("Dé",),
        geboortedatum=date(1996, 6, 4),
        geslacht="man",
        gemeente_van_herkomst="Voorbeeldstad",
        regio="Voorbeeldregio",
        taal="Nederlands",
        tolk="nee",
        adres="Nergensweg 1, Voorbeeldstad",
        telefoon="06 0000 0001",
        huisarts="praktijk Fictief",
        zorgverzekeraar="Verzonnen Zorg",
    )
    delen = _netwerk() | _plan() | _handelen() | verloop() | geschiedenis()
    delen |= overdrachten() | overleg() | herkomsten()
    return Dossier(client=client, **delen)  # type: ignore[arg-type]  # names of the collections
