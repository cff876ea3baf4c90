"""Need to know: which rubrieken of a dossier go to whom, and whether a paper still holds."""
