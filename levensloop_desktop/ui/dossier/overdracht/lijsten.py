"""The lists of the tab Overdracht: the handovers, and what ends at one."""

from typing import Any

from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from levensloop_desktop.domain.overdragen.overdrachtstappen import TERUGGETROKKEN
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.verloop.formulieren import OVERDRACHT
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.rijen import Rij


def name_ontvanger(record: Overdracht, gegevens: Gegevens) -> str:
    """To whom a handover goes, as a list says it."""
    naar = gegevens.naam("partners", record.naar_partner_id) or record.naar_persoon
    return naar or "ontvanger niet vastgelegd"


def name_overdracht(record: Overdracht, gegevens: Gegevens) -> str:
    """The kind and the receiver, as a heading ("Dakpansgewijs naar organisatie Z")."""
    soort = label("overdrachtsoort", record.soort).capitalize()
    return f"{soort} naar {name_ontvanger(record, gegevens)}"


def _state(record: Overdracht, _gegevens: Gegevens) -> str:
    return {"afgerond": "gedaan", TERUGGETROKKEN: "vervallen"}.get(record.staat, "loopt")


def _newest_first(gegevens: Gegevens) -> list[Overdracht]:
    return list(reversed(gegevens.dossier.overdrachten)) if gegevens.dossier else []


def _begin(gegevens: Gegevens) -> dict[str, Any]:
    """A handover starts from where the client stays now."""
    verblijven = gegevens.dossier.verblijven if gegevens.dossier else ()
    nu = [
        deel for deel in verblijven if deel.einddatum is None or deel.einddatum >= gegevens.vandaag
    ]
    return {"van_partner_id": nu[-1].partner_id} if nu else {}


def _who(record: Overdrachtsregel | Overdrachtspunt, gegevens: Gegevens) -> str:
    """The person alone; the form says the organisation too."""
    return gegevens.dossier.naam_van(record.wie_id).split(", ")[0] if gegevens.dossier else ""


_STAND = Kolom(
    veld="stand",
    breedte=116,
    status=lambda record, _gegevens: record.stand,
    tekst=lambda record, _gegevens: label("stand", record.stand) or "niet vastgelegd",
)
OVERDRACHTEN = Lijstbeschrijving(
    soort=Overdracht,
    titel="Overdrachten",
    enkelvoud="Overdracht",
    nieuw="Nieuwe overdracht",
    leeg="Nog geen overdracht. Wie neemt straks over, en wanneer?",
    kolommen=(
        Kolom(kop="Naar", tekst=name_ontvanger, vet=True),
        Kolom(veld="staat", breedte=152, status=_state),
    ),
    rijen=OVERDRACHT,
    records=_newest_first,
    begin=_begin,
)
REGELS = Lijstbeschrijving(
    soort=Overdrachtsregel,
    titel="Wat eindigt",
    enkelvoud="Regel",
    nieuw="Nieuwe regel",
    leeg="Nog niets ingevuld. Wat stopt er bij deze overdracht?",
    kolommen=(
        Kolom(veld="wat_eindigt", vet=True),
        Kolom(veld="eindigt_op", breedte=88),
        Kolom(veld="vervanging"),
        Kolom(veld="wie_id", breedte=112, tekst=_who),
        _STAND,
    ),
    rijen=(
        Rij("wat_eindigt"),
        Rij("eindigt_op", "stand"),
        Rij("vervanging"),
        Rij("wie_id"),
    ),
    geordend=True,
)
PUNTEN = Lijstbeschrijving(
    soort=Overdrachtspunt,
    titel="Checklist",
    enkelvoud="Punt",
    nieuw="Nieuw punt",
    leeg="Nog geen checklist. Wat moet geregeld zijn voor de ontvanger begint?",
    kolommen=(
        Kolom(veld="wat", vet=True),
        Kolom(veld="uiterlijk", breedte=96),
        Kolom(veld="wie_id", breedte=128, tekst=_who),
        _STAND,
    ),
    rijen=(
        Rij("wat"),
        Rij("stand", "uiterlijk"),
        Rij("wie_id"),
        Rij("opmerking"),
    ),
    geordend=True,
)
