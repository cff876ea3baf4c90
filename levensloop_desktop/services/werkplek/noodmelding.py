"""Say something where no window of our own can: the libraries for it are missing or broken."""

import sys

# Whoever started from a menu sees no standard error; the first of these that is there shows it.
_VENSTERS = (
    ("zenity", "--error", "--no-markup", "--title=Levensloop", "--text={}"),
    ("kdialog", "--title", "Levensloop", "--error", "{}"),
    ("xmessage", "-center", "-title", "Levensloop", "{}"),
)
_MB_ICONERROR = 0x10


def tell(woorden: str, *, venster: bool) -> None:
    """Write words to standard error, and show them to who has no terminal.

    Args:
        woorden: what is the matter and what helps.
        venster: whether the user asked for a window, so that a window may answer.
    """
    if sys.stderr is not None:  # a program with a window has none on Windows
        sys.stderr.write(f"{woorden}\n")
    if venster and (sys.stderr is None or not sys.stderr.isatty()):
        _show(woorden)


def _show(woorden: str) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  hardly ever

        ctypes.windll.user32.MessageBoxW(None, woorden, "Levensloop", _MB_ICONERROR)
        return
    import shutil  # noqa: PLC0415  idem
    import subprocess  # noqa: PLC0415  idem

    for programma, *rest in _VENSTERS:
        gevonden = shutil.which(programma)
        if gevonden:
            opdracht = [gevonden, *(deel.replace("{}", woorden) for deel in rest)]
            subprocess.run(opdracht, check=False)  # noqa: S603 - a program of this system
            return
