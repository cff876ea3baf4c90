"""Write the structure tree: one object per element, and per page who owns its marked content."""

from collections.abc import Sequence

from pikepdf import String

from levensloop_desktop.documents.tagging.schrijver import Schrijver
from levensloop_desktop.documents.tagging.structuur import Knoop


def write_tree(schrijver: Schrijver, boom: Knoop, wortel: int, paginas: Sequence[int]) -> None:
    """Write a tree below an object number, with the parent tree.

    Args:
        schrijver: the file it goes into.
        boom: the Document element with everything below it.
        wortel: the object number of the root of the tree.
        paginas: the object number of each page.
    """
    bomen = _Boomschrijver(schrijver, paginas)
    document = bomen.element(boom, wortel)
    nummers: list[bytes] = []
    for plek, eigenaars in enumerate(bomen.eigenaars):
        rij = schrijver.new_number()
        inhoud = b" ".join(b"%d 0 R" % eigenaars[stuk] for stuk in range(len(eigenaars)))
        schrijver.add(rij, b"[%s]" % inhoud)
        nummers.append(b"%d %d 0 R" % (plek, rij))
    ouders = schrijver.new_number()
    schrijver.add(ouders, b"<</Nums [%s]>>" % b" ".join(nummers))
    schrijver.add(
        wortel,
        b"<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>"
        % (document, ouders, len(paginas)),
    )


class _Boomschrijver:
    """Writes elements, and remembers which one owns each piece of a page."""

    def __init__(self, schrijver: Schrijver, paginas: Sequence[int]) -> None:
        self.schrijver = schrijver
        self.paginas = paginas
        self.eigenaars: list[dict[int, int]] = [{} for _ in paginas]

    def element(self, knoop: Knoop, ouder: int) -> int:
        """Write an element with everything below it; returns its object number."""
        nummer = self.schrijver.new_number()
        delen = [b"<</Type /StructElem /S /%s /P %d 0 R" % (knoop.rol.encode(), ouder)]
        if knoop.alternatief:
            delen.append(b"/Alt " + String(knoop.alternatief).unparse())
        if knoop.gelezen:
            delen.append(b"/ActualText " + String(knoop.gelezen).unparse())
        if knoop.bereik:
            delen.append(b"/A <</O /Table /Scope /%s>>" % knoop.bereik.encode())
        elif knoop.kader:
            kader = b" ".join(b"%.2f" % maat for maat in knoop.kader)
            delen.append(b"/A <</O /Layout /Placement /Block /BBox [%s]>>" % kader)
        kinderen = self._content(knoop, nummer)
        kinderen += [b"%d 0 R" % self.element(kind, nummer) for kind in knoop.kinderen]
        if knoop.stukken:
            delen.append(b"/Pg %d 0 R" % self.paginas[knoop.stukken[0][0]])
        if kinderen:
            delen.append(b"/K [%s]" % b" ".join(kinderen))
        self.schrijver.add(nummer, b" ".join(delen) + b">>")
        return nummer

    def _content(self, knoop: Knoop, eigenaar: int) -> list[bytes]:
        kinderen: list[bytes] = []
        for pagina, stuk in knoop.stukken:
            self.eigenaars[pagina][stuk] = eigenaar
            if pagina == knoop.stukken[0][0]:
                kinderen.append(b"%d" % stuk)
            else:
                blad = self.paginas[pagina]
                kinderen.append(b"<</Type /MCR /Pg %d 0 R /MCID %d>>" % (blad, stuk))
        return kinderen
