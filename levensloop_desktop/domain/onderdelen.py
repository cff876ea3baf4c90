"""The one list of what a kluis stores: collection name and class.

The collection name is the name of the table, of the attribute of `Dossier` and of the key in the
dossier format.
"""

from levensloop_desktop.domain.bejegening import Bejegeningsregel, Fasestand, Signaleringsfase
from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overdracht import (
    Overdracht,
    Overdrachtspunt,
    Overdrachtsregel,
    Verstrekking,
)
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan, Momentopname
from levensloop_desktop.domain.proces import Criteriumoordeel, Inclusievraag, Processtap
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.domain.scenario import Inzet, Scenario, Scenariostap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Plaatsingsverzoek, Verblijf
from levensloop_desktop.domain.voortgang import Voortgang
from levensloop_desktop.domain.zorg import Behandelperiode, Incident, Problematiek, Risicotaxatie

# In the order in which references allow them to be written.
ONDERDELEN: dict[str, type[Onderdeel]] = {
    "betrokkenheden": Betrokkenheid,
    "trajecten": Traject,
    "processtappen": Processtap,
    "criteriumoordelen": Criteriumoordeel,
    "inclusievragen": Inclusievraag,
    "plannen": Levensloopplan,
    "levensgebiedplannen": Levensgebiedplan,
    "overlegdelen": Overlegdeel,
    "agendapunten": Agendapunt,
    "besluiten": Besluit,
    "afspraken": Afspraak,
    "voortgangen": Voortgang,
    "bejegeningsregels": Bejegeningsregel,
    "scenarios": Scenario,
    "scenariostappen": Scenariostap,
    "inzetten": Inzet,
    "signaleringsfasen": Signaleringsfase,
    "fasestanden": Fasestand,
    "gebeurtenissen": Gebeurtenis,
    "titels": Titel,
    "indicaties": Indicatie,
    "financieringen": Financiering,
    "inkomens": Inkomen,
    "verblijven": Verblijf,
    "plaatsingsverzoeken": Plaatsingsverzoek,
    "problematieken": Problematiek,
    "behandelperioden": Behandelperiode,
    "risicotaxaties": Risicotaxatie,
    "incidenten": Incident,
    "knelpunten": Knelpunt,
    "opschalingsstappen": Opschalingsstap,
    "overdrachten": Overdracht,
    "overdrachtsregels": Overdrachtsregel,
    "overdrachtspunten": Overdrachtspunt,
    "verstrekkingen": Verstrekking,
    "herkomsten": Herkomst,
    "momentopnamen": Momentopname,
}

# Kept with a dossier, and too large to be read along each time one is opened.
APART_TE_LEZEN = frozenset({"momentopnamen"})

GEDEELD: dict[str, type[Record]] = {
    "partners": Partner,
    "contactpersonen": Contactpersoon,
}

# Of the kluis as a whole: no dossier, and no file of a dossier, takes them along.
KLUISBREED: dict[str, type[Record]] = {
    "samenwerkingsmetingen": Samenwerkingsmeting,
    "samenwerkingslijsten": Samenwerkingslijst,
    "eigenwaarden": Eigenwaarde,
    "lijststanden": Lijststand,
}

# What a kluis changed about the value lists.
WAARDELIJSTEN = frozenset({"eigenwaarden", "lijststanden"})

# What the dossiers of many clients show.
OVERAL = frozenset(GEDEELD) | WAARDELIJSTEN

# What a dossier consists of or points to.
DOSSIERVERZAMELINGEN: dict[str, type[Record]] = {"clienten": Client, **GEDEELD, **ONDERDELEN}

VERZAMELINGEN: dict[str, type[Record]] = {**DOSSIERVERZAMELINGEN, **KLUISBREED}

_NAMEN = {soort: naam for naam, soort in VERZAMELINGEN.items()}


def verzameling_van(soort: type[Record]) -> str:
    """The collection a class belongs to.

    Raises:
        KeyError: when the class is not stored.
    """
    return _NAMEN[soort]
