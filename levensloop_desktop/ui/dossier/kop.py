"""The heading of a dossier: who it is, which phase, and whom to call."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.inkorttekst import Inkorttekst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.stijl.maten import CLIENTKOP, MARGE_BALK, RUIMTE_M, RUIMTE_XL
from levensloop_desktop.ui.widgets.chips import Chip, Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop

DOCUMENTEN = ("levensloopplan", "bejegeningskaart", "scenariokaart", "overdracht")
_ROLLEN = (
    ("procesregisseur", "Procesregisseur"),
    ("casusregisseur", "Casusregisseur"),
    ("levensloopcoordinator", "Coördinator"),
)


class Dossierkop(QWidget):
    """Two lines above the tabs.

    Signals:
        print_wanted: the code of the document to print.
    """

    print_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.naam = Inkorttekst("", "titel")
        self.nummer = Inkorttekst("", "tekst2")
        self.fase = Chip("", "")
        self.inclusie = Inkorttekst("", "klein")
        self.print_button = Knop("Afdrukken …", icoon="afdrukken", toets="Ctrl+P")
        self.print_button.clicked.connect(self.open_menu)
        self._mensen = QHBoxLayout()
        self._mensen.setSpacing(RUIMTE_XL)
        first = QHBoxLayout()
        first.setSpacing(RUIMTE_M)
        for widget in (self.naam, self.nummer, self.fase, self.inclusie):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGE_BALK, 8, MARGE_BALK, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(self._mensen)
        self.setFixedHeight(CLIENTKOP)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show who this dossier is about."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        client = dossier.client
        leeftijd = client.leeftijd(gegevens.vandaag)
        wie = client.korte_naam if leeftijd is None else f"{client.korte_naam} ({leeftijd})"
        self.naam.setText(wie)
        self.nummer.setText(client.clientnummer)
        self.fase.set_status(*_fase(dossier))
        traject = dossier.traject
        datum = write_date(traject.inclusiedatum) if traject else ""
        status = label("trajectstatus", traject.status) if traject else ""
        self.inclusie.setText(f"geïncludeerd {datum}" if datum else status)
        self._show_people(dossier, gegevens)

    def open_menu(self) -> None:
        """Offer the documents to print."""
        menu = QMenu(self)
        for code in DOCUMENTEN:
            action = menu.addAction(f"{label('documentsoort', code).capitalize()} …")
            action.triggered.connect(partial(self.print_wanted.emit, code))
        menu.popup(self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def _show_people(self, dossier: Dossier, gegevens: Gegevens) -> None:
        while (item := self._mensen.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        coordinator: Betrokkenheid | None = None
        for code, woord in _ROLLEN:
            betrokken = next(iter(dossier.met_rol(code, gegevens.vandaag)), None)
            self._mensen.addWidget(_person(dossier, woord, betrokken))
            if code == "levensloopcoordinator":
                coordinator = betrokken
        if coordinator is not None:
            self._mensen.addWidget(_numbers(dossier, coordinator))
        self._mensen.addStretch(1)


def _fase(dossier: Dossier) -> tuple[str, str]:
    stand = dossier.fase
    if stand is None:
        return "", "nog geen fase"
    sinds = f" sinds {write_date(stand.sinds)}" if stand.sinds else ""
    return stand.fase, f"Fase {label('fase', stand.fase)}{sinds}"


def _person(dossier: Dossier, woord: str, betrokken: Betrokkenheid | None) -> QWidget:
    if betrokken is None:
        return _line([(f"{woord} ontbreekt", "klein")])
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    naam = (wie and wie.naam) or (waar and waar.naam) or ""
    delen = [(woord, "klein"), (naam, "label")]
    if wie and waar:
        delen[-1:] = [(naam, "label"), (f", {waar.naam}", "klein")]
    return _line(delen)


def _numbers(dossier: Dossier, betrokken: Betrokkenheid) -> QWidget:
    dag, nacht = dossier.telefoon_dag(betrokken), dossier.telefoon_nacht(betrokken)
    delen = [
        ("dag", "klein"),
        (dag or "geen nummer", "label"),
        ("  nacht", "klein"),
        (nacht or "geen nummer", "label"),
    ]
    return _line(delen, icoon="telefoon")


def _line(delen: list[tuple[str, str]], icoon: str = "") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    if icoon:
        row.addWidget(Icoon(icoon))
    for tekst, rol in delen:
        if tekst.startswith(","):
            row.addSpacing(-4)
        row.addWidget(Inkorttekst(tekst, rol))
    return line
