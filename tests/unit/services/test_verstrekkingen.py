"""The register finds, prints and recognises what left; profiles of this ZVH; old papers."""

import dataclasses
from datetime import date, timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verstrekking.profielen import Keuze, Profiel, start_profiel
from levensloop_desktop.domain.zorg import Risicotaxatie
from levensloop_desktop.errors import FileNotReadableError
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    prepare_print,
    register_print,
    render,
)
from levensloop_desktop.services.afdrukken.verouderd import list_papers
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.verstrekken.profielen import (
    read_profielen,
    reset_profiel,
    save_profiel,
)
from levensloop_desktop.services.verstrekken.verstrekkingen import (
    Registerfilter,
    expected_number,
    list_register,
    print_register,
    recognise_file,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import (
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    an_onderdeel,
)
from tests.e2e.pdf_tekst import read_text
from tests.fakes import GeheugenKluis

_CLIENT = a_client(clientnummer="LL-2026-0042", achternaam="Verzonnen")
_ANDER = a_client(clientnummer="LL-2026-0043", achternaam="Nepnaam")
_REGEL = an_onderdeel(Bejegeningsregel, _CLIENT, tekst="Praat rustig.")
_RISICO = an_onderdeel(Risicotaxatie, _CLIENT, conclusie="matig", datum=VANDAAG)
_WIE = a_contactpersoon(naam="M. Verzonnen", telefoon="06 0000 0001")


@pytest.fixture
def geheugen(werkplek: Vastewerkplek) -> GeheugenKluis:
    """A kluis in memory with two clients, of somebody who may do all."""
    kluis = GeheugenKluis(werkplek, Gebruiker("regisseur", "procesregisseur"), WACHTZIN)
    wie = a_betrokkenheid(_CLIENT, contactpersoon_id=_WIE.id)
    with kluis.write() as opslag:
        opslag.put_all([_CLIENT, _ANDER, _REGEL, _RISICO, _WIE, wie])
    return kluis


def _give(
    kluis: GeheugenKluis,
    werkplek: Vastewerkplek,
    *,
    profiel: str = "gemeente",
    erbij: tuple[tuple[str, str], ...] = (),
    client_id: ClientId = ClientId(_CLIENT.id),  # noqa: B008 - a text
    document: str = "overdracht",
) -> bytes:
    """Print a document by a profile and register it; the file."""
    begin = start_profiel(profiel)
    meer = frozenset(code for code, _ in erbij)
    opdracht = Afdrukopdracht(
        client_id=client_id,
        documentsoort=document,
        ontvanger="H. Nergenshuis, organisatie Z",
        ontvanger_organisatie="organisatie Z",
        ontvanger_persoon="H. Nergenshuis",
        doel="wonen en begeleiding",
        grondslag="anders",
        grondslag_toelichting="Nepwet, artikel 1",
        gekozen=Keuze(profiel=begin, gaat_mee=begin.rubrieken | meer, redenen=erbij),
    )
    drukwerk = prepare_print(kluis, werkplek, opdracht, definitief=True)
    afdruk = render(drukwerk)
    register_print(kluis, werkplek, drukwerk, afdruk)
    return afdruk.pdf


def test_register_finds_by_word_document_period_and_client(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """Each filter leaves out what does not fit; words may be of anything in the line."""
    _give(geheugen, werkplek, erbij=(("titels", "Z moet weten wat afloopt."),))
    _give(geheugen, werkplek, client_id=ClientId(_ANDER.id), document="levensloopplan")

    def numbers(zoek: Registerfilter) -> list[str]:
        return [regel.verstrekking.nummer for regel in list_register(geheugen, zoek)]

    assert numbers(Registerfilter()) == ["2026-0002", "2026-0001"]
    assert numbers(Registerfilter(woorden="afloopt verzonnen")) == ["2026-0001"]
    assert numbers(Registerfilter(woorden="nepwet")) == ["2026-0002", "2026-0001"]
    assert numbers(Registerfilter(document="levensloopplan")) == ["2026-0002"]
    assert numbers(Registerfilter(client_id=ClientId(_CLIENT.id))) == ["2026-0001"]
    morgen = VANDAAG + timedelta(days=1)
    assert numbers(Registerfilter(van=VANDAAG, tot=VANDAAG)) == ["2026-0002", "2026-0001"]
    assert numbers(Registerfilter(van=morgen)) == []
    assert numbers(Registerfilter(tot=VANDAAG - timedelta(days=1))) == []


def test_register_on_paper_says_everything_of_a_line(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """For the contactpunt: number, day, both names, purpose, ground, what went, why, and hash."""
    _give(geheugen, werkplek, erbij=(("titels", "Z moet weten wat afloopt."),))
    (regel,) = list_register(geheugen, Registerfilter())
    tekst = read_text(print_register(geheugen, werkplek, Registerfilter(woorden="nepwet")).pdf)
    for woorden in (
        "2026-0001",
        f"{VANDAAG:%d-%m-%Y}",
        "overdrachtsdocument",
        "LL-2026-0042",
        "H. Nergenshuis",
        "organisatie Z",
        "wonen en begeleiding",
        "anders, met toelichting, Nepwet, artikel 1",
        "Besloten door: regisseur",
        "Bejegening; Signaleringsplan en fase",
        "profiel gemeente, woonaanbieder",
        "Titel: naam en dagen gaat mee: Z moet weten wat afloopt.",
        regel.verstrekking.sha256[:32],
        regel.verstrekking.sha256[32:],
        "met de woorden nepwet",
    ):
        assert woorden in tekst, woorden
    with geheugen.read() as opslag:
        assert opslag.read_log()[0].gebeurtenis == "register_afgedrukt"


def test_empty_register_says_so(geheugen: GeheugenKluis, werkplek: Vastewerkplek) -> None:
    """A page without lines says that nothing fits."""
    tekst = read_text(print_register(geheugen, werkplek, Registerfilter()).pdf)
    assert "Er zijn geen verstrekkingen die hierbij passen." in tekst


def test_a_file_is_known_by_its_hash(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """The file that left is found, one byte more is another file, and a folder is no file."""
    pdf = _give(geheugen, werkplek)
    pad = tmp_path / "gevonden.pdf"
    pad.write_bytes(pdf)
    som, (regel,) = recognise_file(geheugen, pad)
    assert regel.verstrekking.nummer == "2026-0001"
    assert som == regel.verstrekking.sha256
    pad.write_bytes(pdf + b" ")
    assert recognise_file(geheugen, pad)[1] == ()
    with pytest.raises(FileNotReadableError):
        recognise_file(geheugen, tmp_path)


def test_expected_number_is_the_one_that_comes(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """Asking takes no number."""
    assert expected_number(geheugen, werkplek) == "2026-0001"
    assert expected_number(geheugen, werkplek) == "2026-0001"
    _give(geheugen, werkplek)
    assert expected_number(geheugen, werkplek) == "2026-0002"


def test_profile_is_kept_reset_and_logged(geheugen: GeheugenKluis) -> None:
    """What was set counts until it is put back; both stand in the log, without contents."""
    save_profiel(geheugen, Profiel(code="zorg", rubrieken=frozenset({"bejegening"})))
    assert read_profielen(geheugen)["zorg"].rubrieken == {"bejegening"}
    assert read_profielen(geheugen)["gemeente"] == start_profiel("gemeente")
    reset_profiel(geheugen, "zorg")
    assert read_profielen(geheugen)["zorg"] == start_profiel("zorg")
    with geheugen.read() as opslag:
        regels = opslag.read_log()[:2]
    assert [(deel.gebeurtenis, deel.bijzonderheid) for deel in regels] == [
        ("profiel_gewijzigd", "zorg"),
        ("profiel_gewijzigd", "zorg"),
    ]


def test_a_profile_without_anything_stays_empty(geheugen: GeheugenKluis) -> None:
    """Nothing ticked is a choice, and not a profile that was never set."""
    save_profiel(geheugen, Profiel(code="zorg", rubrieken=frozenset()))
    assert read_profielen(geheugen)["zorg"].rubrieken == frozenset()


def _reasons(kluis: GeheugenKluis, werkplek: Vastewerkplek) -> tuple[str, ...]:
    (papier,) = list_papers(kluis, werkplek, [ClientId(_CLIENT.id)])
    return papier.papieren[0].redenen


def test_a_paper_is_out_of_date_when_what_it_holds_changes(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """A line of the bejegening that went along makes the paper old, and says which rubriek."""
    _give(geheugen, werkplek)
    assert _reasons(geheugen, werkplek) == ()
    save_record(geheugen, werkplek, dataclasses.replace(_REGEL, tekst="Geef iemand de tijd."))
    assert _reasons(geheugen, werkplek) == ("Bejegening gewijzigd",)
    save_record(geheugen, werkplek, _REGEL)
    assert _reasons(geheugen, werkplek) == ()


def test_a_change_of_what_stayed_leaves_the_paper_as_it_is(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """The risk did not go to the gemeente, so a new conclusion is none of its business."""
    _give(geheugen, werkplek)
    save_record(geheugen, werkplek, dataclasses.replace(_RISICO, conclusie="hoog"))
    assert _reasons(geheugen, werkplek) == ()
    _give(geheugen, werkplek, profiel="zorg")
    save_record(geheugen, werkplek, dataclasses.replace(_RISICO, conclusie="laag"))
    assert _reasons(geheugen, werkplek) == ("Risicotaxatie gewijzigd",)


def test_a_number_is_named_and_not_only_counted(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """Of a phone number the old and the new one are said, as before."""
    _give(geheugen, werkplek)
    nieuw: Contactpersoon = dataclasses.replace(_WIE, telefoon="06 0000 0099")
    save_record(geheugen, werkplek, nieuw)
    (reden,) = _reasons(geheugen, werkplek)
    assert "06 0000 0001" in reden
    assert "06 0000 0099" in reden


def test_filter_reads_as_words() -> None:
    """What was asked for stands on the paper."""
    zoek = Registerfilter(woorden=" nep ", document="overdracht", van=date(2026, 1, 2))
    assert zoek.in_woorden == "met de woorden nep, overdrachtsdocument, vanaf 02-01-2026"
    assert Registerfilter().in_woorden == "alle verstrekkingen"


def test_whole_documents_say_that_everything_went(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek
) -> None:
    """A card has no choice; the register says it went as it is."""
    opdracht = Afdrukopdracht(client_id=ClientId(_CLIENT.id), documentsoort="bejegeningskaart")
    drukwerk = prepare_print(geheugen, werkplek, opdracht, definitief=True)
    register_print(geheugen, werkplek, drukwerk, render(drukwerk))
    with geheugen.read() as opslag:
        (regel,) = opslag.find(Verstrekking)
    assert set(regel.rubrieken) == {"bejegening", "signalering", "contacten"}
    assert regel.profiel == ""
