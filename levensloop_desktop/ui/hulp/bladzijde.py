"""A page of the handleiding as it is shown: Markdown to HTML, with pictures that fit the width."""

from collections.abc import Sequence
from functools import lru_cache

from markdown_it.token import Token
from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from levensloop_desktop.documents.handleiding.lezen import MARKDOWN, Pagina, words_of
from levensloop_desktop.resources import handleiding_folder
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens

_BREEDSTE = 720  # of a picture; wider says no more
_KADER = 48  # margins and scroll bar beside a picture
_EINDE = ".md"


class Bladzijde(QTextBrowser):
    """One page to read; a link to another page is told, any other link stays shut.

    Signals:
        gevraagd: the name of the page of a link.
    """

    gevraagd = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Bladzijde van de handleiding")
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one width, always
        self.anchorClicked.connect(self._follow)
        self._pagina: Pagina | None = None
        self._breed = 0  # of the pictures, when this page was made

    def show_page(self, pagina: Pagina, kop: str = "") -> None:
        """Show a page, from one of its headings or from the top."""
        self._pagina = pagina
        self._breed = self._picture_width()
        tokens = current_tokens()
        self.document().setDefaultStyleSheet(
            f"h1 {{ font-size: 20pt; }} h2 {{ color: {tokens.accent}; font-size: 13pt; }}"
            f"a {{ color: {tokens.accent}; }} code, pre {{ background: {tokens.surface2}; }}"
            "th { text-align: left; } th, td { padding: 4px 16px 4px 0; }"
        )
        self.document().setDocumentMargin(maten.RUIMTE_L)
        self.setHtml(html_of(pagina, self._breed))
        self.setAccessibleDescription(pagina.titel)
        if kop:
            self.scrollToAnchor(anchor_of(kop))

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Pictures follow the width; the place in the text stays."""
        super().resizeEvent(e)
        if self._pagina is not None and self._picture_width() != self._breed:
            balk = self.verticalScrollBar()
            deel = balk.value() / max(balk.maximum(), 1)
            self.show_page(self._pagina)
            balk.setValue(round(deel * balk.maximum()))

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A picture in the width of the page, as sharp as the screen can show it."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(type, name)
        schaal = self.devicePixelRatioF()
        naam = name if isinstance(name, str) else name.toString()
        return _scaled(naam, round(self._picture_width() * schaal))

    def _picture_width(self) -> int:
        return max(min(self.viewport().width() - _KADER, _BREEDSTE), 1)

    def _follow(self, doel: QUrl) -> None:
        naam = doel.toString()
        if naam.endswith(_EINDE):
            self.gevraagd.emit(naam.removesuffix(_EINDE))


def html_of(pagina: Pagina, breed: int) -> str:
    """The HTML of a page.

    Args:
        pagina: what to show.
        breed: of its pictures, in points of the screen.
    """
    tokens = pagina.tokens
    for plek, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", anchor_of(words_of(tokens[plek + 1].children or ())))
        _size_pictures(token.children or (), breed)
    inhoud = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    titel = pagina.titel.replace("&", "&amp;").replace("<", "&lt;")
    return f"<h1>{titel}</h1>{inhoud}"


def anchor_of(kop: str) -> str:
    """What a heading is called in a link."""
    return "".join(teken if teken.isalnum() else "-" for teken in kop.casefold())


def _size_pictures(tokens: Sequence[Token], breed: int) -> None:
    for token in tokens:
        if token.type == "image":
            maat = _size_of(str(token.attrs["src"]))
            token.attrSet("width", str(breed))
            token.attrSet("height", str(round(maat.height() * breed / max(maat.width(), 1))))


def _size_of(naam: str) -> QSize:
    return _read_image(naam).size()


@lru_cache(maxsize=4)
def _read_image(naam: str) -> QImage:
    return QImage(str(handleiding_folder() / naam))


def _scaled(naam: str, breed: int) -> QImage:
    glad = Qt.TransformationMode.SmoothTransformation
    return _read_image(naam).scaledToWidth(breed, glad)
