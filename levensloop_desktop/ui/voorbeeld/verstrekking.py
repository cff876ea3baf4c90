"""What a print says of itself: recipient, purpose and ground, and how the form begins."""

from dataclasses import dataclass

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.afdrukken.afdrukken import MAP

OVERDRACHT = "overdracht"
ANDERS = "anders"  # a ground that is not in the list and must be written


@dataclass(frozen=True, slots=True, kw_only=True)
class Verstrekkingsgegevens:
    """For whom a document is, what for, and on which legal ground."""

    ontvanger: str = ""
    doel: str = ""
    grondslag: str = ""
    grondslag_toelichting: str = ""

    @property
    def ontbrekend(self) -> dict[str, str]:
        """A Dutch sentence per field that must be filled before anything leaves the kluis."""
        zinnen = {
            "ontvanger": "Vul in voor wie dit document is.",
            "doel": "Vul in waarvoor de ontvanger dit nodig heeft.",
            "grondslag": "Kies op welke grond u dit mag geven.",
        }
        if self.grondslag == ANDERS:
            zinnen["grondslag_toelichting"] = "Schrijf op welke grond u dit mag geven."
        return {veld: zin for veld, zin in zinnen.items() if not getattr(self, veld).strip()}


_BEGIN = {
    "levensloopplan": Verstrekkingsgegevens(
        ontvanger="netwerk van de cliënt", doel="uitvoeren van het levensloopplan", grondslag="wgs"
    ),
    "bejegeningskaart": Verstrekkingsgegevens(
        ontvanger="wie de cliënt ontmoet", doel="veilig contact", grondslag="wgs"
    ),
    "netwerkkaart": Verstrekkingsgegevens(
        ontvanger="netwerk van de cliënt", doel="elkaar bereiken", grondslag="wgs"
    ),
    "nu_handelen": Verstrekkingsgegevens(
        ontvanger="wie nu handelt", doel="handelen bij een crisis", grondslag="wgs"
    ),
    "termijnenoverzicht": Verstrekkingsgegevens(
        ontvanger="netwerk van de cliënt", doel="termijnen en continuïteit", grondslag="wgs"
    ),
    "vandaaglijst": Verstrekkingsgegevens(
        ontvanger="weekoverleg van het ZVH", doel="weekoverleg", grondslag="wgs"
    ),
    "overlegverslag": Verstrekkingsgegevens(
        ontvanger="wie bij het overleg was", doel="verslag van het overleg", grondslag="wgs"
    ),
    MAP: Verstrekkingsgegevens(
        ontvanger="netwerk van de cliënt", doel="uitvoeren van het levensloopplan", grondslag="wgs"
    ),
    "actielijst": Verstrekkingsgegevens(
        ontvanger="wie bij het overleg was", doel="afspraken van het overleg", grondslag="wgs"
    ),
    "scenariokaart": Verstrekkingsgegevens(
        ontvanger="wie handelt bij dit scenario", doel="handelen bij een crisis", grondslag="wgs"
    ),
}


def propose_gegevens(
    dossier: Dossier, documentsoort: str, onderwerp_id: str
) -> Verstrekkingsgegevens:
    """What the form starts with: from the overdracht itself, else by kind of document."""
    if documentsoort != OVERDRACHT:
        return _BEGIN.get(documentsoort, Verstrekkingsgegevens())
    overdracht = find_overdracht(dossier, onderwerp_id)
    if overdracht is None:
        return Verstrekkingsgegevens()
    naar = (overdracht.naar_persoon, dossier.partnernaam(overdracht.naar_partner_id))
    return Verstrekkingsgegevens(
        ontvanger=", ".join(deel for deel in naar if deel),
        doel=overdracht.doel,
        grondslag=overdracht.grondslag,
    )


def find_overdracht(dossier: Dossier, onderwerp_id: str) -> Overdracht | None:
    """The overdracht with this id, or the latest when no id is given."""
    for overdracht in reversed(dossier.overdrachten):
        if onderwerp_id in ("", overdracht.id):
            return overdracht
    return None


def list_ontvangers(dossier: Dossier) -> list[str]:
    """Everybody who is involved, as "person, organisation", to choose a recipient from."""
    namen = (
        dossier.naam_van(BetrokkenheidId(betrokken.id)) for betrokken in dossier.betrokkenheden
    )
    return list(dict.fromkeys(naam for naam in namen if naam))


def document_title(documentsoort: str) -> str:
    """The kind of document, as a title ("Overdrachtsdocument")."""
    naam = "map" if documentsoort == MAP else label("documentsoort", documentsoort)
    return naam[:1].upper() + naam[1:]


def propose_filename(documentsoort: str, nummer: str) -> str:
    """A file name that says what it is and never of whom."""
    soort = document_title(documentsoort).lower()
    nummer = nummer.replace(" t/m ", "-tm-")
    return f"{soort}-{nummer}.pdf" if nummer else f"{soort}.pdf"
