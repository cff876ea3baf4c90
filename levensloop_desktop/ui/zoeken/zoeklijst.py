"""The found lines in their groups: what fits in bold and underlined, place, and status."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)
from typing_extensions import override

from levensloop_desktop.services.zoeken.zoekresultaat import (
    CLIENTEN,
    DOSSIERS,
    PERSONEN,
    Treffer,
    Zoekgroep,
    Zoekresultaat,
)
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.celtekst import Index, Verf
from levensloop_desktop.ui.widgets.rijen import paint_row
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.statusvormen import kleurtoken

RIJ, GROEP = 40, 32
_TEKST_X, _WAAR_X = 48, 0.456  # the second column begins at this part of the width
_NAMEN = {CLIENTEN: "Cliënten", PERSONEN: "Partners en personen", DOSSIERS: "In dossiers"}
_ICONEN = {
    "clienten": "client",
    "partners": "netwerk",
    "contactpersonen": "telefoon",
    "betrokkenheden": "netwerk",
    "afspraken": "afspraak",
    "plannen": "document",
    "levensgebiedplannen": "document",
    "bejegeningsregels": "bejegening",
    "signaleringsfasen": "signalering",
    "fasestanden": "signalering",
    "scenarios": "scenario",
    "scenariostappen": "scenario",
    "inzetten": "scenario",
    "titels": "titel",
    "indicaties": "indicatie",
    "verblijven": "verblijf",
    "plaatsingsverzoeken": "verblijf",
    "behandelperioden": "behandeling",
    "risicotaxaties": "risico",
    "incidenten": "waarschuwing",
    "overdrachten": "overdracht",
    "overdrachtsregels": "overdracht",
    "overdrachtspunten": "overdracht",
}
_KOP = Rol.GROEP
_TREFFER = Rol.RECORD
_MEER = Rol.STATUS  # on the row that offers more: the code of its group


class _Zoekverf(QStyledItemDelegate):
    """Paints group heads and found lines over the whole width."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Row fill, icon, words, place and status."""
        groep = bool(index.data(_KOP))
        verf = paint_row(painter, option, eerste=True, vulling="canvas" if groep else "")
        vak = option.rect.adjusted(maten.MARGE_BALK, 0, -maten.MARGE_BALK, -1)
        if groep:
            naam, telling = str(index.data(Qt.ItemDataRole.DisplayRole)), index.data(Rol.BIJTEKST)
            breed = verf.text(vak, naam, punten=maten.TABEL, kleur="ink", vet=True)
            rest = vak.adjusted(breed + maten.RUIMTE_S, 0, 0, 0)
            verf.text(rest, str(telling), punten=maten.TABEL, kleur="ink2", vet=False)
            return
        treffer: Treffer | None = index.data(_TREFFER)
        if treffer is None:
            meer = str(index.data(Qt.ItemDataRole.DisplayRole))
            vak.setLeft(_TEKST_X)
            verf.text(vak, meer, punten=maten.TEKST, kleur="accent", vet=False)
            return
        icoon = _ICONEN.get(treffer.verzameling, "document")
        verf.icon(vak.left(), vak.center().y() + 1, icoon, "ink2", maten.ICOON)
        waar_x = int(option.rect.width() * _WAAR_X)
        rechts = self._paint_status(verf, vak, treffer)
        links = QRect(_TEKST_X, vak.top(), waar_x - _TEKST_X - maten.RUIMTE_M, vak.height())
        _paint_words(verf, links, treffer)
        vak.setLeft(waar_x)
        vak.setRight(rechts - maten.RUIMTE_S)
        verf.text(vak, treffer.waar, punten=maten.TABEL, kleur="ink2", vet=False)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Group heads are lower than lines."""
        del option
        return QSize(0, GROEP if index.data(_KOP) else RIJ)

    def _paint_status(self, verf: Verf, vak: QRect, treffer: Treffer) -> int:
        """The status at the right edge; gives where it begins."""
        if not treffer.standwoord:
            return vak.right()
        vet = bool(treffer.stand)
        metrics = QFontMetrics(maten.font(maten.TABEL, vet=vet))
        x = vak.right() - metrics.horizontalAdvance(treffer.standwoord)
        ruimte = QRect(x, vak.top(), vak.right() - x + 1, vak.height())
        kleur = kleurtoken(treffer.stand) if treffer.stand else "ink2"
        verf.text(ruimte, treffer.standwoord, punten=maten.TABEL, kleur=kleur, vet=vet)
        if treffer.stand:
            x -= 20
            verf.status(x, vak.center().y() + 1, treffer.stand)
        return x


def _paint_words(verf: Verf, vak: QRect, treffer: Treffer) -> None:
    """The text with what fits in bold and underlined; names are bold as a whole."""
    naam = treffer.is_client or treffer.client_id is None
    plaats = 0
    for begin, lengte in (*treffer.stukken, (len(treffer.tekst), 0)):
        for stuk, raak in (
            (treffer.tekst[plaats:begin], False),
            (treffer.tekst[begin : begin + lengte], True),
        ):
            if not stuk or vak.width() <= 0:
                continue
            vet = naam or raak
            breed = verf.text(vak, stuk, punten=maten.TEKST, kleur="ink", vet=vet)
            if raak:
                y = vak.center().y() + 10
                verf.painter.fillRect(QRect(vak.left(), y, breed, 2), verf.color("accent"))
            vak.setLeft(vak.left() + breed)
        plaats = begin + lengte
    if treffer.bijtekst and vak.width() > maten.RUIMTE_XL:
        rest = vak.adjusted(maten.RUIMTE_XS, 0, 0, 0)
        verf.text(rest, treffer.bijtekst, punten=maten.TEKST, kleur="ink2", vet=False)


class Zoeklijst(QTreeView):
    """What was found.

    Signals:
        geopend: Enter or a click on a line; carries its Treffer.
        meer_gevraagd: the same on the row that offers more; carries group and lines shown.
    """

    geopend = Signal(object)
    meer_gevraagd = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Gevonden")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Zoekverf(self))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.clicked.connect(self._open)

    @property
    def treffer(self) -> Treffer | None:
        """The chosen line."""
        found: Treffer | None = self.currentIndex().data(_TREFFER)
        return found

    @property
    def treffers(self) -> list[Treffer]:
        """Every line that is shown."""
        return [
            treffer
            for kop in self._heads()
            for rij in range(self._model.rowCount(kop))
            if (treffer := self._model.index(rij, 0, kop).data(_TREFFER)) is not None
        ]

    def show_resultaat(self, resultaat: Zoekresultaat, verder: tuple[str, int] = ("", 0)) -> None:
        """Show what was found, with the first line chosen, or the first of those that came.

        Args:
            resultaat: the groups.
            verder: the group of which more was asked, and how many lines it had.
        """
        self._model.clear()
        begin = QModelIndex()
        for groep in resultaat.groepen:
            kop = _head(groep)
            self._model.appendRow(kop)
            kop.appendRows([_line(treffer) for treffer in groep.treffers])
            if groep.meer or groep.aantal > len(groep.treffers):
                kop.appendRow(_more(groep))
            if groep.code == verder[0]:
                begin = self._model.index(verder[1], 0, kop.index())
        self.expandAll()
        if begin.isValid():
            self.setCurrentIndex(begin)
            self.scrollTo(begin, QAbstractItemView.ScrollHint.PositionAtCenter)
        elif self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0, self._model.index(0, 0)))
            self.scrollToTop()

    def content_height(self) -> int:
        """How high all lines are together."""
        rijen = sum(self._model.rowCount(kop) for kop in self._heads())
        return self._model.rowCount() * GROEP + rijen * RIJ

    def step(self, key: int) -> None:
        """Choose another line, past the group heads."""
        regels = [
            self._model.index(rij, 0, kop)
            for kop in self._heads()
            for rij in range(self._model.rowCount(kop))
        ]
        if not regels:
            return
        nu = regels.index(self.currentIndex()) if self.currentIndex() in regels else -1
        blad = max(1, self.viewport().height() // RIJ - 1)
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -blad}.get(
            Qt.Key(key), blad
        )
        straks = min(max(nu + stap, 0), len(regels) - 1)
        self.setCurrentIndex(regels[straks])
        self.scrollTo(self._model.index(0, 0) if straks == 0 else regels[straks])

    def open_current(self) -> None:
        """Open the chosen line."""
        self._open(self.currentIndex())

    def _heads(self) -> list[QModelIndex]:
        return [self._model.index(rij, 0) for rij in range(self._model.rowCount())]

    def _open(self, index: QModelIndex) -> None:
        treffer = index.data(_TREFFER)
        if treffer is not None:
            self.geopend.emit(treffer)
        elif index.data(_MEER):
            self.meer_gevraagd.emit(index.data(_MEER), index.row())


def _head(groep: Zoekgroep) -> QStandardItem:
    naam = _NAMEN[groep.code]
    if groep.lijkt_op:
        naam = f"{naam}, lijkt op wat u typte"
    kop = QStandardItem(naam)
    telling = f"{groep.aantal}+" if groep.meer else str(groep.aantal)
    if groep.aantal > len(groep.treffers):
        telling = f"eerste {len(groep.treffers)} van {telling}"
    kop.setData(telling, Rol.BIJTEKST)
    kop.setData(True, _KOP)
    kop.setData(f"{naam}, {telling}", Qt.ItemDataRole.AccessibleTextRole)
    kop.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return kop


def _more(groep: Zoekgroep) -> QStandardItem:
    rest = groep.aantal - len(groep.treffers)
    woorden = f"Toon meer (nog {rest}{'+' if groep.meer else ''})" if rest else "Toon meer"
    regel = QStandardItem(woorden)
    regel.setData(groep.code, _MEER)
    regel.setData(f"{woorden}, {_NAMEN[groep.code]}", Qt.ItemDataRole.AccessibleTextRole)
    return regel


def _line(treffer: Treffer) -> QStandardItem:
    regel = QStandardItem(treffer.tekst)
    regel.setData(treffer, _TREFFER)
    delen = (treffer.tekst, treffer.bijtekst, treffer.waar, treffer.standwoord)
    alles = ", ".join(filter(None, delen))
    regel.setData(alles, Qt.ItemDataRole.AccessibleTextRole)
    regel.setToolTip(alles)
    return regel
