"""Attach structure tree, bookmarks, metadata and output intent to what ReportLab drew."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

from levensloop_desktop.documents.tagging.lettertypen import mend_unicode_maps
from levensloop_desktop.documents.tagging.stromen import compress_streams, has_ambiguous_end
from levensloop_desktop.documents.tagging.structuur import Bladwijzer, Knoop
from levensloop_desktop.documents.tagging.xmp import make_xmp, pdf_datum
from levensloop_desktop.resources import resource


def finish_pdf(
    kaal: bytes,
    *,
    boom: Knoop,
    bladwijzers: Sequence[Bladwijzer],
    titel: str,
    wanneer: datetime,
) -> bytes:
    """Make an accessible, archivable PDF of untagged pages with marked content.

    Args:
        kaal: the PDF as ReportLab wrote it.
        boom: the Document element with everything below it.
        bladwijzers: the outline, in order.
        titel: kind and number of the document.
        wanneer: moment of making, with time zone.
    """
    with Pdf.open(BytesIO(kaal)) as pdf:
        mend_unicode_maps(pdf)
        compress_streams(pdf)
        _Boomschrijver(pdf).write(boom)
        _write_outline(pdf, bladwijzers)
        _write_catalog(pdf, titel, wanneer)
        bestand = _save(pdf, ObjectStreamMode.generate)
        if has_ambiguous_end(bestand):  # an object stream, which cannot be padded: write it plain
            bestand = _save(pdf, ObjectStreamMode.disable)
        return bestand


def _save(pdf: Pdf, mode: ObjectStreamMode) -> bytes:
    uit = BytesIO()
    pdf.save(
        uit,
        object_stream_mode=mode,
        compress_streams=True,
        recompress_flate=False,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return uit.getvalue()


class _Boomschrijver:
    """Writes structure elements and the parent tree."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.paginas = [pagina.obj for pagina in pdf.pages]
        self.eigenaars: list[dict[int, pikepdf.Object]] = [{} for _ in self.paginas]

    def write(self, boom: Knoop) -> None:
        """Write the tree and hang it under the catalog."""
        wortel = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        wortel.K = Array([self._element(boom, wortel)])
        nummers: list[pikepdf.Object | int] = []
        for plek, (pagina, eigenaars) in enumerate(zip(self.paginas, self.eigenaars, strict=True)):
            pagina.StructParents = plek
            pagina.Tabs = Name.S
            rij = Array([eigenaars[nummer] for nummer in range(len(eigenaars))])
            nummers += [plek, self.pdf.make_indirect(rij)]
        wortel.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(nummers)))
        wortel.ParentTreeNextKey = len(self.paginas)
        self.pdf.Root.StructTreeRoot = wortel
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, knoop: Knoop, ouder: pikepdf.Object) -> pikepdf.Object:
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + knoop.rol), P=ouder)
        )
        if knoop.alternatief:
            element.Alt = String(knoop.alternatief)
        if knoop.gelezen:
            element.ActualText = String(knoop.gelezen)
        kenmerken = _attributes(knoop)
        if kenmerken is not None:
            element.A = kenmerken
        kinderen = self._content(knoop, element)
        kinderen += [self._element(kind, element) for kind in knoop.kinderen]
        if kinderen:
            element.K = Array(kinderen)
        return element

    def _content(self, knoop: Knoop, element: pikepdf.Object) -> "list[pikepdf.Object | int]":
        if not knoop.stukken:
            return []
        eerste = knoop.stukken[0][0]
        element.Pg = self.paginas[eerste]
        kinderen: list[pikepdf.Object | int] = []
        for pagina, nummer in knoop.stukken:
            self.eigenaars[pagina][nummer] = element
            if pagina == eerste:
                kinderen.append(nummer)
            else:
                kinderen.append(Dictionary(Type=Name.MCR, Pg=self.paginas[pagina], MCID=nummer))
        return kinderen


def _attributes(knoop: Knoop) -> pikepdf.Object | None:
    if knoop.bereik:
        return Dictionary(O=Name.Table, Scope=Name("/" + knoop.bereik))
    if knoop.kader:
        kader = Array([round(maat, 2) for maat in knoop.kader])
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=kader)
    return None


def _write_outline(pdf: Pdf, bladwijzers: Sequence[Bladwijzer]) -> None:
    with pdf.open_outline() as outline:
        laatste: pikepdf.OutlineItem | None = None
        for blad in bladwijzers:
            doel = pikepdf.make_page_destination(
                pdf, blad.pagina, pikepdf.PageLocation.XYZ, left=0, top=round(blad.hoogte, 1)
            )
            item = pikepdf.OutlineItem(blad.tekst, doel)
            if blad.niveau == 1 or laatste is None:
                outline.root.append(item)
                laatste = item
            else:
                laatste.children.append(item)


def _write_catalog(pdf: Pdf, titel: str, wanneer: datetime) -> None:
    wortel = pdf.Root
    wortel.Lang = String("nl-NL")
    wortel.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    wortel.PageMode = Name.UseNone
    xmp = pdf.make_stream(make_xmp(titel, wanneer), Type=Name.Metadata, Subtype=Name.XML)
    wortel.Metadata = xmp
    profiel = pdf.make_stream(_srgb(), N=3)
    wortel.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profiel,
            )
        ]
    )
    datum = pdf_datum(wanneer)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(titel),
            Creator=String("Levensloop"),
            Producer=String("Levensloop"),
            CreationDate=String(datum),
            ModDate=String(datum),
        )
    )


@cache
def _srgb() -> bytes:
    """The colour profile that ships; made with LittleCMS, free to use."""
    return resource("kleur/srgb.icc").read_bytes()
