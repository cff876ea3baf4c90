"""The only module that knows every layer: joins ports to storage for the screens and commands."""


def run_command_line() -> None:
    """Run the command line."""


def run_window() -> None:
    """Open the window."""
