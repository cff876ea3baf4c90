"""The subjects of beheer, in the order in which they stand: a line per page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.beheer.bewaartermijn import Bewaartermijn
from levensloop_desktop.ui.beheer.eigen_persoon import EigenPersoon
from levensloop_desktop.ui.beheer.eigen_woorden import EigenWoorden
from levensloop_desktop.ui.beheer.gebruikers import Gebruikers
from levensloop_desktop.ui.beheer.huisstijl import Huisstijlblad
from levensloop_desktop.ui.beheer.inzageverzoek import Inzageverzoek
from levensloop_desktop.ui.beheer.kluis_controleren import KluisControleren
from levensloop_desktop.ui.beheer.logboek import Logboek
from levensloop_desktop.ui.beheer.over_levensloop import OverLevensloop
from levensloop_desktop.ui.beheer.profielen import Profielenblad
from levensloop_desktop.ui.beheer.reservekopieen import Reservekopieen
from levensloop_desktop.ui.beheer.signaalweken import SignaalwekenBlad
from levensloop_desktop.ui.beheer.telling import Telling
from levensloop_desktop.ui.beheer.waardelijsten.scherm import Waardelijstenblad
from levensloop_desktop.ui.beheer.wachtzin_wijzigen import WachtzinWijzigen
from levensloop_desktop.ui.beheer.weergave import Weergave
from levensloop_desktop.ui.overnemen.overnemen_scherm import Overnemen
from levensloop_desktop.ui.pakket.ontvangen_scherm import PakketOntvangen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.verstrekking.register_lijst import Registerlijst


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """One page of beheer; it is built when somebody first looks at it.

    Args:
        naam: in the list.
        icoon: beside it.
        soort: class of the page.
        mag: what the role must allow; None for everybody.
        breed: whether it is a wide table.
        met: makes the page where its class needs something else than the session.
    """

    naam: str
    icoon: str
    soort: type[QWidget]
    mag: Handeling | None = None
    breed: bool = False
    met: Callable[[Sessie], QWidget] | None = None

    def make(self, sessie: Sessie) -> QWidget:
        """Build the page."""
        maker: Callable[[Sessie], QWidget] = self.met or self.soort
        return maker(sessie)


def _over(sessie: Sessie) -> QWidget:
    return OverLevensloop(sessie.kluis.beschrijving)


ONDERWERPEN: tuple[Onderwerp, ...] = (
    Onderwerp("Wachtzin", "sleutel", WachtzinWijzigen),
    Onderwerp("Kluis controleren", "schild", KluisControleren, Handeling.KLUIS_CONTROLEREN),
    Onderwerp("Gebruikers en sleutels", "clienten", Gebruikers, Handeling.GEBRUIKERS_BEHEREN),
    Onderwerp("Dit ben ik in het netwerk", "netwerk", EigenPersoon, Handeling.DOSSIER_LEZEN),
    Onderwerp("Reservekopieën", "kopie", Reservekopieen, Handeling.KOPIEEN_BEHEREN),
    Onderwerp("Logboek", "geschiedenis", Logboek, Handeling.LOGBOEK_LEZEN, breed=True),
    Onderwerp("Verstrekkingen", "document", Registerlijst, Handeling.DOSSIER_LEZEN, breed=True),
    Onderwerp("Wat gaat naar wie", "overdracht", Profielenblad, Handeling.PROFIELEN_BEHEREN),
    Onderwerp(
        "Waardelijsten", "tabel", Waardelijstenblad, Handeling.WAARDELIJSTEN_BEHEREN, breed=True
    ),
    Onderwerp("Bewaartermijn", "klok", Bewaartermijn, Handeling.BEWAREN_BEHEREN),
    Onderwerp("Huisstijl", "document", Huisstijlblad, Handeling.HUISSTIJL_BEHEREN, breed=True),
    Onderwerp("Inzageverzoek", "document", Inzageverzoek, Handeling.INZAGE_GEVEN),
    Onderwerp("Signaalweken", "agenda", SignaalwekenBlad, Handeling.DOSSIER_WIJZIGEN),
    Onderwerp("Eigen woorden", "document", EigenWoorden, Handeling.DOSSIER_WIJZIGEN),
    Onderwerp("Wat er wordt geteld", "kengetallen", Telling, Handeling.KENGETALLEN_BEHEREN),
    Onderwerp("Gegevens overnemen", "tabel", Overnemen, Handeling.IMPORTEREN, breed=True),
    Onderwerp("Pakket ontvangen", "overdracht", PakketOntvangen, Handeling.IMPORTEREN),
    Onderwerp("Weergave en vergrendelen", "oog", Weergave),
    Onderwerp("Over Levensloop", "info", OverLevensloop, met=_over),
)
