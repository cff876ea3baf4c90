"""Which Levensloop this is, and where the kluis stands."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from levensloop_desktop import __version__
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.ports.kluisport import Kluisbeschrijving
from levensloop_desktop.services.werkplek.beleid import Beleid, current_beleid
from levensloop_desktop.ui.beheer.onderdelen_venster import Onderdelenvenster
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst


class OverLevensloop(QWidget):
    """Versions, and the place and users of this kluis."""

    def __init__(self, kluis: Kluisbeschrijving) -> None:
        super().__init__()
        gebruikers = ", ".join(
            f"{gebruiker.naam} ({label('gebruikersrol', gebruiker.rol)})"
            for gebruiker in kluis.gebruikers
        )
        regels = (
            ("Kluis", kluis.naam),
            ("Plaats", str(kluis.pad)),
            ("Gebruikers", gebruikers),
            ("Levensloop", f"versie {__version__}"),
            ("Gemaakt met", f"Python {platform.python_version()}, Qt {qVersion()}"),
            ("Licentie", "EUPL-1.2"),
            *_policy(current_beleid()),
        )
        lijst = QFormLayout()
        lijst.setHorizontalSpacing(maten.RUIMTE_XL)
        lijst.setVerticalSpacing(maten.RUIMTE_S)
        for kop, inhoud in regels:
            waarde = alinea(inhoud)
            waarde.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            waarde.setAccessibleName(f"{kop}: {inhoud}")
            lijst.addRow(tekst(kop, "label"), waarde)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Over Levensloop", "sectie"))
        kolom.addLayout(lijst)
        self.onderdelen = Knop("Onderdelen en licenties …", bij_klik=self.show_parts)
        kolom.addWidget(self.onderdelen, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(
            alinea(
                "Levensloop werkt zonder netwerk en maakt nooit verbinding met internet.", "tekst2"
            )
        )

    def show_parts(self) -> None:
        """Open the list of what the program is made of."""
        venster = Onderdelenvenster(self.window())
        venster.finished.connect(venster.deleteLater)
        venster.open()


def _policy(beleid: Beleid) -> tuple[tuple[str, str], ...]:
    """What the administrator decided, a line each; nothing when there is no policy."""
    regels = []
    if beleid.vergrendel_na is not None:
        regels.append(f"vergrendelen na {beleid.vergrendel_na} minuten")
    if beleid.opname_blokkeren is not None:
        regels.append(f"schermopname {'tegenhouden' if beleid.opname_blokkeren else 'toestaan'}")
    if beleid.tweede_map is not None:
        regels.append(f"reservekopieën ook in {beleid.tweede_map}")
    if beleid.uitvoer is not None:
        soorten = ", ".join(sorted(beleid.uitvoer)) or "geen"
        regels.append(f"bestanden die bewaard mogen worden: {soorten}")
    regels += beleid.fouten
    return (("Van uw beheerder", "\n".join(regels)),) if regels else ()
