"""Which library of the system a window lacks, and which package of Debian brings it."""

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
    """Why the window does not open, and what helps."""
    pakket = _PAKKETTEN.get(bibliotheek)
    raad = f" Op Debian en Ubuntu: sudo apt-get install {pakket}." if pakket else ""
    return (
        f"Het venster kan niet open: op deze computer ontbreekt {bibliotheek}, of dat bestand is "
        f"kapot. Vraag wie deze computer beheert om het te installeren.{raad} {_ZONDER}"
    )


def explain_no_answer(scherm: str) -> str:
    """Why the window does not open when every library is there."""
    welk = f" {scherm}" if scherm else ""
    return (
        f"Het venster kan niet open: het scherm{welk} geeft geen toegang. Meld u opnieuw aan op "
        f"deze computer, of vraag wie hem beheert. {_ZONDER}"
    )
