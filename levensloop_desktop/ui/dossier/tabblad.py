"""What a tab of the dossier is."""

from typing import Protocol

from levensloop_desktop.ui.formulieren.gegevens import Gegevens


class Tabblad(Protocol):
    """A QWidget made as `Tab(sessie, client_id)`, filled when it is first looked at.

    The dossier screen reads; a tab only shows. After every change of this dossier or of the
    network the tab gets fresh `Gegevens`; it keeps selection, scroll position and typed text.

    Make a tab light: forms and panels that are not on screen at first come when they are asked
    for. A tab lives as long as its client is open; with `set_client(client_id)` it stays for the
    next client, and then lets go of everything of the one before (see tests/ui/
    test_dossier_wisselen.py).
    """

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show what was read; `gegevens.dossier` is there."""

    def focus_content(self) -> None:
        """Put the focus where work begins."""
