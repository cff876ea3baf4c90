"""Say at once, and in one list, what a build lacks on this machine."""

import shutil
import sys
from collections.abc import Iterable, Mapping

# The program that must be there, and the package of Debian that brings it.
BUNDEL = {
    "objdump": "binutils",
    "strip": "binutils",
    "objcopy": "binutils",
    "as": "binutils",
    "ld": "binutils",
    "icupkg": "icu-devtools",
    "patchelf": "patchelf",
}
DEB = {
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "fakeroot": "fakeroot",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "man": "man-db",
}
MSI = {"wixl": "wixl", "msiinfo": "msitools"}
PROEF = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "chroot": "coreutils"}
LINUX_PYTHON = (3, 11)


def require(programmas: Mapping[str, str]) -> None:
    """Stop before anything is made when a program is missing.

    Raises:
        SystemExit: with every missing program and the packages that bring them.
    """
    ontbreekt = missing(programmas)
    if ontbreekt:
        pakketten = " ".join(sorted({programmas[naam] for naam in ontbreekt}))
        sys.exit(
            f"Voor deze bouw ontbreekt: {', '.join(ontbreekt)}.\n"
            f"Op Debian: sudo apt-get install {pakketten}\n"
            "Zie docs/releasing.md, Wat de bouw nodig heeft."
        )


def require_python() -> None:
    """Stop when this Python is older than the program asks for.

    Raises:
        SystemExit: with the version that is needed.
    """
    if sys.version_info < LINUX_PYTHON:
        nodig = ".".join(map(str, LINUX_PYTHON))
        sys.exit(f"Bouwen kan met Python {nodig} of nieuwer.")


def missing(programmas: Iterable[str]) -> list[str]:
    """Those that are not on this machine, by name."""
    return sorted(naam for naam in programmas if shutil.which(naam) is None)
