"""Attach structure tree, bookmarks, metadata and output intent to what ReportLab drew."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from levensloop_desktop.documents.tagging.boom import write_tree
from levensloop_desktop.documents.tagging.lettertypen import mend_unicode_maps
from levensloop_desktop.documents.tagging.schrijver import Schrijver, copy_objects
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
    volgorde: Sequence[int],
) -> bytes:
    """Make an accessible, archivable PDF of untagged pages with marked content.

    Args:
        kaal: the PDF as ReportLab wrote it.
        boom: the Document element with everything below it.
        bladwijzers: the outline, in order.
        titel: kind and number of the document.
        wanneer: moment of making, with time zone.
        volgorde: for each page when it was drawn; the tree counts pages in that order.
    """
    with Pdf.open(BytesIO(kaal)) as pdf:
        mend_unicode_maps(pdf)
        _write_outline(pdf, bladwijzers)
        _write_catalog(pdf, titel, wanneer)
        paginas = [0] * len(volgorde)
        for getekend, pagina in zip(volgorde, pdf.pages, strict=True):
            paginas[getekend] = pagina.obj.objgen[0]
            pagina.obj.StructParents = getekend
            pagina.obj.Tabs = Name.S
        wortel = pdf.make_indirect(Dictionary())  # stands for the tree, that qpdf never holds
        pdf.Root.StructTreeRoot = wortel
        schrijver = Schrijver(vrij=max(voorwerp.objgen[0] for voorwerp in pdf.objects) + 1)
        nummer = wortel.objgen[0]
        write_tree(schrijver, boom, nummer, paginas)
        copy_objects(pdf, schrijver, behalve=nummer)
        return schrijver.finish(pdf.Root.objgen[0], pdf.trailer.Info.objgen[0])


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
    wortel.MarkInfo = Dictionary(Marked=True)
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
