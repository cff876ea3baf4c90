"""Figures under a wachtzin: what opens them, and what can be read without it."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
import pyzipper

from levensloop_desktop.documents.bladen.verzegelen import seal, sealed_suffix
from levensloop_desktop.documents.bladen.vormen import VORMEN, write_workbook
from tests.unit.documents.bladen_voorbeeld import een_werkmap

WACHTZIN = "ab2c-de3f-gh4j-km5n-pq6r"
ZIPVORMEN = [vorm for vorm in VORMEN if vorm != "pdf"]


@pytest.mark.parametrize("vorm", ZIPVORMEN)
def test_the_wachtzin_opens_the_zip_and_nothing_else_does(vorm: str) -> None:
    """AES-256, the bytes come back whole, and a wrong wachtzin gives nothing."""
    inhoud = write_workbook(een_werkmap(), vorm)
    verzegeld = seal(inhoud, vorm, WACHTZIN, "kengetallen-2026-06-30")
    with pyzipper.AESZipFile(BytesIO(verzegeld)) as bestand:
        deel = bestand.infolist()[0]
        assert (deel.wz_aes_strength, deel.wz_aes_version) == (3, 2)
        bestand.setpassword(WACHTZIN.encode())
        assert bestand.read(f"kengetallen-2026-06-30.{vorm}") == inhoud
        bestand.setpassword(b"een andere wachtzin")
        with pytest.raises(RuntimeError):
            bestand.read(deel)
    assert sealed_suffix(vorm) == f".{vorm}.zip"


def test_without_the_wachtzin_only_the_name_and_the_length_show() -> None:
    """No moment, no system, no figure."""
    verzegeld = seal(b"geheim " * 100, "csv", WACHTZIN, "kengetallen-2026-06-30")
    with zipfile.ZipFile(BytesIO(verzegeld)) as bestand:
        (deel,) = bestand.infolist()
    assert (deel.date_time, deel.create_system, deel.CRC) == ((1980, 1, 1, 0, 0, 0), 0, 0)
    assert b"geheim" not in verzegeld


def test_a_changed_zip_is_noticed() -> None:
    """The seal of the container covers the contents."""
    verzegeld = bytearray(seal(b"1;2;3" * 50, "csv", WACHTZIN, "kengetallen"))
    verzegeld[80] ^= 1
    with pyzipper.AESZipFile(BytesIO(bytes(verzegeld))) as bestand:
        bestand.setpassword(WACHTZIN.encode())
        with pytest.raises(pyzipper.BadZipFile):
            bestand.read(bestand.infolist()[0])


def test_a_pdf_is_encrypted_as_a_pdf() -> None:
    """AES-256, revision 6; any reader asks for the wachtzin."""
    verzegeld = seal(write_workbook(een_werkmap(), "pdf"), "pdf", WACHTZIN, "kengetallen")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(verzegeld))
    with pikepdf.open(BytesIO(verzegeld), password=WACHTZIN) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
    assert sealed_suffix("pdf") == ".pdf"
