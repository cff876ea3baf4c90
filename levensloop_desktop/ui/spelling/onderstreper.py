"""Marks unknown words in a text field, and offers what was meant.

By extra selections and not by a highlighter: a highlighter changes the document, and a form would
take that for typing. Only what is on screen is judged, so that a text of 1 MB costs no more.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from levensloop_desktop.domain.spelwoorden import Spelwoord, words_to_check
from levensloop_desktop.ui.spelling.spelling import Spelling
from levensloop_desktop.ui.stijl.palet import current_tokens

TOETS = "F7"
_RUST_MS = 350  # a word is judged when typing pauses
_STUK = 20_000  # letters of a paragraph that are judged at once


class Onderstreper(QObject):
    """The check of one field.

    Args:
        veld: the field; the check goes with it.
        spelling: of the session.
    """

    def __init__(self, veld: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(veld)
        self._veld = veld
        self._spelling = spelling
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(_RUST_MS)
        self._klok.timeout.connect(self.look)
        veld.textChanged.connect(self._klok.start)
        veld.cursorPositionChanged.connect(self._klok.start)
        veld.updateRequest.connect(self._note_scroll)
        spelling.veranderd.connect(self.look)
        QShortcut(QKeySequence(TOETS), veld).activated.connect(self.go_to_next)
        spelling.start()
        self.look()

    def look(self) -> None:
        """Mark the unknown words that are on screen, the one that is being typed left alone."""
        self._veld.setExtraSelections([self._mark(cursor) for cursor in self._unknown_in_view()])

    def word_at(self, plek: QTextCursor) -> QTextCursor | None:
        """The unknown word around a place, as a selection."""
        return next(
            (
                cursor
                for cursor in self._unknown_in(plek.block())
                if cursor.selectionStart() <= plek.position() <= cursor.selectionEnd()
            ),
            None,
        )

    def go_to_next(self) -> None:
        """Select the next unknown word, from the top again after the last one, and offer help."""
        gevonden = self._next_from(self._veld.textCursor())
        if gevonden is None:
            return
        self._veld.setTextCursor(gevonden)
        hoek = self._veld.viewport().mapToGlobal(self._veld.cursorRect().bottomLeft())
        self.menu_for(gevonden).popup(hoek)

    def menu_for(self, woord: QTextCursor, *, menu: QMenu | None = None) -> QMenu:
        """What one can do with an unknown word, above what the field itself offers."""
        menu = menu or QMenu(self._veld)
        menu.setAccessibleName("Spelling")
        menu.aboutToHide.connect(menu.deleteLater)
        eerste = menu.actions()[0] if menu.actions() else None
        tekst = woord.selectedText()
        voorstellen = self._spelling.propose(tekst)
        for voorstel in voorstellen:
            self._add(menu, eerste, voorstel, partial(self._replace, woord, voorstel))
        if not voorstellen:
            self._add(menu, eerste, "Geen voorstel", menu.close).setEnabled(False)
        self._separate(menu, eerste)
        if self._spelling.can_keep:
            zin = "Toevoegen aan de woordenlijst van deze kluis"
            self._add(menu, eerste, zin, partial(self._spelling.keep, tekst))
        self._add(menu, eerste, "Nu overslaan", partial(self._spelling.skip, tekst))
        if eerste is not None:
            self._separate(menu, eerste)
        return menu

    def _separate(self, menu: QMenu, voor: QAction | None) -> None:
        if voor is None:
            menu.addSeparator()
        else:
            menu.insertSeparator(voor)

    def show_menu(self, plek: QPoint) -> bool:
        """Open the menu of the field with help for the word at a place; whether there was one.

        Args:
            plek: in the viewport of the field.
        """
        woord = self.word_at(self._veld.cursorForPosition(plek))
        if woord is None:
            return False
        menu = self.menu_for(woord, menu=self._veld.createStandardContextMenu(plek))
        menu.popup(self._veld.viewport().mapToGlobal(plek))
        return True

    def _add(
        self, menu: QMenu, voor: QAction | None, zin: str, doe: Callable[[], object]
    ) -> QAction:
        actie = QAction(zin, menu)
        actie.triggered.connect(lambda *_: doe())
        if voor is None:
            menu.addAction(actie)
        else:
            menu.insertAction(voor, actie)
        return actie

    def _replace(self, woord: QTextCursor, voorstel: str) -> None:
        woord.insertText(voorstel)  # one step back with Ctrl+Z
        self._veld.setTextCursor(woord)

    def _note_scroll(self, _: object, dy: int) -> None:
        if dy:
            self._klok.start()

    def _next_from(self, vanaf: QTextCursor) -> QTextCursor | None:
        if not self._spelling.is_ready:
            return None
        block, begin = vanaf.block(), vanaf.selectionEnd()
        for ronde in range(2):
            while block.isValid():
                for cursor in self._unknown_in(block):
                    if ronde or cursor.selectionStart() >= begin:
                        return cursor
                block = block.next()
            block = self._veld.document().begin()
        return None

    def _unknown_in_view(self) -> Iterator[QTextCursor]:
        if not self._spelling.is_ready or self._veld.isReadOnly():
            return
        bezig = self._veld.textCursor()
        hoogte = self._veld.viewport().height()
        block = self._veld.firstVisibleBlock()
        boven = self._veld.contentOffset().y()
        while block.isValid():
            vak = self._veld.blockBoundingGeometry(block).translated(0, boven)
            if vak.top() > hoogte:
                return
            for cursor in self._unknown_in(block):
                typt = not bezig.hasSelection() and cursor.selectionEnd() == bezig.position()
                if not (typt and self._veld.hasFocus()):
                    yield cursor
            block = block.next()

    def _unknown_in(self, block: QTextBlock) -> Iterator[QTextCursor]:
        for woord in words_to_check(block.text()[:_STUK]):
            if not self._spelling.is_known(woord.tekst):
                yield self._select(block, woord)

    def _select(self, block: QTextBlock, woord: Spelwoord) -> QTextCursor:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + woord.begin)
        cursor.setPosition(block.position() + woord.einde, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        merk = QTextEdit.ExtraSelection()
        vorm = QTextCharFormat()
        vorm.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        vorm.setUnderlineColor(QColor(current_tokens().rood_mark))
        merk.format = vorm
        merk.cursor = cursor
        return merk
