"""The button that begins a handover for the chosen titel, stay or treatment."""

from collections.abc import Callable

from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.widgets.knoppen import Knop

OVER_TE_DRAGEN = frozenset({"titels", "verblijf", "behandeling"})  # sections of Verloop


def add_handover_button(paneel: Lijstpaneel, gevraagd: Callable[[Aanleiding], object]) -> Knop:
    """Put the button in the heading of a list; it is there while a stored record is chosen.

    Args:
        paneel: the list.
        gevraagd: is called with what ends.
    """

    def ask() -> None:
        record = paneel.record
        if record is not None:
            gevraagd(Aanleiding(verzameling_van(type(record)), record.id))

    def follow(record: Record | None) -> None:
        knop.setVisible(record is not None)

    knop = Knop("Overdracht …", icoon="overdracht", kind="flat", bij_klik=ask, parent=paneel.kop)
    knop.setAccessibleDescription("Bereidt een overdracht voor bij wat hier gekozen is")
    knop.setToolTip("Overdracht voorbereiden bij wat hier gekozen is")
    knop.hide()
    paneel.kop.telling.hide()  # the list of sections counts them too
    rij = paneel.kop.row
    rij.insertWidget(rij.count() - 1, knop)
    put_in_tab_order(knop, paneel.kop.add_button)
    paneel.chosen.connect(follow)
    return knop
