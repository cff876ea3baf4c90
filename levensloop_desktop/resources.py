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
