"""The forms of the tab Verloop: which fields, in which rows."""

from levensloop_desktop.domain.voortgang import RICHTING, SCORE
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij, Tussenkop

TITEL: Beschrijving = (
    Rij("soort"),
    Rij("begindatum", "einddatum"),
    Rij("volgende_beslisdatum", "verlengbaar"),
    Rij("instantie"),
    Rij("voorwaarden", regels=3),
    Rij("eindigt_mee"),
    Rij("opmerking"),
)
INDICATIE: Beschrijving = (
    Rij("soort", "profiel"),
    Rij("status", "leveringsvorm"),
    Rij("aangevraagd_op", "financier"),
    Rij("begindatum", "einddatum"),
    Rij("opmerking"),
)
VERBLIJF: Beschrijving = (
    Rij("soort"),
    Rij("partner_id"),
    Rij("plek", "beveiligingsniveau"),
    Rij("begindatum", "einddatum"),
    Rij("tijdelijk", "hangt_aan_titel"),
    Rij("reden_einde"),
    Rij("verkeerd_bed", "passende_plek"),
    Rij("opmerking"),
)
PLAATSINGSVERZOEK: Beschrijving = (
    Rij("partner_id"),
    Rij("plek"),
    Rij("datum", "uitkomst"),
    Rij("besloten_op"),
    Rij("reden"),
    Rij("opmerking"),
)
BEHANDELING: Beschrijving = (
    Rij("soort"),
    Rij("wat"),
    Rij("partner_id"),
    Rij("begindatum", "einddatum"),
    Rij("hangt_aan_titel"),
    Rij("opbrengst", regels=3),
    Rij("reden_einde"),
)
PROBLEMATIEK: Beschrijving = (
    Rij("soort"),
    Rij("toelichting", regels=4),
    Rij("bron", "datum", rek=(2, 1)),
)
RISICO: Beschrijving = (
    Rij("instrument", "datum"),
    Rij("door"),
    Rij("conclusie", regels=4),
    Rij("geldig_tot"),
)
GEBEURTENIS: Beschrijving = (Rij("datum", "tijd"), Rij("wat"), Rij("door"))
FASE: Beschrijving = (Rij("fase", "sinds"), Rij("door"), Rij("toelichting"))
INCIDENT: Beschrijving = (
    Rij("datum", "ernst"),
    Rij("soort"),
    Rij("waar"),
    Rij("tegen_wie", "aangifte"),
    Rij("beschrijving", regels=4),
    Rij("reden"),
)
FINANCIERING: Beschrijving = (
    Rij("zorgonderdeel", "status"),
    Rij("financier", "wet"),
    Rij("partner_id"),
    Rij("begindatum", "einddatum"),
    Rij("opmerking"),
)
INKOMEN: Beschrijving = (
    Rij("soort"),
    Rij("bron"),
    Rij("begindatum", "einddatum"),
    Rij("opmerking"),
)
VOORTGANG: Beschrijving = (
    Rij("datum", "gevraagd_aan"),
    Rij("naam", "samenwerking", rek=(3, 2)),
    Tussenkop("Per levensgebied"),
    *(Rij(RICHTING + code, SCORE + code, rek=(3, 1)) for code in waardelijst("levensgebied").codes),
    Rij("instrument"),
    Rij("resultaat", regels=2),
    Rij("toelichting", regels=2),
)
KNELPUNT: Beschrijving = (
    Rij("soort"),
    Rij("omschrijving", regels=2),
    Rij("begindatum", "opgelost_op"),
    Rij("oplossing", regels=2),
)
OPSCHALINGSSTAP: Beschrijving = (
    Rij("tafel", "datum", rek=(5, 4)),
    Rij("aantal", "uren"),
    Rij("uitkomst", regels=2),
)
OVERDRACHT: Beschrijving = (
    Tussenkop("Van en naar"),
    Rij("soort", "staat"),
    Rij("van_partner_id", "van_persoon"),
    Rij("naar_partner_id", "naar_persoon"),
    Rij("reden", regels=2),
    Tussenkop("Overlap"),
    Rij("overlap_begin", "overlap_einde", "minimale_overlap"),
    Rij("afzender_houdt", "ontvanger_neemt"),
    Rij("eerste_week"),
    Tussenkop("Wat u deelt, en waarom"),
    Rij("doel"),
    Rij("grondslag", "grondslag_toelichting"),
    Tussenkop("Gesprek en ontvangst"),
    Rij("gesprek_op"),
    Rij("uitgenodigd", "aanwezigen"),
    Rij("bevestigen_voor", "ontvangst_op"),
    Rij("ontvangst_door"),
    Rij("ingetrokken_reden"),
)
