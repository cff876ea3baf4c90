"""The second line of the heading of a dossier: people and numbers, filled again per client."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from levensloop_desktop.ui.stijl.maten import RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.chips import Icoon, Statuswoord
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.teksten import tekst


class Mens(QWidget):
    """A role and who has it, or that nobody has."""

    def __init__(self, rol: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.naam = tekst("", "label", self)
        self.waar = Inkorttekst("", "klein", self)
        self.ontbreekt = Statuswoord("ontbreekt", "ontbreekt", self)
        row = _row(self, RUIMTE_XS)
        name = QHBoxLayout()
        name.setSpacing(0)
        name.addWidget(self.naam)
        name.addWidget(self.waar)
        row.addWidget(tekst(rol, "klein", self))
        row.addLayout(name)
        row.addWidget(self.ontbreekt)

    def show_person(self, naam: str | None, waar: str) -> None:
        """Show who has this role and for whom they work; None when nobody has it."""
        self.naam.setText(naam or "")
        self.waar.setText(f", {waar}" if waar else "")
        self.naam.setHidden(naam is None)
        self.waar.setHidden(not waar)
        self.ontbreekt.setHidden(naam is not None)

    def wipe(self) -> None:
        """Show nobody, without saying that the role is not filled."""
        self.show_person("", "")


class Nummers(QWidget):
    """How to call by day and by night."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dag = tekst("", "label", self)
        self.nacht = tekst("", "label", self)
        row = _row(self, RUIMTE_S)
        row.addWidget(Icoon("telefoon", parent=self))
        for woord, nummer in (("dag", self.dag), ("nacht", self.nacht)):
            part = QHBoxLayout()
            part.setSpacing(RUIMTE_XS)
            part.addWidget(tekst(woord, "klein", self))
            part.addWidget(nummer)
            row.addLayout(part)
        self.hide()

    def show_numbers(self, dag: str, nacht: str) -> None:
        """Show both numbers."""
        self.dag.setText(dag or "geen nummer")
        self.nacht.setText(nacht or "geen nummer")

    def wipe(self) -> None:
        """Show no number."""
        self.dag.setText("")
        self.nacht.setText("")
        self.hide()


def _row(widget: QWidget, spacing: int) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    return row
