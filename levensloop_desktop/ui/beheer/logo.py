"""Read a logo: a small picture of three colours remains, and nothing else of the file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from levensloop_desktop.domain.huisstijl import LOGO_BREED, LOGO_BYTES, LOGO_HOOG, is_clean_logo
from levensloop_desktop.ui.voorbeeld.pdf_pagina import WIT

_GROOTSTE_BESTAND = 10_000_000
_GROOTSTE_KANT = 8000  # pixels
_SOORTEN = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}
_STAPPEN = 4  # each time half as large, until it fits


class LogoError(Exception):
    """The file is no logo; the words say why, in Dutch."""


def read_logo(pad: Path) -> bytes:
    """The picture of a file, drawn anew on white, as a PNG without anything besides.

    Raises:
        LogoError: when it cannot be read, or is too large.
    """
    inhoud = _read_bytes(pad)
    soort = next((soort for begin, soort in _SOORTEN.items() if inhoud.startswith(begin)), None)
    if soort is None:
        raise LogoError("Dit is geen PNG- of JPEG-bestand. Kies een ander bestand.")
    beeld = _decode(inhoud, soort)
    maat = QSize(LOGO_BREED, LOGO_HOOG)
    for _ in range(_STAPPEN):
        logo = _encode(_on_white(beeld, maat))
        if len(logo) <= LOGO_BYTES and is_clean_logo(logo):
            return logo
        maat /= 2
    raise LogoError("Dit logo heeft te veel kleuren om te bewaren. Kies een eenvoudiger logo.")


def _read_bytes(pad: Path) -> bytes:
    try:
        if pad.stat().st_size > _GROOTSTE_BESTAND:
            raise LogoError("Dit bestand is groter dan 10 MB. Kies een kleiner bestand.")
        return pad.read_bytes()
    except OSError:
        raise LogoError("Dit bestand kan niet worden gelezen. Kies een ander bestand.") from None


def _decode(inhoud: bytes, soort: bytes) -> QImage:
    """Read with the one reader that fits the first bytes; the size is asked before the picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(inhoud))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    lezer = QImageReader(buffer, QByteArray(soort))
    lezer.setAutoDetectImageFormat(False)
    lezer.setAutoTransform(True)
    maat = lezer.size()
    if not maat.isValid():
        raise LogoError("Dit plaatje is beschadigd. Kies een ander bestand.")
    if max(maat.width(), maat.height()) > _GROOTSTE_KANT:
        zin = f"Dit plaatje is breder of hoger dan {_GROOTSTE_KANT} beeldpunten."
        raise LogoError(zin)
    beeld = lezer.read()
    if beeld.isNull():
        raise LogoError("Dit plaatje is beschadigd. Kies een ander bestand.")
    return beeld


def _on_white(beeld: QImage, hoogstens: QSize) -> QImage:
    """The picture, no larger than this, on a white ground; text and profiles stay behind."""
    if beeld.width() > hoogstens.width() or beeld.height() > hoogstens.height():
        beeld = beeld.scaled(
            hoogstens,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    papier = QImage(beeld.size(), QImage.Format.Format_RGB888)
    papier.fill(WIT)
    schilder = QPainter(papier)
    schilder.drawImage(0, 0, beeld)
    schilder.end()
    return papier


def _encode(beeld: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(beeld)
    return bytes(buffer.data().data())
