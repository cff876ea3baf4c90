"""A file of figures as ODS.

The library writes the contents; of the template around them, which names another language, other
fonts and a moment, nothing goes along.
"""

import re
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape

from odfdo import Cell, Column, Document, Element, Row, Table

from levensloop_desktop.documents.bladen.cellen import clean, sheet_names
from levensloop_desktop.documents.bladen.inpakken import pack, unpack
from levensloop_desktop.documents.bladen.werkmap import TOELICHTING, Blad, Cel, Werkmap

_OTHER_VERSION = re.compile(rb'office:version="[0-9.]+"')
_VERSIE = b'office:version="1.3"'  # what the library says, 1.4, is refused by LibreOffice 7
_SOORT = "application/vnd.oasis.opendocument.spreadsheet"
_RUIMTES = " ".join(
    f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{waarde}:1.0"'
    for naam, waarde in (
        ("office", "office"),
        ("style", "style"),
        ("table", "table"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
        ("number", "datastyle"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    )
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_META = (
    f'{_XML}<office:document-meta {_RUIMTES} xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' office:version="1.3"><office:meta><meta:generator>Levensloop</meta:generator>'
    "<dc:title>{titel}</dc:title><dc:language>nl-NL</dc:language></office:meta>"
    "</office:document-meta>"
)
_STYLES = (
    f'{_XML}<office:document-styles {_RUIMTES} office:version="1.3"><office:styles>'
    '<style:default-style style:family="table-cell"><style:text-properties fo:language="nl"'
    ' fo:country="NL" fo:font-size="10pt"/></style:default-style>'
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="vel"><style:page-layout-properties'
    ' fo:page-width="210mm" fo:page-height="297mm" fo:margin="18mm"'
    ' style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Default"'
    ' style:page-layout-name="vel"/></office:master-styles></office:document-styles>'
)
_MANIFEST = (
    f'{_XML}<manifest:manifest {_RUIMTES} manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3"'
    f' manifest:media-type="{_SOORT}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{naam}" manifest:media-type="text/xml"/>'
        for naam in ("content.xml", "styles.xml", "meta.xml")
    )
    + "</manifest:manifest>"
)
_LETTER = {
    "titel": '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>',
    "vet": '<style:text-properties fo:font-weight="bold"/>',
}
_CELSTIJLEN = {
    "titel": ("", "", _LETTER["titel"]),
    "onderwerp": ("top", "", _LETTER["vet"]),
    "uitleg": ("top", "", ""),
    "kop": ("onder", "start", _LETTER["vet"]),
    "kopgetal": ("onder", "end", _LETTER["vet"]),
    "getal": ("top", "end", ""),
    "breuk": ("top", "end", ""),
    "klasse": ("top", "start", ""),
    "totaal": ("boven", "start", _LETTER["vet"]),
    "totaalgetal": ("boven", "end", _LETTER["vet"]),
}
_VLAK = {
    "": "",
    "top": '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>',
    "onder": '<style:table-cell-properties fo:border-bottom="0.5pt solid #000000"/>',
    "boven": '<style:table-cell-properties fo:border-top="0.5pt solid #000000"/>',
}
_KOLOMMEN = {"smal": "60mm", "eerste": "85mm", "verder": "30mm", "breed": "170mm"}
_BREUK = (
    '<number:number-style {ruimtes} style:name="N1"><number:number number:decimal-places="1"'
    ' number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>'
)


def write_ods(werkmap: Werkmap) -> bytes:
    """The bytes of the file; the same for the same figures."""
    document = Document("spreadsheet")
    document.body.clear()
    inhoud = document.content.root
    for oud in (
        *inhoud.get_elements("office:font-face-decls"),
        *inhoud.get_elements("office:scripts"),
    ):
        inhoud.delete(oud)
    for stijlen in inhoud.get_elements("office:automatic-styles"):
        _put_styles(stijlen)
    namen = sheet_names((TOELICHTING, *(blad.titel for blad in werkmap.bladen)))
    document.body.append(_explanation(namen[0], werkmap))
    for naam, blad in zip(namen[1:], werkmap.bladen, strict=True):
        document.body.append(_table(naam, blad))
    uit = BytesIO()
    document.save(uit)
    delen = dict(unpack(uit.getvalue()))
    meta = _META.format(titel=escape(clean(werkmap.titel)))
    return pack(
        [
            ("mimetype", _SOORT.encode()),
            ("content.xml", _OTHER_VERSION.sub(_VERSIE, delen["content.xml"], count=1)),
            ("styles.xml", _STYLES.encode()),
            ("meta.xml", meta.encode()),
            ("META-INF/manifest.xml", _MANIFEST.encode()),
        ],
        los=frozenset({"mimetype"}),
    )


def _put_styles(stijlen: Element) -> None:
    stijlen.clear()
    stijlen.append(Element.from_tag(_BREUK.format(ruimtes=_RUIMTES)))
    for naam, breedte in _KOLOMMEN.items():
        kolom = f'<style:table-column-properties style:column-width="{breedte}"/>'
        stijlen.append(_style(naam, "table-column", kolom))
    for naam, (vlak, kant, letter) in _CELSTIJLEN.items():
        alinea = f'<style:paragraph-properties fo:text-align="{kant}"/>' if kant else ""
        extra = ' style:data-style-name="N1"' if naam == "breuk" else ""
        stijlen.append(_style(naam, "table-cell", _VLAK[vlak] + alinea + letter, extra))


def _style(naam: str, familie: str, binnen: str, extra: str = "") -> Element:
    return Element.from_tag(
        f'<style:style {_RUIMTES} style:name="{naam}" style:family="{familie}"{extra}>'
        f"{binnen}</style:style>"
    )


def _explanation(naam: str, werkmap: Werkmap) -> Table:
    tabel = _empty(naam, ("smal", "breed"))
    _add(tabel, [(werkmap.titel, "titel")])
    _add(tabel, [])
    for onderwerp, uitleg in werkmap.toelichting:
        _add(tabel, [(onderwerp, "onderwerp"), (uitleg, "uitleg")])
    return tabel


def _table(naam: str, blad: Blad) -> Table:
    tabel = _empty(naam, ("eerste", *("verder" for _ in blad.koppen[1:])))
    _add(tabel, [(blad.titel, "titel")])
    _add(tabel, [])
    _add(tabel, _styled(blad.koppen, "kop"))
    for rij in blad.rijen:
        _add(tabel, _styled(rij, ""))
    if blad.totaal is not None:
        _add(tabel, _styled(blad.totaal, "totaal"))
    _add(tabel, [])
    for zin in blad.opmerkingen:
        _add(tabel, [(zin, "")])
    return tabel


def _styled(cellen: Iterable[Cel], stijl: str) -> list[tuple[Cel, str]]:
    """The cells of a row with the name of their style; figures stand right."""
    uit: list[tuple[Cel, str]] = []
    for plek, cel in enumerate(cellen):
        eigen = "breuk" if isinstance(cel, float) and not stijl else f"{stijl}getal"
        uit.append((cel, eigen if plek else stijl or "klasse"))
    return uit


def _empty(naam: str, kolommen: Iterable[str]) -> Table:
    tabel = Table(naam)
    for stijl in kolommen:
        tabel.append(Column(style=stijl))
    return tabel


def _add(tabel: Table, cellen: Iterable[tuple[Cel, str]]) -> None:
    rij = Row()
    for waarde, stijl in cellen:
        inhoud = clean(waarde) if isinstance(waarde, str) else waarde
        rij.append(Cell(inhoud, style=stijl or None))
    tabel.append(rij)
