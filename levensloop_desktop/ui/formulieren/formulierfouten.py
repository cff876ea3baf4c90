"""Say what is wrong in a form: at the fields, and counted above the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from levensloop_desktop.domain.controle.controle import Melding
from levensloop_desktop.ui.formulieren.formulierknoppen import scroll_to
from levensloop_desktop.ui.formulieren.vlak import Veldenvlak
from levensloop_desktop.ui.widgets.meldingen import announce


def show_errors(velden: Veldenvlak, summary: QLabel, meldingen: Sequence[Melding]) -> None:
    """Put errors at their fields, count them in the line above, and go to the first."""
    velden.check(touched_only=False, extra=meldingen)
    namen = {melding.veld for melding in meldingen}
    for vak in velden:
        vak.touched = vak.touched or vak.naam in namen  # what was said once stays said
    elders = [melding.tekst for melding in meldingen if melding.veld not in velden]
    telling = "1 veld klopt nog niet."
    if len(namen) > 1:
        telling = f"{len(namen)} velden kloppen nog niet."
    summary.setText(" ".join([telling, *elders]))
    summary.show()
    announce(summary)
    first = next((vak for vak in velden if vak.naam in namen), None)
    if first is not None:
        first.invoer.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(first)
