"""A finished PDF under a wachtzin: AES-256, revision 6 of the standard security handler."""

from io import BytesIO

import pikepdf
from pikepdf import Encryption, Name, Permissions

ONDERWERP = "Beveiligd bestand. Dit is geen PDF/A."
_MAG_ALLES = Permissions(modify_assembly=True)  # who has the wachtzin may read, print and copy


def secure_pdf(pdf: bytes, wachtzin: str) -> bytes:
    """The same pages for whoever has the wachtzin; typed without dashes it opens too.

    PDF/A forbids encryption, so the file no longer says that it is PDF/A.
    """
    uit = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as open_pdf:
        _drop_archive_claim(open_pdf)
        slot = Encryption(
            user=wachtzin,
            owner=wachtzin.replace("-", ""),
            R=6,
            aes=True,
            metadata=True,
            allow=_MAG_ALLES,
        )
        open_pdf.save(uit, encryption=slot)
    return uit.getvalue()


def _drop_archive_claim(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for sleutel in ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev"):
            if sleutel in xmp:
                del xmp[sleutel]
        xmp["dc:description"] = ONDERWERP
    pdf.docinfo[Name.Subject] = ONDERWERP
