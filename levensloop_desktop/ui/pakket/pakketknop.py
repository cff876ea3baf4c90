"""The button at a handover that makes a pakket, or takes in the code of who received it."""

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.knoppen import Knop


class Pakketknop(Knop):
    """Opens a menu with the two; hidden for who may neither."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(
            "Pakket …", icoon="bestand_maken", kind="flat", bij_klik=self.open_menu, parent=parent
        )
        self._sessie = sessie
        self._client_id = client_id
        self._overdracht: Overdracht | None = None
        self._ontvanger = ""
        self._naar_zvh = True
        self.setVisible(False)

    def show_overdracht(
        self, overdracht: Overdracht | None, ontvanger: str, *, naar_zvh: bool = True
    ) -> None:
        """Which handover it is about, how that names the receiver, and whether that is a ZVH."""
        self._overdracht, self._ontvanger, self._naar_zvh = overdracht, ontvanger, naar_zvh
        self.setVisible(overdracht is not None and self._sessie.may(Handeling.EXPORTEREN))

    def open_menu(self) -> None:
        """Offer to make a pakket, or to confirm with a code that one came."""
        menu = QMenu(self)
        menu.addAction("Pakket maken …").triggered.connect(self.make)
        menu.addAction("Ontvangstcode invullen …").triggered.connect(self.confirm)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def make(self) -> QDialog:
        """Ask for whom and why, and make the pakket."""
        # Brings the documents along, which the tab need not wait for.
        from levensloop_desktop.ui.pakket.maken_dialoog import PakketMaken  # noqa: PLC0415

        dialoog = PakketMaken(
            self._sessie,
            self._client_id,
            self._overdracht,
            self._ontvanger,
            self.window(),
            naar_zvh=self._naar_zvh,
        )
        dialoog.open()
        return dialoog

    def confirm(self) -> QDialog | None:
        """Ask for the code of the receiver."""
        from levensloop_desktop.ui.pakket.ontvangst_dialoog import (  # noqa: PLC0415  as above
            OntvangstBevestigen,
        )

        if self._overdracht is None:
            return None
        dialoog = OntvangstBevestigen(self._sessie, self._overdracht, self.window())
        dialoog.open()
        return dialoog
