"""Where the built program starts: whole or not at all, then as the checkout does."""

import sys
from pathlib import Path

from installer.compleet import missing_files, say_incomplete

if __name__ == "__main__":
    venster = Path(sys.argv[0]).stem == "levensloop-venster"
    # macOS looks at the signature over all files itself.
    ontbreekt = [] if sys.platform == "darwin" else missing_files(Path(sys.executable).parent)
    if ontbreekt:
        sys.exit(say_incomplete(ontbreekt, venster=venster or not sys.argv[1:]))
    from levensloop_desktop.__main__ import main, main_window

    (main_window if venster else main)()
