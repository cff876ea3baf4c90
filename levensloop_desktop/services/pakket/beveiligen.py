"""Put a finished document under a wachtzin that is told by phone."""

from dataclasses import dataclass, replace

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.services.pakket.code import new_passphrase

BEVEILIGD = "beveiligd"  # of the value list verstrekkingsvorm


@dataclass(frozen=True, slots=True, repr=False)
class Beveiligd:
    """A document that only its wachtzin opens."""

    afdruk: Afdruk
    wachtzin: str


def secure(afdruk: Afdruk) -> Beveiligd:
    """The same document, encrypted with a new random wachtzin; pure, for the rendering thread."""
    # Only who secures a file needs the PDF library before a page is made.
    from levensloop_desktop.documents.tagging.beveiligd import secure_pdf  # noqa: PLC0415

    wachtzin = new_passphrase()
    return Beveiligd(replace(afdruk, pdf=secure_pdf(afdruk.pdf, wachtzin)), wachtzin)
