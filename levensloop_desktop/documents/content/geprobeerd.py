"""Section 5 and 6: what was tried, incidenten, knelpunten, problematiek and risk."""

from levensloop_desktop.documents.content.blokken import (
    Blok,
    Blokken,
    Kenmerk,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.niet_meegegeven import onderdeel
from levensloop_desktop.documents.content.tabellen import LEEG, tabel_onder, van_tot
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst, tekst_of_leeg
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    datum,
    datumcel,
    kenmerken,
    met_label,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.nu_handelen import last_events
from levensloop_desktop.domain.opschaling import Knelpunt, count_effort
from levensloop_desktop.domain.waardelijsten import label

_UITKOMSTMERK = {"geaccepteerd": "geregeld", "wachtlijst": "loopt", "afgewezen": "niet_geregeld"}


def geprobeerd(bron: Bron) -> Blokken:
    """What has been tried, and what came of it."""
    titel = "Wat is geprobeerd, en wat het opleverde"
    return onderdeel(
        Kop(2, titel, "5", titel),
        bron.gaat("behandeling") and _behandelperioden(bron),
        bron.gaat("plaatsingen") and _plaatsingsverzoeken(bron),
        bron.gaat("knelpunten") and _knelpunten(bron),
        bron.gaat("incidenten") and _incidenten(bron),
        bron.gaat("gebeurtenissen") and _gebeurtenissen(bron),
    )


def _behandelperioden(bron: Bron) -> Blokken:
    dossier = bron.dossier
    rijen: list[Rij] = []
    for deel in dossier.behandelperioden:
        wat: list[Blok] = [
            alinea(Stuk(deel.wat or label("behandelsoort", deel.soort), vet=True)),
            alinea(Stuk(label("behandelsoort", deel.soort), licht=True)),
        ]
        gaf = [
            *tekst_of_leeg(deel.opbrengst),
            *bijzonderheden(dossier, deel, "reden_einde", "hangt_aan_titel"),
        ]
        door = dossier.partnernaam(deel.partner_id)
        rijen.append(
            Rij((run_on(wat), cel(door), van_tot(deel.begindatum, deel.einddatum), run_on(gaf)))
        )
    kolommen = (("Wat", 25), ("Door", 16), ("Periode", 20), ("Wat het opleverde", 39))
    return tabel_onder("Zorg en beveiliging", kolommen, rijen)


def _plaatsingsverzoeken(bron: Bron) -> Blokken:
    dossier = bron.dossier
    rijen: list[Rij] = []
    for deel in dossier.plaatsingsverzoeken:
        waar = [deel.plek.strip(), dossier.partnernaam(deel.partner_id)]
        uitkomst = label("plaatsingsuitkomst", deel.uitkomst)
        antwoord: list[Blok] = [Merk(_UITKOMSTMERK.get(deel.uitkomst, ""), uitkomst)]
        if deel.besloten_op:
            antwoord.append(alinea(datum(deel.besloten_op)))
        reden = [
            *(cel(deel.reden)),
            *bijzonderheden(dossier, deel, "opmerking"),
        ]
        rijen.append(
            Rij(
                (
                    cel(", ".join(naam for naam in waar if naam), vet=True),
                    datumcel(deel.datum),
                    tuple(antwoord),
                    tuple(reden),
                )
            )
        )
    kolommen = (("Plek, organisatie", 25), ("Gevraagd op", 13), ("Antwoord", 19), ("Reden", 43))
    return tabel_onder("Gevraagde plekken", kolommen, rijen)


def _knelpunten(bron: Bron) -> Blokken:
    dossier = bron.dossier
    if not dossier.knelpunten:
        return (Kop(3, "Knelpunten en opschaling"), LEEG)
    blokken: list[Blok] = []
    for plek, deel in enumerate(dossier.knelpunten, start=1):
        blokken.extend(_knelpunt(bron, deel, plek))
    if len(dossier.knelpunten) > 1 and dossier.opschalingsstappen:
        alles = count_effort(dossier.opschalingsstappen).voluit
        blokken.append(alinea(Stuk("Alle knelpunten samen: ", vet=True), f"{alles}."))
    return tuple(blokken)


def _knelpunt(bron: Bron, knelpunt: Knelpunt, plek: int) -> Blokken:
    dossier = bron.dossier
    naam = label("knelpunt", knelpunt.soort)
    velden = ["omschrijving"]
    if knelpunt.oplossing or knelpunt.opgelost_op:
        velden.append("oplossing")
    stappen = dossier.opschaling_van(knelpunt)
    hoort_bij = Kenmerk("Hoort bij", cel(knelpunt.maatregel_in_woorden))
    blokken: list[Blok] = [
        Kop(3, f"Knelpunt {plek}: {naam}"),
        Kenmerken(kenmerken(dossier, knelpunt, "begindatum", "opgelost_op"), kolommen=2),
        Kenmerken((*kenmerken(dossier, knelpunt, *velden), hoort_bij)),
    ]
    if not stappen:
        return (*blokken, alinea("Opschaling: ", *of_leeg("")))
    rijen = tuple(
        Rij(
            (
                cel(label("tafel", stap.tafel), vet=True),
                datumcel(stap.datum),
                cel(str(stap.aantal)),
                cel(als_tekst(dossier, stap, "uren")),
                tekst_of_leeg(stap.uitkomst),
            )
        )
        for stap in stappen
    )
    moeite = count_effort(stappen).voluit
    koppen = ("Tafel", "Datum", "Keer", "Uren", "Uitkomst")
    return (
        *blokken,
        Tabel(koppen, (26, 13, 7, 7, 47), rijen),
        alinea(f"Samen: {moeite}.", soort="klein"),
    )


def _incidenten(bron: Bron) -> Blokken:
    dossier = bron.dossier
    rijen: list[Rij] = []
    for deel in dossier.incidenten:
        aard: list[Blok] = [
            alinea(Stuk(label("incidentsoort", deel.soort), vet=True)),
            alinea(Stuk("Ernst: ", licht=True), *of_leeg(label("ernst", deel.ernst))),
        ]
        verhaal = [
            *tekst_of_leeg(deel.beschrijving),
            *met_label("Aanleiding", parse_tekst(deel.reden) or cel("")),
            *bijzonderheden(dossier, deel, "waar", "tegen_wie", "aangifte"),
        ]
        rijen.append(Rij((datumcel(deel.datum), run_on(aard), run_on(verhaal))))
    kolommen = (("Datum", 14), ("Soort", 25), ("Wat er gebeurde", 61))
    return tabel_onder("Incidenten", kolommen, rijen)


def _gebeurtenissen(bron: Bron) -> Blokken:
    kop = Kop(3, "Wat er gebeurde, in regels")
    if not bron.dossier.gebeurtenissen:
        return (alinea(Stuk(f"{kop.tekst}: ", vet=True), *of_leeg("")),)
    rijen = tuple(
        Rij((datumcel(deel.datum), cel(deel.tijd), cel(deel.wat), cel(deel.door)))
        for deel in last_events(bron.dossier, len(bron.dossier.gebeurtenissen))
    )
    return (kop, Tabel(("Datum", "Tijd", "Wat", "Door"), (14, 10, 54, 22), rijen))


def problematiek(bron: Bron) -> Blokken:
    """What is the matter, and where that knowledge comes from."""
    rijen = tuple(
        Rij(
            (
                cel(label("problematieksoort", deel.soort), vet=True),
                tekst_of_leeg(deel.toelichting),
                cel(deel.bron),
                datumcel(deel.datum),
            )
        )
        for deel in bron.dossier.problematieken
    )
    kolommen = (("Soort", 20), ("Toelichting", 48), ("Bron", 19), ("Datum", 13))
    return tabel_onder("Problematiek", kolommen, rijen)


def risico(bron: Bron) -> Blokken:
    """Conclusion, date and until when it counts; one that has passed says so."""
    rijen: list[Rij] = []
    for deel in bron.dossier.risicotaxaties:
        geldig: list[Blok] = [*datumcel(deel.geldig_tot)]
        if deel.is_verlopen(bron.vandaag):
            geldig.append(alinea(Stuk("verlopen", vet=True)))
        rijen.append(
            Rij(
                (
                    cel(label("risico_instrument", deel.instrument), vet=True),
                    tekst_of_leeg(deel.conclusie),
                    cel(deel.door),
                    datumcel(deel.datum),
                    tuple(geldig),
                )
            )
        )
    kolommen = (
        ("Instrument", 15),
        ("Conclusie", 40),
        ("Door", 17),
        ("Datum", 14),
        ("Geldig tot en met", 14),
    )
    return tabel_onder("Risicotaxatie", kolommen, rijen)
