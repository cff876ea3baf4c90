"""Write a PDF to its last byte: objects go out when they are finished, small ones packed together.

qpdf keeps every structure element of a document in memory (some 300 bytes of C++ for 70 of text),
and cannot mend a packed stream whose last byte a checker mistakes for a line end: PDF/A-2
(ISO 19005-2, 6.1.7.1) compares /Length with the bytes up to the line end before `endstream`.
"""

import base64
import hashlib
import re
import zlib
from io import BytesIO

from pikepdf import Name, Pdf, Stream

_KOP = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_PER_BUNDEL = 200  # objects in one object stream
_REGELEINDEN = (b"\r", b"\n")
_VERWIJZING = re.compile(rb"\b(\d+) 0 R\b")
_OMKEERBAAR = {"/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode"}
_VRIJ, _LOS, _GEBUNDELD = 0, 1, 2  # kinds of entry in the cross-reference stream


class Schrijver:
    """A file in the making; an object is given once, in any order.

    Args:
        vrij: the first object number that nobody uses yet.
    """

    def __init__(self, vrij: int) -> None:
        self._uit = BytesIO()
        self._uit.write(_KOP)
        self._vrij = vrij
        self._plaatsen: dict[int, tuple[int, int, int]] = {}
        self._bundel: list[tuple[int, bytes]] = []

    def new_number(self) -> int:
        """A number for an object that is given later."""
        self._vrij += 1
        return self._vrij - 1

    def add(self, nummer: int, tekst: bytes) -> None:
        """Take an object that is no stream."""
        self._bundel.append((nummer, tekst))
        if len(self._bundel) == _PER_BUNDEL:
            self._write_bundel()

    def add_stream(self, nummer: int, sleutels: bytes, data: bytes) -> None:
        """Write a stream, compressed, with its own keys."""
        self._write_stream(nummer, sleutels, b"/FlateDecode", zlib.compress(data))

    def add_raw_stream(self, nummer: int, sleutels: bytes, data: bytes) -> None:
        """Write a stream as it is; its keys name a filter, or there is none."""
        self._begin(nummer)
        self._uit.write(b"<<%s /Length %d>>\nstream\n" % (sleutels, len(data)))
        self._uit.write(data)
        self._uit.write(b"\nendstream\nendobj\n")

    def finish(self, wortel: int, info: int) -> bytes:
        """The file: what was given, with its catalog and information."""
        self._write_bundel()
        nummer = self.new_number()
        plaats = self._uit.tell()
        kenmerk = hashlib.sha256(self._uit.getbuffer()).hexdigest()[:32].encode()
        self._plaatsen[nummer] = (_LOS, plaats, 0)
        tabel = b"".join(
            soort.to_bytes(1, "big") + waar.to_bytes(4, "big") + plek.to_bytes(2, "big")
            for soort, waar, plek in self._entries()
        )
        sleutels = b"/Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]" % (
            self._vrij,
            wortel,
            info,
            kenmerk,
            kenmerk,
        )
        self.add_stream(nummer, sleutels, tabel)
        self._uit.write(b"startxref\n%d\n%%%%EOF\n" % plaats)
        return self._uit.getvalue()

    def _entries(self) -> list[tuple[int, int, int]]:
        """One entry per number; those that nobody gave are free."""
        vrij = (_VRIJ, 0, 65535)
        return [vrij, *(self._plaatsen.get(nummer, vrij) for nummer in range(1, self._vrij))]

    def _begin(self, nummer: int) -> None:
        self._plaatsen[nummer] = (_LOS, self._uit.tell(), 0)
        self._uit.write(b"%d 0 obj\n" % nummer)

    def _write_stream(self, nummer: int, sleutels: bytes, filters: bytes, data: bytes) -> None:
        if data.endswith(_REGELEINDEN):  # as letters it has an end that nobody can mistake
            data = base64.a85encode(data) + b"~>"
            filters = b"[/ASCII85Decode %s]" % filters
        self.add_raw_stream(nummer, b"%s /Filter %s" % (sleutels, filters), data)

    def _write_bundel(self) -> None:
        if not self._bundel:
            return
        eigen = self.new_number()
        koppen: list[bytes] = []
        lengte = 0
        for plek, (nummer, tekst) in enumerate(self._bundel):
            self._plaatsen[nummer] = (_GEBUNDELD, eigen, plek)
            koppen.append(b"%d %d" % (nummer, lengte))
            lengte += len(tekst) + 1
        kop = b" ".join(koppen) + b"\n"
        sleutels = b"/Type /ObjStm /N %d /First %d" % (len(koppen), len(kop))
        self.add_stream(eigen, sleutels, kop + b"\n".join(tekst for _, tekst in self._bundel))
        self._bundel.clear()


def copy_objects(pdf: Pdf, schrijver: Schrijver, behalve: int) -> None:
    """Everything that catalog and information lead to, but for one object that is given apart."""
    gezien = {behalve}
    wachtrij = [pdf.Root.objgen[0], pdf.trailer.Info.objgen[0]]
    while wachtrij:
        nummer = wachtrij.pop()
        if nummer in gezien:
            continue
        gezien.add(nummer)
        voorwerp = pdf.get_object(nummer, 0)
        if isinstance(voorwerp, Stream):
            tekst = _copy_stream(voorwerp, schrijver, nummer)
        else:
            tekst = voorwerp.unparse(resolved=True)
            schrijver.add(nummer, tekst)
        wachtrij += [int(ander) for ander in _VERWIJZING.findall(tekst)]


def _copy_stream(stroom: Stream, schrijver: Schrijver, nummer: int) -> bytes:
    """Write a stream compressed, but for metadata and what only a picture viewer can read."""
    sleutels = stroom.stream_dict
    als_het_is = stroom.get(Name.Type) == Name.Metadata or not _OMKEERBAAR.issuperset(
        _filters(stroom)
    )
    data = stroom.read_raw_bytes() if als_het_is else stroom.read_bytes()
    for sleutel in ("/Length",) if als_het_is else ("/Length", "/Filter", "/DecodeParms"):
        if sleutel in sleutels:
            del sleutels[sleutel]
    tekst = sleutels.unparse()[2:-2]
    (schrijver.add_raw_stream if als_het_is else schrijver.add_stream)(nummer, tekst, data)
    return tekst


def _filters(stroom: Stream) -> list[str]:
    filters = stroom.get(Name.Filter)
    if filters is None:
        return []
    return [str(filters)] if isinstance(filters, Name) else [str(naam) for naam in filters]
