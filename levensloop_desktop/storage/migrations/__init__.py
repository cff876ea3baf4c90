"""Numbered, frozen steps from one version of a database to the next."""

from levensloop_desktop.storage.migrations.runner import (
    DOSSIER,
    KENGETALLEN,
    Migrations,
    check_version,
    migrate,
    read_version,
)

__all__ = ["DOSSIER", "KENGETALLEN", "Migrations", "check_version", "migrate", "read_version"]
