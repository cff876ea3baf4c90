"""Compress streams so that no reader can mistake their last byte for a line end.

PDF/A-2 (ISO 19005-2, 6.1.7.1) compares /Length with the bytes up to the line end before
`endstream`. Data that ends in a carriage return makes that ambiguous, and checkers complain.
"""

import zlib

from pikepdf import Dictionary, Name, Object, Pdf, Stream

_REGELEINDEN = (b"\r", b"\n")


def compress_streams(pdf: Pdf) -> None:
    """Compress page contents, fonts and character maps, padded where their last byte asks."""
    gezien: set[tuple[int, int]] = set()
    for pagina in pdf.pages:
        inhoud = pagina.obj.Contents
        if isinstance(inhoud, Stream):
            _compress(inhoud, b" ")
        for lettertype in pagina.resources.get(Name.Font, Dictionary()).values():
            if lettertype.objgen not in gezien:
                gezien.add(lettertype.objgen)
                _compress_font(lettertype)


def _compress_font(lettertype: Object) -> None:
    kaart, bestand = lettertype.get(Name.ToUnicode), lettertype.FontDescriptor.get(Name.FontFile2)
    if isinstance(kaart, Stream):
        _compress(kaart, b"\n")
    if isinstance(bestand, Stream):
        bestand.Length1 = _compress(bestand, b"\0")


def has_ambiguous_end(bestand: bytes) -> bool:
    """Whether a stream of this file ends in a carriage return."""
    return b"\r\nendstream" in bestand


def _compress(stroom: Stream, vulling: bytes) -> int:
    """Write a stream compressed; returns its length before that."""
    data = stroom.read_bytes()
    klein = zlib.compress(data)
    while klein.endswith(_REGELEINDEN):
        data += vulling
        klein = zlib.compress(data)
    stroom.write(klein, filter=Name.FlateDecode)
    return len(data)
