"""A PDF under a wachtzin: strong, whole, and honest about what it is not."""

import io

import pikepdf
import pytest

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.documents.tagging.beveiligd import secure_pdf
from levensloop_desktop.services.pakket.beveiligen import secure
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

WACHTZIN = "abcde-fghjk-mnpqr"
OPEN = make_document("bejegeningskaart", vol_dossier(), een_kop())
DICHT = secure_pdf(OPEN.pdf, WACHTZIN)


def test_it_is_aes_256_of_revision_six() -> None:
    """The strongest that PDF has; strings, streams and metadata alike."""
    with pikepdf.open(io.BytesIO(DICHT), password=WACHTZIN) as pdf:
        slot = pdf.encryption
        assert (slot.R, slot.V, slot.bits) == (6, 5, 256)
        methoden = {slot.stream_method, slot.string_method, slot.file_method}
        assert methoden == {pikepdf.models.EncryptionMethod.aesv3}
        assert pdf.allow == pikepdf.Permissions(modify_assembly=True)


@pytest.mark.parametrize("fout", ["", "abcde", WACHTZIN.upper(), WACHTZIN + "-"])
def test_another_wachtzin_opens_nothing(fout: str) -> None:
    """Nor an empty one."""
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(DICHT), password=fout)


def test_it_opens_without_the_dashes() -> None:
    """Some people leave them out."""
    with pikepdf.open(io.BytesIO(DICHT), password=WACHTZIN.replace("-", "")) as pdf:
        assert len(pdf.pages) == OPEN.paginas


def test_it_no_longer_says_to_be_pdf_a() -> None:
    """PDF/A forbids encryption; tags, language and title stay for who reads it."""
    with pikepdf.open(io.BytesIO(OPEN.pdf)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["pdfaid:part"] == "2"
    with pikepdf.open(io.BytesIO(DICHT), password=WACHTZIN) as pdf:
        with pdf.open_metadata() as xmp:
            assert "pdfaid:part" not in xmp
            assert "geen PDF/A" in str(xmp["dc:description"])
        assert "geen PDF/A" in str(pdf.docinfo.Subject)
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.StructTreeRoot.K is not None


def test_two_times_gives_two_wachtzinnen() -> None:
    """Each file its own, and nothing of the text can be read outside."""
    een, ander = secure(OPEN), secure(OPEN)
    assert een.wachtzin != ander.wachtzin
    assert een.afdruk.paginas == OPEN.paginas
    assert een.wachtzin.encode() not in een.afdruk.pdf
    assert een.wachtzin not in repr(een)
