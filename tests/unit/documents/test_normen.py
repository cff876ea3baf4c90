"""PDF/A-2a and PDF/UA-1 as another checker sees hard cases; `test_opbouw` has every kind."""

import page
import pytest

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.domain.dossier import Dossier
from tests.unit.documents.extreem import dossier_met_stappen, dossier_met_tekst, lang_dossier
from tests.unit.documents.voorbeeld import een_kop

DOSSIERS = {
    "lang": lang_dossier(300),
    "stappen": dossier_met_stappen(12),
    "vreemde tekens": dossier_met_tekst("Łukasz Őry Şahin İpek ß ❤ مر"),
}
KAARTEN = ("bejegeningskaart", "scenariokaart", "nu_handelen", "netwerkkaart")
GEVALLEN = [
    *((soort, "vreemde tekens") for soort in ("overdracht", "levensloopplan", *KAARTEN)),
    *((soort, geval) for soort in KAARTEN for geval in ("lang", "stappen")),
]
NORMEN = {
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}


@pytest.mark.parametrize("norm", NORMEN)
@pytest.mark.parametrize(("soort", "geval"), GEVALLEN)
def test_document_keeps_to_the_norm(soort: str, geval: str, norm: str) -> None:
    """No rule that a machine can check is broken."""
    dossier: Dossier = DOSSIERS[geval]
    pdf = make_document(soort, dossier, een_kop()).pdf
    verslag = page.validate_pdf_bytes(pdf, profile=NORMEN[norm])
    assert [(fout.rule_id, fout.message) for fout in verslag.failures] == []
