"""All peildata beside each other: what the trend may show, and what an export may add."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from levensloop_desktop.kengetallen.cijfers import Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import ALLEN, Definitie, Eenheid, Klasse, Tabel
from levensloop_desktop.kengetallen.peiling import Peiling
from levensloop_desktop.kengetallen.reeks import attack_publicatie, make_series
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, judge

JANUARI, JULI, LATER = date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1)
GEHEIM = b""


def _table(code: str, kenmerk: str, *codes: str, wie: str = "geincludeerd") -> Tabel:
    klassen = [Klasse(code=deel, label=deel, codes=frozenset({deel})) for deel in codes]
    rest = Klasse(code="anders", label="anders", rest=True)
    return Tabel(
        code=code,
        titel=code.title(),
        kenmerk=kenmerk,
        klassen=(*klassen, rest),
        wie=wie,
        eenheid=Eenheid.CLIENTEN,
    )


DEFINITIE = Definitie(
    versie=1,
    tabellen=(
        _table("status", "status", "geincludeerd", "melding", wie=ALLEN),
        _table("geslacht", "geslacht", "man", "vrouw"),
        _table("plan", "plan", "actueel", "over_tijd"),
    ),
)


@dataclass
class Stand:
    """Exact counts of a peildatum."""

    peildatum: date
    aantallen: Mapping[tuple[str, str], int]
    totalen: Mapping[str, int]
    clienten: Mapping[tuple[str, str], int] = field(default_factory=dict)
    wie: Mapping[str, int] = field(default_factory=dict)


def counted(
    dag: date, geslacht: tuple[int, ...], plan: tuple[int, ...], melding: int = 3
) -> Peiling:
    """A peildatum with these counts."""
    wie = sum(geslacht)
    assert wie == sum(plan)
    per_tabel = {"status": (wie, melding, 9), "geslacht": geslacht, "plan": plan}
    return Peiling(
        DEFINITIE,
        Stand(
            peildatum=dag,
            aantallen={
                (tabel.code, klasse.code): aantal
                for tabel in DEFINITIE.tabellen
                for klasse, aantal in zip(tabel.klassen, per_tabel[tabel.code], strict=True)
            },
            totalen={code: sum(aantallen) for code, aantallen in per_tabel.items()},
        ),
    )


def went_out(publicatie: Publicatie, nummer: int = 1) -> Uitgifte:
    """As an export."""
    return Uitgifte(
        nummer=nummer,
        dag=date(2027, 2, 1),
        wie="M. Manager",
        profiel="publicatie",
        publicatie=publicatie,
    )


def texts(publicatie: Publicatie, code: str) -> list[str]:
    """The figures of a table, its total last."""
    tabel = next(tabel for tabel in publicatie.tabellen if tabel.code == code)
    heel = [tabel.totaal.tekst] if tabel.totaal else []
    return [*(cijfer.tekst for cijfer in tabel.cijfers), *heel]


def test_the_trend_shows_every_peildatum_in_order() -> None:
    """When more than one person changed."""
    peilingen = [
        counted(JULI, (26, 9, 5), (20, 11, 9)),
        counted(JANUARI, (20, 9, 5), (20, 9, 5)),
    ]
    eerst, later = make_series(peilingen, geheim=GEHEIM)
    assert (eerst.peildatum, later.peildatum) == (JANUARI, JULI)
    assert texts(eerst, "geslacht") == ["20", "10", "0-7", "35"]
    assert texts(later, "geslacht") == ["25", "10", "0-7", "40"]


def test_one_person_between_two_peildata_leaves_the_group_out() -> None:
    """Of the later one, also the tables in which nothing shows; it says why."""
    peilingen = [
        counted(JANUARI, (22, 9, 4), (20, 9, 6)),
        counted(JULI, (23, 9, 4), (21, 9, 6), melding=9),
    ]
    eerst, later = make_series(peilingen, geheim=GEHEIM)
    assert texts(eerst, "geslacht") == ["20", "10", "0-7", "35"]
    assert texts(later, "geslacht") == texts(later, "plan") == []
    assert later.tabellen[1].opmerkingen == (Opmerking.TE_RUSTIG,)
    assert "te weinig" in later.tabellen[1].toelichting[0]
    assert attack_publicatie(later, peilingen, [went_out(eerst)]).is_veilig


def test_one_person_in_the_total_leaves_the_group_out() -> None:
    """37 became 38; in the group of everybody more came, and its class of who is included goes."""
    peilingen = [
        counted(JANUARI, (22, 9, 6), (22, 9, 6), melding=3),
        counted(JULI, (22, 10, 6), (22, 10, 6), melding=12),
    ]
    _, later = make_series(peilingen, geheim=GEHEIM)
    assert texts(later, "geslacht") == []
    assert texts(later, "plan") == []
    assert texts(later, "status") == ["60"], "its class would tell what the group does not"


def test_days_that_lie_close_are_not_shown_beside_each_other() -> None:
    """The next day tells who came."""
    peilingen = [
        counted(JANUARI + timedelta(dagen), (20 + dagen, 9, 5), (20 + dagen, 9, 5))
        for dagen in (0, 1, 30, 79, 80)
    ]
    dagen = [publicatie.peildatum for publicatie in make_series(peilingen, geheim=GEHEIM)]
    assert dagen == [JANUARI, JANUARI + timedelta(80)]


def test_what_went_out_comes_first_and_stays_as_it_was() -> None:
    """A day close by gives way, however early, and mended counts change nothing that is out."""
    peilingen = [
        counted(JANUARI, (20, 9, 5), (20, 9, 5)),
        counted(JULI, (30, 9, 5), (30, 9, 5)),
    ]
    uit = went_out(make_series(peilingen, geheim=GEHEIM)[1].choose(("geslacht",)))
    anders = [
        counted(JULI - timedelta(10), (20, 9, 5), (20, 9, 5)),
        counted(JULI, (36, 9, 5), (36, 9, 5)),
    ]
    (later,) = make_series(anders, [uit], GEHEIM)
    assert texts(later, "geslacht") == ["30", "10", "0-7", "45"]
    assert texts(later, "plan") == [], "beside the old figures it would show what was mended"
    assert judge(later.choose(("geslacht",)), [uit]).mag


def test_a_choice_of_tables_goes_out_after_another_choice() -> None:
    """And the attack finds nothing in it."""
    peilingen = [counted(JANUARI, (20, 9, 5), (20, 9, 5))]
    (alles,) = make_series(peilingen, geheim=GEHEIM)
    uit = [went_out(alles.choose(("geslacht",)))]
    assert make_series(peilingen, uit, GEHEIM) == (alles,)
    assert attack_publicatie(alles, peilingen, uit).is_veilig


def test_no_peildata_and_no_clients() -> None:
    """Nothing to show, and nobody to hide."""
    assert make_series([]) == ()
    (leeg,) = make_series([counted(JANUARI, (0, 0, 0), (0, 0, 0))])
    assert texts(leeg, "geslacht") == ["0-7", "0-7", "0-7", "0-7"]
    assert attack_publicatie(leeg, []).is_veilig
