"""The signaleringsplan: four phases, each with what you see and what helps."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.domain.bejegening import Signaleringsfase
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_M
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_BREEDTE = 256
_FORMULIER = (
    Rij("signalen", regels=3),
    Rij("wat_helpt", "wat_niet", regels=3),
    Rij("wie_doet_wat", regels=3),
    Rij("scenario_id"),
)


class Signaleringsplan(QWidget):
    """The phases left, the form of the chosen one right."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._codes = waardelijst("fase").codes
        self._shown = ""
        self._left = vlak("surface2", "rechts", self)
        self._area = QScrollArea(self)
        page = QWidget(self._area.viewport())
        self.list = Lijst("Fasen van het signaleringsplan", parent=self._left)
        self.list.setProperty("vlak", "surface2")
        self.model = QStandardItemModel(self)
        self.list.setModel(self.model)
        for code in self._codes:
            item = QStandardItem(f"Fase {label('fase', code)}")
            item.setData(code, Rol.STATUS)
            self.model.appendRow(item)
        self.titel = tekst("", "sectie", page)
        self.now = Chip("", "", page)
        self.form = Formulier(
            sessie, Signaleringsfase, _FORMULIER, client_id=client_id, parent=page
        )
        self._build(page)
        self.list.keuze_veranderd.connect(self._choose)
        self.list.geopend.connect(self.form.focus_first)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show the phases; at first the one the client is in now."""
        self._gegevens = gegevens
        dossier = gegevens.dossier
        if dossier is None:
            return
        for row, code in enumerate(self._codes):
            deel = self._find(code)
            ingevuld = deel is not None and bool(deel.signalen or deel.wat_helpt)
            item = self.model.item(row)
            eerste = deel.signalen.split("\n")[0] if deel else ""
            item.setData("ingevuld" if ingevuld else "nog leeg", Rol.STATUSWOORD)
            item.setData(eerste, Rol.BIJTEKST)
            item.setToolTip(eerste)
        nu = dossier.fase.fase if dossier.fase else self._codes[0]
        if not self.list.currentIndex().isValid() and nu in self._codes:
            self.list.setCurrentIndex(self.model.index(self._codes.index(nu), 0))
        else:
            self._show()

    def choose_record(self, record_id: str) -> None:
        """Go to the phase of a record."""
        dossier = self._gegevens.dossier if self._gegevens else None
        for deel in dossier.signaleringsfasen if dossier else ():
            if deel.id == record_id and deel.fase in self._codes:
                self.list.setCurrentIndex(self.model.index(self._codes.index(deel.fase), 0))

    def _find(self, code: str) -> Signaleringsfase | None:
        dossier = self._gegevens.dossier if self._gegevens else None
        delen = dossier.signaleringsfasen if dossier else ()
        return next((deel for deel in delen if deel.fase == code), None)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show()

    def _show(self) -> None:
        gegevens, row = self._gegevens, self.list.currentIndex().row()
        if gegevens is None or gegevens.dossier is None or row < 0:
            return
        code = self._codes[row]
        self.titel.setText(f"Fase {label('fase', code)}")
        nu = gegevens.dossier.fase
        self.now.setVisible(nu is not None and nu.fase == code)
        self.now.set_status(code, "de cliënt zit nu in deze fase")
        deel = self._find(code)
        shown = self.form.record
        if self._shown == code and shown is not None:
            self.form.refresh(deel or shown, gegevens)
            return
        self._shown = code
        self.form.show_record(deel or self._new(code), gegevens)

    def _new(self, code: str) -> Signaleringsfase:
        """A phase is stored as soon as something is typed in it."""
        record_id = RecordId(self._sessie.werkplek.new_id())
        return Signaleringsfase(id=record_id, client_id=self._client_id, fase=code)

    def _build(self, page: QWidget) -> None:
        left, area = self._left, self._area
        left.setFixedWidth(_BREEDTE)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        head = Vloeirij(tussen=RUIMTE_M)
        head.addWidget(self.titel)
        head.addWidget(self.now)
        right = QVBoxLayout(page)
        right.setContentsMargins(MARGE, RUIMTE_L, MARGE, RUIMTE_L)
        right.setSpacing(RUIMTE_M)
        right.addLayout(head)
        right.addWidget(self.form)
        right.addStretch(1)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(area, 1)
