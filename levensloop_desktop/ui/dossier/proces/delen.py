"""The parts of the tab Proces beside its steps: melding, weging, na inclusie, uitstroom."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.inclusie import closing_advice, weigh_criteria
from levensloop_desktop.domain.proces import Inclusievraag
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.kluisbeheer.bewaartermijn import (
    GEBEURTENISSEN,
    Bewaring,
    read_retention,
)
from levensloop_desktop.ui.dossier.overzicht.regels import Vulrij
from levensloop_desktop.ui.dossier.proces.lijsten import (
    CRITERIA,
    MELDING,
    NA_INCLUSIE,
    UITSTROOM,
    WEGING,
)
from levensloop_desktop.ui.dossier.proces.vragen import Vragenpaneel
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Beschrijving
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREEDST = 760
_LETTERS = 28  # of a name on a button beside the list
_BASISVORM = {"ja": "geregeld", "nee": "niet_geregeld", "onbekend": "open"}


class Trajectformulier(Formulier):
    """Some fields of the traject itself."""

    def __init__(
        self, sessie: Sessie, client_id: str, rijen: Beschrijving, naam: str, parent: QWidget
    ) -> None:
        super().__init__(
            sessie,
            Traject,
            rijen,
            client_id=client_id,
            formulier=f"trajecten-{naam}",
            parent=parent,
        )

    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show a traject; what is typed for the same one stays."""
        if self.record is not None and self.record.id == traject.id:
            self.refresh(traject, gegevens)
        else:
            self.show_record(traject, gegevens)


class Trajectblad(QScrollArea):
    """A page with one form of the traject."""

    def __init__(
        self,
        sessie: Sessie,
        client_id: str,
        rijen: Beschrijving = MELDING,
        naam: str = "melding",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        vel = QWidget(self.viewport())
        self.form = Trajectformulier(sessie, client_id, rijen, naam, vel)
        self.form.setMaximumWidth(_BREEDST)
        self.kolom = QVBoxLayout(vel)
        self.kolom.setContentsMargins(MARGE, RUIMTE_L, MARGE, RUIMTE_L)
        self.kolom.setSpacing(RUIMTE_L)
        self.kolom.addWidget(self.form)
        self.kolom.addStretch(1)
        self.setWidget(vel)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show a traject."""
        self.form.show_traject(gegevens, traject)

    def focus_list(self) -> None:
        """Begin at the first field."""
        self.form.focus_first()


class Weegvlak(Vragenpaneel):
    """The criteria, what they come to, and the weging of the weegteam."""

    def __init__(self, sessie: Sessie, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(sessie, client_id, CRITERIA, parent)
        self.basis = Statuswoord("", "", self)
        self.advies = alinea("", "klein", self)
        self.onder.addWidget(self.basis)
        self.onder.addWidget(self.advies)
        rechts = self.rechts
        self.weging = Trajectformulier(sessie, client_id, WEGING, "weging", rechts)
        self.naast.addWidget(tekst("Weging van het weegteam", "sectie", rechts))
        self.naast.addWidget(self.weging)

    @override
    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show the criteria and the weging of a traject."""
        super().show_traject(gegevens, traject)
        self.weging.show_traject(gegevens, traject)
        oordelen = gegevens.dossier.oordelen_van(traject) if gegevens.dossier else {}
        advies = weigh_criteria({code: deel.oordeel for code, deel in oordelen.items()})
        self.basis.set_status(_BASISVORM[advies.basis], advies.zinnen[0])
        rest = " ".join((*advies.zinnen[1:], "Dit is een hulp; het weegteam beslist."))
        self.advies.setText(rest)


class Recordknop(QWidget):
    """A button that opens a record elsewhere in the dossier.

    Signals:
        record_wanted: collection and id.
    """

    record_wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waar = ("", "")
        self.knop = Knop("", icoon="rechts", kind="flat", bij_klik=self._go, parent=self)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)

    def show_item(self, item: tuple[str, str, str]) -> None:
        """Show words that lead to a record."""
        self._waar = item[1:]
        self.knop.setText(item[0])

    def wipe(self) -> None:
        """Hold nothing of the item any more."""
        self._waar = ("", "")
        self.knop.setText("")

    def _go(self) -> None:
        self.record_wanted.emit(*self._waar)


class Inclusievlak(Vragenpaneel):
    """What is asked after inclusion, with what the dossier holds of it already.

    Signals:
        record_wanted: collection and id of a record to open; no id for a new one.
    """

    record_wanted = Signal(str, str)

    def __init__(self, sessie: Sessie, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(sessie, client_id, NA_INCLUSIE, parent)
        rechts = self.rechts
        self.in_dossier = tekst("", "label", rechts)
        self.records = Vulrij(self._make_button, RUIMTE_XS, rechts)
        self.naast.addWidget(self.in_dossier)
        self.naast.addWidget(self.records)
        uitleg = "Deze drie vraagt u na zodra de cliënt in de aanpak is."
        self.onder.addWidget(alinea(uitleg, "klein", self))
        self.chosen.connect(self._show_records)

    @override
    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show what was asked in a traject."""
        super().show_traject(gegevens, traject)
        self._show_records(self.form.record)

    def _make_button(self, parent: QWidget) -> Recordknop:
        knop = Recordknop(parent)
        knop.record_wanted.connect(self.record_wanted)
        return knop

    def _show_records(self, record: object) -> None:
        """The indicaties or titels that are there, each a way to its form."""
        verzameling = ""
        if isinstance(record, Inclusievraag):
            lijst = waardelijst("inclusievraag")
            verzameling = lijst.kenmerk(record.onderwerp, "verzameling")
        dossier = self._gegevens.dossier if self._gegevens else None
        bekend: tuple[Record, ...] = getattr(dossier, verzameling, ()) if verzameling else ()
        knoppen = [(self._describe(deel), verzameling, str(deel.id)) for deel in reversed(bekend)]
        if verzameling and self._sessie.may_change:
            woorden = {"indicaties": "Nieuwe indicatie …", "titels": "Nieuwe titel …"}
            knoppen.append((woorden[verzameling], verzameling, ""))
        self.in_dossier.setText(
            "Dit staat in het dossier" if bekend else "Staat nog niets van vast"
        )
        self.in_dossier.setVisible(bool(verzameling))
        self.records.show_items(knoppen)

    def _describe(self, record: Record) -> str:
        if self._gegevens is None:
            return ""
        soort, profiel = (
            self._gegevens.toon(record, veld) if hasattr(record, veld) else ""
            for veld in ("soort", "profiel")
        )
        einde = self._gegevens.toon(record, "einddatum")
        begin = self._gegevens.toon(record, "begindatum")
        dagen = f"t/m {einde}" if einde else f"vanaf {begin}" if begin else ""
        naam = f"{soort} {profiel}".strip()
        kort = naam if len(naam) <= _LETTERS else f"{naam[:_LETTERS].rstrip()}…"
        return ", ".join(deel for deel in (kort, dagen) if deel)


class Uitstroomblad(Trajectblad):
    """How it ends: reason, where to, aftercare, who stays, and how long the dossier is kept."""

    def __init__(self, sessie: Sessie, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(sessie, client_id, UITSTROOM, "uitstroom", parent)
        vel = self.form.parentWidget()
        self.advies = alinea("", "", vel)
        self.bewaren = alinea("", "klein", vel)
        for widget in (self.advies, self.bewaren):
            widget.setMaximumWidth(_BREEDST)
        vak = QVBoxLayout()
        vak.setSpacing(RUIMTE_S)
        vak.addWidget(tekst("Nog te regelen bij het einde", "label", vel))
        vak.addWidget(self.advies)
        vak.addWidget(self.bewaren)
        self.kolom.insertLayout(1, vak)

    @override
    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show how a traject ends."""
        super().show_traject(gegevens, traject)
        dossier = gegevens.dossier
        if dossier is None:
            return
        zinnen = closing_advice(dossier, traject, gegevens.vandaag)
        open_ = "\n".join(f"–  {zin}" for zin in zinnen)
        self.advies.setText(open_ or "Niets meer.")
        kluis = self._sessie.kluis
        job = partial(read_retention, kluis, traject.client_id)
        self._sessie.read(job, self._show_retention, owner=self)

    def _show_retention(self, bewaring: Bewaring) -> None:
        regel = bewaring.regel
        jaren = f"{regel.jaren} jaar"
        waarvan = GEBEURTENISSEN[regel.vanaf]
        if bewaring.sinds is None or bewaring.mag_weg_op is None:
            self.bewaren.setText(
                f"Bewaartermijn: {jaren} nadat {waarvan}. Die termijn loopt nog niet."
            )
            return
        self.bewaren.setText(
            f"Bewaartermijn: {jaren}, geteld vanaf {write_date(bewaring.sinds)}. "
            f"Vanaf {write_date(bewaring.mag_weg_op)} kan de beheerder het dossier vernietigen."
        )


def make_part(code: str, sessie: Sessie, client_id: str, parent: QWidget) -> Any:
    """The part of the tab with this code."""
    soorten: dict[str, Any] = {
        "melding": Trajectblad,
        "weging": Weegvlak,
        "inclusie": Inclusievlak,
        "uitstroom": Uitstroomblad,
    }
    return soorten[code](sessie, client_id, parent=parent)
