"""Entry points: arguments only."""

from levensloop_desktop import bootstrap


def main() -> None:
    """Run the command line; without a command it opens the window."""
    bootstrap.run_command_line()


def main_window() -> None:
    """Open the window."""
    bootstrap.run_window()


if __name__ == "__main__":
    main()
