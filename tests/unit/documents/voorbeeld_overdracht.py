"""The handover of the invented client: what ends, and the checklist."""

from datetime import date

from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from tests.unit.documents.voorbeeld_basis import maak, partner_id, rol_id


def overdrachten() -> dict[str, tuple[object, ...]]:
    """One handover with what ends."""
    overdracht = maak(
        Overdracht,
        1,
        soort="dakpansgewijs",
        van_partner_id=partner_id(3),
        van_persoon="N. van Nergens",
        naar_partner_id=partner_id(4),
        naar_persoon="H. Nergenshuis",
        reden="De plek bij organisatie Y hoort bij een titel die stopt op 14-03-2027.",
        overlap_begin=date(2027, 3, 1),
        overlap_einde=date(2027, 3, 14),
        afzender_houdt="alles tot en met 14-03-2027",
        ontvanger_neemt="wonen en begeleiding",
        eerste_week="Elke dag om 10:00 bezoek van een begeleider die hij kent.",
        doel="wonen en begeleiding vanaf 01-03-2027",
        grondslag="toestemming",
        grondslag_toelichting="schriftelijk, 11-01-2027",
        gesprek_op=date(2027, 1, 14),
        aanwezigen="D. Voorbeeld, H. Nergenshuis, M. Verzonnen",
    )
    regels: tuple[tuple[str, str, int, str], ...] = (
        ("Woonplek bij organisatie Y", "Woonplek bij organisatie Z, Wlz VG6", 2, "loopt"),
        ("Toezicht door de reclassering", "Vrijwillig contact, elke twee weken", 1, "loopt"),
        ("Betaling uit forensische zorg", "Wlz, zorgkantoor", 2, "geregeld"),
        ("Behandeling forensisch FACT", "", 3, "niet_geregeld"),
    )
    return {
        "overdrachten": (overdracht,),
        "overdrachtsregels": tuple(
            maak(
                Overdrachtsregel,
                nr,
                overdracht_id=overdracht.id,
                wat_eindigt=wat,
                eindigt_op=date(2027, 3, 14),
                vervanging=ervoor,
                wie_id=rol_id(wie),
                stand=stand,
                volgorde=nr,
            )
            for nr, (wat, ervoor, wie, stand) in enumerate(regels, start=1)
        ),
        "overdrachtspunten": (
            maak(
                Overdrachtspunt,
                1,
                overdracht_id=overdracht.id,
                wat="De cliënt en de ontvanger hebben kennisgemaakt",
                wie_id=rol_id(1),
                uiterlijk=date(2027, 2, 22),
                stand="geregeld",
                opmerking="Samen koffie gedronken op de nieuwe plek.",
                volgorde=1,
            ),
            maak(
                Overdrachtspunt,
                2,
                overdracht_id=overdracht.id,
                wat="Spullen, sleutels en vervoer zijn geregeld",
                wie_id=rol_id(2),
                uiterlijk=date(2027, 3, 1),
                stand="loopt",
                volgorde=2,
            ),
        ),
    }
