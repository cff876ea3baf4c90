"""The overdrachtspakket: one encrypted file for another ZVH (docs/overdrachtspakket.md)."""
