"""Reading rows into dossiers and lists."""
