"""The heading of a dossier: who it is, which phase, and whom to call."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.scenario import running_inzetten, scenario_name
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.kopregels import Mens, Nummers
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.stijl.maten import (
    CLIENTKOP,
    MARGE_BALK,
    RUIMTE_M,
    RUIMTE_S,
    RUIMTE_XL,
    RUIMTE_XS,
)
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import restyle

MAP = "map"  # several documents in one file or print job
DOCUMENTEN = (
    "levensloopplan",
    "bejegeningskaart",
    "scenariokaart",
    "netwerkkaart",
    "termijnenoverzicht",
    "overdracht",
)
_SMAL = 960
_HEEL_SMAL = 800
_NA_FASE, _NA_MENSEN = 3, 2  # places on the two lines
_ROLLEN = (
    ("procesregisseur", "Procesregisseur"),
    ("casusregisseur", "Casusregisseur"),
    ("levensloopcoordinator", "Coördinator"),
)


class Dossierkop(QWidget):
    """Two lines above the tabs.

    Signals:
        print_wanted: the code of the document to print.
        people_wanted: go to everybody around the client.
    """

    print_wanted = Signal(str)
    people_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.naam = Inkorttekst("", "titel", self)
        self.nummer = Inkorttekst("", "tekst2", self)
        self.fase = Chip("", "", self)
        self.in_gebruik = Chip("", "", self)
        self.in_gebruik_smal = Chip("", "", self)  # on the second line of a narrow window
        for chip in (self.in_gebruik, self.in_gebruik_smal):
            chip.hide()
        self.inclusie = Inkorttekst("", "klein", self)
        self.crisis_button = Knop("Nu handelen", icoon="telefoon", kind="crisis", toets="F8")
        self.print_button = Knop("Afdrukken …", icoon="afdrukken", toets="Ctrl+P", parent=self)
        self.print_button.clicked.connect(self.open_menu)
        self.people_button = Knop("Wie en bellen …", icoon="telefoon", kind="flat", parent=self)
        self.people_button.setProperty("dicht", "ja")
        self.people_button.clicked.connect(self.open_people)
        self.people_button.hide()
        self.people = self._make_people()
        self._lines: list[str] = []
        self._fase = ("", "")
        self._lay_out()

    def _lay_out(self) -> None:
        self._first = first = QHBoxLayout()
        first.setSpacing(RUIMTE_M)
        for widget in (self.naam, self.nummer, self.fase, self.in_gebruik, self.inclusie):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.crisis_button)
        first.addWidget(self.print_button)
        self._second = second = QHBoxLayout()
        second.setSpacing(RUIMTE_M)
        second.addWidget(self.people, 1)
        second.addWidget(self.people_button)
        second.addWidget(self.in_gebruik_smal)
        second.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGE_BALK, RUIMTE_S, MARGE_BALK, RUIMTE_XS)
        column.setSpacing(RUIMTE_XS)
        column.addLayout(first)
        column.addLayout(second)
        self.setFixedHeight(CLIENTKOP)

    def _make_people(self) -> QWidget:
        people = QWidget(self)
        people.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        mensen = QHBoxLayout(people)
        mensen.setContentsMargins(0, 0, 0, 0)
        mensen.setSpacing(RUIMTE_XL)
        self._mensen = {code: Mens(woord, people) for code, woord in _ROLLEN}
        self._nummers = Nummers(people)
        for deel in (*self._mensen.values(), self._nummers):
            mensen.addWidget(deel)
        mensen.addStretch(1)
        return people

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
        self._show_in_use(dossier)
        self._fase = _fase(dossier)
        self._show_fase()
        self.inclusie.setText(_status(dossier))
        self._show_people(dossier, gegevens)

    def wipe(self) -> None:
        """Show nobody."""
        for part in (self.naam, self.nummer, self.inclusie):
            part.setText("")
        self.fase.set_status("", "")
        self._fase = ("", "")
        for chip in (self.in_gebruik, self.in_gebruik_smal):
            chip.set_status("", "")
            chip.setToolTip("")
            chip.hide()
        self._lines = []
        for mens in self._mensen.values():
            mens.wipe()
        self._nummers.wipe()

    def open_menu(self) -> None:
        """Offer the documents to print."""
        menu = QMenu(self)
        for code in DOCUMENTEN:
            action = menu.addAction(f"{label('documentsoort', code).capitalize()} …")
            action.triggered.connect(partial(self.print_wanted.emit, code))
        menu.addSeparator()
        several = menu.addAction("Map met documenten …")
        several.triggered.connect(partial(self.print_wanted.emit, MAP))
        menu.popup(self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def open_people(self) -> None:
        """Show on a narrow window who they are and how to call them; a choice opens Netwerk."""
        menu = QMenu(self)
        for line in self._lines:
            menu.addAction(line).triggered.connect(self.people_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.people_button.mapToGlobal(self.people_button.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the second line where the window is narrow."""
        width = event.size().width()
        narrow = width < _SMAL
        self.people.setHidden(narrow)
        self.people_button.setVisible(narrow)
        self._place_in_use(narrow=narrow)
        self._place_buttons(below=width < _HEEL_SMAL)
        self._show_fase()
        super().resizeEvent(event)

    def _place_buttons(self, *, below: bool) -> None:
        """On a very narrow window the name has the first line for itself."""
        if (self._second.indexOf(self.print_button) >= 0) == below:
            return
        lijn, plek = (self._first, _NA_FASE) if below else (self._second, _NA_MENSEN)
        lijn.insertWidget(plek, self.in_gebruik_smal)
        for plaats, knop in enumerate((self.crisis_button, self.print_button)):
            if below:
                self._second.insertWidget(plaats, knop)
            else:
                self._first.addWidget(knop)
        self.people_button.setProperty("dicht", "" if below else "ja")
        restyle(self.people_button)
        self.setFixedHeight(CLIENTKOP + (RUIMTE_M if below else 0))

    def _show_fase(self) -> None:
        """Which phase; since when only where there is room: the name comes first."""
        code, woorden = self._fase
        vol = self.width() < _HEEL_SMAL or bool(self.in_gebruik.toolTip())
        kort = woorden.partition(" sinds ")[0] if vol else woorden
        self.fase.set_status(code, kort)

    def _show_in_use(self, dossier: Dossier) -> None:
        """Which scenario is in use, or how many; nothing when none is."""
        lopend = running_inzetten(dossier.inzetten)
        regels = [
            f"{scenario_name(scenario)}, {deel.sinds}"
            for deel in lopend
            if (scenario := dossier.scenario(deel.scenario_id)) is not None
        ]
        telling = (
            "Scenario in gebruik" if len(regels) == 1 else f"{len(regels)} scenario’s in gebruik"
        )
        for chip in (self.in_gebruik, self.in_gebruik_smal):
            chip.set_status("loopt" if regels else "", telling if regels else "")
            chip.setToolTip("\n".join(regels))
        self._place_in_use(narrow=self.width() < _SMAL)

    def _place_in_use(self, *, narrow: bool) -> None:
        """On the first line where there is room for it beside the name."""
        loopt = bool(self.in_gebruik.toolTip())
        self.in_gebruik.setVisible(loopt and not narrow)
        self.in_gebruik_smal.setVisible(loopt and narrow)
        self.inclusie.setHidden(loopt or narrow)

    def _show_people(self, dossier: Dossier, gegevens: Gegevens) -> None:
        self._lines = []
        coordinator: Betrokkenheid | None = None
        for code, woord in _ROLLEN:
            betrokken = next(iter(dossier.met_rol(code, gegevens.vandaag)), None)
            wie = dossier.contactpersoon(betrokken) if betrokken else None
            waar = dossier.organisatie(betrokken) if betrokken else None
            kort = code == _ROLLEN[0][0]
            naam = (wie.naam if wie else "") or (waar.naam if waar else "")
            self._mensen[code].show_person(
                naam if betrokken else None, waar.naam if wie and waar and not kort else ""
            )
            self._lines.append(_in_words(dossier, woord, betrokken))
            if code == "levensloopcoordinator":
                coordinator = betrokken
        self._nummers.wipe()
        if coordinator is not None:
            self._nummers.show()
            dag, nacht = dossier.telefoon_dag(coordinator), dossier.telefoon_nacht(coordinator)
            self._nummers.show_numbers(dag, nacht)


def _in_words(dossier: Dossier, woord: str, betrokken: Betrokkenheid | None) -> str:
    if betrokken is None:
        return f"{woord}: ontbreekt"
    dag, nacht = dossier.telefoon_dag(betrokken), dossier.telefoon_nacht(betrokken)
    nummers = [f"dag {dag}" if dag else "", f"nacht {nacht}" if nacht else ""]
    delen = [dossier.naam_van(betrokken.id), *nummers]
    return f"{woord}: " + ", ".join(deel for deel in delen if deel)


def _status(dossier: Dossier) -> str:
    """Where the traject stands, since when ("geïncludeerd 12-03-2025")."""
    traject = dossier.traject
    if traject is None:
        return ""
    stappen = dossier.processtappen_van(traject)
    dagen = {"geincludeerd": traject.inclusiedatum, "melding": traject.meldingsdatum}
    sinds = stappen[-1].datum if stappen else dagen.get(traject.status, traject.einddatum)
    return " ".join(
        deel for deel in (label("trajectstatus", traject.status), write_date(sinds)) if deel
    )


def _fase(dossier: Dossier) -> tuple[str, str]:
    stand = dossier.fase
    if stand is None:
        return "", "nog geen fase"
    sinds = f" sinds {write_date(stand.sinds)}" if stand.sinds else ""
    return stand.fase, f"Fase {label('fase', stand.fase)}{sinds}"
