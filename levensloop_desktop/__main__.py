"""Entry points: arguments only."""

import sys

from levensloop_desktop import bootstrap


def main() -> None:
    """Run the command line; without a command it opens the window."""
    bootstrap.run_command_line()


def main_window() -> None:
    """Open the window, on the kluis or pakket that is given."""
    bootstrap.run_window(sys.argv[1:])


if __name__ == "__main__":
    main()
