"""Keys of the kluis: slots that open, derivation, renewal, seals."""
