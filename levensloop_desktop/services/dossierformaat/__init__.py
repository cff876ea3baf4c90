"""The dossier format: one client as a versioned JSON file (docs/dossierformaat.md).

Reading is asked for by module, so that who writes does not wait for the schema library.
"""

from levensloop_desktop.services.dossierformaat.writing import write_dossier

__all__ = ["write_dossier"]
