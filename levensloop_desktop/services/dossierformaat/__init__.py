"""The dossier format: one client as a versioned JSON file (docs/dossierformaat.md).

Writing stands apart from reading, so that who writes does not wait for the schema library.
"""
