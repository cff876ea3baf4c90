"""Need to know: what of a dossier goes to whom, on which ground, and the register of that."""
