"""Draw the icon of the program in every size that a system asks for."""

import io
import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from installer.identiteit import IDENTITEIT, ROOT

BRON = ROOT / "resources" / "icons" / "programma.svg"
MATEN = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)


def make_icons(map_: Path, *, windows: bool = True, macos: bool = True) -> None:
    """Write a PNG per size, and the collections of Windows and macOS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([IDENTITEIT.pakket])
    map_.mkdir(parents=True, exist_ok=True)
    for maat in MATEN:
        (map_ / f"{IDENTITEIT.pakket}-{maat}.png").write_bytes(_draw(maat))
    grootste = Image.open(io.BytesIO(_draw(1024)))
    if windows:
        grootste.save(map_ / f"{IDENTITEIT.pakket}.ico", sizes=[(maat, maat) for maat in _ICO])
    if macos:
        grootste.save(map_ / f"{IDENTITEIT.pakket}.icns")
    del app


def _draw(maat: int) -> bytes:
    beeld = QImage(maat, maat, QImage.Format.Format_ARGB32)
    beeld.fill(Qt.GlobalColor.transparent)
    schilder = QPainter(beeld)
    QSvgRenderer(str(BRON)).render(schilder)
    schilder.end()
    inhoud = QByteArray()
    buffer = QBuffer(inhoud)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    beeld.save(buffer, "PNG")  # type: ignore[call-overload] # the stub knows bytes only
    return bytes(inhoud.data())
