"""Find the plain files that ship with the program, in a checkout, a wheel and a frozen build."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """The folder that holds fonts, icons, styles and value lists."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    candidates = (package / "_resources", package.parent / "resources", frozen)
    return next(folder for folder in candidates if (folder / "waardelijsten").is_dir())


@cache
def handleiding_folder() -> Path:
    """The folder of the pages of the handleiding: docs/handleiding in a checkout."""
    shipped = resources_folder() / "handleiding"
    return shipped if shipped.is_dir() else resources_folder().parent / "docs" / "handleiding"


def resource(name: str) -> Path:
    """The path of one shipped file.

    Args:
        name: path below resources/, with forward slashes.

    Raises:
        FileNotFoundError: when the build lacks it, which is a fault of the build.
    """
    path = resources_folder() / name
    if not path.exists():
        raise FileNotFoundError(name)
    return path
