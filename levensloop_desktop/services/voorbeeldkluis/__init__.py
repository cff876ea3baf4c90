"""The voorbeeldkluis: invented clients that cover every part of a dossier."""
