"""What the sections of a document are made from."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.wijzigingen import Wijzigingen
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.plan import Levensgebiedplan, Levensloopplan


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """The dossier, without what stays here, with the plan version and overdracht to print."""

    dossier: Dossier
    kop: Documentkop
    plan: Levensloopplan | None
    overdracht: Overdracht | None = None
    wijzigingen: Wijzigingen | None = None
    geheel: Dossier | None = None

    @property
    def volledig(self) -> Dossier:
        """The whole dossier, for days and states that hold for what goes and what stays."""
        return self.geheel or self.dossier

    def gaat(self, rubriek: str) -> bool:
        """Whether a rubriek goes along."""
        return rubriek in self.kop.gaat_mee

    @property
    def vandaag(self) -> date:
        """The day of printing."""
        return self.kop.vandaag

    @property
    def levensgebieden(self) -> dict[str, Levensgebiedplan]:
        """What the printed plan version says, by code of the levensgebied."""
        return self.dossier.levensgebieden_van(self.plan) if self.plan else {}

    @property
    def coordinator(self) -> str:
        """The levensloopcoördinator of today, with organisation."""
        gevonden = self.dossier.met_rol("levensloopcoordinator", self.vandaag)
        return self.dossier.naam_van(gevonden[0].id) if gevonden else ""
