"""What was copied here: marked as secret, and gone after 20 seconds and at the lock."""

from typing import cast

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

BEWAAR_MS = 20_000
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
# KDE and its kin; Windows 10 and later (learn.microsoft.com, "Clipboard Formats: Cloud Clipboard
# and Clipboard History Formats"); macOS by the agreement of nspasteboard.org.
_MERKEN = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\x01\x00\x00\x00",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\x00\x00\x00\x00",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\x00\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"1",
}
# These name no owner: whoever has the window in front fills the clipboard.
_ZONDER_EIGENAAR = {"cocoa", "offscreen"}
_EIGEN = "application/x-levensloop"


def mark_secret(inhoud: QMimeData) -> QMimeData:
    """The same text, with what tells clipboard histories to leave it alone."""
    gemerkt = QMimeData()
    gemerkt.setText(inhoud.text())
    for formaat, waarde in {**_MERKEN, _EIGEN: b"1"}.items():
        gemerkt.setData(formaat, waarde)
    return gemerkt


class Klembordwacht(QObject):
    """Knows whether the clipboard was filled here, so that only that is taken away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._klembord = QGuiApplication.clipboard()
        self._eigen: set[QClipboard.Mode] = set()
        self.klok = QTimer(self)
        self.klok.setSingleShot(True)
        self.klok.setInterval(BEWAAR_MS)
        self.klok.timeout.connect(self.clear)
        self._klembord.changed.connect(self._note)

    def clear(self) -> None:
        """Empty the clipboard, and the selection, when this program filled them."""
        self.klok.stop()
        for soort in tuple(self._eigen):
            self._klembord.clear(soort)
        self._eigen.clear()

    def _note(self, soort: QClipboard.Mode) -> None:
        inhoud = cast("QMimeData | None", self._klembord.mimeData(soort))
        if inhoud is None or not inhoud.text() or not self._is_ours(soort, inhoud):
            self._eigen.discard(soort)
            return
        self._eigen.add(soort)
        if soort is not QClipboard.Mode.Clipboard:
            return  # the selection follows the pointer; no history keeps it
        self.klok.start()
        if not inhoud.hasFormat(_EIGEN):
            self._klembord.setMimeData(mark_secret(inhoud), soort)

    def _is_ours(self, soort: QClipboard.Mode, inhoud: QMimeData) -> bool:
        if inhoud.hasFormat(_EIGEN) or self._owns(soort):
            return True
        if QGuiApplication.platformName() not in _ZONDER_EIGENAAR:
            return False
        return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive

    def _owns(self, soort: QClipboard.Mode) -> bool:
        if soort is QClipboard.Mode.Selection:
            return self._klembord.ownsSelection()
        return self._klembord.ownsClipboard()
