"""What ends and what is missing: the warnings of section 2 and the levenslijn."""

import dataclasses
from datetime import date

import pytest

from levensloop_desktop.documents.content.blokken import Balk, Tijdfiguur
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.checklist import checklist
from levensloop_desktop.documents.content.levenslijn import levenslijn
from levensloop_desktop.documents.content.wat_eindigt import geen_plek, wat_eindigt
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdragen.eindes import Einde, eindes_van
from levensloop_desktop.domain.verblijf import Verblijf
from tests.unit.documents.lezen import woorden
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier
from tests.unit.documents.voorbeeld_basis import maak


def _bron(dossier: Dossier) -> Bron:
    overdracht = dossier.overdrachten[-1] if dossier.overdrachten else None
    return Bron(dossier=dossier, kop=een_kop(), plan=dossier.geldig_plan, overdracht=overdracht)


def _eindes(dossier: Dossier) -> list[Einde]:
    bron = _bron(dossier)
    return list(eindes_van(dossier, bron.overdracht, bron.vandaag))


def _zonder_regels() -> Dossier:
    return dataclasses.replace(vol_dossier(), overdrachtsregels=())


def test_ends_follow_from_titels_when_no_line_names_them() -> None:
    """Toezicht, financiering, verblijf and behandeling that hang on the titel stop with it."""
    eindes = {deel.wat: deel for deel in _eindes(_zonder_regels())}
    assert set(eindes) == {
        "Toezicht",
        "Financiering",
        "Beschermd wonen bij organisatie Y",
        "Forensisch FACT",
    }
    assert {deel.op for deel in eindes.values()} == {date(2027, 3, 14)}


def test_what_a_line_names_is_not_repeated() -> None:
    """A line of the overdracht about the same thing takes the place of what follows."""
    eindes = [deel.wat for deel in _eindes(vol_dossier())]
    assert len(eindes) == 4
    assert "Toezicht" not in eindes


def test_what_has_no_replacement_is_warned_of() -> None:
    """The frame names each end that nothing replaces, with its day."""
    tekst = woorden(wat_eindigt(_bron(vol_dossier())))
    assert "Let op: er is een gat." in tekst
    assert "Behandeling forensisch FACT (14-03-2027)" in tekst


def test_who_signs_reads_the_same_as_who_is_warned() -> None:
    """What is said not to be arranged counts as without replacement, whatever words stand there."""
    regels = tuple(
        dataclasses.replace(regel, vervanging="niets: op straat", stand="niet_geregeld")
        for regel in vol_dossier().overdrachtsregels
    )
    bron = _bron(dataclasses.replace(vol_dossier(), overdrachtsregels=regels))
    assert "geen vervanging geregeld" in woorden(wat_eindigt(bron))
    assert f"{len(regels)} zonder vervanging" in woorden(checklist(bron))


@pytest.mark.parametrize("soort", ["dakloos", "hostel", "maatschappelijke_opvang", "onbekend"])
def test_no_place_is_warned_of_with_the_indicatie(soort: str) -> None:
    """Homeless or in a shelter while an indicatie runs: said apart."""
    verblijf = maak(Verblijf, 9, soort=soort, begindatum=date(2026, 12, 1))
    dossier = dataclasses.replace(vol_dossier(), verblijven=(verblijf,))
    tekst = woorden(geen_plek(_bron(dossier)))
    assert "er is geen plek" in tekst
    assert "sinds 01-12-2026" in tekst
    assert "Wlz VG6" in tekst


def test_a_place_gives_no_warning() -> None:
    """Who has a place is not called homeless; of whom nothing is known is."""
    assert geen_plek(_bron(vol_dossier())) == ()
    assert "niet vastgelegd" in woorden(geen_plek(_bron(leeg_dossier())))


def test_levenslijn_shows_the_gap_after_the_titel() -> None:
    """A stay that hangs on the titel ends with it; from the next day there is a gap."""
    figuur = next(
        deel
        for blok in levenslijn(_bron(vol_dossier()))
        for deel in getattr(blok, "blokken", ())
        if isinstance(deel, Tijdfiguur)
    )
    verblijf = next(baan for baan in figuur.banen if baan.naam == "Verblijf")
    assert verblijf.balken[-1] == Balk(date(2027, 3, 15), None, "GAT vanaf 15-03-2027", "gat")
    assert "GAT vanaf 15-03-2027" in figuur.alternatief
