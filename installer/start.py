"""Where the built program starts: whole or not at all, then as the checkout does."""

import sys
from pathlib import Path

from installer.compleet import damaged_files, missing_files, say_incomplete

if __name__ == "__main__":
    naam = Path(sys.argv[0]).stem
    met_venster = naam == "levensloop-venster" or sys.argv[1:2] in ([], ["venster"])
    # The window and the help call the program by its name, not by the file behind it.
    sys.argv[0] = sys.argv[0].removesuffix("-kern")
    map_ = Path(sys.executable).parent
    # macOS looks at the signature over all files itself.
    ontbreekt = [] if sys.platform == "darwin" else missing_files(map_)
    if ontbreekt:
        sys.exit(say_incomplete(ontbreekt, venster=met_venster))
    try:
        from levensloop_desktop.__main__ import main, main_window

        (main_window if naam == "levensloop-venster" else main)()
    except ImportError:
        if not (kapot := damaged_files(map_)):
            raise
        sys.exit(say_incomplete(kapot, venster=met_venster))
