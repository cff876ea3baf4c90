"""The forms of a file of figures, by the end of its name."""

from collections.abc import Callable

from levensloop_desktop.documents.bladen.werkmap import Werkmap

# Each library is loaded by whoever writes that form, and by nobody else.


def _xlsx(werkmap: Werkmap) -> bytes:
    from levensloop_desktop.documents.bladen.xlsx import write_xlsx  # noqa: PLC0415

    return write_xlsx(werkmap)


def _ods(werkmap: Werkmap) -> bytes:
    from levensloop_desktop.documents.bladen.ods import write_ods  # noqa: PLC0415

    return write_ods(werkmap)


def _csv(werkmap: Werkmap) -> bytes:
    from levensloop_desktop.documents.bladen.csvtekst import write_csv  # noqa: PLC0415

    return write_csv(werkmap)


def _pdf(werkmap: Werkmap) -> bytes:
    from levensloop_desktop.documents.bladen.papier import make_workbook_pdf  # noqa: PLC0415

    return make_workbook_pdf(werkmap).pdf


_SCHRIJVERS: dict[str, Callable[[Werkmap], bytes]] = {
    "xlsx": _xlsx,
    "ods": _ods,
    "csv": _csv,
    "pdf": _pdf,
}
VORMEN = tuple(_SCHRIJVERS)


def write_workbook(werkmap: Werkmap, vorm: str) -> bytes:
    """The bytes of the file in one of VORMEN."""
    return _SCHRIJVERS[vorm](werkmap)
