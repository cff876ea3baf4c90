"""Free text in the small Markdown subset: grows while typed, takes pasted HTML as plain text."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.ui.formulieren.alineas import cut_paragraphs, join_paragraphs
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.formulieren.opmaak import html_to_subset, toggle_bold, toggle_list
from levensloop_desktop.ui.spelling.spelling import current_spelling
from levensloop_desktop.ui.widgets.teksten import restyle, tekst

if TYPE_CHECKING:
    from levensloop_desktop.ui.spelling.onderstreper import Onderstreper

_REGELS_HOOGUIT = 24
_QUOTE = 6  # room for the opening quote, in px
_AANHALING = ("“", '"', "‘", "„", "'")
_VOOR_HET_SCHERM = (  # a tuple: key combinations compare well and hash badly
    Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Up,
    Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Down,
)
_LIJSTTOETS = (  # Ctrl+L locks, also here
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_L
)
_RAND = 12  # edges and padding above and below the text


class Tekstvak(QPlainTextEdit):
    """A plain text field as high as its text, with keys for bold and lists."""

    def __init__(self, regels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regels = regels
        self._quote: QLabel | None = None
        self._is_cut = False  # whether a paragraph was too long to lay out at every key
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._spelling: Onderstreper | None = None
        self.ensurePolished()  # the style sheet sets the font, and with it the height
        self._fit()

    @property
    def whole_text(self) -> str:
        """What stands in the field, sign by sign."""
        text = self.toPlainText()
        return join_paragraphs(text) if self._is_cut else text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._is_cut = False
        self.setPlainText(self._cut(text))

    def _cut(self, text: str) -> str:
        cut = cut_paragraphs(text)
        self._is_cut = self._is_cut or cut != text
        return cut

    def _fit(self) -> None:
        lines = max(self._regels, self._count_lines())
        policy = Qt.ScrollBarPolicy
        fits = lines <= _REGELS_HOOGUIT
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        height = min(lines, _REGELS_HOOGUIT) * self.fontMetrics().lineSpacing() + _RAND
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _count_lines(self) -> int:
        """Lines as they wrap at this width; counting stops where the field stops growing."""
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and lines <= _REGELS_HOOGUIT:
            layout.blockBoundingRect(block)  # lays the block out
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    @property
    def shows_all(self) -> bool:
        """Whether the text is on screen without scrolling in the field."""
        return self._count_lines() <= _REGELS_HOOGUIT

    def set_quoted(self) -> None:
        """Show the text in italics between quotes: somebody's own words."""
        self.setProperty("citaat", "ja")
        restyle(self)
        self._quote = tekst("“", "tekst2", self)
        self._quote.move(_QUOTE, _QUOTE)
        self._quote.setAccessibleName("")
        self.textChanged.connect(self._show_quotes)
        self._show_quotes()

    def _show_quotes(self) -> None:
        if self._quote is not None:
            self._quote.setVisible(self.adds_quotes)
            self.setViewportMargins(_QUOTE if self.adds_quotes else 0, 0, 0, 0)

    @property
    def adds_quotes(self) -> bool:
        """Whether quotes are shown around the text: not when the user typed them."""
        begin = self.document().begin().text().lstrip()
        return self._quote is not None and bool(begin) and not begin.startswith(_AANHALING)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """The text, and the closing quote behind it."""
        super().paintEvent(e)
        if self._quote is None or not self.adds_quotes or not self.shows_all:
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        spot = self.cursorRect(cursor)
        painter = QPainter(self.viewport())
        painter.setFont(self._quote.font())
        painter.setPen(self._quote.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(spot.left() + 1, spot.top() + self.fontMetrics().ascent(), "”")
        painter.end()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        """Check the spelling from the first time somebody is here to type."""
        super().focusInEvent(e)
        spelling = current_spelling()
        if self._spelling is None and spelling is not None and not self.isReadOnly():
            from levensloop_desktop.ui.spelling.onderstreper import (  # noqa: PLC0415  not to open
                Onderstreper,
            )

            self._spelling = Onderstreper(self, spelling)

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        """The menu of the field; on an unknown word with what was meant."""
        if self._spelling is None or not self._spelling.show_menu(e.pos()):
            super().contextMenuEvent(e)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit()  # the style sheet set the font by now
        super().showEvent(event)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width wraps into another number of lines."""
        super().resizeEvent(e)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.minimumHeight())

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasHtml():
            self.insertPlainText(self._cut(html_to_subset(source.html())))
        elif source.hasText():
            self.insertPlainText(self._cut(source.text()))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text itself, without the marks between pieces."""
        data = super().createMimeDataFromSelection()
        if self._is_cut:
            data.setText(join_paragraphs(data.text()))
        return data

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or source.hasText()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.keyCombination()
        if keys in _VOOR_HET_SCHERM:
            event.ignore()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif keys == (Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_B):
            toggle_bold(self.textCursor())
        elif keys == _LIJSTTOETS:
            toggle_list(self.textCursor())
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            e.ignore()
        else:
            super().wheelEvent(e)


class TekstInvoer(Invoer):
    """Several lines of text."""

    def __init__(self, veld: Veld, *, regels: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.text = Tekstvak(regels, self)
        self.text.setPlaceholderText(veld.voorbeeld)
        self.text.setAccessibleDescription(
            "Ctrl+B maakt de selectie vet. Ctrl+Shift+L maakt van de regels een lijst."
        )
        self.text.textChanged.connect(self._changed)
        self._quiet = False
        self._known: str | None = None  # what stands in the field, until it changes
        self._adopt(self.text)

    @override
    def typed(self) -> Getypt:
        if self._known is None:
            self._known = self.text.whole_text
        return self._known

    @override
    def set_typed(self, getypt: Getypt) -> None:
        if self.typed() == getypt:
            return
        self._quiet = True
        self.text.set_text(str(getypt))
        if self.text.shows_all:
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    @override
    def begin_with(self, getypt: Getypt) -> None:
        self.set_typed(getypt)
        self.text.document().clearUndoRedoStacks()

    @override
    def wipe(self) -> None:
        self.begin_with("")

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return str(waarde or "")

    @override
    def value(self) -> Any:
        return str(self.typed()).strip()

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self.text.setReadOnly(read_only)

    @override
    def focus_widget(self) -> QWidget:
        return self.text

    def _changed(self) -> None:
        self._known = None
        if not self._quiet:
            self.edited.emit()
