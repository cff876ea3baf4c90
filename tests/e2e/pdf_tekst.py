"""Read the text of a document as one line, as a reader would hear it."""

import re

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument

# What stands on every page: watermark, classification line and foot.
_ELKE_PAGINA = re.compile(
    r".* · \d{4}-\d{4}|VERTROUWELIJK – .*|Afgedrukt door .*|Ingeschreven in het register.*"
)


def read_text(pdf: bytes) -> str:
    """The text of all pages without line ends, watermark, heads and feet."""
    stroom = QBuffer()
    stroom.setData(pdf)
    stroom.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(stroom)
    regels = [
        regel.strip()
        for blad in range(document.pageCount())
        for regel in document.getAllText(blad).text().splitlines()
    ]
    document.close()
    return " ".join(
        " ".join(regel for regel in regels if not _ELKE_PAGINA.fullmatch(regel)).split()
    )


def read_pages(pdf: bytes) -> list[str]:
    """All text of each page, heads and feet too, on one line."""
    stroom = QBuffer()
    stroom.setData(pdf)
    stroom.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(stroom)
    bladen = range(document.pageCount())
    teksten = [" ".join(document.getAllText(blad).text().split()) for blad in bladen]
    document.close()
    return teksten
