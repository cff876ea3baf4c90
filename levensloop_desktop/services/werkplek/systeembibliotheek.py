"""Which libraries of the system a window lacks, and which packages of Debian bring them."""

import ctypes
import re

_NAAM = re.compile(r"(lib[\w.+-]*?\.so[.\d]*)")
_PAKKETTEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_ZONDER = "Aan uw kluizen is niets veranderd. De opdrachtregel werkt wel: “levensloop --help”."


def library_in(bericht: str) -> str:
    """The name of the library in what the system said, or nothing."""
    gevonden = _NAAM.search(bericht)
    return gevonden[1] if gevonden else ""


def explain_missing(bibliotheek: str) -> str:
    """Why the window does not open, and what helps; of what else is missing the packages too.

    Args:
        bibliotheek: the one that was asked for first.
    """
    ook = [naam for naam in _PAKKETTEN if naam != bibliotheek and not _is_there(naam)]
    pakketten = " ".join(_PAKKETTEN[naam] for naam in (bibliotheek, *ook) if naam in _PAKKETTEN)
    raad = f" Op Debian en Ubuntu: sudo apt-get install {pakketten}." if pakketten else ""
    if ook:
        wat = f"ontbreekt {bibliotheek}, en ook {', '.join(ook)}"
        wie = "dat alles"
    else:
        wat, wie = f"ontbreekt {bibliotheek}, of dat bestand is kapot", "het"
    return (
        f"Het venster kan niet open: op deze computer {wat}. "
        f"Vraag wie deze computer beheert om {wie} te installeren.{raad} {_ZONDER}"
    )


def _is_there(bibliotheek: str) -> bool:
    try:
        ctypes.CDLL(bibliotheek)
    except OSError:
        return False
    return True


def explain_no_answer(scherm: str) -> str:
    """Why the window does not open when every library is there."""
    welk = f" {scherm}" if scherm else ""
    return (
        f"Het venster kan niet open: het scherm{welk} geeft geen toegang. Meld u opnieuw aan op "
        f"deze computer, of vraag wie hem beheert. {_ZONDER}"
    )
