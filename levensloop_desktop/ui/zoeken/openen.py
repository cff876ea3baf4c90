"""Where a found record is looked at: the tab of the dossier."""

_TABS = {
    "clienten": "overzicht",
    "herkomsten": "overzicht",
    "betrokkenheden": "netwerk",
    "trajecten": "proces",
    "processtappen": "proces",
    "criteriumoordelen": "proces",
    "inclusievragen": "proces",
    "plannen": "plan",
    "levensgebiedplannen": "plan",
    "afspraken": "plan",
    "bejegeningsregels": "bejegening",
    "signaleringsfasen": "bejegening",
    "scenarios": "scenarios",
    "scenariostappen": "scenarios",
    "inzetten": "scenarios",
    "overlegdelen": "overleg",
    "agendapunten": "overleg",
    "besluiten": "overleg",
    "overdrachten": "overdracht",
    "overdrachtsregels": "overdracht",
    "overdrachtspunten": "overdracht",
}


def tab_of(verzameling: str) -> str:
    """The code of the tab that shows the records of a collection."""
    return _TABS.get(verzameling, "verloop")
