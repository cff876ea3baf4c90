"""Writing a file: every object found again, no stream with an end that can be mistaken."""

import re
import zlib
from datetime import UTC, datetime
from io import BytesIO
from itertools import count

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.documents.tagging.schrijver import Schrijver, copy_objects
from tests.unit.documents.voorbeeld import een_kop, vol_dossier


def _file(*stromen: bytes, voorwerpen: int = 1) -> bytes:
    schrijver = Schrijver(vrij=3)
    for stroom in stromen:
        schrijver.add_stream(schrijver.new_number(), b"", stroom)
    delen = [schrijver.new_number() for _ in range(voorwerpen)]
    for nummer in delen:
        schrijver.add(nummer, b"<</Nummer %d>>" % nummer)
    alle = b" ".join(b"%d 0 R" % nummer for nummer in range(3, delen[-1] + 1))
    schrijver.add(
        1, b"<</Type /Catalog /Pages <</Type /Pages /Kids [] /Count 0>> /Delen [%s]>>" % alle
    )
    schrijver.add(2, b"<</Title (Proef)>>")
    return schrijver.finish(1, 2)


def _data_that_ends_badly(einde: bytes) -> bytes:
    """Data of which the compressed form ends in a byte: its checksum does."""
    return next(
        data
        for nummer in count()
        if (data := b"stroom %d" % nummer) and zlib.compress(data).endswith(einde)
    )


@pytest.mark.parametrize("einde", [b"\r", b"\n"])
def test_no_stream_ends_in_a_line_end(einde: bytes) -> None:
    """A checker counts the bytes up to the line end before `endstream`."""
    data = _data_that_ends_badly(einde)
    bestand = _file(data)
    einden = re.findall(rb"(.)\nendstream", bestand, re.DOTALL)
    assert einden
    assert not {b"\r", b"\n"} & set(einden)
    with pikepdf.open(BytesIO(bestand)) as pdf:
        assert pdf.Root.Delen[0].read_bytes() == data


def test_every_object_is_found_again() -> None:
    """Of more objects than go in one stream, each under its own number."""
    with pikepdf.open(BytesIO(_file(voorwerpen=450))) as pdf:
        assert pdf.check_pdf_syntax() == []
        gelezen = [(deel.objgen[0], int(deel.Nummer)) for deel in pdf.Root.Delen]
        assert len(gelezen) == 450
        assert all(nummer == eigen for nummer, eigen in gelezen)
        assert pdf.docinfo.Title == "Proef"


def test_what_nothing_leads_to_is_left_behind() -> None:
    """The outline and information of ReportLab do not travel along."""
    with Pdf.new() as pdf:
        pdf.make_indirect(Dictionary(Wees=True))
        pdf.Root.Kind = pdf.make_indirect(Dictionary(Naam=Name.Kind))
        pdf.trailer.Info = pdf.make_indirect(Dictionary())
        schrijver = Schrijver(vrij=50)
        copy_objects(pdf, schrijver, behalve=0)
        bestand = schrijver.finish(pdf.Root.objgen[0], pdf.trailer.Info.objgen[0])
    with pikepdf.open(BytesIO(bestand)) as uit:
        assert uit.Root.Kind.Naam == Name.Kind
        assert not [deel for deel in uit.objects if "/Wees" in deel]


def test_a_document_is_the_same_every_time() -> None:
    """Same dossier, same moment: same bytes, identifier included; another moment, another one."""
    kop, dossier = een_kop(), vol_dossier()
    eerste, tweede = (make_document("overdracht", dossier, kop).pdf for _ in range(2))
    assert eerste == tweede
    anders = een_kop(wanneer=datetime(2026, 1, 2, 3, 4, tzinfo=UTC))
    with (
        pikepdf.open(BytesIO(eerste)) as een,
        pikepdf.open(BytesIO(make_document("overdracht", dossier, anders).pdf)) as twee,
    ):
        assert bytes(een.trailer.ID[0]) != bytes(twee.trailer.ID[0])
