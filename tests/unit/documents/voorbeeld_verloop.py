"""The course of the invented client: titels, verblijf, history and the overdracht."""

from datetime import date

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.proces import Criteriumoordeel, Inclusievraag, Processtap
from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Plaatsingsverzoek, Verblijf
from levensloop_desktop.domain.voortgang import Voortgang
from levensloop_desktop.domain.zorg import Behandelperiode, Incident, Problematiek, Risicotaxatie
from tests.unit.documents.voorbeeld_basis import maak, partner_id, rol_id


def verloop() -> dict[str, tuple[object, ...]]:
    """Titels, indicaties, verblijf and who pays."""
    return {
        "titels": (
            maak(
                Titel,
                1,
                soort="vi_voorwaarden",
                begindatum=date(2025, 3, 15),
                einddatum=date(2027, 3, 14),
                verlengbaar="nee",
                instantie="Openbaar Ministerie",
                voorwaarden="Meldplicht, geen middelen, wonen bij organisatie Y.",
                eindigt_mee=("toezicht", "financiering"),
            ),
        ),
        "indicaties": (
            maak(
                Indicatie,
                1,
                soort="wlz",
                profiel="vg_6",
                leveringsvorm="zzp",
                status="afgegeven",
                aangevraagd_op=date(2026, 9, 1),
                begindatum=date(2026, 11, 20),
                financier="zorgkantoor",
            ),
        ),
        "financieringen": (
            maak(
                Financiering,
                1,
                zorgonderdeel="wonen",
                financier="forensisch",
                wet="Wfz",
                begindatum=date(2025, 3, 15),
                einddatum=date(2027, 3, 14),
                status="zeker",
            ),
            maak(
                Financiering,
                2,
                zorgonderdeel="wonen",
                financier="zorgkantoor",
                wet="Wlz",
                begindatum=date(2027, 3, 1),
                status="toegezegd",
            ),
        ),
        "verblijven": (
            maak(
                Verblijf,
                1,
                soort="ppc_pi",
                plek="PI Nergenshuizen",
                begindatum=date(2024, 2, 1),
                einddatum=date(2025, 3, 14),
                reden_einde="einde detentie",
            ),
            maak(
                Verblijf,
                2,
                soort="beschermd_wonen",
                partner_id=partner_id(3),
                plek="huis Noord",
                beveiligingsniveau="2_laag",
                begindatum=date(2025, 3, 15),
                hangt_aan_titel=True,
                verkeerd_bed="ja",
                passende_plek="kleine groep, prikkelarm",
            ),
        ),
        "plaatsingsverzoeken": (
            maak(
                Plaatsingsverzoek,
                1,
                partner_id=partner_id(2),
                plek="langdurige afdeling",
                datum=date(2026, 6, 1),
                uitkomst="afgewezen",
                besloten_op=date(2026, 7, 2),
                reden="Eerder incident met personeel.",
            ),
            maak(
                Plaatsingsverzoek,
                2,
                partner_id=partner_id(4),
                plek="woonteam Noord",
                datum=date(2026, 9, 15),
                uitkomst="geaccepteerd",
                besloten_op=date(2026, 12, 1),
                reden="Met afspraken over de nacht.",
            ),
        ),
    }


def geschiedenis() -> dict[str, tuple[object, ...]]:
    """What was tried and what happened."""
    knelpunt = maak(
        Knelpunt,
        1,
        soort="woonplek",
        omschrijving="Geen vaste plek na de titel.",
        begindatum=date(2026, 4, 1),
        opgelost_op=date(2026, 12, 1),
        oplossing="Organisatie Z neemt hem op.",
    )
    stappen = (
        ("escalatietafel_zvh", date(2026, 5, 12), 4, 16, "Drie partijen zoeken mee."),
        ("taskforce_zorgkantoor", date(2026, 7, 3), 1, 6, "Zorgkantoor zegt betaling toe."),
        ("landelijk", date(2026, 9, 10), 1, None, "Het ministerie denkt mee."),
    )
    return {
        "trajecten": (
            maak(
                Traject,
                1,
                status="uitstroom",
                meldingsdatum=date(2025, 1, 20),
                melder="PI Nergenshuizen",
                inclusiedatum=date(2025, 3, 12),
                aanleiding="Zou zonder plek vrijkomen.",
                advies="opnemen",
                weging="Gewone zorg houdt het niet vol.",
                uitstroomreden="langdurige_zorg",
                nazorg="Na drie maanden bellen.",
                contact_blijft_id=rol_id(1),
            ),
        ),
        **proces(),
        "inkomens": (
            maak(
                Inkomen,
                1,
                soort="bijstand",
                bron="gemeente Voorbeeldstad",
                begindatum=date(2026, 2, 16),
                opmerking="Loopt via de bewindvoerder.",
            ),
        ),
        "problematieken": (
            maak(
                Problematiek,
                1,
                soort="verstandelijke_beperking",
                toelichting="Licht verstandelijke beperking.",
                bron="onderzoek 2006",
                datum=date(2006, 5, 1),
            ),
            maak(Problematiek, 2, soort="trauma", toelichting="Onveilige jeugd.", bron="dossier"),
        ),
        "behandelperioden": (
            maak(
                Behandelperiode,
                1,
                soort="forensisch_fact",
                wat="forensisch FACT",
                partner_id=partner_id(1),
                begindatum=date(2025, 3, 15),
                hangt_aan_titel=True,
                opbrengst="Werkt mee als de vaste persoon komt.",
            ),
            maak(
                Behandelperiode,
                2,
                soort="opname",
                wat="opname op een gesloten afdeling",
                partner_id=partner_id(2),
                begindatum=date(2023, 5, 2),
                einddatum=date(2023, 8, 29),
                opbrengst="Rust, maar geen verandering.",
                reden_einde="middelengebruik op de afdeling",
            ),
        ),
        "risicotaxaties": (
            maak(
                Risicotaxatie,
                1,
                instrument="hkt_r",
                datum=date(2026, 10, 5),
                door="T. Testman",
                conclusie="Matig risico, hoog zonder vaste begeleiding.",
                geldig_tot=date(2027, 10, 5),
            ),
        ),
        "incidenten": (
            maak(
                Incident,
                1,
                datum=date(2026, 2, 3),
                soort="fysieke_agressie",
                ernst="matig",
                waar="kantoor van organisatie P",
                tegen_wie="medewerker",
                aangifte="ja",
                beschrijving="Duwde een medewerker na een gesprek over geld.",
                reden="Hoorde onverwacht over een inhouding.",
            ),
        ),
        "voortgangen": (
            maak(
                Voortgang,
                1,
                datum=date(2026, 3, 2),
                gevraagd_aan="casusregisseur",
                samenwerking="redelijk",
                richting_wonen="achteruit",
                richting_zorg="gelijk",
            ),
            maak(
                Voortgang,
                2,
                datum=date(2026, 9, 7),
                gevraagd_aan="bestuurder_aanbieder",
                naam="B. Bestuur, organisatie P",
                samenwerking="goed",
                richting_identiteitsbewijs="gelijk",
                richting_wonen="vooruit",
                score_wonen=3,
                richting_zorg="gelijk",
                score_zorg=4,
                instrument="ZRM 2017",
                resultaat="Vaste plek in zicht.",
                toelichting="De begeleiding houdt het vol.",
            ),
        ),
        "inzetten": (
            maak(
                Inzet,
                1,
                scenario_id=RecordId("scenario-1"),
                begindatum=date(2026, 2, 3),
                tijd="21:40",
                reden="Liep weg en belde niemand.",
                door="M. Verzonnen",
                einddatum=date(2026, 2, 4),
                eindtijd="10:15",
                uitkomst="Bleef thuis met extra bezoek.",
                les="Eerder zijn zus bellen.",
            ),
        ),
        "gebeurtenissen": (
            maak(
                Gebeurtenis,
                1,
                datum=date(2026, 11, 19),
                tijd="03:03",
                wat="Zus gebeld, zij komt niet.",
                door="N. van Nergens",
            ),
        ),
        "knelpunten": (knelpunt,),
        "opschalingsstappen": tuple(
            maak(
                Opschalingsstap,
                nr,
                knelpunt_id=knelpunt.id,
                tafel=tafel,
                datum=dag,
                aantal=aantal,
                uren=uren,
                uitkomst=uitkomst,
                volgorde=nr,
            )
            for nr, (tafel, dag, aantal, uren, uitkomst) in enumerate(stappen, start=1)
        ),
    }


def proces() -> dict[str, tuple[object, ...]]:
    """The steps of the traject, its criteria, and what was asked after inclusion."""
    traject_id = maak(Traject, 1).id
    return {
        "processtappen": tuple(
            maak(
                Processtap,
                nr,
                traject_id=traject_id,
                soort=soort,
                datum=dag,
                besloten_door=door,
                opmerking=opmerking,
            )
            for nr, (soort, dag, door, opmerking) in enumerate(
                (
                    ("melding", date(2025, 1, 20), "PI Nergenshuizen", ""),
                    ("geincludeerd", date(2025, 3, 12), "inclusietafel", "Unaniem."),
                    ("uitstroom", date(2027, 1, 4), "levensloopoverleg", ""),
                ),
                start=1,
            )
        ),
        "criteriumoordelen": tuple(
            maak(
                Criteriumoordeel,
                nr,
                traject_id=traject_id,
                criterium=criterium,
                oordeel=oordeel,
                toelichting=toelichting,
            )
            for nr, (criterium, oordeel, toelichting) in enumerate(
                (
                    ("verslaving", "nee", ""),
                    ("verstandelijke_beperking", "ja", "Onderzoek 2006."),
                    ("reguliere_zorg", "onbekend", "Navragen."),
                ),
                start=1,
            )
        ),
        "inclusievragen": (
            maak(
                Inclusievraag,
                1,
                traject_id=traject_id,
                onderwerp="schulden",
                nagevraagd=True,
                datum=date(2025, 3, 13),
                door="R. van Verzinsel",
                uitkomst="Bij drie partijen.",
            ),
        ),
    }
