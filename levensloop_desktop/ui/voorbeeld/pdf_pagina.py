"""Pages of a PDF that stays in memory: a document for the view, and images for the printer."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

PUNTEN_PER_INCH = 72.0
PRINT_DPI = 300
WIT = 0xFFFFFFFF  # paper, whatever the theme of the window


class PdfBron(QObject):
    """A `QPdfDocument` with the buffer it reads from; the buffer lives as long as the document."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._bytes = QByteArray()
        self._buffer: QBuffer | None = None

    @property
    def paginas(self) -> int:
        """Pages of the loaded document, 0 when none is loaded."""
        return self.document.pageCount()

    def load(self, pdf: bytes) -> None:
        """Show another PDF; the bytes are copied and never reach a disk."""
        self.clear()
        self._bytes = QByteArray(pdf)
        buffer = QBuffer(self._bytes, self)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._buffer = buffer
        self.document.load(buffer)

    def clear(self) -> None:
        """Let go of the document and of its bytes."""
        self.document.close()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None
        self._bytes = QByteArray()


def render_page(pdf: bytes, pagina: int, dpi: int = PRINT_DPI) -> QImage:
    """One page as an image on white; safe on any thread, since it opens a document of its own."""
    inhoud = QByteArray(pdf)
    buffer = QBuffer(inhoud)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    punten = document.pagePointSize(pagina)
    maat = QSize(
        round(punten.width() / PUNTEN_PER_INCH * dpi),
        round(punten.height() / PUNTEN_PER_INCH * dpi),
    )
    inkt = document.render(pagina, maat)
    document.close()
    buffer.close()
    return on_white(inkt)


def on_white(inkt: QImage) -> QImage:
    """The image on a white ground; a printer would take see-through for black."""
    papier = QImage(inkt.size(), QImage.Format.Format_RGB32)
    papier.fill(WIT)
    schilder = QPainter(papier)
    schilder.drawImage(0, 0, inkt)
    schilder.end()
    return papier
