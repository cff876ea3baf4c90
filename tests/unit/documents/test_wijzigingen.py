"""A plan that marks what changed since the version before."""

from dataclasses import replace

from levensloop_desktop.documents.content.blokken import Gewijzigd
from levensloop_desktop.documents.maken import make_content, make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.services.dossier.planversies import plan_before
from tests.unit.documents.alle_soorten import PAPIEREN
from tests.unit.documents.lezen import TaggedPdf, woorden
from tests.unit.documents.voorbeeld import een_kop, vol_dossier


def _nu() -> tuple[Dossier, Levensloopplan]:
    dossier = vol_dossier()
    assert dossier.geldig_plan is not None
    return dossier, dossier.geldig_plan


def _tekst(toen: Dossier, **kop: object) -> str:
    nu, plan = _nu()
    vorig = (toen, replace(plan, versie=3))
    return woorden(make_content("levensloopplan", nu, een_kop(vergelijk=vorig, **kop)).blokken)


def test_a_changed_field_says_what_it_was() -> None:
    """The old words stand with the new, and the summary names the levensgebied."""
    tekst = TaggedPdf(PAPIEREN["levensloopplan-wijzigingen"]().pdf).tekst()
    assert "Gewijzigd sinds versie 3. Eerst: Slaapt op de bank bij een vriend." in tekst
    assert "Nieuw sinds versie 3." in tekst
    assert "Staat er niet meer sinds versie 3: Sleutel ophalen" in tekst
    assert "Veranderd: Wonen / briefadres, Inkomen" in tekst


def test_marks_are_seen_in_black_and_white() -> None:
    """A bar in the margin left of the text, an artifact for who cannot see it."""
    zonder = make_document("levensloopplan", vol_dossier(), een_kop()).pdf
    met = PAPIEREN["levensloopplan-wijzigingen"]().pdf
    assert _strepen(zonder) == 0
    assert _strepen(met) >= 4


def test_nothing_changed_says_so_and_marks_nothing() -> None:
    """The same version twice: one sentence, no mark."""
    tekst = _tekst(vol_dossier())
    assert "Er is niets veranderd." in tekst
    assert "sinds versie 3" not in tekst


def test_what_the_cards_are_made_from_is_compared_too() -> None:
    """Bejegening, scenario's and network: what came, what it was, and what is no longer there."""
    nu, _ = _nu()
    regel, *rest = nu.bejegeningsregels
    weg = replace(regel, id=RecordId("weg"), tekst="Bel altijd eerst aan.", toelichting="")
    partner, *partners = nu.partners
    toen = replace(
        nu,
        bejegeningsregels=(*rest, weg),
        scenarios=(replace(nu.scenarios[0], beslisser="wie er dienst heeft"),),
        partners=(replace(partner, telefoon_24uur="010 000 00 98"), *partners),
    )
    tekst = _tekst(toen)
    assert "Veranderd: Bejegening en signaleringsplan, Scenario’s, Netwerk." in tekst
    assert f"{regel.tekst}" in tekst.split("Nieuw sinds versie 3.")[0]
    assert "Staat er niet meer sinds versie 3: " in tekst
    assert "Bel altijd eerst aan." in tekst.split("Staat er niet meer sinds versie 3: ")[1]
    assert "Gewijzigd sinds versie 3. Eerst: wie er dienst heeft" in tekst
    assert "010 000 00 98" in tekst
    assert tekst.count("sinds versie 3") <= 8  # nothing else is marked


def test_a_scenario_that_came_or_went_is_named_whole() -> None:
    """Its number in the row says nothing: one that moved up is not marked."""
    nu, _ = _nu()
    (scenario,) = nu.scenarios
    eerste = replace(scenario, id=RecordId("s-eerst"), naam="Verzonnen brand")
    assert "Staat er niet meer sinds versie 3: Scenario Verzonnen brand" in _tekst(
        replace(nu, scenarios=(eerste, scenario))
    )
    tekst = woorden(
        make_content(
            "levensloopplan",
            replace(nu, scenarios=(eerste, scenario)),
            een_kop(vergelijk=(nu, replace(_nu()[1], versie=3))),
        ).blokken
    )
    assert "Scenario 1: Verzonnen brand Nieuw sinds versie 3." in tekst
    assert tekst.count("sinds versie 3") == 1


def test_old_words_of_a_section_that_stays_here_do_not_go_along() -> None:
    """Who gets the bejegening and no scenario's, reads nothing of a scenario that was."""
    nu, _ = _nu()
    toen = replace(nu, scenarios=(replace(nu.scenarios[0], beslisser="Geheimgenoemde"),))
    assert "Geheimgenoemde" in _tekst(toen)
    assert "Geheimgenoemde" not in _tekst(toen, gaat_mee=frozenset({"bejegening", "contacten"}))


def test_an_old_text_of_what_stays_here_does_not_go_along() -> None:
    """What this recipient does not get, he does not get as it was either."""
    nu, plan = _nu()
    geheim = tuple(
        replace(deel, situatie="Oude zitting in Nergenshuizen.")
        if deel.levensgebied == "justitie_veiligheid"
        else deel
        for deel in nu.levensgebiedplannen
    )
    toen = replace(nu, levensgebiedplannen=geheim)
    assert "Oude zitting" in _tekst(toen)
    assert "Oude zitting" not in _tekst(toen, gaat_mee=frozenset({"levensgebieden"}))
    assert plan.versie == 4


def test_not_asked_is_not_marked() -> None:
    """Without a version to compare with the plan is as it always was."""
    inhoud = make_content("levensloopplan", vol_dossier(), een_kop())
    assert not [blok for blok in inhoud.blokken if isinstance(blok, Gewijzigd)]
    assert "Vergeleken met versie" not in woorden(inhoud.blokken)


def test_the_version_before_is_the_last_one_that_was_established() -> None:
    """Not a concept, and not the version itself."""
    nu, plan = _nu()
    ouder = [replace(plan, id=f"plan-{nr}", versie=nr) for nr in (1, 3)]  # type: ignore[arg-type]
    dossier = replace(nu, plannen=(*ouder, plan, replace(plan, id="c", versie=5, status="concept")))  # type: ignore[arg-type]
    eerder = plan_before(dossier, plan.id)
    assert eerder is not None
    assert eerder.versie == 3
    assert plan_before(replace(nu, plannen=(plan,)), "") is None


def _strepen(pdf: bytes) -> int:
    """How many lines of the width of a bar are drawn."""
    gelezen = TaggedPdf(pdf)
    return sum(pagina.Contents.read_bytes().count(b"2.2 w") for pagina in gelezen.pdf.pages)
