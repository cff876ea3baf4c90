"""The version and the day of the sources; both are written down in one place only."""

import os
import subprocess
from datetime import UTC, datetime

from installer.identiteit import ROOT
from levensloop_desktop import __version__

__all__ = ["VERSIE", "source_date", "source_day", "windows_version"]


VERSIE = __version__


def source_date() -> int:
    """Seconds since 1970 of the last change of the sources; SOURCE_DATE_EPOCH may set it."""
    gezet = os.environ.get("SOURCE_DATE_EPOCH", "")
    if gezet.isdigit():
        return int(gezet)
    gedaan = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if gedaan.returncode == 0 and gedaan.stdout.strip().isdigit():
        return int(gedaan.stdout)
    return int((ROOT / "pyproject.toml").stat().st_mtime)


def source_day() -> datetime:
    """The same as a moment in UTC."""
    return datetime.fromtimestamp(source_date(), UTC)


def windows_version(versie: str = VERSIE) -> tuple[int, int, int, int]:
    """The four numbers of which Windows compares the first three."""
    delen = [int(deel) for deel in versie.split(".")]
    groot, klein, stap = (*delen, 0, 0)[:3]
    return groot, klein, stap, 0
