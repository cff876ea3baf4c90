"""The button that hands over the work of the chosen colleague."""

from collections.abc import Callable

from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.knoppen import Knop


def add_colleague_button(
    sessie: Sessie, paneel: Lijstpaneel, gegevens: Callable[[], Gegevens | None]
) -> Knop:
    """Put the button in the heading of the people; it is there while one is chosen.

    Args:
        sessie: the open session.
        paneel: the list of people.
        gegevens: gives the network as it is at that moment.
    """

    def ask() -> None:
        from levensloop_desktop.ui.netwerk.collega_overdragen import (  # noqa: PLC0415  seldom needed
            CollegaOverdragen,
        )

        collega, nu = paneel.record, gegevens()
        if isinstance(collega, Contactpersoon) and nu is not None:
            CollegaOverdragen(sessie, collega, nu, paneel).open()

    def follow(record: Record | None) -> None:
        knop.setVisible(record is not None)

    knop = Knop(
        "Werk overdragen …", icoon="overdracht", kind="flat", bij_klik=ask, parent=paneel.kop
    )
    knop.hide()
    rij = paneel.kop.row
    rij.insertWidget(rij.count() - 1, knop)
    put_in_tab_order(knop, paneel.kop.add_button)
    paneel.chosen.connect(follow)
    return knop
