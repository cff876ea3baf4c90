"""The way in to the need-to-know page, from the tab Overdracht and from a plan."""

from PySide6.QtWidgets import QDialog, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import open_voorbeeld


def open_need_to_know(
    sessie: Sessie, client_id: ClientId, overdracht_id: str, parent: QWidget
) -> QDialog:
    """Show what of the dossier goes with an overdracht, before it is printed or saved.

    Args:
        sessie: the open session.
        client_id: whose overdracht.
        overdracht_id: which one; empty for the latest.
        parent: over whose window.
    """
    return open_voorbeeld(sessie, client_id, "overdracht", overdracht_id, parent)
