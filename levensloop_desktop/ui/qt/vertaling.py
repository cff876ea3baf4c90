"""Dutch words of Qt's own windows that its translation lacks."""

from PySide6.QtCore import QTranslator
from typing_extensions import override

_WOORDEN = {
    ("QFileDialog", "&Look in:"): "&Zoeken in:",
    ("QFileDialog", "Files of &type:"): "&Soort:",
    ("QFileDialog", "&Directory:"): "&Map:",
    ("QFileDialog", "Folder"): "Map",
    ("QFileDialog", "Date Modified"): "Gewijzigd op",
    ("QFileSystemModel", "Type"): "Soort",
    ("QPrintWidget", "Printer"): "Printer",
    ("QPrintWidget", "Type:"): "Soort:",
    ("QPrintSettingsOutput", "Double-sided Printing"): "Dubbelzijdig",
    ("QUnixPrintWidgetPrivate", "Print To File ..."): "Afdrukken naar bestand …",
}


class Aanvulling(QTranslator):
    """Asked before the translation of Qt; what it does not know goes on to that one."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The Dutch words, None where they are not kept here."""
        del disambiguation, n
        return _WOORDEN.get((context, sourceText))  # type: ignore[return-value] # None: ask the next

    @override
    def isEmpty(self) -> bool:
        """An empty translator would not be asked."""
        return False
