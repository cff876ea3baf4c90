"""Every error has Dutch words that say what happened and what to do."""

from pathlib import Path

import pytest

from levensloop_desktop import errors
from levensloop_desktop.errors import (
    ImportRefusedError,
    KluisDamagedError,
    KluisInUseError,
    KluisMissingError,
    KluisNotWritableError,
    KluisTooNewError,
    LevensloopError,
    WrongPassphraseError,
)
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_finding
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.ports.kluisport import Bevinding

ALLE = [
    fout
    for fout in vars(errors).values()
    if isinstance(fout, type) and issubclass(fout, LevensloopError)
]


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.code)
def test_every_error_has_words_of_its_own(soort: type[LevensloopError]) -> None:
    """A sentence and advice, also without facts; no code of ours in it."""
    melding = explain_error(soort())
    assert melding.titel.endswith(".")
    assert melding.advies.endswith(".")
    assert soort.code not in melding.tekst
    anders = [explain_error(fout()).titel for fout in ALLE if fout is not soort]
    assert melding.titel not in anders


def test_the_five_failures_of_opening_say_five_things() -> None:
    """Who reads one of them knows which of the five it is."""
    fouten = [
        WrongPassphraseError(),
        KluisMissingError(pad="proef.kluis"),
        KluisDamagedError(onderdeel="dossier.db", reden="afgekapt"),
        KluisTooNewError(onderdeel="kluis.json", versie=2, kent=1),
        KluisNotWritableError(pad="proef.kluis"),
    ]
    teksten = [explain_error(fout).tekst for fout in fouten]
    assert "wachtzin klopt niet" in teksten[0]
    assert "kluis.json ontbreekt" in teksten[1]
    assert "beschadigd: dossier.db" in teksten[2]
    assert "einde van het bestand ontbreekt" in teksten[2]
    assert "versie 2" in teksten[3]
    assert "niet schrijven in proef.kluis" in teksten[4]


def test_who_has_the_kluis_is_said() -> None:
    """Name, computer and moment where they are known."""
    fout = KluisInUseError(gebruiker="regisseur", computer="pc-3", sinds="2026-11-23T09:00:00")
    tekst = explain_error(fout).tekst
    assert "door regisseur op computer pc-3 sinds 23-11-2026 09:00." in tekst
    assert "al open." in explain_error(KluisInUseError()).titel


def test_a_refused_import_names_place_and_reason() -> None:
    """So that the file can be mended."""
    fout = ImportRefusedError(plaats="titels[2].einddatum", reden="Deze datum bestaat niet.")
    assert explain_error(fout).advies == "Bij titels[2].einddatum: Deze datum bestaat niet."


def test_a_finding_is_a_sentence() -> None:
    """With the damaged page or line in it."""
    assert "Bladzijde 7 van dossier.db" in explain_finding(
        Bevinding("dossier.db", "pagina_beschadigd", "7")
    )
    assert "Regel 12 van het logboek" in explain_finding(
        Bevinding("logboek", "keten_gebroken", "12")
    )


def test_a_path_with_braces_is_shown_as_it_is() -> None:
    """What the user chose is never read as a template."""
    pad = Path("map {0}") / "a.kluis"
    assert "map {0}" in explain_error(KluisMissingError(pad=str(pad))).titel
