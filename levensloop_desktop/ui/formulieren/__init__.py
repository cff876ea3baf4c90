"""Forms and lists built from a short description; label, kind and values come from the domain."""
