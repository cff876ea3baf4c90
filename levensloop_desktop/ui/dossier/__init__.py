"""The dossier of one client: its heading and its tabs."""
