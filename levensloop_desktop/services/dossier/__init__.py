"""Reading and writing one dossier: parts, plans, network, proces, undo."""
