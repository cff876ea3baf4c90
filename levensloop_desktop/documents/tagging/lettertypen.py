"""Mend the character maps of ReportLab's subset fonts: PDF/A-2 allows no U+0000 in them."""

import re
from collections.abc import Iterator

from pikepdf import Name, Pdf, Stream

from levensloop_desktop.documents.render.schrift import read_back

_REGEL = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_PER_BLOK = 100  # ISO 32000-1, 9.10.3: a block of bfchar holds at most 100 entries


def mend_unicode_maps(pdf: Pdf) -> None:
    """Drop entries of unused codes and write the others in blocks of allowed size."""
    for kaart in _unicode_maps(pdf):
        oud = kaart.read_bytes()
        begin, einde = oud.find(b"128 beginbfchar"), oud.rfind(b"endbfchar")
        if begin < 0:
            continue
        regels = [
            b"<%s> <%s>" % (code, _as_letters(waarde))
            for code, waarde in _REGEL.findall(oud, begin)
            if waarde.strip(b"0")
        ]
        blokken = [regels[plek : plek + _PER_BLOK] for plek in range(0, len(regels), _PER_BLOK)]
        nieuw = b"\n".join(
            b"%d beginbfchar\n%s\nendbfchar" % (len(blok), b"\n".join(blok)) for blok in blokken
        )
        kaart.write(oud[:begin] + nieuw + oud[einde + len(b"endbfchar") :])


def _as_letters(waarde: bytes) -> bytes:
    """A joined form of Arabic or Hebrew reads as the letters it stands for."""
    teken = bytes.fromhex(waarde.decode()).decode("utf-16-be")
    return read_back(teken).encode("utf-16-be").hex().upper().encode()


def _unicode_maps(pdf: Pdf) -> Iterator[Stream]:
    gezien: set[tuple[int, int]] = set()
    for pagina in pdf.pages:
        for lettertype in pagina.resources.get(Name.Font, {}).values():
            kaart = lettertype.get(Name.ToUnicode)
            if isinstance(kaart, Stream) and kaart.objgen not in gezien:
                gezien.add(kaart.objgen)
                yield kaart
