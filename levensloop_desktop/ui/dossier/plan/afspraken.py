"""The afspraken of one levensgebied: what, who, by when, and how late."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.plan.lijst import afspraken_van
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.rijen import Rij

FORMULIER = (
    Rij("wat"),
    Rij("actiehouder_id", "uiterlijk", "status", rek=(5, 4, 3)),
    Rij("reden", "overleg"),
    Rij("toelichting"),
)


def describe_afspraken(levensgebied: Callable[[], str]) -> Lijstbeschrijving:
    """The list of afspraken of the levensgebied that is chosen at that moment."""
    return Lijstbeschrijving(
        soort=Afspraak,
        titel="Afspraken",
        enkelvoud="Afspraak",
        nieuw="Nieuwe afspraak",
        leeg="Nog geen afspraken. Wat spreekt u als eerste af?",
        kolommen=(
            Kolom(veld="wat"),
            Kolom(veld="actiehouder_id", tekst=_wie, breedte=216),
            Kolom(veld="uiterlijk", breedte=104),
            Kolom(veld="status", tekst=_stand, status=_vorm, breedte=144),
        ),
        rijen=FORMULIER,
        geordend=True,
        records=partial(_records, levensgebied),
        begin=lambda _: {"levensgebied": levensgebied()},
        telling=_count,
        plaats=Plaats.ONDER,
    )


def _records(levensgebied: Callable[[], str], gegevens: Gegevens) -> Sequence[Afspraak]:
    return afspraken_van(gegevens.dossier, levensgebied()) if gegevens.dossier else ()


def _wie(afspraak: Any, gegevens: Gegevens) -> str:
    dossier = gegevens.dossier
    return (dossier.naam_van(afspraak.actiehouder_id) if dossier else "") or "nog niemand"


def _stand(afspraak: Any, gegevens: Gegevens) -> str:
    dagen = afspraak.dagen_te_laat(gegevens.vandaag)
    if dagen:
        return f"{dagen} {'dag' if dagen == 1 else 'dagen'} te laat"
    return label("afspraakstatus", afspraak.status)


def _vorm(afspraak: Any, gegevens: Gegevens) -> str:
    return "te_laat" if afspraak.dagen_te_laat(gegevens.vandaag) else str(afspraak.status)


def _count(afspraken: Sequence[Any], gegevens: Gegevens) -> str:
    del gegevens
    delen = [
        f"{aantal} {label('afspraakstatus', status)}"
        for status in ("open", "gedaan", "vervallen")
        if (aantal := sum(1 for deel in afspraken if deel.status == status))
    ]
    return ", ".join(delen)
