"""Every value of a kenmerk has one class of a table: none twice, and none without."""

from collections.abc import Iterator

from levensloop_desktop.kengetallen.definitiebestand import Deel, Definitiefout
from levensloop_desktop.kengetallen.kenmerken import ALLEN, HOOGSTE, Kenmerk

_STATUS = "status"


def check_classes(tabel: Deel, soort: Kenmerk, wie: str) -> list[Definitiefout]:
    """What is wrong with the classes of one table.

    Args:
        tabel: with classes of which every value is of its kind.
        soort: the kenmerk that they divide.
        wie: the population of the table, empty when that is wrong itself.
    """
    fouten: list[Definitiefout] = []
    for klasse in tabel.delen:
        fouten += _check_shape(klasse, soort)
    if fouten:
        return fouten
    rest = [klasse for klasse in tabel.delen if klasse.waarden.get("rest")]
    fouten += [
        Definitiefout(klasse.line("rest"), "Er kan maar één klasse voor de rest zijn.")
        for klasse in rest[1:]
    ]
    if soort.codes:
        return [*fouten, *_check_codes(tabel, soort, wie, met_rest=bool(rest))]
    return [*fouten, *_check_bands(tabel, soort, met_rest=bool(rest))]


def _check_shape(klasse: Deel, soort: Kenmerk) -> Iterator[Definitiefout]:
    """A class says in one way what falls in it, in the way of its kenmerk."""
    waarden = klasse.waarden
    band = {"van", "tot_en_met"} & waarden.keys()
    wijzen = ("codes" in waarden) + bool(band) + ("rest" in waarden)
    if wijzen != 1:
        zin = "Geef bij een klasse één van drie: codes, van en tot_en_met, of rest = true."
        yield Definitiefout(klasse.regel, zin)
    elif "rest" in waarden and not waarden["rest"]:
        yield Definitiefout(klasse.line("rest"), "Schrijf rest = true, of laat het weg.")
    elif len(band) == 1:
        ander = "tot_en_met" if "van" in band else "van"
        zin = f"Deze klasse is open: “{ander}” ontbreekt."
        yield Definitiefout(klasse.line(band.pop()), zin)
    elif band and soort.codes:
        zin = f"Kenmerk {soort.naam} is geen getal. Geef codes in plaats van van en tot_en_met."
        yield Definitiefout(klasse.line("van"), zin)
    elif "codes" in waarden and not soort.codes:
        zin = f"Kenmerk {soort.naam} is een getal. Geef van en tot_en_met in plaats van codes."
        yield Definitiefout(klasse.line("codes"), zin)
    elif band and not 0 <= waarden["van"] <= waarden["tot_en_met"] <= HOOGSTE:
        zin = (
            f"“van” en “tot_en_met” zijn getallen van 0 tot en met {HOOGSTE}, van klein naar groot."
        )
        yield Definitiefout(klasse.line("van"), zin)
    elif "codes" in waarden and not waarden["codes"]:
        yield Definitiefout(klasse.line("codes"), "Deze klasse heeft geen codes.")


def _check_codes(
    tabel: Deel, soort: Kenmerk, wie: str, *, met_rest: bool
) -> Iterator[Definitiefout]:
    eerste: dict[str, str] = {}
    for klasse in tabel.delen:
        naam = str(klasse.waarden.get("code", ""))
        for code in klasse.waarden.get("codes", ()):
            regel = klasse.line("codes")
            if code not in soort.codes:
                zin = f"Code “{code}” hoort niet bij kenmerk {soort.naam}."
                yield Definitiefout(regel, f"{zin} Kies uit: {', '.join(soort.codes)}.")
            elif code in eerste:
                zin = f"Klassen overlappen: “{code}” zit ook in klasse {eerste[code]}."
                yield Definitiefout(regel, zin)
            eerste.setdefault(code, naam)
    nodig = [wie] if soort.naam == _STATUS and wie not in {"", ALLEN} else soort.codes
    zonder = [code for code in nodig if code not in eerste]
    if zonder and not met_rest:
        zin = (
            f"Deze tabel is open: {', '.join(zonder)} "
            f"{'heeft' if len(zonder) == 1 else 'hebben'} geen klasse. "
            "Noem ze, of maak een klasse met rest = true."
        )
        yield Definitiefout(tabel.regel, zin)


def _check_bands(tabel: Deel, soort: Kenmerk, *, met_rest: bool) -> Iterator[Definitiefout]:
    banden = sorted(
        (
            (deel.waarden["van"], deel.waarden["tot_en_met"], deel)
            for deel in tabel.delen
            if "van" in deel.waarden
        ),
        key=lambda band: band[:2],
    )
    volgende = 0
    for van, tot, klasse in banden:
        if van < volgende:
            zin = f"Klassen overlappen: {van} tot en met {min(tot, volgende - 1)} zit in twee."
            yield Definitiefout(klasse.line("van"), zin)
        elif van > volgende and not met_rest:
            zin = f"Deze tabel is open: {volgende} tot en met {van - 1} heeft geen klasse."
            yield Definitiefout(klasse.line("van"), zin)
        volgende = max(volgende, tot + 1)
    if met_rest:
        return
    if volgende <= HOOGSTE:
        regel = banden[-1][2].line("tot_en_met") if banden else tabel.regel
        zin = f"Deze tabel is open: {volgende} en hoger heeft geen klasse."
        yield Definitiefout(regel, f"{zin} Eindig met {HOOGSTE}, of maak een klasse met rest.")
    elif soort.kan_onbekend:
        zin = "Deze tabel is open: wat onbekend is heeft geen klasse. Maak er een met rest = true."
        yield Definitiefout(tabel.regel, zin)
